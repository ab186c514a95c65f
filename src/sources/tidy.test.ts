import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tidy } from './tidy.js'

test('an answer is one line of composed letters without what cannot be seen', () => {
  expect(tidy('  Sở\t\tY tế \r\n tỉnh ')).toBe('Sở Y tế tỉnh')
  expect(tidy('Vie\u0323\u0302t')).toBe('Việt')
  expect(tidy('a\u0000\u0007\u009fb\ufeff')).toBe('ab')
  expect(tidy('10\u00a0000')).toBe('10\u00a0000')
  expect(tidy('a\ud800b')).toBe('a\ufffdb')
})

test('a tidy answer stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const once = tidy(text)
      expect(tidy(once)).toBe(once)
      expect(once).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]|^\s|\s$/u)
    }),
    { numRuns: 500 },
  )
})
