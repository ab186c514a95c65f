// The days that a form or a report prints for its period: "từ ngày 15/12/2025 đến hết ngày 14/6/2026" (B08).
import { type Day, exists, readDay } from './day.js'

export interface DateRange {
  readonly from: Day
  readonly to: Day
}

const MAX_TEXT = 2_000
const DAY = String.raw`(\d{1,2})(?:[ ]?[/.-][ ]?|[ ]tháng[ ])(\d{1,2})(?:(?:[ ]?[/.-][ ]?|[ ]năm[ ])(\d{4}))?`
const RANGE = new RegExp(
  String.raw`(?<!\p{sc=Latn})từ[ ]+(?:ngày[ ]+)?${DAY}[ ]*(?:đến|tới|-|–|—)[ ]*(?:hết[ ]+)?(?:ngày[ ]+)?${DAY}(?![\d/-])`,
  'u',
)

const dayOf = (day: string, month: string, year: string | undefined): Day | undefined => {
  const read = readDay(`${day}/${month}${year === undefined ? '' : `/${year}`}`)
  return read !== undefined && exists(read) ? read : undefined
}

/** The first "từ … đến …" of two days in a text, a day before its month always (B02); undefined where there is none. */
export function readDateRange(text: string): DateRange | undefined {
  if (!/\d/.test(text)) return undefined
  const plain = text.slice(0, MAX_TEXT).normalize('NFC').toLowerCase().replace(/\s+/gu, ' ')
  const found = RANGE.exec(plain)
  if (found === null) return undefined
  const [, day, month, year, lastDay, lastMonth, lastYear] = found
  const from = dayOf(day!, month!, year)
  const to = dayOf(lastDay!, lastMonth!, lastYear)
  return from && to && { from, to }
}
