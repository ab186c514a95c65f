import { expect, test } from 'vitest'
import { ordinalOf, readDay } from './day.js'
import { isWorkingDay } from './working-day.js'

const works = (text: string) => isWorkingDay(ordinalOf(readDay(text)!)!)

test('offices work from Monday to Friday', () => {
  const week = ['15/6/2026', '16/6/2026', '17/6/2026', '18/6/2026', '19/6/2026', '20/6/2026', '21/6/2026']
  expect(week.map(works)).toEqual([true, true, true, true, true, false, false])
  expect(works('31/12/1969')).toBe(true)
  expect(works('28/12/1969')).toBe(false)
})

test('offices do not work on the holidays of fixed date', () => {
  for (const day of ['01/01/2026', '30/4/2026', '01/5/2026', '02/9/2026']) expect(works(day), day).toBe(false)
})
