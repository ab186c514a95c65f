// Rows and cells as XML: the hot road of the writer, one string a row.
import { MOST_COLUMNS, MOST_ROWS } from '../../model/cell-name.js'
import type { CellSpec, Result, RowSpec } from './spec.js'
import type { StringTable } from './string-table.js'
import type { StyleTable } from './style-table.js'
import { codeXml, looksLikeFormula, textXml } from './xml-text.js'

export interface Tables {
  readonly strings: StringTable
  readonly styles: StyleTable
}

/** Points; a program takes a file with a higher row for a broken one. */
const HIGHEST = 409

const letters: string[] = []
for (let column = 0; column < 26; column++) letters.push(String.fromCharCode(65 + column))
for (let column = 26; column < MOST_COLUMNS; column++)
  letters.push(letters[Math.floor(column / 26) - 1]! + letters[column % 26]!)

/** The rows of a sheet, one string each; the first stands below the row `after`. Rows out of order and numbers that are none are faults of ours, and thrown. */
export function* rowsXml(rows: Iterable<RowSpec>, tables: Tables, after = 0): Generator<string> {
  let last = after
  for (const { row = last + 1, height, grows, hidden, cells } of rows) {
    if (row <= last || row > MOST_ROWS) throw new Error(`row ${row} after row ${last}`)
    last = row
    let xml = `<row r="${row}"`
    if (height !== undefined) xml += ` ht="${Math.min(height, HIGHEST)}"${grows ? '' : ' customHeight="1"'}`
    xml += hidden ? ' hidden="1">' : '>'
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column]
      if (cell !== undefined) xml += cellXml(`<c r="${letters[column]}${row}"`, cell, tables)
    }
    yield `${xml}</row>`
  }
}

function cellXml(open: string, cell: CellSpec, { strings, styles }: Tables): string {
  const asText = cell.kind === 'text' && looksLikeFormula(cell.text)
  const style = cell.style === undefined && !asText ? 0 : styles.indexOf(cell.style, asText)
  const start = style === 0 ? open : `${open} s="${style}"`
  switch (cell.kind) {
    case 'blank':
      return `${start}/>`
    case 'number':
      return `${start}><v>${checked(cell.decimal)}</v></c>`
    case 'text':
      return cell.text === '' ? `${start}/>` : `${start} t="s"><v>${strings.indexOf(cell.text)}</v></c>`
    case 'truth':
      return `${start} t="b"><v>${cell.truth ? 1 : 0}</v></c>`
    case 'formula':
      return `${start}${resultType(cell.result)}><f>${codeXml(cell.formula)}</f>${resultXml(cell.result)}</c>`
  }
}

const DECIMAL = /^-?\d+(?:\.\d+)?$/
function checked(decimal: string): string {
  if (!DECIMAL.test(decimal)) throw new Error(`${JSON.stringify(decimal)} is no decimal`)
  return decimal
}

const resultType = (result: Result | undefined) =>
  result?.kind === 'text' ? ' t="str"' : result?.kind === 'truth' ? ' t="b"' : ''

function resultXml(result: Result | undefined): string {
  if (result === undefined) return ''
  if (result.kind === 'number') return `<v>${checked(result.decimal)}</v>`
  return result.kind === 'text' ? `<v>${textXml(result.text)}</v>` : `<v>${result.truth ? 1 : 0}</v>`
}
