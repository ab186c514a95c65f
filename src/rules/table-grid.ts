// How the cells of a written table fill its columns, merged cells counted.
import type { Cell, Column, WrittenTable } from '../model/document.js'
import type { Outline } from '../model/outline.js'
import type { Path } from '../model/place.js'

export interface Grid {
  readonly width: number
  /** For each row, how many columns its cells and the tall cells above it fill; more than `width` where one finds no room. */
  readonly filled: readonly number[]
  /** The rows with a cell that goes on below the last row. */
  readonly beyond: readonly number[]
}

/** The tables whose rows the author wrote out, with their places. */
export function* writtenTables({ all }: Outline): Generator<{ table: WrittenTable; path: Path }> {
  for (const { section, path } of all)
    if (section.table && !('from' in section.table)) yield { table: section.table, path: [...path, 'table'] }
}

const leaves = (columns: readonly Column[]): number =>
  columns.reduce((sum, column) => sum + (column.columns ? leaves(column.columns) : 1), 0)

const sizeOf = (cell: Cell) => {
  const { span = 1, rows = 1 } = cell === null || typeof cell === 'string' ? {} : cell
  return { span, rows }
}

export function gridOf({ columns, rows }: WrittenTable): Grid {
  const width = leaves(columns)
  /** For each column, how many more rows a tall cell covers. */
  let covered = new Array<number>(width).fill(0)
  const beyond: number[] = []
  const filled = rows.map((row, r) => {
    const next = covered.map(left => Math.max(0, left - 1))
    const free = (column: number, span: number) => covered.slice(column, column + span).every(left => left === 0)
    let column = 0
    let count = covered.filter(left => left > 0).length
    for (const cell of row) {
      const size = sizeOf(cell)
      while (column < width && !free(column, size.span)) column++
      for (let i = column; i < Math.min(column + size.span, width); i++) next[i] = size.rows - 1
      if (r + size.rows > rows.length) beyond.push(r)
      column += size.span
      count += size.span
    }
    covered = next
    return count === width ? Math.max(column, width) : count
  })
  return { width, filled, beyond: [...new Set(beyond)] }
}
