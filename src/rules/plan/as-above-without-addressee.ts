import { ruleFor } from '../../model/rule.js'
import { isAsAbove } from '../../words/recipients.js'
import { recipientLines } from '../address-list.js'
import type { Review } from '../review.js'

/** "Như trên" points at "Kính gửi"; without one it points at nothing. */
export default ruleFor<Review>()({
  code: 'plan/as-above-without-addressee',
  severity: 'error',
  why: {
    vi: 'Phụ lục I Nghị định 30/2020/NĐ-CP (ô số 9b): "Như trên" chỉ dùng khi văn bản có "Kính gửi".',
    en: 'Decree 30/2020/NĐ-CP, Annex I (field 9b): "Như trên" is used only where the document has "Kính gửi".',
  },
  say: {
    vi: 'Nơi nhận ghi "{line}" nhưng văn bản không có "Kính gửi".',
    en: 'The recipients say "{line}", but the document has no "Kính gửi".',
  },
  hint: {
    vi: 'Ghi tên từng nơi nhận thay cho dòng này.',
    en: 'Name the recipients in place of this line.',
  },
  *check(review) {
    if (review.document.to !== undefined) return
    for (const { at, text } of recipientLines(review)) if (isAsAbove(text)) yield { at, args: { line: text } }
  },
  good: [
    'kind: letter\nto: Sở Nội vụ\nrecipients: { paper: [Như trên] }',
    'recipients: { paper: [Như mục I, Lãnh đạo Sở] }',
  ],
  bad: [
    'recipients:\n  paper:\n    - Như trên # ← here\n    - Lãnh đạo Sở',
    'kind: report\nrecipients:\n  electronic:\n    - { name: Như trên; } # ← here',
  ],
})
