import { expect, test } from 'vitest'
import { slotsOf } from '../model/slot.js'
import { completenessText } from '../words/completeness.js'
import { completenessOf, mergedCompleteness } from './completeness.js'
import { resolve } from './merge/resolve.js'
import { aCount, aForm, aRollUp, type Wanted } from './merge/sample-rollups.js'

const form = aForm([aCount('a'), aCount('b'), { id: 'y_kien', title: 'Ý kiến', kind: 'text' }])
const slots = slotsOf(form)
const DEADLINE = '18/6/2026'
const unitsOf = (wanted: Wanted) => resolve(aRollUp(wanted), { slots, deadline: DEADLINE }).units

const units = unitsOf({
  units: ['a', 'b', 'c', 'd'],
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

test('a merged roll-up calls nobody on time without a day of receipt, since the date of a file proves nothing', () => {
  const view = { job: { form, deadline: DEADLINE }, units: units.map(one => ({ ...one, read: [one] })) } as never
  expect(mergedCompleteness(view, []).onTime).toBeUndefined()
  const received = { kind: 'received', unit: 'b', on: '20/6/2026', reason: 'Sổ đến.', file: 'qd.yaml' } as const
  expect(mergedCompleteness(view, [received]).onTime).toEqual({ count: 2, of: 4, percent: '50' })
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
})
