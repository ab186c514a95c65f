// The values that formulas compute with, as spreadsheets have them, but exact: decimals instead of binary floats.
import makeDecimal, { type Big } from 'big.js'

/** A constructor of our own, since precision is set on the constructor. Quotients keep forty digits after the mark. */
export const Decimal = makeDecimal()
Decimal.DP = 40

/** More digits than any sum of a form needs; formulas that square their own results would grow without end. */
const PRECISION = 60
const MOST_EXPONENT = 400

export type Operand =
  | { readonly kind: 'number'; readonly number: Big }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'truth'; readonly truth: boolean }
  | { readonly kind: 'blank' }
  | { readonly kind: 'fault'; readonly fault: string }
  /** What a reference yields: functions such as SUM pass over texts among its cells, and not over texts given to them. */
  | { readonly kind: 'cells'; readonly cells: readonly Operand[] }

/** Why a formula is not computed here. */
export type Unknown =
  /** RAND, TODAY, INDIRECT: another result at each opening. */
  | 'volatile'
  /** A cell of another workbook. */
  | 'external'
  /** It needs its own result, or a chain of formulas without end. */
  | 'circular'
  /** A function, an operator or a reference outside what is computed here. */
  | 'other'

/** Thrown through the evaluator and caught at its door. */
export class NotComputed extends Error {
  constructor(readonly why: Unknown) {
    super(why)
  }
}

export const truthOf = (truth: boolean): Operand => ({ kind: 'truth', truth })
export const textOperand = (text: string): Operand => ({ kind: 'text', text })
export const faultOf = (fault: string): Operand => ({ kind: 'fault', fault })
export const ZERO = new Decimal(0)

/** A number within bounds; beyond those of spreadsheets it is their fault #NUM!. */
export function numberOf(number: Big): Operand {
  if (number.e > MOST_EXPONENT) return faultOf('#NUM!')
  if (number.e < -MOST_EXPONENT) return { kind: 'number', number: ZERO }
  return { kind: 'number', number: number.c.length > PRECISION ? new Decimal(number).prec(PRECISION) : number }
}

/** One value of an operand; a reference to several cells has none here. */
export function single(operand: Operand): Operand {
  if (operand.kind !== 'cells') return operand
  if (operand.cells.length !== 1) throw new NotComputed('other')
  return operand.cells[0]!
}

/** The number of a value where a number must stand; a fault where it is none. How a text with marks is read depends on the machine. */
export function asNumber(operand: Operand): Big | (Operand & { kind: 'fault' }) {
  const value = single(operand)
  switch (value.kind) {
    case 'number':
      return value.number
    case 'blank':
      return ZERO
    case 'truth':
      return new Decimal(value.truth ? 1 : 0)
    case 'fault':
      return value
    case 'text':
      if (/^-?\d{1,300}$/.test(value.text.trim())) return new Decimal(value.text.trim())
      if (/\d/.test(value.text)) throw new NotComputed('other')
      return { kind: 'fault', fault: '#VALUE!' }
    case 'cells':
      throw new NotComputed('other')
  }
}

export const isFault = (value: Big | Operand): value is Operand & { kind: 'fault' } =>
  'kind' in value && value.kind === 'fault'

/** The condition that a value states; undefined for a text, which states none. */
export function asTruth(operand: Operand): boolean | undefined {
  const value = single(operand)
  if (value.kind === 'truth') return value.truth
  if (value.kind === 'number') return !value.number.eq(0)
  if (value.kind === 'blank') return false
  throw new NotComputed('other')
}

/** The text of a value where a text must stand. */
export function asText(value: Operand): string {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'number':
      return value.number.toFixed()
    case 'blank':
      return ''
    default:
      throw new NotComputed('other')
  }
}

const RANK = { number: 0, text: 1, truth: 2 } as const

/** Negative, zero or positive, in the order of spreadsheets: numbers, texts without regard to case, FALSE, TRUE. */
export function compareOperands(a: Operand, b: Operand): number {
  const [left, right] = [filled(a, b), filled(b, a)]
  if (left.kind === 'number' && right.kind === 'number') return left.number.cmp(right.number)
  if (left.kind === 'text' && right.kind === 'text') {
    const [one, two] = [left.text.toLowerCase(), right.text.toLowerCase()]
    return one < two ? -1 : one > two ? 1 : 0
  }
  if (left.kind === 'truth' && right.kind === 'truth') return Number(left.truth) - Number(right.truth)
  if (left.kind in RANK && right.kind in RANK)
    return RANK[left.kind as keyof typeof RANK] - RANK[right.kind as keyof typeof RANK]
  throw new NotComputed('other')
}

/** A blank as what it is compared with. */
function filled(value: Operand, other: Operand): Operand {
  if (value.kind !== 'blank') return value
  if (other.kind === 'text') return textOperand('')
  return other.kind === 'truth' ? truthOf(false) : { kind: 'number', number: ZERO }
}
