import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Condition } from '../model/expression.js'
import { readExpression } from '../words/expression.js'
import { type FigureAt, type Truth, truthOf } from './expression.js'

function conditionOf(text: string): Condition {
  const read = readExpression(text)
  if ('fault' in read) throw new Error(read.fault.en)
  return read.condition
}

const at =
  (figures: Readonly<Record<string, string>>): FigureAt =>
  ({ indicator, column }) =>
    figures[column === undefined ? indicator : `${indicator}.${column}`]
const truth = (text: string, figures: Readonly<Record<string, string>> = {}) => truthOf(conditionOf(text), at(figures))

test('H09: a comparison of figures is true or false', () => {
  const figures = { a: '3', b: '5', 'a.luy_ke': '8' }
  expect(truth('a <= b', figures)).toBe(true)
  expect(truth('b <= a', figures)).toBe(false)
  expect(truth('a + b == a.luy_ke', figures)).toBe(true)
  expect(truth('a != 3', figures)).toBe(false)
  expect(truth('-a < 0 and not (b < a) or a > 100', figures)).toBe(true)
})

test('H09: a figure that is missing is unknown and never 0', () => {
  expect(truth('a <= b', { a: '3' })).toBeUndefined()
  expect(truth('a <= b', { b: '3' })).toBeUndefined()
  expect(truth('a * 0 == 0')).toBeUndefined()
  expect(truth('a <= b.luy_ke', { a: '1', b: '3' })).toBeUndefined()
})

test('three values: what is known decides where it can', () => {
  const known: Readonly<Record<string, string>> = { t: '1', f: '0' }
  const table: readonly [string, Truth][] = [
    ['t == 1 or u == 1', true],
    ['u == 1 or t == 1', true],
    ['f == 1 and u == 1', false],
    ['u == 1 and f == 1', false],
    ['t == 1 and u == 1', undefined],
    ['u == 1 and t == 1', undefined],
    ['f == 1 or u == 1', undefined],
    ['u == 1 or f == 1', undefined],
    ['not (u == 1)', undefined],
    ['u == 1 or not (u == 1)', undefined],
    ['t == 1 and t == 1', true],
    ['f == 1 or f == 1', false],
  ]
  for (const [text, expected] of table) expect(truth(text, known), text).toBe(expected)
})

test('A35: decimals are exact: ten tenths are one, and a third of three is one', () => {
  expect(truth('a + a + a + a + a + a + a + a + a + a == 1', { a: '0.1' })).toBe(true)
  expect(truth('a / 3 * 3 == a', { a: '1' })).toBe(true)
  expect(truth('a / b == 1 / 3', { a: '2', b: '6' })).toBe(true)
  expect(truth('a + 1 > a', { a: '9007199254740993' })).toBe(true)
  expect(truth('a == 9007199254740992', { a: '9007199254740993' })).toBe(false)
})

test('a division by 0 is unknown, and the sign of a divisor is kept', () => {
  expect(truth('a / b <= 1', { a: '5', b: '0' })).toBeUndefined()
  expect(truth('a / (b - b) == 0', { a: '0', b: '7' })).toBeUndefined()
  expect(truth('a / b < 0', { a: '5', b: '-2' })).toBe(true)
  expect(truth('a / b > c', { a: '-5', b: '-2', c: '2.4' })).toBe(true)
})

const amount: fc.Arbitrary<string> = fc.letrec(tie => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('a', 'b', 'c', '2', '0.5'),
    fc.tuple(tie('any'), fc.constantFrom('+', '-', '*'), tie('any')).map(([l, o, r]) => `(${l} ${o} ${r})`),
    tie('any').map(of => `(-${of})`),
  ),
})).any as fc.Arbitrary<string>
const comparison = fc
  .tuple(amount, fc.constantFrom('<', '<=', '>', '>=', '==', '!='), amount)
  .map(([l, o, r]) => `(${l} ${o} ${r})`)
const condition: fc.Arbitrary<string> = fc.letrec(tie => ({
  any: fc.oneof(
    { depthSize: 'small' },
    comparison,
    fc.tuple(tie('any'), fc.constantFrom('and', 'or'), tie('any')).map(([l, o, r]) => `(${l} ${o} ${r})`),
    tie('any').map(of => `(not ${of})`),
  ),
})).any as fc.Arbitrary<string>
const whole = fc.integer({ min: -20, max: 20 })
const figures = fc.record({ a: fc.option(whole), b: fc.option(whole), c: fc.option(whole) })

test('where every figure is known, a condition says what the same program of JavaScript says', () => {
  fc.assert(
    fc.property(condition, whole, whole, whole, (text, a, b, c) => {
      const program = text
        .replace(/\band\b/g, '&&')
        .replace(/\bor\b/g, '||')
        .replace(/\bnot\b/g, '!')
        .replaceAll('--', '- -')
      const expected = new Function('a', 'b', 'c', `return ${program.replaceAll('(-', '(0 -')}`)(a, b, c)
      expect(truth(text, { a: `${a}`, b: `${b}`, c: `${c}` })).toBe(expected)
    }),
    { numRuns: 500 },
  )
})

test('what is told with figures missing is told with any figures in their place', () => {
  fc.assert(
    fc.property(condition, figures, whole, whole, whole, (text, some, a, b, c) => {
      const told = (values: Record<string, number | null>) =>
        truth(text, Object.fromEntries(Object.entries(values).flatMap(([id, n]) => (n === null ? [] : [[id, `${n}`]]))))
      const known = told(some)
      if (known !== undefined) expect(told({ a: some.a ?? a, b: some.b ?? b, c: some.c ?? c })).toBe(known)
    }),
    { numRuns: 500 },
  )
})
