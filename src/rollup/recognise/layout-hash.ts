// The layout of a sheet that was not made from a form: its words and where they stand, never its figures. A mapping that a person
// confirmed holds for one layout only (hazards 3.2, L4).
import { createHash } from 'node:crypto'
import type { Form } from '../../model/form.js'
import type { Cell } from '../../model/table.js'
import { labelKey, likeness } from '../../words/label.js'
import { isFigure, type SheetView } from './sheet-view.js'

export interface LabelledRow {
  readonly row: number
  /** As the file has it, blanks as one. */
  readonly label: string
}
export interface LabelledColumn {
  readonly column: number
  readonly label: string
}

/** The table of a sheet by its words alone: a column of labels, headings above figures. */
export interface SheetLayout {
  readonly view: SheetView
  readonly labelColumn: number
  readonly first: number
  readonly rows: readonly LabelledRow[]
  readonly columns: readonly LabelledColumn[]
  readonly sha256: string
}

const MOST_ROWS = 2000
const MOST_COLUMNS = 100
const LONGEST = 300

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim().slice(0, LONGEST)
const isWords = (view: SheetView, cell: Cell | undefined): cell is Cell =>
  cell?.value.kind === 'text' && !isFigure(cell) && /\p{L}{2}/u.test(view.text(cell))

/** Finds the table of a sheet; undefined where no column of words stands beside figures. */
export function layoutOfSheet(view: SheetView, form: Form): SheetLayout | undefined {
  const labelColumn = columnOfLabels(view, form)
  if (labelColumn === undefined) return undefined
  const figures = new Map<number, number>()
  const rows: LabelledRow[] = []
  for (const row of view.numbers) {
    const label = view.at(row, labelColumn)
    const beside = (view.rows.get(row) ?? []).filter(cell => cell.column > labelColumn && isFigure(cell))
    if (!isWords(view, label) || rows.length >= MOST_ROWS) continue
    rows.push({ row, label: oneLine(view.text(label)) })
    for (const { column } of beside) figures.set(column, (figures.get(column) ?? 0) + 1)
  }
  const top = firstRowOfFigures(view, labelColumn)
  if (top === undefined) return undefined
  const columns: LabelledColumn[] = []
  for (const column of [...figures.keys()].sort((a, b) => a - b).slice(0, MOST_COLUMNS)) {
    const label = headingAbove(view, column, top)
    if (label !== '') columns.push({ column, label })
  }
  const body = rows.filter(({ row }) => row >= top)
  if (body.length === 0 || columns.length === 0) return undefined
  const facts = [
    labelColumn,
    body.map(({ row, label }) => [row, label]),
    columns.map(({ column, label }) => [column, label]),
  ]
  const sha256 = createHash('sha256').update(JSON.stringify(facts)).digest('hex')
  return { view, labelColumn, first: top, rows: body, columns, sha256 }
}

/** The column whose words are most like the labels of the form; of equals the left one. */
function columnOfLabels(view: SheetView, form: Form): number | undefined {
  const wanted = form.indicators.map(({ title }) => labelKey(title))
  const scores = new Map<number, number>()
  let left = 4000
  for (const row of view.numbers)
    for (const cell of view.rows.get(row)!) {
      if (!isWords(view, cell) || left-- <= 0) continue
      const key = labelKey(view.text(cell).slice(0, LONGEST))
      const best = Math.max(0, ...wanted.map(one => likeness(key, one)))
      scores.set(cell.column, (scores.get(cell.column) ?? 0) + best ** 2)
    }
  const [best] = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return best !== undefined && best[1] > 0 ? best[0] : undefined
}

/** The first row that has a label and, right of it, a figure that does not number the columns. */
function firstRowOfFigures(view: SheetView, labelColumn: number): number | undefined {
  return view.numbers.find(row => {
    if (!isWords(view, view.at(row, labelColumn))) return false
    return view.rows.get(row)!.some(cell => cell.column > labelColumn && isFigure(cell))
  })
}

const MOST_HEAD_ROWS = 4

/** The nearest words above the figures of a column. */
function headingAbove(view: SheetView, column: number, top: number): string {
  const rows = view.numbers
    .filter(row => row < top)
    .slice(-2 * MOST_HEAD_ROWS)
    .reverse()
  for (const row of rows) {
    const cell = view.at(row, column)
    if (isWords(view, cell)) return oneLine(view.text(cell))
  }
  return ''
}
