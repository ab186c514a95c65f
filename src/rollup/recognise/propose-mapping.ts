// Which labels of a foreign sheet may be which indicators: a proposal for a person, never a decision (hazards 3.2, L4).
import type { Form } from '../../model/form.js'
import { contradicts, labelKey, likeness, tellingWords } from '../../words/label.js'
import { assign } from './assignment.js'
import type { SheetLayout } from './layout-hash.js'

export interface Proposed {
  /** The label as the file has it. */
  readonly label: string
  readonly row: number
  readonly column: number
  /** The id that it probably is; undefined where that is left open. */
  readonly id: string | undefined
  /** The same label, word for word. */
  readonly exact: boolean
  /** The ids that come into question, the likeliest first. */
  readonly near: readonly string[]
}

export interface ProposedMapping {
  readonly layout: SheetLayout
  readonly rows: readonly Proposed[]
  readonly columns: readonly Proposed[]
}

/** The best and the second must be this far apart, and the best at least this good. */
const MARGIN = 0.15
const LEAST = 0.5
const LIKELY = 0.35
const ORDER_BONUS = 0.05
const NEAREST = 3
/** Cubic work is done for tables of this size only; larger ones are left open. */
const MOST = 400

interface Titled {
  readonly id: string
  readonly title: string
}

/** Proposes an indicator for each row and a column of the form for each column, one to one over the whole sheet. */
export function proposeMapping(layout: SheetLayout, form: Form): ProposedMapping {
  const indicators = form.indicators.filter(({ kind }) => kind !== 'ratio')
  const rows = layout.rows.map(({ row, label }) => ({ row, column: layout.labelColumn, label }))
  const columns = layout.columns.map(({ column, label }) => ({ row: layout.first, column, label }))
  return { layout, rows: propose(rows, indicators), columns: propose(columns, form.columns) }
}

function propose(
  labels: readonly { readonly row: number; readonly column: number; readonly label: string }[],
  titles: readonly Titled[],
): Proposed[] {
  const keys = titles.map(({ title }) => labelKey(title))
  const telling = titles.map(({ title }) => tellingWords(title))
  const scores = labels.map(({ label }, i) => {
    const key = labelKey(label)
    const words = tellingWords(label)
    return titles.map(({ title }, j) => {
      if (key === keys[j]) return 1
      // Words that tell labels apart must be the same, whatever the likeness of the rest (C24).
      if (words !== telling[j] || contradicts(label, title)) return 0
      const apart = Math.abs(i / labels.length - j / titles.length)
      return Math.min(0.99, likeness(key, keys[j]!) + ORDER_BONUS * (1 - apart))
    })
  })
  const given = labels.length > MOST || titles.length > MOST ? labels.map(() => undefined) : assign(scores)
  return labels.map((one, i) => {
    const at = given[i]
    const own = scores[i]!
    // Telling words decide what is proposed; a person may still choose a label that has one word more.
    const likely = titles.map(({ title }, j) =>
      contradicts(one.label, title) ? 0 : likeness(labelKey(one.label), keys[j]!),
    )
    const near = [...likely.keys()].filter(j => likely[j]! > LIKELY).sort((a, b) => likely[b]! - likely[a]!)
    const score = at === undefined ? 0 : own[at]!
    const rivals =
      at === undefined
        ? []
        : [...own.filter((_, j) => j !== at), ...scores.map(row => row[at]!).filter((_, j) => j !== i)]
    const isClear = at !== undefined && score >= LEAST && score - Math.max(0, ...rivals) >= MARGIN
    return {
      ...one,
      id: isClear ? titles[at]!.id : undefined,
      exact: score === 1,
      near: near.slice(0, NEAREST).map(j => titles[j]!.id),
    }
  })
}
