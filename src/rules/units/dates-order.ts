import type { Path } from '../../model/place.js'
import { ruleFor } from '../../model/rule.js'
import { dayNumber, type UnitReview } from '../unit-review.js'

/** A unit that ends before it begins existed on no day; the two days are nearly always swapped. */
export default ruleFor<UnitReview>()({
  code: 'units/dates-order',
  severity: 'error',
  why: {
    vi: 'Ngày kết thúc trước ngày bắt đầu thì đơn vị không có hiệu lực ngày nào và không được tính vào kỳ báo cáo nào.',
    en: 'What ends before it begins exists on no day and is counted in no period.',
  },
  say: {
    vi: 'Ngày kết thúc {to} sớm hơn ngày bắt đầu {from}.',
    en: 'The last day {to} is before the first day {from}.',
  },
  *check({ list, all }) {
    const levels = [...list.levels.entries()].map(([i, one]) => ({ one, path: ['levels', i] as Path }))
    for (const { one, path } of [...levels, ...all.map(({ unit, path }) => ({ one: unit, path }))]) {
      const { from, to } = one
      const [first, last] = [dayNumber(from), dayNumber(to)]
      if (first !== undefined && last !== undefined && last < first)
        yield {
          at: [...path, 'to'],
          args: { from: from!, to: to! },
          related: [{ at: [...path, 'from'], note: { vi: 'Ngày bắt đầu ở đây.', en: 'The first day is here.' } }],
        }
    }
  },
  good: ['units: [{ id: a, level: tinh, name: Tỉnh A, from: 01/7/2025, to: 01/7/2025 }]'],
  bad: [
    'units:\n  - id: a\n    level: tinh\n    name: Tỉnh A\n    from: 01/7/2025\n    to: 30/6/2025 # ← here',
    'levels:\n  - { id: tinh, name: Cấp tỉnh, from: 01/7/2025, to: 30/6/2025 } # ← here',
  ],
})
