import { ruleFor } from '../../model/rule.js'
import { documentTypeOf } from '../../words/document-types.js'
import { citationsIn } from '../reading.js'
import type { Review } from '../review.js'

/** A letter's symbol begins with the agency, and some agencies abbreviate like a type (CT: Cục Thuế); these do not. */
const NEVER_AN_AGENCY = new Set(['KH', 'BC', 'QĐ', 'NQ', 'TB', 'TTr', 'CTr', 'HD', 'NĐ', 'KL', 'TTLT', 'NQLT'])

/** A type and a symbol that disagree: one of them was copied from another document. */
export default ruleFor<Review>()({
  code: 'plan/citation-type-mismatch',
  severity: 'advice',
  why: {
    vi: 'Ký hiệu văn bản mở đầu bằng chữ viết tắt tên loại (Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I), nên tên loại được gọi phải khớp với ký hiệu.',
    en: 'A symbol begins with the abbreviation of the type (Decree 30/2020/NĐ-CP, Annex III, part I); the type in words must agree with it.',
  },
  say: {
    vi: 'Văn bản được gọi là "{type}" nhưng ký hiệu {symbol} là của {other}.',
    en: 'The document is called "{type}", but the symbol {symbol} is that of {other}.',
  },
  hint: {
    vi: 'Kiểm tra bản gốc: sửa tên loại hoặc ký hiệu; nếu là kết luận được thông báo, ghi "Thông báo kết luận số …".',
    en: 'Check the original and correct the type or the symbol; a conclusion that was announced is a "Thông báo kết luận số …".',
  },
  *check({ sentences }) {
    for (const sentence of sentences)
      for (const { type, typeText, number, start } of citationsIn(sentence)) {
        const group = number?.symbol?.split(/[-/]/u)[0]
        if (!number || !group || !type || type.general || type.law || type.abbreviations.includes(group)) continue
        const other = documentTypeOf(group)
        if (other === undefined || (type.name === 'Công văn' && !NEVER_AN_AGENCY.has(group))) continue
        yield {
          at: sentence.path,
          span: sentence.span(start, number.end),
          args: { type: typeText, symbol: number.symbol!, other: other.name },
        }
      }
  },
  good: [
    'body:\n  - Theo Thông báo kết luận số 12/TB-VPCP ngày 07/3/2025 của Văn phòng Chính phủ./.',
    'body:\n  - Theo Quy định số 37-QĐ/TW, Nghị quyết số 18-NQ/TW, Chương trình hành động số 12-CTr/TU./.',
    'body:\n  - Theo Công văn số 12/CT-TTHT, Công văn số 5/SYT-NVY, Luật số 58/2024/QH15, Văn bản số 7/TB-UBND./.',
    'body:\n  - Theo Chương trình phối hợp số 12/CTPH-SYT-CAT, Hướng dẫn liên ngành số 3/HDLN-SYT-SNV./.',
    'body:\n  - Kế hoạch thực hiện Chỉ thị số 22/CT-TTg; báo cáo theo Công văn số 12/SYT-NVY./.',
  ],
  bad: [
    'body:\n  - Theo Kết luận số 89/TB-VPCP ngày 07/3/2025 của Văn phòng Chính phủ./. # ← here',
    'body:\n  - Theo Quyết định số 12/KH-UBND ngày 07/3/2025 của UBND tỉnh./. # ← here',
    'body:\n  - Theo Công văn số 12/KH-UBND ngày 07/3/2025 của UBND tỉnh./. # ← here',
  ],
})
