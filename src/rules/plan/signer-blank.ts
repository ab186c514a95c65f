import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'

/** A document that goes out bears the name of who signs it. */
export default ruleFor<Review>()({
  code: 'plan/signer-blank',
  severity: 'warning',
  why: {
    vi: 'Phụ lục I Nghị định 30/2020/NĐ-CP (ô số 7b): dưới chữ ký ghi họ tên người ký.',
    en: 'Decree 30/2020/NĐ-CP, Annex I (field 7b): the name of the signer stands under the signature.',
  },
  say: {
    vi: 'Văn bản sắp phát hành nhưng chưa có họ tên người ký.',
    en: 'The document is about to be issued and the name of the signer is missing.',
  },
  hint: { vi: 'Ghi họ tên vào signature.name.', en: 'Write the name into signature.name.' },
  *check({ document: { signature }, issue }) {
    if (!issue || signature.name) return
    yield signature.name === null ? { at: ['signature', 'name'], args: {} } : { at: ['signature'], on: 'key', args: {} }
  },
  good: ['signature: { post: Giám đốc }', '# --issue\nsignature: { post: Giám đốc, name: Nguyễn Văn A }'],
  bad: [
    '# --issue\nsignature: # ← here\n  post: Giám đốc',
    '# --issue\nsignature:\n  post: Giám đốc\n  name: null # ← here',
  ],
})
