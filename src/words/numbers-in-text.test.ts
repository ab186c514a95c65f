import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountOf, endsOf, numbersInText } from './numbers-in-text.js'

/** "60-80%" for a range in percent, "193/204" for a ratio. */
const read = (text: string) =>
  numbersInText(text).map(
    n =>
      `${n.low}${n.high === n.low ? '' : `-${n.high}`}${n.of === undefined ? '' : `/${n.of}`}${n.percent ? '%' : ''}`,
  )

test('numbers in digits', () => {
  expect(read('Tập huấn 6.000 người, 10 000 tờ rơi, 01 mô hình.')).toEqual(['6000', '10000', '1'])
  expect(read('đạt 99,5% và 99.5%, giảm 3 phần trăm')).toEqual(['99.5%', '99.5%', '3%'])
  expect(read('Duy trì 193/204 xã, phường')).toEqual(['193/204'])
  expect(read('năm 2026 100 người')).toEqual(['2026', '100'])
})

test('ranges and changes', () => {
  expect(read('giảm 60-80% số cơ sở')).toEqual(['60-80%'])
  expect(read('giảm 60% - 80%; từ 60% đến 80%; 60 – 80 %')).toEqual(['60-80%', '60-80%', '60-80%'])
  expect(read('định kỳ đăng từ 1 - 2 lần, 1–2 lần, 150 đến 200 lượt')).toEqual(['1-2', '1-2', '150-200'])
  expect(read('từ một đến hai xã; năm đến bảy lớp')).toEqual(['1-2', '5-7'])
  expect(read('nâng tỷ lệ từ 50% lên 60%')).toEqual(['50%', '60%'])
  expect(read('1-2-3')).toEqual(['1-2', '3'])
})

test('numbers in words', () => {
  expect(read('ít nhất một hình thức, hai mô hình, mười lớp')).toEqual(['1', '2', '10'])
  expect(read('mười hai xã, hai mươi mốt xã, ba mươi xã')).toEqual(['12', '21', '30'])
  expect(read('Một số nơi làm một cách tốt hơn, một phần do vậy')).toEqual([])
  expect(read('xây dựng năm mô hình')).toEqual(['5'])
  expect(read('Đến năm 2026, hằng năm, mỗi năm một lần, 01 năm, năm nay và trong năm.')).toEqual(['2026', '1', '1'])
  expect(read('tổ chức haiku, bangladesh')).toEqual([])
})

test('a word may multiply the number', () => {
  expect(numbersInText('6 nghìn người, 1,5 triệu đồng').map(n => [n.low, n.scaled])).toEqual([
    [6, 6000],
    [1.5, 1_500_000],
  ])
})

test('numbers inside the marks of documents and whole dates are none of the sentence', () => {
  expect(read('Nghị định số 30/2020/NĐ-CP, Kế hoạch số 05/KH-UBND, ngày 05/3/2020, C04, PC04')).toEqual([])
  expect(read('trước ngày 30/3; 2/tháng; Hai đợt, Mười hai xã')).toEqual(['30/3', '2', '2', '12'])
})

test('places are those of the text', () => {
  const text = 'Đạt từ 60 đến 80 % xã.'
  expect(numbersInText(text).map(n => text.slice(n.start, n.end))).toEqual(['60 đến 80 %'])
})

test('every number that is written with a point for thousands is read back', () => {
  fc.assert(
    fc.property(fc.nat({ max: 99_999_999 }), fc.nat({ max: 99 }), (whole, part) => {
      const written = `${String(whole).replace(/\B(?=(\d{3})+$)/gu, '.')}${part === 0 ? '' : `,${part}`}`
      expect(amountOf(written)).toBe(Number(`${whole}.${part}`))
      expect(read(`có ${written} người`)).toEqual([String(Number(`${whole}.${part}`))])
    }),
  )
})

test('the ends of a value', () => {
  expect(['60', '60-80', '60 – 80', '1.500,5'].map(endsOf)).toEqual([
    { low: 60, high: 60 },
    { low: 60, high: 80 },
    { low: 60, high: 80 },
    { low: 1500.5, high: 1500.5 },
  ])
})

test('long hostile texts are read in no time', () => {
  for (const piece of ['1', '1.', '100.', '1/', '1 - ', 'mươi ', 'hai mươi ', 'a1', '1/A', '111 ', 'năm ', '%'])
    expect(timeOf(piece.repeat(100_000 / piece.length))).toBeLessThan(1000)
})

function timeOf(text: string): number {
  const start = performance.now()
  numbersInText(text)
  return performance.now() - start
}
