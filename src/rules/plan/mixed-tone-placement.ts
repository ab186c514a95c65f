import { ruleFor } from '../../model/rule.js'
import { toneNeutral, tonePairs } from '../../words/tone.js'
import { type Printed, printedTexts } from '../reading.js'
import type { Review } from '../review.js'

interface Use {
  readonly text: Printed
  readonly start: number
  readonly word: string
}

const LETTER = /\p{sc=Latn}/u

/** The bounds of the word around an index. */
function wordAround(text: string, index: number): { start: number; end: number } {
  let start = index
  while (start > 0 && LETTER.test(text[start - 1]!)) start--
  let end = index
  while (end < text.length && LETTER.test(text[end]!)) end++
  return { start, end }
}

/** A name of a person or a place keeps the spelling that it was registered with: "Thanh Hóa", "Nguyễn Thị Thuỷ". */
const isLaterPartOfName = (text: string, start: number, word: string) =>
  word !== word.toUpperCase() &&
  /^\p{Lu}/u.test(word) &&
  /\p{Lu}\p{Ll}* $/u.test(text.slice(Math.max(0, start - 9), start))

/** One word with its mark on two vowels reads as two hands, and no search finds both. */
export default ruleFor<Review>()({
  code: 'plan/mixed-tone-placement',
  severity: 'warning',
  why: {
    vi: 'Hai cách đặt dấu thanh (hòa, hoà) đều được, nhưng một từ phải viết thống nhất trong một văn bản; tìm kiếm và thay thế chỉ thấy một trong hai.',
    en: 'Both placements of the tone mark (hòa, hoà) are right, but one word is written in one way in a document; search and replace finds only one of the two.',
  },
  say: {
    vi: 'Từ "{here}" được viết cả hai kiểu dấu thanh: "{here}" ({few} lần) và "{there}" ({many} lần).',
    en: 'The word "{here}" is written with its tone mark in two places: "{here}" ({few} times) and "{there}" ({many} times).',
  },
  hint: { vi: 'Viết thống nhất là "{there}".', en: 'Write "{there}" everywhere.' },
  *check(review) {
    const uses = new Map<string, { first: Use[]; second: Use[] }>()
    for (const text of printedTexts(review))
      for (const { at, placement } of tonePairs(text.text)) {
        const { start, end } = wordAround(text.text, at)
        const word = text.text.slice(start, end)
        if (isLaterPartOfName(text.text, start, word) || /CỘNG $/u.test(text.text.slice(0, start))) continue
        const key = toneNeutral(word).toLowerCase()
        const known = uses.get(key) ?? { first: [], second: [] }
        known[placement].push({ text, start, word })
        uses.set(key, known)
      }
    for (const { first, second } of uses.values()) {
      const [fewer, more] = first.length < second.length ? [first, second] : [second, first]
      const here = fewer[0]
      const there = more[0]
      if (!here || !there) continue
      yield {
        at: here.text.path,
        span: here.text.span(here.start, here.start + here.word.length),
        args: { here: here.word, there: there.word, few: fewer.length, many: more.length },
        related: [{ at: there.text.path, note: { vi: 'Kiểu viết kia.', en: 'The other spelling.' } }],
      }
    }
  },
  good: [
    'body:\n  - Xã hội hóa, hòa nhập, khỏe mạnh, thủy lợi; quý II, quỹ; hoàn thành./.',
    'body:\n  - Xã hội hoá, văn hoá, hoà nhập./.',
    'body:\n  - Xã hội hóa nguồn lực tại tỉnh Thanh Hoá./.',
  ],
  bad: [
    'body:\n  - Xã hội hóa nguồn lực, hiện đại hóa.\n  - Phát triển văn hoá cơ sở./. # ← here',
    'title: Hoà giải ở cơ sở năm 2026 # ← here\nbody:\n  - Tổ hòa giải củng cố; hòa giải viên được tập huấn./.',
  ],
})
