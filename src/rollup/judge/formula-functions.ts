// The functions that are computed here: those of our own forms, and those that people write into a form by hand.
import type { Big } from 'big.js'
import {
  asNumber,
  asTruth,
  Decimal,
  faultOf,
  isFault,
  NotComputed,
  numberOf,
  type Operand,
  single,
  truthOf,
  ZERO,
} from './formula-value.js'

export type FormulaFunction = (given: readonly Operand[]) => Operand

/** Results that change without anybody's doing. */
export const VOLATILE: ReadonlySet<string> = new Set(
  'NOW TODAY RAND RANDBETWEEN RANDARRAY INDIRECT OFFSET CELL INFO'.split(' '),
)

/** The numbers that SUM and its like see: in references numbers alone, of what is given directly also what can be one. */
function numbersIn(given: readonly Operand[]): Big[] | (Operand & { kind: 'fault' }) {
  const numbers: Big[] = []
  for (const one of given) {
    if (one.kind === 'cells') {
      for (const cell of one.cells) {
        if (cell.kind === 'fault') return cell
        if (cell.kind === 'number') numbers.push(cell.number)
      }
    } else {
      const number = asNumber(one)
      if (isFault(number)) return number
      numbers.push(number)
    }
  }
  return numbers
}

const overNumbers =
  (compute: (numbers: readonly Big[]) => Operand): FormulaFunction =>
  given => {
    const numbers = numbersIn(given)
    return Array.isArray(numbers) ? compute(numbers) : numbers
  }

const sumOf = (numbers: readonly Big[]): Big => numbers.reduce((sum, number) => sum.plus(number), ZERO)
const furthest = (order: 1 | -1) =>
  overNumbers(numbers => numberOf(numbers.reduce((a, b) => (b.cmp(a) * order > 0 ? b : a), numbers[0] ?? ZERO)))

/** Rounding to decimals; a negative count rounds before the mark. */
const rounding =
  (mode: 0 | 1 | 3): FormulaFunction =>
  ([value, digits = { kind: 'number', number: ZERO }, ...more]) => {
    if (value === undefined || more.length > 0) throw new NotComputed('other')
    const [number, places] = [asNumber(value), asNumber(digits)]
    if (isFault(number)) return number
    if (isFault(places)) return places
    const count = places.toNumber()
    if (!Number.isInteger(count) || Math.abs(count) > 30) throw new NotComputed('other')
    return numberOf(new Decimal(number).round(count, mode))
  }

const values = (given: readonly Operand[]) => given.flatMap(one => (one.kind === 'cells' ? one.cells : [one]))
const counting =
  (counts: (value: Operand) => boolean): FormulaFunction =>
  given =>
    numberOf(new Decimal(values(given).filter(counts).length))

const conditions =
  (decide: (truths: readonly boolean[]) => boolean): FormulaFunction =>
  given => {
    const all = values(given)
    const fault = all.find(value => value.kind === 'fault')
    if (fault !== undefined) return fault
    return truthOf(decide(all.map(value => asTruth(value) === true)))
  }

const asks =
  (answer: (value: Operand) => boolean): FormulaFunction =>
  ([value, ...more]) => {
    if (value === undefined || more.length > 0) throw new NotComputed('other')
    return truthOf(answer(single(value)))
  }

export const FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map<string, FormulaFunction>([
  ['SUM', overNumbers(numbers => numberOf(sumOf(numbers)))],
  [
    'AVERAGE',
    overNumbers(numbers =>
      numbers.length === 0 ? faultOf('#DIV/0!') : numberOf(new Decimal(sumOf(numbers)).div(numbers.length)),
    ),
  ],
  ['MAX', furthest(1)],
  ['MIN', furthest(-1)],
  ['ROUND', rounding(1)],
  ['ROUNDUP', rounding(3)],
  ['ROUNDDOWN', rounding(0)],
  [
    'ABS',
    ([value, ...more]) => {
      if (value === undefined || more.length > 0) throw new NotComputed('other')
      const number = asNumber(value)
      return isFault(number) ? number : numberOf(number.abs())
    },
  ],
  ['COUNT', counting(({ kind }) => kind === 'number')],
  ['COUNTA', counting(({ kind }) => kind !== 'blank')],
  ['COUNTBLANK', counting(value => value.kind === 'blank' || (value.kind === 'text' && value.text === ''))],
  [
    'IF',
    ([condition, then, otherwise = truthOf(false), ...more]) => {
      if (condition === undefined || then === undefined || more.length > 0) throw new NotComputed('other')
      const value = single(condition)
      if (value.kind === 'fault') return value
      return asTruth(value) === true ? then : otherwise
    },
  ],
  ['AND', conditions(truths => truths.every(Boolean))],
  ['OR', conditions(truths => truths.some(Boolean))],
  ['NOT', ([value]) => conditions(([truth]) => truth === false)(value === undefined ? [] : [value])],
  ['ISBLANK', asks(({ kind }) => kind === 'blank')],
  ['ISNUMBER', asks(({ kind }) => kind === 'number')],
  ['ISERROR', asks(({ kind }) => kind === 'fault')],
  ['N', ([value]) => (value === undefined ? numberOf(ZERO) : numberOf(asNumberOrZero(single(value))))],
])

const asNumberOrZero = (value: Operand): Big =>
  value.kind === 'number' ? value.number : value.kind === 'truth' && value.truth ? new Decimal(1) : ZERO
