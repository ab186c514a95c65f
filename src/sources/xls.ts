// An old .xls workbook (BIFF8), read twice: its records by ourselves, for exact values, fonts and lines through text, and by the
// library, for formulas, names and notes. Where the two differ on a value the cell is broken. The library is not bounded: this
// file is loaded by a worker with limits, never by the program itself.
import { CFB, read } from '@e965/xlsx'
import { cellName } from '../model/cell-name.js'
import type { Cell, DefinedName, Table } from '../model/table.js'
import { orProblem, Refused } from './refused.js'
import { type Budget, type CellFacts, sheetCells } from './sheet-cells.js'
import { spreadsheetFinding } from './spreadsheet-words.js'
import { readGlobals, type XlsSheetEntry } from './xls-globals.js'
import { BrokenXls } from './xls-records.js'
import { readXlsSheet, type XlsSheet } from './xls-sheet.js'
import { xlsFinding } from './xls-words.js'
import type { ReadWorkbook } from './xlsx.js'
import { SheetRefusal } from './xlsx-words.js'

const LAST_ROW = 65_536
const LAST_COLUMN = 256
/** What programs write into the same list as properties that people or forms add (hazard P04). */
const PROGRAM_PROPERTIES = new Set(
  (
    'Author LastAuthor Title Subject Keywords Comments Template RevNumber EditTime LastPrinted CreatedDate ModifiedDate ' +
    'PageCount WordCount CharCount Thumbnail Application DocSecurity Company Manager Category SystemIdentifier CodePage ' +
    'FMTID AppVersion Locale Behavior Worksheets SheetNames NamedRanges Chartsheets ChartNames'
  ).split(' '),
)

/** What the library says of a cell, as far as it is used. */
interface LibraryCell {
  readonly t: string
  readonly v?: unknown
  readonly f?: string
  readonly F?: string
  readonly c?: readonly { readonly t?: string }[]
}
interface LibraryBook {
  readonly SheetNames: readonly string[]
  readonly Sheets: Readonly<
    Record<string, { readonly '!data'?: readonly (readonly (LibraryCell | undefined)[] | undefined)[] }>
  >
  readonly Workbook?: { readonly Names?: readonly { Name: string; Ref: string; Sheet?: number }[] }
  readonly Custprops?: Readonly<Record<string, unknown>>
}

/**
 * Reads a BIFF8 workbook (hazards F25, F26, F42). Never throws for any bytes, but may take long and much memory for hostile
 * ones: call it in a worker that is limited. `file` is the name that places and findings cite.
 */
export function readXls(bytes: Uint8Array, file: string): ReadWorkbook {
  const place = { kind: 'file', file } as const
  return orProblem(file, () => {
    try {
      return read8(bytes, file)
    } catch (error) {
      if (error instanceof Refused || error instanceof SheetRefusal) throw error
      // The library throws whatever comes to hand, down to plain texts and errors of types, when bytes are not as they should be.
      throw new Refused(xlsFinding('sheet/xls-broken', place))
    }
  })
}

function read8(bytes: Uint8Array, file: string): ReadWorkbook {
  const place = { kind: 'file', file } as const
  const stream = workbookStream(bytes)
  const globals = readGlobals(stream)
  if (!globals.isBiff8) throw new Refused(spreadsheetFinding('sheet/old-excel', place))
  if (globals.encrypted) throw new Refused(spreadsheetFinding('sheet/password', place))
  const names = new Set<string>()
  for (const { name, kind } of globals.sheets) {
    const key = name.normalize('NFC').toLowerCase()
    if (names.has(key)) throw new SheetRefusal('sheet/same-name', { name })
    names.add(key)
    if (kind === 'macros') throw new SheetRefusal('sheet/macro-sheet', { name })
    // The library keeps sheets in an object by their names.
    if (name in {}) throw new SheetRefusal('sheet/address', { name, cell: name })
  }
  const entries = globals.sheets.filter(({ kind }) => kind === 'sheet')
  if (entries.length === 0) throw new SheetRefusal('sheet/no-sheet')
  const sheets = entries.map(entry => readXlsSheet(stream, entry.at, globals))
  const book = read(bytes, {
    type: 'array',
    dense: true,
    cellText: false,
    cellHTML: false,
    cellFormula: true,
  }) as unknown as LibraryBook
  const budget: Budget = { cells: 0 }
  return {
    workbook: {
      format: 'xls',
      tables: entries.map((entry, i) => tableOf(entry, sheets[i]!, book, file, budget)),
      names: namesOf(book),
      date1904: globals.date1904,
      properties: propertiesOf(book),
      manualCalculation: globals.manual,
      externalLinks: globals.externalLinks,
      attached: [],
    },
    notes: [],
  }
}

