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
  readonly rules?: readonly FormRule[]
  readonly marks?: Marks
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

/** What must hold between indicators. `check` and `when` are conditions (`expression.ts`) over one unit's figures. */
export interface FormRule {
  readonly id: string
  readonly check: string
  readonly severity: 'error' | 'warning'
  /** What is said to the one who fills the form where it does not hold. */
  readonly say: string
  readonly when?: string
  /** Ids of the columns in which it is checked, one by one; all where nothing is stated. */
  readonly columns?: readonly string[]
}

type MarkMeaning = 'zero' | 'missing' | 'not-applicable'

/** What signs in place of a figure mean in this form; a sign that is not explained is asked about. */
export interface Marks {
  readonly dash?: MarkMeaning
  readonly dots?: MarkMeaning
  readonly cross?: MarkMeaning
}

interface Named {
  readonly id: string
  readonly title: string
  readonly note?: string
}

/** What figures are usual. Beyond `min` and `max` they are counted with a warning; below 0 refused unless `signed`. */
interface Bounded {
  readonly signed?: boolean
  readonly min?: number
  readonly max?: number
}

/** A quantity that may be summed; its author says over what. `none` lists and never sums. */
interface Additive extends Named, Bounded {
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
export interface Percent extends Named, Bounded {
  readonly kind: 'percent'
  /** `share` where nothing is stated: a part of a whole, from 0 to 100. `completion` of a plan may be above 100. */
  readonly bound?: 'share' | 'completion'
  readonly decimals?: number
  readonly over_units: 'none' | 'max' | 'min'
  readonly over_time: 'none' | 'latest' | 'max' | 'min'
  readonly blank?: 'missing'
}

/** Computed at every level from the sums of its two parts, never from ratios. The share of a total is one too: its
 * numerator is the part, its denominator the whole. */
export interface Ratio extends Named {
  readonly kind: 'ratio'
  readonly numerator: string
  readonly denominator: string
  readonly shown?: 'percent' | 'per_thousand' | 'number'
  readonly decimals?: number
}

/** Typed by units, and put together by the weight. */
export interface Mean extends Named, Bounded {
  readonly kind: 'mean'
  readonly unit: string
  readonly weight: string
  readonly decimals?: number
}

export interface TextAnswer extends Named {
  readonly kind: 'text'
}

export type FormIndicator = Count | DecimalQuantity | Money | Percent | Ratio | Mean | TextAnswer
