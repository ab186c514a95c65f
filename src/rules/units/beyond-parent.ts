import { ruleFor } from '../../model/rule.js'
import { dayNumber, type UnitReview } from '../unit-review.js'

/** A unit may not outlive the one that it stands under: from then on its figures would have nobody to be summed by. */
export default ruleFor<UnitReview>()({
  code: 'units/beyond-parent',
  severity: 'error',
  why: {
    vi: 'Đơn vị chỉ nằm dưới một đơn vị khi đơn vị đó còn hiệu lực; sau đó phải khai lại ở chỗ mới, với ngày bắt đầu của nó.',
    en: 'A unit stands under another only while that one exists; afterwards it is listed anew where it belongs, with its own first day.',
  },
  say: {
    vi: 'Ngày {day} của "{name}" nằm ngoài thời gian có hiệu lực của "{above}".',
    en: 'The day {day} of "{name}" lies outside the days of "{above}".',
  },
  hint: {
    vi: 'Sửa ngày, bỏ trống để theo đơn vị cấp trên, hoặc khai đơn vị mới dưới đơn vị tiếp nhận.',
    en: 'Correct the day, leave it out to follow the unit above, or list the new unit under the one that takes over.',
  },
  *check({ all }) {
    for (const { unit, path, above } of all) {
      if (above === undefined) continue
      for (const key of ['from', 'to'] as const) {
        const day = dayNumber(unit[key])
        if (day === undefined || (above.term.first <= day && day <= above.term.last)) continue
        yield { at: [...path, key], args: { day: unit[key]!, name: unit.name, above: above.unit.name } }
      }
    }
  },
  good: [
    'units:\n  - id: a\n    level: tinh\n    name: Tỉnh A\n    to: 30/6/2025\n    units: [{ id: b, level: xa, name: Xã B }, { id: c, level: xa, name: Xã C, to: 30/6/2025 }]',
  ],
  bad: [
    'units:\n  - id: a\n    level: tinh\n    name: Tỉnh A\n    from: 01/01/2004\n    to: 30/6/2025\n    units:\n      - { id: b, level: xa, name: Xã B, to: 01/7/2025 } # ← here\n      - { id: c, level: xa, name: Xã C, from: 31/12/2003 } # ← here',
  ],
})
