import { deadlinesOf } from '../../model/plan-data.js'
import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'

/** "Báo cáo 6 tháng" without a day is handed in whenever. */
export default ruleFor<Review>()({
  code: 'plan/deadline-without-date',
  severity: 'advice',
  why: {
    vi: 'Điều 8 Nghị định 09/2019/NĐ-CP: chế độ báo cáo phải nêu thời hạn gửi; chỉ nêu kỳ báo cáo thì không lập được lịch và không nhắc được.',
    en: 'Decree 09/2019/NĐ-CP, Article 8: a report regime states when reports are due; a period alone gives no calendar and no reminder.',
  },
  say: {
    vi: 'Thời hạn có kỳ báo cáo nhưng chưa có ngày nộp.',
    en: 'The deadline has a report period and no day.',
  },
  hint: {
    vi: 'Thêm on (ví dụ "20/6"), hoặc when nếu chỉ có lời.',
    en: 'Add on (for example "20/6"), or when where there are only words.',
  },
  *check({ document, outline }) {
    for (const { due, path } of deadlinesOf(document, outline))
      if (due.period !== undefined && due.period !== 'ad_hoc' && due.on === undefined && due.when === undefined)
        yield { at: [...path, 'period'], args: {} }
  },
  good: [
    'body:\n  - { text: Báo cáo./., due: [{ period: year, on: 20/12 }, { period: month, when: Ngày 20 hằng tháng }, { period: ad_hoc }, { what: Kế hoạch }] }',
  ],
  bad: [
    'body:\n  - text: Báo cáo định kỳ 6 tháng và năm./.\n    due:\n      - { period: half_year, to: a } # ← here\n      - what: Báo cáo năm\n        period: year # ← here',
  ],
})
