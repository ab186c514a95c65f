// Reporting periods: "2026-M05", "2026-Q2", "2026-H1", "2026-9M", "2026". Which days one covers is data of the regime
// (`words/reporting-days.ts`); here a period is a stretch of months of one year.

export interface Period {
  readonly id: string
  readonly kind: 'month' | 'quarter' | 'half_year' | 'nine_months' | 'year'
  readonly year: number
  /** The month, quarter or half of the year, from 1; 1 for nine months and for the year. */
  readonly index: number
}

export type PeriodKind = Period['kind']

/** The period that an id names; undefined for any other text. */
export function readPeriod(id: string): Period | undefined {
  const found = /^([1-9]\d{3})(?:-(?:M(0[1-9]|1[0-2])|Q([1-4])|H([12])|(9M)))?$/.exec(id)
  if (found === null) return undefined
  const [, year, month, quarter, half, nine] = found
  const of = (kind: Period['kind'], index: string | undefined) => ({
    id,
    kind,
    year: Number(year),
    index: Number(index ?? 1),
  })
  if (month !== undefined) return of('month', month)
  if (quarter !== undefined) return of('quarter', quarter)
  if (half !== undefined) return of('half_year', half)
  return of(nine === undefined ? 'year' : 'nine_months', undefined)
}

/** How many periods of a kind follow one another in a year. Nine months are one: the rest of the year is none. */
export const PERIODS_A_YEAR: Readonly<Record<PeriodKind, number>> = {
  month: 12,
  quarter: 4,
  half_year: 2,
  nine_months: 1,
  year: 1,
}

const suffix: Readonly<Record<PeriodKind, (index: number) => string>> = {
  month: index => `-M${String(index).padStart(2, '0')}`,
  quarter: index => `-Q${index}`,
  half_year: index => `-H${index}`,
  nine_months: () => '-9M',
  year: () => '',
}

/** The period of a kind; `index` counts on into the years before and after (month 13 is the next January). */
export function periodOf(kind: PeriodKind, year: number, index = 1): Period {
  const count = PERIODS_A_YEAR[kind]
  const from0 = index - 1
  const itsYear = year + Math.floor(from0 / count)
  const at = (((from0 % count) + count) % count) + 1
  return { id: `${String(itsYear).padStart(4, '0')}${suffix[kind](at)}`, kind, year: itsYear, index: at }
}

/** The period of the same kind right before; for nine months and the year, that of the year before. */
export const previousPeriod = ({ kind, year, index }: Period): Period => periodOf(kind, year, index - 1)

/** The period of the same kind right after. */
export const nextPeriod = ({ kind, year, index }: Period): Period => periodOf(kind, year, index + 1)

export const samePeriodLastYear = ({ kind, year, index }: Period): Period => periodOf(kind, year - 1, index)

/** The first and the last month of a period within its year, from 1. */
export function monthsOf({ kind, index }: Period): { readonly first: number; readonly last: number } {
  if (kind === 'nine_months') return { first: 1, last: 9 }
  const length = 12 / PERIODS_A_YEAR[kind]
  return { first: (index - 1) * length + 1, last: index * length }
}

/** Orders by the end; of those that end together, the longer comes after. Negative where `a` comes first. */
export function comparePeriods(a: Period, b: Period): number {
  const [mine, other] = [monthsOf(a), monthsOf(b)]
  return a.year - b.year || mine.last - other.last || other.first - mine.first
}

/** Whether every month of `inner` is one of `outer`; a period contains itself. */
export function containsPeriod(outer: Period, inner: Period): boolean {
  const [wide, narrow] = [monthsOf(outer), monthsOf(inner)]
  return outer.year === inner.year && wide.first <= narrow.first && narrow.last <= wide.last
}

/** Every period of a year, in order. */
export const periodsOfYear = (year: number): readonly Period[] =>
  (Object.keys(PERIODS_A_YEAR) as PeriodKind[])
    .flatMap(kind => Array.from({ length: PERIODS_A_YEAR[kind] }, (_, i) => periodOf(kind, year, i + 1)))
    .sort(comparePeriods)
