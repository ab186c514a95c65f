// What stands on the sheet of a form and is none of it: rows and columns that a unit added, totals, repeated headings, rows that
// number the columns, hidden leftovers. All of it is told, and none of it is counted (C05, C06, C09, C12, C13, C19 to C21, C28).
import Big from 'big.js'
import { cellName } from '../../model/cell-name.js'
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Form } from '../../model/form.js'
import type { Cell } from '../../model/table.js'
import { isTotalLabel, labelKey, numbersColumns, personHeading } from '../../words/label.js'
import { quoted } from '../../words/personal.js'
import type { Located } from './located.js'
import { isFigure } from './sheet-view.js'
import { structureFinding } from './structure-words.js'

/** Rows and columns of the form itself that hold no figures: boxes, headings, questions, earlier figures. */
export interface OwnCells {
  readonly rows: ReadonlySet<number>
  readonly columns: ReadonlySet<number>
}

/** Cells this far outside the table were typed by accident. */
const FAR_ROWS = 200
const FAR_COLUMNS = 20
const MOST_TOLD = 100

/** Looks at every cell of the sheet that no slot, box or answer stands in. */
export function strangeCells(located: Located, form: Form, own: OwnCells): readonly Diagnostic[] {
  const { view, rowOf, columnOf, labelColumn } = located
  const figureRows = new Set(rowOf.values())
  const figureColumns = new Set(columnOf.values())
  const lastRow = Math.max(located.first, ...figureRows, ...own.rows)
  const lastColumn = Math.max(0, ...figureColumns, ...own.columns)
  const found: Diagnostic[] = []
  const strays: Cell[] = []
  const hidden: Cell[] = []
  const added = new Map<number, Cell[]>()
  let told = 0
  const tell = (finding: Diagnostic) => {
    if (told++ < MOST_TOLD) found.push(finding)
  }
  for (const row of view.numbers) {
    const cells = view.rows.get(row)!
    if (row > lastRow + FAR_ROWS) {
      strays.push(...cells)
      continue
    }
    const near = cells.filter(({ column }) => column <= lastColumn + FAR_COLUMNS)
    if (near.length < cells.length) strays.push(...cells.slice(near.length))
    if (row < located.first) continue
    if (figureRows.has(row)) {
      for (const cell of near)
        if (!figureColumns.has(cell.column) && !own.columns.has(cell.column)) {
          const column = added.get(cell.column)
          if (column === undefined) added.set(cell.column, [cell])
          else column.push(cell)
        }
    } else if (!own.rows.has(row) && near.length > 0) {
      const figures = near.filter(cell => figureColumns.has(cell.column) && isFigure(cell))
      if (near.every(cell => cell.hidden)) hidden.push(...near.filter(isFigure))
      else for (const finding of strangeRow(located, form, row, near, figures)) tell(finding)
    }
  }
  for (const [column, cells] of added) {
    const shown = cells.filter(cell => !cell.hidden)
    hidden.push(...cells.filter(cell => cell.hidden && isFigure(cell)))
    if (shown.length === 0) continue
    const heading = headingOf(located, column)
    if (personHeading(heading) !== undefined) continue
    const letter = cellName(1, column).slice(0, -1)
    tell(
      structureFinding('sheet/unknown-column', shown[0]!.place, {
        column: letter,
        label: quoted(heading),
        count: shown.length,
      }),
    )
  }
  if (hidden.length > 0) found.push(structureFinding('sheet/hidden-others', hidden[0]!.place, { count: hidden.length }))
  const far = strays.at(-1) ?? (view.cut > 0 ? view.rows.get(view.numbers.at(-1)!)!.at(-1) : undefined)
  if (far !== undefined)
    found.push(structureFinding('sheet/stray-cell', far.place, { count: strays.length + view.cut }))
  return labelColumn === undefined ? found.filter(({ code }) => code !== 'sheet/unknown-column') : found
}

