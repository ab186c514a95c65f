import type { Bilingual } from '../../model/diagnostic.js'
import { ruleFor } from '../../model/rule.js'
import type { Citation, CitedNumber } from '../../words/citation.js'
import { toneNeutral } from '../../words/tone.js'
import { citationsIn } from '../reading.js'
import type { Review, Sentence } from '../review.js'

interface Mention {
  readonly sentence: Sentence
  readonly citation: Citation
  readonly number: CitedNumber
}

const foldIssuer = (text: string) => toneNeutral(text).toLowerCase().replace('ủy ban nhân dân', 'ubnd')

/** False where year or issuer tell that two documents only share their number. */
function sameDocument(a: Citation, b: Citation): boolean {
  if (a.issuer && b.issuer) {
    const [left, right] = [foldIssuer(a.issuer.text), foldIssuer(b.issuer.text)]
    if (!left.startsWith(right) && !right.startsWith(left)) return false
  }
  if (a.number?.year !== undefined || !a.date || !b.date || a.date.year === b.date.year) return true
  return a.date.day !== undefined && a.date.day === b.date.day && a.date.month === b.date.month
}

/** What two mentions of one document say differently; nothing where they agree. */
function difference(a: Mention, b: Mention): Bilingual | undefined {
  const [left, right] = [a.citation, b.citation]
  if (left.type && right.type && left.type !== right.type) return { vi: 'tên loại', en: 'its type' }
  if (a.number.text !== b.number.text) return { vi: 'cách viết số, ký hiệu', en: 'the spelling of its number' }
  const [first, second] = [left.date, right.date]
  const differs =
    first?.day !== undefined &&
    second?.day !== undefined &&
    (first.day !== second.day || first.month !== second.month || first.year !== second.year)
  return differs ? { vi: 'ngày ban hành', en: 'its date' } : undefined
}

/** A document cited in two ways is one that a reader looks for twice, and one of the two ways is wrong. */
export default ruleFor<Review>()({
  code: 'plan/citation-two-ways',
  severity: 'warning',
  why: {
    vi: 'Một văn bản phải được viện dẫn thống nhất về tên loại, số, ký hiệu và ngày ban hành (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6).',
    en: 'One document is cited alike everywhere: type, number, symbol and date (Decree 30/2020/NĐ-CP, Annex I, part II.6).',
  },
  say: {
    vi: 'Văn bản "{here}" đã được viện dẫn là "{there}": khác nhau về {what}.',
    en: 'The document "{here}" was cited before as "{there}": they differ in {what}.',
  },
  hint: {
    vi: 'Đối chiếu với bản gốc và sửa cho các lần viện dẫn giống nhau.',
    en: 'Check the original and make the mentions agree.',
  },
  *check({ sentences }) {
    const known = new Map<string, Mention[]>()
    for (const sentence of sentences)
      for (const citation of citationsIn(sentence)) {
        const number = citation.number
        if (number?.symbol === undefined) continue
        const key = `${Number.parseInt(number.digits, 10)}/${number.year ?? ''}/${number.symbol.toUpperCase()}`
        const mention = { sentence, citation, number }
        const earlier = known.get(key) ?? []
        known.set(key, earlier)
        const other = earlier.find(one => sameDocument(one.citation, citation))
        const what = other && difference(other, mention)
        // Mentions that agree are kept once: a document cited a thousand times is still compared once each.
        if (other === undefined || what !== undefined || other.citation.date?.day === undefined) earlier.push(mention)
        if (other === undefined || what === undefined) continue
        const upTo = (m: Mention) => m.sentence.text.slice(m.citation.start, m.citation.date?.end ?? m.number.end)
        yield {
          at: sentence.path,
          span: sentence.span(citation.start, citation.date?.end ?? number.end),
          args: { here: upTo(mention), there: upTo(other), what },
          related: [{ at: other.sentence.path, note: { vi: 'Lần viện dẫn trước.', en: 'The earlier mention.' } }],
        }
      }
  },
  good: [
    'body:\n  - Thực hiện Kế hoạch số 15/KH-UBND ngày 05/3/2026 của UBND tỉnh về một việc.\n  - Theo Kế hoạch số 15/KH-UBND./.',
    'body:\n  - Kế hoạch số 15/KH-UBND ngày 05/3/2026 của UBND tỉnh và Kế hoạch số 15/KH-UBND ngày 12/4/2026 của UBND huyện./.',
    'body:\n  - Kế hoạch số 15/KH-UBND ngày 05/3/2026 của UBND tỉnh thay Kế hoạch số 15/KH-UBND ngày 14/3/2025 của UBND tỉnh./.',
    'body:\n  - Công văn số 5/UBND-LĐTBXH ngày 05/3/2026 và Công văn số 5/UBND-LĐT&XH ngày 06/3/2026 của UBND huyện./.',
  ],
  bad: [
    'body:\n  - Thực hiện Quyết định số 12/QĐ-TTg ngày 07/3/2025 của Thủ tướng Chính phủ về một việc.\n  - Theo Quyết định số 12/QĐ-TTG./. # ← here',
    'body:\n  - Thực hiện Quyết định số 12/QĐ-TTg ngày 07/3/2025 của Thủ tướng Chính phủ về một việc.\n  - Theo Quyết định số 12/QĐ-TTg ngày 17/3/2025./. # ← here',
    'body:\n  - Thực hiện Nghị định số 17/2024/NĐ-CP ngày 05/3/2024 của Chính phủ.\n  - Theo Quyết định số 17/2024/NĐ-CP./. # ← here',
  ],
})
