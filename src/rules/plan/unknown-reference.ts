import { ruleFor } from '../../model/rule.js'
import { citedReferences } from '../cited.js'
import type { Review } from '../review.js'

/** What is cited must be listed, with its number, date and issuer. */
export default ruleFor<Review>()({
  code: 'plan/unknown-reference',
  severity: 'error',
  why: {
    vi: 'Mã văn bản trong cites phải có trong references, nếu không thì không kiểm tra được số, ngày và cơ quan ban hành.',
    en: 'An id under cites must be defined under references; else its number, date and issuer cannot be checked.',
  },
  say: {
    vi: 'Văn bản "{id}" chưa có trong references.',
    en: 'The document "{id}" is not defined under references.',
  },
  hint: {
    vi: 'Thêm {id} vào references, hoặc sửa lại mã.',
    en: 'Add {id} to references, or correct the id.',
  },
  *check(review) {
    const known = review.document.references ?? {}
    for (const { id, at } of citedReferences(review)) if (!Object.hasOwn(known, id)) yield { at, args: { id } }
  },
  good: [
    'references: { nd30: { type: Nghị định, number: 30/2020/NĐ-CP } }\nbasis:\n  - { text: Căn cứ Nghị định số 30/2020/NĐ-CP., cites: nd30 }',
  ],
  bad: [
    'references: { a: { type: Luật } }\nbasis:\n  list:\n    - text: Căn cứ Nghị định;\n      cites: nd30 # ← here\nbody:\n  - text: Theo quy định./.\n    cites:\n      - a\n      - constructor # ← here',
  ],
})
