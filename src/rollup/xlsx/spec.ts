// A workbook as plain data: what the writer is told. Lengths are millimetres and points, addresses as people read them
// ("C7"), numbers exact decimals as text. Nothing here is a formula unless it says so: a text that begins with "=" stays text.
import type { ChartSpec } from './chart-spec.js'

export interface WorkbookSpec {
  /** Names are unique, at most 31 characters, without : \ / ? * [ ]; at least one sheet is visible. */
  readonly sheets: readonly SheetSpec[]
  readonly names?: readonly NameSpec[]
  /** The title in the properties of the file; nothing else there says who made it or when. */
  readonly title?: string
  /** Custom properties of the file. */
  readonly properties?: readonly { readonly name: string; readonly text: string }[]
  /** Whole XML documents that travel in the package and that spreadsheet programs keep but do not show. */
  readonly attached?: readonly Uint8Array[]
  /** Have every formula computed anew when the file is opened. */
  readonly recalculate?: boolean
  /** Sheets cannot be added, removed, renamed or shown; no secret is set. */
  readonly lockStructure?: boolean
}

export interface SheetSpec {
  readonly name: string
  /** Many workbooks have this object (`whole`), or rows of this sheet that are marked so, and are written with one memory: these
   * are made once. */
  readonly common?: 'whole' | 'rows'
  /** A very hidden sheet is shown by no menu of Excel. `visible` where nothing is stated. */
  readonly state?: 'hidden' | 'veryHidden'
  /** From column A on. */
  readonly columns?: readonly ColumnSpec[]
  /** From row 1 on; taken once, in order, so a generator may make them one by one. */
  readonly rows: Iterable<RowSpec>
  /** How many rows and columns stay in sight at the top and on the left. */
  readonly freeze?: { readonly rows: number; readonly columns: number }
  readonly print?: PrintSpec
  /** "RRGGBB" */
  readonly tabColour?: string
  /** Percent. */
  readonly zoom?: number
  readonly gridlines?: false
  readonly protection?: ProtectionSpec
  /** The range of a filter with its header row: "A5:H40". */
  readonly filter?: string
  /** Ranges of at least two cells; those behind the first get its style where `rows` gives them one. */
  readonly merges?: readonly string[]
  readonly validations?: readonly ValidationSpec[]
  readonly conditions?: readonly ConditionSpec[]
  readonly links?: readonly LinkSpec[]
  readonly charts?: readonly ChartSpec[]
}

export interface ColumnSpec {
  /** In digits of the standard font, as Excel shows it; 9 where nothing is stated. */
  readonly width?: number
  readonly hidden?: true
  /** How deep the column lies in groups that can be folded. */
  readonly outline?: number
}

export interface RowSpec {
  /** Its number, above those before it; the one after the row before where nothing is stated. */
  readonly row?: number
  /** In points, cut at 409. Where nothing is stated, Excel makes it as high as its texts need (merged cells do not count) and LibreOffice
   * 7.4 as high as one line: state it for texts that wrap. */
  readonly height?: number
  /** The stated height is only that of the beginning: the row grows when longer text is typed. */
  readonly grows?: true
  readonly hidden?: true
  /** The same object in many workbooks, on a sheet whose `common` is `rows`; it states its number. */
  readonly common?: true
  /** From column A on; undefined where nothing stands. */
  readonly cells: readonly (CellSpec | undefined)[]
}

export type CellSpec = { readonly style?: CellStyle } & (
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  /** "-12.50": written as it stands, digit for digit. */
  | { readonly kind: 'number'; readonly decimal: string }
  | { readonly kind: 'truth'; readonly truth: boolean }
  /** Without "=", as files hold it: English function names, commas between arguments. `result` is shown until it is computed. */
  | { readonly kind: 'formula'; readonly formula: string; readonly result?: Result }
)

export type Result =
  | { readonly kind: 'number'; readonly decimal: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'truth'; readonly truth: boolean }

