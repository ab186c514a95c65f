import { ruleFor } from '../../model/rule.js'
import type { FormReview } from '../form-review.js'

/** A ratio and a weighted mean come from sums, so their parts must be summed over units. */
export default ruleFor<FormReview>()({
  code: 'form/not-additive',
  severity: 'error',
  why: {
    vi: 'Tỷ lệ chung bằng tổng tử số chia tổng mẫu số, bình quân chung cần tổng quyền số; chỉ tiêu không cộng được qua các đơn vị thì không làm tử số, mẫu số hay quyền số được.',
    en: 'The ratio of all is the sum of numerators over the sum of denominators, and a mean needs the sum of weights; what is not summed over units can be none of these.',
  },
  say: {
    vi: '"{title}" cần cộng chỉ tiêu "{id}", nhưng chỉ tiêu này không cộng qua các đơn vị.',
    en: '"{title}" needs the sum of the indicator "{id}", which is not summed over units.',
  },
  hint: {
    vi: 'Dùng chỉ tiêu count, decimal hoặc money có over_units: sum.',
    en: 'Use an indicator of kind count, decimal or money with over_units: sum.',
  },
  *check({ named, byId }) {
    for (const { id, at, by, as } of named) {
      const indicator = byId.get(id)?.indicator
      if (as === 'parts' || indicator === undefined) continue
      if (!('over_units' in indicator) || indicator.over_units !== 'sum') yield { at, args: { title: by.title, id } }
    }
  },
  good: [
    'indicators:\n  - { id: a, title: A, kind: count, unit: vụ, over_units: sum, over_time: latest }\n  - { id: b, title: B, kind: ratio, numerator: a, denominator: a }',
  ],
  bad: [
    'indicators:\n  - { id: a, title: A, kind: count, unit: vụ, over_units: none, over_time: sum }\n  - { id: p, title: P, kind: percent, over_units: none, over_time: none }\n  - id: b\n    title: B\n    kind: ratio\n    numerator: a # ← here\n    denominator: p # ← here\n  - { id: c, title: C, kind: mean, unit: vụ, weight: b } # ← here',
  ],
})
