import { ruleFor } from '../../model/rule.js'
import type { UnitReview } from '../unit-review.js'

/** A unit of an unknown level belongs to no group of the report. */
export default ruleFor<UnitReview>()({
  code: 'units/unknown-level',
  severity: 'error',
  why: {
    vi: 'Số liệu được tổng hợp theo từng cấp; đơn vị có cấp không nằm trong levels thì không biết cộng vào đâu.',
    en: 'Figures are summed level by level; a unit whose level is not under levels has nowhere to be counted.',
  },
  say: {
    vi: 'Cấp "{level}" của "{name}" chưa có trong levels.',
    en: 'The level "{level}" of "{name}" is not under levels.',
  },
  hint: { vi: 'Các cấp đã khai: {known}.', en: 'Levels that are defined: {known}.' },
  *check({ all, levels }) {
    const known = [...levels.keys()].join(', ')
    for (const { unit, path } of all)
      if (!levels.has(unit.level)) yield { at: [...path, 'level'], args: { level: unit.level, name: unit.name, known } }
  },
  good: ['units: [{ id: a, level: tinh, name: Tỉnh A }]'],
  bad: ['units:\n  - id: a\n    level: huyen # ← here\n    name: Huyện A'],
})
