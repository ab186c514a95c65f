import { expect, test } from 'vitest'
import type { Form } from '../../model/form.js'
import { readPeriod } from '../../model/period.js'
import { slotsOf } from '../../model/slot.js'
import type { Leaf } from '../../model/submission.js'
import { historyFindings } from './history.js'
import { isOutlier, powerOfTen } from './series.js'

const count = (id: string, over_time: 'sum' | 'latest' = 'sum') =>
  ({ id, title: `Số ${id}`, kind: 'count', unit: 'vụ', over_units: 'sum', over_time }) as const
const form: Form = {
  kind: 'form',
  id: 'bieu_01',
  version: '1',
  title: 'Kết quả',
  columns: [
    { id: 'ky', title: 'Trong kỳ', kind: 'in_period' },
    { id: 'luy_ke', title: 'Lũy kế', kind: 'cumulative' },
    { id: 'cung_ky', title: 'Cùng kỳ', kind: 'same_period_last_year' },
  ],
  indicators: [
    count('a'),
    count('b'),
    count('c'),
    count('d'),
    count('ton', 'latest'),
    { id: 'loi', title: 'Lời', kind: 'text' },
  ],
}
const slots = slotsOf(form)

/** "a 5 20 4": what stands in the three columns; "-" for a missing figure, "!" for a refused one. */
function leavesOf(...lines: readonly string[]): (Leaf | undefined)[] {
  const said = new Map(lines.map(line => [line.split(' ')[0], line.split(' ').slice(1)]))
  return slots.map(({ indicator, column, index }) => {
    const value = said.get(indicator.id)?.[form.columns.indexOf(column)]
    const place = { raw: '', sheet: 'Biểu 01', cell: `C${index}` }
    if (value === undefined || value === '-') return { state: 'missing', ...place }
    if (value === '!') return { state: 'refused', ...place }
    return { state: value === '0' ? 'zero' : 'value', value, ...place }
  })
}

type Earlier = readonly [period: string, ...lines: string[]]

/** What is told of `lines` beside earlier periods: the code and the cell. */
function told(period: string, lines: readonly string[], ...earlier: readonly Earlier[]) {
  const now = {
    unit: { id: 'tan_an', name: 'Xã Tân An' },
    period: readPeriod(period)!,
    leaves: leavesOf(...lines),
    fileOf: () => 'tan-an.xlsx',
  }
  const before = earlier.map(([id, ...said]) => ({ period: readPeriod(id)!, leaves: leavesOf(...said) }))
  return historyFindings(slots, now, before)
}
const codes = (found: ReturnType<typeof told>) =>
  found.map(({ code, place }) => `${code.replace('rollup/', '')} ${place.kind === 'cell' ? place.cell : place.file}`)

test('H10: a figure of ten, a hundred or a thousand times the last one is told at its cell', () => {
  for (const [value, times] of [
    ['1350', 10],
    ['12900', 100],
    ['140000', 1000],
  ] as const) {
    const found = told('2026-M05', [`a ${value}`], ['2026-M04', 'a 135'])
    expect(codes(found)).toEqual(['zero-too-many C0'])
    expect(found[0]?.message.vi).toBe(
      `Xã Tân An: “Số a” là ${value}, gấp khoảng ${times} lần 135 của tháng 4 năm 2026; có thể thừa số 0.`,
    )
    expect(found[0]?.hint?.vi).toContain(`unit: tan_an, indicator: a, column: ky, value: "${value}"`)
    expect(found[0]?.severity).toBe('warning')
  }
})

test('H10: a figure of a tenth, or of another unit of measure, is told too', () => {
  expect(codes(told('2026-M05', ['a 13'], ['2026-M04', 'a 135']))).toEqual(['zero-too-few C0'])
  expect(codes(told('2026-M05', ['a 1.35'], ['2026-M04', 'a 1350']))).toEqual(['zero-too-few C0'])
})

test('H10: change that is no power of ten, and counts that are few, are not told', () => {
  for (const [value, before] of [
    ['270', '135'],
    ['135', '135'],
    ['20', '2'],
    ['0', '135'],
    ['135', '0'],
    ['400', '135'],
  ])
    expect(codes(told('2026-M05', [`a ${value}`], ['2026-M04', `a ${before}`])), `${before} ${value}`).toEqual([])
})

test('H10: where the last figure was the odd one, the middle of all speaks for the new one', () => {
  const earlier: Earlier[] = [
    ['2026-M01', 'a 130'],
    ['2026-M02', 'a 140'],
    ['2026-M03', 'a 135'],
    ['2026-M04', 'a 13'],
  ]
  expect(codes(told('2026-M05', ['a 133'], ...earlier))).toEqual([])
})

const months = ['2025-M10', '2025-M11', '2025-M12', '2026-M01', '2026-M02', '2026-M03', '2026-M04']
const usual = (values: readonly number[]): Earlier[] => values.map((value, i) => [months[i]!, `a ${value}`])

test('H10: from six periods on a figure far from the middle of them is told with what is usual', () => {
  const found = told('2026-M05', ['a 95'], ...usual([20, 22, 19, 24, 21, 20, 23]))
  expect(codes(found)).toEqual(['outlier C0'])
  expect(found[0]?.message.vi).toContain('là 95, khác hẳn 7 kỳ trước (thường khoảng 21, từ 19 đến 24)')
  expect(codes(told('2026-M05', ['a 95'], ...usual([20, 22, 19, 24, 21])))).toEqual([])
  expect(codes(told('2026-M05', ['a 30'], ...usual([20, 22, 19, 24, 21, 20, 23])))).toEqual([])
})

