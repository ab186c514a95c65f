import { targetsOf } from '../../model/plan-data.js'
import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'

/** An indicator without a target is a figure that nobody asked for. */
export default ruleFor<Review>()({
  code: 'plan/indicator-unused',
  severity: 'warning',
  why: {
    vi: 'Chỉ tiêu thống kê mà không chỉ tiêu nào của kế hoạch dùng đến thì thu thập không để làm gì.',
    en: 'An indicator that no target of the plan uses is collected for nothing.',
  },
  say: {
    vi: 'Chỉ tiêu thống kê "{id}" ({title}) có trong indicators nhưng không chỉ tiêu nào dùng.',
    en: 'The indicator "{id}" ({title}) is defined under indicators, but no target uses it.',
  },
  hint: {
    vi: 'Ghi indicator: {id} vào chỉ tiêu liên quan, hoặc bỏ khỏi indicators.',
    en: 'Write indicator: {id} on the target that it measures, or remove it from indicators.',
  },
  *check({ document, outline }) {
    const used = new Set(targetsOf(outline).map(({ target }) => target.indicator))
    for (const [id, { title }] of Object.entries(document.indicators ?? {}))
      if (!used.has(id)) yield { at: ['indicators', id], on: 'key', args: { id, title } }
  },
  good: [
    'indicators: { ct01: { title: Số lớp } }\nbody:\n  - { text: Mở 3 lớp./., targets: [{ id: a, kind: count, target: "3", indicator: ct01 }] }',
  ],
  bad: ['indicators:\n  ct01: { title: Số lớp } # ← here'],
})
