import { expect, test } from 'vitest'
import {
  comparePeriods,
  containsPeriod,
  monthsOf,
  nextPeriod,
  type Period,
  periodsOfYear,
  previousPeriod,
  readPeriod,
  samePeriodLastYear,
} from './period.js'

const period = (id: string): Period => readPeriod(id)!
const all = [2025, 2026].flatMap(periodsOfYear)

test('a period is read from its id and from nothing else', () => {
  expect(readPeriod('2026-M05')).toEqual({ id: '2026-M05', kind: 'month', year: 2026, index: 5 })
  expect(readPeriod('2026')).toEqual({ id: '2026', kind: 'year', year: 2026, index: 1 })
  for (const id of ['2026-M5', '2026-M13', '2026-Q5', '2026-H3', '2026-6M', '26-H1', '0000', '2026-H1 ', ''])
    expect(readPeriod(id), id).toBeUndefined()
})

test('a year has twenty periods in one order: by the end, the longer after the shorter', () => {
  expect(periodsOfYear(2026).map(({ id }) => id.slice(5))).toEqual(
    'M01 M02 M03 Q1 M04 M05 M06 Q2 H1 M07 M08 M09 Q3 9M M10 M11 M12 Q4 H2'.split(' ').concat(''),
  )
  expect([...all].reverse().sort(comparePeriods)).toEqual(all)
  for (const one of all) expect(readPeriod(one.id)).toEqual(one)
})

test('the period before is of the same kind, over the turn of the year too', () => {
  const before = (id: string) => previousPeriod(period(id)).id
  expect(['2026-M05', '2026-M01', '2026-Q1', '2026-H2', '2026-H1', '2026-9M', '2026'].map(before)).toEqual([
    '2026-M04',
    '2025-M12',
    '2025-Q4',
    '2026-H1',
    '2025-H2',
    '2025-9M',
    '2025',
  ])
  for (const one of all) expect(nextPeriod(previousPeriod(one))).toEqual(one)
})

test('the same period of last year keeps its name', () => {
  for (const one of all) expect(samePeriodLastYear(one).id).toBe(one.id.replace(/^\d+/, String(one.year - 1)))
})

test('a period contains those whose months are all its own, and no other', () => {
  const within = (id: string) => all.filter(one => containsPeriod(period(id), one)).map(one => one.id.slice(5))
  expect(within('2026-Q2')).toEqual(['M04', 'M05', 'M06', 'Q2'])
  expect(within('2026-H2')).toEqual(['M07', 'M08', 'M09', 'Q3', 'M10', 'M11', 'M12', 'Q4', 'H2'])
  expect(within('2026-9M')).not.toContain('M10')
  expect(within('2026')).toHaveLength(20)
  expect(monthsOf(period('2026-Q3'))).toEqual({ first: 7, last: 9 })
})
