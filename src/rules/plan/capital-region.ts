import { ruleFor } from '../../model/rule.js'
import { inCapitals, printedTexts } from '../reading.js'
import type { Review } from '../review.js'

const CONTEXTS = ['vùng', 'miền', 'khu vực', 'các tỉnh', 'đồng bằng', 'duyên hải', 'tỉnh']
const REGIONS = [
  ...['Tây Bắc Bộ', 'Tây Bắc', 'Đông Bắc Bộ', 'Đông Bắc', 'Tây Nguyên', 'Bắc Trung Bộ', 'Nam Trung Bộ', 'Bắc Bộ'],
  ...['Trung Bộ', 'Đông Nam Bộ', 'Tây Nam Bộ', 'Nam Bộ'],
]
const cased = (name: string) =>
  name
    .split(' ')
    .map(word => `[${word[0]!.toUpperCase()}${word[0]!.toLowerCase()}]${word.slice(1)}`)
    .join(' ')
/** Regions after a word that makes them one; "phía tây bắc" is a direction. */
const REGION = new RegExp(
  `(?:${CONTEXTS.map(cased).join('|')}) (${REGIONS.map(cased).join('|')})(?![a-z\\u00C0-\\u1EF9])`,
  'g',
)
/** In small letters these are directions as well: "khu vực tây bắc của tỉnh". */
const DIRECTION = /^(?:tây bắc|đông bắc)$/u
const WITHIN = /^ (?:của|thành phố|huyện|tỉnh|xã|thị|phường)/u

/** The regions of the country are names. */
export default ruleFor<Review>()({
  code: 'plan/capital-region',
  severity: 'warning',
  why: {
    vi: 'Tên vùng, miền, khu vực viết hoa chữ cái đầu của tất cả các âm tiết tạo thành tên: Tây Bắc, Đông Bắc, Bắc Bộ (Nghị định 30/2020/NĐ-CP, Phụ lục II, mục III.1).',
    en: 'Names of regions have a capital on each syllable: Tây Bắc, Đông Bắc, Bắc Bộ (Decree 30/2020/NĐ-CP, Annex II, part III.1).',
  },
  say: {
    vi: 'Tên vùng "{written}" cần viết là "{expected}".',
    en: 'The region "{written}" should read "{expected}".',
  },
  hint: { vi: 'Viết {expected}.', en: 'Write {expected}.' },
  *check(review) {
    for (const { path, text, span } of printedTexts(review)) {
      if (inCapitals(text)) continue
      for (const { 0: all, 1: region, index } of text.matchAll(REGION)) {
        const written = region!
        const end = index + all.length
        if (/\p{sc=Latn}$/u.test(text.slice(Math.max(0, index - 1), index)) || inCapitals(written)) continue
        if (DIRECTION.test(written) && WITHIN.test(text.slice(end, end + 12))) continue
        const expected = written
          .split(' ')
          .map(word => word[0]!.toUpperCase() + word.slice(1).toLowerCase())
          .join(' ')
        if (expected !== written) yield { at: path, span: span(end - written.length, end), args: { written, expected } }
      }
    }
  },
  good: [
    'body:\n  - Vùng Tây Bắc, các tỉnh Bắc Trung Bộ, khu vực tây bắc của tỉnh, phía đông bắc, gió tây nam./.',
    'body:\n  - Đảng viên nam bộ đội; khu vực miền núi; VÙNG TÂY BẮC./.',
  ],
  bad: [
    'body:\n  - Hợp tác với các tỉnh vùng tây bắc. # ← here\n  - Hợp tác với khu vực Tây nguyên. # ← here\n  - Hợp tác với các tỉnh Nam Trung bộ./. # ← here',
  ],
})
