// The figures of a sheet by hidden ids and by the names of cells. Both must lead to the same cell; where they do not, or where
// the label beside it says something else, the figure has no place (3.1 (1), (2); C03 to C08).
import { cellName } from '../../model/cell-name.js'
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Form } from '../../model/form.js'
import { type Slot, slotsOf } from '../../model/slot.js'
import { contradicts, labelKey } from '../../words/label.js'
import { quoted } from '../../words/personal.js'
import { unitOfMeasure } from '../../words/unit-of-measure.js'
import { answerName, answerRow, boxNames, columnMarks, rowMarks } from '../form/marks.js'
import type { CodeGrid } from './code-grid.js'
import { type At, isSame, type Located } from './located.js'
import { structureFinding } from './structure-words.js'

/** What is looked for in a grid of ids. */
export interface Wanted {
  readonly form: Form
  readonly names: ReadonlyMap<string, At>
  /** The workbook has names of forms on some sheet; a copy of a sheet need not have its own. */
  readonly named: boolean
  /** The file format knows names. */
  readonly knowsNames: boolean
  /** Only some rows are sent, and say so. */
  readonly partial: boolean
}

/** Finds the figures of a form by ids and names. Never throws; what is in doubt has no place and is told at its cell. */
export function locateByCodes(grid: CodeGrid, wanted: Wanted): Located {
  const { form, names } = wanted
  const { view, corner } = grid
  const slots = slotsOf(form)
  const found: Diagnostic[] = []
  let changed = false
  const rowOf = new Map<string, number>()
  const columnOf = new Map<string, number>()
  const doubtful = { rows: new Set<string>(), columns: new Set<string>() }

  const twice = (id: string, cells: readonly At[]) => {
    const [first, ...others] = cells.map(({ row, column }) => view.place(row, column))
    const note = { vi: 'Cũng ở đây.', en: 'Here too.' }
    const related = others.slice(0, 10).map(place => ({ place, note }))
    found.push(structureFinding('sheet/code-twice', first!, { id, count: cells.length }, related))
  }
  for (const { id } of form.indicators) {
    const rows = grid.rows.get(id) ?? []
    if (rows.length === 1) rowOf.set(id, rows[0]!)
    else if (rows.length > 1) {
      doubtful.rows.add(id)
      twice(
        id,
        rows.map(row => ({ row, column: corner.column })),
      )
    }
  }
  for (const { id } of form.columns) {
    const columns = grid.columns.get(id) ?? []
    if (columns.length === 1) columnOf.set(id, columns[0]!)
    else if (columns.length > 1) {
      doubtful.columns.add(id)
      twice(
        id,
        columns.map(column => ({ row: corner.row, column })),
      )
    }
  }
  const one = (id: string) => grid.columns.get(id)?.[0]
  const labelColumn = one(columnMarks.label)
  const headRow = grid.rows.get(rowMarks.head)?.[0]
  const labels = reviewLabels(form, grid, { rowOf, columnOf, labelColumn, headRow })
  found.push(...labels.diagnostics)
  changed ||= labels.diagnostics.length > 0

  const hasNames = slots.filter(({ name }) => names.has(name)).length * 2 >= slots.length
  if (wanted.knowsNames && !hasNames && !wanted.named) {
    changed = true
    found.push(structureFinding('sheet/names-lost', view.place(corner.row, corner.column)))
  }
  const lostRows = new Set<string>()
  const lostColumns = new Set<string>()
  const byName = new Set<string>()
  const places = slots.map((slot): At | undefined => {
    const { indicator, column, name } = slot
    if (doubtful.rows.has(indicator.id) || doubtful.columns.has(column.id)) return undefined
    if (labels.rows.has(indicator.id) || labels.columns.has(column.id)) return undefined
    const [row, col] = [rowOf.get(indicator.id), columnOf.get(column.id)]
    const coded = row === undefined || col === undefined ? undefined : { row, column: col }
    const named = names.get(name)
    if (coded === undefined && named !== undefined && isLabelled(slot, named, grid)) {
      byName.add(indicator.id)
      rowOf.set(indicator.id, named.row)
      columnOf.set(column.id, named.column)
      return named
    }
    if (coded === undefined) {
      if (row === undefined) lostRows.add(indicator.id)
      else lostColumns.add(column.id)
      return undefined
    }
    if (!hasNames || isSame(coded, named)) return coded
    const cell = cellName(coded.row, coded.column)
    const fills = { title: indicator.title, cell, named: named === undefined ? '' : cellName(named.row, named.column) }
    const code = named === undefined ? 'sheet/name-lost' : 'sheet/code-name-disagree'
    found.push(structureFinding(code, view.place(coded.row, coded.column), fills))
    return undefined
  })
  if (byName.size > 0) found.push(structureFinding('sheet/codes-lost', view.place(corner.row, corner.column)))
  if (!wanted.partial) found.push(...missing(form, grid, lostRows, lostColumns))
  if (isMoved(form, rowOf, columnOf) && !found.some(({ code }) => code === 'sheet/code-twice'))
    found.push(structureFinding('sheet/moved', view.place(corner.row, corner.column)))
  const boxColumn = one(columnMarks.unit)
  const box = (id: string, name: string): At | undefined => {
    const [row] = grid.rows.get(id) ?? []
    return row !== undefined && boxColumn !== undefined ? { row, column: boxColumn } : names.get(name)
  }
  const boxes = {
    submission: box(rowMarks.submission, boxNames.submission),
    nothing: box(rowMarks.nothing, boxNames.nothing),
    partial: box(rowMarks.partial, boxNames.partial),
  }
  const answers = new Map<string, At>()
  for (const { id } of form.questions ?? []) {
    const [row] = grid.rows.get(answerRow(id)) ?? []
    const at = row === undefined || labelColumn === undefined ? names.get(answerName(id)) : { row, column: labelColumn }
    if (at !== undefined) answers.set(id, at)
  }
  return {
    view,
    places,
    rowOf,
    columnOf,
    labelColumn,
    unitColumn: boxColumn,
    estimateColumn: one(columnMarks.estimate),
    boxes: Object.fromEntries(Object.entries(boxes).filter(([, at]) => at !== undefined)),
    answers,
    first: corner.row,
    changed: changed || found.length > 0,
    diagnostics: found,
  }
}

