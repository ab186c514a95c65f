// Which days offices work. Weekends and the four public holidays of fixed date are known; Tết and Giỗ Tổ follow the moon, and
// days off in lieu are decided each year, so a day told to be working may still be one of those.
import { dayAt } from './day.js'

const HOLIDAYS = new Set(['1/1', '30/4', '1/5', '2/9'])
/** Day 0 of the count was a Thursday. */
const THURSDAY = 4

/** Whether a day, counted in days, is neither in a weekend nor a public holiday of fixed date. */
export function isWorkingDay(ordinal: number): boolean {
  const weekday = (((ordinal + THURSDAY) % 7) + 7) % 7
  const { day, month } = dayAt(ordinal)
  return weekday !== 0 && weekday !== 6 && !HOLIDAYS.has(`${day}/${month}`)
}
