// A sheet by rows, its texts in Unicode whatever font they were typed in. Made only where a sheet is looked at as a whole.
import { cellName } from '../../model/cell-name.js'
import type { Cell, CellPlace, Table } from '../../model/table.js'
import { encodingOfSheet, textOf } from '../../words/legacy-text.js'

export interface SheetView {
  readonly table: Table
  /** Cells that hold something, by row, from left to right. */
  readonly rows: ReadonlyMap<number, readonly Cell[]>
  /** Rows that hold something, from top to bottom. */
  readonly numbers: readonly number[]
  /** Cells that were not looked at, since no form has so many before them. */
  readonly cut: number
  readonly at: (row: number, column: number) => Cell | undefined
  /** The words of a cell, blanks around them taken away; empty for none. */
  readonly text: (cell: Cell | undefined) => string
  readonly place: (row: number, column: number) => CellPlace
}

/** Whether a cell holds a value or computes one. */
export const holds = (cell: Cell | undefined): cell is Cell =>
  cell !== undefined && (cell.value.kind !== 'empty' || cell.formula !== undefined)

const DIGITS = /^[-+−(]?\s*\d[\d\s.,\u00a0\u202f]*[)%]?$/u

/** Whether a cell holds a figure: a number, a formula, or digits typed as text. */
export const isFigure = (cell: Cell): boolean =>
  cell.value.kind === 'number' ||
  cell.formula !== undefined ||
  (cell.value.kind === 'text' && DIGITS.test(cell.raw.trim()))

/** A form of thousands of figures has some ten thousand cells. */
const MOST_CELLS = 200_000

/** Letters of the old encodings that no Vietnamese text in Unicode has: without any of them a sheet need not be weighed. */
const OLD_LETTER = /[µ¶·¸¹¨»¼½¾®¬§«¡¢£¤¥¦©ª\u00ad×ØÆËÎÏÐÑÖÛÜÞßäåæçëîïðñöûüþÿøÅÄ]/

/** The view of a sheet; `file` is the name that places cite. */
export function viewOf(table: Table, file: string): SheetView {
  const rows = new Map<number, Cell[]>()
  let isOld = false
  let seen = 0
  for (const cell of table.cells) {
    if (++seen > MOST_CELLS) break
    if (!holds(cell)) continue
    isOld ||= cell.value.kind === 'text' && OLD_LETTER.test(cell.raw)
    const row = rows.get(cell.row)
    if (row === undefined) rows.set(cell.row, [cell])
    else row.push(cell)
  }
  for (const row of rows.values()) row.sort((a, b) => a.column - b.column)
  const encoding = isOld ? encodingOfSheet([...rows.values()].flat()) : undefined
  return {
    table,
    rows,
    cut: Math.max(0, table.cells.size - MOST_CELLS),
    numbers: [...rows.keys()].sort((a, b) => a - b),
    at: (row, column) => rows.get(row)?.find(cell => cell.column === column),
    text: cell => (cell === undefined ? '' : textOf(cell, encoding).normalize('NFC').trim()),
    place: (row, column) => ({ kind: 'cell', file, sheet: table.name, cell: cellName(row, column) }),
  }
}
