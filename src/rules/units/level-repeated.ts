import { ruleFor } from '../../model/rule.js'
import type { UnitReview } from '../unit-review.js'

/** A level that stands twice in the order has no place in it. */
export default ruleFor<UnitReview>()({
  code: 'units/level-repeated',
  severity: 'error',
  why: {
    vi: 'Thứ tự của levels là thứ tự trên dưới của các cấp; một mã cấp đứng hai chỗ thì không biết cấp nào ở trên.',
    en: 'The order of levels says which stands above which; an id that stands there twice leaves that open.',
  },
  say: { vi: 'Mã cấp "{id}" đã có trong levels.', en: 'The id "{id}" stands in levels already.' },
  *check({ list, levels }) {
    for (const [i, level] of list.levels.entries()) {
      const { rank } = levels.get(level.id)!
      if (rank === i) continue
      yield {
        at: ['levels', i, 'id'],
        args: { id: level.id },
        related: [{ at: ['levels', rank, 'id'], note: { vi: 'Đã có ở đây.', en: 'Used here first.' } }],
      }
    }
  },
  good: ['levels: [{ id: tinh, name: Cấp tỉnh }, { id: xa, name: Cấp xã }]'],
  bad: [
    'levels:\n  - { id: tinh, name: Cấp tỉnh }\n  - { id: xa, name: Cấp xã }\n  - { id: tinh, name: Cấp thôn } # ← here',
  ],
})
