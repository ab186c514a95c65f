// Gathers the cells of one sheet for readers that meet them in any order. Cells are kept as what the file says of them; their
// names, places and merged ranges are made when somebody asks.
import { cellName, MOST_COLUMNS, MOST_ROWS, readCellName } from '../model/cell-name.js'
import type { Cell, Cells } from '../model/table.js'
import { Ranges } from './xlsx-ranges.js'
import { SheetRefusal, tooMuch } from './xlsx-words.js'

/** What a cell says beside where it stands. */
export type CellFacts = Omit<Cell, 'row' | 'column' | 'place' | 'coveredBy' | 'heads'>

export interface Budget {
  cells: number
}
/** Over all sheets of a file. */
export const MOST_CELLS = 1_000_000
const MOST_MERGES = 10_000
export const LONGEST_TEXT = 32_767

const keyOf = (row: number, column: number) => row * (MOST_COLUMNS + 1) + column

/** The cells of one sheet: `put` and `merge` in any order, `cells` at the end. Refuses what no sheet holds (C28, C31). */
export function sheetCells(file: string, sheet: string, budget: Budget) {
  const rows: number[] = []
  const columns: number[] = []
  const facts: CellFacts[] = []
  const index = new Map<number, number>()
  const ranges = new Ranges()
  const merges: string[] = []
  const bad = (what: string) => new SheetRefusal('sheet/address', { name: sheet, cell: what })

  function cellAt(i: number): Cell {
    const row = rows[i]!
    const column = columns[i]!
    const range = merges.length === 0 ? undefined : ranges.at(row, column)
    return {
      row,
      column,
      place: { kind: 'cell', file, sheet, cell: cellName(row, column) },
      ...facts[i]!,
      ...(range &&
        (range.from.row === row && range.from.column === column ? { heads: range.ref } : { coveredBy: range.ref })),
    }
  }

  return {
    merges,
    put(row: number, column: number, cell: CellFacts) {
      if (row > MOST_ROWS || column > MOST_COLUMNS) throw bad(`${row}:${column}`)
      const name = cellName(row, column)
      if (cell.raw.length > LONGEST_TEXT) throw tooMuch(LONGEST_TEXT, 'ký tự trong một ô', 'characters in a cell')
      if (++budget.cells > MOST_CELLS) throw tooMuch(MOST_CELLS, 'ô', 'cells')
      if (index.has(keyOf(row, column)))
        throw new SheetRefusal('sheet/twice', { name: sheet, cell: name }, { sheet, cell: name })
      index.set(keyOf(row, column), facts.length)
      rows.push(row)
      columns.push(column)
      facts.push(cell)
    },
    /** The range from a cell over so many rows and columns; ranges that meet refuse the file. */
    merge(row: number, column: number, height: number, width: number) {
      if (height < 1 || width < 1 || height * width === 1) return
      const [lastRow, lastColumn] = [row + height - 1, column + width - 1]
      const ref = `${cellName(row, column)}:${cellName(lastRow, lastColumn)}`
      if (merges.push(ref) > MOST_MERGES) throw tooMuch(MOST_MERGES, 'vùng ô gộp', 'merged ranges')
      if (!ranges.add(ref)) throw bad(ref)
    },
    cells(): Cells {
      return {
        size: facts.length,
        get(name) {
          const address = readCellName(name)
          const at = address && index.get(keyOf(address.row, address.column))
          return at === undefined ? undefined : cellAt(at)
        },
        *[Symbol.iterator]() {
          for (let i = 0; i < facts.length; i++) yield cellAt(i)
        },
      }
    },
  }
}

export type SheetCells = ReturnType<typeof sheetCells>
