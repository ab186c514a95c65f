import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import type { Path } from '../model/place.js'
import { readYaml } from './yaml.js'

/** `code line:col` of each finding. */
const found = (text: string) =>
  readYaml(text, 'a.yaml').diagnostics.map(
    ({ code, place }) => `${code}${place.kind === 'text' ? ` ${place.line}:${place.col}` : ''}`,
  )

test.each([
  ['', ['yaml/empty']],
  ['# chỉ có chú thích\n', ['yaml/empty']],
  ['a: 1\na: 2\n', ['yaml/duplicate-key 2:1']],
  [
    '- { b: 1, b: 2 }\n- c: { d: 1, 1: 2, "1": 3 }\n  c: 1\n',
    ['yaml/duplicate-key 1:11', 'yaml/duplicate-key 2:20', 'yaml/duplicate-key 3:3'],
  ],
  ['a: 1\n\tb: 2\n', ['yaml/tab 2:1']],
  ['a: b: c\n', ['yaml/colon-in-value 1:4']],
  ['a: b\n   c:\n  - d\n', ['yaml/indent 2:4']],
  ['a:\n  - b: c\n d: e\n', ['yaml/indent 3:2']],
  ['a:\n  - b: c\n   - d: e\n', ['yaml/indent 3:4']],
  ['a:\n    b: c\n   d: e\n', ['yaml/indent 3:4']],
  ['a:\n  - b: c\n\td: e\n  - f: g\n', ['yaml/tab 3:1']],
  ['a: x\nb:x\nc: y\n', ['yaml/multiline-key 2:1']],
  ['a: x\nb:\u00a0y\nc: z\n', ['yaml/hard-space 2:3']],
  ['a:\n  - b: c\n\u00a0   d: e\n  - f: g\n', ['yaml/hard-space 3:1']],
  ['a: "x\n', ['yaml/missing-character 1:5']],
  ['a: **Chủ động** làm\n', ['yaml/value-start 1:4']],
  ['a: @x\n', ['yaml/value-start 1:4']],
  ['a: 1\n---\na: 2\n', ['yaml/several-documents 2:1']],
  ['%YAML 1.1\n---\na: no\n', ['yaml/version 1:1']],
  ['a: !!js/function x\n', ['yaml/tag 1:4']],
  ['a: x\nb: *b\n', ['yaml/alias 2:4']],
  ['a: &x\n  - b: [*x]\n', ['yaml/alias-circle 2:9']],
  ['a: &x [&x b, *x]\n', []],
  [`a: &x b\nc:\n${'  - *x\n'.repeat(101)}`, ['yaml/aliases 103:5']],
  [`a: &x [${'b, '.repeat(5000)}c]\nd: [*x, *x, *x, *x]\n`, ['yaml/aliases 2:17']],
  ['a: 1\nb: {{ten}}\n', ['yaml/complex-key 2:5']],
  ['? [a]\n: 1\n', ['yaml/complex-key 1:3']],
  ['a: &x b\n*x : 1\n', ['yaml/complex-key 2:1']],
  [`a: 1\n${'? '.repeat(40)}b\n`, ['yaml/complex-key 2:3']],
  ['a: Phòng\x1b[31m HIV\x1eAIDS\n', ['yaml/unprintable 1:9', 'yaml/unprintable 1:18']],
  ['a: x\nb: "HIV\\e[31m"\n', ['yaml/unprintable 2:4']],
  ['a: chữ \u202equay\n', ['yaml/unprintable 1:8']],
  ['a: "\\ud800"\n', ['yaml/unprintable 1:4']],
  // The parser counts lines that a stray mark makes it read again twice.
  ['a:\n  - b: c\n    d: [e]\n]  f: g\n  - h\n', ['yaml/unexpected 4:1']],
  [`a: ${'['.repeat(200)}${']'.repeat(200)}\n`, ['yaml/too-deep 1:202']],
  [`a: ${'{b: '.repeat(99)}1${'}'.repeat(99)}\n`, ['yaml/too-deep 1:396']],
])('%j is told as %j', (text, expected) => {
  expect(found(text)).toEqual(expected)
})

