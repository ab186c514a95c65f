import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import {
  fullDecisions,
  fullForm,
  fullLetter,
  fullMapping,
  fullPlan,
  fullRegistry,
  fullReport,
  fullUnits,
} from '../testing/full-document.js'
import { overMinimal, overMinimalForm } from '../testing/minimal.js'
import { readDocument } from './document.js'
import { schemas } from './generated/schemas.js'

const read = (text: string) => readDocument('a.yaml', new TextEncoder().encode(text))
/** `code line:col` of each finding. */
const found = (text: string) =>
  read(text).diagnostics.map(
    ({ code, place }) => `${code} ${place.kind === 'text' ? `${place.line}:${place.col}` : ''}`,
  )

const DOCUMENTS = {
  plan: fullPlan(),
  letter: fullLetter(),
  report: fullReport(),
  agencies: fullRegistry(),
  units: fullUnits(),
  form: fullForm(),
  decisions: fullDecisions(),
  mapping: fullMapping(),
}

test.each(Object.entries(DOCUMENTS))('a %s that uses every key has the shape of its schema', (_, document) => {
  expect(found(stringify(document))).toEqual([])
})

test('a misspelt key is one finding at the key, with the key that was meant', () => {
  const text = overMinimal('issuer: { parent: UBND tỉnh Bắc Hà, nmae: Sở Y tế }')
  expect(found(text)).toEqual(['schema/unknown-key 1:37'])
  expect(read(text).diagnostics[0]!.message.vi).toMatch(/ý bạn là "name"\?$/)
})

test.each([
  ['a number where YAML has eaten a text', 'title: 2026', 'schema/quotes 1:8'],
  ['an empty value', 'place:', 'schema/empty 1:1'],
  ['a list where a text is meant', 'place: [a]', 'schema/type 1:8'],
  ['a month that is none', 'date: { year: 2026, month: 13 }', 'schema/range 1:28'],
  ['a word that is no choice', 'urgency: nhanh', 'schema/choice 1:10'],
  ['a choice with a slip of the finger', 'urgency: urgnet', 'schema/choice 1:10'],
  ['a date in another form', 'references: { a: { type: Luật, date: "2026-01-01" } }', 'schema/form 1:38'],
  ['an id with capitals', 'agencies: { So: { name: x } }', 'schema/id 1:13'],
  ['a union: a number in the body', 'body: [5]', 'schema/quotes 1:8'],
  ['a union: a list in the body', 'body: [[a]]', 'schema/type 1:8'],
  ['a union: a wrong key in a map of the body', 'body: [{ titel: a }]', 'schema/unknown-key 1:10'],
  [
    'a union by kind: an unknown kind of target',
    'body: [{ text: a, targets: [{ id: a, kind: percnt }] }]',
    'schema/choice 1:44',
  ],
  [
    'a union by kind: a key of another kind',
    'body: [{ text: a, targets: [{ id: a, kind: yes_no, target: "5" }] }]',
    'schema/unknown-key 1:52',
  ],
  ['a union by a key: a drawn table with an unknown source', 'body: [{ table: { from: task } }]', 'schema/choice 1:25'],
  [
    'a union by a key: a written table without rows',
    'body: [{ table: { columns: [{ title: a }] } }]',
    'schema/missing-key 1:10',
  ],
  ['a paragraph that ends in a colon', 'body:\n  - Nội dung như sau:', 'schema/quotes 2:5'],
  ['a basis with a colon inside', 'basis:\n  - Thực hiện hai việc: Một và hai.', 'schema/quotes 2:5'],
  ['a line with a colon where only texts stand', 'to: [Các đơn vị sau: Phòng Một]', 'schema/quotes 1:6'],
  [
    'a name that a comma cuts within braces',
    'agencies: { so: { name: Các sở, ban ngành, đoàn thể, group: true } }',
    'schema/quotes 1:33',
  ],
  [
    'a decimal comma within brackets',
    'body: [{ table: { columns: [{ title: a }, { title: b }], rows: [[a, 35,5]] } }]',
    'schema/quotes 1:69',
  ],
  [
    'a number in the quotes of Word',
    'body: [{ text: a, targets: [{ id: a, kind: percent, target: “95” }] }]',
    'schema/quotes 1:61',
  ],
  ['ids in one text', 'body: [{ text: a, with: "so_y_te, cong_an" }]', 'schema/id 1:25'],
  ['a key in Vietnamese that holds a blank', 'địa danh: Bắc Hà', 'schema/unknown-key 1:1'],
  ['a basis that is neither list nor map', 'basis: Căn cứ', 'schema/type 1:8'],
])('%s is one finding at its place', (_, fragment, expected) => {
  expect(found(overMinimal(fragment))).toEqual([expected])
})

