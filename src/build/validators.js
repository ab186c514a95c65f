// Turns schemas/*.schema.json into src/sources/generated/validators.js, one function a kind of file, so that no schema is
// compiled at run time. Runs before types, tests and the bundle; on its own: node src/build/validators.js
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import Ajv from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'

const root = new URL('../../', import.meta.url)
const schemas = new URL('schemas/', root)
const generated = new URL('src/sources/generated/', root)

const types = names => `// Written by src/build/validators.js.
import type { ErrorObject } from 'ajv'

export interface Validator {
  (value: unknown): boolean
  errors?: ErrorObject[] | null
}
${names.map(name => `export declare const ${name}: Validator\n`).join('')}`

const validatorName = file => `validate${file[0].toUpperCase()}${file.slice(1).replace('.schema.json', '')}`

/** Writes the validators and their types, and gives the package files that went into them (paths from the root). */
export async function writeValidators() {
  const files = (await readdir(schemas)).filter(name => name.endsWith('.schema.json')).sort()
  const ajv = new Ajv.default({
    allErrors: true,
    discriminator: true,
    // Our own words are said, and one function a definition keeps the bundle small.
    messages: false,
    inlineRefs: false,
    strictTypes: false,
    strictRequired: false,
    code: { source: true, esm: true },
  })
  const ids = {}
  const shapes = {}
  for (const file of files) {
    const schema = JSON.parse(await readFile(new URL(file, schemas), 'utf8'))
    ajv.addSchema(schema)
    shapes[file.replace('.schema.json', '')] = schema
    // document.schema.json only lends definitions to the others; diagnostics.schema.json describes what the tool prints.
    if (schema.properties?.kind !== undefined) ids[validatorName(file)] = schema.$id
  }
  const code = standaloneCode.default(ajv, ids)
  // ajv 8.20 writes `require()` of its run time even into ESM; bundling makes the file whole.
  const bundle = await build({
    stdin: { contents: code, resolveDir: fileURLToPath(root) },
    absWorkingDir: fileURLToPath(root),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    write: false,
    metafile: true,
    logLevel: 'warning',
  })
  await mkdir(generated, { recursive: true })
  await writeFile(new URL('validators.js', generated), bundle.outputFiles[0].text)
  await writeFile(new URL('validators.d.ts', generated), types(Object.keys(ids)))
  // The schemas themselves: findings name keys by their titles. V8 reads JSON faster than the same as code.
  await writeFile(
    new URL('schemas.js', generated),
    `export const schemas = JSON.parse(${JSON.stringify(JSON.stringify(shapes))})\n`,
  )
  await writeFile(
    new URL('schemas.d.ts', generated),
    'export declare const schemas: Readonly<Record<string, Readonly<Record<string, unknown>>>>\n',
  )
  return Object.keys(bundle.metafile.inputs)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeValidators()
