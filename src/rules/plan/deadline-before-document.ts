import type { PartialDate } from '../../model/document.js'
import { deadlinesOf } from '../../model/plan-data.js'
import { ruleFor } from '../../model/rule.js'
import { compareInYear, type Day, readDay } from '../../words/day.js'
import type { Review } from '../review.js'

/** Whether a day surely comes before a date of which parts may be unknown. */
function isBefore(day: Day, { year, month, day: dayOfMonth }: PartialDate): boolean {
  if (year === undefined) return false
  if (day.year !== undefined && day.year !== year) return day.year < year
  if (month === undefined) return false
  return compareInYear(day, { month, day: dayOfMonth ?? 1 }) < 0
}

/** A deadline that is past when the document is signed cannot be kept. */
export default ruleFor<Review>()({
  code: 'plan/deadline-before-document',
  severity: 'error',
  why: {
    vi: 'Thời hạn sớm hơn ngày ban hành thì không ai thực hiện được; thường là còn sót từ kế hoạch năm trước.',
    en: 'Nobody can keep a deadline that is earlier than the document; it is mostly left over from last year.',
  },
  say: {
    vi: 'Thời hạn {on} sớm hơn ngày ban hành văn bản ({date}).',
    en: 'The deadline {on} is earlier than the document ({date}).',
  },
  hint: {
    vi: 'Sửa thời hạn; hạn của năm sau thì ghi cả năm, ví dụ "15/1/2027".',
    en: 'Correct the deadline; one of the next year is written with its year, for example "15/1/2027".',
  },
  *check({ document, outline }) {
    const { date } = document
    if (date === undefined) return
    const parts = [date.day, date.month, date.year].filter(part => part !== undefined)
    for (const { due, path } of deadlinesOf(document, outline)) {
      const day = due.on === undefined ? undefined : readDay(due.on)
      if (day === undefined || (day.year === undefined && due.period !== undefined)) continue
      if (isBefore(day, date)) yield { at: [...path, 'on'], args: { on: due.on ?? '', date: parts.join('/') } }
    }
  },
  good: [
    'date: { year: 2026, month: 3, day: 5 }\nbody:\n  - { text: Việc./., due: [{ on: 5/3 }, { on: 30/3 }, { on: 15/1/2027 }, { on: 15/1, period: year }] }',
    'date: { year: 2026, month: 3 }\nbody:\n  - { text: Việc./., due: { on: 1/3 } }',
    'date: { year: 2026 }\nbody:\n  - { text: Việc./., due: [{ on: 1/1 }, { when: Quý I }] }',
    'date: { month: 3, day: 5 }\nbody:\n  - { text: Việc./., due: { on: 1/3/2020 } }',
  ],
  bad: [
    'date: { year: 2026, month: 3, day: 5 }\nbody:\n  - text: Việc./.\n    due:\n      - on: 4/3 # ← here\n      - on: 30/12/2025 # ← here\n      - { on: 15/1/2026, period: year } # ← here',
    'date: { year: 2026, month: 3 }\nreporting:\n  deadlines:\n    - { on: 28/2 } # ← here\n    - { on: 30/3/2025 } # ← here',
  ],
})
