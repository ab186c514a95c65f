import type { Path } from '../../model/place.js'
import { deadlinesOf } from '../../model/plan-data.js'
import { ruleFor } from '../../model/rule.js'
import { exists, readDay } from '../../words/day.js'
import type { Review } from '../review.js'

/** Every date that is written as "30/3" or "30/3/2026", with its place. */
function* writtenDates({ document, outline }: Review): Generator<{ text: string; at: Path }> {
  for (const { due, path } of deadlinesOf(document, outline))
    for (const key of ['on', 'data_until'] as const) {
      const text = due[key]
      if (text !== undefined) yield { text, at: [...path, key] }
    }
  for (const [id, { date }] of Object.entries(document.references ?? {}))
    if (date !== undefined) yield { text: date, at: ['references', id, 'date'] }
}

/** The calendar has no 31 April. */
export default ruleFor<Review>()({
  code: 'plan/date-impossible',
  severity: 'error',
  why: {
    vi: 'Ngày không có trong lịch thì không in được và không tính được hạn.',
    en: 'A day that the calendar does not have can neither be printed nor be a deadline.',
  },
  say: {
    vi: 'Ngày {date} không có trong lịch.',
    en: 'The calendar has no day {date}.',
  },
  hint: {
    vi: 'Kiểm tra lại ngày và tháng; có ngày thì phải có tháng.',
    en: 'Check day and month; a day needs a month.',
  },
  *check(review) {
    const { day, month, year } = review.document.date ?? {}
    if (day !== undefined && month === undefined) yield { at: ['date', 'day'], args: { date: `${day}/…` } }
    else if (day !== undefined && month !== undefined && !exists({ day, month, ...(year !== undefined && { year }) }))
      yield { at: ['date', 'day'], args: { date: [day, month, ...(year === undefined ? [] : [year])].join('/') } }
    for (const { text, at } of writtenDates(review)) {
      const date = readDay(text)
      if (date && !exists(date)) yield { at, args: { date: text } }
    }
  },
  good: [
    'date: { year: 2024, month: 2, day: 29 }\nbody:\n  - { text: Nộp trước ngày 29/2./., due: { on: 29/2, data_until: 31/1/2026 } }',
    'date: { year: 2026, month: 3 }\nreferences: { a: { type: Luật, date: 5/3/2020 } }',
    'date: { month: 2, day: 29 }',
  ],
  bad: [
    'date:\n  year: 2026\n  month: 2\n  day: 29 # ← here\nreferences:\n  a: { type: Luật, date: 45/13/2020 } # ← here',
    'date: { year: 2026, day: 5 } # ← here\nbody:\n  - text: Nộp./.\n    due:\n      - { on: 31/4 } # ← here\n      - { on: 30/4, data_until: 30/2 } # ← here\nreporting:\n  deadlines:\n    - { on: 29/2/2026 } # ← here',
  ],
})
