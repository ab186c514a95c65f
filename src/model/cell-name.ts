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

/** The row and column of "C7"; undefined for what is no address, or one outside a sheet. Of the hot road: no expression. */
export function readCellName(name: string): CellAddress | undefined {
  const { length } = name
  if (length > 10) return undefined
  let at = 0
  let column = 0
  for (let sign = name.charCodeAt(0); sign >= 65 && sign <= 90; sign = name.charCodeAt(++at))
    column = column * 26 + sign - 64
  const digits = at
  let row = 0
  for (; at < length; at++) {
    const digit = name.charCodeAt(at) - 48
    if (digit < 0 || digit > 9 || (digit === 0 && at === digits)) return undefined
    row = row * 10 + digit
  }
  return row >= 1 && row <= MOST_ROWS && column >= 1 && column <= MOST_COLUMNS ? { row, column } : undefined
}

/** The corners of "C4:E4", first above and left of the second; "C4" is a range of one cell. */
export function readCellRange(text: string): CellRange | undefined {
  const [first = '', second = first, ...more] = text.split(':', 3)
  const from = readCellName(first)
  const to = readCellName(second)
  if (from === undefined || to === undefined || more.length > 0) return undefined
  return from.row <= to.row && from.column <= to.column ? { from, to } : undefined
}
