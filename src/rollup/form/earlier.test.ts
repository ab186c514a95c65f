import { expect, test } from 'vitest'
import type { Form } from '../../model/form.js'
import { readPeriod } from '../../model/period.js'
import { slotsOf } from '../../model/slot.js'
import { readXlsx } from '../../sources/xlsx.js'
import { aCount, aForm, aRollUp, aSubmission, aUnit } from '../merge/sample-rollups.js'
import { writeXlsx } from '../xlsx/write.js'
import { composeForm, formMould } from './compose-form.js'
import { earlierFrom } from './earlier.js'
import { slotCell } from './layout.js'
import { sheetNames } from './marks.js'
import { sampleJob } from './sample-form.js'

const columns: Form['columns'] = [
  { id: 'trong_ky', title: 'Trong kỳ', kind: 'in_period' },
  { id: 'luy_ke', title: 'Lũy kế', kind: 'cumulative' },
  { id: 'cung_ky', title: 'Cùng kỳ năm trước', kind: 'same_period_last_year' },
]
const form = aForm([aCount('a'), aCount('b')], columns)
const job = { ...sampleJob, form, period: readPeriod('2026-H1')!, expected: [aUnit('x1'), aUnit('x2')] }

const rollUpOf = (period: string, ...says: (string | number | undefined)[]) =>
  aRollUp({ units: [aUnit('x1'), aUnit('x2')], sent: [{ unit: 'x1', says, period }], period })
const shownIn = (period: string, ...says: (string | number | undefined)[]) => {
  const found = earlierFrom(job, [rollUpOf(period, ...says)], 'truoc.xlsx')
  if ('problem' in found) return found.problem.code
  const { heading, figures } = found.earlier.of('x1')
  return { heading, figures: [...figures].map(([id, row]) => [id, Object.fromEntries(row)]) }
}

test('the period before stands beside the columns of the same kind', () => {
  expect(shownIn('2025-H2', 5, 50, 4, 6, 60, 3)).toEqual({
    heading: 'Kỳ trước: 6 tháng cuối năm 2025',
    figures: [
      ['a', { trong_ky: '5', luy_ke: '50' }],
      ['b', { trong_ky: '6', luy_ke: '60' }],
    ],
  })
})

test('figures of last year stand beside the column in which they are retyped', () => {
  expect(shownIn('2025-H1', 5, 50, 4, 6, 60, 3)).toEqual({
    heading: 'Số đã tổng hợp: 6 tháng đầu năm 2025',
    figures: [
      ['a', { cung_ky: '5' }],
      ['b', { cung_ky: '6' }],
    ],
  })
})

test('what was missing, refused or not applicable is blank and never 0', () => {
  expect(shownIn('2025-H1', '?', 1, 1, '!', 1, 1)).toMatchObject({ figures: [] })
  expect(shownIn('2025-H1', 'x', 1, 1, 0, 1, 1)).toMatchObject({ figures: [['b', { cung_ky: '0' }]] })
})

test('a roll-up of this period, of a later one, or of another form is refused', () => {
  expect(shownIn('2026-H1', 1, 1, 1, 1, 1, 1)).toBe('rollup/previous-period')
  expect(shownIn('2027-H1', 1, 1, 1, 1, 1, 1)).toBe('rollup/previous-period')
  expect(shownIn('2025-H1', 1, 1, 1)).toBe('rollup/previous-form')
  const other = { ...rollUpOf('2025-H1'), form: { id: 'bieu_01', version: '0' } }
  expect(earlierFrom(job, [other], 'f')).toMatchObject({ problem: { code: 'rollup/previous-form' } })
  expect(earlierFrom(job, [], 'f')).toMatchObject({ problem: { code: 'rollup/previous-empty' } })
})

test('of several periods the one right before is shown, then the same of last year, then the latest', () => {
  const headingOf = (...periods: string[]) => {
    const found = earlierFrom(
      job,
      periods.map(period => rollUpOf(period, 1, 1, 1, 1, 1, 1)),
      'f',
    )
    return 'problem' in found ? found.problem.code : found.earlier.of('x1').heading
  }
  expect(headingOf('2024', '2025-H1', '2025-H2')).toBe('Kỳ trước: 6 tháng cuối năm 2025')
  expect(headingOf('2024', '2025-H1', '2027')).toBe('Số đã tổng hợp: 6 tháng đầu năm 2025')
  expect(headingOf('2023', '2027', '2024')).toBe('Kỳ trước: Năm 2024')
})

test('earlier figures are locked, grey, and in columns of their own', () => {
  const found = earlierFrom(job, [rollUpOf('2025-H1', 5, 50, 4, 6, 60, 3)], 'f')
  if ('problem' in found) throw new Error(found.problem.code)
  const mould = formMould(job, found.earlier)
  const gridOf = (unit: (typeof job.expected)[number]) => {
    const read = readXlsx(writeXlsx(composeForm(mould, unit)), 'f.xlsx')
    if ('problem' in read) throw new Error(read.problem.code)
    return read.workbook.tables.find(({ name }) => name === sheetNames.figures)!.cells
  }
  expect(slotCell(mould.layout, slotsOf(form)[2]!)).toBe('G14')
  const cells = gridOf(job.expected[0]!)
  expect(['G11', 'H11', 'H12', 'G14', 'H14', 'H15'].map(cell => cells.get(cell)?.raw)).toEqual([
    'cung_ky',
    '#before:cung_ky',
    'Số đã tổng hợp: 6 tháng đầu năm 2025',
    undefined,
    '5',
    '6',
  ])
  expect(gridOf(job.expected[1]!).get('H14')).toBeUndefined()
  expect(mould.checksum).toBe(formMould(job).checksum)
})

test('a submission that a newer one replaced is not shown', () => {
  const rollUp = aRollUp({ units: [aUnit('x1')], period: '2025-H1' })
  const sent = [1, 2].map(number =>
    aSubmission({ unit: 'x1', number, says: [number * 10, 1, 1, 1, 1, 1], period: '2025-H1' }),
  )
  const found = earlierFrom(job, [{ ...rollUp, submissions: sent }], 'f')
  expect('earlier' in found && found.earlier.of('x1').figures.get('a')).toEqual(new Map([['cung_ky', '20']]))
})
