// Which row and column of the sheet each label, figure and box of a form stands in. A form with columns of earlier figures is
// wider, and is the same in all else: what is read back is known by ids, never by its place.
import { cellName } from '../../model/cell-name.js'
import type { Form, FormColumn, FormIndicator, Question } from '../../model/form.js'
import type { Slot } from '../../model/slot.js'
import { computedFormula } from './computed.js'
import { answerRow, columnMarks, earlierColumn, rowMarks } from './marks.js'

/** A column of the sheet. Earlier figures stand right of the column that they are compared with. */
export type LayoutColumn =
  | { readonly kind: 'row' | 'number' | 'label' | 'unit' | 'estimate'; readonly at: number; readonly id: string }
  | { readonly kind: 'figures' | 'earlier'; readonly at: number; readonly id: string; readonly of: FormColumn }

/** A row of the table of figures. */
export type LayoutRow =
  | {
      readonly kind: 'figures'
      readonly at: number
      readonly id: string
      readonly indicator: FormIndicator
      /** "2.1": only for people, and never a key. */
      readonly number: string
      /** How many wholes it is a part of. */
      readonly depth: number
    }
  /** A line that opens the parts of a whole. */
  | {
      readonly kind: 'part'
      readonly at: number
      readonly id: string
      readonly as: 'partition' | 'subset'
      readonly depth: number
    }

export interface LayoutQuestion {
  readonly question: Question
  /** The row that asks, and the row right below it that is answered. */
  readonly asks: number
  readonly at: number
  readonly id: string
}

export interface FormLayout {
  readonly columns: readonly LayoutColumn[]
  readonly rows: readonly LayoutRow[]
  readonly questions: readonly LayoutQuestion[]
  readonly figureColumns: ReadonlyMap<string, number>
  readonly earlierColumns: ReadonlyMap<string, number>
  readonly indicatorRows: ReadonlyMap<string, number>
  readonly last: { readonly row: number; readonly column: number }
}

/** Rows above the table, the same in every form. */
export const headRows = {
  offices: 1,
  names: 2,
  title: 4,
  period: 5,
  unit: 6,
  receiver: 7,
  submission: 8,
  nothing: 9,
  partial: 10,
  ids: 11,
  head: 12,
  numbers: 13,
  /** The first row of figures. */
  first: 14,
} as const

/** The columns left of the figures. */
export const COLUMNS = { row: 1, number: 2, label: 3, unit: 4 } as const

/** Deeper parts are printed without a number. */
const DEEPEST_NUMBER = 8

interface Rank {
  readonly number: string
  readonly depth: number
}

/** The whole that each indicator is a part of; a part of two belongs to the first. */
function wholesOf(form: Form): ReadonlyMap<string, FormIndicator> {
  const wholes = new Map<string, FormIndicator>()
  for (const whole of form.indicators)
    if ('parts' in whole && whole.parts !== undefined)
      for (const part of whole.parts.of) if (!wholes.has(part)) wholes.set(part, whole)
  return wholes
}

/** The number and depth of each indicator, wholes before their parts. Of parts in a circle the first met stands on top. */
function ranksOf(form: Form, wholes: ReadonlyMap<string, FormIndicator>): ReadonlyMap<string, Rank> {
  const ranks = new Map<string, Rank>()
  const counts = new Map<string, number>()
  const next = (above: string) => {
    counts.set(above, (counts.get(above) ?? 0) + 1)
    return counts.get(above)!
  }
  for (const indicator of form.indicators) {
    const chain = new Set<string>()
    for (let at: string | undefined = indicator.id; at !== undefined && !ranks.has(at) && !chain.has(at); ) {
      chain.add(at)
      at = wholes.get(at)?.id
    }
    for (const id of [...chain].reverse()) {
      const whole = wholes.get(id)?.id
      const above = whole === undefined ? undefined : ranks.get(whole)
      if (above === undefined) ranks.set(id, { number: String(next('')), depth: 0 })
      else {
        const number = above.depth + 1 < DEEPEST_NUMBER ? `${above.number}.${next(whole!)}` : ''
        ranks.set(id, { number, depth: above.depth + 1 })
      }
    }
  }
  return ranks
}

const OPENS_PARTS = /^(?:trong đó|chia ra|bao gồm|gồm)(?=[\s:,;]|$)/iu

/** The rows of the table: indicators in the order of the form, and a line before the parts of a whole where they follow it. */
function rowsOf(form: Form): readonly LayoutRow[] {
  const wholes = wholesOf(form)
  const ranks = ranksOf(form, wholes)
  const rows: LayoutRow[] = []
  let at: number = headRows.first
  for (const [i, indicator] of form.indicators.entries()) {
    const { number, depth } = ranks.get(indicator.id)!
    const before = form.indicators[i - 1]
    const opens = before !== undefined && depth > 0 && wholes.get(indicator.id) === before
    if (opens && 'parts' in before && before.parts !== undefined && !OPENS_PARTS.test(indicator.title))
      rows.push({ kind: 'part', at: at++, id: rowMarks.part, as: before.parts.as, depth })
    rows.push({ kind: 'figures', at: at++, id: indicator.id, indicator, number, depth })
  }
  return rows
}

function columnsOf(form: Form, earlier: ReadonlySet<string>): readonly LayoutColumn[] {
  const columns: LayoutColumn[] = [
    { kind: 'row', at: COLUMNS.row, id: columnMarks.row },
    { kind: 'number', at: COLUMNS.number, id: columnMarks.number },
    { kind: 'label', at: COLUMNS.label, id: columnMarks.label },
    { kind: 'unit', at: COLUMNS.unit, id: columnMarks.unit },
  ]
  for (const of of form.columns) {
    columns.push({ kind: 'figures', at: columns.length + 1, id: of.id, of })
    if (earlier.has(of.id)) columns.push({ kind: 'earlier', at: columns.length + 1, id: earlierColumn(of.id), of })
  }
  columns.push({ kind: 'estimate', at: columns.length + 1, id: columnMarks.estimate })
  return columns
}

/** The layout of a form; `earlier` names the columns that have earlier figures beside them. */
export function layoutOf(form: Form, earlier: ReadonlySet<string> = new Set()): FormLayout {
  const columns = columnsOf(form, earlier)
  const rows = rowsOf(form)
  const below = headRows.first + rows.length + 1
  const questions = (form.questions ?? []).map((question, i) => {
    const asks = below + 1 + 2 * i
    return { question, asks, at: asks + 1, id: answerRow(question.id) }
  })
  const of = (kind: 'figures' | 'earlier') =>
    new Map(columns.flatMap(column => (column.kind === kind ? [[column.of.id, column.at] as const] : [])))
  return {
    columns,
    rows,
    questions,
    figureColumns: of('figures'),
    earlierColumns: of('earlier'),
    indicatorRows: new Map(rows.flatMap(row => (row.kind === 'figures' ? [[row.id, row.at] as const] : []))),
    last: { row: headRows.first + rows.length - 1, column: columns.length },
  }
}

/** The address of a slot: "E14". */
export const slotCell = (layout: FormLayout, { indicator, column }: Slot): string =>
  cellName(layout.indicatorRows.get(indicator.id)!, layout.figureColumns.get(column.id)!)

/** The formula of an indicator in a column of figures, without "="; undefined where units type the figure. */
export function formulaAt(
  form: Form,
  layout: FormLayout,
  indicator: FormIndicator,
  column: number,
): string | undefined {
  return computedFormula(form, indicator, id => cellName(layout.indicatorRows.get(id) ?? 0, column))
}
