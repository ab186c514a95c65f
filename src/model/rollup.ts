// Figures over units. A roll-up is a set of submissions with the units that were expected: merging two is a union, so order,
// grouping and repetition cannot matter. Totals are computed from leaves, each time.
import type { StatedDecision } from './decisions.js'
import type { Diagnostic } from './diagnostic.js'
import type { Submission } from './submission.js'

export interface ExpectedUnit {
  readonly id: string
  readonly name: string
  readonly code?: string
  /** The id of its level in the list of units. */
  readonly level?: string
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
  /** The number of the submission, of a file that was refused although its number can be read. */
  readonly number?: number
  /** The code of the finding that says why, where it is not used. */
  readonly reason?: string
  /** A form that came in without any figure. */
  readonly blank?: true
}

/** What a person decided, with the file that says so. Decisions are part of the set, so they travel up with the figures. */
export type Decision = StatedDecision & { readonly file: string }

/** The first and the last day whose figures belong to a period, as "15/12/2025". */
export interface Window {
  readonly from: string
  readonly to: string
}

export interface RollUp {
  readonly form: { readonly id: string; readonly version: string }
  readonly period: string
  readonly window: Window
  /** Units that report, and units above them; which of them are leaves follows from the tree (`leafUnits`). */
  readonly expected: readonly ExpectedUnit[]
  readonly above: readonly ExpectedUnit[]
  readonly submissions: readonly Submission[]
  readonly files: readonly SeenFile[]
  readonly decisions: readonly Decision[]
  /** What readers and judges found; what merging finds is made of the set each time. */
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
  /** The cells that the value was made of; of a ratio and a mean, those of both parts. Made when asked for. */
  readonly from: readonly Contribution[]
}

export type UnitState = 'counted' | 'late' | 'missing' | 'refused'

/** What became of one expected unit. */
export interface UnitOutcome {
  readonly unit: ExpectedUnit
  readonly state: UnitState
  /** The file that counts, or that was refused; undefined of a unit that sent nothing. */
  readonly file?: string
  /** A form came in which nothing was filled. */
  readonly blank?: true
}
