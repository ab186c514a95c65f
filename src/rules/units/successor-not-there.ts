import { ruleFor } from '../../model/rule.js'
import type { UnitReview } from '../unit-review.js'

/** A unit is taken over on the day after its last; a successor that does not exist on that day leaves a gap. */
export default ruleFor<UnitReview>()({
  code: 'units/successor-not-there',
  severity: 'error',
  why: {
    vi: 'Đơn vị kế tiếp phải có hiệu lực ngay sau ngày kết thúc của đơn vị cũ, nếu không số liệu của những ngày ở giữa không thuộc về ai.',
    en: 'A successor must exist on the day after the last of the old unit; else the figures of the days between belong to nobody.',
  },
  say: {
    vi: 'Đơn vị kế tiếp "{next}" chưa có hoặc không còn hiệu lực vào ngày sau khi "{name}" kết thúc.',
    en: 'The successor "{next}" does not exist on the day after the last of "{name}".',
  },
  hint: {
    vi: 'Ngày bắt đầu (from) của đơn vị kế tiếp thường là ngày liền sau ngày kết thúc (to) của đơn vị cũ.',
    en: 'The first day (from) of a successor is mostly the one after the last day (to) of the old unit.',
  },
  *check({ all, byId }) {
    for (const { unit, path, term } of all) {
      if (term.last === Number.POSITIVE_INFINITY) continue
      for (const [i, id] of (unit.successors ?? []).entries()) {
        const next = byId.get(id)
        if (next === undefined || (next.term.first <= term.last + 1 && next.term.last > term.last)) continue
        yield {
          at: [...path, 'successors', i],
          args: { next: next.unit.name, name: unit.name },
          related: [{ at: next.path, note: { vi: 'Đơn vị kế tiếp ở đây.', en: 'The successor is here.' } }],
        }
      }
    }
  },
  good: [
    'units:\n  - { id: a, level: tinh, name: Tỉnh A, to: 30/6/2025, successors: [b, c] }\n  - { id: b, level: tinh, name: Tỉnh B, from: 01/7/2025 }\n  - { id: c, level: tinh, name: Tỉnh C }',
  ],
  bad: [
    'units:\n  - id: a\n    level: tinh\n    name: Tỉnh A\n    to: 30/6/2025\n    successors:\n      - b # ← here\n      - c # ← here\n  - { id: b, level: tinh, name: Tỉnh B, from: 02/7/2025 }\n  - { id: c, level: tinh, name: Tỉnh C, to: 30/6/2025 }',
    'units:\n  - id: a\n    level: tinh\n    name: Tỉnh A\n    to: 30/6/2025\n    successors: [a] # ← here',
  ],
})
