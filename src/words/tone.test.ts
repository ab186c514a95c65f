import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toneNeutral, tonePairs } from './tone.js'

const BOTH: readonly (readonly [string, string])[] = [
  ['hòa hóa hỏa hõa họa', 'hoà hoá hoả hoã hoạ'],
  ['hòe khóe khỏe lõe lọe', 'hoè khoé khoẻ loẽ loẹ'],
  ['ùy thúy thủy lũy lụy', 'uỳ thuý thuỷ luỹ luỵ'],
]

test('every tone on the second vowel becomes the same tone on the first', () => {
  for (const [first, second] of BOTH) {
    expect(toneNeutral(second)).toBe(first)
    expect(toneNeutral(first)).toBe(first)
  }
})

test('decomposed letters give the same as composed ones', () => {
  for (const [first, second] of BOTH) expect(toneNeutral(second.normalize('NFD'))).toBe(first)
})

test('capitals stay where they are', () => {
  expect(toneNeutral('UỶ BAN, Uỷ ban, TOÀ ÁN, Thanh Hoá')).toBe('ỦY BAN, Ủy ban, TÒA ÁN, Thanh Hóa')
})

test('syllables that have one spelling are left alone', () => {
  const text = 'quý, quỹ, quà, quả, hoàn toàn, thuyền, ngoài, khuỷu, ngoẻo, già, giá, xoáy, huỳnh'
  expect(toneNeutral(text)).toBe(text)
  expect(tonePairs(text)).toEqual([])
})

test('each pair is found at its first letter with its placement', () => {
  expect(tonePairs('hòa và hoà')).toEqual([
    { at: 1, placement: 'first' },
    { at: 8, placement: 'second' },
  ])
})

test('making a text neutral twice is making it neutral once, and keeps its length', () => {
  const syllables = fc.constantFrom('hoà', 'hòa', 'thuỷ', 'Uỷ', 'quý', 'khoẻ', 'hoàn', 'TOÀ', ' ', '-', 'a', 'đ', '1')
  fc.assert(
    fc.property(fc.array(syllables), parts => {
      const text = parts.join('')
      expect(toneNeutral(toneNeutral(text))).toBe(toneNeutral(text))
      expect(toneNeutral(text)).toHaveLength(text.length)
      expect(tonePairs(toneNeutral(text)).every(pair => pair.placement === 'first')).toBe(true)
    }),
  )
})