test('H10: counts that hardly change make no outlier of a small step', () => {
  expect(codes(told('2026-M05', ['a 4'], ...usual([1, 1, 1, 1, 1, 1])))).toEqual([])
  expect(codes(told('2026-M05', ['a 9'], ...usual([1, 1, 1, 1, 1, 1])))).toEqual(['outlier C0'])
  expect(isOutlier(0, [0, 0, 0, 0, 0, 0])).toBe(false)
})

test('H10: figures that are refused or missing, now or then, are compared with nothing', () => {
  expect(codes(told('2026-M05', ['a !'], ['2026-M04', 'a 135']))).toEqual([])
  expect(codes(told('2026-M05', ['a 1350'], ['2026-M04', 'a !']))).toEqual([])
  expect(codes(told('2026-M05', ['a -'], ['2026-M04', 'a 135']))).toEqual([])
})

test('H10: a running total begins anew each year, and is held against that of the same period', () => {
  expect(codes(told('2026-M01', ['a 12 12'], ['2025-M12', 'a 12 150']))).toEqual([])
  expect(codes(told('2026-M01', ['a 12 120'], ['2025-M01', 'a 12 12'], ['2025-M12', 'a 12 150']))).toContain(
    'zero-too-many C1',
  )
})

test('powers of ten are told apart from what lies between them', () => {
  expect(powerOfTen(1350, 135)).toBe(1)
  expect(powerOfTen(100, 19_999)).toBe(-2)
  for (const [value, before] of [
    [300, 100],
    [450, 100],
    [-50, 500],
    [0, 100],
    [1e12, 100],
  ] as const)
    expect(powerOfTen(value, before), `${before} ${value}`).toBeUndefined()
})

test('H11: a report with every figure of the last period is told once, at the file', () => {
  const lines = ['a 5 20 4', 'b 6 22', 'c 0 3', 'd - -', 'ton 9']
  const found = told('2026-M05', lines, ['2026-M04', ...lines])
  expect(codes(found)).toContain('same-as-before tan-an.xlsx')
  expect(found.find(({ code }) => code === 'rollup/same-as-before')?.message.vi).toContain('cả 6 số liệu')
  expect(codes(told('2026-M05', lines, ['2026-M04', ...lines.slice(1), 'a 5 21']))).not.toContain(
    'same-as-before tan-an.xlsx',
  )
  expect(codes(told('2026-M05', lines, ['2026-M03', ...lines]))).not.toContain('same-as-before tan-an.xlsx')
  expect(codes(told('2026-M05', ['a 5', 'b 0', 'c 0'], ['2026-M04', 'a 5', 'b 0', 'c 0']))).toEqual([])
})

test('H04: a running total that fell since an earlier period of the year is told with both numbers', () => {
  const found = told('2026-M05', ['a - 48'], ['2026-M04', 'a 6 50'])
  expect(codes(found)).toEqual(['running-total-fell C1'])
  expect(found[0]?.message.vi).toContain('lũy kế “Số a” là 48, nhỏ hơn 50 đã báo cáo ở tháng 4 năm 2026')
  expect(codes(told('2026-H1', ['a - 48'], ['2026-Q1', 'a 50 50']))).toEqual(['running-total-fell C1'])
  expect(codes(told('2026-M01', ['a - 4'], ['2025-M12', 'a 6 50']))).toEqual([])
})

test('H03: a running total that is not the last one and the figure of the period is told with the sum', () => {
  expect(codes(told('2026-M05', ['a 6 56'], ['2026-M04', 'a 7 50']))).toEqual([])
  expect(codes(told('2026-M05', ['a 6.4 56.9'], ['2026-M04', 'a 7 50.5']))).toEqual([])
  const found = told('2026-M05', ['a 6 58'], ['2026-M04', 'a 7 50'])
  expect(codes(found)).toEqual(['running-total-gap C1'])
  expect(found[0]?.message.vi).toContain('lũy kế tháng 4 năm 2026 50 cộng trong kỳ 6 là 56')
  expect(codes(told('2026-M05', ['a 6 58'], ['2026-M03', 'a 7 50']))).toEqual([])
})

test('H06: a figure of the period that is the running total, while there was one before, is told', () => {
  expect(codes(told('2026-M06', ['a 56 56'], ['2026-M05', 'a 30 50']))).toEqual(['running-total-typed C1'])
  expect(codes(told('2026-M06', ['a 5 5'], ['2026-M05', 'a 0 0']))).toEqual([])
})

test('H05, H20: what is counted at the end of a period runs up nothing', () => {
  expect(codes(told('2026-M05', ['ton 40 40'], ['2026-M04', 'ton 50 50']))).toEqual([])
})

test('H16: last year, typed again, is held against the roll-up of then', () => {
  const found = told('2026-H1', ['a 30 30 25', 'b 8 8 9'], ['2025-H1', 'a 26 26', 'b 9 9'])
  expect(codes(found)).toEqual(['last-year-differs C2'])
  expect(found[0]?.message.vi).toContain(
    'cùng kỳ năm trước ghi 25, nhưng số đã tổng hợp của 6 tháng đầu năm 2025 là 26',
  )
})

test('periods that do not end before this one are left out, and the order of the others does not matter', () => {
  const earlier: Earlier[] = [
    ['2026-M03', 'a 5 30'],
    ['2026-M04', 'a 7 50'],
    ['2026-M06', 'a 1 1'],
    ['2025-M05', 'a 6 40'],
  ]
  const lines = ['a 6 48']
  expect(told('2026-M05', lines, ...[...earlier].reverse())).toEqual(told('2026-M05', lines, ...earlier))
  expect(codes(told('2026-M05', lines, ...earlier))).toEqual(['running-total-fell C1'])
  expect(told('2026-M05', lines)).toEqual([])
})
