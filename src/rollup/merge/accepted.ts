// Unusual figures that somebody in charge has looked at: their warnings stay, as advice that names the decision.
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Form } from '../../model/form.js'
import { slotsOf } from '../../model/slot.js'
import { ofKind, unusedFinding } from './decide.js'
import { mergeFinding } from './merge-words.js'
import type { Resolved } from './resolve.js'

const cellKey = (file: string, sheet: string, cell: string) => `${file}\0${sheet}\0${cell}`

/** The findings, with the warnings at accepted cells turned into advice; errors are never accepted. */
export function acceptedFindings(
  diagnostics: readonly Diagnostic[],
  periods: readonly Resolved[],
  form: Form,
): Diagnostic[] {
  const accepted = new Set<string>()
  const unused: Diagnostic[] = []
  const slots = slotsOf(form)
  for (const { rollUp, units } of periods)
    for (const one of ofKind(rollUp.decisions, 'accepted')) {
      const unit = units.find(({ unit: { id } }) => id === one.unit)
      const slot = slots.find(({ indicator, column }) => indicator.id === one.indicator && column.id === one.column)
      const leaf = slot && unit?.leaves[slot.index]
      if (slot === undefined || leaf === undefined || leaf.cell === '') unused.push(unusedFinding(one))
      else accepted.add(cellKey(unit!.sourceOf(slot.index)!.file, leaf.sheet, leaf.cell))
    }
  if (accepted.size === 0) return [...diagnostics, ...unused]
  return [
    ...unused,
    ...diagnostics.map(one => {
      const { place, severity } = one
      if (severity !== 'warning' || place.kind !== 'cell') return one
      if (!accepted.has(cellKey(place.file, place.sheet, place.cell))) return one
      return mergeFinding('rollup/accepted', place, { message: one.message }, one.related)
    }),
  ]
}
