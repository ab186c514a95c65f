// The pages that list: targets, submissions, findings, files.
import { expect, test } from 'vitest'
import type { Diagnostic } from '../../model/diagnostic.js'
import type { CellSpec, SheetSpec } from '../xlsx/spec.js'
import { composeRollUp } from './compose.js'
import { fileText } from './safe-text.js'
import { aView } from './sample-view.js'
import { fewUnits, manyUnits, pagesForm, plainFigure, unitsNamed } from './sample-views.js'
import type { RollUpView } from './view.js'

const shown = (cell: CellSpec | undefined): unknown =>
  cell?.kind === 'text'
    ? cell.text
    : cell?.kind === 'number'
      ? cell.decimal
      : cell?.kind === 'formula'
        ? cell.result
        : undefined

const sheetOf = (view: RollUpView, name: string): SheetSpec =>
  composeRollUp(view).sheets.find(sheet => sheet.name === name)!
const rowsOf = (view: RollUpView, name: string) => [...sheetOf(view, name).rows].map(({ cells }) => cells.map(shown))
const rowWith = (view: RollUpView, name: string, words: string) => rowsOf(view, name).find(row => row.includes(words))!

const whole = (more: Partial<RollUpView> = {}) =>
  aView({
    form: pagesForm,
    units: unitsNamed(3, () => 'tinh_00'),
    says:
      (_, i) =>
      ({ indicator, column }) =>
        plainFigure(indicator.id, column.id, i),
    more,
  })

test('a target in percent is held in points, one in counts in percent, one that falls in neither', () => {
  const view = manyUnits(false)
  expect(rowWith(view, 'Chỉ tiêu', 'Tỷ lệ cơ sở ký cam kết')[7]).toEqual({ kind: 'number', decimal: '25' })
  expect(rowWith(view, 'Chỉ tiêu', 'Số lượt tư vấn')[7]).toEqual({ kind: 'number', decimal: '260' })
  expect(rowWith(view, 'Chỉ tiêu', 'Giảm số người cần hỗ trợ')[7]).toBe('–')
})

test('a target on another scale than its figure has no share of it, neither as a number nor as a column', () => {
  const view = manyUnits(false)
  const targets = view.targets.map(one => ({ ...one, verdict: 'not-comparable' as const }))
  expect(rowWith({ ...view, targets }, 'Chỉ tiêu', 'Số lượt tư vấn')[7]).toBe('–')
  expect(sheetOf({ ...view, targets }, 'Biểu đồ').charts).toHaveLength(2)
})

test('a plan without targets says so', () => {
  expect(rowsOf(whole(), 'Chỉ tiêu').flat()).toContain('Kế hoạch không có chỉ tiêu nào gắn với biểu này.')
})

test('each unit stands with its state, and what it lacks', () => {
  expect(rowWith(fewUnits(), 'Tình hình nộp', 'Xã Hòa Lạc').slice(4, 9)).toEqual(['Đã tổng hợp', '1', '32', '0', '1'])
  expect(rowWith(fewUnits(), 'Tình hình nộp', 'Xã Long Thành').slice(4, 9)).toEqual([
    'Đã gửi, không dùng được',
    '–',
    '–',
    '–',
    '–',
  ])
})

test('a finding links to the figure that it is about, where there is one', () => {
  const sheet = sheetOf(fewUnits(), 'Vấn đề số liệu')
  expect(sheet.links).toEqual([
    { cell: 'H10', to: { sheet: 'Tổng hợp', cell: 'L29' } },
    { cell: 'H12', to: { sheet: 'Tổng hợp', cell: 'K21' } },
  ])
})

test('more findings than a sheet takes are counted, and errors never fall out', () => {
  const one = (severity: Diagnostic['severity'], i: number): Diagnostic => ({
    code: 'sheet/notation',
    severity,
    message: { vi: `Số ${i}`, en: `Number ${i}` },
    place: { kind: 'file', file: 'a.xlsx' },
    related: [],
  })
  const diagnostics = [...Array.from({ length: 20_500 }, (_, i) => one('advice', i)), one('error', 1)]
  const rows = rowsOf(whole({ diagnostics }), 'Vấn đề số liệu')
  expect(rows.flat()).toContain('Trang này chỉ ghi 20000 dòng đầu; còn 501 dòng nữa, xem bằng lệnh report check.')
  expect(rows.find(row => row[1] === 'Lỗi')?.[0]).toBe('1')
})

