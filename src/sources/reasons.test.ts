import { expect, test } from 'vitest'
import { explain, knownCodes } from '../index.js'
import { formReasons } from './reasons.js'

test('every reason belongs to a code that exists, and explain tells it', () => {
  const codes = knownCodes()
  for (const [code, why] of Object.entries(formReasons)) {
    expect(codes).toContain(code)
    expect(explain(code)!.why).toEqual(why)
  }
})

test('reasons are sentences in composed letters, in both languages', () => {
  for (const text of Object.values(formReasons).flatMap(({ vi, en }) => [vi, en])) {
    expect(text).toBe(text.normalize('NFC'))
    expect(text).toMatch(/\.$/)
  }
})