test('twenty thousand levels and a bomb of aliases are refused, not suffered', () => {
  expect(found(`a: ${'['.repeat(20_000)}`).at(0)).toMatch(/^yaml\/too-deep/)
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]']
  for (let i = 1; i < 9; i++)
    lines.push(
      `a${i}: &a${i} [${Array(9)
        .fill(`*a${i - 1}`)
        .join(', ')}]`,
    )
  expect(found(lines.join('\n'))).toEqual([expect.stringMatching(/^yaml\/aliases \d:/)])
})

test('what YAML 1.1 would change stays as it was written', () => {
  const { value } = readYaml('a: no\nb: 30/3\nc: 193/204\nd: 1-2\ne: 12:30\nf: 2026-01-02\n', 'a.yaml')
  expect(value).toEqual({ a: 'no', b: '30/3', c: '193/204', d: '1-2', e: '12:30', f: '2026-01-02' })
})

test('a few anchors may be used, and are followed to their place', () => {
  const { value, locate } = readYaml('a: &x { b: [1, 2] }\nc: *x\n', 'a.yaml')
  expect(value).toEqual({ a: { b: [1, 2] }, c: { b: [1, 2] } })
  expect(locate({ path: ['c', 'b', 1] })).toMatchObject({ line: 1, col: 16 })
})

const simple = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .map(text => text.normalize('NFC').replace(/[\0-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]/gu, ''))
const tree = fc.letrec(tie => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    simple,
    fc.integer(),
    fc.array(tie('node'), { maxLength: 3 }),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), tie('node'), { maxKeys: 3 }),
  ),
})).node

function* scalars(value: unknown, path: Path = []): Generator<{ path: Path; value: unknown }> {
  if (typeof value !== 'object' || value === null) yield { path, value }
  else
    for (const [key, one] of Array.isArray(value) ? value.entries() : Object.entries(value))
      yield* scalars(one, [...path, key])
}

test('the text at the place of a value reads back as that value', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), tree, { minKeys: 1, maxKeys: 4 }), value => {
      const text = stringify(value, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE' })
      const file = readYaml(text, 'a.yaml')
      expect(file.diagnostics).toEqual([])
      for (const scalar of scalars(file.value)) {
        const place = file.locate({ path: scalar.path })
        if (place.kind !== 'text') throw new Error('no place')
        const line = text.split('\n')[place.line - 1]!
        expect(readYaml(line.slice(place.col - 1, place.col - 1 + place.length), 'b.yaml').value).toEqual(scalar.value)
      }
    }),
    { numRuns: 60 },
  )
})

test.each([
  ['a: một hai một hai\n', 1, 4 + 8],
  ['a: "một hai một hai"\n', 1, 5 + 8],
  ['a: >\n  một hai\n  một hai\n', 3, 3],
  ['a: |\n  một hai\n  một hai\n', 3, 3],
  ['a:\n  một hai\n  một\n  hai\n', 3, 3],
])('a stretch of a text is found where the file writes it: %j', (text, line, col) => {
  const { value, locate } = readYaml(text, 'a.yaml')
  const start = (value as { a: string }).a.indexOf('một', 4)
  expect(locate({ path: ['a'], span: { start, end: start + 7 } })).toMatchObject({ line, col })
})

test('whatever the text, reading neither throws nor hangs, and every finding has both languages', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'a:-\n\t "\'[]{}&*!|>%@#?,~01ệ'), maxLength: 60 }), text => {
      for (const { message } of readYaml(text, 'a.yaml').diagnostics) {
        expect(message.vi).not.toMatch(/\{\w+\}/)
        expect(message.en).not.toMatch(/\{\w+\}/)
      }
    }),
    { numRuns: 500 },
  )
})

test('stretches of any length have a place, and a paragraph of many is not searched for each', () => {
  const place = (value: string, start: number, end: number) =>
    readYaml(`a: x\nb: ${value}\n`, 'a.yaml').locate({ path: ['b'], span: { start, end } })
  expect(place(`một ${'a'.repeat(15_000)}`, 4, 15_004)).toMatchObject({ line: 2, col: 8 })
  expect(place('1'.repeat(500_000), 1, 500_000)).toMatchObject({ line: 2, col: 4 })
})
