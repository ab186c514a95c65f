// Rules that the form itself states between its figures (hazard H09). One over a missing figure is neither kept nor broken.
import type { Bilingual } from '../../../model/diagnostic.js'
import { findingsFrom } from '../../../words/finding.js'
import { type PlacedRule, verdictOf } from '../../form-rules.js'
import { decimalShown, type Judging, placeOf, refuse } from '../judging.js'
import { meaningWords } from '../meaning-words.js'

const finding = findingsFrom(meaningWords)

/** Tells of each rule that does not hold, and refuses the figures of a binding one; they are refused after all were checked. */
export function checkRules(judging: Judging): void {
  const { frame, leaves, findings, recognised } = judging
  const refused = new Set<number>()
  const valueAt = (slot: number) => leaves[slot]?.value
  for (const placed of frame.rules) {
    const verdict = verdictOf(placed, valueAt)
    if (verdict === 'kept') continue
    const say = placed.rule.say.replace(/\.$/, '')
    const lacking = placed.slots.filter(({ index }) => leaves[index]?.value === undefined)
    if (verdict === 'unknown') {
      // A figure that was refused has its own finding, and a file that sends some figures only says nothing of the others.
      const cells = lacking.flatMap(({ index }) => recognised.places[index]?.cell ?? [])
      if (cells.length === 0 || recognised.partial || !lacking.some(({ index }) => leaves[index]?.state === 'missing'))
        continue
      findings.push(
        finding('sheet/rule-unchecked', placeOf(judging, lacking[0]!.index), { say, cells: cells.join(', ') }),
      )
      continue
    }
    const [first, ...others] = placed.slots
    if (first === undefined) continue
    const related = others.map(({ index, indicator }) => ({
      place: placeOf(judging, index),
      note: figureShown(judging, index, indicator.title),
    }))
    const code = placed.rule.severity === 'error' ? 'sheet/rule-broken' : 'sheet/rule-doubtful'
    findings.push(
      finding(code, placeOf(judging, first.index), { say, figures: figuresShown(judging, placed) }, related),
    )
    if (placed.rule.severity === 'error') for (const { index } of placed.slots) refused.add(index)
  }
  for (const index of refused) refuse(judging, index, 'H09')
}

function figureShown({ leaves }: Judging, index: number, title: string): Bilingual {
  const { vi, en } = decimalShown(leaves[index]?.value ?? '…')
  return { vi: `“${title}” là ${vi}.`, en: `“${title}” is ${en}.` }
}

/** "C5 = 5, C6 = 3" */
function figuresShown({ leaves, recognised }: Judging, { slots }: PlacedRule): Bilingual {
  const shown = slots.map(({ index, indicator }) => {
    const { vi, en } = decimalShown(leaves[index]?.value ?? '…')
    const name = recognised.places[index]?.cell ?? indicator.title
    return { vi: `${name} = ${vi}`, en: `${name} = ${en}` }
  })
  return { vi: shown.map(({ vi }) => vi).join(', '), en: shown.map(({ en }) => en).join(', ') }
}
