// The model's types and the schemas say the same: types are made from the schemas, and the compiler must find each
// assignable to its twin in both directions.
import { fileURLToPath } from 'node:url'
import { compile, type JSONSchema } from 'json-schema-to-typescript'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { schemas } from './generated/schemas.js'

type Schema = Record<string, unknown>

/** A schema in words that the type maker knows: local references, unions for `if/then/else`, no titles, which would name types. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  const {
    title: _,
    description: __,
    discriminator,
    propertyNames: ___,
    $id: ____,
    properties,
    ...rest
  } = value as Schema
  if (typeof rest.$ref === 'string') return { $ref: rest.$ref.replace(/^\w+\.schema\.json/u, '') }
  if (rest.if) return { oneOf: [plain(rest.then), plain(rest.else)] }
  if (discriminator) return { oneOf: plain(rest.oneOf) }
  const kept = Object.fromEntries(Object.entries(rest).map(([key, one]) => [key, plain(one)]))
  if (properties === undefined) return kept
  const entries = Object.entries(properties as Schema).map(([key, one]) => [key, plain(one)])
  return { ...kept, properties: Object.fromEntries(entries) }
}

/** The TypeScript of one schema, with everything that it refers to. */
async function typesOf(kind: string, name: string): Promise<string> {
  const shared = (schemas.document as { $defs: Schema }).$defs
  const own = (schemas[kind] as { $defs?: Schema }).$defs
  const defs = Object.entries({ ...shared, ...own }).map(([key, one]) => [key, plain(one)])
  const schema = { ...(plain(schemas[kind]) as Schema), $defs: Object.fromEntries(defs) } as JSONSchema
  return compile(schema, name, { bannerComment: '', ignoreMinAndMaxItems: true, unreachableDefinitions: false })
}

const COMPARE = `
type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T
// An optional key that only one side has is no hindrance to assigning; with every key required it is.
type Full<T> = T extends object ? { readonly [K in keyof T]-?: Full<Exclude<T[K], undefined>> } : T
type Fits<A, B> = [A] extends [B] ? ([Full<A>] extends [Full<B>] ? true : false) : false
`

/** What the compiler says of a file beside the model. */
function compilerSays(text: string): string[] {
  const file = fileURLToPath(new URL('./agree.virtual.ts', import.meta.url))
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  }
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists, readFile } = host
  host.getSourceFile = (name, language) =>
    name === file ? ts.createSourceFile(name, text, language) : getSourceFile(name, language)
  host.fileExists = name => name === file || fileExists(name)
  host.readFile = name => (name === file ? text : readFile(name))
  return ts
    .getPreEmitDiagnostics(ts.createProgram([file], options, host))
    .map(one => ts.flattenDiagnosticMessageText(one.messageText, ' '))
}

const KINDS = {
  plan: ['Plan', 'document'],
  letter: ['Letter', 'document'],
  report: ['Report', 'document'],
  agencies: ['AgencyRegistry', 'document'],
  units: ['UnitList', 'units'],
  form: ['Form', 'form'],
  decisions: ['DecisionFile', 'decisions'],
  mapping: ['Mapping', 'mapping'],
} as const

test.each(Object.entries(KINDS))(
  'the type of a %s and its schema agree in both directions',
  { timeout: 60_000 },
  async (kind, [name, file]) => {
    const made = await typesOf(kind, `${name}FromSchema`)
    const model = `import type { ${name} } from '../model/${file}.js'\n`
    const agree = `export const there: Fits<${name}, Frozen<${name}FromSchema>> = true\nexport const back: Fits<Frozen<${name}FromSchema>, ${name}> = true\n`
    expect(compilerSays(model + COMPARE + made + agree)).toEqual([])
  },
)

test('the comparison sees a key that only one of them has', { timeout: 60_000 }, async () => {
  const made = (await typesOf('agencies', 'AgencyRegistryFromSchema')).replace('short?: string', 'shorter?: string')
  const text = `import type { AgencyRegistry } from '../model/document.js'\n${COMPARE}${made}export const there: Fits<AgencyRegistry, Frozen<AgencyRegistryFromSchema>> = true\n`
  expect(compilerSays(text)).toHaveLength(1)
})
