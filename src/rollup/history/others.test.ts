import { expect, test } from 'vitest'
import { slotsOf } from '../../model/slot.js'
import { resolve } from '../merge/resolve.js'
import { aCount, aForm, aRollUp } from '../merge/sample-rollups.js'
import { rollUpHistory } from './roll-up-history.js'

const form = aForm(
  [aCount('kinh_phi')],
  [
    { id: 'trong_ky', title: 'Trong kỳ', kind: 'in_period' },
    { id: 'cung_ky', title: 'Cùng kỳ', kind: 'same_period_last_year' },
  ],
)
/** What is told of units "a", "b", … that state these figures, now and of last year. */
const told = (...says: readonly (readonly [string | number, string | number])[]) => {
  const sent = says.map((said, i) => ({ unit: String.fromCharCode(97 + i), says: [...said] }))
  return rollUpHistory(form, [resolve(aRollUp({ sent }), { slots: slotsOf(form) })], [])
}
const codes = (found: ReturnType<typeof told>) =>
  found.map(
    ({ code, place }) => `${code.replace('rollup/', '')} ${place.kind === 'cell' ? `${place.file} ${place.cell}` : ''}`,
  )
const usual = [
  [931, 900],
  [723, 700],
  [1336, 1300],
  [22, 20],
] as const

test('H10: a figure far above those of all other units is told once, at its first cell, where every column has the slip', () => {
  const found = told(['975500', '946200'], ...usual)
  expect(codes(found)).toEqual(['far-above-others a.xlsx D7'])
  expect(found[0]?.severity).toBe('warning')
  expect(found[0]?.message.vi).toBe(
    'Xã a: “kinh_phi” là 975500, gấp khoảng 730 lần số lớn nhất của 4 đơn vị khác (1336); có thể ghi nhầm đơn vị tính hoặc thừa số 0.',
  )
})

test('H10: two units with the same slip do not hide each other', () => {
  const many = [...usual, ...usual, ...usual]
  expect(codes(told(['975500000', '?'], ['546200000', '?'], ...many)).sort()).toEqual([
    'far-above-others a.xlsx D7',
    'far-above-others b.xlsx D7',
  ])
})

test('H10: a large unit, small counts, and few units are not told', () => {
  expect(codes(told([19000, 19000], ...usual))).toEqual([])
  expect(codes(told([40, 38], [1, 1], [1, 1], [1, 1], [2, 2]))).toEqual([])
  expect(codes(told([975500, 946200], [931, 900], [723, 700], ['?', '?']))).toEqual([])
})

test('H10: a figure of a power of ten of that which the same file states of last year is told without any earlier roll-up', () => {
  expect(codes(told([975500, 946]))).toEqual(['zero-too-many a.xlsx D7'])
  expect(codes(told([975500000, 946]))).toEqual(['zero-too-many a.xlsx D7'])
  expect(codes(told([97, 946]))).toEqual(['zero-too-few a.xlsx D7'])
  expect(codes(told([1500, 946]))).toEqual([])
})
