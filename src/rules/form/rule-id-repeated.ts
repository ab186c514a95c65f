import { ruleFor } from '../../model/rule.js'
import type { FormReview } from '../form-review.js'

/** A decision names the rule that it is about; two of one id could not be told apart. */
export default ruleFor<FormReview>()({
  code: 'form/rule-id-repeated',
  severity: 'error',
  why: {
    vi: 'Kết quả kiểm tra và quyết định nhắc tới quan hệ theo mã; hai quan hệ cùng mã thì không biết nói về quan hệ nào.',
    en: 'Findings and decisions name a rule by its id; of two with one id nobody knows which is meant.',
  },
  say: { vi: 'Mã quan hệ "{id}" đã được dùng.', en: 'The id of the rule "{id}" is taken.' },
  hint: { vi: 'Đặt mã khác.', en: 'Use another id.' },
  *check({ form }) {
    const seen = new Map<string, number>()
    for (const [i, { id }] of (form.rules ?? []).entries()) {
      const first = seen.get(id)
      const note = { vi: 'Đã có ở đây.', en: 'Used here first.' }
      if (first === undefined) seen.set(id, i)
      else yield { at: ['rules', i, 'id'], args: { id }, related: [{ at: ['rules', first, 'id'], note }] }
    }
  },
  good: [
    'rules:\n  - { id: a, check: so_vu > 0, severity: error, say: Sai. }\n  - { id: b, check: so_vu < 9, severity: error, say: Sai. }',
  ],
  bad: [
    'rules:\n  - { id: a, check: so_vu > 0, severity: error, say: Sai. }\n  - { id: a, check: so_vu < 9, severity: error, say: Sai. } # ← here',
  ],
})
