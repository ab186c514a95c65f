// HTML pages that are sent as .xls: every table becomes a sheet "Bảng 1", "Bảng 2"…, the text around them a sheet of its own.
import type { Place } from '../model/place.js'
import type { Table } from '../model/table.js'
import { runFacts } from './cell-runs.js'
import { htmlValue, statedFormat, statedFormula } from './html-table-cell.js'
import { type HtmlCell, type HtmlTable, htmlPage } from './html-table-page.js'
import { htmlTableFinding } from './html-table-words.js'
import { type PastedText, pastedText, sheetTextOf } from './legacy-text.js'
import { orProblem, Refused } from './refused.js'
import { type Budget, type CellFacts, sheetCells } from './sheet-cells.js'
import type { ReadWorkbook } from './xlsx.js'
import { tooMuch } from './xlsx-words.js'
import { ZIP_LIMITS } from './zip.js'

const TEXT_SHEET = 'Ngoài bảng'
/** A web archive begins like a letter, and says that it has several parts. */
const ARCHIVE = /^(?:From|MIME-Version|Content-Type|Date|Subject|Snapshot-Content-Location):/im

/**
 * Reads an HTML page with tables (hazard F06; A04, A24 of HTML). Texts stay texts; a number is one only where Excel or
 * LibreOffice wrote it beside the text. Never throws for any bytes; `file` is the name that places and findings cite.
 */
export function readHtmlTables(bytes: Uint8Array, file: string): ReadWorkbook {
  return orProblem(file, () => {
    const place: Place = { kind: 'file', file }
    if (bytes.length > ZIP_LIMITS.file) throw tooMuch(ZIP_LIMITS.file >> 20, 'MB', 'MB')
    const { text, notes } = sheetTextOf(bytes, file)
    const head = text.slice(0, 2000)
    if (!/^\s*</.test(head) && ARCHIVE.test(head) && /multipart\/related/i.test(head))
      throw new Refused(htmlTableFinding('sheet/mhtml', place))
    const page = htmlPage(text, place)
    if (page.tables.length === 0) throw new Refused(htmlTableFinding('sheet/html-no-table', place))
    const pasted = pastedText(textsOf(page.tables), file)
    const budget: Budget = { cells: 0 }
    const tables = page.tables.map((table, i) => tableOf(table, `Bảng ${i + 1}`, file, budget, pasted.read))
    return {
      workbook: {
        format: 'html',
        tables: page.text.length === 0 ? tables : [...tables, textTable(page.text, file, budget, pasted.read)],
        names: [],
        date1904: false,
        properties: new Map(),
        manualCalculation: false,
        externalLinks: false,
        attached: [],
      },
      notes: [...notes, ...pasted.notes],
    }
  })
}

/** Texts in no font of an old encoding, which are judged together. */
function* textsOf(tables: readonly HtmlTable[]): Generator<string> {
  for (const { cells } of tables)
    for (const { runs } of cells)
      if (!runs.some(({ font }) => font !== undefined && /^\s*(?:\.vn|vni[-\s])/i.test(font)))
        yield runs.map(run => run.text).join('')
}

function tableOf(table: HtmlTable, name: string, file: string, budget: Budget, read: PastedText['read']): Table {
  const cells = sheetCells(file, name, budget)
  for (const cell of table.cells) {
    const facts = factsOf(cell, cell.hidden || table.hiddenColumns.has(cell.column), read)
    if (facts === undefined) continue
    cells.put(cell.row, cell.column, facts)
    if (cell.look.unmerged !== true) cells.merge(cell.row, cell.column, cell.height, cell.width)
  }
  return {
    ...plainTable(name),
    state: table.hidden ? 'hidden' : 'visible',
    cells: cells.cells(),
    merges: cells.merges,
    remarks: table.remarks,
    drawings: table.drawings,
  }
}

function factsOf(
  { runs, look, attributes }: HtmlCell,
  hidden: boolean,
  read: PastedText['read'],
): CellFacts | undefined {
  const { raw: shown, struck, ...pieces } = runFacts(runs, look.font)
  const format = look.format ?? statedFormat(attributes) ?? 'General'
  const { value, raw } = htmlValue(shown, attributes, format)
  const formula = statedFormula(attributes)
  if (value.kind === 'empty' && formula === undefined) return undefined
  return {
    value: value.kind === 'text' ? { kind: 'text', text: read(value.text) } : value,
    raw,
    format,
    struck,
    ...(value.kind === 'text' && pieces),
    ...(look.font !== undefined && { font: look.font }),
    ...(look.colour !== undefined && { colour: look.colour }),
    ...(look.fill !== undefined && { fill: look.fill }),
    hidden,
    ...(formula !== undefined && { formula }),
  }
}

/** Titles, periods and names of units often stand above the table: one row a paragraph. */
function textTable(lines: readonly string[], file: string, budget: Budget, read: PastedText['read']): Table {
  const cells = sheetCells(file, TEXT_SHEET, budget)
  for (const [i, raw] of lines.entries())
    cells.put(i + 1, 1, {
      value: { kind: 'text', text: read(raw) },
      raw,
      format: 'General',
      struck: 'none',
      hidden: false,
    })
  return { ...plainTable(TEXT_SHEET), cells: cells.cells() }
}

const plainTable = (name: string): Omit<Table, 'cells'> => ({
  name,
  state: 'visible',
  merges: [],
  footer: '',
  remarks: new Map(),
  filtered: false,
  drawings: 0,
  pivot: false,
})