function headingOf({ view, first, rowOf }: Located, column: number): string {
  const top = Math.min(...rowOf.values())
  const rows = view.numbers.filter(row => row >= first && row < top).reverse()
  for (const row of rows) {
    const text = view.text(view.at(row, column))
    if (text !== '' && !text.startsWith('#') && !/^\(?\d{1,3}\)?$/u.test(text)) return text
  }
  return ''
}

function* strangeRow(
  located: Located,
  form: Form,
  row: number,
  cells: readonly Cell[],
  figures: readonly Cell[],
): Generator<Diagnostic> {
  const { view, columnOf } = located
  const place = cells[0]!.place
  const texts = cells.map(cell => view.text(cell)).filter(text => !text.startsWith('#'))
  if (numbersColumns(texts)) {
    yield structureFinding('sheet/numbers-row', place, { row })
    return
  }
  const headings = form.columns.filter(({ id, title }) => {
    const column = columnOf.get(id)
    return column !== undefined && labelKey(view.text(view.at(row, column))) === labelKey(title)
  })
  if (headings.length > 0 && headings.length * 2 >= form.columns.length) {
    yield structureFinding('sheet/heading-repeated', place, { row })
    return
  }
  if (figures.length === 0) return
  const label = texts.find((text, i) => cells[i]!.value.kind === 'text' && /\p{L}/u.test(text)) ?? ''
  // Where ids are gone, a ratio of the form is known by its label only; it is computed and never read.
  if (form.indicators.some(({ kind, title }) => kind === 'ratio' && labelKey(title) === labelKey(label))) return
  if (isTotalLabel(label)) yield* totals(located, form, row, label, figures)
  else {
    const values = quoted(figures.map(({ raw }) => raw.trim()).join('; '))
    yield structureFinding('sheet/unknown-row', place, { row, label: quoted(label), values })
  }
}

/** A total row of the unit's own against the figures above it: wholes of partitions would count their parts twice. */
function* totals(
  { view, rowOf, columnOf }: Located,
  form: Form,
  row: number,
  label: string,
  figures: readonly Cell[],
): Generator<Diagnostic> {
  const rows = form.indicators.flatMap(indicator => {
    const at = rowOf.get(indicator.id)
    const whole = 'parts' in indicator && indicator.parts !== undefined
    return at === undefined || whole || indicator.kind === 'ratio' || indicator.kind === 'text' ? [] : [at]
  })
  let agrees = true
  const columns = new Set(columnOf.values())
  for (const cell of figures.filter(({ column }) => columns.has(column))) {
    const above = rows.filter(at => at < row).map(at => view.at(at, cell.column))
    if (cell.value.kind !== 'number') continue
    let sum = new Big(0)
    for (const part of above) if (part?.value.kind === 'number') sum = sum.plus(part.value.decimal)
    if (sum.eq(cell.value.decimal)) continue
    agrees = false
    const vi = (decimal: string) => decimal.replace('.', ',')
    const fills = {
      label: quoted(label),
      found: { vi: vi(cell.value.decimal), en: cell.value.decimal },
      sum: { vi: vi(sum.toFixed()), en: sum.toFixed() },
    }
    yield structureFinding('sheet/total-row', cell.place, fills)
  }
  if (agrees) yield structureFinding('sheet/total-row-agrees', figures[0]!.place, { label: quoted(label) })
}

/** Figures of the form in hidden rows and columns, and whether a filter is set (C12, C13, C15). */
export function hiddenFigures({ view, places }: Located): readonly Diagnostic[] {
  const cells = places.flatMap(at => (at === undefined ? [] : (view.at(at.row, at.column) ?? []))).filter(c => c.hidden)
  const found =
    cells.length === 0 ? [] : [structureFinding('sheet/hidden-figures', cells[0]!.place, { count: cells.length })]
  if (!view.table.filtered) return found
  return [...found, structureFinding('sheet/filtered', view.place(1, 1))]
}
