import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'

/** The text of a document points to its annexes. */
export default ruleFor<Review>()({
  code: 'plan/annex-not-mentioned',
  severity: 'warning',
  why: {
    vi: 'Phụ lục I Nghị định 30/2020/NĐ-CP: văn bản có phụ lục kèm theo thì trong văn bản phải có chỉ dẫn về phụ lục đó.',
    en: 'Decree 30/2020/NĐ-CP, Annex I: a document with annexes must point to them in its text.',
  },
  say: {
    vi: 'Văn bản có phụ lục nhưng không câu nào dẫn đến phụ lục.',
    en: 'The document has annexes, but no sentence points to them.',
  },
  hint: {
    vi: 'Thêm chỉ dẫn, ví dụ "(chi tiết tại Phụ lục kèm theo)".',
    en: 'Point to them, for example "(chi tiết tại Phụ lục kèm theo)".',
  },
  *check({ document, sentences }) {
    if (document.annexes === undefined) return
    const mentions = /phụ lục|kèm theo|đính kèm|gửi kèm|biểu (?:mẫu )?(?:số|kèm)/iu
    const main = sentences.filter(({ entry }) => entry === undefined || entry.part === 'body')
    if (!main.some(({ text }) => mentions.test(text))) yield { at: ['annexes'], on: 'key', args: {} }
  },
  good: [
    'body: [Phân công nhiệm vụ tại Phụ lục kèm theo./.]\nannexes: [{ title: Phân công, items: [Một./.] }]',
    'basis: ["Ban hành Kế hoạch với danh mục kèm theo như sau:"]\nannexes: [{ title: Danh mục, items: [Một./.] }]',
  ],
  bad: [
    'body: [Thực hiện nghiêm túc./.]\nannexes: # ← here\n  - { title: Phân công, items: [Các việc tại Phụ lục này./.] }',
  ],
})
