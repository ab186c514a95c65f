import { expect, test } from 'vitest'
import { readPeriod } from '../model/period.js'
import { readDateRange } from './date-range.js'
import { periodName, windowText } from './period.js'

const range = (text: string) => {
  const found = readDateRange(text)
  return found && [found.from, found.to].map(({ day, month, year }) => [day, month, year].filter(Boolean).join('/'))
}

test('B08: a printed range of days is read, day before month', () => {
  const H1 = ['15/12/2025', '14/6/2026']
  expect(range('Số liệu tính từ ngày 15/12/2025 đến hết ngày 14/6/2026.')).toEqual(H1)
  expect(range('(từ 15/12/2025 - 14/06/2026)')).toEqual(H1)
  expect(range('Từ ngày 15 tháng 12 năm 2025 đến ngày 14 tháng 6 năm 2026'.normalize('NFD'))).toEqual(H1)
  expect(range('từ 15/5 đến 14/6')).toEqual(['15/5', '14/6'])
  expect(range('từ 1/2/2025 – 3/4/2025')).toEqual(['1/2/2025', '3/4/2025'])
})

test('B08: what is no range of two days is none', () => {
  for (const text of [
    'ngày 15/12/2025',
    'từ tháng 1 đến tháng 5',
    'từ 31/2 - 14/6',
    'từ 15/13 đến 14/14',
    '15/5 - 14/6',
    '1-2',
    '',
  ])
    expect(readDateRange(text), text).toBeUndefined()
})

test('B08: a window as it is printed is read back', () => {
  const window = { from: '15/12/2025', to: '14/6/2026' }
  expect(windowText(window).vi).toBe('từ ngày 15/12/2025 đến ngày 14/6/2026')
  expect(range(`(${windowText(window).vi})`)).toEqual([window.from, window.to])
})

test('periods have their official names', () => {
  const names = ['2026-M05', '2026-Q2', '2026-H1', '2026-H2', '2026-9M', '2026'].map(id => periodName(readPeriod(id)!))
  expect(names.map(({ vi }) => vi)).toEqual([
    'Tháng 5 năm 2026',
    'Quý II năm 2026',
    '6 tháng đầu năm 2026',
    '6 tháng cuối năm 2026',
    '9 tháng đầu năm 2026',
    'Năm 2026',
  ])
  expect(names.map(({ en }) => en).join(', ')).toBe(
    'May 2026, Second quarter of 2026, First half of 2026, Second half of 2026, First nine months of 2026, Year 2026',
  )
})
