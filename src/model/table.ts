// A spreadsheet as its file states it, whatever the format. Nothing is decided here: text that looks like a number is text,
// a value under a merged cell is still there and says by what it is covered.
import type { Place } from './place.js'

export type CellPlace = Extract<Place, { kind: 'cell' }>

export type Value =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  /** The exact decimal; the digits that the file holds are in `raw`. */
  | { readonly kind: 'number'; readonly decimal: string }
  /** A date that the file holds as a date; serial numbers with a date format are numbers. */
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'truth'; readonly truth: boolean }
  /** What a formula failed with: "#DIV/0!". */
  | { readonly kind: 'fault'; readonly fault: string }
  /** A stored value that contradicts its own type, as `1,5` or `abc` where a number must stand. */
  | { readonly kind: 'broken' }

export interface Cell {
  readonly value: Value
  /** The characters in the file; of rich text, of all runs together. */
  readonly raw: string
  readonly place: CellPlace
  /** The code of the number format: "General", "#,##0", "d/m/yyyy". */
  readonly format: string
  readonly struck: 'none' | 'part' | 'whole'
  /** What is left of the text without the struck-through runs, where some are. */
  readonly unstruck?: string
  /** Whether its row or column is hidden; of sheets, see the table. */
  readonly hidden: boolean
  /** The formula without "="; empty where the file names none that is known. */
  readonly formula?: string
  /** The cell that a shared formula was written for; its references are relative to that one. */
  readonly formulaOf?: string
  /** The merged range that covers this cell; of its first cell, `heads`. */
  readonly coveredBy?: string
  readonly heads?: string
}

export interface Table {
  readonly name: string
  /** A very hidden sheet is shown by no menu of Excel. */
  readonly state: 'visible' | 'hidden' | 'veryHidden'
  /** Cells that hold a value or a formula, by address ("C7"), in the order of the file. */
  readonly cells: ReadonlyMap<string, Cell>
  readonly merges: readonly string[]
  /** The line at the foot of printed pages, with its codes ("&L", "&P"); empty where there is none. */
  readonly footer: string
}

export interface DefinedName {
  readonly name: string
  /** "'Biểu 01'!$C$7" */
  readonly refersTo: string
  /** The sheet that the name belongs to; undefined for names of the workbook. */
  readonly sheet: string | undefined
}

export interface Workbook {
  readonly tables: readonly Table[]
  readonly names: readonly DefinedName[]
  /** Whether days count from 1904. */
  readonly date1904: boolean
  /** Custom properties of the file, as text. */
  readonly properties: ReadonlyMap<string, string>
}
