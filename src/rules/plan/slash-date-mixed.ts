import { ruleFor } from '../../model/rule.js'
import type { Review, Sentence } from '../review.js'

const FULL_DATE = /\b(\d{1,2})\/(\d{1,2})\/\d{4}\b/g

interface Written {
  readonly sentence: Sentence
  readonly start: number
  readonly text: string
}

/** Dates in figures whose day (or month 3 to 9) is below ten, by whether they have a zero in front. */
function sorted(sentences: readonly Sentence[]) {
  const days = { padded: [] as Written[], bare: [] as Written[] }
  const months = { padded: [] as Written[], bare: [] as Written[] }
  for (const sentence of sentences)
    for (const match of sentence.text.matchAll(FULL_DATE)) {
      const written = { sentence, start: match.index, text: match[0] }
      const [, day, month] = match
      if (Number(day) < 10) days[day!.length === 2 ? 'padded' : 'bare'].push(written)
      if (Number(month) > 2 && Number(month) < 10) months[month!.length === 2 ? 'padded' : 'bare'].push(written)
    }
  return { days, months }
}

/** Dates in figures may have their zeros or not; one document writes them in one way. */
export default ruleFor<Review>()({
  code: 'plan/slash-date-mixed',
  severity: 'advice',
  why: {
    vi: 'Nghị định 30/2020/NĐ-CP chỉ quy định cách viết ngày tháng bằng chữ; ngày viết bằng số có hoặc không có số 0 đều được, nhưng nên thống nhất trong một văn bản.',
    en: 'Decree 30/2020/NĐ-CP rules only on dates written out; dates in figures may have a zero or not, but alike in one document.',
  },
  say: {
    vi: 'Ngày "{here}" viết khác kiểu với ngày "{there}" trong cùng văn bản (số 0 ở trước).',
    en: 'The date "{here}" is written unlike the date "{there}" of the same document (zero in front).',
  },
  hint: {
    vi: 'Viết thống nhất, nên theo mẫu 05/3/2026: ngày nhỏ hơn 10 và tháng 1, 2 có số 0 ở trước.',
    en: 'Write them alike, best as 05/3/2026: a zero before days below ten and months 1 and 2.',
  },
  *check({ sentences }) {
    const { days, months } = sorted(sentences)
    for (const { padded, bare } of [days, months]) {
      const [fewer, more] = padded.length < bare.length ? [padded, bare] : [bare, padded]
      const here = fewer[0]
      const there = more[0]
      if (!here || !there) continue
      yield {
        at: here.sentence.path,
        span: here.sentence.span(here.start, here.start + here.text.length),
        args: { here: here.text, there: there.text },
        related: [{ at: there.sentence.path, note: { vi: 'Kiểu viết kia.', en: 'The other way.' } }],
      }
    }
  },
  good: [
    'body:\n  - Từ ngày 07/3/2026 đến ngày 12/11/2026, trước ngày 5/9 và ngày 15/02/2027./.',
    'body:\n  - Từ ngày 7/3/2026 đến ngày 8/4/2026./.',
  ],
  bad: [
    'body:\n  - Từ ngày 07/3/2026 đến ngày 15/4/2026.\n  - Trước ngày 20/05/2026./. # ← here',
    'body:\n  - Từ ngày 07/3/2026, ngày 08/4/2026.\n  - Trước ngày 5/5/2026./. # ← here',
  ],
})
