import { readFileSync } from 'node:fs'
import Ajv2020 from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { rollUpJsonBytes } from './json.js'
import { aCount, aForm, aRollUp, figuresIn, resolved } from './sample-rollups.js'

const schema = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../schemas/${name}.schema.json`, import.meta.url), 'utf8'))
const ajv = new Ajv2020.default({ strict: false })
ajv.addSchema(schema('diagnostics'))
const validate = ajv.compile(schema('rollup'))

const form = aForm([
  aCount('vu'),
  aCount('nan_nhan', { sensitive: { below: 5 } }),
  { kind: 'ratio', id: 'ty_le', title: 'Tỷ lệ', numerator: 'vu', denominator: 'nan_nhan' },
  { kind: 'text', id: 'loi', title: 'Lời' },
])

const read = () => {
  const rollUp = aRollUp({
    units: ['x', 'y', 'z'],
    sent: [
      { unit: 'x', number: 0, file: 'x1.xlsx', says: ['1.50', 1, 'đường “xa”'] },
      { unit: 'x', number: 0, file: 'x2.xlsx', says: [2, 1, '?'] },
      { unit: 'y', says: [2, 4, '?'] },
    ],
    files: [{ file: '~$a.xlsx', sha256: '', state: 'skipped', reason: 'sheet/open-elsewhere' }],
  })
  const all = resolved(rollUp, form)
  const { figures } = figuresIn(form, rollUp)
  const units = all.units.map(({ outcome }) => outcome)
  const merged = { form, period: '2026-H1', figures, units, files: all.files, diagnostics: all.diagnostics }
  return JSON.parse(new TextDecoder().decode(rollUpJsonBytes(merged)))
}

test('the JSON is what its schema says, each figure with its cells, each file with its state', () => {
  const json = read()
  expect(validate(json), JSON.stringify(validate.errors)).toBe(true)
  expect(Object.keys(json)).toEqual(['period', 'form', 'figures', 'units', 'files', 'diagnostics'])
  expect(json.files.map(({ state }: { state: string }) => state).sort()).toEqual(['skipped', 'used', 'used', 'used'])
  expect(json.units.map(({ state }: { state: string }) => state)).toEqual(['counted', 'counted', 'missing'])
})

test('P06: figures that may tell of one person are marked, so that nobody publishes them as they are', () => {
  const marked = read().figures.filter(({ sensitive }: { sensitive?: true }) => sensitive === true)
  expect(marked.map(({ indicator }: { indicator: string }) => indicator)).toEqual(['nan_nhan'])
})
