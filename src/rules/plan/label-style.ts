import { markValue } from '../../model/numbering.js'
import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'
import { siblingGroups } from '../siblings.js'

/** A mark without its number: "Thứ 4," is "thứ 0,", "2.1." is "0.0.", "IV)" is "I)"; undefined for marks that count nothing. */
function styleOf(mark: string, roman: boolean): string | undefined {
  if (markValue(mark) === undefined) return undefined
  const text = mark.trim()
  const ordinal = /^thứ\s+(\S+?)(,?)$/iu.exec(text)
  if (ordinal) return `thứ ${/^\d/u.test(ordinal[1]!) ? '0' : 'x'}${ordinal[2]}`
  return text
    .replace(/\d+/gu, '0')
    .replace(roman ? /[IVXLC]+(?=[.):]*$)/u : /^\p{Lu}(?=[.):]*$)/u, roman ? 'I' : 'A')
    .replace(/^\p{Ll}(?=[.):]*$)/u, 'a')
}

/** "Thứ 4," among "Thứ nhất, Thứ hai, Thứ ba" reads as a slip. */
export default ruleFor<Review>()({
  code: 'plan/label-style',
  severity: 'advice',
  why: {
    vi: 'Các mục cùng cấp nên đánh số theo một kiểu: "Thứ ba," rồi "Thứ tư,", không phải "Thứ 4,".',
    en: 'Items of one level should be numbered in one style: "Thứ ba," and then "Thứ tư,", not "Thứ 4,".',
  },
  say: {
    vi: 'Nhãn "{label}" khác kiểu với "{first}" của mục cùng cấp.',
    en: 'The label "{label}" has another style than "{first}" on the same level.',
  },
  hint: {
    vi: 'Viết nhãn theo cùng một kiểu, hoặc bỏ label.',
    en: 'Write the labels in one style, or remove them.',
  },
  *check({ outline }) {
    for (const group of siblingGroups(outline)) {
      if (group.every(entry => entry.section.label === undefined)) continue
      const marks = group.map(entry => entry.mark)
      const roman =
        marks.some(mark => /^(?:Phần )?(?:I|II|III|IV|V|VI|VII|VIII|IX|X)[.):]*$/u.test(mark)) &&
        !marks.some(mark => /^[AB][.):]*$/u.test(mark))
      const first = marks.find(mark => styleOf(mark, roman) !== undefined)
      if (first === undefined) continue
      for (const { section, path } of group) {
        const style = section.label === undefined ? undefined : styleOf(section.label, roman)
        if (style !== undefined && style !== styleOf(first, roman))
          yield { at: [...path, 'label'], args: { label: section.label ?? '', first } }
      }
    }
  },
  good: [
    'list: ordinal\nbody:\n  - Một.\n  - { text: Hai., label: "Thứ hai," }\n  - Ba./.',
    'body:\n  - { title: Một, label: "A.", items: [x] }\n  - { title: Hai, label: "B.", items: [x] }\n  - { title: Ba, label: "C.", items: [x./.] }',
    'body:\n  - { title: Một, items: [x] }\n  - { title: Hai, label: "II.", items: [x] }\n  - { title: Năm, label: "V.", items: [x./.] }',
    'body:\n  - title: Việc\n    items:\n      - { text: Một., label: "*" }\n      - { text: Hai./., label: "1." }',
  ],
  bad: [
    'list: ordinal\nbody:\n  - Một.\n  - Hai.\n  - Ba.\n  - { text: Bốn./., label: "Thứ 4," } # ← here',
    'body:\n  - { title: Một, items: [x] }\n  - { title: Hai, label: "II)", items: [x] } # ← here\n  - { title: Ba, label: "3.", items: [x./.] } # ← here',
    'list: lettered\nbody:\n  - Một.\n  - { text: Hai./., label: "B)" } # ← here',
  ],
})
