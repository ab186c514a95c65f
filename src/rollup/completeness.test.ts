import { expect, test } from 'vitest'
import { slotsOf } from '../model/slot.js'
import { completenessText, stateNames } from '../words/submission-state.js'
import { completenessByGroup, completenessOf } from './completeness.js'
import { resolve } from './merge/resolve.js'
import { aCount, aForm, aRollUp, aUnit, type Wanted } from './merge/sample-rollups.js'

const form = aForm([aCount('a'), aCount('b'), { id: 'y_kien', title: 'Ý kiến', kind: 'text' }])
const slots = slotsOf(form)
const DEADLINE = '18/6/2026'
const unitsOf = (wanted: Wanted) => resolve(aRollUp(wanted), { slots, deadline: DEADLINE }).units

const units = unitsOf({
  units: ['a', 'b', 'c', 'd'].map(id => aUnit(id, { parent: id < 'c' ? 'tren_1' : 'tren_2' })),
  sent: [
    { unit: 'a', says: [5, 0, 'có'] },
    { unit: 'b', says: [7, '?'] },
    { unit: 'c', says: ['x', '!'] },
  ],
  decisions: [{ kind: 'received', unit: 'b', on: '20/6/2026' }],
})

test('units in, units on time and cells with a figure are counted beside what they are a share of', () => {
  expect(completenessOf(units, slots, DEADLINE)).toEqual({
    states: { counted: 2, late: 1, missing: 1, refused: 0 },
    received: { count: 3, of: 4, percent: '75' },
    onTime: { count: 2, of: 4, percent: '50' },
    blank: 0,
    filled: { count: 4, of: 8, percent: '50' },
  })
})

test('a blank, a refused cell and a unit that sent nothing are no figure; 0 and what does not apply are', () => {
  const filled = (...says: readonly (string | number)[]) =>
    completenessOf(unitsOf({ units: ['a'], sent: [{ unit: 'a', says }] }), slots, DEADLINE).filled.count
  expect([filled(0, 'x'), filled('?', '?'), filled('!', 3), filled(5, 5, 'có')]).toEqual([2, 0, 1, 2])
})

test('without a deadline nobody is on time or late, and of no units there is no percentage', () => {
  expect(completenessOf(units, slots, undefined).onTime).toBeUndefined()
  expect(completenessOf([], slots, DEADLINE)).toMatchObject({
    received: { count: 0, of: 0, percent: null },
    filled: { percent: null },
  })
})

test('the units above have their own figures, which add up to those of all', () => {
  const groups = completenessByGroup(units, slots, DEADLINE)
  expect([...groups].map(([id, { received, filled }]) => [id, received.count, received.of, filled.count])).toEqual([
    ['tren_1', 2, 2, 3],
    ['tren_2', 1, 2, 1],
  ])
})

test('a share is rounded once, and stands beside its counts', () => {
  const completeness = {
    received: { count: 17, of: 19, percent: '89.5' },
    onTime: { count: 12, of: 19, percent: '63.2' },
    filled: { count: 0, of: 0, percent: null },
  }
  expect(completenessText(completeness).vi).toBe(
    'Đã có số liệu 17/19 đơn vị (89,5%); đúng hạn 12/19 đơn vị (63,2%); có số ở 0/0 ô.',
  )
  expect(completenessText({ ...completeness, onTime: undefined }).en).toBe(
    'Reports in: 17/19 units (89.5%); cells with a figure: 0/0 cells.',
  )
  expect(Object.values(stateNames).map(({ vi }) => vi)).toContain('Chưa nộp')
})
