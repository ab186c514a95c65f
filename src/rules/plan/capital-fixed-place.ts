import { ruleFor } from '../../model/rule.js'
import { inCapitals, printedTexts } from '../reading.js'
import type { Review } from '../review.js'

const PLACE = /(?:thủ đô Hà Nội|thành phố Hồ Chí Minh)(?!\p{sc=Latn})/giu
const EXPECTED = ['Thủ đô Hà Nội', 'Thành phố Hồ Chí Minh']

/** Two names that the decree fixes with the unit word in capitals. */
export default ruleFor<Review>()({
  code: 'plan/capital-fixed-place',
  severity: 'warning',
  why: {
    vi: 'Trường hợp viết hoa đặc biệt: Thủ đô Hà Nội, Thành phố Hồ Chí Minh (Nghị định 30/2020/NĐ-CP, Phụ lục II, mục III.1).',
    en: 'Special capitals: Thủ đô Hà Nội, Thành phố Hồ Chí Minh (Decree 30/2020/NĐ-CP, Annex II, part III.1).',
  },
  say: {
    vi: '"{written}" cần viết là "{expected}".',
    en: '"{written}" should read "{expected}".',
  },
  hint: { vi: 'Viết {expected}.', en: 'Write {expected}.' },
  *check(review) {
    for (const { path, text, span } of printedTexts(review))
      for (const { 0: written, index } of text.matchAll(PLACE)) {
        if (inCapitals(written) || EXPECTED.includes(written)) continue
        if (/(?:\p{sc=Latn}|các )$/u.test(text.slice(Math.max(0, index - 4), index))) continue
        const expected = EXPECTED.find(name => name.toLowerCase() === written.toLowerCase())!
        yield { at: path, span: span(index, index + written.length), args: { written, expected } }
      }
  },
  good: [
    'body:\n  - Học tập tại Thủ đô Hà Nội, Thành phố Hồ Chí Minh, TP. Hồ Chí Minh, thành phố Bắc Hà, các thành phố Hồ Chí Minh, Bắc Hà./.',
    'body:\n  - title: TẠI THÀNH PHỐ HỒ CHÍ MINH\n    text: Thực hiện./.',
  ],
  bad: [
    'body:\n  - Học tập tại thủ đô Hà Nội. # ← here\n  - Học tập tại thành phố Hồ Chí Minh và Thành Phố Hồ Chí Minh./. # ← here',
  ],
})
