import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Form, FormColumn, FormIndicator, Marks } from '../../model/form.js'
import { slotsOf } from '../../model/slot.js'
import { readXlsx } from '../../sources/xlsx.js'
import { writeXlsx } from '../xlsx/write.js'
import { composeForm, formMould } from './compose-form.js'
import { headRows, slotCell } from './layout.js'
import { sheetNames } from './marks.js'
import { sampleJob, sampleUnit } from './sample-form.js'

const words = fc.oneof(
  fc.constantFrom('=1+1', '+84', '"a"', "'b", 'x'.repeat(40_000), '\u202eabc\u0007', '__proto__', '', '&P&9', '<b/>'),
  fc.string({ unit: 'binary', maxLength: 40 }),
)
const kinds: FormColumn['kind'][] = [
  'in_period',
  'cumulative',
  'same_period_last_year',
  'cumulative_last_year',
  'year_plan',
]
const columns = fc
  .subarray(kinds, { minLength: 1 })
  .chain(chosen =>
    fc.tuple(...chosen.map(kind => words.map((title): FormColumn => ({ id: `k_${kind}`, title, kind })))),
  )

const additive = fc.record({
  over_units: fc.constant('sum' as const),
  over_time: fc.constantFrom('sum' as const, 'latest' as const, 'max' as const),
  blank: fc.constantFrom('missing' as const, 'zero' as const),
  signed: fc.boolean(),
})
const indicator = (id: string, before: string): fc.Arbitrary<FormIndicator> =>
  fc
    .tuple(words, words, additive, fc.constantFrom('partition', 'subset', undefined), fc.nat(7))
    .map(([title, unit, sums, as, kind]): FormIndicator => {
      const named = { id, title, note: title }
      const parts = as === undefined ? {} : { parts: { as: as as 'subset', of: [before] } }
      if (kind === 0) return { ...named, kind: 'text' }
      if (kind === 1) return { ...named, kind: 'ratio', numerator: before, denominator: id }
      if (kind === 2) return { ...named, kind: 'mean', unit, weight: before, decimals: 2 }
      if (kind === 3) return { ...named, kind: 'percent', over_units: 'none', over_time: 'latest', min: 1, max: 5 }
      if (kind === 4) return { ...named, kind: 'money', scale: 'dong', ...sums, ...parts }
      if (kind === 5) return { ...named, kind: 'decimal', unit, decimals: 3, ...sums, ...parts }
      return { ...named, kind: 'count', unit, sensitive: { below: 5 }, ...sums, ...parts }
    })
const meanings = ['zero', 'missing', 'not-applicable', undefined] as const
const signs = fc
  .tuple(...[0, 1, 2].map(() => fc.constantFrom(...meanings)))
  .map(([dash, dots, cross]): Marks => ({ ...(dash && { dash }), ...(dots && { dots }), ...(cross && { cross }) }))

const forms: fc.Arbitrary<Form> = fc
  .tuple(
    columns,
    fc
      .integer({ min: 1, max: 8 })
      .chain(count =>
        fc.tuple(...Array.from({ length: count }, (_, i) => indicator(`ct${i}`, `ct${Math.max(0, i - 1)}`))),
      ),
    fc.array(words, { maxLength: 2 }),
    signs,
    words,
  )
  .map(([columns, indicators, asked, marks, title]) => ({
    ...sampleJob.form,
    title,
    columns,
    indicators,
    questions: asked.map((title, i) => ({ id: `q${i}`, title, required: i === 0 })),
    rules: [{ id: 'r', check: 'ct0 >= 0', severity: 'warning', say: title }],
    marks,
  }))

test('any form is written, and its cells are found again by names and by ids', () => {
  fc.assert(
    fc.property(forms, words, (form, name) => {
      const mould = formMould({ ...sampleJob, form, offices: { issuer: [name], to: name } })
      const read = readXlsx(writeXlsx(composeForm(mould, { ...sampleUnit, name })), 'bieu.xlsx')
      if ('problem' in read) throw new Error(read.problem.message.en)
      const { cells } = read.workbook.tables.find(table => table.name === sheetNames.figures)!
      const names = new Map(read.workbook.names.map(({ name, refersTo }) => [name, refersTo]))
      for (const slot of slotsOf(form)) {
        const cell = slotCell(mould.layout, slot)
        expect(names.get(slot.name)?.replaceAll('$', '')).toBe(`'${sheetNames.figures}'!${cell}`)
        expect(cells.get(`A${cell.replace(/\D/g, '')}`)?.raw).toBe(slot.indicator.id)
        expect(cells.get(`${cell.replace(/\d/g, '')}${headRows.ids}`)?.raw).toBe(slot.column.id)
        expect(cells.get(cell)?.formula === undefined).toBe(slot.typed)
      }
      const formulas = read.workbook.tables.flatMap(table => [...table.cells].map(cell => cell.formula ?? ''))
      expect(Math.max(...formulas.map(({ length }) => length))).toBeLessThan(8192)
    }),
    { numRuns: 60 },
  )
})
