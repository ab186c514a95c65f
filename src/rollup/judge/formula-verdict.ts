// Whether the stored result of a formula may be used: computed again where that can be done, and compared (hazards D01 to D14).
import type { Slot } from '../../model/slot.js'
import type { Cell, Value } from '../../model/table.js'
import { decimalText } from '../../words/decimal-text.js'
import { findingsFrom } from '../../words/finding.js'
import type { FormulaOutcome, FormulaSheets } from './formula.js'
import { Decimal, type Operand, type Unknown } from './formula-value.js'
import { formulaWords } from './formula-words.js'
import { decimalShown, type Judging, refuse, shownIn } from './judging.js'

const finding = findingsFrom(formulaWords)

export interface FormulaVerdict {
  /** What the formula gives, where the file holds no result; else its stored result holds. */
  readonly computed?: { readonly value: Value; readonly raw: string }
}

const REFUSED = {
  volatile: ['sheet/volatile', 'D13'],
  external: ['sheet/external-link', 'D05'],
  circular: ['sheet/circular', 'D10'],
} as const satisfies Record<Exclude<Unknown, 'other'>, readonly [keyof typeof formulaWords, string]>

/** What a formula says for a slot; undefined for a cell without one. What is refused has its finding. */
export function judgeFormula(
  judging: Judging,
  { index }: Slot,
  cell: Cell,
  sheets: FormulaSheets,
): FormulaVerdict | 'refused' | undefined {
  if (cell.formula === undefined) return undefined
  const { findings } = judging
  const outcome = outcomeIn(cell, sheets)
  const blank = cell.value.kind === 'empty'
  if ('unknown' in outcome) {
    if (outcome.unknown !== 'other') {
      const [code, hazard] = REFUSED[outcome.unknown]
      findings.push(finding(code, cell.place))
      refuse(judging, index, hazard)
      return 'refused'
    }
    if (blank) {
      findings.push(finding('sheet/formula-without-result', cell.place))
      refuse(judging, index, cell.formula === '' ? 'D03' : 'D01')
      return 'refused'
    }
    if (cell.value.kind === 'fault') return {}
    findings.push(finding('sheet/formula-unchecked', cell.place, { value: shownIn(cell) }))
    return {}
  }
  if (outcome.hidesFault) {
    const value = shownIn({ ...cell, ...stateOf(outcome.value) })
    findings.push(finding('sheet/hidden-error', cell.place, { value }))
  }
  if (blank) {
    const computed = stateOf(outcome.value)
    if (computed.value.kind === 'number')
      findings.push(finding('sheet/result-computed', cell.place, { value: decimalShown(computed.value.decimal) }))
    return { computed }
  }
  if (agrees(cell.value, outcome.value)) return {}
  const computed = shownIn({ ...cell, ...stateOf(outcome.value) })
  findings.push(finding('sheet/stale-result', cell.place, { stored: shownIn(cell), computed }))
  refuse(judging, index, 'D02')
  return 'refused'
}

function outcomeIn(cell: Cell, sheets: FormulaSheets): FormulaOutcome {
  return sheets(cell.place.sheet)?.outcomeOf(cell) ?? { unknown: 'other' }
}

/** A computed value as a cell would hold it. */
function stateOf(value: Operand): { readonly value: Value; readonly raw: string } {
  switch (value.kind) {
    case 'number': {
      const [whole = '0', fraction = ''] = value.number.abs().toFixed().split('.')
      const decimal = decimalText(whole, fraction, value.number.lt(0))
      return { value: { kind: 'number', decimal }, raw: decimal }
    }
    case 'text':
      return value.text === '' ? NOTHING : { value: { kind: 'text', text: value.text }, raw: value.text }
    case 'truth':
      return { value: { kind: 'truth', truth: value.truth }, raw: value.truth ? '1' : '0' }
    case 'fault':
      return { value: { kind: 'fault', fault: value.fault }, raw: value.fault }
    default:
      return NOTHING
  }
}
const NOTHING = { value: { kind: 'empty' }, raw: '' } as const

/** Binary floats keep fifteen digits, and lose one or two more in a chain of operations. */
const NOISE = new Decimal('1e-13')

/** Whether a stored result is what the formula gives; programs store the same result as a number or as its text. */
export function agrees(stored: Value, computed: Operand): boolean {
  switch (computed.kind) {
    case 'number': {
      const decimal =
        stored.kind === 'number'
          ? stored.decimal
          : stored.kind === 'text' && /^-?\d{1,15}$/.test(stored.text)
            ? stored.text
            : undefined
      if (decimal === undefined) return false
      const other = new Decimal(decimal)
      const size = other.abs().gt(1) ? other.abs() : new Decimal(1)
      return other.minus(computed.number).abs().lte(NOISE.times(size))
    }
    case 'text':
      return (
        (stored.kind === 'text' ? stored.text : stored.kind === 'number' ? stored.decimal : undefined) === computed.text
      )
    case 'truth':
      return stored.kind === 'truth' && stored.truth === computed.truth
    case 'fault':
      return stored.kind === 'fault'
    default:
      return false
  }
}
