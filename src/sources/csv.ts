// A .csv file as a table of texts: encoding and dialect by evidence, rows held against one another, no cell typed.
import { CsvError } from 'csv-parse/sync'
import { cellName, readCellName } from '../model/cell-name.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { Place } from '../model/place.js'
import type { Cell, Cells } from '../model/table.js'
import { type CsvRow, csvRows, delimiterOf, isFilled, quoteFault, usualWidth } from './csv-dialect.js'
import { csvFinding } from './csv-words.js'
import { type PastedText, pastedText, sheetTextOf } from './legacy-text.js'
import { orProblem, Refused } from './refused.js'
import type { ReadWorkbook } from './xlsx.js'
import { tooMuch } from './xlsx-words.js'
import { ZIP_LIMITS } from './zip.js'

const SHEET = 'CSV'
/** The line by which a file tells Excel its delimiter; Excel does not show it as a row. */
const SEP_LINE = /^"?sep=([;,\t|])"?(?:\r\n|\n|\r)/i
/** Lines as "#plan=…" at the head of our own .csv forms. */
const META_LINE = /^#[a-z]/
/** Excel leaves out empty columns at the end of rows in blocks of so many rows. */
const BLOCK = 16
/** Fewer rows of another width are a slip of somebody's hand. */
const FEWEST_IN_BLOCK = 4

/**
 * Reads a .csv file (hazards F10 to F16, A04, A24, A32, B02). Every cell is a text as it was typed; the sheet is named "CSV".
 * Never throws for any bytes; `file` is the name that places and findings cite.
 */
export function readCsv(bytes: Uint8Array, file: string): ReadWorkbook {
  return orProblem(file, () => {
    const place: Place = { kind: 'file', file }
    if (bytes.length > ZIP_LIMITS.file) throw tooMuch(ZIP_LIMITS.file >> 20, 'MB', 'MB')
    const decoded = sheetTextOf(bytes, file)
    const sep = SEP_LINE.exec(decoded.text)
    const text = sep === null ? decoded.text : decoded.text.slice(sep[0].length)
    const rows = csvRows(text, sep?.[1] ?? delimiterOf(text, place), place)
    if (rows instanceof CsvError) throw quoteFault(rows, place)
    const ragged = raggedRow(rows)
    if (ragged !== undefined) throw new Refused(csvFinding('sheet/csv-ragged', at(file, ragged.row, 1), ragged))
    const pasted = pastedText(rows.flat(), file)
    return {
      workbook: {
        format: 'csv',
        tables: [
          {
            name: SHEET,
            state: 'visible',
            cells: cellsOfRows(rows, file, pasted.read),
            merges: [],
            footer: '',
            remarks: new Map(),
            filtered: false,
            drawings: 0,
            pivot: false,
          },
        ],
        names: [],
        date1904: false,
        properties: new Map(),
        manualCalculation: false,
        externalLinks: false,
        attached: [],
      },
      notes: [...decoded.notes, ...pasted.notes, ...lineNotes(text, rows, file)],
    }
  })
}

const at = (file: string, row: number, column: number) =>
  ({ kind: 'cell', file, sheet: SHEET, cell: cellName(row, column) }) as const

/** The first row that does not part like those of the first block (F16); a later block may be narrower as a whole. */
function raggedRow(rows: readonly CsvRow[]): { row: number; count: number; expected: number } | undefined {
  let expected = 0
  for (let from = 0; from < rows.length; from += BLOCK) {
    const block = rows.slice(from, from + BLOCK).map((row, i) => ({ row: from + i + 1, count: row.length, cells: row }))
    const filled = block.filter(({ cells }) => isFilled(cells) && !META_LINE.test(cells[0]!))
    if (filled.length > 0 && expected === 0) expected = usualWidth(filled.map(({ cells }) => cells))
    const odd = filled.find(({ count }) => count !== expected)
    const narrower = filled.every(({ count }) => count === odd?.count && count < expected)
    if (odd !== undefined && !(narrower && filled.length >= FEWEST_IN_BLOCK))
      return { row: odd.row, count: odd.count, expected }
  }
  return undefined
}

function lineNotes(text: string, rows: readonly CsvRow[], file: string): Diagnostic[] {
  const notes: Diagnostic[] = []
  const ends = [/\r\n/, /(?<!\r)\n/, /\r(?!\n)/].filter(end => end.test(withoutQuoted(text)))
  if (ends.length > 1) notes.push(csvFinding('sheet/csv-mixed-lines', { kind: 'file', file }))
  const last = rows.at(-1)
  if (last !== undefined && /\d$/.test(text))
    notes.push(csvFinding('sheet/csv-last-value', at(file, rows.length, last.length)))
  return notes
}

/** The text outside quotation marks; the parser has held that each has its partner. */
const withoutQuoted = (text: string): string => text.replace(/"[^"]*"/g, '')

/** Cells of rows, made when they are asked for. */
function cellsOfRows(rows: readonly CsvRow[], file: string, read: PastedText['read']): Cells {
  const cellAt = (row: number, column: number, raw: string): Cell => ({
    row,
    column,
    value: { kind: 'text', text: read(raw) },
    raw,
    place: at(file, row, column),
    format: 'General',
    struck: 'none',
    hidden: false,
  })
  let size = 0
  for (const row of rows) for (const raw of row) if (raw !== '') size++
  return {
    size,
    get(name) {
      const address = readCellName(name)
      const raw = address && rows[address.row - 1]?.[address.column - 1]
      return address === undefined || raw === undefined || raw === ''
        ? undefined
        : cellAt(address.row, address.column, raw)
    },
    *[Symbol.iterator]() {
      for (const [i, row] of rows.entries())
        for (const [j, raw] of row.entries()) if (raw !== '') yield cellAt(i + 1, j + 1, raw)
    },
  }
}
