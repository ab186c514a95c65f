import { ruleFor } from '../../model/rule.js'
import { dayNumber, type UnitReview } from '../unit-review.js'

/** No unit outlives its level: there are no districts after 30 June 2025. */
export default ruleFor<UnitReview>()({
  code: 'units/beyond-level',
  severity: 'error',
  why: {
    vi: 'Đơn vị chỉ có hiệu lực khi cấp của nó còn tồn tại, ví dụ không còn đơn vị cấp huyện sau ngày 30/6/2025.',
    en: 'A unit exists only while its level does: there are no districts after 30 June 2025.',
  },
  say: {
    vi: 'Ngày {day} của "{name}" nằm ngoài thời gian tồn tại của cấp "{level}".',
    en: 'The day {day} of "{name}" lies outside the days of the level "{level}".',
  },
  hint: {
    vi: 'Sửa ngày của đơn vị, hoặc bỏ trống để theo cấp.',
    en: 'Correct the day of the unit, or leave it out to follow the level.',
  },
  *check({ all, levels }) {
    for (const { unit, path } of all) {
      const level = levels.get(unit.level)
      if (level === undefined) continue
      for (const key of ['from', 'to'] as const) {
        const day = dayNumber(unit[key])
        if (day === undefined || (level.term.first <= day && day <= level.term.last)) continue
        yield { at: [...path, key], args: { day: unit[key]!, name: unit.name, level: level.level.name } }
      }
    }
  },
  good: [
    'levels: [{ id: huyen, name: Cấp huyện, to: 30/6/2025 }]\nunits: [{ id: a, level: huyen, name: Huyện A }, { id: b, level: huyen, name: Huyện B, to: 31/12/2024 }]',
  ],
  bad: [
    'levels: [{ id: huyen, name: Cấp huyện, to: 30/6/2025 }]\nunits:\n  - { id: a, level: huyen, name: Huyện A, to: 31/12/2025 } # ← here\n  - { id: b, level: huyen, name: Huyện B, from: 01/7/2025 } # ← here',
  ],
})
