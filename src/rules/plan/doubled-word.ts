import { ruleFor } from '../../model/rule.js'
import { doubledWords } from '../../words/reduplication.js'
import { printedTexts } from '../reading.js'
import type { Review } from '../review.js'

/** A word typed twice survives every reading, since the eye skips it. */
export default ruleFor<Review>()({
  code: 'plan/doubled-word',
  severity: 'warning',
  why: {
    vi: 'Một từ hay cụm từ gõ hai lần liền nhau thường là lỗi sót khi sửa câu; từ láy ("ngày ngày", "từng bước từng bước") không bị coi là lỗi.',
    en: 'A word or phrase typed twice in a row is usually left over from editing; reduplication ("ngày ngày") is not reported.',
  },
  say: {
    vi: 'Cụm từ "{words}" được viết hai lần liền nhau: "{twice}".',
    en: 'The words "{words}" stand twice in a row: "{twice}".',
  },
  hint: { vi: 'Bỏ một lần "{words}".', en: 'Remove one "{words}".' },
  *check(review) {
    for (const { path, text, span } of printedTexts(review))
      for (const { start, end, words } of doubledWords(text))
        yield { at: path, span: span(start, end), args: { words, twice: text.slice(start, end) } }
  },
  good: [
    'body:\n  - Thực hiện, thực hiện thường xuyên; ngày ngày, từ từ, dần dần, luôn luôn, người người, nhà nhà thi đua./.',
    'body:\n  - Thúc đẩy đầu tư tư nhân; Ban chỉ đạo chỉ đạo các xã; tự do do pháp luật quy định; từng bước từng bước./.',
    'body:\n  - title: Thực hiện\n    text: Thực hiện nhiệm vụ./.',
  ],
  bad: [
    'basis:\n  - Thực hiện Thực hiện chương trình công tác. # ← here',
    'title: Công tác của của ngành năm 2026 # ← here\nbody:\n  - Chỉ đạo các các đơn vị./. # ← here\n  - Tăng cường công tác **tăng cường** công tác kiểm tra./. # ← here',
  ],
})
