import type { PlanTarget } from '../../model/document.js'
import { targetsOf } from '../../model/plan-data.js'
import { ruleFor } from '../../model/rule.js'
import { endsOf } from '../../words/numbers-in-text.js'
import type { Review } from '../review.js'
import { valuesOf } from '../stated-numbers.js'

/** The number by which a value is compared: the low end of a range, the part of a ratio. */
const sizeOf = (value: string) => {
  const [part, whole] = value.split('/').map(Number)
  return whole === undefined ? endsOf(value).low : part! / whole
}

/** The values that must follow the direction, in time: where it stands now, by each year, at the end. */
function inTime(target: PlanTarget) {
  const steps = valuesOf(target)
  const of = (key: string) => steps.filter(step => step.key[0] === key)
  return target.kind === 'change' ? of('milestones') : [...of('baseline'), ...of('milestones'), ...of('target')]
}

/** A rate that shall rise cannot be lower later. */
export default ruleFor<Review>()({
  code: 'plan/target-direction',
  severity: 'error',
  why: {
    vi: 'Chỉ tiêu tăng (up) thì giá trị sau không được thấp hơn giá trị trước, chỉ tiêu giảm (down) thì không được cao hơn; trái hướng thường là gõ nhầm số hoặc nhầm năm.',
    en: 'With direction up no later value is lower, with down none is higher; a value against the direction is mostly a slip of number or year.',
  },
  say: {
    vi: 'Chỉ tiêu "{id}" có hướng {direction} nhưng giá trị đi từ {from} đến {to}.',
    en: 'The target "{id}" has direction {direction}, but its value goes from {from} to {to}.',
  },
  hint: {
    vi: 'Kiểm tra lại số, năm hoặc direction.',
    en: 'Check the number, the year or direction.',
  },
  *check({ outline }) {
    for (const { target, path } of targetsOf(outline)) {
      const { id, direction } = target
      if (direction !== 'up' && direction !== 'down') continue
      const steps = inTime(target)
      for (const [i, { key, value }] of steps.entries()) {
        const before = steps[i - 1]
        const rise = before ? sizeOf(value) - sizeOf(before.value) : 0
        if (before && (direction === 'up' ? rise < 0 : rise > 0))
          yield { at: [...path, ...key], args: { id, direction, from: before.value, to: value } }
      }
    }
  },
  good: [
    'body:\n  - text: Việc./.\n    targets:\n      - { id: a, kind: percent, direction: up, baseline: "50", milestones: { "2027": "60", "2030": "60-80" }, target: "80" }\n      - { id: b, kind: count, direction: down, baseline: "10", target: "0" }\n      - { id: c, kind: count, direction: keep, baseline: "15", target: "14" }\n      - { id: d, kind: count, baseline: "15", target: "14" }\n      - { id: e, kind: change, direction: down, baseline: "20", target: "60-80" }\n      - { id: f, kind: ratio, direction: up, baseline: "10/20", target: "15/25" }',
  ],
  bad: [
    'body:\n  - text: Việc./.\n    targets:\n      - id: a\n        kind: percent\n        direction: up\n        baseline: "50"\n        target: "40" # ← here\n      - id: b\n        kind: count\n        direction: down\n        milestones:\n          "2027": "5"\n          "2030": "6-7" # ← here\n      - { id: c, kind: ratio, direction: up, baseline: "10/20", target: "10/25" } # ← here\n      - { id: d, kind: change, direction: up, milestones: { "2027": "20", "2028": "10" } } # ← here',
  ],
})
