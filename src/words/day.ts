// Days as documents write them: "30/3", "05/3/2026". Only what a calendar knows: whether a day exists, and which comes first.

/** A day of a month, of a stated year or of any. */
export interface Day {
  readonly day: number
  readonly month: number
  readonly year?: number
}

/** "30/3" or "05/3/2026"; undefined where the text is neither. The day need not exist. */
export function readDay(text: string): Day | undefined {
  const match = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/u.exec(text.trim())
  if (!match) return undefined
  const [, day, month, year] = match
  return { day: Number(day), month: Number(month), ...(year !== undefined && { year: Number(year) }) }
}

/** Whether the calendar has this day; without a year, whether any year has it. */
export function exists({ day, month, year = 2024 }: Day): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** The place of a day in the order of all days; a day without a year has none. */
export function ordinalOf({ day, month, year }: Day): number | undefined {
  return year === undefined ? undefined : Date.UTC(year, month - 1, day) / 86_400_000
}

/** Negative where `a` is the earlier day of the same year, 0 where they are one, positive where it is the later. */
export const compareInYear = (a: Day, b: Day): number => a.month - b.month || a.day - b.day

/** The day at a place in the order of all days. */
export function dayAt(ordinal: number): Required<Day> {
  const date = new Date(ordinal * 86_400_000)
  return { day: date.getUTCDate(), month: date.getUTCMonth() + 1, year: date.getUTCFullYear() }
}

/** "05/3/2026": a zero before days below ten and before months 1 and 2, as Nghị định 30/2020/NĐ-CP has it (Annex I, II.4). */
export function writeDay({ day, month, year }: Day): string {
  const parts = [String(day).padStart(2, '0'), month <= 2 ? String(month).padStart(2, '0') : String(month)]
  return [...parts, ...(year === undefined ? [] : [String(year)])].join('/')
}
