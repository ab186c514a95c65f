import { deadlinesOf } from '../../model/plan-data.js'
import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'

/** Two deadlines of one id overwrite each other in a calendar. */
export default ruleFor<Review>()({
  code: 'plan/due-id-repeated',
  severity: 'error',
  why: {
    vi: 'Mã thời hạn dùng trong lịch và danh sách nhắc việc, nên mỗi thời hạn một mã.',
    en: 'Calendars and reminders know deadlines by their ids, so each has its own.',
  },
  say: {
    vi: 'Mã thời hạn "{id}" đã dùng cho thời hạn khác.',
    en: 'The id "{id}" is already that of another deadline.',
  },
  hint: { vi: 'Đặt mã khác cho một trong hai thời hạn.', en: 'Give one of the two deadlines another id.' },
  *check({ document, outline }) {
    const first = new Map<string, ReturnType<typeof deadlinesOf>[number]['path']>()
    for (const { due, path } of deadlinesOf(document, outline)) {
      if (due.id === undefined) continue
      const other = first.get(due.id)
      if (other === undefined) first.set(due.id, path)
      else
        yield {
          at: [...path, 'id'],
          args: { id: due.id },
          related: [{ at: [...other, 'id'], note: { vi: 'Dùng lần đầu ở đây.', en: 'First used here.' } }],
        }
    }
  },
  good: ['body:\n  - text: Việc./.\n    due: [{ id: a, on: 30/3 }, { id: b, on: 30/3 }, { on: 1/4 }, { on: 1/5 }]'],
  bad: [
    'body:\n  - text: Việc./.\n    due:\n      - { id: a, on: 30/3 }\n      - { id: a, on: 30/4 } # ← here\nreporting:\n  deadlines:\n    - { id: a, on: 15/5 } # ← here',
  ],
})
