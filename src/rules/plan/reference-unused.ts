import { listOf } from '../../model/document.js'
import { ruleFor } from '../../model/rule.js'
import { foldName, holdsName } from '../../words/name-fold.js'
import { citedByName, citedReferences, holdsNumber, unspaced } from '../cited.js'
import type { Review } from '../review.js'

/** A reference that no sentence cites is a leftover of an earlier plan. */
export default ruleFor<Review>()({
  code: 'plan/reference-unused',
  severity: 'warning',
  why: {
    vi: 'Văn bản có trong references mà không câu nào viện dẫn thường còn sót từ kế hoạch cũ.',
    en: 'A document under references that no sentence cites is mostly left over from an earlier plan.',
  },
  say: {
    vi: 'Văn bản "{id}" ({name}) có trong references nhưng không câu nào viện dẫn.',
    en: 'The document "{id}" ({name}) is defined under references, but no sentence cites it.',
  },
  hint: {
    vi: 'Viện dẫn {id} trong câu liên quan, hoặc bỏ khỏi references.',
    en: 'Cite {id} in the sentence that it belongs to, or remove it from references.',
  },
  *check(review) {
    const references = Object.entries(review.document.references ?? {})
    if (references.length === 0) return
    const cited = new Set([...citedReferences(review)].map(({ id }) => id))
    const texts = [...listOf(review.document.title), ...review.sentences.map(({ text }) => text)].join('\n')
    const numbers = unspaced(texts)
    let names: string | undefined
    for (const [id, { type, number, title }] of references) {
      if (cited.has(id) || (number !== undefined && holdsNumber(numbers, number))) continue
      const name = [type, number ?? title].filter(part => part !== undefined).join(' ')
      if (number === undefined || citedByName(type)) {
        names ??= foldName(texts)
        if (holdsName(names, foldName(`${type} ${title ?? ''}`))) continue
      }
      yield { at: ['references', id], on: 'key', args: { id, name } }
    }
  },
  good: [
    'references:\n  nd30: { type: Nghị định, number: 30/2020/NĐ-CP }\n  luat: { type: Luật, number: 27/2001/QH10, title: Phòng cháy }\n  kh: { type: Kế hoạch, number: 5/KH-UBND }\nbasis: [Căn cứ Luật Phòng cháy và Nghị định số 30/2020/NĐ-CP.]\nbody:\n  - { text: Theo Kế hoạch của tỉnh./., cites: kh }',
  ],
  bad: [
    'references:\n  nd30: { type: Nghị định, number: 30/2020/NĐ-CP } # ← here\n  luat: # ← here\n    type: Luật\n    title: Phòng cháy\n  kh: { type: Kế hoạch, number: 05/KH-UBND }\nbody: [Theo Kế hoạch số 05/KH-UBND./.]',
  ],
})
