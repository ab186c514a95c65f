// The hidden ids of a sheet: one column with the ids of rows, one row with those of columns. Wherever they stand, they say what
// stands beside them; a place never does (C04, C05, C17).
import type { Form } from '../../model/form.js'
import { columnMarks, rowMarks } from '../form/marks.js'
import type { SheetView } from './sheet-view.js'

export interface CodeGrid {
  readonly view: SheetView
  /** Where the row of ids crosses the column of ids. */
  readonly corner: { readonly row: number; readonly column: number }
  /** Rows and columns of each id; more than one where an id was copied. */
  readonly rows: ReadonlyMap<string, readonly number[]>
  readonly columns: ReadonlyMap<string, readonly number[]>
}

const CORNERS = new Set<string>([rowMarks.ids, columnMarks.row])
/** A form has one table; a sheet with this many is something else. */
const MOST_GRIDS = 50

/** The tables of a sheet that carry ids; of those one above the other, each has the rows down to the next. */
export function gridsOf(view: SheetView): readonly CodeGrid[] {
  const corners: { row: number; column: number }[] = []
  for (const row of view.numbers)
    for (const cell of view.rows.get(row)!)
      if (corners.length < MOST_GRIDS && cell.raw.length < 10 && CORNERS.has(view.text(cell)))
        corners.push({ row, column: cell.column })
  return corners.map(corner => {
    const inColumn = corners.filter(({ column }) => column === corner.column)
    const beside = corners.filter(other => other.row === corner.row && other.column > corner.column)
    const right = Math.min(...beside.map(({ column }) => column))
    const below = Math.min(...inColumn.filter(({ row }) => row > corner.row).map(({ row }) => row))
    const isFirst = inColumn.every(({ row }) => row >= corner.row)
    const columns = new Map<string, number[]>()
    for (const cell of view.rows.get(corner.row)!)
      if (cell.column > corner.column && cell.column < right) add(columns, view.text(cell), cell.column)
    const rows = new Map<string, number[]>()
    for (const row of view.numbers) {
      const id = view.text(view.at(row, corner.column))
      if (id === '' || row === corner.row || row >= below) continue
      // Boxes stand above their own table, and so below the one before it.
      if (row > corner.row || isFirst) add(rows, id, row)
    }
    return { view, corner, rows, columns }
  })
}

function add(map: Map<string, number[]>, id: string, at: number) {
  const there = map.get(id)
  if (there === undefined) map.set(id, [at])
  else there.push(at)
}

/** How many indicators and columns of a form a grid names. */
export function overlapOf(
  { rows, columns }: CodeGrid,
  form: Form,
): { readonly rows: number; readonly columns: number } {
  return {
    rows: form.indicators.filter(({ id }) => rows.has(id)).length,
    columns: form.columns.filter(({ id }) => columns.has(id)).length,
  }
}
