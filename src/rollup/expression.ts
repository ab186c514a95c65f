// What a condition says of given figures: true, false, or unknown where a figure is (Kleene's three values). Amounts are exact
// fractions, so that nothing is rounded and a division is never carried out; what would divide by 0 is unknown.
import Big from 'big.js'
import type { Amount, Arithmetic, Comparison, Condition, FigureRef } from '../model/expression.js'

/** The exact decimal of a figure; undefined where it is missing, refused or not applicable. Never 0 for these. */
export type FigureAt = (figure: FigureRef) => string | undefined

/** Undefined: it cannot be told. */
export type Truth = boolean | undefined

/** `over` is above 0. */
interface Fraction {
  readonly of: Big
  readonly over: Big
}

const ONE = new Big(1)
const ZERO = new Big(0)

function combine(operator: Arithmetic['operator'], a: Fraction, b: Fraction): Fraction | undefined {
  switch (operator) {
    case '+':
      return { of: a.of.times(b.over).plus(b.of.times(a.over)), over: a.over.times(b.over) }
    case '-':
      return { of: a.of.times(b.over).minus(b.of.times(a.over)), over: a.over.times(b.over) }
    case '*':
      return { of: a.of.times(b.of), over: a.over.times(b.over) }
    case '/': {
      if (b.of.eq(ZERO)) return undefined
      const negative = b.of.lt(ZERO)
      const [of, over] = [a.of.times(b.over), a.over.times(b.of)]
      return negative ? { of: of.neg(), over: over.neg() } : { of, over }
    }
  }
}

function amountOf(amount: Amount, figureAt: FigureAt): Fraction | undefined {
  switch (amount.kind) {
    case 'number':
      return { of: new Big(amount.decimal), over: ONE }
    case 'figure': {
      const decimal = figureAt(amount)
      return decimal === undefined ? undefined : { of: new Big(decimal), over: ONE }
    }
    case 'minus': {
      const inner = amountOf(amount.of, figureAt)
      return inner && { of: inner.of.neg(), over: inner.over }
    }
    case 'arithmetic': {
      const left = amountOf(amount.left, figureAt)
      const right = amountOf(amount.right, figureAt)
      return left && right && combine(amount.operator, left, right)
    }
  }
}

function compare({ operator, left, right }: Comparison, figureAt: FigureAt): Truth {
  const [a, b] = [amountOf(left, figureAt), amountOf(right, figureAt)]
  if (a === undefined || b === undefined) return undefined
  const order = a.of.times(b.over).cmp(b.of.times(a.over))
  switch (operator) {
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '>':
      return order > 0
    case '>=':
      return order >= 0
    case '==':
      return order === 0
    case '!=':
      return order !== 0
  }
}

/** What a condition says: `false and unknown` is false, `true or unknown` is true, all else with an unknown is unknown. */
export function truthOf(condition: Condition, figureAt: FigureAt): Truth {
  switch (condition.kind) {
    case 'comparison':
      return compare(condition, figureAt)
    case 'not': {
      const inner = truthOf(condition.of, figureAt)
      return inner === undefined ? undefined : !inner
    }
    case 'and':
    case 'or': {
      const decides = condition.kind === 'or'
      const left = truthOf(condition.left, figureAt)
      if (left === decides) return decides
      const right = truthOf(condition.right, figureAt)
      if (right === decides) return decides
      return left === undefined || right === undefined ? undefined : !decides
    }
  }
}
