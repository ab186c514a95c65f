import fc from 'fast-check'
import { expect, test } from 'vitest'
import { movedFormula } from './xlsx-formula.js'

test.each<[string, number, number, string]>([
  ['B1*2', 1, 0, 'B2*2'],
  ['B$1+$B1', 1, 1, 'C$1+$B2'],
  ["SUM('Biểu 01'!C7:C9)", 0, 2, "SUM('Biểu 01'!E7:E9)"],
  ["'C7'!C7", 1, 0, "'C7'!C8"],
  ['IF(A1="A1",LOG10(A1),in_a1)', 1, 0, 'IF(A2="A1",LOG10(A2),in_a1)'],
  ['SUM(A:A)+SUM(1:1)', 2, 1, 'SUM(B:B)+SUM(3:3)'],
  ['SUM($A:A)', 5, 1, 'SUM($A:B)'],
  ['A1', -1, 0, ''],
  ['XFD1', 0, 1, ''],
  ['A1048576', 1, 0, ''],
  ['"never closed', 0, 0, ''],
])('%s moved by %i rows and %i columns', (formula, rows, columns, moved) => {
  expect(movedFormula(formula, rows, columns)).toBe(moved)
})

test('a formula moved away and back is the same', () => {
  const part = fc.constantFrom('B7', '$C$8', 'D$9', "'Xã A'!E10", 'F11:G12', 'H:I', '3:4', '1.5', '"B7"', 'SUM(J13)')
  fc.assert(
    fc.property(fc.array(part, { minLength: 1 }), fc.nat(50), fc.nat(50), (parts, rows, columns) => {
      const formula = parts.join('+')
      expect(movedFormula(movedFormula(formula, rows, columns), -rows, -columns)).toBe(formula)
    }),
  )
})