test.each([
  ['agencies: { so: { name: Các sở, ban ngành, đoàn thể, group: true } }', /"Các sở, ban ngành, đoàn thể"\.$/],
  ['body: [{ table: { columns: [{ title: a, unit: b }], rows: [[a]] } }]', /: title, width, align, columns\.$/],
  ['body: [{ table: { columns: [{ title: a }], rows: [[a, 35,5]] } }]', /"35,5".*"35", "5"\.$/],
  ['recipients: { paper: "- Sở Y tế" }', /một dấu cách\.$/],
  ['recipients: { paper: [[Sở Y tế]] }', /ngoặc vuông thừa\.$/],
  ['date: "5/3/2026"', /\{ day: 5, month: 3, year: 2026 \}/],
  ['body: [{ text: a, with: "so_y_te, cong_an" }]', /\[so_y_te, cong_an\]\.$/],
  ['body: [{ title: a, nội dung: b }]', /thành "text"\.$/],
])('the hint for %j says what to write', (fragment, expected) => {
  expect(read(overMinimal(fragment)).diagnostics.map(({ hint }) => hint?.vi)).toEqual([expect.stringMatching(expected)])
})

test.each([
  ['kind: plam', 'schema/choice 1:7'],
  ['kind: 5', 'schema/choice 1:7'],
  ['title: a', 'schema/missing-kind 1:1'],
  ['- a', 'schema/not-a-document 1:1'],
  ['chỉ có chữ', 'schema/not-a-document 1:1'],
  ['kind: style', 'schema/other-kind 1:7'],
])('%s is told by its kind', (text, expected) => {
  expect(found(`${text}\n`)).toEqual([expected])
})

type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value }

/** Every path of a value, outermost first. */
function paths(value: Value, at: (string | number)[] = []): (string | number)[][] {
  const inner =
    typeof value !== 'object' || value === null
      ? []
      : Array.isArray(value)
        ? value.flatMap((one, i) => paths(one, [...at, i]))
        : Object.entries(value).flatMap(([key, one]) => paths(one, [...at, key]))
  return at.length === 0 ? inner : [at, ...inner]
}

/** The value with another at a path. */
function changed(value: Value, path: readonly (string | number)[], to: Value): Value {
  const [step, ...below] = path
  if (step === undefined) return to
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, Value>
  copy[step] = changed(copy[step]!, below, to)
  return copy as unknown as Value
}

const WRONG: readonly Value[] = [7.5, [['a']], { la: 'lùng' }, '']

/** Plan, agencies, units and form are walked to their last key; the others, which share the plan's definitions, over their own. */
const WALKS = [
  ['plan', fullPlan(), 99],
  ['letter', fullLetter(), 1],
  ['report', fullReport(), 1],
  ['agencies', fullRegistry(), 99],
  ['units', fullUnits(), 99],
  ['form', fullForm(), 99],
  ['decisions', fullDecisions(), 99],
  ['mapping', fullMapping(), 99],
] as const

