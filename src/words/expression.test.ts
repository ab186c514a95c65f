import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figuresOf } from '../model/expression.js'
import { readExpression } from './expression.js'

/** The tree with every pair in parentheses, or the fault with what it points at. */
function shown(text: string): string {
  const read = readExpression(text)
  if ('fault' in read) return `? ${text.slice(read.start, read.end)} | ${read.fault.vi}`
  return JSON.stringify(read.condition, (_, node) => {
    switch (node?.kind) {
      case 'figure':
        return node.column === undefined ? node.indicator : `${node.indicator}.${node.column}`
      case 'number':
        return node.decimal
      case 'minus':
      case 'not':
        return [node.kind, node.of]
      default:
        return node?.left === undefined ? node : [node.left, node.operator ?? node.kind, node.right]
    }
  }).replaceAll('"', '')
}

test('H09: a rule compares sums and products of figures, in this column or another', () => {
  expect(shown('da_xu_ly <= phat_hien')).toBe('[da_xu_ly,<=,phat_hien]')
  expect(shown('a + b * 2 == c.luy_ke')).toBe('[[a,+,[b,*,2]],==,c.luy_ke]')
  expect(shown('a - b - c < -d / 0.5')).toBe('[[[a,-,b],-,c],<,[[minus,d],/,0.5]]')
  expect(shown('(a - (b - c)) != 0')).toBe('[[a,-,[b,-,c]],!=,0]')
})

test('conditions are joined by words or by signs, and binds before or', () => {
  const tree = '[[[a,<,b],and,[not,[c,>,d]]],or,[e,>=,1]]'
  expect(shown('a < b and not (c > d) or e >= 1')).toBe(tree)
  expect(shown('a<b && !(c>d) || e>=1')).toBe(tree)
  expect(shown('a < b\n  or c < d and e < f')).toBe('[[a,<,b],or,[[c,<,d],and,[e,<,f]]]')
})

test('whatever else is written is refused at its place', () => {
  const places: Readonly<Record<string, string>> = {
    '': '',
    ' ': ' ',
    'a <= 1,5': ',',
    'a <= 5%': '%',
    'a = b': '=',
    'a === b': '=',
    'a ≤ b': '≤',
    'A < 1': 'A',
    'số < 1': 'ố',
    'a < "x"': '"',
    'a[0] < 1': '[',
    'a < b;': ';',
    'a ? b : c': '?',
    'a << 2': '<',
    'a ** 2 < 1': '*',
    'a < b)': ')',
    '(a < b': 'b',
    'a < b and': 'd',
    'a <': '<',
    'a b': 'b',
    'abs(b) < 1': 'abs',
    '(a < b)(c < d)': 'a < b',
    'a + b': 'a + b',
    a: 'a',
    'true and a < b': 'true',
    'a < b < c': 'a < b',
    'not a < b': 'a',
    'a < not (b < c)': 'b < c',
    '(a < b) + 1 == 2': 'a < b',
    '1e5 < a': '1e5',
    '.5 < a': '.5',
    '9z < 1': '9z',
    'a.b.c < 1': 'a.b.c',
    'a..b < 1': 'a..b',
    '()': '(',
  }
  for (const [text, at] of Object.entries(places)) {
    const read = readExpression(text)
    expect('fault' in read, text).toBe(true)
    if ('fault' in read) expect(text.slice(read.start, read.end), text).toBe(at)
  }
})

test('a fault says what to write instead', () => {
  expect(shown('a <= 1,5')).toContain('viết bằng dấu chấm')
  expect(shown('a <= 60%')).toContain('0.6 * a')
  expect(shown('a = b')).toContain('Viết == thay cho =')
  expect(shown('a < b < c')).toContain('a <= b and b <= c')
  expect(shown('(a < b')).toContain('Thiếu dấu đóng ngoặc')
})

test('each figure of a condition has its place', () => {
  const text = 'a + bc.luy_ke <= ((d))'
  const read = readExpression(text)
  expect('condition' in read && [...figuresOf(read.condition)].map(({ start, end }) => text.slice(start, end))).toEqual(
    ['a', 'bc.luy_ke', 'd'],
  )
})

test('no text makes reading throw, and every fault points into the text', () => {
  const piece = fc.constantFrom(
    'a',
    'b.c',
    '1',
    '.',
    ' ',
    '(',
    ')',
    '<',
    '=',
    'and',
    'not ',
    'or',
    '+',
    '-',
    '*',
    '!',
    '|',
    '__proto__',
  )
  const texts = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.array(piece, { maxLength: 25 }).map(list => list.join('')),
  )
  fc.assert(
    fc.property(texts, text => {
      const read = readExpression(text)
      if ('condition' in read) return
      expect(read.start).toBeGreaterThanOrEqual(0)
      expect(read.end).toBeGreaterThan(read.start)
      expect(read.start).toBeLessThan(Math.max(text.length, 1))
    }),
    { numRuns: 1000 },
  )
  for (const sign of ['(', '-', 'not ', 'a+', '((a)', '!'])
    expect(readExpression(sign.repeat(10_000))).toHaveProperty('fault')
  expect(readExpression('('.repeat(900))).toHaveProperty('fault')
})
