import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'

/** The registry gives the number; once the document goes out, the blank must be filled. */
export default ruleFor<Review>()({
  code: 'plan/number-blank',
  severity: 'error',
  why: {
    vi: 'Điều 15 Nghị định 30/2020/NĐ-CP: văn bản được cấp số khi phát hành; chỗ trống chỉ dành cho bản trình ký.',
    en: 'Decree 30/2020/NĐ-CP, Article 15: a document gets its number when it is issued; a blank is for the copy to be signed.',
  },
  say: {
    vi: 'Văn bản sắp phát hành nhưng chưa có số.',
    en: 'The document is about to be issued and has no number.',
  },
  hint: { vi: 'Ghi số vào number.value.', en: 'Write the number into number.value.' },
  *check({ document: { number }, issue }) {
    if (!issue || (number.value !== undefined && number.value !== null)) return
    yield number.value === null ? { at: ['number', 'value'], args: {} } : { at: ['number'], on: 'key', args: {} }
  },
  good: ['number: { value: null, symbol: KH-SYT }', 'number: { value: 15, symbol: KH-SYT } # --issue'],
  bad: [
    '# --issue\nnumber: # ← here\n  symbol: KH-SYT',
    '# --issue\nnumber:\n  value: null # ← here\n  symbol: KH-SYT',
  ],
})