test.each(WALKS)(
  'a wrong type at every key of a %s is found there and nowhere else',
  { timeout: 60_000 },
  (kind, document, depth) => {
    let mistakes = 0
    for (const path of paths(document as unknown as Value)) {
      if (path.at(-1) === 'kind' || path.length > depth) continue
      for (const wrong of WRONG) {
        const text = stringify(changed(document as unknown as Value, path, wrong), { lineWidth: 0 })
        const { diagnostics, value, locate } = read(text)
        if (value !== undefined) continue // the schema takes this type here
        mistakes++
        const from = locate({ path, on: 'key' })
        const label = `${kind} ${path.join('.')} = ${JSON.stringify(wrong)}`
        expect(diagnostics.length, label).toBeGreaterThan(0)
        if (typeof wrong !== 'object')
          expect(diagnostics.length, `${label}: ${diagnostics.map(d => d.message.en).join(' ')}`).toBe(1)
        for (const { place, code } of diagnostics) {
          expect(code, label).toMatch(/^schema\//)
          expect(
            place.kind === 'text' && from.kind === 'text' && place.line >= from.line && place.line <= from.line + 6,
            label,
          ).toBe(true)
        }
      }
    }
    expect(mistakes).toBeGreaterThan(50)
  },
)

interface Schema {
  title?: string
  description?: string
  properties?: Record<string, Schema>
  $ref?: string
  $defs?: Record<string, Schema>
}

/** What a reference names; one without a file is of the parts that documents share. */
function referred(ref: string): Schema {
  const [file, name] = ref.split('#/$defs/')
  return (schemas[file!.replace('.schema.json', '') || 'document'] as Schema).$defs![name!]!
}

const definition = (schema: Schema): Schema =>
  schema.$ref ? { ...definition(referred(schema.$ref)), ...schema } : schema

/** What people write; the others describe what the programs print. */
const PRINTED = ['diagnostics', 'rollup']

test('every key of every schema has a Vietnamese title and description in composed letters', () => {
  const keys = Object.entries(schemas as Record<string, Schema>)
    .filter(([name]) => !PRINTED.includes(name))
    .flatMap(([name, schema]) => [[name, schema] as const, ...Object.entries(schema.$defs ?? {})])
    .flatMap(([name, schema]) =>
      Object.entries(schema.properties ?? {}).map(([key, value]) => [`${name}.${key}`, definition(value)] as const),
    )
  expect(keys.length).toBeGreaterThan(100)
  for (const [key, { title, description }] of keys) {
    expect(title?.length, key).toBeGreaterThan(1)
    expect(description?.length, key).toBeGreaterThan(10)
    expect(`${title}${description}`, key).toBe(`${title}${description}`.normalize('NFC'))
  }
})

test('the full documents use every key that a schema has', () => {
  const used = new Set(
    Object.values(DOCUMENTS).flatMap(document => paths(document as unknown as Value).map(path => path.at(-1))),
  )
  const defs = ['document', 'units', 'form', 'decisions', 'mapping']
    .flatMap(name => Object.values((schemas[name] as Schema).$defs!))
    .flatMap(def => Object.keys(def.properties ?? {}))
  const roots = ['plan', 'letter', 'report', 'agencies', 'units', 'form', 'decisions', 'mapping'].flatMap(kind =>
    Object.keys((schemas[kind] as Schema).properties!),
  )
  expect([...defs, ...roots].filter(key => !used.has(key))).toEqual([])
})

test('each schema file is what the validators were made of', () => {
  for (const name of ['document', 'plan', 'letter', 'report', 'agencies', 'units', 'form'])
    expect(schemas[name]).toEqual(
      JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8')),
    )
})

test.each([
  ['count', 'unit: vụ, over_units: sum, over_time: sum', []],
  ['percent', 'over_units: none, over_time: latest', []],
  ['percent', 'over_units: sum, over_time: latest', ['schema/choice 1:65']],
  ['percent', 'over_units: max, over_time: sum', ['schema/choice 1:81']],
  ['ratio', 'numerator: a, denominator: b, over_units: sum', ['schema/unknown-key 1:81']],
  ['count', 'unit: vụ, over_units: sum', ['schema/missing-key 1:14']],
])('of a %s with %s the schema says what may not be summed', (kind, rest, expected) => {
  const text = overMinimalForm(`indicators: [{ id: ct01, title: Một, kind: ${kind}, ${rest} }]`)
  expect(found(text)).toEqual(expected)
})
