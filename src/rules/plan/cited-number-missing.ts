import { ruleFor } from '../../model/rule.js'
import { citedByName, citedReferences, holdsNumber, unspaced } from '../cited.js'
import type { Review } from '../review.js'

/** `cites` says that the sentence names the document; then its number stands there. */
export default ruleFor<Review>()({
  code: 'plan/cited-number-missing',
  severity: 'error',
  why: {
    vi: 'Phụ lục I Nghị định 30/2020/NĐ-CP: viện dẫn văn bản phải ghi số, ký hiệu (trừ luật, pháp lệnh); câu có cites thì số đó phải có trong câu.',
    en: 'Decree 30/2020/NĐ-CP, Annex I: a citation states the number of the document (save laws and ordinances); a sentence with cites must hold it.',
  },
  say: {
    vi: 'Câu viện dẫn "{id}" nhưng không có số {number}.',
    en: 'The sentence cites "{id}", but does not state the number {number}.',
  },
  hint: {
    vi: 'Viết số {number} vào câu, hoặc sửa cites cho đúng văn bản được nêu.',
    en: 'Write the number {number} into the sentence, or let cites name the document that it states.',
  },
  *check(review) {
    const references = review.document.references ?? {}
    for (const { id, at, sentences } of citedReferences(review)) {
      const reference = Object.hasOwn(references, id) ? references[id] : undefined
      const number = reference?.number
      if (number === undefined || citedByName(reference?.type ?? '')) continue
      if (!holdsNumber(unspaced(sentences.map(({ text }) => text).join('\n')), number))
        yield { at, args: { id, number } }
    }
  },
  good: [
    'references: { a: { type: Kế hoạch, number: 05/KH-UBND }, b: { type: Pháp lệnh, number: 10/2003/PL-UBTVQH11 } }\nbasis: [{ text: Thực hiện Kế hoạch số **05/KH-UBND** ngày 05/3/2026., cites: [a, b] }]',
    'references: { a: { type: Kế hoạch, number: 5/KH-UBND } }\nbody:\n  - title: Theo Kế hoạch số 05 /KH-UBND\n    cites: a\n    items: [Hết./.]\n  - text: [Một., Theo Kế hoạch số 5/KH-UBND./.]\n    cites: a',
  ],
  bad: [
    'references: { a: { type: Kế hoạch, number: 5/KH-UBND } }\nbasis:\n  - text: Thực hiện Kế hoạch số 15/KH-UBND.\n    cites: a # ← here\nbody:\n  - text: Theo Kế hoạch của tỉnh./.\n    cites: [a] # ← here\n    items: [Kế hoạch số 5/KH-UBND.]',
  ],
})
