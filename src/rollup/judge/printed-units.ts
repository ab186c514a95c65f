// Units of measure that were changed in the sheet: figures under them are in another unit than the form believes (hazard A22).
import { moneyPower } from '../../words/cell-number.js'
import { findingsFrom } from '../../words/finding.js'
import { quoted } from '../../words/personal.js'
import { type Judging, placeOf, refuse } from './judging.js'
import { markWords } from './mark-words.js'

const finding = findingsFrom(markWords)

const folded = (unit: string) =>
  unit
    .normalize('NFC')
    .toLowerCase()
    .replace(/^[ \u00a0(]*(?:đvt|đơn vị tính|đơn vị)[ \u00a0]*[:.]?/u, '')
    .replace(/[()]/g, '')
    .replace(/[\s\u00a0\u200b]+/g, ' ')
    .trim()

/** Whether two units of measure are one, as "1.000 đồng" and "nghìn đồng" are. */
export function isSameUnit(printed: string, own: string): boolean {
  const [left, right] = [folded(printed), folded(own)]
  if (left === right || (right === '%' && left === 'phần trăm')) return true
  const power = moneyPower(left.replace(/^triệu$|^nghìn$|^tỷ$/u, '$& đồng'))
  return power !== undefined && power === moneyPower(right)
}

/** Refuses each figure beside which another unit of measure is printed than the form has. A unit that was cleared says nothing. */
export function checkPrintedUnits(judging: Judging): void {
  const { frame, recognised, findings, leaves } = judging
  for (const { index, typed } of frame.slots) {
    const state = leaves[index]?.state
    if (!typed || state === undefined || state === 'missing') continue
    const printed = recognised.printedUnits[index]
    const unit = frame.expected[index]?.unit
    if (printed === undefined || unit === undefined || printed === unit) continue
    if (folded(printed) === '' || isSameUnit(printed, unit)) continue
    findings.push(finding('sheet/unit-changed', placeOf(judging, index), { printed: quoted(printed), unit }))
    refuse(judging, index, 'A22')
  }
}
