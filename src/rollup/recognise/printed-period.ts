// Periods and days as the heads of reports print them: "6 tháng đầu năm 2026", "Quý II/2026", "từ ngày 15/12/2025 đến ngày
// 14/6/2026". A closed vocabulary: what it does not know is no period (B09), and days are day, month, year, never another order (B02).
import type { Period } from '../../model/period.js'
import type { Window } from '../../model/rollup.js'
import { exists, ordinalOf, readDay } from '../../words/day.js'

const QUARTERS = new Map([
  ...['i', 'ii', 'iii', 'iv'].map((roman, i) => [roman, i + 1] as const),
  ...['1', '2', '3', '4'].map((digit, i) => [digit, i + 1] as const),
  ...['một', 'hai', 'ba', 'tư'].map((word, i) => [word, i + 1] as const),
])

const LONGEST = 500
const YEAR = String.raw`(?:\s*(?:năm|\/|-)\s*|\s+)(20\d\d)(?!\d)`
const HALF = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:0?6|sáu)\s*tháng\s*(đầu|cuối)${YEAR}`, 'gu')
const NINE = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:0?9|chín)\s*tháng(?:\s*đầu)?${YEAR}`, 'gu')
const QUARTER = new RegExp(String.raw`(?<!\p{L})quý\s*(iv|i{1,3}|[1-4]|một|hai|ba|tư)(?!\p{L})${YEAR}`, 'gu')
/** Not the month of a day, "ngày 15 tháng 6 năm 2026". */
const MONTH = new RegExp(String.raw`(?<!\p{L}|\d\s{0,3})tháng\s*(0?[1-9]|1[0-2])(?!\d)${YEAR}`, 'gu')
/** A year by itself is a period only where the line says so: titles name the year of the plan. */
const WHOLE_YEAR = /^\(?(?:kỳ báo cáo\s*:\s*)?(?:(?:báo cáo |số liệu |cả )?năm)\s+(20\d\d)\)?\s*(?:\(|$)/u

/** The ids of the periods that a printed line names, in the order of its text; none where it names none. */
export function periodsIn(text: string): readonly string[] {
  const line = text.normalize('NFC').slice(0, LONGEST).toLowerCase().replace(/\s+/gu, ' ').trim()
  const found: { at: number; id: string }[] = []
  for (const { 1: which, 2: year, index } of line.matchAll(HALF))
    found.push({ at: index, id: `${year}-H${which === 'đầu' ? 1 : 2}` })
  for (const { 1: year, index } of line.matchAll(NINE)) found.push({ at: index, id: `${year}-9M` })
  for (const { 1: quarter, 2: year, index } of line.matchAll(QUARTER))
    found.push({ at: index, id: `${year}-Q${QUARTERS.get(quarter!)}` })
  for (const { 1: month, 2: year, index } of line.matchAll(MONTH))
    found.push({ at: index, id: `${year}-M${month!.padStart(2, '0')}` })
  const [, year] = found.length === 0 ? (WHOLE_YEAR.exec(line) ?? []) : []
  if (year !== undefined) found.push({ at: 0, id: year })
  return found.sort((a, b) => a.at - b.at).map(({ id }) => id)
}

const DAY = String.raw`(?:ngày\s*)?(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(20\d\d))?(?!\d)`
const WINDOW = new RegExp(String.raw`(?<!\p{L})từ\s*${DAY}\s*(?:đến|tới|-)\s*(?:hết\s*)?${DAY}`, 'u')

/** The first and the last day that a line states for its figures; a day without a year takes that of the period. */
export function windowIn(text: string, { year }: Period): Window | undefined {
  const found = WINDOW.exec(text.normalize('NFC').slice(0, LONGEST).toLowerCase().replace(/\s+/gu, ' '))
  if (found === null) return undefined
  const [, fromDay, fromMonth, fromYear, toDay, toMonth, toYear] = found
  const lastYear = Number(toYear ?? year)
  const firstYear = Number(fromYear ?? (Number(fromMonth) > Number(toMonth) ? lastYear - 1 : lastYear))
  const from = `${Number(fromDay)}/${Number(fromMonth)}/${firstYear}`
  const to = `${Number(toDay)}/${Number(toMonth)}/${lastYear}`
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
