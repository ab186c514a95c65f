// The days that a form or a report prints for its period: "từ ngày 15/12/2025 đến hết ngày 14/6/2026" (B08).
import type { ReportingJob } from '../model/reporting-job.js'
import { type Day, exists, readDay } from './day.js'

export interface DateRange {
  readonly from: Day
  readonly to: Day
}

const MAX_TEXT = 2_000
const DAY = String.raw`(\d{1,2})(?:[ ]?[/.-][ ]?|[ ]tháng[ ])(\d{1,2})(?:(?:[ ]?[/.-][ ]?|[ ]năm[ ])(\d{4}))?`
const RANGE = new RegExp(
  String.raw`(?<![\d/.-])${DAY}[ ]*(?:đến|tới|-|–|—)[ ]*(?:hết[ ]+)?(?:ngày[ ]+)?${DAY}(?![\d/-])`,
  'u',
)

const dayOf = (day: string, month: string, year: string | undefined): Day | undefined => {
  const read = readDay(`${day}/${month}${year === undefined ? '' : `/${year}`}`)
  return read !== undefined && exists(read) ? read : undefined
}

/** The first range of two days in a text, a day before its month always (B02); undefined where there is none. */
export function readDateRange(text: string): DateRange | undefined {
  const plain = text.slice(0, MAX_TEXT).normalize('NFC').toLowerCase().replace(/\s+/gu, ' ')
  const found = RANGE.exec(plain)
  if (found === null) return undefined
  const [, day, month, year, lastDay, lastMonth, lastYear] = found
  const from = dayOf(day!, month!, year)
  const to = dayOf(lastDay!, lastMonth!, lastYear)
  return from && to && { from, to }
}

const sameDay = (printed: Day, stated: string): boolean => {
  const day = readDay(stated)
  const sameYear = printed.year === undefined || printed.year === day?.year
  return day !== undefined && printed.day === day.day && printed.month === day.month && sameYear
}

/** Whether a printed range is the window of a job; a year that is not printed is not held against it. */
export const isWindow = ({ from, to }: DateRange, window: ReportingJob['window']): boolean =>
  sameDay(from, window.from) && sameDay(to, window.to)
