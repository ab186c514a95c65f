// The widths against those of the same lines in a page that LibreOffice laid out in Liberation Serif 2.
import { expect, test } from 'vitest'
import { evenWidth, longestLine, setLines, textWidth } from './metrics.js'

test.each([
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 12, bold: true }, 88.3],
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 13, bold: true }, 95.7],
  ['Độc lập - Tự do - Hạnh phúc', { size: 13, bold: true }, 56.1],
  ['Độc lập - Tự do - Hạnh phúc', { size: 14, bold: true }, 60.5],
  ['Thành phố Hồ Chí Minh, ngày 05 tháng 01 năm 2026', { size: 13, italic: true }, 98.7],
])('%s in %o is %d mm long', (text, face, length) => {
  expect(textWidth(text, face)).toBeCloseTo(length, 1)
})

test('a text in decomposed letters is as long as in composed ones', () => {
  const text = 'Ủy ban nhân dân các xã, phường'
  expect(textWidth(text.normalize('NFD'), { size: 14 })).toBe(textWidth(text, { size: 14 }))
})

test('a line is broken before the word that no longer fits', () => {
  const face = { size: 12, bold: true }
  const lines = setLines('SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI', face, 65)
  expect(lines.join(' ')).toBe('SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI')
  expect(lines.length).toBe(2)
  for (const line of lines) expect(textWidth(line, face)).toBeLessThanOrEqual(65)
})

test('the longest line is never longer than its column', () => {
  expect(longestLine(['Mộttừrấtdàikhôngcókhoảngtrắngnàocả'], { size: 14 }, 20)).toBe(20)
})

test.each([
  ['ỦY BAN NHÂN DÂN TỈNH BẮC HÀ', ['ỦY BAN NHÂN DÂN', 'TỈNH BẮC HÀ']],
  ['SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI', ['SỞ LAO ĐỘNG - THƯƠNG BINH', 'VÀ XÃ HỘI']],
  ['SỞ Y TẾ', ['SỞ Y TẾ']],
])('%s is set without a short last line', (text, lines) => {
  const face = { size: 12, bold: true }
  expect(setLines(text, face, evenWidth(text, face, 65))).toEqual(lines)
})

test('a word longer than the column ends the search for an even width', () => {
  expect(evenWidth('Mộttừrấtdàikhôngcókhoảngtrắng á', { size: 14 }, 20)).toBe(20)
})
