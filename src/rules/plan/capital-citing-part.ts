import { ruleFor } from '../../model/rule.js'
import { inCapitals } from '../reading.js'
import type { Review } from '../review.js'

const DOCUMENT = '(?:của )?(?:Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định|Quy chế|Quy định)'
/** A small "điều 5" that surely cites: a khoản or điểm stands before it, or the document after it. */
const ARTICLE = new RegExp(
  `điều (\\d{1,3}[a-zđ]?)(?= ${DOCUMENT}(?!\\p{sc=Latn}))|(?<=(?:khoản \\d{1,2}|điểm [a-zđ]) )điều \\d`,
  'giu',
)
/** "Khoản 2 Điều 5", "Điểm a khoản 2": capital in the middle of a sentence. */
const CLAUSE = /(?:Khoản (?=\d{1,2}[a-zđ]?,? (?:Điều|điều) \d)|Điểm (?=[a-zđ],? (?:khoản|Khoản) \d))/gu

const startsSentence = (text: string, index: number) =>
  index === 0 || /[.!?:;]["”]? +$/u.test(text.slice(Math.max(0, index - 4), index))

/** Parts of a cited document: Phần, Chương, Mục, Điều have capitals; khoản and điểm have none. */
export default ruleFor<Review>()({
  code: 'plan/capital-citing-part',
  severity: 'warning',
  why: {
    vi: 'Khi viện dẫn một văn bản cụ thể thì viết hoa phần, chương, mục, tiểu mục, điều; viết thường khoản, điểm: điểm a khoản 2 Điều 103 (Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V).',
    en: 'In citing a specific document Phần, Chương, Mục, Tiểu mục and Điều have capitals, khoản and điểm none: điểm a khoản 2 Điều 103 (Decree 30/2020/NĐ-CP, Annex II, part V).',
  },
  say: {
    vi: '"{written}" khi viện dẫn cần viết là "{expected}".',
    en: '"{written}" in a citation should read "{expected}".',
  },
  hint: { vi: 'Viết theo mẫu: điểm a khoản 2 Điều 103.', en: 'Write as in: điểm a khoản 2 Điều 103.' },
  *check({ sentences }) {
    for (const { path, text, span } of sentences) {
      if (!/điều|Khoản|Điểm/u.test(text) || inCapitals(text)) continue
      for (const { 0: all, index } of text.matchAll(ARTICLE)) {
        const written = all.slice(0, 4)
        if (written !== 'điều' || /\p{sc=Latn}$/u.test(text.slice(Math.max(0, index - 1), index))) continue
        yield { at: path, span: span(index, index + 4), args: { written, expected: 'Điều' } }
      }
      for (const { 0: all, index } of text.matchAll(CLAUSE)) {
        if (startsSentence(text, index)) continue
        const written = all.trim()
        yield {
          at: path,
          span: span(index, index + written.length),
          args: { written, expected: written.toLowerCase() },
        }
      }
    }
  },
  good: [
    'body:\n  - Theo điểm a khoản 2 Điều 5 Luật Đầu tư công; một số điều của Nghị định; những điều 19 hội viên cần biết./.',
    'body:\n  - Khoản 2 Điều 5 nêu rõ trách nhiệm. Điểm a khoản 2 Điều 5 cũng vậy; 5 điều đảng viên cần làm./.',
    'body:\n  - title: THỰC HIỆN KHOẢN 2 ĐIỀU 5\n    text: Điểm tham quan, điểm nóng được kiểm tra./.',
  ],
  bad: [
    'body:\n  - Theo điều 5 Nghị định số 17/2024/NĐ-CP. # ← here\n  - Theo khoản 2 điều 5 của văn bản này. # ← here\n  - Theo quy định tại Khoản 2 Điều 5. # ← here\n  - Theo quy định tại Điểm a khoản 2 Điều 5./. # ← here',
  ],
})
