import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldName, holdsName } from './name-fold.js'

const one = (...names: string[]) => expect(new Set(names.map(foldName)).size, names.join(' = ')).toBe(1)

test('spellings of one name have one key', () => {
  one('Sở Lao động - Thương binh và Xã hội', 'Sở Lao động-Thương binh và Xã hội', 'Sở Lao động Thương binh và Xã hội')
  one('Sở LĐTBXH', 'Sở LĐTB&XH', 'sở LĐTB & XH', 'Sở Lao động – Thương binh và Xã hội')
  one('Sở Văn hóa, Thể thao và Du lịch', 'Sở Văn hoá, Thể thao và Du lịch', 'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH')
  one('tổ chức chính trị-xã hội', 'tổ chức Chính trị - Xã hội', 'tổ chức chính trị xã hội')
  one('Ủy ban nhân dân tỉnh', 'Uỷ ban nhân dân tỉnh', 'UBND tỉnh', 'UBND  tỉnh;')
  one('Đài Phát thanh–Truyền hình tỉnh', 'Đài Phát thanh - Truyền hình tỉnh')
})

test('different names have different keys', () => {
  const names = ['Sở Y tế', 'Sở Tư pháp', 'Sở Tài chính', 'UBND tỉnh', 'UBND xã', 'Hội', 'Hôi', 'Hỏi', 'Hoạ', 'Hoà', '']
  expect(new Set(names.map(foldName)).size).toBe(names.length)
})

test('a key is the same for decomposed letters and for itself', () => {
  const words = fc.array(
    fc.constantFrom('Sở', 'Văn', 'hoá', 'thuý', 'UBND', '-', '&', ',', 'Đoàn', '178', ' ', 'constructor'),
  )
  fc.assert(
    fc.property(words, list => {
      const name = list.join(' ')
      expect(foldName(name.normalize('NFD'))).toBe(foldName(name))
      expect(foldName(foldName(name))).toBe(foldName(name))
    }),
  )
})

test('a name is found at the bounds of words only', () => {
  expect(holdsName(foldName('Giao Sở Y tế chủ trì'), foldName('sở y tế'))).toBe(true)
  expect(holdsName(foldName('Hội đồng nhân dân tỉnh'), foldName('Hội đồ'))).toBe(false)
  expect(holdsName('', '')).toBe(false)
})
