import { targetsOf } from '../../model/plan-data.js'
import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'
import { valuesOf } from '../stated-numbers.js'

/** 204 of 193 communes cannot be. */
export default ruleFor<Review>()({
  code: 'plan/ratio-over-whole',
  severity: 'error',
  why: {
    vi: 'Chỉ tiêu n/N: số đạt n không thể lớn hơn tổng số N.',
    en: 'In a ratio n/N the part n cannot be more than the whole N.',
  },
  say: {
    vi: 'Chỉ tiêu "{id}" ghi {value}: {part} lớn hơn tổng số {whole}.',
    en: 'The target "{id}" says {value}: {part} is more than the whole, {whole}.',
  },
  hint: { vi: 'Viết số đạt trước, tổng số sau dấu "/".', en: 'Write the part first and the whole after "/".' },
  *check({ outline }) {
    for (const { target, path } of targetsOf(outline))
      for (const { key, value } of target.kind === 'ratio' ? valuesOf(target) : []) {
        const [part, whole] = value.split('/').map(Number) as [number, number]
        if (part > whole) yield { at: [...path, ...key], args: { id: target.id, value, part, whole } }
      }
  },
  good: ['body:\n  - text: Việc./.\n    targets: [{ id: a, kind: ratio, baseline: "193/204", target: "204/204" }]'],
  bad: [
    'body:\n  - text: Việc./.\n    targets:\n      - { id: a, kind: ratio, target: "204/193" } # ← here\n      - { id: b, kind: ratio, milestones: { "2027": "9/10", "2028": "11/10" } } # ← here',
  ],
})
