import { ruleFor } from '../../model/rule.js'
import type { UnitReview } from '../unit-review.js'

/** A unit that is succeeded has ended; without its last day it would be asked for figures for ever. */
export default ruleFor<UnitReview>()({
  code: 'units/successor-without-end',
  severity: 'error',
  why: {
    vi: 'Đơn vị đã có đơn vị kế tiếp thì phải có ngày kết thúc; thiếu ngày này, cả hai cùng bị tính và số liệu có thể cộng hai lần.',
    en: 'A unit with a successor must have its last day; without it both are expected to report and figures may count twice.',
  },
  say: {
    vi: '"{name}" có đơn vị kế tiếp nhưng chưa có ngày kết thúc.',
    en: '"{name}" has a successor and no last day.',
  },
  hint: { vi: 'Thêm "to: ngày/tháng/năm".', en: 'Add "to: day/month/year".' },
  *check({ all }) {
    for (const { unit, path, term } of all)
      if (unit.successors !== undefined && term.last === Number.POSITIVE_INFINITY)
        yield { at: [...path, 'successors'], on: 'key', args: { name: unit.name } }
  },
  good: [
    'units:\n  - { id: a, level: tinh, name: Tỉnh A, to: 30/6/2025, successors: [b] }\n  - { id: b, level: tinh, name: Tỉnh B }',
  ],
  bad: [
    'units:\n  - id: a\n    level: tinh\n    name: Tỉnh A\n    successors: [b] # ← here\n  - { id: b, level: tinh, name: Tỉnh B }',
  ],
})
