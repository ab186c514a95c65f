// Days as spreadsheets store them: their number counted from the end of 1899. No hour and no time zone takes part.
import { dayAt, ordinalOf, readDay, writeDay } from '../../words/day.js'

/** The day before the first, in the order of all days; 1900 had no 29 February, which programs count all the same. */
const BEFORE_FIRST = -25_569
const LAST = 2_958_465

/** "05/3/2026" for 46086; undefined for what is no day of a sheet. */
export function dayOfSerial(decimal: string): string | undefined {
  const serial = Math.floor(Number(decimal))
  return serial > 60 && serial <= LAST ? writeDay(dayAt(serial + BEFORE_FIRST)) : undefined
}

/** How many days around a period a mistyped date may lie. */
const NEAR = 180

/** The day that a whole number would be, if it lies near the days of a period (hazards A28, B01). */
export function dayNear(
  decimal: string,
  { from, to }: { readonly from: string; readonly to: string },
): string | undefined {
  const [first, last] = [from, to].map(text => {
    const day = readDay(text)
    return day && ordinalOf(day)
  })
  const ordinal = Number(decimal) + BEFORE_FIRST
  if (first === undefined || last === undefined || !Number.isInteger(ordinal)) return undefined
  return ordinal >= first - NEAR && ordinal <= last + NEAR ? dayOfSerial(decimal) : undefined
}
