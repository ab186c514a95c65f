import { ruleFor } from '../../model/rule.js'
import { closingPlaces } from '../closing-mark.js'
import type { Review } from '../review.js'

/** "./." ends a document; what stands after it looks as if it were added. */
export default ruleFor<Review>()({
  code: 'plan/closing-mark-early',
  severity: 'warning',
  why: {
    vi: 'Dấu "./." chỉ đứng ở cuối nội dung (và cuối mỗi phụ lục), theo các mẫu tại Phụ lục III Nghị định 30/2020/NĐ-CP.',
    en: 'The mark "./." stands only at the end of the text (and of each annex), as in the forms of Annex III of Decree 30/2020/NĐ-CP.',
  },
  say: {
    vi: 'Dấu "{mark}" đứng trước khi hết nội dung.',
    en: 'The closing mark "{mark}" stands before the end of the text.',
  },
  hint: {
    vi: 'Thay bằng dấu chấm; chỉ giữ một dấu "./." ở câu cuối cùng.',
    en: 'Write a full stop; keep one "./." in the very last sentence.',
  },
  *check(review) {
    if (!review.sentences.some(sentence => sentence.text.includes('./.'))) return
    const { allowed } = closingPlaces(review)
    for (const sentence of review.sentences) {
      const { text } = sentence
      for (const { index, 0: mark } of text.matchAll(/\.\/\.(?:\/?\.)*/gu)) {
        const end = index + mark.length
        const closes = mark === './.' && allowed.has(sentence) && text.slice(end).trim() === ''
        if (!closes) yield { at: sentence.path, span: sentence.span(index, end), args: { mark } }
      }
    }
  },
  good: [
    'body: [{ title: Việc, items: [Thực hiện., Báo cáo kết quả./.] }]',
    'body: [Thực hiện./.]\nannexes:\n  - { title: Danh mục, items: [Một., Hai./.] }\n  - { title: Bảng, items: [Một./.] }',
    'body:\n  - Theo bảng sau.\n  - table: { columns: [{ title: Việc }], rows: [[Một], [Hai./.]] }',
    'body: [Đề nghị thực hiện./., (Gửi kèm Kế hoạch số 12/KH-UBND (bản sao))]',
    'body: [Từ ngày 1./2 đến ngày 2./.]',
  ],
  bad: [
    'body:\n  - Thực hiện./. # ← here\n  - Báo cáo kết quả./.',
    'body:\n  - Báo cáo kết quả././. # ← here',
    'body:\n  - Thực hiện./. # ← here\n  - (Riêng xã Một thực hiện sau)./.',
    'body:\n  - Kết quả./. Nơi nhận như sau. # ← here',
    'basis:\n  - Căn cứ Kế hoạch năm 2026./. # ← here\nbody: [Thực hiện./.]\nannexes:\n  - title: Danh mục\n    items:\n      - Một./. # ← here\n      - Hai./.',
  ],
})
