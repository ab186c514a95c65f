import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wrap } from './wrap.js'

test('lines break between words', () => {
  expect(wrap('Ban hành Kế hoạch phòng, chống tệ nạn', 20)).toBe('Ban hành Kế hoạch\nphòng, chống tệ nạn')
  expect(wrap('một\n\nhai', 20)).toBe('một\n\nhai')
})

test('a word that is longer than a line stays whole', () => {
  expect(wrap(`a ${'b'.repeat(30)} c`, 20)).toBe(`a\n${'b'.repeat(30)}\nc`)
})

test('no word is lost and no line is longer than it must be', () => {
  const words = fc.array(fc.stringMatching(/^[a-zđê]{1,12}$/), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(words, fc.integer({ min: 20, max: 60 }), (list, width) => {
      const lines = wrap(list.join(' '), width).split('\n')
      expect(lines.join(' ')).toBe(list.join(' '))
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(width)
    }),
  )
})
