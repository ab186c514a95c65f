// Cells as ranges, "E14:E16 E18": rules and colours are stated once for many cells.
import { cellName } from '../../model/cell-name.js'

/** The ranges of cells [row, column], column by column from the top, so that the first is the uppermost on the left. */
export function rangesOf(cells: readonly (readonly [number, number])[]): string {
  const sorted = [...cells].sort((a, b) => a[1] - b[1] || a[0] - b[0])
  const ranges: { column: number; from: number; to: number }[] = []
  for (const [row, column] of sorted) {
    const last = ranges.at(-1)
    if (last !== undefined && last.column === column && last.to + 1 >= row)
      ranges[ranges.length - 1] = { ...last, to: row }
    else ranges.push({ column, from: row, to: row })
  }
  return ranges
    .map(({ column, from, to }) => cellName(from, column) + (to === from ? '' : `:${cellName(to, column)}`))
    .join(' ')
}

/** The first cell of ranges, for which formulas over all of them are written. */
export const firstOf = (ranges: string): string => /^[A-Z]+\d+/.exec(ranges)![0]
