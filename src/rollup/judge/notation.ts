// What all text figures of a file tell together: the notation that the file proves, two notations side by side, and columns that
// a program wrote with three decimals.
import type { Recognised } from '../../model/submission.js'
import type { Cell } from '../../model/table.js'
import { type NotationEvidence, notationOf } from '../../words/cell-number.js'
import { findingsFrom } from '../../words/finding.js'
import { textOf } from '../../words/legacy-text.js'
import type { Frame } from './frame.js'
import { type Judging, refuse, shownIn } from './judging.js'
import { markWords } from './mark-words.js'
import { numberRefusals } from './number-words.js'

const refusal = findingsFrom(numberRefusals)
const marked = findingsFrom(markWords)

const NONE: NotationEvidence = { vi: 0, en: 0 }
const isText = (cell: Cell | undefined): cell is Cell => cell?.value.kind === 'text'

/** How many typed figures of a file can be read in one notation only (hazards A02, A05, A09). */
export function notationIn({ cells }: Recognised, { slots, expected }: Frame): NotationEvidence {
  if (!cells.some(isText)) return NONE
  const evidence = { vi: 0, en: 0 }
  for (const { index, typed } of slots) {
    const cell = cells[index]
    if (!typed || !isText(cell) || expected[index] === undefined) continue
    const notation = notationOf(textOf(cell))
    if (notation !== undefined) evidence[notation]++
  }
  return evidence
}

/** Tells of two notations in one file, at the file. */
export function checkNotation({ notation: { vi, en }, recognised, findings }: Judging): void {
  if (vi > 0 && en > 0)
    findings.push(marked('sheet/mixed-notation', { kind: 'file', file: recognised.file }, { vi, en }))
}

const NUMERIC = /^\s*\d[\d.,]*\s*$/
/** "15.000": fifteen thousand, or fifteen with three decimals. */
const EITHER = /^\s*([1-9]\d{0,2})[.,]000\s*$/
/** "1234.000" and "0.000" can only be decimals: whoever wrote them writes all figures so. */
const DECIMALS = /^\s*(?:0|\d{4,})[.,]000\s*$/
/** Fewer may be thousands by chance; and a few figures of another kind do not undo many. */
const ENOUGH = 3
const SHARE = 0.75

/** Refuses the counts of a column whose text figures end in three zeros after a mark (hazard A41). */
export function checkThousands(judging: Judging): void {
  const { frame, recognised, findings } = judging
  if (!recognised.cells.some(isText)) return
  const texts = frame.figures.flatMap(slot => {
    const cell = recognised.cells[slot.index]
    return isText(cell) && NUMERIC.test(cell.raw) ? [{ slot, cell }] : []
  })
  const proven = texts.some(({ cell }) => DECIMALS.test(cell.raw))
  for (const column of frame.form.columns) {
    const here = texts.filter(({ slot }) => slot.column === column)
    const doubtful = here.filter(({ cell }) => EITHER.test(cell.raw))
    if (!proven && (doubtful.length < ENOUGH || doubtful.length < here.length * SHARE)) continue
    for (const { slot, cell } of doubtful) {
      if (frame.expected[slot.index]?.kind !== 'count') continue
      const second = EITHER.exec(cell.raw)![1]!
      const fills = { text: shownIn(cell), column: column.title, first: `${second}000`, second }
      findings.push(refusal('sheet/thousands-column', cell.place, fills))
      refuse(judging, slot.index, 'A41')
    }
  }
}
