import fc from 'fast-check'
import { expect, test } from 'vitest'
import { doubledWords } from './reduplication.js'

const words = (text: string) => doubledWords(text).map(found => found.words)

test.each([
  ['Thực hiện Thực hiện Quyết định', 'Thực hiện'],
  ['chỉ đạo các các đơn vị', 'các'],
  ['Các các đơn vị', 'các'],
  ['kế hoạch của của Sở', 'của'],
  ['tăng cường công tác  tăng cường công tác kiểm tra', 'tăng cường công tác'],
  ['Tăng tăng cường kiểm tra', 'tăng'],
  ['Ban Chỉ đạo, Thực hiện Thực hiện', 'Thực hiện'],
])('%s says "%s" twice', (text, doubled) => {
  expect(words(text)).toEqual([doubled])
})

test.each([
  'Ngày ngày luôn luôn từ từ, dần dần mãi mãi; người người, nhà nhà thi đua, hàng hàng lớp lớp',
  'đi đi lại lại, xanh xanh, song song, thoang thoảng, thường thường',
  'thúc đẩy đầu tư tư nhân, sản xuất xuất khẩu, theo quy định định kỳ, hợp tác xã xã Bình An',
  'Ban chỉ đạo chỉ đạo các xã; Đoàn kiểm tra kiểm tra đột xuất; cơ quan thanh tra thanh tra lại',
  'từng bước từng bước, rất nhiều rất nhiều, dần dần dần dần',
  'phòng, chống ma túy, ma túy tổng hợp; kiểm tra. Kiểm tra',
  'tự do do pháp luật quy định; hiện tại tại tỉnh; cấp trên trên địa bàn; năm năm 2026',
  'tăng 12 12 lần; số 5 5',
  'tổ chức – tổ chức; (các) các',
])('%s is written on purpose', text => {
  expect(words(text)).toEqual([])
})

test('whatever is found is there twice', () => {
  const word = fc.constantFrom('các', 'Các', 'thực', 'hiện', 'ngày', 'đầu', 'tư', 'nhân', ',', '12', 'của')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), parts => {
      const text = parts.join(' ')
      for (const { start, end, words: twice } of doubledWords(text)) {
        const stretch = text.slice(start, end).toLowerCase().split(/\s+/u)
        expect(stretch.slice(0, stretch.length / 2)).toEqual(twice.toLowerCase().split(/\s+/u))
        expect(stretch.slice(stretch.length / 2)).toEqual(twice.toLowerCase().split(/\s+/u))
      }
    }),
  )
})

test('a hundred thousand letters are read at once', () => {
  const start = performance.now()
  doubledWords('các '.repeat(25_000))
  doubledWords('a b '.repeat(25_000))
  expect(performance.now() - start).toBeLessThan(1000)
})
