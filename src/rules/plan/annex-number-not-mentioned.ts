import { roman } from '../../model/numbering.js'
import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'

const NUMERAL = String.raw`(?:số )?(?:[IVXLC]{1,7}|\d{1,3})(?![\p{sc=Latn}\d/])`
const LIST = new RegExp(
  String.raw`(?<!\p{sc=Latn})phụ lục(?: (${NUMERAL}(?:(?: ?[,;] ?| và | đến | ?[-–] ?)(?:phụ lục )?${NUMERAL}){0,30}))?`,
  'giu',
)

const ROMANS = new Map(Array.from({ length: 100 }, (_, i) => [roman(i + 1), i + 1]))
const numberOf = (numeral: string) => (/^\d/u.test(numeral) ? Number(numeral) : ROMANS.get(numeral.toUpperCase()))

/** The numbers of the annexes that a sentence points to; 'all' where it says "Phụ lục" and no number. */
function pointedTo(text: string): number[] | 'all' {
  const found: number[] = []
  for (const [, list] of text.matchAll(LIST)) {
    if (list === undefined) return 'all'
    const numerals = [...list.matchAll(/[IVXLC]+(?!\p{sc=Latn})|\d+/giu)]
    for (const [i, match] of numerals.entries()) {
      const value = numberOf(match[0])
      const before = numerals[i - 1]
      const low = before && /đến|[-–]/u.test(list.slice(before.index, match.index)) ? numberOf(before[0]) : value
      if (value !== undefined && low !== undefined) for (let n = low; n <= value && n < 1000; n++) found.push(n)
    }
  }
  return found
}

/** Where there are several annexes, each should be found from the text. */
export default ruleFor<Review>()({
  code: 'plan/annex-number-not-mentioned',
  severity: 'advice',
  why: {
    vi: 'Phụ lục I Nghị định 30/2020/NĐ-CP: trong văn bản có chỉ dẫn về từng phụ lục; nhiều phụ lục thì đánh số La Mã.',
    en: 'Decree 30/2020/NĐ-CP, Annex I: the text points to each annex; several annexes have Roman numbers.',
  },
  say: {
    vi: 'Không câu nào dẫn đến Phụ lục {number} ("{title}").',
    en: 'No sentence points to annex {number} ("{title}").',
  },
  hint: {
    vi: 'Thêm chỉ dẫn "Phụ lục {number}" vào câu liên quan.',
    en: 'Write "Phụ lục {number}" into the sentence that it belongs to.',
  },
  *check({ document, sentences }) {
    const annexes = document.annexes ?? []
    if (annexes.length < 2) return
    const numbers = new Set<number>()
    for (const { text, entry } of sentences) {
      if (entry !== undefined && entry.part !== 'body') continue
      const found = pointedTo(text)
      if (found === 'all') return
      for (const number of found) numbers.add(number)
    }
    if (numbers.size === 0) return
    for (const [i, { title }] of annexes.entries())
      if (!numbers.has(i + 1)) yield { at: ['annexes', i, 'title'], args: { number: roman(i + 1), title } }
  },
  good: [
    'body: ["Thực hiện theo Phụ lục I, II và Phụ lục III./."]\nannexes: [{ title: A, items: [x./.] }, { title: B, items: [x./.] }, { title: C, items: [x./.] }]',
    'body: ["Thực hiện theo Phụ lục I đến Phụ lục III./."]\nannexes: [{ title: A, items: [x./.] }, { title: B, items: [x./.] }, { title: C, items: [x./.] }]',
    'body: ["Thực hiện theo Phụ lục số 01.", "Xem các phụ lục kèm theo./."]\nannexes: [{ title: A, items: [x./.] }, { title: B, items: [x./.] }]',
    'body: [Thực hiện./.]\nannexes: [{ title: A, items: [x./.] }, { title: B, items: [x./.] }]',
    'body: [Theo Phụ lục I./.]\nannexes: [{ title: A, items: [x./.] }]',
  ],
  bad: [
    'body: [Thực hiện theo Phụ lục I và phụ lục 3./.]\nannexes:\n  - { title: A, items: [x./.] }\n  - { title: B, items: [x./.] } # ← here\n  - { title: C, items: [x./.] }\n  - title: D # ← here\n    items: [Xem Phụ lục IV./.]',
  ],
})
