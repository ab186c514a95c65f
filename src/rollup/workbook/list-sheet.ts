// A page that is a plain list: a head, one header row, rows below it, a line of remarks at the end.
import { cellName } from '../../model/cell-name.js'
import type { CellSpec, LinkSpec, RowSpec, SheetSpec } from '../xlsx/spec.js'
import { HEAD_ROWS, headOf, printOf } from './head.js'
import { heightOf, looks, text } from './look.js'
import type { RollUpView } from './view.js'

export interface ListPage {
  readonly name: string
  readonly title: string
  readonly columns: readonly { readonly title: string; readonly width: number }[]
  /** Each as long as there are columns. Heights are made from the texts. */
  readonly rows: readonly (readonly CellSpec[])[]
  /** Lines between the head and the table. */
  readonly opening?: readonly string[]
  readonly closing?: readonly string[]
  readonly filter?: boolean
  /** By row of `rows` and column from 0. */
  readonly links?: readonly { readonly row: number; readonly column: number; readonly to: LinkSpec['to'] }[]
}

/** The first row of the table of a page, below its header row. */
export const firstRow = (opening: number): number => HEAD_ROWS + opening + 2

/** The height of a row of texts in columns. */
function rowHeight(cells: readonly CellSpec[], columns: ListPage['columns']): number {
  const heights = cells.map((cell, i) =>
    cell.kind === 'text' ? heightOf(cell.text, columns[i]!.width - 1, cell.style?.size ?? 11) : 0,
  )
  return Math.max(15, ...heights)
}

export function listSheet(view: RollUpView, page: ListPage): SheetSpec {
  const { columns, rows, opening = [], closing = [] } = page
  const place = { first: 1, last: columns.length, width: columns.reduce((sum, { width }) => sum + width, 0) }
  const head = headOf(view, page.title, place)
  const first = firstRow(opening.length)
  const at = first - 1
  const wide = (words: string): RowSpec => ({
    height: heightOf(words, place.width, 11),
    cells: [text(words, looks.line)],
  })
  const merged = (row: number) => `A${row}:${cellName(row, columns.length)}`
  const end = first + rows.length
  const header = columns.map(({ title }) => text(title, looks.head))
  return {
    name: page.name,
    columns: columns.map(({ width }) => ({ width })),
    rows: [
      ...head.rows,
      ...opening.map(wide),
      { height: rowHeight(header, columns), cells: header },
      ...rows.map(cells => ({ height: rowHeight(cells, columns), cells })),
      ...closing.map((words, i) => ({ ...wide(words), row: end + 1 + i })),
    ],
    merges: [
      ...head.merges,
      ...opening.map((_, i) => merged(HEAD_ROWS + 1 + i)),
      ...closing.map((_, i) => merged(end + 1 + i)),
    ],
    ...(page.filter && rows.length > 0 && { filter: `A${at}:${cellName(end - 1, columns.length)}` }),
    ...(page.links && {
      links: page.links.map(({ row, column, to }) => ({ cell: cellName(first + row, column + 1), to })),
    }),
    freeze: { rows: at, columns: 0 },
    print: printOf(view, [at, at]),
    gridlines: false,
  }
}