function workbookStream(bytes: Uint8Array): Uint8Array {
  const container = CFB.read(bytes, { type: 'array' })
  const entry = CFB.find(container, '/Workbook') ?? CFB.find(container, '/Book')
  const content: unknown = entry?.content
  if (!Array.isArray(content) && !(content instanceof Uint8Array)) throw new BrokenXls()
  return Uint8Array.from(content).subarray(0, Number(entry.size))
}

function tableOf(entry: XlsSheetEntry, sheet: XlsSheet, book: LibraryBook, file: string, budget: Budget): Table {
  const { name, state } = entry
  const cells = sheetCells(file, name, budget)
  const remarks = new Map<string, string>()
  const second = Object.hasOwn(book.Sheets, name) ? (book.Sheets[name]!['!data'] ?? []) : undefined
  if (second === undefined) throw new BrokenXls()
  for (const { row, column, facts } of sheet.cells) {
    if (facts.value.kind === 'empty' && facts.formula === undefined) continue
    if (row === LAST_ROW || column === LAST_COLUMN) {
      const what = row === LAST_ROW ? { vi: '65.536 dòng', en: '65,536 rows' } : { vi: '256 cột', en: '256 columns' }
      throw new Refused(
        xlsFinding('sheet/xls-limit', { kind: 'cell', file, sheet: name, cell: cellName(row, column) }, { name, what }),
      )
    }
    cells.put(row, column, withSecond(facts, second[row - 1]?.[column - 1]))
  }
  for (const [i, row] of second.entries())
    for (const [j, cell] of (row ?? []).entries()) {
      // What follows the text of a note in its record is no text.
      const note = cell?.c?.map(({ t }) => t?.split('\0', 1)[0] ?? '').join('\n')
      if (note) remarks.set(cellName(i + 1, j + 1), note)
    }
  for (const [row, lastRow, column, lastColumn] of sheet.merges)
    cells.merge(row, column, lastRow - row + 1, lastColumn - column + 1)
  return {
    name,
    state,
    cells: cells.cells(),
    merges: cells.merges,
    footer: sheet.footer,
    remarks,
    filtered: sheet.filtered,
    drawings: sheet.drawings,
    pivot: sheet.pivot,
  }
}

/** A cell with the formula of the library; broken where the library reads another value. */
function withSecond(facts: CellFacts, second: LibraryCell | undefined): CellFacts {
  const formula = facts.formula === undefined ? undefined : (second?.f ?? '')
  return {
    ...facts,
    ...(!agree(facts, second) && { value: { kind: 'broken' } }),
    ...(formula !== undefined && {
      formula: /^(?:true|false)$/.test(formula) ? `${formula.toUpperCase()}()` : formula,
    }),
  }
}

function agree({ value, raw }: Pick<Cell, 'value' | 'raw'>, second: LibraryCell | undefined): boolean {
  switch (value.kind) {
    case 'number':
      return second?.t === 'n' && second.v === Number(raw)
    case 'text':
      // Of an empty result the library makes a blank.
      return raw === '' || (second?.t === 's' && plain(String(second.v)) === plain(raw))
    case 'truth':
      return second?.t === 'b' && second.v === value.truth
    case 'fault':
      return second?.t === 'e'
    default:
      return true
  }
}

/** The library drops and adds line ends. */
const plain = (text: string): string => text.replace(/\r\n?/g, '\n').replaceAll('\0', '')

function namesOf({ Workbook, SheetNames }: LibraryBook): DefinedName[] {
  return (Workbook?.Names ?? []).map(({ Name, Ref, Sheet }) => ({
    name: Name,
    refersTo: Ref,
    sheet: Sheet === undefined ? undefined : SheetNames[Sheet],
  }))
}

function propertiesOf({ Custprops = {} }: LibraryBook): Map<string, string> {
  const own = Object.entries(Custprops).filter(([name]) => !PROGRAM_PROPERTIES.has(name))
  return new Map(own.map(([name, value]) => [name, String(value)]))
}
