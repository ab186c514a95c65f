import { ruleFor } from '../../model/rule.js'
import { citationsIn, inCapitals } from '../reading.js'
import type { Review } from '../review.js'

/** The type of a specific document is part of its name. */
export default ruleFor<Review>()({
  code: 'plan/capital-document-type',
  severity: 'warning',
  why: {
    vi: 'Viết hoa chữ cái đầu của tên loại khi nói đến một văn bản cụ thể (Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V).',
    en: 'The type is capitalised when a specific document is meant (Decree 30/2020/NĐ-CP, Annex II, part V).',
  },
  say: {
    vi: 'Tên loại "{written}" trước số {number} cần viết là "{expected}".',
    en: 'The type "{written}" before the number {number} should read "{expected}".',
  },
  hint: { vi: 'Viết {expected} số {number}.', en: 'Write {expected} số {number}.' },
  *check({ sentences }) {
    for (const sentence of sentences)
      for (const { start, type, typeText, number } of citationsIn(sentence)) {
        if (type === undefined || number?.symbol === undefined) continue
        if (typeText === type.name || inCapitals(typeText)) continue
        yield {
          at: sentence.path,
          span: sentence.span(start, start + typeText.length),
          args: { written: typeText, number: number.text, expected: type.name },
        }
      }
  },
  good: [
    'body:\n  - Thực hiện Kế hoạch số 07/KH-UBND ngày 05/3/2026 của UBND tỉnh và các kế hoạch của ngành./.',
    'body:\n  - Mỗi đơn vị có kế hoạch 5 năm, báo cáo số liệu 6 tháng, thông báo số điện thoại./.',
    'body:\n  - title: KẾT QUẢ THỰC HIỆN KẾ HOẠCH SỐ 07/KH-UBND\n    text: Đạt kế hoạch./.',
  ],
  bad: [
    'body:\n  - Thực hiện kế hoạch số 07/KH-UBND ngày 05/3/2026 của UBND tỉnh./. # ← here',
    'body:\n  - Báo cáo theo công văn số 12/SYT-NVY ngày 05/3/2026 của Sở Y tế./. # ← here',
    'body:\n  - Thực hiện Quyết Định số 12/QĐ-TTg ngày 07/3/2025 của Thủ tướng Chính phủ./. # ← here',
  ],
})
