import type { FormIndicator } from '../../model/form.js'
import { ruleFor } from '../../model/rule.js'
import type { FormReview } from '../form-review.js'

/** What must be alike for a part and its whole to be compared. */
const measure = (indicator: FormIndicator): string => {
  if (indicator.kind === 'money') return `money ${indicator.scale}`
  return indicator.kind === 'count' || indicator.kind === 'decimal' ? `unit ${indicator.unit}` : indicator.kind
}

/** A part is measured and put together as its whole is; else their sums cannot be held against each other. */
export default ruleFor<FormReview>()({
  code: 'form/parts-alike',
  severity: 'error',
  why: {
    vi: 'Phần và tổng phải cùng đơn vị tính và cùng cách gộp thì mới đối chiếu được với nhau ở mọi cấp.',
    en: 'A part and its whole must share unit and aggregators to be held against each other at every level.',
  },
  say: {
    vi: 'Phần "{part}" khác "{whole}" về đơn vị tính hoặc cách gộp.',
    en: 'The part "{part}" differs from "{whole}" in its unit or its aggregators.',
  },
  hint: {
    vi: 'Sửa cho giống nhau ở unit (hoặc scale), over_units và over_time.',
    en: 'Make unit (or scale), over_units and over_time the same.',
  },
  *check({ named, byId }) {
    for (const { id, at, by, as } of named) {
      const part = byId.get(id)?.indicator
      if (as !== 'parts' || part === undefined || !('over_units' in by)) continue
      const same = 'over_units' in part && part.over_units === by.over_units && part.over_time === by.over_time
      if (!same || measure(part) !== measure(by)) yield { at, args: { part: part.title, whole: by.title } }
    }
  },
  good: [
    'indicators:\n  - { id: a, title: A, kind: count, unit: vụ, over_units: sum, over_time: sum, parts: { as: subset, of: [b] } }\n  - { id: b, title: B, kind: count, unit: vụ, over_units: sum, over_time: sum }',
  ],
  bad: [
    'indicators:\n  - id: a\n    title: A\n    kind: count\n    unit: vụ\n    over_units: sum\n    over_time: sum\n    parts:\n      as: subset\n      of:\n        - b # ← here\n        - c # ← here\n        - d # ← here\n  - { id: b, title: B, kind: count, unit: người, over_units: sum, over_time: sum }\n  - { id: c, title: C, kind: count, unit: vụ, over_units: sum, over_time: latest }\n  - { id: d, title: D, kind: text }',
  ],
})
