import { targetsOf } from '../../model/plan-data.js'
import { ruleFor } from '../../model/rule.js'
import { endsOf } from '../../words/numbers-in-text.js'
import type { Review } from '../review.js'
import { valuesOf } from '../stated-numbers.js'

/** A share of a whole is at most all of it. */
export default ruleFor<Review>()({
  code: 'plan/target-over-hundred',
  severity: 'warning',
  why: {
    vi: 'Tỷ lệ phần trăm của một tổng số không vượt quá 100; mức tăng, giảm so với trước thì dùng kind: change.',
    en: 'A share of a whole is at most 100 percent; a rise or fall against an earlier value is kind: change.',
  },
  say: {
    vi: 'Chỉ tiêu tỷ lệ "{id}" ghi {value}, lớn hơn 100%.',
    en: 'The percentage "{id}" says {value}, more than 100%.',
  },
  hint: {
    vi: 'Kiểm tra lại số, hoặc dùng kind: change nếu là mức tăng, giảm.',
    en: 'Check the number, or use kind: change if it is a rise or fall.',
  },
  *check({ outline }) {
    for (const { target, path } of targetsOf(outline))
      for (const { key, value } of target.kind === 'percent' ? valuesOf(target) : [])
        if (Math.max(...Object.values(endsOf(value))) > 100)
          yield { at: [...path, ...key], args: { id: target.id, value } }
  },
  good: [
    'body:\n  - text: Việc./.\n    targets: [{ id: a, kind: percent, target: "100" }, { id: b, kind: count, target: "150" }, { id: c, kind: change, direction: up, target: "150" }]',
  ],
  bad: [
    'body:\n  - text: Việc./.\n    targets:\n      - { id: a, kind: percent, target: "1.000" } # ← here\n      - { id: b, kind: percent, target: "90-110" } # ← here\n      - { id: c, kind: percent, baseline: "100,5", target: "100" } # ← here',
  ],
})
