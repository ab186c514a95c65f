import { ruleFor } from '../../model/rule.js'
import type { UnitReview } from '../unit-review.js'

/** A successor that is not in the list takes nothing over. */
export default ruleFor<UnitReview>()({
  code: 'units/unknown-successor',
  severity: 'error',
  why: {
    vi: 'Số liệu ghi theo tên cũ chỉ chuyển được sang đơn vị kế tiếp khi đơn vị đó có trong danh mục.',
    en: 'Figures under an old name pass to a successor only where that unit is in the list.',
  },
  say: {
    vi: 'Đơn vị kế tiếp "{id}" của "{name}" không có trong danh mục.',
    en: 'The successor "{id}" of "{name}" is not in the list.',
  },
  hint: {
    vi: 'Ghi mã trong tệp (id) của đơn vị tiếp nhận, không ghi tên hay mã chính thức.',
    en: 'State the id of the unit that takes over, not its name or its official code.',
  },
  *check({ all, byId }) {
    for (const { unit, path } of all)
      for (const [i, id] of (unit.successors ?? []).entries())
        if (!byId.has(id)) yield { at: [...path, 'successors', i], args: { id, name: unit.name } }
  },
  good: [
    'units:\n  - { id: a, level: tinh, name: Tỉnh A, to: 30/6/2025, successors: [b] }\n  - { id: b, level: tinh, name: Tỉnh B, from: 01/7/2025 }',
  ],
  bad: [
    'units:\n  - id: a\n    level: tinh\n    name: Tỉnh A\n    to: 30/6/2025\n    successors:\n      - tinh_b # ← here',
  ],
})
