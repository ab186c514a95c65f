// How rows of cells fall on a grid.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aCell } from './sample-page.js'
import { columnWidths, gridOf } from './table.js'

const shape = (rows: ReturnType<typeof gridOf>) =>
  rows.map(slots => slots.map(({ cell, span, merge }) => [cell.paragraphs[0]?.[0]?.text ?? '', span, merge]))

test('a cell that covers the row below is stated there again', () => {
  const rows = [
    [aCell('a', { rows: 2 }), aCell('b', { span: 2 })],
    [aCell('c'), aCell('d')],
  ]
  expect(shape(gridOf(rows, 3))).toEqual([
    [
      ['a', 1, 'start'],
      ['b', 2, 'none'],
    ],
    [
      ['a', 1, 'covered'],
      ['c', 1, 'none'],
      ['d', 1, 'none'],
    ],
  ])
})

test('a cell does not reach below the last row, nor over a covered one', () => {
  const rows = [[aCell('a'), aCell('b', { rows: 9 })], [aCell('c', { span: 5 })]]
  expect(shape(gridOf(rows, 2))).toEqual([
    [
      ['a', 1, 'none'],
      ['b', 1, 'start'],
    ],
    [
      ['c', 1, 'none'],
      ['b', 1, 'covered'],
    ],
  ])
})

test('whatever the cells, every row fills the grid and no covered cell hangs in the air', () => {
  const cell = fc.record({ span: fc.integer({ min: -1, max: 5 }), rows: fc.integer({ min: -1, max: 4 }) })
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }),
      fc.integer({ min: 1, max: 5 }),
      (rows, columns) => {
        const grid = gridOf(
          rows.map(row => row.map(more => aCell('x', more))),
          columns,
        )
        for (const [r, slots] of grid.entries()) {
          expect(slots.reduce((sum, { span }) => sum + span, 0)).toBe(columns)
          for (const { cell, column, merge } of slots)
            if (merge === 'covered') {
              const above = grid[r - 1]?.find(slot => slot.column === column)
              expect(above?.cell).toBe(cell)
              expect(above?.merge).not.toBe('none')
            }
        }
      },
    ),
  )
})

test('a column too narrow for its longest word takes its room from those that have some to spare', () => {
  expect(columnWidths([0.1, 0.6, 0.2, 0.1], [150, 200, 100, 200], 1000)).toEqual([150, 480, 170, 200])
})

test('columns are as wide as asked where every word has its room, and where not all can have it', () => {
  expect(columnWidths([0.2, 0.5, 0.3], [200, 100, 100], 1000)).toEqual([200, 500, 300])
  expect(columnWidths([0.2, 0.5, 0.3], [400, 400, 400], 1000)).toEqual([200, 500, 300])
})

test('whatever is asked, the columns fill the table, and no word is broken that need not be', () => {
  const column = fc.record({ asked: fc.integer({ min: 1, max: 100 }), least: fc.integer({ min: 0, max: 3000 }) })
  fc.assert(
    fc.property(
      fc.array(column, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 5000, max: 15000 }),
      (given, width) => {
        const all = given.reduce((sum, { asked }) => sum + asked, 0)
        const least = given.map(({ least }) => least)
        const widths = columnWidths(
          given.map(({ asked }) => asked / all),
          least,
          width,
        )
        expect(widths.reduce((sum, size) => sum + size, 0)).toBe(width)
        // Rounding may take half a unit a column from the last one.
        if (least.reduce((sum, size) => sum + size, 0) <= width)
          for (const [c, size] of widths.entries()) expect(size).toBeGreaterThanOrEqual(least[c]! - 6)
      },
    ),
  )
})
