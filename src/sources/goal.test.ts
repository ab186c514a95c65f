import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bracesOf, type GoalValue, goalReadings, readGoal } from './goal.js'

const one: readonly (readonly [string, GoalValue])[] = [
  ['Nâng tỷ lệ xã có truyền thông từ 50% lên 60%.', { kind: 'percent', baseline: '50', target: '60' }],
  [
    'Giảm tỷ lệ tái nghiện từ 12,5% xuống còn 10%.',
    { kind: 'percent', baseline: '12,5', target: '10', direction: 'down' },
  ],
  ['Tăng số mô hình từ 3 lên 5 mô hình.', { kind: 'count', baseline: '3', target: '5' }],
  ['100% xã, phường có cán bộ phụ trách.', { kind: 'percent', target: '100' }],
  ['Đến năm 2030, 100% xã có trạm y tế.', { kind: 'percent', target: '100' }],
  ['Đến 2030 đạt trên 99,5% dân số có bảo hiểm y tế.', { kind: 'percent', target: '99,5', bound: 'at_least' }],
  ['Duy trì 193/204 xã, phường lành mạnh.', { kind: 'ratio', target: '193/204', direction: 'keep' }],
  ['Xây dựng ít nhất 15 mô hình điểm.', { kind: 'count', target: '15', bound: 'at_least' }],
  ['Xây dựng ít nhất một mô hình điểm.', { kind: 'count', target: '1', bound: 'at_least' }],
  ['Tư vấn cho khoảng 6.000 lượt người trong năm 2026.', { kind: 'count', target: '6.000', approximate: true }],
  ['Truyền thông cho 6 nghìn lượt người.', { kind: 'count', target: '6.000' }],
  ['Tỷ lệ tử vong không quá 5%.', { kind: 'percent', target: '5', direction: 'down', bound: 'at_most' }],
  ['Giảm 10% số vụ so với năm 2025.', { kind: 'change', target: '10', direction: 'down' }],
  ['Số người được hỗ trợ tăng 5%.', { kind: 'change', target: '5', direction: 'up' }],
  ['Hỗ trợ 60-80% người có nhu cầu.', { kind: 'percent', target: '60-80' }],
  ['Kiểm tra liên ngành 02 lần/năm.', { kind: 'frequency', every: 'year', times: '02' }],
  ['Mỗi tháng đăng ít nhất 1-2 lần trên báo.', { kind: 'frequency', every: 'month', times: '1-2' }],
]

describe('a sentence that can mean one thing only', () => {
  test.each(one)('%s', (sentence, value) => {
    expect(goalReadings(sentence)).toEqual([value])
  })
})

describe('a sentence that measures nothing', () => {
  test.each([
    'Hoàn thành cơ sở dữ liệu của ngành trong tháng 6 năm 2026.',
    'Thực hiện Quyết định số 361/QĐ-TTg ngày 07/3/2016 giai đoạn 2026 - 2030.',
    'Tiếp tục là một trong những đơn vị dẫn đầu.',
    'Báo cáo trước ngày 15/6.',
  ])('%s', sentence => {
    expect(goalReadings(sentence)).toEqual([])
  })
})

describe('a sentence with several readings keeps them all and chooses none', () => {
  test.each([
    ['Tập huấn cho 200 cán bộ của 12 xã.', ['{count: 200}', '{count: 12}']],
    ['Giảm số vụ vi phạm 10%.', ['{change: down 10}', '{percent: down 10}']],
    ['Nâng tỷ lệ bao phủ từ 50% đến 60%.', ['{percent: 50-60}', '{percent: 50 -> 60}']],
  ])('%s', (sentence, readings) => {
    expect(goalReadings(sentence).map(bracesOf)).toEqual(readings)
    expect(readGoal(sentence).values).toEqual([])
  })
})

test('braces behind a sentence state what it measures and are no part of it', () => {
  expect(readGoal('Tập huấn cho 200 cán bộ của 12 xã. {count: 12}')).toEqual({
    text: 'Tập huấn cho 200 cán bộ của 12 xã.',
    values: [{ kind: 'count', target: '12' }],
    readings: [],
    malformed: false,
  })
  expect(readGoal('Duy trì 193/204 xã; 100% xã đăng ký {ratio: keep 193/204} {percent: 100}').values).toEqual([
    { kind: 'ratio', target: '193/204', direction: 'keep' },
    { kind: 'percent', target: '100' },
  ])
  expect(readGoal('100% xã đạt chuẩn {none}').values).toEqual([])
})

test('a bound that the sentence states is kept where the braces name that number', () => {
  expect(readGoal('Ít nhất 15 mô hình tại 3 xã {count: 15}').values).toEqual([
    { kind: 'count', target: '15', bound: 'at_least' },
  ])
})

test.each([
  'x {percent}',
  'x {change: 10}',
  'x {frequency: 1}',
  'x {nhiều: 3}',
  'x {none} {count: 1}',
  '{count: 1}',
  'x {}',
])('braces that cannot be read are a fault: %s', answer => {
  expect(readGoal(answer).malformed).toBe(true)
})

test('every value without a bound is read back from its braces', () => {
  const amount = fc.constantFrom('5', '12,5', '6.000', '60-80')
  const direction = fc.constantFrom('up', 'down', 'keep') as fc.Arbitrary<'up' | 'down' | 'keep'>
  const value: fc.Arbitrary<GoalValue> = fc.oneof(
    fc.record(
      { kind: fc.constantFrom('percent', 'count', 'ratio'), target: amount, baseline: amount, direction },
      { requiredKeys: ['kind', 'target'] },
    ) as fc.Arbitrary<GoalValue>,
    fc.record({ kind: fc.constant('change' as const), target: amount, direction }),
    fc.record({
      kind: fc.constant('frequency' as const),
      times: amount,
      every: fc.constantFrom('week', 'month', 'quarter', 'half_year', 'year'),
    }),
    fc.constant({ kind: 'yes_no' as const }),
  )
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 3 }), values => {
      const answer = `Một việc. ${values.map(bracesOf).join(' ')}`
      expect(readGoal(answer)).toEqual({ text: 'Một việc.', values, readings: [], malformed: false })
    }),
  )
})
