import fc from 'fast-check'
import { expect, test } from 'vitest'
import { citationsOf } from './citation.js'

/** The parts of the only citation of a text. */
function only(text: string) {
  const found = citationsOf(text)
  expect(found, text).toHaveLength(1)
  const [citation] = found
  const { day, month, year } = citation!.date ?? {}
  return {
    type: citation!.type?.name,
    number: citation!.number?.text,
    date: citation!.date && [day, month, year],
    issuer: citation!.issuer?.text,
    name: citation!.name,
  }
}

test('type, number, date and issuer are read apart', () => {
  expect(only('Thực hiện Quyết định số 12/QĐ-TTg ngày 07/3/2025 của Thủ tướng Chính phủ về một việc.')).toMatchObject({
    type: 'Quyết định',
    number: '12/QĐ-TTg',
    date: [7, 3, 2025],
    issuer: 'Thủ tướng Chính phủ',
  })
  expect(only('Nghị định số 17/2024/NĐ-CP ngày 05 tháng 3 năm 2024 của Chính phủ quy định một việc')).toMatchObject({
    number: '17/2024/NĐ-CP',
    date: [5, 3, 2024],
    issuer: 'Chính phủ',
  })
})

test('the issuer may stand before the date, and its name may hold "Phòng, chống"', () => {
  expect(only('Kế hoạch số 01/KH-BCĐ của Ban Chỉ đạo phòng, chống thiên tai huyện ngày 28/02/2026')).toMatchObject({
    number: '01/KH-BCĐ',
    issuer: 'Ban Chỉ đạo phòng, chống thiên tai huyện',
    date: [28, 2, 2026],
  })
})

test.each([
  ['Nghị quyết số 18-NQ/TW', '18-NQ/TW'],
  ['Công văn số 59/LĐTBXH-PCTNXH', '59/LĐTBXH-PCTNXH'],
  ['Luật số 73/2021/QH15', '73/2021/QH15'],
  ['Nghị quyết liên tịch số 01/2008', '01/2008'],
  ['Nghị quyết liên tịch 01 của hai Bộ', '01'],
  ['Nghị định 17/2024/NĐ-CP', '17/2024/NĐ-CP'],
  ['kế hoạch số 07/KH-UBND', '07/KH-UBND'],
  ['Thông báo kết luận số 12/TB-VPCP', '12/TB-VPCP'],
  ['Thông báo Kết luận số 12/TB-VPCP', '12/TB-VPCP'],
  ['Công văn số 5/UBND-LĐT&XH', '5/UBND-LĐT&XH'],
])('%s has the number %s', (text, number) => {
  expect(only(text).number).toBe(number)
})

test.each([
  ['Quyết định số 12/QĐ - TTg và', '12/QĐ-TTg', '12/QĐ - TTg'],
  ['Quyết định số 12/ QĐ-TTg', '12/QĐ-TTg', '12/ QĐ-TTg'],
  ['Nghị quyết số 01/2008/NQLT-BLĐT BXH-BCA ngày', '01/2008/NQLT-BLĐTBXH-BCA', '01/2008/NQLT-BLĐT BXH-BCA'],
])('a symbol broken by a blank is read whole: %s', (text, number, written) => {
  const [citation] = citationsOf(text)
  expect([citation?.number?.text, citation?.number?.written]).toEqual([number, written])
})

test('a date with a blank inside is still a date', () => {
  expect(only('Quyết định số 30/QĐ-UBND ngày 17/01 /2026').date).toEqual([17, 1, 2026])
})

test('a year alone is kept without a day', () => {
  expect(only('Chỉ thị 22/CT-TTg năm 2013').date).toEqual([undefined, undefined, 2013])
})

test('laws are cited by name, the name with its comma', () => {
  expect(only('theo Luật Phòng, chống ma túy và các văn bản')).toMatchObject({
    type: 'Luật',
    name: 'Phòng, chống ma túy',
  })
  expect(only('Bộ luật Hình sự năm 2015').name).toBe('Hình sự')
  expect(only('Luật Thanh tra số 11/2022/QH15')).toMatchObject({ number: '11/2022/QH15', name: 'Thanh tra' })
  expect(only('Luật Đầu tư công số 58/2024/QH15').number).toBe('58/2024/QH15')
})

test('the word that stands nearest to the number is its type', () => {
  expect(only('báo cáo theo công văn số 12/SYT-NVY').type).toBe('Công văn')
  expect(only('Thông báo Kết luận số 12/TB-VPCP').type).toBe('Thông báo')
  expect(only('kế hoạch thực hiện chỉ thị số 22/CT-TTg').type).toBe('Chỉ thị')
})

test('a number that follows another one needs no type of its own', () => {
  const found = citationsOf('Các Quyết định số 12/QĐ-UBND, số 13/QĐ-UBND ngày 05/3/2026 của UBND tỉnh')
  expect(found.map(citation => [citation.type?.name, citation.number?.text])).toEqual([
    ['Quyết định', '12/QĐ-UBND'],
    [undefined, '13/QĐ-UBND'],
  ])
})

test.each([
  'Đội kiểm tra liên ngành 178',
  'phòng, chống HIV/AIDS',
  'duy trì 193/204 xã',
  'trước ngày 30/3',
  'và/hoặc',
  'Kế hoạch 5 năm 2026-2030',
  'Chương trình 135',
  'Quyết định 2 việc',
  'báo cáo số liệu 6 tháng',
  'Báo cáo số 30/3',
  'Kế hoạch của UBND tỉnh',
  'Hội Luật gia tỉnh',
  'pháp luật về lao động',
  'số 12/A đường Hòa Bình',
  'Luật này',
])('%s cites nothing', text => {
  expect(citationsOf(text)).toEqual([])
})

test('every part lies in the text where the citation says it does, in order and apart', () => {
  const word = fc.constantFrom(
    ...['Quyết định', 'kế hoạch', 'Luật', 'số', '12', '01/2008', '/QĐ-TTg', '/KH-', ' ', ' ', '-', 'ngày', '07/3/2026'],
    ...['tháng', 'năm 2026', 'của', 'UBND tỉnh', ',', '.', '(', 'BXH', 'TTg', '&', 'và', 'chống', '\n', '…'],
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), parts => {
      const text = parts.join('')
      let end = 0
      for (const citation of citationsOf(text)) {
        expect(citation.start).toBeGreaterThanOrEqual(end)
        expect(text.slice(citation.start).startsWith(citation.typeText)).toBe(true)
        if (citation.number)
          expect(text.slice(citation.number.start, citation.number.end)).toBe(citation.number.written)
        if (citation.issuer) expect(text.slice(citation.issuer.start, citation.issuer.end)).toBe(citation.issuer.text)
        end = citation.end
        expect(end).toBeLessThanOrEqual(text.length)
      }
    }),
  )
})

test.each([
  'Luật ',
  'Luật A, chống ',
  'số 1/QĐ',
  '-A',
  ' BXH-',
  'Kế hoạch số 1/A-',
  'của ',
  ' kế hoạch',
  '1/',
  'ngày ',
])('a hundred thousand letters of "%s" are read at once', piece => {
  const text = `Kế hoạch số 1/KH-UBND${piece.repeat(Math.ceil(100_000 / piece.length))}`
  const start = performance.now()
  citationsOf(text)
  expect(performance.now() - start).toBeLessThan(500)
})
