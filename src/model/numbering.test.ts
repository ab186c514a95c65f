import { expect, test } from 'vitest'
import type { Section } from './document.js'
import { type MarkKind, markOf, seriesOf } from './numbering.js'
import { outlineOf } from './outline.js'

test.each<[string, MarkKind, string]>([
  ['(1)', 'arabic', '(2) (3)'],
  ['1)', 'nested', '2) 3)'],
  ['01.', 'arabic', '02. 03.'],
  ['9.', 'arabic', '2. 3.'],
  ['a.1)', 'arabic', 'a.2) a.3)'],
  ['Bước 1.', 'arabic', 'Bước 2. Bước 3.'],
  ['(a)', 'letter', '(b) (c)'],
  ['A.', 'roman', 'B. C.'],
])('a series that begins with %s (%s) goes on with %s', (label, kind, expected) => {
  const next = seriesOf(label, kind)!
  expect([next(2), next(3)].join(' ')).toBe(expected)
})

test.each<[string, MarkKind]>([
  ['*', 'arabic'],
  ['Thứ nhất,', 'ordinal'],
  ['I.', 'roman'],
  ['Mục đầu', 'letter'],
  [`${'1'.repeat(41)}.`, 'arabic'],
])('a label %s among %s marks changes nothing after it', (label, kind) => {
  expect(seriesOf(label, kind)).toBeUndefined()
})

test('only numbers are put before the numbers of the next level', () => {
  expect(markOf('nested', 2, '1.3.')).toBe('1.3.2.')
  expect(markOf('nested', 2, 'Bước 1.')).toBe('2.')
})

test('the first label sets the form of its series; a later one only the count', () => {
  const marks = (...items: Section[]) =>
    outlineOf({ body: [{ title: 'Việc', list: 'numbered', items }] } as never, {}).body[0]!.children.map(e => e.mark)
  expect(marks({ label: '(1)', text: 'a' }, { text: 'b' }, { text: 'c' })).toEqual(['(1)', '(2)', '(3)'])
  expect(marks({ text: 'a' }, { label: '9)', text: 'b' }, { text: 'c' })).toEqual(['1.', '9)', '10.'])
})