test('files seen are the sum of what became of them, and files of decisions stand among them', () => {
  const view = whole({ decisions: [{ file: 'quyet-dinh.yaml', sha256: 'ab'.repeat(32) }] })
  const rows = rowsOf(view, 'Nguồn số liệu')
  expect(rows.flat()).toContain('Đã thấy 3 tệp: dùng 3, từ chối 0, không phải báo cáo 0, đã có bản thay 0.')
  expect(rowWith(view, 'Nguồn số liệu', 'quyet-dinh.yaml')).toContain('ab'.repeat(32))
})

test('P05: a file whose name may tell a person is shown by its hash', () => {
  const sha256 = 'abcdef0123456789'
  expect(fileText({ file: 'bao cao Lò Văn Pó.xlsx', sha256 }, [])).toBe('(tệp abcdef012345)')
  expect(fileText({ file: 'nộp/0912345678.xlsx', sha256 }, [])).toBe('(tệp abcdef012345)')
  expect(fileText({ file: 'nộp/Xã Bình Lư.xlsx', sha256 }, ['Xã Bình Lư'])).toBe('nộp/Xã Bình Lư.xlsx')
  expect(fileText({ file: 'BM05_14-116.xlsx', sha256 }, [])).toBe('BM05_14-116.xlsx')
})

test('P10: no name of a file moves a cursor or turns a line', () => {
  expect(fileText({ file: 'a\u001b[2J\u202eb.xlsx', sha256: '' }, [])).toBe('a\\u001b[2J\\u202eb.xlsx')
})

test('the charts draw what is complete, from cells that hold it', () => {
  const { charts, rows } = sheetOf(manyUnits(false), 'Biểu đồ')
  expect(charts!.map(({ kind, title }) => [kind, title])).toEqual([
    ['column', 'Kết quả so với chỉ tiêu của kế hoạch'],
    ['bar', 'Cơ sở trên địa bàn, cuối kỳ: các đơn vị có số lớn nhất'],
    ['bar', 'Kỳ này so với cùng kỳ năm trước'],
  ])
  const byRow = new Map<number, unknown[]>()
  let last = 0
  for (const { row = last + 1, cells } of rows) {
    last = row
    byRow.set(row, cells.map(shown))
  }
  for (const { categories, series } of charts!) {
    const first = Number(/\$A\$(\d+):/.exec(categories.refersTo)![1])
    expect(categories.texts).toEqual(categories.texts.map((_, i) => byRow.get(first + i)![0]))
    for (const [at, { values, name }] of series.entries()) {
      expect(name.texts).toEqual([byRow.get(first - 1)![at + 1]])
      expect(values.decimals).toEqual(
        values.decimals.map((_, i) => {
          const cell = byRow.get(first + i)![at + 1]
          return typeof cell === 'object' && cell !== null && 'decimal' in cell ? cell.decimal : cell
        }),
      )
    }
  }
})

test('the chart of targets leaves out what is not complete, and what has no share', () => {
  const titles = (view: RollUpView) => sheetOf(view, 'Biểu đồ').charts!.map(({ title }) => title)
  expect(titles(fewUnits())).toEqual([
    'Cơ sở trên địa bàn, cuối kỳ: các đơn vị có số lớn nhất (mới có số của 4/5 đơn vị)',
  ])
  const [targets] = sheetOf(manyUnits(false), 'Biểu đồ').charts!
  expect(targets!.categories.texts).toEqual(['Tỷ lệ cơ sở ký cam kết', 'Số lượt tư vấn'])
})

test('the chart of the largest units says nothing about single persons', () => {
  const form = { ...pagesForm, indicators: pagesForm.indicators.filter(({ id }) => id === 'nan_nhan') }
  const view = aView({ form, units: unitsNamed(3, () => 'tinh_00'), says: () => () => '1' })
  expect(composeRollUp(view).sheets.map(({ name }) => name)).not.toContain('Biểu đồ')
})
