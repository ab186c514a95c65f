import { ruleFor } from '../../model/rule.js'
import type { FormReview } from '../form-review.js'

/** What an indicator is computed or checked from must be in the form. */
export default ruleFor<FormReview>()({
  code: 'form/unknown-indicator',
  severity: 'error',
  why: {
    vi: 'Tử số, mẫu số, quyền số và các phần phải là chỉ tiêu của chính biểu này thì mới có số để tính và đối chiếu.',
    en: 'Numerators, denominators, weights and parts must be indicators of this form; else there is no figure to compute with.',
  },
  say: {
    vi: 'Biểu không có chỉ tiêu mã "{id}" mà "{title}" nhắc tới.',
    en: 'The form has no indicator "{id}", which "{title}" names.',
  },
  hint: { vi: 'Thêm chỉ tiêu {id}, hoặc sửa lại mã.', en: 'Add the indicator {id}, or correct the id.' },
  *check({ named, byId }) {
    for (const { id, at, by } of named) if (!byId.has(id)) yield { at, args: { id, title: by.title } }
  },
  good: [
    'indicators:\n  - { id: a, title: A, kind: count, unit: vụ, over_units: sum, over_time: sum }\n  - { id: b, title: B, kind: mean, unit: vụ, weight: a }',
  ],
  bad: [
    'indicators:\n  - id: a\n    title: A\n    kind: ratio\n    numerator: b # ← here\n    denominator: constructor # ← here',
    'indicators:\n  - { id: a, title: A, kind: mean, unit: vụ, weight: b } # ← here\n  - id: c\n    title: C\n    kind: count\n    unit: vụ\n    over_units: sum\n    over_time: sum\n    parts: { as: subset, of: [d] } # ← here',
  ],
})
