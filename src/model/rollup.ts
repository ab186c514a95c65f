// Figures over units. A roll-up is a set of submissions with the units that were expected: merging two is a union, so order,
// grouping and repetition cannot matter. Totals are computed from leaves, each time.
import type { Diagnostic } from './diagnostic.js'
import type { Submission } from './submission.js'

export interface ExpectedUnit {
  readonly id: string
  readonly name: string
  readonly code?: string
  /** The id of the unit above it; undefined at the top. */
  readonly parent?: string
}

/** What was seen of a file. `files seen = used + refused + skipped + superseded`, and each is told. */
export interface SeenFile {
  readonly file: string
  /** Empty where the bytes could not be read. */
  readonly sha256: string
  readonly state: 'used' | 'refused' | 'skipped' | 'superseded'
  readonly unit?: string
  /** The code of the finding that says why, where it is not used. */
  readonly reason?: string
}

export interface RollUp {
  readonly form: { readonly id: string; readonly version: string }
  readonly period: string
  readonly expected: readonly ExpectedUnit[]
  readonly submissions: readonly Submission[]
  readonly files: readonly SeenFile[]
  readonly diagnostics: readonly Diagnostic[]
}

export interface Contribution {
  readonly unit: string
  readonly file: string
  readonly sheet: string
  readonly cell: string
  readonly raw: string
  readonly value: string
}

/** One published figure: an indicator in a column, over all expected units. */
export interface Figure {
  readonly indicator: string
  readonly column: string
  /** The exact decimal; null where there is none. Of a ratio and a mean, rounded to the decimals of the form, and only there. */
  readonly value: string | null
  /** complete: every expected unit is decided. incomplete: some are missing, refused or in conflict, and the value covers the
   * others. refused: none could be counted, and at least one was refused. not-additive: it is listed and has no total. */
  readonly state: 'complete' | 'incomplete' | 'refused' | 'not-additive'
  readonly counted: number
  readonly expected: number
  /** Ids of the units without a decided figure. */
  readonly missing: readonly string[]
  readonly refused: readonly string[]
  readonly from: readonly Contribution[]
}

export type UnitState = 'counted' | 'late' | 'missing' | 'refused'
