import { targetsOf } from '../../model/plan-data.js'
import { ruleFor } from '../../model/rule.js'
import { endsOf } from '../../words/numbers-in-text.js'
import type { Review } from '../review.js'
import { valuesOf } from '../stated-numbers.js'

/** A range goes from low to high. */
export default ruleFor<Review>()({
  code: 'plan/target-range-order',
  severity: 'error',
  why: {
    vi: 'Khoảng giá trị viết từ thấp đến cao; viết ngược thì không xét được đạt hay chưa đạt.',
    en: 'A range is written from low to high; the other way round nobody can say whether it is reached.',
  },
  say: {
    vi: 'Khoảng "{value}" của chỉ tiêu "{id}" viết ngược: {low} lớn hơn {high}.',
    en: 'The range "{value}" of the target "{id}" is the wrong way round: {low} is more than {high}.',
  },
  hint: { vi: 'Viết số nhỏ trước.', en: 'Write the smaller number first.' },
  *check({ outline }) {
    for (const { target, path } of targetsOf(outline))
      for (const { key, value } of valuesOf(target)) {
        const { low, high } = endsOf(value)
        if (low > high) yield { at: [...path, ...key], args: { value, id: target.id, low, high } }
      }
  },
  good: [
    'body:\n  - text: Việc./.\n    targets: [{ id: a, kind: percent, target: "60-80" }, { id: b, kind: count, target: "900 - 1.000" }, { id: c, kind: ratio, target: "9/8" }]',
  ],
  bad: [
    'body:\n  - text: Việc./.\n    targets:\n      - { id: a, kind: percent, target: "80-60" } # ← here\n      - { id: b, kind: frequency, every: month, times: "2 – 1" } # ← here\n      - { id: c, kind: count, milestones: { "2027": "1.000-999" } } # ← here',
  ],
})
