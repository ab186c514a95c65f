import { expect, test } from 'vitest'
import type { UnitList } from '../../model/units.js'
import { dayNumber } from '../../words/unit-days.js'
import { expectedUnits } from './expected-units.js'

const list: UnitList = {
  kind: 'units',
  levels: [
    { id: 'tinh', name: 'Cấp tỉnh' },
    { id: 'huyen', name: 'Cấp huyện', to: '30/6/2025' },
    { id: 'xa', name: 'Cấp xã' },
  ],
  units: [
    {
      id: 'bac_ha',
      level: 'tinh',
      name: 'Tỉnh Bắc Hà',
      units: [
        {
          id: 'huyen_cu',
          level: 'huyen',
          name: 'Huyện Tân An',
          units: [
            { id: 'xa_a', level: 'xa', name: 'Xã A', successors: ['xa_moi'] },
            { id: 'xa_b', level: 'xa', name: 'Xã B', to: '31/3/2025', successors: ['xa_a'] },
          ],
        },
        { id: 'xa_moi', level: 'xa', code: '00123', name: 'Xã Mới', from: '01/7/2025' },
      ],
    },
    {
      id: 'trong',
      level: 'tinh',
      name: 'Tỉnh Trống',
      units: [{ id: 'xa_c', level: 'xa', name: 'Xã C', to: '30/6/2025' }],
    },
  ],
}

const of = (from: string, to: string) => expectedUnits(list, { first: dayNumber(from)!, last: dayNumber(to)! })
const ids = (units: readonly { readonly id: string }[]) => units.map(({ id }) => id).join(' ')

test('a form is expected on the units without units below them that are there on the last day', () => {
  const before = of('15/12/2024', '14/6/2025')
  expect(ids(before.expected)).toBe('xa_a xa_c')
  expect(ids(before.above)).toBe('bac_ha huyen_cu trong')
  expect(before.hollow).toEqual([])
  const after = of('15/12/2025', '14/6/2026')
  expect(after.expected).toEqual([{ id: 'xa_moi', code: '00123', level: 'xa', name: 'Xã Mới', parent: 'bac_ha' }])
  expect(ids(after.above)).toBe('bac_ha')
  expect(after.ended).toEqual([])
})

test('E07: a unit that ended within the period is listed with its successors; one that began within it is expected', () => {
  const across = of('15/6/2025', '14/12/2025')
  expect(ids(across.expected)).toBe('xa_moi')
  expect(across.ended.map(({ id, to, successors }) => [id, to, ...successors])).toEqual([
    ['xa_a', '30/6/2025', 'xa_moi'],
    ['xa_c', '30/6/2025'],
  ])
})

test('a unit whose own days are stated ends on them, not with its level', () => {
  expect(ids(of('15/12/2024', '14/6/2025').ended)).toBe('xa_b')
  expect(ids(of('15/3/2025', '31/3/2025').expected)).toBe('xa_a xa_b xa_c')
})

test('a unit none of whose units is there any more is no reporting unit, and is told', () => {
  const { expected, hollow } = of('15/12/2025', '14/6/2026')
  expect(ids(expected)).not.toContain('trong')
  expect(ids(hollow)).toBe('trong')
})
