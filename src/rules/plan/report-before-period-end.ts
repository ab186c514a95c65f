import type { ReportPeriod } from '../../model/document.js'
import { periodOf } from '../../model/period.js'
import { deadlinesOf } from '../../model/plan-data.js'
import { ruleFor } from '../../model/rule.js'
import { compareInYear, type Day, dayAt, readDay } from '../../words/day.js'
import { windowOf } from '../../words/reporting-days.js'
import type { Review } from '../review.js'

/** Of months and quarters, and of the second half of a year, a deadline does not say which one is meant. */
const SINGLE: readonly (ReportPeriod | undefined)[] = ['half_year', 'nine_months', 'year']
/** Nghị định 09/2019/NĐ-CP is in force since this year; older documents had their own days. */
const SINCE = 2019

const plain = ({ day, month }: Day) => `${day}/${month}`

/** A report cannot be due before its data are there. */
export default ruleFor<Review>()({
  code: 'plan/report-before-period-end',
  severity: 'warning',
  why: {
    vi: 'Điều 12 Nghị định 09/2019/NĐ-CP: số liệu báo cáo 6 tháng đầu năm chốt ngày 14/6, báo cáo năm chốt ngày 14/12; hạn nộp phải sau ngày chốt, trừ khi ghi rõ ngày chốt khác (data_until, reporting.calendar).',
    en: 'Decree 09/2019/NĐ-CP, Article 12: data of the first half-year close on 14 June, of the year on 14 December; a report is due after that, unless another day is stated (data_until, reporting.calendar).',
  },
  say: {
    vi: 'Báo cáo phải nộp ngày {on}, trước khi chốt số liệu ({until}).',
    en: 'The report is due on {on}, before its data close ({until}).',
  },
  hint: {
    vi: 'Lùi hạn nộp, hoặc ghi data_until là ngày chốt số liệu của kỳ này; báo cáo nộp năm sau thì ghi cả năm.',
    en: 'Set a later day, or state with data_until when the data close; a report due next year is written with its year.',
  },
  *check({ document, outline }) {
    const year = document.date?.year
    const calendar = document.kind === 'plan' ? document.reporting?.calendar : undefined
    for (const { due, path } of deadlinesOf(document, outline)) {
      const { period } = due
      if (due.on === undefined || year === undefined || period === undefined || period === 'ad_hoc') continue
      if (!SINGLE.includes(period)) continue
      if (due.data_until === undefined && calendar === undefined && year < SINCE) continue
      const until = due.data_until ?? plain(dayAt(windowOf(periodOf(period, year), calendar).last))
      const [day, end] = [readDay(due.on), readDay(until)]
      if (day === undefined || end === undefined) continue
      const years = (day.year ?? year) - (end.year ?? year)
      if (years < 0 || (years === 0 && compareInYear(day, end) < 0))
        yield { at: [...path, 'on'], args: { on: due.on, until } }
    }
  },
  good: [
    'date: { year: 2026 }\nreporting:\n  deadlines:\n    - { period: half_year, on: 20/6 }\n    - { period: nine_months, on: 14/9 }\n    - { period: year, on: 15/1/2027 }\n    - { period: year, on: 15/11, data_until: 10/11 }\n    - { period: month, on: 1/1 }\n    - { on: 1/5 }',
    'date: { year: 2018 }\nreporting: { deadlines: [{ period: half_year, on: 15/5 }] }',
    'date: { month: 3 }\nreporting: { deadlines: [{ period: half_year, on: 15/5 }] }',
    'date: { year: 2026 }\nreporting: { calendar: 10, deadlines: [{ period: half_year, on: 12/6 }] }',
  ],
  bad: [
    'date: { year: 2026 }\nbody:\n  - text: Gửi báo cáo./.\n    due:\n      - { period: half_year, on: 15/5 } # ← here\n      - { period: year, on: 15/11 } # ← here\n      - { period: year, on: 15/12, data_until: 31/12 } # ← here\n      - { period: nine_months, on: 13/9/2026 } # ← here',
    'date: { year: 2018 }\nreporting:\n  deadlines:\n    - { period: half_year, on: 15/5, data_until: 31/5 } # ← here',
    'date: { year: 2026 }\nreporting:\n  calendar: calendar_year\n  deadlines:\n    - { period: half_year, on: 20/6 } # ← here',
  ],
})
