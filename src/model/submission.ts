// What one unit said in one returned file: first the cells that were found for the slots of the form, then what they say.
import type { Cell, CellPlace, SpreadsheetFormat, Table } from './table.js'

/** How sure it is which cell is which figure: by metadata and ids (0), ids with a changed structure (1), ids alone (2), labels (3), or a mapping that a person confirmed. */
export type Evidence = 'L0' | 'L1' | 'L2' | 'L3' | 'mapping'

/** A returned file in which unit, period and the cells of the form are known. Lists are by slot (`slotsOf`). */
export interface Recognised {
  readonly file: string
  /** SHA-256 of the bytes, in hex. */
  readonly sha256: string
  readonly format: SpreadsheetFormat
  /** The id of the unit in the list of units. */
  readonly unit: string
  /** "2026-H1" */
  readonly period: string
  /** The number of the submission; a higher one replaces the lower ones. 0 where the file states none. */
  readonly number: number
  /** Only some figures are sent, to be laid over the earlier ones; declared by the file. */
  readonly partial: boolean
  /** The unit declares that nothing occurred: its blanks are zeros. */
  readonly nothingOccurred: boolean
  readonly evidence: Evidence
  /** The file computes its formulas on demand only, so that stored results may be old. */
  readonly manualCalculation?: boolean
  /** The sheets that were read for figures. */
  readonly tables: readonly Table[]
  /** Where each figure stands; undefined where the file has no place for it (a row that was removed). */
  readonly places: readonly (CellPlace | undefined)[]
  /** What stands there; undefined for a blank and where there is no place. */
  readonly cells: readonly (Cell | undefined)[]
  /** The formula that the form as it was sent out has at that place, without "="; undefined for typed slots. */
  readonly formulas: readonly (string | undefined)[]
  /** Figures marked as estimates. */
  readonly estimates: readonly boolean[]
  /** The unit of measure that the sheet prints for a slot; undefined where it prints none. */
  readonly printedUnits: readonly (string | undefined)[]
  /** Answers to the questions of the form, by id; a blank is absent. */
  readonly answers: ReadonlyMap<string, { readonly text: string; readonly place: CellPlace }>
}

/** What one cell says of one figure. */
export type LeafState = 'value' | 'zero' | 'missing' | 'not-applicable' | 'refused'

export interface Leaf {
  readonly state: LeafState
  /** The exact decimal ("1234.5", "-3"), of a value or a zero; for a text its words. */
  readonly value?: string
  /** What the cell holds, as the file has it; empty for a blank, and for texts that may hold personal data. */
  readonly raw: string
  readonly sheet: string
  readonly cell: string
  /** The hazard of the catalogue that decided how it was read ("A06"); absent for a plain number. */
  readonly hazard?: string
  readonly estimate?: true
}

/** A returned file as figures: the unit of merging. Two with the same unit and SHA-256 are the same. */
export interface Submission {
  readonly unit: string
  readonly period: string
  readonly form: { readonly id: string; readonly version: string }
  readonly number: number
  readonly file: string
  readonly sha256: string
  /** By slot; undefined where a partial submission says nothing. */
  readonly leaves: readonly (Leaf | undefined)[]
  /** Answers to questions, by id. */
  readonly answers: ReadonlyMap<string, string>
}
