import { describe, expect, test } from 'vitest'
import {
  contradicts,
  isTotalLabel,
  labelKey,
  likeness,
  numbersColumns,
  personHeading,
  secrecyMark,
  takeLabelApart,
  tellingWords,
  unitKey,
} from './label.js'

test.each([
  'Số vụ phát hiện',
  'SỐ VỤ PHÁT HIỆN',
  '1. Số vụ phát hiện',
  '1.2 Số vụ phát hiện',
  'II. Số vụ phát hiện',
  'a) Số vụ phát hiện',
  '- Số vụ phát hiện',
  '• Số vụ\nphát hiện:',
  'Số vụ phát hiện (vụ)',
  'Số vụ phát hiện (ĐVT: vụ)',
  '  Số   vụ phát hiện ',
  'Số vụ phát hiện'.normalize('NFD'),
])('C25: "%s" is one label, whatever stands around its words', text => {
  expect(labelKey(text)).toBe(labelKey('Số vụ phát hiện'))
})

test('C25: parentheses that are no unit of measure belong to the label', () => {
  expect(labelKey('Số người (trong đó nữ)')).not.toBe(labelKey('Số người'))
  expect(takeLabelApart('Kinh phí (nghìn đồng)')).toEqual({ label: 'Kinh phí', unit: 'nghìn đồng' })
  expect(labelKey('15 tuổi trở lên')).toBe('15 tuổi trở lên'.normalize('NFD') && labelKey('- 15 tuổi trở lên'))
})

test.each([
  ['Số vụ đã xử lý', 'Số vụ chưa xử lý'],
  ['Nạn nhân nam', 'Nạn nhân nữ'],
  ['Người dưới 16 tuổi', 'Người dưới 18 tuổi'],
  ['Trên 18 tuổi', 'Dưới 18 tuổi'],
  ['Có việc làm', 'Không có việc làm'],
  ['Số đầu kỳ', 'Số cuối kỳ'],
  ['Nhóm I', 'Nhóm II'],
  ['Trong kỳ', 'Lũy kế từ đầu năm'],
])('C24: "%s" and "%s" are told apart by a word, however alike they are', (a, b) => {
  expect(tellingWords(a)).not.toBe(tellingWords(b))
})

test('C24: a label contradicts another by a word of its own kind, and never by a word more', () => {
  expect(contradicts('Số vụ đã xử lý', 'Số vụ chưa xử lý')).toBe(true)
  expect(contradicts('Dưới 16 tuổi', 'Dưới 18 tuổi')).toBe(true)
  expect(contradicts('Số vụ', 'Số vụ việc đã phát hiện')).toBe(false)
  expect(contradicts('Có việc làm', 'Không có việc làm')).toBe(true)
})

test('C24: two spellings of one label have the same telling words', () => {
  expect(tellingWords('Người dưới 16 tuổi')).toBe(tellingWords('Số người dưới 16 tuổi'.replace('Số người', 'Người')))
  expect(likeness(labelKey('Số vụ phát hiện'), labelKey('Số vụ việc phát hiện'))).toBeGreaterThan(0.7)
  expect(likeness(labelKey('Số vụ phát hiện'), labelKey('Kinh phí đã chi'))).toBeLessThan(0.3)
})

test('A22: "ngàn đồng", "1.000 đ" and "nghìn đồng" are one unit of measure, "triệu đồng" is another', () => {
  for (const text of ['Ngàn đồng', '1.000 đồng', '1000 đ', 'nghìn đ']) expect(unitKey(text)).toBe('nghìn đồng')
  expect(unitKey('Triệu đồng')).toBe('triệu đồng')
})

describe('rows that are no figures', () => {
  test.each(['Tổng cộng', 'CỘNG', 'TC', 'Tổng số:'])('C09: "%s" is the label of a total', text => {
    expect(isTotalLabel(text)).toBe(true)
  })

  test('C09: a label that only begins like a total is none', () => {
    expect(isTotalLabel('Tổng số người nghiện')).toBe(false)
  })

  test.each([
    [['A', 'B', 'C', '1', '2', '3=1+2']],
    [['A', 'B', '1', '2', '3']],
    [['(1)', '(2)', '(3)']],
    [['a', '1', '2=1/3*100']],
  ])('C21: %j numbers the columns', texts => {
    expect(numbersColumns(texts)).toBe(true)
  })

  test.each([[['A', 'B', '2', '1']], [['1']], [['Số vụ', '1', '2']], [['3', '4', '5']], [['1', '2', 'A']]])(
    'C21: %j does not',
    texts => {
      expect(numbersColumns(texts)).toBe(false)
    },
  )
})

test.each([
  ['Họ và tên', 'Họ và tên'],
  ['HỌ TÊN', 'Họ và tên'],
  ['Ngày, tháng, năm sinh', 'Ngày sinh'],
  ['Địa chỉ thường trú', 'Địa chỉ'],
  ['SĐT', 'Số điện thoại'],
  ['Số CCCD', 'CCCD'],
])('P01: "%s" announces personal data', (text, kind) => {
  expect(personHeading(text)).toBe(kind)
})

test('P01: headings of figures announce none', () => {
  for (const text of ['Số người', 'Tên chỉ tiêu', 'Đơn vị tính', 'Nơi làm việc', 'Trong kỳ'])
    expect([text, personHeading(text)]).toEqual([text, undefined])
})

test.each([
  ['MẬT', 'MẬT'],
  ['TỐI MẬT', 'TỐI MẬT'],
  ['TUYỆT MẬT', 'TUYỆT MẬT'],
  ['Độ mật: Tối mật', 'TỐI MẬT'],
  ['MẬT'.normalize('NFD'), 'MẬT'],
])('P11: "%s" is a mark of secrecy', (text, mark) => {
  expect(secrecyMark(text)).toBe(mark)
})

test('P11: words that hold "mật" are no marks', () => {
  for (const text of ['Mật', 'Bảo mật', 'BẢO MẬT', 'Mật độ dân số', 'mật ong'])
    expect(secrecyMark(text)).toBeUndefined()
})
