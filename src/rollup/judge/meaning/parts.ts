// Parts of a whole that the unit types ("trong đó"): none can be more than the whole (hazard H07).
import { findingsFrom } from '../../../words/finding.js'
import { Decimal } from '../formula-value.js'
import { decimalShown, type Judging, placeOf, refuse } from '../judging.js'
import { meaningWords } from '../meaning-words.js'

const finding = findingsFrom(meaningWords)

/** Refuses a part that exceeds its whole, and the whole with it: which of them is wrong is unknown. */
export function checkParts(judging: Judging): void {
  const { frame, leaves, findings } = judging
  const refused = new Map<number, string>()
  for (const { slot, parts } of frame.subsets) {
    const total = leaves[slot.index]?.value
    if (total === undefined) continue
    for (const part of parts) {
      const value = leaves[part.index]?.value
      if (value === undefined || isAtMost(value, total)) continue
      const fills = {
        part: part.indicator.title,
        whole: slot.indicator.title,
        value: decimalShown(value),
        total: decimalShown(total),
      }
      const note = {
        vi: `“${slot.indicator.title}” là ${fills.total.vi}.`,
        en: `“${slot.indicator.title}” is ${total}.`,
      }
      const related = [{ place: placeOf(judging, slot.index), note }]
      findings.push(finding('sheet/part-above-whole', placeOf(judging, part.index), fills, related))
      refused.set(part.index, 'H07').set(slot.index, 'H07')
    }
  }
  for (const [index, hazard] of refused) refuse(judging, index, hazard)
}

/** Plain whole numbers are compared as they are. */
export function isAtMost(a: string, b: string): boolean {
  if (a.length < 16 && b.length < 16 && !a.includes('.') && !b.includes('.')) return Number(a) <= Number(b)
  return new Decimal(a).lte(b)
}
