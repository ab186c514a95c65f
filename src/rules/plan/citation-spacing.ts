import { ruleFor } from '../../model/rule.js'
import { citationsIn } from '../reading.js'
import type { Review, Sentence } from '../review.js'

/** A full date with a blank beside one of its strokes; candidates only, the blank is looked for afterwards. */
const DATE = /\b\d{1,2} ?\/ ?\d{1,2} ?\/ ?\d{4}\b/g

/** Numbers and dates of a sentence that have a blank inside, with the way they should be written. */
function* broken(sentence: Sentence): Generator<{ start: number; end: number; expected: string }> {
  for (const { number } of citationsIn(sentence))
    if (number && / /.test(number.written)) yield { start: number.start, end: number.end, expected: number.text }
  for (const { 0: date, index } of sentence.text.matchAll(DATE))
    if (date.includes(' ')) yield { start: index, end: index + date.length, expected: date.replaceAll(' ', '') }
}

/** A blank inside a number or a date tears it over two lines, and no search finds it. */
export default ruleFor<Review>()({
  code: 'plan/citation-spacing',
  severity: 'warning',
  why: {
    vi: 'Số, ký hiệu và ngày tháng viết liền, không cách chữ quanh dấu gạch chéo, dấu gạch nối (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3).',
    en: 'Numbers, symbols and dates are written without blanks around strokes and hyphens (Decree 30/2020/NĐ-CP, Annex I, part II.3).',
  },
  say: {
    vi: '"{written}" có khoảng trắng thừa, cần viết liền là "{expected}".',
    en: '"{written}" has a blank inside; it should read "{expected}".',
  },
  hint: { vi: 'Viết lại là {expected}.', en: 'Write {expected}.' },
  *check({ sentences }) {
    for (const sentence of sentences)
      for (const { start, end, expected } of broken(sentence))
        yield {
          at: sentence.path,
          span: sentence.span(start, end),
          args: { written: sentence.text.slice(start, end), expected },
        }
  },
  good: [
    'body:\n  - Thực hiện Quyết định số 12/QĐ-TTg ngày 07/3/2025 của Thủ tướng Chính phủ./.',
    'body:\n  - Giai đoạn 2021 - 2025, Đội kiểm tra liên ngành 178/ Tổ công tác rà soát 12 / 15 xã./.',
    'body:\n  - Theo Kế hoạch số 15/KH-UBND - UBND tỉnh chủ trì./.',
  ],
  bad: [
    'body:\n  - Thực hiện Quyết định số 30/QĐ-UBND ngày 17/01 /2026 của UBND tỉnh./. # ← here',
    'body:\n  - Theo Nghị quyết liên tịch số 01/2024/NQLT-BLĐT BXH-BCA ngày 28/8/2024 của hai Bộ./. # ← here',
    'body:\n  - Theo Quyết định số 12/QĐ - TTg ngày 07/3/2025 của Thủ tướng Chính phủ./. # ← here',
  ],
})
