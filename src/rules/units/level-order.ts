import { ruleFor } from '../../model/rule.js'
import type { UnitReview } from '../unit-review.js'

/** A unit stands under one of a higher level; a commune under a commune is an indent that slipped. */
export default ruleFor<UnitReview>()({
  code: 'units/level-order',
  severity: 'error',
  why: {
    vi: 'Đơn vị trong khóa units phải thuộc cấp thấp hơn đơn vị chứa nó; sai cấp thường do thụt dòng nhầm và làm số liệu cộng sai chỗ.',
    en: 'What stands under units is of a lower level than the unit that holds it; else an indent has slipped and figures are summed in the wrong place.',
  },
  say: {
    vi: '"{name}" ({level}) đứng dưới "{above}" ({higher}), nhưng phải thuộc cấp thấp hơn.',
    en: '"{name}" ({level}) stands under "{above}" ({higher}) and must be of a lower level.',
  },
  hint: {
    vi: 'Xem lại chỗ thụt dòng, cấp của đơn vị, và thứ tự của levels (cấp cao trước).',
    en: 'Look at the indent, at the level of the unit, and at the order of levels (highest first).',
  },
  *check({ all, levels }) {
    for (const { unit, path, above } of all) {
      const own = levels.get(unit.level)
      const higher = above && levels.get(above.unit.level)
      if (own === undefined || higher === undefined || above === undefined || own.rank > higher.rank) continue
      const args = { name: unit.name, level: own.level.name, above: above.unit.name, higher: higher.level.name }
      yield { at: [...path, 'level'], args }
    }
  },
  good: ['units:\n  - { id: a, level: tinh, name: Tỉnh A, units: [{ id: b, level: xa, name: Xã B }] }'],
  bad: [
    'units:\n  - id: a\n    level: xa\n    name: Xã A\n    units:\n      - { id: b, level: xa, name: Xã B } # ← here',
    'units:\n  - id: a\n    level: xa\n    name: Xã A\n    units:\n      - { id: b, level: tinh, name: Tỉnh B } # ← here',
  ],
})
