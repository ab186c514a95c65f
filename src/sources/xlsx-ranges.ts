// Ranges of a sheet that tell something of each cell in them, as merged ones do. Small ranges are kept cell by cell, large ones
// as they are, of which few are allowed: looking up a cell costs the same whatever a file holds.
import { type CellRange, MOST_COLUMNS, readCellRange } from '../model/cell-name.js'
import { tooMuch } from './xlsx-words.js'

const SMALL_RANGE = 256
const MOST_LARGE_RANGES = 64
const MOST_COVERED = 500_000

const keyOf = (row: number, column: number) => row * (MOST_COLUMNS + 1) + column

const meet = (a: CellRange, b: CellRange) =>
  a.from.row <= b.to.row && b.from.row <= a.to.row && a.from.column <= b.to.column && b.from.column <= a.to.column

/** A range and the text that it is written as. */
export type WrittenRange = CellRange & { readonly ref: string }

export class Ranges {
  private readonly covering = new Map<number, WrittenRange>()
  private readonly large: WrittenRange[] = []

  /** Enters the range "C4:E4". False for what is no range, and for one that meets another. */
  add(ref: string): boolean {
    const read = readCellRange(ref)
    if (read === undefined) return false
    const range = { ...read, ref }
    const { from, to } = range
    if (this.large.some(other => meet(other, range))) return false
    if ((to.row - from.row + 1) * (to.column - from.column + 1) > SMALL_RANGE) {
      for (const small of new Set(this.covering.values())) if (meet(small, range)) return false
      if (this.large.push(range) > MOST_LARGE_RANGES)
        throw tooMuch(MOST_LARGE_RANGES, 'vùng ô lớn', 'large ranges of cells')
      return true
    }
    for (let row = from.row; row <= to.row; row++)
      for (let column = from.column; column <= to.column; column++) {
        const key = keyOf(row, column)
        if (this.covering.has(key)) return false
        if (this.covering.set(key, range).size > MOST_COVERED)
          throw tooMuch(MOST_COVERED, 'ô trong các vùng', 'cells in ranges')
      }
    return true
  }

  /** The range in which a cell lies. */
  at(row: number, column: number): WrittenRange | undefined {
    const small = this.covering.size === 0 ? undefined : this.covering.get(keyOf(row, column))
    if (small !== undefined || this.large.length === 0) return small
    return this.large.find(
      ({ from, to }) => from.row <= row && row <= to.row && from.column <= column && column <= to.column,
    )
  }
}
