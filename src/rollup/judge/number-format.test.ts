import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shownAs } from './number-format.js'

const deceits = (code: string) => {
  const { percent, date, scaled, hides } = shownAs(code)
  return [percent && 'percent', date && 'date', scaled && 'scaled', hides !== 'none' && `hides ${hides}`]
    .filter(Boolean)
    .join(' ')
}

test.each([
  ['General', ''],
  ['#,##0', ''],
  ['#,##0.00 ;[Red](#,##0.00)', ''],
  ['_-* #,##0\\ _₫_-;\\-* #,##0\\ _₫_-;_-* "-"\\ _₫_-;_-@_-', ''],
  ['0" vụ"', ''],
  ['[$-42A]#,##0', ''],
  ['[>=1000]#,##0;0', ''],
  ['0.00E+00', ''],
  ['# ?/?', ''],
  ['#42', ''],
  ['0.0"%"', ''],
  ['0\\%', ''],
  ['#,##0;-#,##0;', ''],
  ['0%', 'percent'],
  ['0.0%', 'percent'],
  ['d/m/yyyy', 'date'],
  ['[$-42A]d/m', 'date'],
  ['mm-dd-yy', 'date'],
  ['[h]:mm', 'date'],
  ['#30', 'date'],
  ['#,##0,', 'scaled'],
  ['0.0,,', 'scaled'],
  ['#,##0,.0" nghìn"', 'scaled'],
  ['[>=1000000]0.0,,;0', 'scaled'],
  [';;;', 'hides all'],
  ['""', 'hides all'],
  ['0;', 'hides negative'],
])('the format %s: %s', (code, deceit) => {
  expect(deceits(code)).toBe(deceit)
})

test.each([
  ['General', undefined],
  ['0', 0],
  ['#,##0.0', 1],
  ['0.0%', 3],
  ['0" vụ"', 0],
  ['0.00E+00', undefined],
  ['# ?/?', undefined],
])('the format %s shows %s decimals', (code, decimals) => {
  expect(shownAs(code).decimals).toBe(decimals)
})

test('any text is some format', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), code => typeof shownAs(code).date === 'boolean'))
})
