// What one cell says for one slot. Whatever could make the eye see another figure than the file holds is looked at first, then
// the value itself; text becomes a number in `words/cell-number` and nowhere else.
import { type Bilingual, both, type Fills } from '../../model/diagnostic.js'
import type { Slot } from '../../model/slot.js'
import type { Leaf } from '../../model/submission.js'
import type { Cell } from '../../model/table.js'
import { type CellNumber, type Expected, readCellNumber, readStoredNumber } from '../../words/cell-number.js'
import { decimalsOf, roundDecimal } from '../../words/decimal-text.js'
import { findingsFrom } from '../../words/finding.js'
import { textOf } from '../../words/legacy-text.js'
import { isIdentityNumber } from '../../words/personal.js'
import { marksRefuse, marksRemark, perhaps } from './cell-marks.js'
import { remarkStored, remarkText } from './cell-remarks.js'
import { dayOfSerial } from './day-serial.js'
import type { FormulaSheets } from './formula.js'
import { type FormulaVerdict, judgeFormula } from './formula-verdict.js'
import { decimalShown, type Judging, refuse, shownIn } from './judging.js'
import { markWords } from './mark-words.js'
import { shownAs } from './number-format.js'
import { numberRefusals, numberRemarks } from './number-words.js'

const refusal = findingsFrom(numberRefusals)
const remark = findingsFrom(numberRemarks)
const marked = findingsFrom(markWords)

type Refusal = keyof typeof numberRefusals

/** What is said of a text that the grammar refused, by the row of the catalogue that it named. */
const REFUSED_AS: Readonly<Record<string, Refusal>> = {
  A01: 'sheet/two-readings',
  A02: 'sheet/two-readings',
  A03: 'sheet/not-whole',
  A04: 'sheet/not-whole',
  A05: 'sheet/two-readings',
  A06: 'sheet/broken-groups',
  A07: 'sheet/not-whole',
  A08: 'sheet/broken-groups',
  A10: 'sheet/broken-groups',
  A13: 'sheet/letters-in-number',
  A14: 'sheet/sign-unclear',
  A15: 'sheet/mark-unclear',
  A20: 'sheet/other-unit',
  A21: 'sheet/money-unclear',
  A23: 'sheet/money-unclear',
  A24: 'sheet/percent-sign',
  A25: 'sheet/percent-scale',
  A27: 'sheet/not-a-number',
  A28: 'sheet/date-in-number',
  A29: 'sheet/approximate',
  A30: 'sheet/calculation-in-text',
  A31: 'sheet/footnote-mark',
  A33: 'sheet/exponent-text',
  A36: 'sheet/broken-number',
  A37: 'sheet/broken-number',
  A39: 'sheet/two-numbers',
}

/** Judges a cell that is there. The leaf is put in its place, and what is to be said is added to the findings. */
export function judgeCell(judging: Judging, slot: Slot, cell: Cell, expected: Expected, sheets: FormulaSheets): void {
  if (marksRefuse(judging, slot, cell)) return
  const verdict = judgeFormula(judging, slot, cell, sheets)
  if (verdict === 'refused') return
  const shown = verdict === undefined ? cell : resultIn(cell, verdict)
  const leaf = readValue(judging, slot, shown, expected)
  if (leaf === undefined) return
  const figure = leaf.state === 'value' || leaf.state === 'zero'
  judging.leaves[slot.index] = verdict?.computed && figure ? { ...leaf, raw: `=${cell.formula}` } : leaf
  if (leaf.state !== 'missing') marksRemark(judging, cell)
}

/** The cell as if its formula had left the result that was computed here. */
const resultIn = (cell: Cell, { computed }: FormulaVerdict): Cell =>
  computed === undefined ? cell : { ...cell, ...computed }

const NOTHING = both('')

