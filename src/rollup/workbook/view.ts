// What the pages of a roll-up workbook are made of. Everything is computed before it comes here: pages choose what stands
// where, and write no figure that is not in the view.
import type { Bilingual, Diagnostic } from '../../model/diagnostic.js'
import type { FormColumn, FormIndicator } from '../../model/form.js'
import type { Period } from '../../model/period.js'
import type { ReportingJob } from '../../model/reporting-job.js'
import type { ExpectedUnit, Figure, SeenFile, UnitOutcome, Window } from '../../model/rollup.js'
import type { Leaf } from '../../model/submission.js'

export interface RollUpView {
  readonly job: ReportingJob
  /** Every indicator of the form in every column, over all units. */
  readonly figures: readonly Figure[]
  /** Every unit that reports, in the order in which they are printed: those of one group stand together. */
  readonly units: readonly UnitView[]
  /** The same figures over the units below each unit in between, where the tree has such a level. */
  readonly groups: readonly GroupView[]
  readonly targets: readonly TargetView[]
  /** The same period of the year before, where its roll-up was given. */
  readonly previous?: PreviousView
  readonly files: readonly SeenFile[]
  /** Files of decisions and mappings that were followed: they are listed beside the figures (hazards 4 (8)). */
  readonly decisions: readonly { readonly file: string; readonly sha256: string }[]
  /** Sorted: those of readers and judges, and those of merging. */
  readonly diagnostics: readonly Diagnostic[]
  /** SHA-256 over the leaves, in hex: what the marks of the workbook repeat. */
  readonly leaves: string
  /** Whole XML documents that travel in the package: the leaves themselves. */
  readonly attached: readonly Uint8Array[]
}

export interface UnitView {
  readonly outcome: UnitOutcome
  /** The number of the submission that counts. */
  readonly number?: number
  /** What the unit says of an indicator in a column, ratios and wholes too; undefined where it is not asked. */
  readonly amountOf: (indicator: FormIndicator, column: FormColumn) => UnitAmount | undefined
  /** The cells behind it by slot, with the files that they are from; of several periods the last first. */
  readonly read: readonly {
    readonly leaves: readonly (Leaf | undefined)[]
    readonly sourceOf: (slot: number) => { readonly file: string } | undefined
  }[]
}

export interface UnitAmount {
  readonly state: 'decided' | 'missing' | 'refused'
  /** The exact decimal; absent of what is decided and not applicable. */
  readonly value?: string
  readonly cells: readonly { readonly leaf: Leaf }[]
}

export interface GroupView {
  readonly unit: ExpectedUnit
  /** How many units stand in it, all of them next to each other in `units`, and which is the first. */
  readonly first: number
  readonly count: number
  readonly figures: readonly Figure[]
}

/** A target of the plan beside its result. Who judges it says by which rule. */
export interface TargetView {
  readonly title: string
  /** As the plan words it: "từ 50% lên 60%". */
  readonly stated: string
  /** The figure that is to be reached, an exact decimal; absent where the plan states none. */
  readonly wanted?: string
  /** "%", "cơ sở" */
  readonly unit?: string
  readonly direction?: 'up' | 'down' | 'keep'
  readonly indicator?: string
  readonly column?: string
  readonly result?: Figure
  readonly verdict: 'reached' | 'not-reached' | 'not-yet-known' | 'not-comparable'
  /** Why the verdict is so: "kết quả ≥ chỉ tiêu", "chưa đủ số liệu của 2 đơn vị". */
  readonly rule: Bilingual
}

export interface PreviousView {
  readonly period: Period
  readonly window: Window
  readonly file: string
  /** Its columns, where its form is at hand; figures of another status are told from equals (B10). */
  readonly columns?: readonly FormColumn[]
  /** Over all units of then. */
  readonly figures: readonly Figure[]
  /** Both periods over the units that both have, like with like (H15, H21); absent where all units are the same and complete. */
  readonly common?: { readonly units: number; readonly now: readonly Figure[]; readonly before: readonly Figure[] }
  /** What keeps them from being compared: "Xã A đã chia thành hai xã". */
  readonly notes: readonly Bilingual[]
}
