import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readStyle } from './style.js'

const file = new URL('../../templates/nd30.style.yaml', import.meta.url)
const template = { file: 'nd30.style.yaml', bytes: new Uint8Array(readFileSync(file)) }
const over = (text: string) =>
  readStyle(template, { file: 'van-phong.style.yaml', bytes: new TextEncoder().encode(text) })
const found = (text: string) =>
  over(text).diagnostics.map(
    ({ code, place }) => `${code}${place.kind === 'text' ? ` ${place.line}:${place.col}` : ''}`,
  )

test('the template is inside its own ranges', () => {
  const { style, diagnostics } = readStyle(template)
  expect(diagnostics).toEqual([])
  const again = Object.entries(style).map(([key, value]) => `${key}: ${value}`)
  expect(found(`kind: style\n${again.join('\n')}\n`)).toEqual([])
})

test("an office's value lies over the template's", () => {
  expect(over('kind: style\nmargin_left: 35\n').style).toEqual({ ...readStyle(template).style, margin_left: 35 })
})

test('a value outside the range is taken, with a warning that cites the clause', () => {
  const { style, diagnostics } = over('kind: style\nmargin_left: 40\n')
  expect(style.margin_left).toBe(40)
  expect(diagnostics.map(one => one.severity)).toEqual(['warning'])
  expect(diagnostics[0]!.message.vi).toBe(
    'Lề trái là 40 mm, ngoài mức cho phép 30–35 mm (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.3).',
  )
})

test.each([
  ['kind: style\nsize_number: 12\n', ['page/style-range 2:14']],
  ['kind: style\nfirst_line: 12\n', ['page/style-range 2:13']],
  ['kind: style\nmargin_lef: 30\n', ['page/style-key 2:1']],
  ['kind: style\nmargin_left: "30"\n', ['page/style-value 2:14']],
  ['kind: style\nmargin_left: -1\n', ['page/style-value 2:14']],
  ['kind: style\nmargin_left: 1000\n', ['page/style-value 2:14']],
  ['kind: style\nmargin_left: .nan\n', ['page/style-value 2:14']],
  ['margin_left: 30\n', ['page/style-kind 1:1']],
  ['- a\n', ['page/style-kind 1:1']],
  ['5\n', ['page/style-kind 1:1']],
  ['', ['yaml/empty']],
])('%j is told as %j', (text, expected) => {
  expect(found(text)).toEqual(expected)
})
