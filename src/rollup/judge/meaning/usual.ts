// Figures outside the range that the form calls usual: counted, and told (hazard H10).
import { findingsFrom } from '../../../words/finding.js'
import { decimalShown, type Judging, placeOf } from '../judging.js'
import { meaningWords } from '../meaning-words.js'
import { isAtMost } from './parts.js'

const finding = findingsFrom(meaningWords)

/** Warns of figures below `min` or above `max` of their indicator. */
export function checkUsual(judging: Judging): void {
  for (const { index, indicator } of judging.frame.usual) {
    if (!('min' in indicator || 'max' in indicator)) continue
    const value = judging.leaves[index]?.value
    if (value === undefined) continue
    const { min, max } = indicator
    const fills = { value: decimalShown(value) }
    if (max !== undefined && !isAtMost(value, String(max)))
      judging.findings.push(
        finding('sheet/above-usual', placeOf(judging, index), { ...fills, most: decimalShown(String(max)) }),
      )
    if (min !== undefined && !isAtMost(String(min), value))
      judging.findings.push(
        finding('sheet/below-usual', placeOf(judging, index), { ...fills, least: decimalShown(String(min)) }),
      )
  }
}
