// The form that units fill in: columns, indicators, and how figures are put together over units and over time.
// Those are two questions: what is under care at the end of a month is summed over units and never over months.

export interface Form {
  readonly kind: 'form'
  readonly id: string
  readonly version: string
  readonly title: string
  readonly columns: readonly FormColumn[]
  readonly indicators: readonly FormIndicator[]
  readonly questions?: readonly Question[]
}

export interface FormColumn {
  readonly id: string
  readonly title: string
  readonly kind: 'in_period' | 'cumulative' | 'same_period_last_year' | 'cumulative_last_year' | 'year_plan'
  /** `actual` where nothing is stated. Figures of different status are not compared as equals. */
  readonly status?: 'actual' | 'estimate' | 'preliminary' | 'official'
}

export interface Question {
  readonly id: string
  readonly title: string
  readonly required?: boolean
}

interface Named {
  readonly id: string
  readonly title: string
  readonly note?: string
}

/** A quantity that may be summed; its author says over what. `none` lists and never sums. */
interface Additive extends Named {
  readonly over_units: 'sum' | 'max' | 'min' | 'none'
  readonly over_time: 'sum' | 'latest' | 'max' | 'min' | 'none'
  /** `missing` where nothing is stated: a blank is unknown, and never 0. */
  readonly blank?: 'missing' | 'zero'
  readonly parts?: Parts
}

export interface Parts {
  /** The parts of a partition add up to the whole; each of a subset is at most the whole. */
  readonly as: 'partition' | 'subset'
  readonly of: readonly string[]
}

export interface Count extends Additive {
  readonly kind: 'count'
  readonly unit: string
  readonly sensitive?: { readonly below: number }
}

export interface DecimalQuantity extends Additive {
  readonly kind: 'decimal'
  readonly unit: string
  readonly decimals?: number
}

export interface Money extends Additive {
  readonly kind: 'money'
  readonly scale: 'dong' | 'thousand' | 'million' | 'billion'
  readonly decimals?: number
}

/** A percentage without its parts: nothing can be computed of it, so `sum` is no value here. */
export interface Percent extends Named {
  readonly kind: 'percent'
  readonly decimals?: number
  readonly over_units: 'none' | 'max' | 'min'
  readonly over_time: 'none' | 'latest' | 'max' | 'min'
  readonly blank?: 'missing'
}

/** Computed at every level from the sums of its two parts, never from ratios. */
export interface Ratio extends Named {
  readonly kind: 'ratio'
  readonly numerator: string
  readonly denominator: string
  readonly shown?: 'percent' | 'per_thousand' | 'number'
  readonly decimals?: number
}

/** Typed by units, and put together by the weight. */
export interface Mean extends Named {
  readonly kind: 'mean'
  readonly unit: string
  readonly weight: string
  readonly decimals?: number
}

export interface TextAnswer extends Named {
  readonly kind: 'text'
}

export type FormIndicator = Count | DecimalQuantity | Money | Percent | Ratio | Mean | TextAnswer
