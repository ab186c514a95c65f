// The slots of a form: one for each figure that a unit states, in the order of print. Everything that holds figures of a
// form, from the cells of a returned file to the columns of a roll-up, is a list by slot.
import type { Form, FormColumn, FormIndicator } from './form.js'

export interface Slot {
  readonly index: number
  readonly indicator: FormIndicator
  readonly column: FormColumn
  /** What the defined name of its cell is: `in_<indicator>_<column>`, or `sum_…` of one that the form computes. */
  readonly name: string
  /** Typed by the unit; else the form has a formula for it (the whole of a partition). */
  readonly typed: boolean
}

const made = new WeakMap<Form, readonly Slot[]>()

/**
 * The slots of a form, the same list whenever it is asked for. A ratio has none, since it is computed of its parts; a text has one, in the first column. The whole
 * of a partition is a slot that nobody types.
 */
export function slotsOf(form: Form): readonly Slot[] {
  const known = made.get(form) ?? makeSlots(form)
  made.set(form, known)
  return known
}

function makeSlots(form: Form): readonly Slot[] {
  const slots: Slot[] = []
  for (const indicator of form.indicators) {
    if (indicator.kind === 'ratio') continue
    const typed = !('parts' in indicator && indicator.parts?.as === 'partition')
    const columns = indicator.kind === 'text' ? form.columns.slice(0, 1) : form.columns
    for (const column of columns) {
      const name = `${typed ? 'in' : 'sum'}_${indicator.id}_${column.id}`
      slots.push({ index: slots.length, indicator, column, name, typed })
    }
  }
  return slots
}
