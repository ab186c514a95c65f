import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'

/** "ngày 5 tháng 03 năm 2026", "tháng 03 năm 2026": a month counts beside a day or a year only, so "6 tháng" is none. */
const WRITTEN = /(?:ngày (\d{1,2}) )?tháng (\d{1,2})(?: năm \d{4})?/giu
const LETTER = /\p{sc=Latn}/u

const padDay = (day: string) => day.padStart(2, '0')
const padMonth = (month: string) => (Number(month) <= 2 ? month.padStart(2, '0') : String(Number(month)))

/** Dates written out follow one pattern: a zero before days below ten and before months 1 and 2, no other. */
export default ruleFor<Review>()({
  code: 'plan/date-padding',
  severity: 'warning',
  why: {
    vi: 'Ngày nhỏ hơn 10 và tháng 1, tháng 2 phải ghi thêm số 0 ở trước; các tháng khác thì không (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4).',
    en: 'Days below ten and months 1 and 2 take a zero in front; the other months do not (Decree 30/2020/NĐ-CP, Annex I, part II.4).',
  },
  say: {
    vi: '"{written}" cần viết là "{expected}".',
    en: '"{written}" should read "{expected}".',
  },
  hint: { vi: 'Viết {expected}.', en: 'Write {expected}.' },
  *check({ sentences }) {
    for (const sentence of sentences) {
      if (!sentence.text.includes('tháng ')) continue
      for (const match of sentence.text.matchAll(WRITTEN)) {
        const [written, day, month] = match
        if (LETTER.test(sentence.text[match.index - 1] ?? ' ')) continue
        if (day === undefined && !written.includes(' năm ')) continue
        // "6 tháng 3 năm" counts months and years; no date begins with a number before the word.
        if (day === undefined && /\d ?$/u.test(sentence.text.slice(Math.max(0, match.index - 3), match.index))) continue
        if (Number(month) < 1 || Number(month) > 12) continue
        const expected = written
          .replace(/^(ngày )\d+/iu, (_, word: string) => word + padDay(day!))
          .replace(/(tháng )\d+/iu, (_, word: string) => word + padMonth(month!))
        if (expected === written) continue
        yield {
          at: sentence.path,
          span: sentence.span(match.index, match.index + written.length),
          args: { written, expected },
        }
      }
    }
  },
  good: [
    'body:\n  - Từ ngày 05 tháng 3 năm 2026 đến ngày 15 tháng 02 năm 2027; tháng 3 năm 2026; tháng 01 năm 2027./.',
    'body:\n  - Báo cáo 6 tháng, trong tháng 1, hằng tháng, trước ngày 30/3, ngày 07/3/2026, 6 tháng 2 năm liền./.',
    'body:\n  - Trực 24 giờ trong 5 ngày; từ tháng 3 đến tháng 9; quá 13 tháng./.',
  ],
  bad: [
    'body:\n  - Hoàn thành trước ngày 5 tháng 3 năm 2026./. # ← here\n  - Hoàn thành trước ngày 05 tháng 03 năm 2026./. # ← here',
    'body:\n  - Khai mạc ngày 15 tháng 1./. # ← here\n  - Tổng kết trong tháng 03 năm 2026./. # ← here\n  - Tổng kết trong tháng 2 năm 2026./. # ← here',
  ],
})
