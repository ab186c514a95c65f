// How rows of cells fall on a grid.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aCell } from './sample-page.js'
import { gridOf } from './table.js'

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