/** The leaf of a value; undefined where it was refused, which is then said. */
function readValue(judging: Judging, slot: Slot, cell: Cell, expected: Expected): Leaf | undefined {
  const { findings, recognised } = judging
  const say = (code: Refusal, hazard: string, fills: Fills = {}) => {
    findings.push(refusal(code, cell.place, { text: shownIn(cell), unit: expected.unit ?? '', ...fills }))
    refuse(judging, slot.index, hazard)
    return undefined
  }
  const { value } = cell
  switch (value.kind) {
    case 'fault':
      return say('sheet/error-value', 'D04', { fault: /^#[A-Z0-9/!?_]{1,20}$/.test(value.fault) ? value.fault : '#…' })
    case 'truth':
      return say('sheet/truth-value', 'A38')
    case 'date':
      return say('sheet/date-in-number', 'B04')
    case 'broken': {
      const text = cell.raw.trim() === '' ? NOTHING : { vi: ` (${shownIn(cell).vi})`, en: ` (${shownIn(cell).en})` }
      return say('sheet/broken-number', /^-?\d+,\d+$/.test(cell.raw) ? 'A36' : 'A37', { text })
    }
    case 'empty':
      return leafOf(cell, readCellNumber('', expected), recognised.estimates[slot.index] === true)
    case 'number': {
      const format = shownAs(cell.format)
      if (format.scaled) {
        findings.push(
          marked('sheet/scaling-format', cell.place, { format: quotedFormat(cell.format), value: shownIn(cell) }),
        )
        refuse(judging, slot.index, 'C34')
        return undefined
      }
      if (format.date) {
        const day = dayOfSerial(value.decimal)
        return say('sheet/date-in-number', 'A28', { text: day ?? shownIn(cell) })
      }
      const found = readStoredNumber(value.decimal, expected, format)
      if (found.state === 'refused') return sayStored(found, expected, format.decimals, say)
      if (!withinBounds(judging, slot, cell, found, say)) return undefined
      remarkStored(judging, slot, cell, found, expected)
      return leafOf(cell, found, recognised.estimates[slot.index] === true)
    }
    case 'text': {
      const text = textOf(cell)
      if (isIdentityNumber(text)) return say('sheet/personal-number', 'P02')
      const found = readCellNumber(text, expected, judging.notation)
      if (found.state === 'refused') return sayText(cell, found, expected, say)
      if (!withinBounds(judging, slot, cell, found, say)) return undefined
      remarkText(judging, cell, found, expected)
      return leafOf(cell, found, recognised.estimates[slot.index] === true)
    }
  }
}

/** A code of a format is written by programs; a long one may be anything. */
const quotedFormat = (format: string) => (/^[#0?.,;%_()\- ]{1,40}$/.test(format) ? `“${format}”` : '“…”')

type Say = (code: Refusal, hazard: string, fills?: Fills) => undefined

function leafOf(cell: Cell, { state, value, hazard }: CellNumber, estimate: boolean): Leaf {
  const { sheet, cell: name } = cell.place
  const plain = cell.value.kind === 'number' || hazard === 'A11'
  return {
    state,
    ...(value !== undefined && { value }),
    raw: cell.raw,
    sheet,
    cell: name,
    ...(!(plain && hazard !== 'A25') && { hazard }),
    ...(estimate && { estimate: true as const }),
  }
}

const readingsOf = ({ readings }: CellNumber) => ({
  first: decimalShown(readings[0] ?? ''),
  second: decimalShown(readings[1] ?? ''),
})

function sayStored(found: CellNumber, expected: Expected, decimals: number | undefined, say: Say): undefined {
  const { hazard, readings } = found
  if (hazard === 'A14') return say('sheet/negative', 'H12')
  if (hazard === 'A03') {
    const [value = '', thousands] = readings
    const rounded = roundDecimal(value, 0)
    // A point that was meant to part thousands leaves three decimals, or fewer where zeros were cut.
    if (decimals !== 0 || decimalsOf(value) === 3)
      return say('sheet/not-whole', decimalsOf(value) === 3 ? 'A03' : 'H13', { perhaps: asThousands(thousands) })
    const or = thousands === undefined ? NOTHING : { vi: ` hay ${thousands}`, en: ` or ${thousands}` }
    return say('sheet/rounded-count', 'A34', { value: decimalShown(value), shown: rounded, or })
  }
  if (hazard === 'A24')
    return say('sheet/percent-sign', hazard, {
      text: { vi: `${shownPercent(readings[1]!).vi}`, en: `${readings[1]} %` },
    })
  return say(REFUSED_AS[hazard] ?? 'sheet/not-a-number', hazard, { ...readingsOf(found), unit: expected.unit ?? '' })
}

/** What a whole number with a point for thousands was stored as a fraction of. */
const asThousands = (thousands: string | undefined): Bilingual =>
  thousands === undefined
    ? NOTHING
    : {
        vi: `; nếu là hàng nghìn thì gõ liền các chữ số: ${thousands}`,
        en: `; if thousands were meant, type the digits together: ${thousands}`,
      }

const shownPercent = (points: string): Bilingual => ({ vi: `${points.replace('.', ',')} %`, en: `${points} %` })

function sayText(cell: Cell, found: CellNumber, expected: Expected, say: Say): undefined {
  const { hazard, readings } = found
  const [first, second] = readings
  if (hazard === 'A14' && expected.signed !== true && /^[ \t\u00a0]*[-−]/.test(cell.raw))
    return say('sheet/negative', 'A14')
  if (hazard === 'A21' || hazard === 'A23' || hazard === 'A27' || hazard === 'A31') {
    if (second !== undefined) return say('sheet/two-readings', hazard, readingsOf(found))
    const may = first === undefined ? NOTHING : perhaps(decimalShown(first))
    return say(REFUSED_AS[hazard]!, hazard, { meant: may })
  }
  const code = REFUSED_AS[hazard] ?? 'sheet/not-a-number'
  if (code === 'sheet/not-whole') {
    return say(first === undefined ? 'sheet/not-a-number' : code, hazard, { perhaps: NOTHING })
  }
  if (second === undefined && code === 'sheet/two-readings')
    return say(first === undefined ? 'sheet/not-a-number' : 'sheet/not-whole', hazard, { perhaps: NOTHING })
  return say(code, hazard, readingsOf(found))
}

/** Shares above a hundred (hazard A26). Completion of a plan has no such bound, and is only told. */
function withinBounds(judging: Judging, { indicator }: Slot, cell: Cell, { value }: CellNumber, say: Say): boolean {
  if (indicator.kind !== 'percent' || value === undefined || Number(value) <= 100) return true
  const text = shownPercent(value)
  if (indicator.bound !== 'completion') {
    say('sheet/above-hundred', 'A26', { text })
    return false
  }
  judging.findings.push(remark('sheet/above-bound', cell.place, { text }))
  return true
}
