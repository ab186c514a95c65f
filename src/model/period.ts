// Reporting periods: "2026-M05", "2026-Q2", "2026-H1", "2026-9M", "2026". Which days one covers is data of the regime.

export interface Period {
  readonly id: string
  readonly kind: 'month' | 'quarter' | 'half_year' | 'nine_months' | 'year'
  readonly year: number
  /** The month, quarter or half of the year, from 1; 1 for nine months and for the year. */
  readonly index: number
}

/** The period that an id names; undefined for any other text. */
export function readPeriod(id: string): Period | undefined {
  const found = /^(\d{4})(?:-(?:M(0[1-9]|1[0-2])|Q([1-4])|H([12])|(9M)))?$/.exec(id)
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
