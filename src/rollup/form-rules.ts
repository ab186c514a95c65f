// The rules of a form, read once and held against the figures of many units (H09). What cannot be told for want of a figure
// is neither kept nor broken.
import { type Condition, type FigureRef, figuresOf } from '../model/expression.js'
import type { Form, FormColumn, FormRule } from '../model/form.js'
import { type Slot, slotsOf } from '../model/slot.js'
import { readExpression } from '../words/expression.js'
import { truthOf } from './expression.js'

/** A rule in one column. */
export interface PlacedRule {
  readonly rule: FormRule
  /** Undefined of a rule all of whose figures name their columns; it is checked once. */
  readonly column: FormColumn | undefined
  readonly check: Condition
  readonly when: Condition | undefined
  /** The slot of a figure that the rule names; undefined where the form has none. */
  readonly slotOf: (figure: FigureRef) => Slot | undefined
  /** The slots of `check`, each once, in its order: the cells that a broken rule is told at. */
  readonly slots: readonly Slot[]
}

const conditionOf = (text: string | undefined): Condition | undefined => {
  const read = text === undefined ? undefined : readExpression(text)
  return read && 'condition' in read ? read.condition : undefined
}

/** The rules of a form that was checked: one whose text cannot be read is an error of the form, and is left out here. */
export function placeRules(form: Form): readonly PlacedRule[] {
  const slots = new Map(slotsOf(form).map(slot => [`${slot.indicator.id} ${slot.column.id}`, slot]))
  return (form.rules ?? []).flatMap(rule => {
    const check = conditionOf(rule.check)
    const when = conditionOf(rule.when)
    if (check === undefined || (rule.when !== undefined && when === undefined)) return []
    const figures = [...figuresOf(check), ...(when ? figuresOf(when) : [])]
    const chosen = form.columns.filter(({ id }) => rule.columns?.includes(id) ?? true)
    const columns = figures.some(({ column }) => column === undefined) ? chosen : [undefined]
    return columns.map(column => {
      const slotOf = (figure: FigureRef) => slots.get(`${figure.indicator} ${figure.column ?? column?.id}`)
      return {
        rule,
        column,
        check,
        when,
        slotOf,
        slots: [...new Set([...figuresOf(check)].flatMap(one => slotOf(one) ?? []))],
      }
    })
  })
}

/**
 * Whether a unit's figures keep a rule. `valueAt` gives the exact decimal of a slot, and undefined for one that is missing,
 * refused or not applicable. A rule whose `when` is not met is kept; where `when` cannot be told, a broken check is unknown.
 */
export function verdictOf(
  { check, when, slotOf }: PlacedRule,
  valueAt: (slot: number) => string | undefined,
): 'kept' | 'broken' | 'unknown' {
  const figureAt = (figure: FigureRef) => {
    const slot = slotOf(figure)
    return slot && valueAt(slot.index)
  }
  const applies = when === undefined ? true : truthOf(when, figureAt)
  if (applies === false) return 'kept'
  const kept = truthOf(check, figureAt)
  if (kept === true) return 'kept'
  return kept === false && applies === true ? 'broken' : 'unknown'
}
