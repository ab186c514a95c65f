import { expect, test } from 'vitest'
import type { Bilingual } from '../model/diagnostic.js'
import { fileWords, kindWords, nearName, pdfReasons, reasonOf } from './files.js'
import { words } from './index.js'

/** Every text of a tree of words, by its path. */
function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(value as object).flatMap(([key, child]) => textsOf(child, `${path}.${key}`))
}
const holes = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()

const vi = new Map(textsOf(words.vi))
const en = new Map(textsOf(words.en))
const pairs: [string, Bilingual][] = [...vi].map(([path, text]) => [path, { vi: text, en: en.get(path) ?? '' }])
for (const [code, { why, say, hint }] of Object.entries(fileWords))
  pairs.push([`${code} why`, why], [`${code} say`, say], [`${code} hint`, hint])

test('both languages have the same entries', () => {
  expect([...en.keys()]).toEqual([...vi.keys()])
})

test.each(pairs)('%s is in composed letters and has the same holes in both languages', (_, { vi, en }) => {
  expect(vi).toBe(vi.normalize('NFC'))
  expect(vi).not.toBe('')
  expect(holes(en)).toEqual(holes(vi))
})

const sentences = pairs.filter(([path]) =>
  /^file\/|^\.(crash|outputFails)$|^\.programs\.\w+\.does$|^\.commands\.\w+\.(does|more)$/.test(path),
)
const faults = pairs.filter(([path]) => path.startsWith('.usage.') && !/\.(error|seeHelp|or)$/.test(path))

test.each([...sentences, ...faults])('%s is a whole sentence', (_, { vi, en }) => {
  expect(vi).toMatch(/^[\p{Lu}{].*[.?]$/u)
  expect(en).toMatch(/^[\p{Lu}{].*[.?]$/u)
})

test('parts of sentences begin small and have no full stop', () => {
  const parts = [
    ...Object.values(kindWords),
    ...Object.values(pdfReasons),
    ...['EACCES', 'ENOSPC', 'EBUSY', 'EODD'].map(reasonOf),
    ...Object.values(words.vi.options).map(({ does }) => ({ vi: does, en: 'x' })),
  ]
  for (const { vi, en } of parts) for (const text of [vi, en]) expect(text).toMatch(/^\p{Ll}.*[^.]$|^x$/u)
  expect(holes(nearName.en)).toEqual(holes(nearName.vi))
})

test('a code that no error of the system has is quoted, also one that every object knows', () => {
  expect(reasonOf('constructor').en).toBe('the system says constructor')
})
