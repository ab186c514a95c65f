import { listOf } from '../../model/document.js'
import { ruleFor } from '../../model/rule.js'
import { inCapitals } from '../reading.js'
import type { Review } from '../review.js'

/** Only the type of the document is in capitals; the title below it is bold and in small letters. */
export default ruleFor<Review>()({
  code: 'plan/title-capitals',
  severity: 'warning',
  why: {
    vi: 'Trích yếu nội dung văn bản trình bày bằng chữ in thường; chỉ tên loại in hoa (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.5).',
    en: 'The title is in small letters; only the type above it is in capitals (Decree 30/2020/NĐ-CP, Annex I, part II.5).',
  },
  say: {
    vi: 'Trích yếu "{title}" viết toàn chữ in hoa.',
    en: 'The title "{title}" is in capitals.',
  },
  hint: {
    vi: 'Viết lại title bằng chữ in thường, chỉ viết hoa chữ đầu và tên riêng.',
    en: 'Write title in small letters, with capitals for the first letter and for names.',
  },
  *check({ document }) {
    const lines = listOf(document.title)
    const title = lines.join(' ')
    if (!inCapitals(title) || title.split(' ').length < 3) return
    yield { at: Array.isArray(document.title) ? ['title', 0] : ['title'], args: { title } }
  },
  good: ['title: Phòng, chống HIV/AIDS năm 2026', 'title: HIV/AIDS'],
  bad: [
    'title: PHÒNG, CHỐNG THIÊN TAI NĂM 2026 # ← here',
    'kind: letter\nto: Sở Nội vụ\ntitle:\n  - TĂNG CƯỜNG PHÒNG, CHỐNG # ← here\n  - THIÊN TAI',
  ],
})
