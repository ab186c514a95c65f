// Which days a reporting period covers and when its report is due. Where a plan states nothing, the days are those of
// Nghị định 09/2019/NĐ-CP, Điều 12: a period closes on the 14th of its last month, and the next begins on the 15th.
import type { Calendar, Due, Reporting } from '../model/document.js'
import { monthsOf, nextPeriod, type Period, previousPeriod } from '../model/period.js'
import { type Day, dayAt, exists, ordinalOf, readDay, writeDay } from './day.js'

/** From the first day to the last, both of them in it; counted in days (`ordinalOf`). */
export interface DayWindow {
  readonly first: number
  readonly last: number
}

export interface ReportingDays {
  readonly window: DayWindow
  /** The last day for handing in; undefined where no deadline of the plan is that of the period. */
  readonly deadline: number | undefined
}

const CLOSING_DAY = 14

const lastOfMonth = (year: number, month: number) => ordinalOf({ day: 1, month: month + 1, year })! - 1

/** The day on which the data of a month close. */
function closeOf(calendar: Calendar, year: number, month: number): number {
  if (calendar === 'calendar_year') return lastOfMonth(year, month)
  return ordinalOf({ day: calendar === 'nd09_2019' ? CLOSING_DAY : calendar, month, year })!
}

/** The days of a period by its calendar alone: from the day after the month before it closed to the closing of its last. */
export function windowOf(period: Period, calendar: Calendar = 'nd09_2019'): DayWindow {
  const { first, last } = monthsOf(period)
  return { first: closeOf(calendar, period.year, first - 1) + 1, last: closeOf(calendar, period.year, last) }
}

/** The days that a text without a year may mean near a year. */
function* daysNear(text: string | undefined, year: number): Generator<number> {
  const day = text === undefined ? undefined : readDay(text)
  if (day === undefined) return
  for (const near of day.year === undefined ? [year - 1, year, year + 1] : [day.year]) {
    const one: Day = { ...day, year: near }
    if (exists(one)) yield ordinalOf(one)!
  }
}

interface Stated {
  /** The day on which the plan says that the data close. */
  readonly close: number | undefined
  readonly deadline: number | undefined
}

/**
 * What one deadline says of a period; undefined where it is that of another. With a closing day it belongs to the period
 * whose usual closing day is the nearest, without one to the period that closed last before it.
 */
function statedBy(due: Due, period: Period, calendar: Calendar): Stated | undefined {
  if (due.period !== period.kind) return undefined
  const usual = windowOf(period, calendar).last
  const later = windowOf(nextPeriod(period), calendar).last
  if (due.data_until === undefined) {
    const deadline = [...daysNear(due.on, period.year)].find(day => day > usual && day <= later)
    return deadline === undefined ? undefined : { close: undefined, deadline }
  }
  const earlier = windowOf(previousPeriod(period), calendar).last
  const away = (day: number) => Math.abs(day - usual)
  const close = [...daysNear(due.data_until, period.year)].find(
    day => away(day) <= Math.abs(day - earlier) && away(day) < Math.abs(day - later),
  )
  if (close === undefined) return undefined
  return { close, deadline: [...daysNear(due.on, period.year)].find(day => day >= close && day < close + 366) }
}

function statedFor(period: Period, { deadlines = [], calendar = 'nd09_2019' }: Reporting): Stated {
  const all = deadlines.flatMap(due => statedBy(due, period, calendar) ?? [])
  return {
    close: all.find(({ close }) => close !== undefined)?.close,
    deadline: all.find(({ deadline }) => deadline !== undefined)?.deadline,
  }
}

/**
 * The days and the deadline of a period as a plan has them. A closing day that a deadline states (`data_until`) goes over
 * the calendar; then the next period of the same year begins on the day after it, so that no day is lost between two.
 */
export function reportingDays(period: Period, reporting: Reporting): ReportingDays {
  const usual = windowOf(period, reporting.calendar)
  const { close, deadline } = statedFor(period, reporting)
  const before = previousPeriod(period)
  const closedBefore = before.year === period.year ? statedFor(before, reporting).close : undefined
  return {
    window: { first: closedBefore === undefined ? usual.first : closedBefore + 1, last: close ?? usual.last },
    deadline,
  }
}

/** A day as it is printed: "05/3/2026". */
export const dayText = (ordinal: number): string => writeDay(dayAt(ordinal))
