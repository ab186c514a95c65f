// Rows and cells as XML: the hot road of the writer, one string a row.
import { cellName, MOST_ROWS } from '../../model/cell-name.js'
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

/** The letters of columns, made once; a list of all that a sheet can have would be made at every start. */
const letters: string[] = []
const lettersOf = (column: number): string => {
  letters[column] ??= cellName(1, column + 1).slice(0, -1)
  return letters[column]
}

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
      if (cell !== undefined) xml += cellXml(`<c r="${lettersOf(column)}${row}"`, cell, tables)
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
