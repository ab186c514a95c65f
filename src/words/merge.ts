// What `report merge`, `report status` and `report explain ROLLUP FIGURE` say beside findings; both languages implement it.
import type { Figure, SeenFile, UnitState } from '../model/rollup.js'

export interface MergeWords {
  readonly reading: string
  /** What was done, after the roll-up is written. */
  readonly done: string
  readonly counted: string
  readonly missing: string
  readonly late: string
  readonly refused: string
  readonly incomplete: string
  readonly whole: string
  readonly files: string
  readonly andMore: string
  readonly revised: string
  readonly changed: string
  readonly nothing: string
  /** Names of states. */
  readonly units: Record<UnitState | 'blank', string>
  readonly fileStates: Record<SeenFile['state'], string>
  readonly status: {
    readonly head: string
    readonly deadline: string
    readonly noDeadline: string
    readonly noReceipt: string
    readonly columns: Record<'code' | 'unit' | 'state' | 'submission' | 'file' | 'findings', string>
    readonly other: string
  }
  readonly figure: {
    readonly at: string
    readonly total: string
    readonly none: string
    readonly states: Record<Figure['state'], string>
    readonly how: Record<'sum' | 'max' | 'min' | 'none' | 'ratio' | 'mean' | 'text' | 'parts', string>
    readonly read: string
    readonly plain: string
    readonly estimate: string
    readonly notApplicable: string
    readonly list: string
  }
}
