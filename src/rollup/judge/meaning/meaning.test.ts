// Hazards 1H within one form: figures that can each be read, and cannot all be true.
import { expect, test } from 'vitest'
import type { FormRule } from '../../../model/form.js'
import { aForm, judged, kinds, stored, twoColumns } from '../sample-returned.js'

const subset = aForm({
  indicators: [
    { ...kinds.vu, id: 'tong', title: 'Tổng số vụ', parts: { as: 'subset', of: ['moi', 'lon'] } },
    { ...kinds.vu, id: 'moi', title: 'Vụ mới' },
    { ...kinds.vu, id: 'lon', title: 'Vụ lớn' },
  ],
})

test('H07: a part that exceeds its whole is refused with it, and both figures are shown', () => {
  const { leaf, said, diagnostics } = judged({ form: subset, figures: { tong: 3, moi: 5, lon: 2 } })
  expect(['tong', 'moi', 'lon'].map(id => leaf(id)?.state)).toEqual(['refused', 'refused', 'value'])
  expect(said).toEqual(['error sheet/part-above-whole C6'])
  expect(diagnostics[0]!.message.vi).toBe('“Vụ mới” là 5, lớn hơn “Tổng số vụ” là 3; cả hai không được tính.')
  expect(diagnostics[0]!.related.map(({ place }) => place)).toMatchObject([{ cell: 'C5' }])
  expect(judged({ form: subset, figures: { tong: 3, moi: 2, lon: 2 } }).said).toEqual([])
  expect(judged({ form: subset, figures: { moi: 2, lon: 2 } }).leaf('moi')?.value).toBe('2')
})

test('H08: the parts of a subset need not add up to the whole', () => {
  expect(judged({ form: subset, figures: { tong: 10, moi: 4, lon: 5 } }).said).toEqual([])
})

const running = aForm({ columns: twoColumns, indicators: ['a', 'b', 'c'].map(id => ({ ...kinds.vu, id, title: id })) })
const both = (inPeriod: readonly number[], total: readonly number[], period = '2026-M06') =>
  judged({
    form: running,
    period,
    figures: Object.fromEntries(
      ['a', 'b', 'c'].flatMap((id, i) => [
        [`${id}_trong_ky`, inPeriod[i]!],
        [`${id}_luy_ke`, total[i]!],
      ]),
    ),
  })

test('H03: a running total below the figure of the period is refused with it', () => {
  const { leaf, said } = both([5, 50, 7], [50, 5, 70])
  expect(said).toEqual(['error sheet/running-total-below D6'])
  expect([leaf('b_trong_ky')?.state, leaf('b_luy_ke')?.state, leaf('a_luy_ke')?.state]).toEqual([
    'refused',
    'refused',
    'value',
  ])
})

test('H03, H04: what there is at the end of a period has no running total', () => {
  const stock = aForm({ columns: twoColumns, indicators: [{ ...kinds.vu, over_time: 'latest' }] })
  expect(judged({ form: stock, figures: { vu_trong_ky: 50, vu_luy_ke: 5 } }).said).toEqual([])
})

test('H06: running totals typed as figures of a later period are told', () => {
  expect(both([5, 50, 7], [5, 50, 7]).said).toEqual(['warning sheet/running-total-repeated C5'])
  expect(both([5, 50, 7], [5, 50, 8]).said).toEqual([])
  expect(both([0, 0, 3], [0, 0, 3]).said).toEqual([])
  expect(both([5, 50, 7], [5, 50, 7], '2026-M01').said).toEqual([])
})

test('H06: where a period opens the year a running total that differs is told once', () => {
  expect(both([5, 50, 7], [5, 51, 8], '2026-H1').said).toEqual(['warning sheet/running-total-differs D6'])
})

const rule = (more: Partial<FormRule>): FormRule => ({
  id: 'xu_ly',
  check: 'xu_ly <= phat_hien',
  severity: 'error',
  say: 'Số đã xử lý không lớn hơn số phát hiện.',
  ...more,
})
const ruled = (more: Partial<FormRule> = {}) =>
  aForm({
    indicators: [
      { ...kinds.vu, id: 'phat_hien' },
      { ...kinds.vu, id: 'xu_ly' },
      { ...kinds.vu, id: 'tong', parts: { as: 'partition', of: ['xu_ly', 'con_lai'] } },
      { ...kinds.vu, id: 'con_lai' },
    ],
    rules: [rule(more)],
  })

test('H09: a binding rule that does not hold refuses its figures, and whatever is made of them', () => {
  const { leaf, said, diagnostics } = judged({ form: ruled(), figures: { phat_hien: 3, xu_ly: 5, con_lai: 1 } })
  expect(['phat_hien', 'xu_ly', 'tong', 'con_lai'].map(id => leaf(id)?.state)).toEqual([
    'refused',
    'refused',
    'refused',
    'value',
  ])
  expect(said).toEqual(['error sheet/rule-broken C6'])
  expect(diagnostics[0]!.message.vi).toContain('“Số đã xử lý không lớn hơn số phát hiện” (C6 = 5, C5 = 3)')
})

test('H09: a rule of the severity of a warning is told, and its figures count', () => {
  const { leaf, said } = judged({
    form: ruled({ severity: 'warning' }),
    figures: { phat_hien: 3, xu_ly: 5, con_lai: 1 },
  })
  expect([leaf('phat_hien')?.value, leaf('tong')?.value]).toEqual(['3', '6'])
  expect(said).toEqual(['warning sheet/rule-doubtful C6'])
})

test('H09: a rule over a missing figure is neither kept nor broken, and a missing figure is never 0', () => {
  expect(judged({ form: ruled(), figures: { xu_ly: 5, con_lai: 1 } }).said).toEqual(['advice sheet/rule-unchecked C5'])
  const refused = judged({ form: ruled(), figures: { phat_hien: '1.2.3', xu_ly: 5, con_lai: 1 } })
  expect(refused.said).toEqual(['error sheet/broken-groups C5'])
  expect(refused.leaf('xu_ly')?.value).toBe('5')
})

test('H09: a rule is checked in each column by itself', () => {
  const form = { ...ruled(), columns: twoColumns }
  const figures = {
    phat_hien_trong_ky: 5,
    xu_ly_trong_ky: 5,
    con_lai_trong_ky: 0,
    phat_hien_luy_ke: 9,
    xu_ly_luy_ke: 10,
    con_lai_luy_ke: 0,
  }
  const { leaf, said } = judged({ form, figures })
  expect(said).toEqual(['error sheet/rule-broken D6'])
  expect([leaf('xu_ly_trong_ky')?.state, leaf('tong_trong_ky')?.state, leaf('tong_luy_ke')?.state]).toEqual([
    'value',
    'value',
    'refused',
  ])
})

test('H12, H13: negative figures and fractions of counts are refused whoever computed them', () => {
  const { leaf } = judged({ figures: { vu: stored('-3'), nguoi: stored('2.5') } })
  expect([leaf('vu')?.state, leaf('nguoi')?.state]).toEqual(['refused', 'refused'])
})
