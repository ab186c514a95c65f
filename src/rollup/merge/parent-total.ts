// The total that a unit sent for those below it, held against their own figures: compared and printed, never added (E15).
import type { Diagnostic } from '../../model/diagnostic.js'
import type { ExpectedUnit } from '../../model/rollup.js'
import type { Slot } from '../../model/slot.js'
import type { Submission } from '../../model/submission.js'
import { addUp, decimalOf } from './exact.js'
import { mergeFinding } from './merge-words.js'
import type { UnitFigures } from './resolve-unit.js'

const MOST_RELATED = 6

/** The finding on a parent's file, with the figures that differ from the sum of the units below that have one. */
export function againstUnitsBelow(
  unit: ExpectedUnit,
  sent: Submission,
  below: readonly UnitFigures[],
  slots: readonly Slot[],
): Diagnostic {
  const differing = slots.flatMap(({ index, indicator }) => {
    const leaf = sent.leaves[index]
    if (leaf?.value === undefined || !('over_units' in indicator) || indicator.over_units !== 'sum') return []
    if (leaf.state !== 'value' && leaf.state !== 'zero') return []
    const parts = below.flatMap(({ leaves }) => {
      const part = leaves[index]
      return part?.value !== undefined && (part.state === 'value' || part.state === 'zero') ? [part.value] : []
    })
    const sum = addUp(parts)
    return decimalOf(leaf.value).eq(sum) ? [] : [{ leaf, note: `${leaf.value} ≠ ${sum}` }]
  })
  const related = differing.slice(0, MOST_RELATED).map(({ leaf, note }) => ({
    place: { kind: 'cell', file: sent.file, sheet: leaf.sheet, cell: leaf.cell } as const,
    note: { vi: note, en: note },
  }))
  const fills = { unit: unit.name, id: unit.id, cells: differing.length }
  return mergeFinding('rollup/parent-and-children', { kind: 'file', file: sent.file }, fills, related)
}
