import { ruleFor } from '../../model/rule.js'
import { inCapitals, printedTexts } from '../reading.js'
import type { Review } from '../review.js'

/** "quận 1", "phường 5" as a name: what follows must not be something that is counted ("mỗi phường 2 cán bộ"). */
const UNIT = /(quận|phường) (\d{1,2})(?=$|[,.;:)/]| và | thành phố | quận | tỉnh | tại | TP)/g

/** A unit that is named by a number bears it as its name. */
export default ruleFor<Review>()({
  code: 'plan/capital-unit-number',
  severity: 'warning',
  why: {
    vi: 'Tên đơn vị hành chính cấu tạo từ danh từ chung kết hợp với chữ số thì viết hoa cả danh từ chung: Quận 1, Phường 5 (Nghị định 30/2020/NĐ-CP, Phụ lục II, mục III.1).',
    en: 'A unit named by a number has a capital on the unit word too: Quận 1, Phường 5 (Decree 30/2020/NĐ-CP, Annex II, part III.1).',
  },
  say: {
    vi: '"{written}" là tên đơn vị, cần viết là "{expected}".',
    en: '"{written}" is the name of a unit and should read "{expected}".',
  },
  hint: { vi: 'Viết {expected}.', en: 'Write {expected}.' },
  *check(review) {
    for (const { path, text, span } of printedTexts(review)) {
      if (inCapitals(text)) continue
      for (const { 0: written, 1: word, 2: number, index } of text.matchAll(UNIT)) {
        if (
          number!.startsWith('0') ||
          /(?:\p{sc=Latn}|mỗi |một |\d |xã, |và )$/u.test(text.slice(Math.max(0, index - 4), index))
        )
          continue
        const expected = `${word![0]!.toUpperCase()}${word!.slice(1)} ${number}`
        yield { at: path, span: span(index, index + written.length), args: { written, expected } }
      }
    }
  },
  good: [
    'body:\n  - Tại Quận 1, Phường 5 và quận Bình An; mỗi phường 2 cán bộ; mỗi xã, phường 01 mô hình; 03 phường 5 năm liền./.',
    'body:\n  - title: KẾT QUẢ TẠI QUẬN 1\n    text: Cả quận 15 tổ./.',
  ],
  bad: [
    'body:\n  - Tổ chức tại quận 1, thành phố Bình An. # ← here\n  - Giao phường 5 thực hiện tại phường 5./. # ← here',
  ],
})
