import type { Calendar, Due } from '../../model/document.js'
import { PERIODS_A_YEAR, periodOf } from '../../model/period.js'
import { deadlinesOf } from '../../model/plan-data.js'
import { ruleFor } from '../../model/rule.js'
import { exists, ordinalOf, readDay } from '../../words/day.js'
import { dayText, windowOf } from '../../words/reporting-days.js'
import { isWorkingDay } from '../../words/working-day.js'
import type { Review } from '../review.js'

const SINCE = 2019

function dayIn(text: string, year: number): number | undefined {
  const day = readDay(text)
  return day && exists(day) ? ordinalOf({ ...day, year: day.year ?? year }) : undefined
}

/** The last closing of the data before a deadline: stated, or that of the calendar; undefined where it cannot be told. */
function closeBefore(due: Due, on: number, year: number, calendar: Calendar | undefined): number | undefined {
  if (due.data_until !== undefined) return dayIn(due.data_until, year)
  const { period } = due
  if (period === undefined || period === 'ad_hoc' || (calendar === undefined && year < SINCE)) return undefined
  const closes = [year - 1, year].flatMap(one =>
    Array.from({ length: PERIODS_A_YEAR[period] }, (_, i) => windowOf(periodOf(period, one, i + 1), calendar).last),
  )
  return closes.filter(close => close <= on).at(-1)
}

/** Units must have a working day between the last day of the figures and the deadline. */
export default ruleFor<Review>()({
  code: 'plan/deadline-too-near',
  severity: 'warning',
  why: {
    vi: 'Điều 8 Nghị định 09/2019/NĐ-CP: từ khi chốt số liệu đến hạn gửi báo cáo phải có ít nhất 01 ngày làm việc.',
    en: 'Decree 09/2019/NĐ-CP, Article 8: between the closing of the data and the deadline there is at least one working day.',
  },
  say: {
    vi: 'Số liệu chốt ngày {close} mà báo cáo phải nộp ngày {on}: không còn ngày làm việc nào để tổng hợp.',
    en: 'The data close on {close} and the report is due on {on}: no working day is left.',
  },
  hint: {
    vi: 'Lùi hạn nộp ít nhất một ngày làm việc.',
    en: 'Set the deadline at least one working day later.',
  },
  *check({ document, outline }) {
    const year = document.date?.year
    const calendar = document.kind === 'plan' ? document.reporting?.calendar : undefined
    for (const { due, path } of deadlinesOf(document, outline)) {
      const on = due.on === undefined || year === undefined ? undefined : dayIn(due.on, year)
      const close = on === undefined ? undefined : closeBefore(due, on, year!, calendar)
      if (on === undefined || close === undefined || on < close || on - close > 14) continue
      const between = Array.from({ length: on - close }, (_, i) => close + 1 + i)
      if (!between.some(isWorkingDay)) yield { at: [...path, 'on'], args: { close: dayText(close), on: dayText(on) } }
    }
  },
  good: [
    'date: { year: 2026 }\nreporting:\n  deadlines:\n    - { period: half_year, on: 15/6 }\n    - { period: month, on: 18/5 }\n    - { period: year, on: 31/12 }\n    - { period: half_year, on: 1/6, data_until: 31/5 }\n    - { on: 1/5 }',
    'date: { year: 2018 }\nreporting: { deadlines: [{ period: half_year, on: 14/6 }] }',
    'date: { year: 2026 }\nreporting: { calendar: calendar_year, deadlines: [{ period: year, on: 04/01/2027 }] }',
  ],
  bad: [
    'date: { year: 2026 }\nreporting:\n  deadlines:\n    - { period: half_year, on: 14/6 } # ← here\n    - { period: quarter, on: 14/3/2026 } # ← here\n    - { period: month, on: 17/8 }\n    - { period: half_year, on: 17/5, data_until: 15/5 } # ← here',
    'date: { year: 2026 }\nreporting:\n  calendar: calendar_year\n  deadlines:\n    - { period: month, on: 01/5 } # ← here\n    - { period: year, on: 03/01/2027 } # ← here',
  ],
})
