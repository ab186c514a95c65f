// The figures of a sheet without ids, by the labels of its rows and the headings of its columns. Every label of the form must
// stand there once, word for word but for what `labelKey` overlooks; nothing that is nearly the same counts (C23 to C25).
import { readCellRange } from '../../model/cell-name.js'
import type { Bilingual } from '../../model/diagnostic.js'
import type { Form, FormIndicator } from '../../model/form.js'
import { slotsOf } from '../../model/slot.js'
import { labelKey } from '../../words/label.js'
import { unitOfMeasure } from '../../words/unit-of-measure.js'
import type { At, Located } from './located.js'
import type { SheetView } from './sheet-view.js'

export type ByLabels =
  | { readonly located: Located }
  /** Why not, within a sentence; `likely` where at least half of the labels are there. */
  | { readonly reason: Bilingual; readonly likely: boolean; readonly transposed?: true }

/** Rows above the first label that may hold headings. */
const MOST_HEAD_ROWS = 8
/** A table of labels has thousands of them at the most. */
const MOST_TEXTS = 50_000
const UNIT_HEADINGS = new Set(['đơn vị tính', 'đvt', 'đơn vị'].map(text => labelKey(text)))

/** The labels of a form by key, in its order; a key that two indicators share has both. */
export function indicatorsByLabel(
  form: Form,
  units: ReadonlySet<string>,
): ReadonlyMap<string, readonly FormIndicator[]> {
  const byKey = new Map<string, FormIndicator[]>()
  for (const indicator of form.indicators) {
    const key = labelKey(indicator.title, units)
    byKey.set(key, [...(byKey.get(key) ?? []), indicator])
  }
  return byKey
}

/** Looks for the table of a form by its words. */
export function locateByLabels(view: SheetView, form: Form): ByLabels {
  const units = new Set(form.indicators.map(unitOfMeasure))
  const byKey = indicatorsByLabel(form, units)
  const asked = form.indicators.filter(({ kind }) => kind !== 'ratio')
  const inColumn = new Map<number, Set<string>>()
  const inRow = new Map<number, Set<string>>()
  let left = MOST_TEXTS
  for (const row of view.numbers)
    for (const cell of view.rows.get(row)!) {
      if (cell.value.kind !== 'text' || cell.raw.length > 500 || left-- <= 0) continue
      const key = labelKey(view.text(cell), units)
      if (!byKey.has(key)) continue
      put(inColumn, cell.column, key)
      put(inRow, row, key)
    }
  const [labelColumn, labels] = largest(inColumn)
  const [, across] = largest(inRow)
  const likely = labels.size * 2 >= byKey.size
  if (across.size > labels.size && across.size * 2 >= byKey.size)
    return { reason: NONE, likely: false, transposed: true }
  if (labels.size === 0) return { reason: NONE, likely }
  const rows = rowsOf(view, form, labelColumn, byKey, units)
  if ('twice' in rows) return { reason: named('twice', rows.twice), likely }
  const lost = asked.find(({ id }) => !rows.rowOf.has(id))
  if (lost !== undefined) return { reason: named('lost', lost.title), likely }
  const top = Math.min(...rows.rowOf.values())
  const columns = columnsOf(view, form, { labelColumn, top })
  if ('lost' in columns) return { reason: named('heading', columns.lost), likely }
  const places = slotsOf(form).map(({ indicator, column }): At | undefined => {
    const [row, at] = [rows.rowOf.get(indicator.id), columns.columnOf.get(column.id)]
    return row === undefined || at === undefined ? undefined : { row, column: at }
  })
  return {
    located: {
      view,
      places,
      rowOf: rows.rowOf,
      columnOf: columns.columnOf,
      labelColumn,
      unitColumn: columns.unitColumn,
      estimateColumn: undefined,
      boxes: {},
      answers: new Map(),
      first: columns.first,
      changed: true,
      diagnostics: [],
    },
  }
}

const NONE: Bilingual = {
  vi: 'không có mã chỉ tiêu, và không có nhãn nào của biểu',
  en: 'there are no ids, and no labels of the form',
}
const REASONS = {
  twice: {
    vi: (title: string) => `nhãn “${title}” xuất hiện nhiều lần, không rõ dòng nào là của biểu`,
    en: (title: string) => `the label “${title}” stands there several times`,
  },
  lost: {
    vi: (title: string) => `không có dòng nào mang đúng nhãn “${title}”`,
    en: (title: string) => `no row has the label “${title}”`,
  },
  heading: {
    vi: (title: string) => `không có đúng một cột mang tiêu đề “${title}”`,
    en: (title: string) => `not exactly one column is headed “${title}”`,
  },
}
const named = (why: keyof typeof REASONS, title: string): Bilingual => ({
  vi: REASONS[why].vi(title),
  en: REASONS[why].en(title),
})

