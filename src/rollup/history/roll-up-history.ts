// The units of a roll-up, each held against itself in the roll-ups of before, and against the others.
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Form } from '../../model/form.js'
import { readPeriod } from '../../model/period.js'
import { slotsOf } from '../../model/slot.js'
import type { Resolved } from '../merge/resolve.js'
import { historyFindings, type UnitPeriod } from './history.js'
import { farAboveOthers } from './others.js'

/** The warnings of one period, beside earlier ones of the same form if there are any; none where several periods are put together. */
export function rollUpHistory(form: Form, periods: readonly Resolved[], earlier: readonly Resolved[]): Diagnostic[] {
  const [now] = periods
  const period = now && readPeriod(now.rollUp.period)
  if (period === undefined || periods.length !== 1) return []
  const byUnit = new Map<string, UnitPeriod[]>()
  for (const { rollUp, units } of earlier) {
    const before = readPeriod(rollUp.period)
    if (before === undefined) continue
    for (const { unit, leaves } of units)
      byUnit.set(unit.id, [...(byUnit.get(unit.id) ?? []), { period: before, leaves }])
  }
  const slots = slotsOf(form)
  const units = now!.units.map(({ unit, leaves, sourceOf }) => {
    const fileOf = (slot: number) => sourceOf(slot)?.file
    return { unit, period, leaves, fileOf }
  })
  return [
    ...units.flatMap(one => historyFindings(slots, one, byUnit.get(one.unit.id) ?? [])),
    ...farAboveOthers(slots, units),
  ]
}
