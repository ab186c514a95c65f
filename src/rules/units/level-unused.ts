import { ruleFor } from '../../model/rule.js'
import type { UnitReview } from '../unit-review.js'

/** A level without a unit is often a list that was cut short. */
export default ruleFor<UnitReview>()({
  code: 'units/level-unused',
  severity: 'warning',
  why: {
    vi: 'Cấp không có đơn vị nào thường là dấu hiệu danh mục còn thiếu, hoặc còn sót cấp đã bỏ.',
    en: 'A level without units often means that the list is not complete, or that a level of the past was left in.',
  },
  say: { vi: 'Chưa có đơn vị nào thuộc cấp "{name}".', en: 'No unit is of the level "{name}".' },
  *check({ list, all }) {
    const used = new Set(all.map(({ unit }) => unit.level))
    for (const [i, { id, name }] of list.levels.entries())
      if (!used.has(id)) yield { at: ['levels', i], args: { name } }
  },
  good: ['levels: [{ id: tinh, name: Cấp tỉnh }, { id: xa, name: Cấp xã }]'],
  bad: [
    'levels:\n  - { id: tinh, name: Cấp tỉnh }\n  - { id: huyen, name: Cấp huyện } # ← here\n  - { id: xa, name: Cấp xã }',
  ],
})
