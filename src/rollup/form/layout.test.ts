import { expect, test } from 'vitest'
import { cellName } from '../../model/cell-name.js'
import type { Form, FormIndicator } from '../../model/form.js'
import { slotsOf } from '../../model/slot.js'
import { computedFormula } from './computed.js'
import { formulaAt, headRows, layoutOf, slotCell } from './layout.js'
import { sampleForm } from './sample-form.js'
import { factFormula, factsOf, structureChecksum } from './structure.js'

const count = (id: string, more: object = {}): FormIndicator => ({
  id,
  title: id,
  kind: 'count',
  unit: 'vụ',
  over_units: 'sum',
  over_time: 'sum',
  ...more,
})
const formOf = (...indicators: FormIndicator[]): Form => ({ ...sampleForm, indicators, questions: [] })
const numbers = (form: Form) =>
  layoutOf(form).rows.map(row => (row.kind === 'part' ? `(${row.as})` : `${row.number} ${row.id}`))

test('rows stand in the order of the form, parts numbered under their wholes, with a line that opens them', () => {
  expect(numbers(sampleForm)).toEqual([
    '1 co_so',
    '(subset)',
    '1.1 co_so_ky',
    '2 ty_le_ky',
    '3 luot',
    '(partition)',
    '3.1 luot_nha',
    '3.2 luot_co_so',
    '4 nan_nhan',
    '5 kinh_phi',
    '6 dien_tich',
    '7 bao_phu',
    '8 binh_quan',
    '9 hoan_thanh',
    '10 chenh_lech',
    '11 kho_khan',
  ])
})

test('a part whose title opens the parts itself has no line before it', () => {
  const parts = { as: 'subset', of: ['b'] }
  expect(numbers(formOf(count('a', { parts }), count('b', { title: 'Trong đó, bên ngoài' })))).toEqual(['1 a', '1.1 b'])
  expect(numbers(formOf(count('a', { parts }), count('b', { title: 'Trong đóng' })))).toEqual([
    '1 a',
    '(subset)',
    '1.1 b',
  ])
})

test('a part that stands before or far from its whole keeps the number of the whole', () => {
  const form = formOf(count('b'), count('c'), count('a', { parts: { as: 'partition', of: ['b'] } }))
  expect(numbers(form)).toEqual(['1.1 b', '2 c', '1 a'])
})

test('parts in a circle are no parts, and end', () => {
  const parts = (...of: string[]) => ({ parts: { as: 'subset', of } })
  expect(numbers(formOf(count('a', parts('b', 'a')), count('b', parts('a'))))).toEqual(['1 a', '(subset)', '1.1 b'])
  const long = Array.from({ length: 3000 }, (_, i) => count(`a${i}`, parts(`a${i + 1}`)))
  expect(numbers(formOf(...long)).at(-1)).toBe(' a2999')
})

test('each slot has a cell of its own, which earlier figures move and never share', () => {
  const plain = layoutOf(sampleForm)
  const wide = layoutOf(sampleForm, new Set(['trong_ky', 'cung_ky']))
  const cells = (layout: typeof plain) => slotsOf(sampleForm).map(slot => slotCell(layout, slot))
  expect(new Set(cells(plain)).size).toBe(slotsOf(sampleForm).length)
  expect(cells(plain)[0]).toBe(cellName(headRows.first, 5))
  expect([...wide.figureColumns.values()]).toEqual([5, 7, 8])
  expect([...wide.earlierColumns.values()]).toEqual([6, 9])
  expect(wide.last.column).toBe(10)
})

test('formulas by address say the same as formulas by name, in any layout', () => {
  for (const layout of [layoutOf(sampleForm), layoutOf(sampleForm, new Set(['trong_ky']))]) {
    const rows = new Map([...layout.indicatorRows].map(([id, at]) => [at, id]))
    const columns = new Map([...layout.figureColumns].map(([id, at]) => [at, id]))
    const figureAt = (row: number, column: number) =>
      rows.has(row) && columns.has(column) ? `${rows.get(row)}.${columns.get(column)}` : undefined
    for (const indicator of sampleForm.indicators)
      for (const [column, at] of layout.figureColumns) {
        const formula = formulaAt(sampleForm, layout, indicator, at)
        const named = computedFormula(sampleForm, indicator, id => `${id}.${column}`)
        expect(formula && factFormula(formula, figureAt)).toBe(named)
      }
  }
})

test('a whole is blank until each part is a number; a part whose blank is zero is not waited for', () => {
  const whole = sampleForm.indicators.find(({ id }) => id === 'luot')!
  expect(computedFormula(sampleForm, whole, id => id)).toBe('IF(COUNT(luot_nha)<1,"",SUM(luot_nha,luot_co_so))')
  const ratio = sampleForm.indicators.find(({ id }) => id === 'ty_le_ky')!
  expect(computedFormula(sampleForm, ratio, id => id)).toBe(
    'IF(COUNT(co_so_ky,co_so)<2,"",IF(co_so=0,"",ROUND(co_so_ky/co_so*100,1)))',
  )
})

test('a whole of very many parts stays within the arguments that a function takes', () => {
  const of = Array.from({ length: 300 }, (_, i) => `p${i}`)
  const whole = count('a', { parts: { as: 'partition', of } })
  const formula = computedFormula(formOf(whole, ...of.map(id => count(id))), whole, id => id)!
  expect(formula.match(/\((?:p\d+,?)+\)/g)!.map(call => call.split(',').length)).toEqual([250, 50, 250, 50])
})

test('the checksum of a form is that of its facts, whatever is asked beside it', () => {
  expect(structureChecksum(factsOf(sampleForm))).toBe(structureChecksum(factsOf({ ...sampleForm, title: 'Khác' })))
  expect(factsOf(sampleForm).rows.map(({ unit }) => unit)).toEqual(
    'cơ sở,cơ sở,%,lượt người,lượt người,lượt người,người,triệu đồng,ha,%,buổi,%,đồng,'.split(','),
  )
})
