import { targetsOf } from '../../model/plan-data.js'
import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'

/** Two targets of one id have their results counted for each other. */
export default ruleFor<Review>()({
  code: 'plan/target-id-repeated',
  severity: 'error',
  why: {
    vi: 'Mã chỉ tiêu dùng để theo dõi và báo cáo, nên mỗi chỉ tiêu một mã.',
    en: 'Targets are followed and reported by their ids, so each has its own.',
  },
  say: {
    vi: 'Mã chỉ tiêu "{id}" đã dùng cho chỉ tiêu khác.',
    en: 'The id "{id}" is already that of another target.',
  },
  hint: { vi: 'Đặt mã khác cho một trong hai chỉ tiêu.', en: 'Give one of the two targets another id.' },
  *check({ outline }) {
    const first = new Map<string, ReturnType<typeof targetsOf>[number]['path']>()
    for (const { target, path } of targetsOf(outline)) {
      const other = first.get(target.id)
      if (other === undefined) first.set(target.id, path)
      else
        yield {
          at: [...path, 'id'],
          args: { id: target.id },
          related: [{ at: [...other, 'id'], note: { vi: 'Dùng lần đầu ở đây.', en: 'First used here.' } }],
        }
    }
  },
  good: [
    'body:\n  - text: Việc.\n    targets: [{ id: a, kind: yes_no }, { id: b, kind: yes_no }]\n    due: { id: a }\n  - Hết./.',
  ],
  bad: [
    'body:\n  - text: Việc.\n    targets:\n      - { id: a, kind: yes_no }\n      - { id: a, kind: yes_no } # ← here\n  - Hết./.\nannexes:\n  - title: Thêm\n    items:\n      - text: Việc./.\n        targets: [{ id: a, kind: yes_no }] # ← here',
  ],
})
