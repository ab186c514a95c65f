// Periods and days as the heads of reports print them: "6 tháng đầu năm 2026", "Quý II/2026", "từ ngày 15/12/2025 đến ngày
// 14/6/2026". A closed vocabulary: what it does not know is no period (B09), and days are day, month, year, never another order (B02).
import { type Period, periodOf } from '../../model/period.js'
import type { Window } from '../../model/rollup.js'
import { readDateRange } from '../../words/date-range.js'
import { type Day, exists, ordinalOf, readDay } from '../../words/day.js'
import { contradicts, periodLabelsIn, periodOfLabel, readPeriodLabel } from '../../words/period-label.js'

const LONGEST = 500
/** A year by itself is a period only where the line says so: titles name the year of the plan. */
const WHOLE_YEAR = /^\(?(?:kỳ báo cáo\s*:\s*)?(?:(?:báo cáo |số liệu |cả )?năm)\s+(20\d\d)\)?\s*(?:\(|$)/u

/**
 * The ids of the periods that a printed line names, in the order of its text; none where it names none. A line that is
 * nothing but a period without its year ("THÁNG 5") is no proof of one, but contradicts another month (B06).
 */
export function periodsIn(text: string, expected?: Period): readonly string[] {
  const ids = periodLabelsIn(text)
    .filter(({ kind }) => kind !== 'year')
    .flatMap(label => periodOfLabel(label)?.id ?? [])
  if (ids.length > 0) return ids
  const whole = readPeriodLabel(text)
  if (whole?.kind === 'year' && whole.year !== undefined) return [String(whole.year)]
  if (whole && whole.year === undefined && expected && contradicts(whole, expected))
    return [periodOf(whole.kind, expected.year, whole.index).id]
  const line = text.normalize('NFC').slice(0, LONGEST).toLowerCase().replace(/\s+/gu, ' ').trim()
  const year = WHOLE_YEAR.exec(line)?.[1]
  return year === undefined ? [] : [year]
}

/** The first and the last day that a line states for its figures; a day without a year takes that of the period. */
export function windowIn(text: string, { year }: Period): Window | undefined {
  const range = readDateRange(text)
  if (range === undefined) return undefined
  const lastYear = range.to.year ?? year
  const firstYear = range.from.year ?? (range.from.month > range.to.month ? lastYear - 1 : lastYear)
  const plain = ({ day, month }: Day, of: number) => `${day}/${month}/${of}`
  const [from, to] = [plain(range.from, firstYear), plain(range.to, lastYear)]
  return [from, to].every(day => exists(readDay(day)!)) ? { from, to } : undefined
}

/** Whether two days as texts are one: "05/6/2026" and "5/6/2026". */
export const sameDay = (a: string, b: string): boolean => {
  const [one, other] = [readDay(a), readDay(b)]
  return one !== undefined && other !== undefined && ordinalOf(one) === ordinalOf(other)
}

const SIGNED = /^(?:[^,;:]{1,60},\s*)?ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(20\d\d)\s*$/u

/** The day of a line for place and date, "Sơn La, ngày 20 tháng 6 năm 2026", as "20/6/2026"; undefined for any other line. */
export function signedOn(text: string): string | undefined {
  if (text.length > 100) return undefined
  const found = SIGNED.exec(text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim())
  if (found === null) return undefined
  const day = `${Number(found[1])}/${Number(found[2])}/${found[3]}`
  return exists(readDay(day)!) ? day : undefined
}

/** Whether the first day comes before the second; false where one of them is no day with a year. */
export function isBefore(a: string, b: string): boolean {
  const [one, other] = [a, b].map(text => readDay(text)).map(day => day && ordinalOf(day))
  return one !== undefined && other !== undefined && one < other
}
