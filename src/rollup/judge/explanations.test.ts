import { expect, test } from 'vitest'
import { judgeWords } from './explanations.js'

const entries = judgeWords.flatMap(table => Object.entries(table))
const holesOf = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()

test('no two entries have one code', () => {
  expect(new Set(entries.map(([code]) => code)).size).toBe(entries.length)
})

test.each(entries)('%s says the same in both languages, in whole sentences', (code, { say, hint, why }) => {
  expect(code).toMatch(/^sheet\/[a-z]+(?:-[a-z]+)*$/)
  expect(holesOf(say.en)).toEqual(holesOf(say.vi))
  if (hint) expect(holesOf(hint.en)).toEqual(holesOf(hint.vi))
  for (const text of [say, why, ...(hint ? [hint] : [])].flatMap(({ vi, en }) => [vi, en])) {
    expect(text).toMatch(/[.?]$/)
    expect(text.normalize('NFC')).toBe(text)
  }
  expect(holesOf(why.vi + why.en)).toEqual([])
})

test.each(entries)('%s tells how to mend what it refuses or doubts', (_, { severity, hint }) => {
  expect(severity === 'advice' || hint !== undefined).toBe(true)
})
