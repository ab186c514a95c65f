// What people do to a cell beside typing in it: strike out, raise a mark, paint white on white (hazards A31, C35, G02, G03).
import type { Bilingual } from '../../model/diagnostic.js'
import type { Slot } from '../../model/slot.js'
import type { Cell } from '../../model/table.js'
import { findingsFrom } from '../../words/finding.js'
import { type Judging, refuse, shownIn } from './judging.js'
import { markWords } from './mark-words.js'
import { shownAs } from './number-format.js'
import { numberRefusals } from './number-words.js'

const refusal = findingsFrom(numberRefusals)
const marked = findingsFrom(markWords)

/** What a refused text may have meant, behind a comma. */
export const perhaps = (shown: Bilingual): Bilingual => ({
  vi: `, có lẽ là ${shown.vi}`,
  en: `, perhaps ${shown.en}`,
})

/** Refuses what is struck through, and figures with the raised mark of a footnote. Whether it did. */
export function marksRefuse(judging: Judging, { index }: Slot, cell: Cell): boolean {
  const { findings } = judging
  if (cell.struck === 'part') {
    const left = shownIn({ ...cell, value: { kind: 'text', text: cell.unstruck ?? '' }, raw: cell.unstruck ?? '' })
    findings.push(marked('sheet/struck-part', cell.place, { text: shownIn(cell), left }))
    refuse(judging, index, 'G02')
    return true
  }
  if (cell.struck === 'whole') {
    findings.push(marked('sheet/struck-out', cell.place, { text: shownIn(cell) }))
    refuse(judging, index, 'G03')
    return true
  }
  if (cell.runs?.some(run => run.raised && run.text.trim() !== '')) {
    const text = cell.runs.map(run => (run.raised ? '' : run.text)).join('')
    const left = shownIn({ ...cell, value: { kind: 'text', text }, raw: text, runs: undefined } as Cell)
    findings.push(refusal('sheet/footnote-mark', cell.place, { text: shownIn(cell), meant: perhaps(left) }))
    refuse(judging, index, 'A31')
    return true
  }
  return false
}

const WHITE = 'FFFFFF'
const isUnseen = ({ format, colour, fill, value }: Cell) => {
  const paper = fill ?? WHITE
  if (colour !== undefined && colour.toUpperCase() === paper.toUpperCase()) return true
  if (value.kind !== 'number' || format === 'General') return false
  const { hides } = shownAs(format)
  return hides === 'all' || (hides === 'negative' && value.decimal.startsWith('-'))
}

/** Tells of a figure that is counted and cannot be seen (hazard C35). */
export function marksRemark({ findings }: Judging, cell: Cell): void {
  if (isUnseen(cell)) findings.push(marked('sheet/unseen-figure', cell.place))
}
