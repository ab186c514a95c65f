// Where the figures of a form stand on one sheet, and what was found wrong on the way. The ladder makes one by ids, by labels or
// by a mapping; from there on all are read alike.
import type { Diagnostic } from '../../model/diagnostic.js'
import type { SheetView } from './sheet-view.js'

export interface At {
  readonly row: number
  readonly column: number
}

export interface Located {
  readonly view: SheetView
  /** By slot; undefined where the sheet has no certain place for it. */
  readonly places: readonly (At | undefined)[]
  /** The row of each indicator and the column of each column, where one is certain; formulas are compared by them. */
  readonly rowOf: ReadonlyMap<string, number>
  readonly columnOf: ReadonlyMap<string, number>
  readonly labelColumn: number | undefined
  readonly unitColumn: number | undefined
  readonly estimateColumn: number | undefined
  readonly boxes: { readonly submission?: At; readonly nothing?: At; readonly partial?: At }
  readonly answers: ReadonlyMap<string, At>
  /** The first row of the table with its headings: what stands above is the head of the sheet. */
  readonly first: number
  /** Something differs from the form as it was sent out. */
  readonly changed: boolean
  readonly diagnostics: readonly Diagnostic[]
}

export const isSame = (a: At | undefined, b: At | undefined): boolean =>
  a !== undefined && b !== undefined && a.row === b.row && a.column === b.column
