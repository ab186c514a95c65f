import { ruleFor } from '../../model/rule.js'
import { type FormReview, partsOf } from '../form-review.js'

/** Whether `start` is among its own parts, or the parts of these. */
function holdsItself({ byId }: FormReview, start: string): boolean {
  const seen = new Set<string>()
  const due = [start]
  while (due.length > 0) {
    const indicator = byId.get(due.pop()!)?.indicator
    for (const id of (indicator && partsOf(indicator)?.of) ?? []) {
      if (id === start) return true
      if (!seen.has(id)) due.push(id)
      seen.add(id)
    }
  }
  return false
}

/** An indicator that is a part of itself is the whole of nothing. */
export default ruleFor<FormReview>()({
  code: 'form/parts-circle',
  severity: 'error',
  why: {
    vi: 'Một chỉ tiêu không thể là phần của chính nó, kể cả qua các phần khác: phép đối chiếu không bao giờ kết thúc.',
    en: 'No indicator is a part of itself, nor of one of its parts: such figures cannot be held against each other.',
  },
  say: {
    vi: 'Chỉ tiêu "{title}" là phần của chính nó.',
    en: 'The indicator "{title}" is a part of itself.',
  },
  *check(review) {
    for (const [id, { indicator, path }] of review.byId)
      if (holdsItself(review, id)) yield { at: [...path, 'parts'], on: 'key', args: { title: indicator.title } }
  },
  good: [
    'indicators:\n  - { id: a, title: A, kind: count, unit: vụ, over_units: sum, over_time: sum, parts: { as: subset, of: [b, c] } }\n  - { id: b, title: B, kind: count, unit: vụ, over_units: sum, over_time: sum, parts: { as: subset, of: [c] } }\n  - { id: c, title: C, kind: count, unit: vụ, over_units: sum, over_time: sum }',
  ],
  bad: [
    'indicators:\n  - { id: a, title: A, kind: count, unit: vụ, over_units: sum, over_time: sum, parts: { as: subset, of: [b] } } # ← here\n  - { id: b, title: B, kind: count, unit: vụ, over_units: sum, over_time: sum, parts: { as: subset, of: [a] } } # ← here\n  - { id: c, title: C, kind: count, unit: vụ, over_units: sum, over_time: sum, parts: { as: subset, of: [a] } }',
  ],
})
