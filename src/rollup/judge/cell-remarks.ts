// What is told of a figure that counts: a notation that was made uniform, a reading that only the indicator settled, a number that
// may be a day or somebody's telephone.
import type { Slot } from '../../model/slot.js'
import type { Cell } from '../../model/table.js'
import type { CellNumber, Expected } from '../../words/cell-number.js'
import { decimalsOf, roundDecimal } from '../../words/decimal-text.js'
import { findingsFrom } from '../../words/finding.js'
import { dayNear } from './day-serial.js'
import { decimalShown, type Judging, shownIn } from './judging.js'
import { shownAs } from './number-format.js'
import { numberRemarks } from './number-words.js'

const remark = findingsFrom(numberRemarks)

/** A count of this many digits is no count of one unit. */
const LONG_COUNT = 9

/** Tells of a stored number that is counted and may not be what the eye sees, or no figure at all. */
export function remarkStored(
  judging: Judging,
  slot: Slot,
  cell: Cell,
  { value = '' }: CellNumber,
  expected: Expected,
): void {
  const { findings } = judging
  if (expected.kind === 'count' && value.length >= LONG_COUNT && cell.formula === undefined)
    findings.push(remark('sheet/long-number', cell.place))
  const day = value.length === 5 && cell.formula === undefined ? dayNear(value, judging.job.window) : undefined
  if (day !== undefined) findings.push(remark('sheet/maybe-date', cell.place, { value, date: day }))
  const wanted = 'decimals' in slot.indicator ? slot.indicator.decimals : undefined
  const { decimals } = shownAs(cell.format)
  if (wanted === undefined || decimals === undefined) return
  // Percents are stored as hundredths under a format of percent.
  const visible = slot.indicator.kind === 'percent' && shownAs(cell.format).percent ? decimals - 2 : decimals
  if (visible >= wanted || decimalsOf(value) <= visible) return
  const shown = decimalShown(roundDecimal(value, visible))
  findings.push(remark('sheet/rounded-on-screen', cell.place, { shown, value: decimalShown(value) }))
}

/** Tells how a text was read. */
export function remarkText({ findings, recognised }: Judging, cell: Cell, found: CellNumber, expected: Expected): void {
  const { state, value = '', hazard, warn } = found
  const say = (code: keyof typeof numberRemarks) => {
    const fills = { text: shownIn(cell), value: decimalShown(value), unit: expected.unit ?? '' }
    findings.push(remark(code, cell.place, fills))
  }
  if (hazard === 'A17') return
  if (state === 'missing') say('sheet/not-collected')
  else if (state === 'not-applicable') say('sheet/not-applicable')
  else if (expected.kind === 'count' && hazard === 'A11' && value.length >= LONG_COUNT) say('sheet/long-number')
  else if (!warn) {
    // In files of text alone every figure is text, and that is no one's doing.
    if (hazard !== 'A11') say('sheet/notation')
    else if (recognised.format !== 'csv' && recognised.format !== 'html') say('sheet/number-as-text')
  } else if (hazard === 'A27') say('sheet/number-in-words')
  else if (hazard === 'A21' || hazard === 'A23') say('sheet/money-converted')
  else if (expected.kind === 'count' || expected.scale !== undefined) say('sheet/read-as-group')
  else say('sheet/notation-by-file')
}
