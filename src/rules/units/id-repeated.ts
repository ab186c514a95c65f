import { ruleFor } from '../../model/rule.js'
import type { UnitReview } from '../unit-review.js'

/** An id that two units bear names neither of them. */
export default ruleFor<UnitReview>()({
  code: 'units/id-repeated',
  severity: 'error',
  why: {
    vi: 'Mã trong tệp là cách duy nhất để biểu mẫu và đơn vị kế tiếp chỉ đúng một đơn vị; mã trùng thì số liệu có thể ghi nhầm đơn vị.',
    en: 'The id is how forms and successors point at one unit; where two share it, figures may be booked to the wrong one.',
  },
  say: {
    vi: 'Mã "{id}" của "{name}" đã dùng cho "{other}".',
    en: 'The id "{id}" of "{name}" is already that of "{other}".',
  },
  hint: { vi: 'Đặt mã khác cho một trong hai đơn vị.', en: 'Give one of the two units another id.' },
  *check({ all, byId }) {
    for (const placed of all) {
      const first = byId.get(placed.unit.id)!
      if (first === placed) continue
      const { id, name } = placed.unit
      yield {
        at: [...placed.path, 'id'],
        args: { id, name, other: first.unit.name },
        related: [{ at: [...first.path, 'id'], note: { vi: 'Đã có ở đây.', en: 'Used here first.' } }],
      }
    }
  },
  good: ['units:\n  - { id: a, level: tinh, name: Tỉnh A }\n  - { id: b, level: tinh, name: Tỉnh B }'],
  bad: [
    'units:\n  - { id: a, level: tinh, name: Tỉnh A }\n  - { id: a, level: tinh, name: Tỉnh B } # ← here',
    'units:\n  - id: a\n    level: tinh\n    name: Tỉnh A\n    units:\n      - { id: a, level: xa, name: Xã Một } # ← here',
  ],
})
