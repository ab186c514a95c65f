import { expect, test } from 'vitest'
import type { Calendar, Reporting } from '../model/document.js'
import { nextPeriod, periodsOfYear, readPeriod } from '../model/period.js'
import { dayText, reportingDays, windowOf } from './reporting-days.js'

const days = (id: string, calendar?: Calendar) => {
  const { first, last } = windowOf(readPeriod(id)!, calendar)
  return `${dayText(first)} ${dayText(last)}`
}

test('B08: the days of a period are those of Nghị định 09/2019/NĐ-CP, Điều 12', () => {
  expect(days('2026-M05')).toBe('15/4/2026 14/5/2026')
  expect(days('2026-M01')).toBe('15/12/2025 14/01/2026')
  expect(days('2026-Q2')).toBe('15/3/2026 14/6/2026')
  expect(days('2026-H1')).toBe('15/12/2025 14/6/2026')
  expect(days('2026-H2')).toBe('15/6/2026 14/12/2026')
  expect(days('2026-9M')).toBe('15/12/2025 14/9/2026')
  expect(days('2026')).toBe('15/12/2025 14/12/2026')
})

test('B08: an office may count whole months, or close on another day', () => {
  expect(days('2026-H1', 'calendar_year')).toBe('01/01/2026 30/6/2026')
  expect(days('2024-M02', 'calendar_year')).toBe('01/02/2024 29/02/2024')
  expect(days('2026-M01', 25)).toBe('26/12/2025 25/01/2026')
  expect(days('2026', 25)).toBe('26/12/2025 25/12/2026')
})

test('no day falls between two periods of one kind, or into both', () => {
  for (const calendar of ['nd09_2019', 'calendar_year', 1, 25, 28] as const)
    for (const period of [2024, 2025, 2026].flatMap(periodsOfYear)) {
      if (period.kind === 'nine_months') continue
      expect(windowOf(nextPeriod(period), calendar).first).toBe(windowOf(period, calendar).last + 1)
    }
})

const stated = (id: string, reporting: Reporting) => {
  const { window, deadline } = reportingDays(readPeriod(id)!, reporting)
  return [dayText(window.first), dayText(window.last), deadline === undefined ? '-' : dayText(deadline)].join(' ')
}

const deadlines: Reporting['deadlines'] = [
  { period: 'half_year', on: '18/6/2026' },
  { period: 'half_year', on: '18/12' },
  { period: 'year', on: '15/01/2027' },
  { period: 'month', on: '20/5' },
  { on: '30/3' },
]

test('a deadline is that of the period which closed last before it, in its own year or the next', () => {
  expect(stated('2026-H1', { deadlines })).toBe('15/12/2025 14/6/2026 18/6/2026')
  expect(stated('2026-H2', { deadlines })).toBe('15/6/2026 14/12/2026 18/12/2026')
  expect(stated('2026', { deadlines })).toBe('15/12/2025 14/12/2026 15/01/2027')
  expect(stated('2026-M05', { deadlines })).toBe('15/4/2026 14/5/2026 20/5/2026')
  for (const id of ['2025-H1', '2027', '2025', '2026-M04', '2026-M06', '2026-Q2', '2026-9M'])
    expect(stated(id, { deadlines }), id).toMatch(/-$/)
})

test('B08: the closing day that the plan states goes over the calendar, and the next period begins the day after', () => {
  const own: Reporting = {
    deadlines: [
      { period: 'half_year', on: '5/6', data_until: '31/5' },
      { period: 'half_year', on: '5/12', data_until: '30/11' },
      { period: 'year', on: '15/01', data_until: '31/12/2026' },
    ],
  }
  expect(stated('2026-H1', own)).toBe('15/12/2025 31/5/2026 05/6/2026')
  expect(stated('2026-H2', own)).toBe('01/6/2026 30/11/2026 05/12/2026')
  expect(stated('2026', own)).toBe('15/12/2025 31/12/2026 15/01/2027')
  expect(stated('2025', own)).toBe('15/12/2024 14/12/2025 -')
})

test('B05: the days are the same in every time zone', () => {
  const zone = process.env.TZ
  try {
    for (const name of ['Asia/Ho_Chi_Minh', 'UTC', 'America/New_York']) {
      process.env.TZ = name
      expect(days('2026-M03')).toBe('15/02/2026 14/3/2026')
    }
  } finally {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  }
})
