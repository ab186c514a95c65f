import type { ReportPeriod } from '../../model/document.js'
import { deadlinesOf } from '../../model/plan-data.js'
import { ruleFor } from '../../model/rule.js'
import { compareInYear, readDay } from '../../words/day.js'
import type { Review } from '../review.js'

/** The last day of the data of each period: Nghị định 09/2019/NĐ-CP, Điều 12; nine months by provincial practice. */
const CUT_OFF: Partial<Readonly<Record<ReportPeriod, string>>> = {
  half_year: '14/6',
  nine_months: '14/9',
  year: '14/12',
}
/** The decree is in force since this year; older documents had their own days. */
const SINCE = 2019

/** A report cannot be due before its data are there. */
export default ruleFor<Review>()({
  code: 'plan/report-before-period-end',
  severity: 'warning',
  why: {
    vi: 'Điều 12 Nghị định 09/2019/NĐ-CP: số liệu báo cáo 6 tháng đầu năm chốt ngày 14/6, báo cáo năm chốt ngày 14/12; hạn nộp phải sau ngày chốt, trừ khi ghi rõ ngày chốt khác.',
    en: 'Decree 09/2019/NĐ-CP, Article 12: data of the first half-year close on 14 June, of the year on 14 December; a report is due after that, unless another day is stated.',
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
    for (const { due, path } of deadlinesOf(document, outline)) {
      const usual = due.period && CUT_OFF[due.period]
      if (due.on === undefined || usual === undefined || year === undefined) continue
      if (due.data_until === undefined && year < SINCE) continue
      const until = due.data_until ?? usual
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
  ],
  bad: [
    'date: { year: 2026 }\nbody:\n  - text: Gửi báo cáo./.\n    due:\n      - { period: half_year, on: 15/5 } # ← here\n      - { period: year, on: 15/11 } # ← here\n      - { period: year, on: 15/12, data_until: 31/12 } # ← here\n      - { period: nine_months, on: 13/9/2026 } # ← here',
    'date: { year: 2018 }\nreporting:\n  deadlines:\n    - { period: half_year, on: 15/5, data_until: 31/5 } # ← here',
  ],
})
