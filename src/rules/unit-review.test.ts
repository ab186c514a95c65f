import { expect, test } from 'vitest'
import type { Unit } from '../model/units.js'
import { fullUnits } from '../testing/full-document.js'
import { unitRules } from './index.js'
import { runRules } from './run.js'
import { dayNumber, unitReviewOf } from './unit-review.js'

const reviewed = (units: readonly Unit[]) =>
  unitReviewOf({
    kind: 'units',
    levels: [
      { id: 'tinh', name: 'Cấp tỉnh' },
      { id: 'huyen', name: 'Cấp huyện', to: '30/6/2025' },
      { id: 'xa', name: 'Cấp xã' },
    ],
    units,
  })

const end = dayNumber('30/6/2025')

test('a unit without days has those of the unit above it and of its level', () => {
  const { byId } = reviewed([
    {
      id: 'huyen_a',
      level: 'huyen',
      name: 'Huyện A',
      from: '01/01/2004',
      units: [
        { id: 'xa_b', level: 'xa', name: 'Xã B' },
        { id: 'xa_c', level: 'xa', name: 'Xã C', from: '02/01/2010' },
      ],
    },
  ])
  expect(byId.get('huyen_a')!.term).toEqual({ first: dayNumber('01/01/2004'), last: end })
  expect(byId.get('xa_b')!.term).toEqual({ first: dayNumber('01/01/2004'), last: end })
  expect(byId.get('xa_c')!.term).toEqual({ first: dayNumber('02/01/2010'), last: end })
})

test('a unit of today has no end', () => {
  expect(reviewed([{ id: 'a', level: 'tinh', name: 'Tỉnh A' }]).byId.get('a')!.term).toEqual({
    first: Number.NEGATIVE_INFINITY,
    last: Number.POSITIVE_INFINITY,
  })
})

test('days follow each other, over the end of a month', () => {
  expect(dayNumber('01/7/2025')! - end!).toBe(1)
  expect(dayNumber('31/6/2025')).toBeUndefined()
})

test('the list that uses every key breaks no rule', () => {
  const found = runRules(unitRules, unitReviewOf(fullUnits()), ({ path }) => ({ kind: 'file', file: path.join('.') }))
  expect(found).toEqual([])
})

test('names and ids that every object knows are names and ids', () => {
  const odd = ['constructor', 'toString', '__proto__'].map(id => ({ id, level: 'constructor', name: id }))
  const codes = runRules(unitRules, reviewed(odd), () => ({ kind: 'file', file: 'a' })).map(({ code }) => code)
  expect(codes.filter(code => code !== 'units/level-unused')).toEqual(odd.map(() => 'units/unknown-level'))
})
