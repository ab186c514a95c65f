import { ruleFor } from '../../model/rule.js'
import type { FormReview } from '../form-review.js'

/** Bounds that no figure can keep would warn of every one. */
export default ruleFor<FormReview>()({
  code: 'form/bounds-order',
  severity: 'error',
  why: {
    vi: 'min lớn hơn max thì số nào cũng bị cảnh báo; cảnh báo nào cũng như nhau thì không ai đọc nữa.',
    en: 'Where min is above max every figure is warned of, and warnings that are always there are read by nobody.',
  },
  say: {
    vi: 'Chỉ tiêu "{title}" có min {min} lớn hơn max {max}.',
    en: 'The indicator "{title}" has min {min} above max {max}.',
  },
  *check({ form }) {
    for (const [i, indicator] of form.indicators.entries()) {
      const { min, max } = 'min' in indicator || 'max' in indicator ? indicator : {}
      if (min !== undefined && max !== undefined && min > max)
        yield { at: ['indicators', i, 'min'], args: { title: indicator.title, min, max } }
    }
  },
  good: [
    'indicators: [{ id: a, title: A, kind: count, unit: vụ, over_units: sum, over_time: sum, min: 0, max: 500 }]',
    'indicators: [{ id: a, title: A, kind: percent, over_units: none, over_time: none, bound: completion, max: 150 }]',
  ],
  bad: [
    'indicators:\n  - id: a\n    title: A\n    kind: count\n    unit: vụ\n    over_units: sum\n    over_time: sum\n    max: 10\n    min: 20 # ← here',
  ],
})
