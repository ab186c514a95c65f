import fc from 'fast-check'
import { expect, test } from 'vitest'
import { misspeltAgencies } from './agency-names.js'

test.each([
  ['giao sở y tế chủ trì', 'Sở Y tế'],
  ['Sở Y Tế', 'Sở Y tế'],
  ['Uỷ ban Nhân dân tỉnh', 'Ủy ban nhân dân'],
  ['Hội Đồng nhân dân xã', 'Hội đồng nhân dân'],
  ['Sở Thông tin và truyền thông', 'Sở Thông tin và Truyền thông'],
  ['Sở Lao động – Thương Binh và Xã hội', 'Sở Lao động – Thương binh và Xã hội'],
  ['Sở Xây Dựng', 'Sở Xây dựng'],
  ['ý kiến của bộ y tế', 'Bộ Y tế'],
  ['Bộ đội biên phòng tỉnh', 'Bộ đội Biên phòng'],
  ['thủ tướng chính phủ', 'Thủ tướng Chính phủ'],
  ['hội nông dân xã', 'Hội Nông dân'],
])('%s is written %s', (text, expected) => {
  expect(misspeltAgencies(text).map(found => found.expected)).toEqual([expected])
})

test.each([
  'Sở Y tế, Sở Văn hoá, Thể thao và Du lịch, Uỷ ban nhân dân xã, SỞ Y TẾ, UỶ BAN NHÂN DÂN',
  'các cơ sở y tế, cán bộ y tế, trụ sở công an, tiến bộ khoa học và công nghệ, bệnh viện',
  'Lãnh đạo Sở xây dựng kế hoạch; Bộ xây dựng đề án',
  'Đại hội nông dân, chi hội nông dân, các sở y tế trong vùng, đài phát thanh và truyền hình các cấp',
  'Sở Lao động-Thương binh và Xã hội, Sở Lao động Thương binh và Xã hội',
  'Sở Y tếX, xSở y tế',
])('%s is right, or may mean another thing', text => {
  expect(misspeltAgencies(text)).toEqual([])
})

test('what is found differs from what is expected in capitals and tone placement alone', () => {
  const word = fc.constantFrom(
    ...[
      'sở',
      'Sở',
      'y tế',
      'Y Tế',
      'bộ',
      'của',
      'ủy',
      'Uỷ',
      'ban',
      'nhân',
      'Nhân',
      'dân',
      'hội',
      'đồng',
      ',',
      '-',
      'Hội',
      'nông',
    ],
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 25 }), parts => {
      const text = parts.join(' ')
      for (const { start, end, written, expected } of misspeltAgencies(text)) {
        expect(text.slice(start, end)).toBe(written)
        expect(written.toLowerCase().replace('uỷ', 'ủy')).toBe(expected.toLowerCase())
      }
    }),
  )
})

test('a hundred thousand letters are read at once', () => {
  const start = performance.now()
  for (const piece of ['sở ', 'ủy ban nhân ', 'Sở Lao động - ', 'bộ y t'])
    misspeltAgencies(piece.repeat(100_000 / piece.length))
  expect(performance.now() - start).toBeLessThan(1000)
})
