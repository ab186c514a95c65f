// What may be said of this period and the same period of the year before.
import { describe, expect, test } from 'vitest'
import type { Figure } from '../../model/rollup.js'
import type { CellSpec } from '../xlsx/spec.js'
import { composeRollUp } from './compose.js'
import { aView } from './sample-view.js'
import { pagesForm, plainFigure, unitsNamed } from './sample-views.js'
import type { PreviousView, RollUpView } from './view.js'

const aFigure = (indicator: string, value: string | null, more: Partial<Figure> = {}): Figure => ({
  indicator,
  column: 'trong_ky',
  value,
  state: 'complete',
  counted: 3,
  expected: 3,
  missing: [],
  refused: [],
  from: [],
  ...more,
})

const before = (figures: readonly Figure[], more: Partial<PreviousView> = {}): PreviousView => ({
  period: { id: '2025-H1', kind: 'half_year', year: 2025, index: 1 },
  window: { from: '15/12/2024', to: '14/6/2025' },
  file: 'tong-hop-2025-H1.xlsx',
  figures,
  notes: [],
  ...more,
})

/** Three units; `own` changes what they say this time. Of the busiest day they state nothing for the year before. */
const viewOf = (
  previous: PreviousView | undefined,
  own: Readonly<Record<string, string>> = {},
  form = pagesForm,
): RollUpView =>
  aView({
    form,
    units: unitsNamed(3, () => 'tinh_00'),
    says:
      (_, i) =>
      ({ indicator, column }) =>
        own[`${indicator.id}/${column.id}`] ??
        (indicator.id === 'dong_nhat' && column.id === 'cung_ky' ? '?' : plainFigure(indicator.id, column.id, i)),
    more: previous && { previous },
  })

const shown = (cell: CellSpec | undefined): unknown =>
  cell?.kind === 'text'
    ? cell.text
    : cell?.kind === 'number'
      ? cell.decimal
      : cell?.kind === 'formula'
        ? cell.result
        : undefined

/** The last five cells of the rows of an indicator: now, before, difference, percent, remark. */
function rowsOf(view: RollUpView, title: string) {
  const sheet = composeRollUp(view).sheets.find(({ name }) => name === 'So sánh')!
  return [...sheet.rows].filter(({ cells }) => shown(cells[1]) === title).map(({ cells }) => cells.slice(4))
}
const rowOf = (view: RollUpView, title: string) => rowsOf(view, title)[0]!

test('a figure is compared with that of the roll-up of then: difference, and percent of the base', () => {
  const row = rowOf(viewOf(before([aFigure('dong_nhat', '40')])), 'Số người của buổi đông nhất')
  expect(row[0]).toMatchObject({ formula: "'Tổng hợp'!G36", result: { decimal: '37' } })
  expect(row[1]).toMatchObject({ kind: 'number', decimal: '40' })
  expect(row[2]).toMatchObject({ result: { decimal: '-3' } })
  expect(row[3]).toMatchObject({ result: { decimal: '-7.5' } })
})

test('H14: over a base of 0 there is a difference and no percent', () => {
  const row = rowOf(viewOf(before([aFigure('dong_nhat', '0')])), 'Số người của buổi đông nhất')
  expect(shown(row[2])).toEqual({ kind: 'number', decimal: '37' })
  expect([row[3], row[4]].map(shown)).toEqual(['–', 'cùng kỳ bằng 0'])
})

test('H14: a base that is missing is said to be missing', () => {
  const row = rowOf(viewOf(before([])), 'Số người của buổi đông nhất')
  expect(row.slice(1).map(shown)).toEqual(['không có số', '–', '–', 'không có số cùng kỳ'])
})

test('a negative base has no percent', () => {
  const row = rowOf(viewOf(before([aFigure('dong_nhat', '-5')])), 'Số người của buổi đông nhất')
  expect(shown(row[2])).toEqual({ kind: 'number', decimal: '42' })
  expect([row[3], row[4]].map(shown)).toEqual(['–', 'cùng kỳ là số âm'])
})

test('H24: rates are compared in points, and never in percent of a percent', () => {
  const row = rowOf(viewOf(before([aFigure('ty_le_ky', '30')])), 'Tỷ lệ cơ sở đã ký')
  expect(row[2]).toMatchObject({ result: { decimal: '6.4' }, style: { format: '+#,##0.0" điểm";-#,##0.0" điểm";0' } })
  expect(shown(row[3])).toBe('–')
})