interface Axes {
  readonly rowOf: ReadonlyMap<string, number>
  readonly columnOf: ReadonlyMap<string, number>
  readonly labelColumn: number | undefined
  readonly headRow: number | undefined
}

/** Labels and headings beside the ids. One that belongs to another indicator, or says the opposite, leaves no certain figure. */
function reviewLabels(form: Form, { view }: CodeGrid, { rowOf, columnOf, labelColumn, headRow }: Axes) {
  const diagnostics: Diagnostic[] = []
  const rows = new Set<string>()
  const columns = new Set<string>()
  const units = new Set(form.indicators.map(unitOfMeasure))
  const review = (
    axis: 'label' | 'heading',
    all: readonly { readonly id: string; readonly title: string }[],
    at: (id: string) => At | undefined,
    doubtful: Set<string>,
  ) => {
    // Looked for only where a label differs, which few do.
    let owned: ReadonlySet<string> | undefined
    const isOwned = (key: string) => {
      owned ??= new Set(all.map(({ title }) => labelKey(title, units)))
      return owned.has(key)
    }
    for (const { id, title } of all) {
      const place = at(id)
      if (place === undefined) continue
      const cell = view.at(place.row, place.column)
      const text = view.text(cell)
      if (text === title) continue
      const key = labelKey(text, units)
      if (key === labelKey(title, units)) continue
      const elsewhere = isOwned(key) || (key !== '' && contradicts(title, text))
      const fills = { id, found: quoted(text), expected: title }
      const name = view.place(place.row, place.column)
      if (elsewhere) doubtful.add(id)
      diagnostics.push(structureFinding(`sheet/${axis}-${elsewhere ? 'elsewhere' : 'changed'}`, name, fills))
    }
  }
  if (labelColumn !== undefined) review('label', form.indicators, id => atRow(rowOf.get(id), labelColumn), rows)
  if (headRow !== undefined) review('heading', form.columns, id => atRow(headRow, columnOf.get(id)), columns)
  return { diagnostics, rows, columns }
}

const atRow = (row: number | undefined, column: number | undefined): At | undefined =>
  row === undefined || column === undefined ? undefined : { row, column }

/** Whether label and heading of a slot stand in its row and column: what a name alone must have beside it. */
function isLabelled({ indicator, column }: Slot, at: At, { view }: CodeGrid): boolean {
  const [label, heading] = [labelKey(indicator.title), labelKey(column.title)]
  const inRow = (view.rows.get(at.row) ?? []).some(
    cell => cell.column < at.column && labelKey(view.text(cell)) === label,
  )
  if (!inRow) return false
  return view.numbers.some(row => row < at.row && labelKey(view.text(view.at(row, at.column))) === heading)
}

/** Rows and columns of the form that are gone: each is told; where most rows are gone, that the file is a part (E12). */
function missing(form: Form, { view, corner }: CodeGrid, rows: ReadonlySet<string>, columns: ReadonlySet<string>) {
  const place = view.place(corner.row, corner.column)
  const all = new Set(slotsOf(form).map(({ indicator }) => indicator.id))
  if (rows.size * 2 > all.size)
    return [structureFinding('sheet/partial-undeclared', place, { count: all.size - rows.size, all: all.size })]
  const titled = (list: readonly { id: string; title: string }[], ids: ReadonlySet<string>) =>
    list.filter(({ id }) => ids.has(id)).map(({ id, title }) => ({ id, title }))
  return [
    ...titled(form.indicators, rows).map(fills => structureFinding('sheet/row-missing', place, fills)),
    ...titled(form.columns, columns).map(fills => structureFinding('sheet/column-missing', place, fills)),
  ]
}

/** Whether the order of rows or columns is not that of the form. Where the table stands does not matter. */
function isMoved(form: Form, rowOf: ReadonlyMap<string, number>, columnOf: ReadonlyMap<string, number>): boolean {
  const falls = (list: readonly { id: string }[], at: ReadonlyMap<string, number>) => {
    const places = list.flatMap(({ id }) => at.get(id) ?? [])
    return places.some((place, i) => i > 0 && place < places[i - 1]!)
  }
  return falls(form.indicators, rowOf) || falls(form.columns, columnOf)
}
