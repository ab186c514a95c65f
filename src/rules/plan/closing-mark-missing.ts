import { ruleFor } from '../../model/rule.js'
import { bodySentences, closingPlaces } from '../closing-mark.js'
import type { Review } from '../review.js'

const CLOSED = /\.\/\.\s*$/u

/** The text of an official document ends in "./.", so that nothing can be added after it. */
export default ruleFor<Review>()({
  code: 'plan/closing-mark-missing',
  severity: 'warning',
  why: {
    vi: 'Các mẫu tại Phụ lục III Nghị định 30/2020/NĐ-CP đều kết thúc nội dung bằng dấu "./.".',
    en: 'Every form in Annex III of Decree 30/2020/NĐ-CP ends the text with "./.".',
  },
  say: {
    vi: 'Nội dung kết thúc bằng "{end}", thiếu dấu "./.".',
    en: 'The text ends in "{end}"; the closing mark "./." is missing.',
  },
  hint: {
    vi: 'Thay dấu chấm cuối bằng "./.".',
    en: 'Replace the last full stop by "./.".',
  },
  *check(review) {
    const { last, allowed } = closingPlaces(review)
    const body = bodySentences(review)
    const end = last ?? body.at(-1)
    if (end === undefined || body.some(sentence => allowed.has(sentence) && CLOSED.test(sentence.text))) return
    const text = end.text.trimEnd()
    const start = text.lastIndexOf(' ') + 1
    yield { at: end.path, span: end.span(start, text.length), args: { end: text.slice(start) } }
  },
  good: [
    'body: [{ title: Việc, items: [Thực hiện./.] }]',
    'body: [Đề nghị thực hiện./., (Đính kèm Phụ lục)]',
    'body:\n  - Kèm theo bảng sau./.\n  - table: { columns: [{ title: Việc }], rows: [[Một]] }',
    'body:\n  - Theo bảng sau.\n  - table: { columns: [{ title: Việc }], rows: [[Một], [Hai./.]] }',
    'body: ["Thực hiện **nghiêm túc./.** "]',
    'body: [Thực hiện./.]\nannexes: [{ title: Danh mục, items: [Một.] }]',
  ],
  bad: [
    'body:\n  - Thực hiện./.\n  - Báo cáo kết quả. # ← here',
    'body:\n  - title: Việc # ← here',
    'body:\n  - Theo bảng sau. # ← here\n  - table: { columns: [{ title: Việc }], rows: [[Một.]] }\nannexes: [{ title: Danh mục, items: [Một./.] }]',
    'body:\n  - Thực hiện /. # ← here',
    'body:\n  - Đề nghị thực hiện. # ← here\n  - (Gửi kèm Kế hoạch số 12/KH-UBND)',
  ],
})
