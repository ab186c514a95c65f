import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellName, MOST_COLUMNS, MOST_ROWS, readCellName, readCellRange } from './cell-name.js'

test('an address is read back as the row and column that it names', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: MOST_ROWS }), fc.integer({ min: 1, max: MOST_COLUMNS }), (row, column) => {
      expect(readCellName(cellName(row, column))).toEqual({ row, column })
    }),
  )
  expect([cellName(1, 1), cellName(7, 26), cellName(2, 27), cellName(MOST_ROWS, MOST_COLUMNS)]).toEqual([
    'A1',
    'Z7',
    'AA2',
    'XFD1048576',
  ])
})

test.each(['', 'A0', 'A01', 'a1', '1A', 'XFE1', 'A1048577', 'AAAA1', '$A$1', 'A1:B2'])('%j is no address', name => {
  expect(readCellName(name)).toBeUndefined()
})

test('a range has its first corner above and left of its second', () => {
  expect(readCellRange('C4:E5')).toEqual({ from: { row: 4, column: 3 }, to: { row: 5, column: 5 } })
  expect(readCellRange('C4')).toEqual({ from: { row: 4, column: 3 }, to: { row: 4, column: 3 } })
  for (const text of ['E5:C4', 'C4:', 'C4:D5:E6', 'A:B']) expect(readCellRange(text)).toBeUndefined()
})