/** How a cell looks. Share one object among cells that look the same: the writer finds it again fastest by identity. */
export interface CellStyle {
  /** Points; 11 where nothing is stated. The font is Times New Roman. */
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  /** "RRGGBB" */
  readonly colour?: string
  readonly fill?: string
  readonly border?: Edge | { readonly [Side in 'left' | 'right' | 'top' | 'bottom']?: Edge }
  readonly align?: 'left' | 'center' | 'right'
  readonly valign?: 'top' | 'center' | 'bottom'
  readonly wrap?: boolean
  readonly indent?: number
  /** Degrees; 90 reads upwards. */
  readonly rotate?: number
  readonly shrink?: boolean
  /** A number format as files hold it: "#,##0.0". */
  readonly format?: string
  /** Of use on protected sheets: a cell that may be typed into, and a formula that is not shown. */
  readonly locked?: false
  readonly hidden?: true
}
export type Edge = 'hair' | 'thin' | 'medium' | 'double'

export interface PrintSpec {
  readonly orientation: 'portrait' | 'landscape'
  /** Millimetres. */
  readonly margins?: {
    readonly [Side in 'left' | 'right' | 'top' | 'bottom' | 'header' | 'footer']?: number
  }
  /** How many pages the sheet may be wide; 0 leaves it as wide as it is. 1 where nothing is stated. */
  readonly pagesWide?: number
  /** First and last row or column that each page repeats, from 1. */
  readonly repeatRows?: readonly [number, number]
  readonly repeatColumns?: readonly [number, number]
  /** "A1:H40" */
  readonly area?: string
  readonly header?: RunningLine
  readonly footer?: RunningLine
  readonly centred?: boolean
  /** Rows after which a page ends. Programs look at them only where `pagesWide` is 0. */
  readonly breaks?: readonly number[]
}

/** The three stretches of a line that each page repeats; cut where all together pass 255 characters. */
export interface RunningLine {
  readonly left?: readonly RunningPart[]
  readonly centre?: readonly RunningPart[]
  readonly right?: readonly RunningPart[]
}
export type RunningPart = string | { readonly field: 'page' | 'pages' }

/** A lock without a secret: it keeps hands off by mistake, and is no security. */
export interface ProtectionSpec {
  readonly allow?: readonly ('formatCells' | 'formatColumns' | 'formatRows' | 'sort' | 'autoFilter')[]
  /** Locked cells cannot be chosen, so that Tab goes from one open cell to the next. */
  readonly openCellsOnly?: boolean
}

export interface ValidationSpec {
  /** Ranges with blanks between: "C7:C9 E7". */
  readonly ranges: string
  readonly rule:
    | {
        readonly kind: 'whole' | 'decimal' | 'textLength'
        readonly operator: Operator
        readonly from: string
        readonly to?: string
      }
    /** One of these; together at most 255 characters, none with a comma. */
    | { readonly kind: 'list'; readonly of: readonly string[] }
    /** A formula that is true for what may be typed, for the first cell of the ranges. */
    | { readonly kind: 'custom'; readonly formula: string }
    /** Anything: only the prompt is shown. */
    | { readonly kind: 'any' }
  /** A blank is refused otherwise. */
  readonly blank?: false
  /** Titles are cut at 32 characters, texts at 255 (of refusals at 225). */
  readonly prompt?: { readonly title: string; readonly text: string }
  readonly refusal?: {
    readonly style: 'stop' | 'warning' | 'information'
    readonly title: string
    readonly text: string
  }
}
export type Operator =
  | 'between'
  | 'notBetween'
  | 'equal'
  | 'notEqual'
  | 'lessThan'
  | 'lessThanOrEqual'
  | 'greaterThan'
  | 'greaterThanOrEqual'

export interface ConditionSpec {
  readonly ranges: string
  /** For the first cell of the ranges, without "=". Of two conditions that hold, the earlier one decides. */
  readonly formula: string
  readonly style: Pick<CellStyle, 'bold' | 'italic' | 'colour' | 'fill'>
}

/** From a cell to a place in the same workbook; never to anywhere else. */
export interface LinkSpec {
  readonly cell: string
  readonly to: { readonly sheet: string; readonly cell: string }
  readonly tip?: string
}

export interface NameSpec {
  readonly name: string
  /** "'Biểu 01'!$C$7" */
  readonly refersTo: string
  /** The sheet that it belongs to; it belongs to the workbook where none is named. */
  readonly sheet?: string
  readonly hidden?: true
}

/** A sheet's name as formulas write it: 'Biểu 01'. */
export const sheetReference = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`
