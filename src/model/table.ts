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

/** A stretch of a rich text in one font. */
export interface TextRun {
  readonly text: string
  /** The name of its font; absent where it is that of the cell. */
  readonly font?: string
  readonly struck: boolean
  /** Raised above the line, as the mark of a footnote is. */
  readonly raised: boolean
}

export interface Cell {
  readonly row: number
  readonly column: number
  readonly value: Value
  /** The characters in the file; of rich text, of all runs together. */
  readonly raw: string
  readonly place: CellPlace
  /** The code of the number format: "General", "#,##0", "d/m/yyyy". */
  readonly format: string
  readonly struck: 'none' | 'part' | 'whole'
  /** What is left of the text without the struck-through runs, where some are. */
  readonly unstruck?: string
  /** The runs of a rich text; absent where the text is plain. */
  readonly runs?: readonly TextRun[]
  /** The font of the cell, where the file names one. */
  readonly font?: string
  /** Colours as "RRGGBB", where the file names them so; themes and palettes are not looked up. */
  readonly colour?: string
  readonly fill?: string
  /** Whether its row or column is hidden; of sheets, see the table. */
  readonly hidden: boolean
  /** The formula without "="; empty where the file names none that is known. A shared one is already moved to this cell. */
  readonly formula?: string
  /** The formula fills several cells at once or spills. */
  readonly array?: true
  /** The merged range that covers this cell; of its first cell, `heads`. */
  readonly coveredBy?: string
  readonly heads?: string
}

/** The cells of a sheet that hold a value or a formula, in the order of the file; made when they are asked for. */
export interface Cells extends Iterable<Cell> {
  readonly size: number
  /** The cell at "C7"; undefined where nothing stands. */
  readonly get: (name: string) => Cell | undefined
}

/** Cells that are all at hand. */
export function cellsOf(list: readonly Cell[]): Cells {
  const byName = new Map(list.map(cell => [cell.place.cell, cell]))
  return { size: list.length, get: name => byName.get(name), [Symbol.iterator]: () => list[Symbol.iterator]() }
}

export interface Table {
  readonly name: string
  /** A very hidden sheet is shown by no menu of Excel. */
  readonly state: 'visible' | 'hidden' | 'veryHidden'
  readonly cells: Cells
  readonly merges: readonly string[]
  /** The line at the foot of printed pages, with its codes ("&L", "&P"); empty where there is none. */
  readonly footer: string
  /** Remarks that hang on cells (notes, and threads of comments as one text), by address. */
  readonly remarks: ReadonlyMap<string, string>
  /** Whether a filter is set on the sheet. */
  readonly filtered: boolean
  /** How many pictures, text boxes and charts lie over the cells. */
  readonly drawings: number
  /** Whether the sheet shows a pivot table. */
  readonly pivot: boolean
}

export interface DefinedName {
  readonly name: string
  /** "'Biểu 01'!$C$7" */
  readonly refersTo: string
  /** The sheet that the name belongs to; undefined for names of the workbook. */
  readonly sheet: string | undefined
}

export type SpreadsheetFormat = 'xlsx' | 'xlsm' | 'ods' | 'csv' | 'html' | 'xml-2003' | 'xls'

export interface Workbook {
  readonly format: SpreadsheetFormat
  readonly tables: readonly Table[]
  readonly names: readonly DefinedName[]
  /** Whether days count from 1904. */
  readonly date1904: boolean
  /** Custom properties of the file, as text. */
  readonly properties: ReadonlyMap<string, string>
  /** Whether formulas are computed only on demand, so that stored results may be old. */
  readonly manualCalculation: boolean
  /** Whether it refers to other workbooks. */
  readonly externalLinks: boolean
  /** The custom XML parts of a package, in which a roll-up carries its leaves. */
  readonly attached: readonly Uint8Array[]
}
