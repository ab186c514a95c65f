import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareInYear, exists, readDay } from './day.js'

test('days are read as they are written', () => {
  expect(readDay('30/3')).toEqual({ day: 30, month: 3 })
  expect(readDay('05/03/2026')).toEqual({ day: 5, month: 3, year: 2026 })
  for (const text of ['3/2026', '2026-03-05', '5/3/26', 'ngày 5/3', '']) expect(readDay(text)).toBeUndefined()
})

test('a day exists where the calendar has it', () => {
  const days = (text: string) => exists(readDay(text)!)
  expect(['31/1', '29/2', '29/2/2024', '28/2/2026', '30/4'].map(days)).not.toContain(false)
  expect(['31/4', '30/2', '29/2/2026', '29/2/2100', '0/5', '1/13', '32/1', '5/0'].map(days)).not.toContain(true)
})

const day = fc.record({ day: fc.integer({ min: 1, max: 31 }), month: fc.integer({ min: 1, max: 12 }) })

test('days of a year stand in the order of the calendar', () => {
  fc.assert(
    fc.property(day.filter(exists), day.filter(exists), (a, b) => {
      const time = (d: typeof a) => Date.UTC(2024, d.month - 1, d.day)
      expect(Math.sign(compareInYear(a, b))).toBe(Math.sign(time(a) - time(b)))
    }),
  )
})
