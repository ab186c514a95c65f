import { ruleFor } from '../../model/rule.js'
import { type FormReview, partsOf } from '../form-review.js'

/** A part that stands twice would be counted twice against the whole. */
export default ruleFor<FormReview>()({
  code: 'form/part-repeated',
  severity: 'error',
  why: {
    vi: 'Phần ghi hai lần thì bị cộng hai lần khi đối chiếu với tổng.',
    en: 'A part that is named twice counts twice when parts are held against the whole.',
  },
  say: { vi: 'Phần "{id}" đã ghi ở trên.', en: 'The part "{id}" is named above already.' },
  *check({ form }) {
    for (const [i, indicator] of form.indicators.entries()) {
      const of = partsOf(indicator)?.of ?? []
      for (const [p, id] of of.entries())
        if (of.indexOf(id) < p) yield { at: ['indicators', i, 'parts', 'of', p], args: { id } }
    }
  },
  good: [
    'indicators:\n  - { id: a, title: A, kind: count, unit: vụ, over_units: sum, over_time: sum, parts: { as: subset, of: [b] } }\n  - { id: b, title: B, kind: count, unit: vụ, over_units: sum, over_time: sum }',
  ],
  bad: [
    'indicators:\n  - id: a\n    title: A\n    kind: count\n    unit: vụ\n    over_units: sum\n    over_time: sum\n    parts:\n      as: partition\n      of:\n        - b\n        - b # ← here\n  - { id: b, title: B, kind: count, unit: vụ, over_units: sum, over_time: sum }',
  ],
})
