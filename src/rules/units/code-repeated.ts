import { ruleFor } from '../../model/rule.js'
import { overlap, type PlacedUnit, type UnitReview } from '../unit-review.js'

/** One official code is one unit on any day; after a merger the code of an old unit may live on in the new one. */
export default ruleFor<UnitReview>()({
  code: 'units/code-repeated',
  severity: 'error',
  why: {
    vi: 'Cùng một ngày, một mã chính thức chỉ là của một đơn vị. Mã cũ chỉ được dùng lại khi đơn vị cũ đã có ngày kết thúc.',
    en: 'On any one day an official code is that of one unit. It may be used again only once the old unit has its last day.',
  },
  say: {
    vi: 'Mã chính thức "{code}" của "{name}" trùng với "{other}" trong cùng thời gian.',
    en: 'The official code "{code}" of "{name}" is that of "{other}", too, at the same time.',
  },
  hint: {
    vi: 'Sửa lại mã, hoặc ghi ngày kết thúc (to) của đơn vị cũ và ngày bắt đầu (from) của đơn vị mới.',
    en: 'Correct the code, or state the last day (to) of the old unit and the first (from) of the new one.',
  },
  *check({ all }) {
    const byCode = new Map<string, PlacedUnit[]>()
    for (const placed of all) {
      const { code, name } = placed.unit
      if (code === undefined) continue
      const earlier = byCode.get(code) ?? []
      const other = earlier.find(one => overlap(one.term, placed.term))
      if (other !== undefined)
        yield {
          at: [...placed.path, 'code'],
          args: { code, name, other: other.unit.name },
          related: [{ at: [...other.path, 'code'], note: { vi: 'Đã có ở đây.', en: 'Used here first.' } }],
        }
      byCode.set(code, [...earlier, placed])
    }
  },
  good: [
    'units:\n  - { id: a, level: tinh, code: "01", name: Tỉnh A }\n  - { id: b, level: tinh, code: "02", name: Tỉnh B }',
    'units:\n  - { id: cu, level: tinh, code: "01", name: Tỉnh Cũ, to: 30/6/2025 }\n  - { id: moi, level: tinh, code: "01", name: Tỉnh Mới, from: 01/7/2025 }',
  ],
  bad: [
    'units:\n  - { id: a, level: tinh, code: "01", name: Tỉnh A }\n  - { id: b, level: tinh, code: "01", name: Tỉnh B } # ← here',
    'units:\n  - { id: cu, level: tinh, code: "01", name: Tỉnh Cũ, to: 01/7/2025 }\n  - { id: moi, level: tinh, code: "01", name: Tỉnh Mới, from: 01/7/2025 } # ← here',
  ],
})