function put(map: Map<number, Set<string>>, at: number, key: string) {
  const there = map.get(at)
  if (there === undefined) map.set(at, new Set([key]))
  else there.add(key)
}

function largest(map: ReadonlyMap<number, ReadonlySet<string>>): readonly [number, ReadonlySet<string>] {
  let best: readonly [number, ReadonlySet<string>] = [0, new Set()]
  for (const entry of map) if (entry[1].size > best[1].size) best = entry
  return best
}

/** The row of each indicator. A label that several share is that of the one whose whole stands nearest above it (C23). */
function rowsOf(
  view: SheetView,
  form: Form,
  column: number,
  byKey: ReadonlyMap<string, readonly FormIndicator[]>,
  units: ReadonlySet<string>,
): { readonly rowOf: Map<string, number> } | { readonly twice: string } {
  const wholeOf = new Map<string, string>()
  for (const whole of form.indicators)
    if ('parts' in whole) for (const part of whole.parts?.of ?? []) wholeOf.set(part, whole.id)
  const rowOf = new Map<string, number>()
  for (const row of view.numbers) {
    const cell = view.at(row, column)
    if (cell?.value.kind !== 'text') continue
    const owners = byKey.get(labelKey(view.text(cell), units)) ?? []
    const owner = owners.length <= 1 ? owners[0] : underNearestWhole(owners, wholeOf, rowOf)
    if (owner === undefined) {
      if (owners.length > 0) return { twice: owners[0]!.title }
      continue
    }
    if (rowOf.has(owner.id)) return { twice: owner.title }
    rowOf.set(owner.id, row)
  }
  return { rowOf }
}

function underNearestWhole(
  owners: readonly FormIndicator[],
  wholeOf: ReadonlyMap<string, string>,
  rowOf: ReadonlyMap<string, number>,
): FormIndicator | undefined {
  const above = (owner: FormIndicator) => rowOf.get(wholeOf.get(owner.id) ?? '') ?? 0
  const nearest = Math.max(...owners.map(above))
  const those = owners.filter(owner => above(owner) === nearest)
  return nearest > 0 && those.length === 1 ? those[0] : undefined
}

interface HeadingColumns {
  readonly columnOf: ReadonlyMap<string, number>
  readonly unitColumn: number | undefined
  /** The highest row of a heading that was found. */
  readonly first: number
}

/** The column of each column of the form, by its heading; headings may be merged and stand in several rows (C01, C02). */
function columnsOf(
  view: SheetView,
  form: Form,
  { labelColumn, top }: { readonly labelColumn: number; readonly top: number },
): HeadingColumns | { readonly lost: string } {
  const rows = view.numbers.filter(row => row < top && row >= top - MOST_HEAD_ROWS)
  const covered = headsOfMerges(view, rows)
  const headings = new Map<number, { readonly row: number; readonly text: string }[]>()
  const last = Math.max(0, ...rows.flatMap(row => view.rows.get(row)!.map(cell => cell.column)), ...covered.columns)
  for (let column = labelColumn + 1; column <= Math.min(last, labelColumn + 200); column++)
    for (const row of rows) {
      const text = view.text(view.at(row, column)) || view.text(covered.headAt(row, column))
      if (text === '' || text.length > 300) continue
      const list = headings.get(column) ?? []
      if (list.at(-1)?.text !== text) list.push({ row, text })
      headings.set(column, list)
    }
  const columnOf = new Map<string, number>()
  let first = top
  let unitColumn: number | undefined
  for (const [column, texts] of headings)
    if (texts.some(({ text }) => UNIT_HEADINGS.has(labelKey(text)))) unitColumn ??= column
  for (const { id, title } of form.columns) {
    const key = labelKey(title)
    const fitting = [...headings].filter(([, texts]) =>
      [...texts.map(({ text }) => text), texts.map(({ text }) => text).join(' ')].some(text => labelKey(text) === key),
    )
    if (fitting.length !== 1) return { lost: title }
    const [column, texts] = fitting[0]!
    if ([...columnOf.values()].includes(column)) return { lost: title }
    columnOf.set(id, column)
    for (const { row, text } of texts) if (labelKey(text) === key) first = Math.min(first, row)
  }
  return { columnOf, unitColumn, first }
}

/** The first cell of the merged range that covers a cell of the heading. */
function headsOfMerges(view: SheetView, rows: readonly number[]) {
  const ranges = view.table.merges
    .map(range => readCellRange(range))
    .filter(range => range !== undefined)
    .filter(({ from, to }) => rows.some(row => row >= from.row && row <= to.row))
    .slice(0, 500)
  return {
    columns: ranges.map(({ to }) => to.column),
    headAt(row: number, column: number) {
      const range = ranges.find(
        ({ from, to }) => row >= from.row && row <= to.row && column >= from.column && column <= to.column,
      )
      return range && view.at(range.from.row, range.from.column)
    },
  }
}
