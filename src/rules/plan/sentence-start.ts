import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'

/** A full stop, question or exclamation mark and a blank; the letters around them are looked at afterwards. */
const STOP = /([.?!]) +/g
const BEFORE = /[\p{sc=Latn}\p{N}%)”"’]+$/u
const AFTER = /\p{Ll}\p{sc=Latn}*/uy
const ABBREVIATIONS = new Set([
  'tp',
  'tx',
  'tt',
  'ths',
  'ts',
  'pgs',
  'gs',
  'bs',
  'ks',
  'cn',
  'st',
  'vv',
  'tr',
  'đ',
  'mr',
  'dr',
])

const isAbbreviation = (word: string) =>
  word.length === 1 || ABBREVIATIONS.has(word.toLowerCase()) || /^\p{N}+$/u.test(word)

/** A small letter after a full stop is a stop that should be a comma, or a capital that was forgotten. */
export default ruleFor<Review>()({
  code: 'plan/sentence-start',
  severity: 'advice',
  why: {
    vi: 'Viết hoa chữ cái đầu âm tiết thứ nhất của câu sau dấu chấm, dấu hỏi, dấu chấm than (Nghị định 30/2020/NĐ-CP, Phụ lục II, mục I).',
    en: 'The first letter of a sentence after a full stop, question or exclamation mark is a capital (Decree 30/2020/NĐ-CP, Annex II, part I).',
  },
  say: {
    vi: 'Sau dấu "{mark}" chữ "{word}" chưa viết hoa.',
    en: 'The word "{word}" after "{mark}" has no capital.',
  },
  hint: {
    vi: 'Viết hoa chữ đầu, hoặc thay dấu "{mark}" bằng dấu phẩy.',
    en: 'Write a capital, or a comma instead of "{mark}".',
  },
  *check({ sentences }) {
    for (const sentence of sentences) {
      if (sentence.role === 'cell') continue
      const { text } = sentence
      for (const { 0: all, 1: mark, index } of text.matchAll(STOP)) {
        const start = index + all.length
        AFTER.lastIndex = start
        const word = AFTER.exec(text)?.[0]
        if (word === undefined) continue
        // "vụ án... chủ trì" goes on after the ellipsis; "v.v. và" is one abbreviation.
        const before = BEFORE.exec(text.slice(Math.max(0, index - 30), index))
        if (!before || isAbbreviation(before[0]) || text[index - before[0].length - 1] === '.') continue
        yield {
          at: sentence.path,
          span: sentence.span(start, start + word.length),
          args: { mark: mark!, word },
        }
      }
    }
  },
  good: [
    'body:\n  - Đã rà soát. Tiếp tục kiểm tra; du lịch... chủ động; phòng dịch, v.v. và cấp cứu; TP. đã họp./.',
    'body:\n  - Theo khoản 1. của quy chế; tăng 1.500 người; lúc 7.30 sáng./.',
  ],
  bad: [
    'body:\n  - Các đơn vị phòng dịch. thực hiện truyền thông./. # ← here',
    'basis:\n  - Căn cứ chương trình (đã duyệt). sở ban hành kế hoạch. # ← here',
  ],
})
