// Addresses of cells, "C7", and of ranges, "C4:E4". Rows and columns count from 1, within the limits of the file format.

export interface CellAddress {
  readonly row: number
  readonly column: number
}

export interface CellRange {
  readonly from: CellAddress
  readonly to: CellAddress
}

export const MOST_ROWS = 1_048_576
export const MOST_COLUMNS = 16_384

/** "C7" for row 7 of column 3. */
export function cellName(row: number, column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return `${letters}${row}`
}

const NAME = /^([A-Z]{1,3})([1-9]\d{0,6})$/

/** The row and column of "C7"; undefined for what is no address, or one outside a sheet. */
export function readCellName(name: string): CellAddress | undefined {
  const match = NAME.exec(name)
  if (match === null) return undefined
  let column = 0
  for (const letter of match[1]!) column = column * 26 + letter.charCodeAt(0) - 64
  const row = Number(match[2])
  return row <= MOST_ROWS && column <= MOST_COLUMNS ? { row, column } : undefined
}

/** The corners of "C4:E4", first above and left of the second; "C4" is a range of one cell. */
export function readCellRange(text: string): CellRange | undefined {
  const [first = '', second = first, ...more] = text.split(':', 3)
  const from = readCellName(first)
  const to = readCellName(second)
  if (from === undefined || to === undefined || more.length > 0) return undefined
  return from.row <= to.row && from.column <= to.column ? { from, to } : undefined
}
