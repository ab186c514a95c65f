import { expect, test } from 'vitest'
import { slotsOf } from '../../model/slot.js'
import { resolve } from '../merge/resolve.js'
import { aCount, aForm, aRollUp, type Wanted } from '../merge/sample-rollups.js'
import { rollUpHistory } from './roll-up-history.js'

const form = aForm([aCount('so_vu')])
const resolved = (wanted: Wanted) => resolve(aRollUp(wanted), { slots: slotsOf(form) })

test('H10: each unit of a roll-up is held against itself in the one of before, at the cell of its file', () => {
  const before = resolved({
    period: '2025-H2',
    sent: [
      { unit: 'a', says: [120] },
      { unit: 'b', says: [1200] },
    ],
  })
  const now = resolved({
    sent: [
      { unit: 'a', says: [1250] },
      { unit: 'b', says: [1250] },
      { unit: 'c', says: [9] },
    ],
  })
  expect(rollUpHistory(form, [now], [before]).map(({ code, place }) => ({ code, place }))).toEqual([
    { code: 'rollup/zero-too-many', place: { kind: 'cell', file: 'a.xlsx', sheet: 'Biểu 01', cell: 'D7' } },
  ])
})

test('of several periods that make up one nothing is told, since no file holds their figures', () => {
  const before = resolved({ period: '2025', sent: [{ unit: 'a', says: [120] }] })
  const quarters = ['2026-Q1', '2026-Q2'].map(period => resolved({ period, sent: [{ unit: 'a', says: [1250] }] }))
  expect(rollUpHistory(form, quarters, [before])).toEqual([])
})
