import { listOf } from '../../model/document.js'
import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'

/** Abbreviations that everybody reads; the decree permits them above the issuing body. */
const COMMON = new Set(['UBND', 'HĐND', 'MTTQ'])
const VOWEL = /[AEIOUYÀ-ỹ]/u

/** The abbreviations of a line: capitals among other words; where all is in capitals, what is known or has no vowel. */
function* abbreviations(line: string): Generator<string> {
  const shouted = line === line.toUpperCase()
  for (const [word] of line.matchAll(/[\p{sc=Latn}&]+/gu)) {
    if (word.length < 2 || word !== word.toUpperCase()) continue
    if (!shouted || COMMON.has(word) || !VOWEL.test(word.replaceAll('Đ', ''))) yield word
  }
}

/** The issuing body is named in full: the letterhead is the one place where nobody may have to guess. */
export default ruleFor<Review>()({
  code: 'plan/issuer-abbreviation',
  severity: 'advice',
  why: {
    vi: 'Tên cơ quan ban hành văn bản ghi đầy đủ theo tên gọi chính thức; chỉ tên cơ quan chủ quản được viết tắt những cụm từ thông dụng như UBND, HĐND (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.2).',
    en: 'The issuing body is named in full; only the parent body may abbreviate common words such as UBND, HĐND (Decree 30/2020/NĐ-CP, Annex I, part II.2).',
  },
  say: {
    vi: 'Tên cơ quan "{line}" còn viết tắt "{short}".',
    en: 'The name of the body "{line}" abbreviates "{short}".',
  },
  hint: { vi: 'Ghi đầy đủ tên cơ quan thay cho "{short}".', en: 'Write the name in full in place of "{short}".' },
  *check({ document }) {
    for (const key of ['parent', 'name'] as const) {
      const value = document.issuer[key]
      for (const [i, line] of listOf(value).entries())
        for (const short of abbreviations(line)) {
          if (key === 'parent' && COMMON.has(short)) continue
          yield { at: ['issuer', key, ...(Array.isArray(value) ? [i] : [])], args: { line, short } }
        }
    }
  },
  good: [
    'issuer: { parent: UBND tỉnh Bắc Hà, name: Sở Y tế }',
    'issuer: { name: [ỦY BAN NHÂN DÂN, TỈNH BẮC HÀ] }',
    'issuer: { parent: UBND TỈNH BẮC HÀ, name: SỞ Y TẾ }',
  ],
  bad: [
    'issuer: { parent: UBND tỉnh Bắc Hà, name: Sở YT } # ← here',
    'issuer: { name: UBND TỈNH BẮC HÀ } # ← here',
    'issuer:\n  parent: Bộ GDĐT # ← here\n  name:\n    - Trường Cao đẳng\n    - KTKT Bắc Hà # ← here',
  ],
})