test('H21: a figure that some units lack is compared over all of them by nobody', () => {
  const row = rowOf(
    viewOf(before([aFigure('dong_nhat', '40')]), { 'dong_nhat/trong_ky': '?' }),
    'Số người của buổi đông nhất',
  )
  expect(row.map(shown)).toEqual(['chưa đủ (0/3 đơn vị)', '40', '–', '–', 'kỳ này chưa đủ số'])
})

test('H15, H21: like is compared with like, over the units that both periods have', () => {
  const now = [aFigure('dong_nhat', '30', { counted: 2, expected: 2 })]
  const then = [aFigure('dong_nhat', '20', { counted: 2, expected: 2 })]
  const previous = before([aFigure('dong_nhat', '40', { state: 'incomplete' })], {
    common: { units: 2, now, before: then },
    notes: [{ vi: 'Xã Cũ đã chia thành hai xã: không so sánh được.', en: 'Split.' }],
  })
  const view = viewOf(previous)
  const rows = rowsOf(view, 'Số người của buổi đông nhất')
  const [all, alike] = [rows[0], rows.at(-1)]
  expect(all!.slice(2).map(shown)).toEqual(['–', '–', 'cùng kỳ chưa đủ số'])
  const style = { format: '#,##0" (2 đơn vị)"' }
  expect(alike!.slice(0, 2)).toMatchObject([
    { decimal: '30', style },
    { decimal: '20', style },
  ])
  expect(shown(alike![3])).toEqual({ kind: 'number', decimal: '50' })
  const sheet = composeRollUp(view).sheets.find(({ name }) => name === 'So sánh')!
  const words = [...sheet.rows].flatMap(({ cells }) => cells.map(shown))
  expect(words).toContain('So sánh trên 2 đơn vị có số liệu ở cả hai kỳ')
  expect(words).toContain('Xã Cũ đã chia thành hai xã: không so sánh được.')
})

test('H15: two whole sums over other units are not compared, however complete both are', () => {
  const alike = [aFigure('dong_nhat', '30')]
  const view = viewOf(before([aFigure('dong_nhat', '40')], { common: { units: 2, now: alike, before: alike } }))
  const row = rowOf(view, 'Số người của buổi đông nhất')
  expect(row.slice(2, 4).map(shown)).toEqual(['–', '–'])
  expect(shown(row[4])).toBe('các đơn vị của hai kỳ không như nhau, xem phần so sánh bên dưới')
})

test('H16: the roll-up of then wins over what units typed, and both are shown', () => {
  const row = rowOf(viewOf(before([aFigure('luot', '20')])), 'Lượt người được tư vấn')
  expect(shown(row[1])).toBe('20')
  expect(shown(row[4])).toBe('các đơn vị ghi số cùng kỳ là 24')
})

test('B10: figures of another status are compared with a word of warning', () => {
  const form = {
    ...pagesForm,
    columns: pagesForm.columns.map(one => (one.id === 'trong_ky' ? { ...one, status: 'estimate' as const } : one)),
  }
  const then = pagesForm.columns.map(one => ({ ...one, status: 'official' as const }))
  const row = rowOf(
    viewOf(before([aFigure('dong_nhat', '40')], { columns: then }), {}, form),
    'Số người của buổi đông nhất',
  )
  expect(shown(row[4])).toBe('khác loại số: ước tính so với chính thức')
})

describe('without a roll-up of then', () => {
  test('the base is what units state in their own column, and that is said', () => {
    const view = viewOf(undefined)
    expect(rowOf(view, 'Lượt người được tư vấn')[1]).toMatchObject({
      formula: "'Tổng hợp'!G20",
      result: { decimal: '24' },
    })
    const sheet = composeRollUp(view).sheets.find(({ name }) => name === 'So sánh')!
    expect([...sheet.rows].flatMap(({ cells }) => cells.map(shown))).toContain(
      'Số cùng kỳ: theo cột mà các đơn vị ghi trong biểu.',
    )
  })

  test('a form without such a column has no page of comparison', () => {
    const view = viewOf(undefined, {}, { ...pagesForm, columns: pagesForm.columns.slice(0, 2) })
    expect(composeRollUp(view).sheets.map(({ name }) => name)).not.toContain('So sánh')
  })
})
