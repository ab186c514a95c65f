// Figures that somebody in charge has looked at: the findings at their cells stay, as advice that names the decision. A refused
// figure that is left out stays refused: its totals go on saying that they lack it.
import type { Diagnostic, Severity } from '../../model/diagnostic.js'
import type { Form } from '../../model/form.js'
import { slotsOf } from '../../model/slot.js'
import { ofKind, unusedFinding } from './decide.js'
import { decimalOf } from './exact.js'
import { mergeFinding } from './merge-words.js'
import type { Resolved } from './resolve.js'

const cellKey = (file: string, sheet: string, cell: string) => `${file}\0${sheet}\0${cell}`
const DECIMAL = /^-?\d+(?:\.\d+)?$/

/** The findings, those at decided cells turned into advice: warnings at accepted figures, errors at those left out. */
export function acceptedFindings(
  diagnostics: readonly Diagnostic[],
  periods: readonly Resolved[],
  form: Form,
): Diagnostic[] {
  const settled = new Map<string, Severity>()
  const unused: Diagnostic[] = []
  const slots = slotsOf(form)
  for (const { rollUp, units } of periods)
    for (const one of [...ofKind(rollUp.decisions, 'accepted'), ...ofKind(rollUp.decisions, 'left_out')]) {
      const unit = units.find(({ unit: { id } }) => id === one.unit)
      const slot = slots.find(({ indicator, column }) => indicator.id === one.indicator && column.id === one.column)
      const leaf = slot && unit?.leaves[slot.index]
      const fits =
        one.kind === 'left_out'
          ? leaf?.state === 'refused'
          : leaf?.value !== undefined && DECIMAL.test(leaf.value) && decimalOf(leaf.value).eq(one.value)
      if (slot === undefined || leaf === undefined || leaf.cell === '' || !fits) unused.push(unusedFinding(one))
      else {
        const key = cellKey(unit!.sourceOf(slot.index)!.file, leaf.sheet, leaf.cell)
        settled.set(key, one.kind === 'left_out' ? 'error' : 'warning')
      }
    }
  if (settled.size === 0) return [...diagnostics, ...unused]
  return [
    ...unused,
    ...diagnostics.map(one => {
      const { place, severity } = one
      if (place.kind !== 'cell' || settled.get(cellKey(place.file, place.sheet, place.cell)) !== severity) return one
      return mergeFinding('rollup/settled', place, { message: one.message }, one.related)
    }),
  ]
}
