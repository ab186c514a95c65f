import { expect, test } from 'vitest'
import { initialsOf, placeOf, postsOf, takesNoOrders } from './office.js'

test('the letters of a symbol are the initials of the office', () => {
  expect(initialsOf('Sở Y tế')).toBe('SYT')
  expect(initialsOf('Sở Giáo dục và Đào tạo')).toBe('SGDĐT')
  expect(initialsOf('Sở Lao động - Thương binh và Xã hội tỉnh Bắc Hà')).toBe('SLĐTBXH')
  expect(initialsOf('Ủy ban nhân dân tỉnh Bắc Hà')).toBe('UBND')
  expect(initialsOf('HĐND xã An Phú')).toBe('HĐND')
  expect(initialsOf(' - ')).toBe('')
})

test('the place is the name of the unit, with its word where the name needs it', () => {
  expect(placeOf('Ủy ban nhân dân tỉnh Bắc Hà')).toBe('Bắc Hà')
  expect(placeOf('UBND phường 11')).toBe('Phường 11')
  expect(placeOf('UBND thành phố Hồ Chí Minh')).toBe('Thành phố Hồ Chí Minh')
  expect(placeOf('Sở Lao động - Thương binh và Xã hội')).toBeUndefined()
})

test('head and deputy are named after the kind of office; where it does not tell, nothing is proposed', () => {
  expect(postsOf('Sở Y tế')).toEqual({ head: 'Giám đốc', deputy: 'Phó Giám đốc' })
  expect(postsOf('Bộ Y tế')).toEqual({ head: 'Bộ trưởng', deputy: 'Thứ trưởng' })
  expect(postsOf('Chi cục Dân số')).toEqual({ head: 'Chi cục trưởng', deputy: 'Phó Chi cục trưởng' })
  expect(postsOf('Bộ Chỉ huy Quân sự tỉnh')).toBeUndefined()
  expect(postsOf('Hội Chữ thập đỏ')).toBeUndefined()
})

test('courts, procuracies, the Front and unions are asked; a people’s council and offices are not among them', () => {
  for (const name of ['Tòa án nhân dân tỉnh', 'Ủy ban Mặt trận Tổ quốc tỉnh', 'Hội Liên hiệp Phụ nữ', 'Tỉnh đoàn'])
    expect([name, takesNoOrders(name)]).toEqual([name, true])
  for (const name of ['Sở Y tế', 'Hội đồng nhân dân tỉnh', 'Công an tỉnh', 'Đoàn kiểm tra liên ngành'])
    expect([name, takesNoOrders(name)]).toEqual([name, false])
})
