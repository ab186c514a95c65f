import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'

/** A document that goes out bears its whole date. */
export default ruleFor<Review>()({
  code: 'plan/date-blank',
  severity: 'error',
  why: {
    vi: 'Phụ lục I Nghị định 30/2020/NĐ-CP (ô số 4): văn bản phát hành ghi đủ ngày, tháng, năm.',
    en: 'Decree 30/2020/NĐ-CP, Annex I (field 4): an issued document bears day, month and year.',
  },
  say: {
    vi: 'Văn bản sắp phát hành nhưng ngày ban hành còn thiếu {missing}.',
    en: 'The document is about to be issued and its date lacks {missing}.',
  },
  hint: { vi: 'Ghi đủ day, month, year vào date.', en: 'Write day, month and year into date.' },
  *check({ document, issue }) {
    if (!issue) return
    const names = {
      day: { vi: 'ngày', en: 'the day' },
      month: { vi: 'tháng', en: 'the month' },
      year: { vi: 'năm', en: 'the year' },
    }
    const missing = (['day', 'month', 'year'] as const).filter(part => document.date?.[part] === undefined)
    if (missing.length === 0) return
    const list = (lang: 'vi' | 'en') => missing.map(part => names[part][lang]).join(', ')
    yield { at: document.date ? ['date'] : ['place'], on: 'key', args: { missing: { vi: list('vi'), en: list('en') } } }
  },
  good: ['date: { year: 2026 }', 'date: { year: 2026, month: 3, day: 5 } # --issue'],
  bad: ['# --issue\ndate: { year: 2026, month: 3 } # ← here', '# --issue\ndate: {} # ← here'],
})
