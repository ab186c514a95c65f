import type { Bilingual } from '../../model/diagnostic.js'
import { ruleFor } from '../../model/rule.js'
import type { Citation } from '../../words/citation.js'
import { citationsIn } from '../reading.js'
import type { Review } from '../review.js'

/** Why the date of a citation cannot be right; nothing where it can. */
function fault({ date, number }: Citation): Bilingual | undefined {
  if (date?.month === undefined) return undefined
  const days = date.month >= 1 && date.month <= 12 ? new Date(Date.UTC(date.year, date.month, 0)).getUTCDate() : 0
  const day = date.day ?? 1
  if (day < 1 || day > days) return { vi: 'lịch không có ngày này', en: 'the calendar has no such day' }
  if (number?.year === undefined || number.year === date.year) return undefined
  return { vi: `số văn bản ghi năm ${number.year}`, en: `the number has the year ${number.year}` }
}

/** The date of a cited document that cannot be its date: nearly always a slip of one figure. */
export default ruleFor<Review>()({
  code: 'plan/citation-date',
  severity: 'warning',
  why: {
    vi: 'Ngày ban hành của văn bản được viện dẫn phải có thật và cùng năm với năm ghi trong số văn bản.',
    en: 'The date of a cited document must exist, and its year must be the year inside the number.',
  },
  say: {
    vi: 'Ngày "{date}" của văn bản {number} không thể đúng: {fault}.',
    en: 'The date "{date}" of the document {number} cannot be right: {fault}.',
  },
  hint: { vi: 'Đối chiếu với bản gốc.', en: 'Check the original.' },
  *check({ sentences }) {
    for (const sentence of sentences)
      for (const citation of citationsIn(sentence)) {
        const wrong = fault(citation)
        if (wrong === undefined) continue
        const { start, end } = citation.date!
        const number = citation.number?.text ?? citation.name ?? citation.typeText
        yield {
          at: sentence.path,
          span: sentence.span(start, end),
          args: { date: sentence.text.slice(start, end), number, fault: wrong },
        }
      }
  },
  good: [
    'body:\n  - Theo Nghị định số 17/2024/NĐ-CP ngày 29/02/2024 của Chính phủ; Kế hoạch số 15/KH-UBND ngày 05/3/2026 của UBND tỉnh./.',
    'body:\n  - Theo Chỉ thị 22/CT-TTg năm 2023, Luật Đầu tư công năm 2024; trước ngày 31/4 hằng năm./.',
  ],
  bad: [
    'body:\n  - Theo Nghị định số 17/2024/NĐ-CP ngày 05/3/2023 của Chính phủ./. # ← here',
    'body:\n  - Theo Kế hoạch số 15/KH-UBND ngày 31/4/2026 của UBND tỉnh./. # ← here',
    'body:\n  - Theo Kế hoạch số 15/KH-UBND ngày 12 tháng 13 năm 2026 của UBND tỉnh./. # ← here',
  ],
})
