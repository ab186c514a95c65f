import type { Bilingual } from '../../model/diagnostic.js'
import { ruleFor } from '../../model/rule.js'
import { printedTexts } from '../reading.js'
import type { Review } from '../review.js'

/** Letters that no Vietnamese text holds, marks left without their letter, and signs that nobody sees. */
const ALIEN =
  /[\u0300-\u036F\u00D0\u00F0\u0189\u0256\u00AD\u200B-\u200F\u2011\u2060\uFEFF\uE000-\uF8FF\uFFFD\u0400-\u04FF\u0391-\u03C9]/g
const LETTER = /[\p{Script=Latin}]/u
const SPACE = /\s/u

function nameOf(sign: string): Bilingual {
  if ('ÐðƉɖ'.includes(sign)) return { vi: 'chữ Ð không phải chữ Đ tiếng Việt', en: 'an Ð that is not the Vietnamese Đ' }
  if (/[\u0300-\u036F]/.test(sign)) return { vi: 'dấu thanh đứng rời', en: 'a mark apart from its letter' }
  if (/[\uE000-\uF8FF\uFFFD]/.test(sign)) return { vi: 'ký tự của phông chữ cũ', en: 'a character of an old font' }
  if (/[\u0370-\u04FF]/.test(sign))
    return {
      vi: 'chữ cái của bảng chữ khác trông giống chữ Latinh',
      en: 'a letter of another alphabet that looks Latin',
    }
  if (sign === '\u2011') return { vi: 'dấu gạch nối không ngắt dòng', en: 'a non-breaking hyphen' }
  return { vi: 'ký tự không nhìn thấy', en: 'a character that nobody sees' }
}

/** A letter of another alphabet is foreign only inside a Latin word: "α", "β" may stand alone. */
const isForeign = (text: string, at: number) =>
  !/[\u0370-\u04FF]/.test(text[at]!) || LETTER.test(text[at - 1] ?? ' ') || LETTER.test(text[at + 1] ?? ' ')

/** What old fonts and copying leave behind looks right and is wrong: no search finds the word, and fonts print a box. */
export default ruleFor<Review>()({
  code: 'plan/font-leftover',
  severity: 'warning',
  why: {
    vi: 'Văn bản dùng phông chữ tiếng Việt Times New Roman, bộ mã ký tự Unicode theo TCVN 6909:2001 (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.4); ký tự sót lại từ phông chữ cũ làm sai chữ khi in và khi tìm kiếm.',
    en: 'Documents use Times New Roman and Unicode by TCVN 6909:2001 (Decree 30/2020/NĐ-CP, Annex I, part I.4); leftovers of old fonts print and search wrongly.',
  },
  say: {
    vi: 'Trong "{word}" có {what} (mã {code}).',
    en: '"{word}" holds {what} (code {code}).',
  },
  hint: { vi: 'Xóa rồi gõ lại "{word}" bằng bộ gõ Unicode.', en: 'Delete "{word}" and type it again in Unicode.' },
  *check(review) {
    for (const { path, text, span } of printedTexts(review))
      for (const { 0: sign, index } of text.matchAll(ALIEN)) {
        if (!isForeign(text, index)) continue
        let start = index
        while (start > 0 && !SPACE.test(text[start - 1]!)) start--
        let end = index + 1
        while (end < text.length && !SPACE.test(text[end]!)) end++
        const code = `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
        yield { at: path, span: span(start, end), args: { word: text.slice(start, end), what: nameOf(sign), code } }
        break
      }
  },
  good: [
    'body:\n  - Đề nghị Ủy ban nhân dân xã; tỷ lệ β đạt 100%; nhiệt độ 25°C; “ngoặc kép”; từ 1–2 lần…/.',
    'title: Đẩy mạnh công tác năm 2026',
  ],
  bad: [
    'body:\n  - "\\u00D0ề nghị các sở phối hợp./." # ← here\n  - "Công ta\\u0301c năm 2026.\\u200B" # ← here\n  - "Lãnh đạ\\u043E Sở./." # ← here',
    'title: "Công tác\\uFEFF năm 2026" # ← here\nbody:\n  - "Chữ \\uE0A3 của phông cũ./." # ← here',
  ],
})
