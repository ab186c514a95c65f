// The figures of a form that cannot both be right: a part above its whole, a figure since New Year below that of the period. The
// same pairs colour cells while somebody types and are counted on the sheet of checks.
import type { Form, FormColumn, FormIndicator } from '../../model/form.js'

export interface PartPair {
  readonly part: FormIndicator
  readonly whole: FormIndicator
}

export interface ColumnPair {
  readonly period: FormColumn
  readonly year: FormColumn
}

/** Parts of a subset with their wholes; the whole of a partition is computed, so it cannot be too small. */
export function partPairs(form: Form): readonly PartPair[] {
  const byId = new Map(form.indicators.map(indicator => [indicator.id, indicator]))
  return form.indicators.flatMap(whole =>
    'parts' in whole && whole.parts?.as === 'subset'
      ? whole.parts.of.flatMap(id => (byId.has(id) ? [{ part: byId.get(id)!, whole }] : []))
      : [],
  )
}

const YEAR_OF = { in_period: 'cumulative', same_period_last_year: 'cumulative_last_year' } as const

/** Columns of a period with those from New Year to its end, of the same status. */
export function columnPairs(form: Form): readonly ColumnPair[] {
  return form.columns.flatMap(period => {
    const wanted = period.kind in YEAR_OF ? YEAR_OF[period.kind as keyof typeof YEAR_OF] : undefined
    const year = form.columns.find(
      ({ kind, status = 'actual' }) => kind === wanted && status === (period.status ?? 'actual'),
    )
    return year === undefined ? [] : [{ period, year }]
  })
}

/** Whether the figure since New Year is at least that of the period: of what is summed over time, and of peaks (H03). */
export const growsOverTime = (indicator: FormIndicator): boolean =>
  'over_time' in indicator && (indicator.over_time === 'sum' || indicator.over_time === 'max')
