// How a .csv file parts its columns, by the evidence of its rows. The parser is strict, rows are arrays, nothing is typed.
import { CsvError, parse } from 'csv-parse/sync'
import type { Place } from '../model/place.js'
import { csvFinding } from './csv-words.js'
import { Refused } from './refused.js'
import { tooMuch } from './xlsx-words.js'

export type CsvRow = readonly string[]

/** Semicolons of Vietnamese systems, commas of English ones, tabs of what is copied or saved as “Unicode text”. */
const DELIMITERS = [';', ',', '\t'] as const
const NAMES: Readonly<Record<string, string>> = { ';': '“;”', ',': '“,”', '\t': 'tab' }
/** So many rows tell the dialect; all of them must follow it. */
const SAMPLE_ROWS = 200
const MOST_ROWS = 200_000
const MOST_COLUMNS = 512
const MOST_CELLS = 2_000_000
const LONGEST_TEXT = 32_767
/** What the parser takes a few seconds for. */
const LONGEST_QUOTED = 8 << 20

/** Rows in which two cells or more say something; titles, notes and blank lines tell nothing about columns. */
export const isFilled = (row: CsvRow): boolean => {
  let filled = 0
  for (const cell of row) if (cell.trim() !== '' && ++filled === 2) return true
  return false
}

/** All rows under one delimiter, `to` so many; a fault of quotation marks as the parser tells it. Refuses more than a form can hold. */
export function csvRows(text: string, delimiter: string, place: Place, to?: number): readonly CsvRow[] | CsvError {
  const rows = text.includes('"') ? quotedRows(text, delimiter, to) : plainRows(text, delimiter, to)
  if (rows instanceof CsvError) return rows
  if (rows.length > MOST_ROWS) throw tooMuch(MOST_ROWS, 'dòng', 'rows')
  let cells = 0
  for (const row of rows) {
    cells += row.length
    if (cells > MOST_CELLS) throw tooMuch(MOST_CELLS, 'ô', 'cells')
    if (row.length > MOST_COLUMNS && row.slice(MOST_COLUMNS).some(cell => cell !== ''))
      throw tooMuch(MOST_COLUMNS, 'cột', 'columns')
    // A wrong delimiter may make one cell of a long row.
    if (to === undefined && row.some(cell => cell.length > LONGEST_TEXT))
      throw new Refused(csvFinding('sheet/csv-cell-length', place, { limit: LONGEST_TEXT }))
  }
  return rows
}

function quotedRows(text: string, delimiter: string, to = MOST_ROWS + 1): readonly CsvRow[] | CsvError {
  if (text.length > LONGEST_QUOTED) throw tooMuch(LONGEST_QUOTED >> 20, 'MB', 'MB')
  try {
    const options = { delimiter, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true, to }
    return parse(text, options) as unknown as CsvRow[]
  } catch (error) {
    if (error instanceof CsvError) return error
    throw error
  }
}

/** Without quotation marks a line is a row; the parser would say the same twenty times slower. */
function plainRows(text: string, delimiter: string, to = MOST_ROWS + 2): readonly CsvRow[] {
  const lines = text.split(/\r\n|\n|\r/, to)
  if (lines.at(-1) === '') lines.pop()
  return lines.map(line => line.split(delimiter))
}

/** The delimiter that the first rows speak for: most rows parted, then most columns; refuses when two speak alike (A04, F11). */
export function delimiterOf(text: string, place: Place): string {
  const readings = DELIMITERS.map(delimiter => ({ delimiter, rows: csvRows(text, delimiter, place, SAMPLE_ROWS) }))
  const faults = readings.flatMap(({ rows }) => (rows instanceof CsvError ? [rows] : []))
  if (faults.length === readings.length) throw quoteFault(faults[0]!, place)
  const found = readings
    .flatMap(({ delimiter, rows }) => (rows instanceof CsvError ? [] : [{ delimiter, filled: rows.filter(isFilled) }]))
    .map(({ delimiter, filled }) => ({ delimiter, rows: filled.length, columns: usualWidth(filled) }))
    .sort((a, b) => b.rows - a.rows || b.columns - a.columns)
  const [best, next] = found
  if (best === undefined || best.rows < 2) throw new Refused(csvFinding('sheet/csv-no-table', place))
  if (next !== undefined && next.rows === best.rows && next.columns === best.columns)
    throw new Refused(
      csvFinding('sheet/csv-two-readings', place, { one: NAMES[best.delimiter]!, other: NAMES[next.delimiter]! }),
    )
  return best.delimiter
}

/** The number of columns that most rows have. */
export function usualWidth(rows: readonly CsvRow[]): number {
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  let usual = 0
  for (const [width, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = width
  return usual
}

export const quoteFault = (error: CsvError, place: Place): Refused =>
  new Refused(csvFinding('sheet/csv-quote', place, { line: Number(error.lines ?? 1) }))
