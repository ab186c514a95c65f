import { markValue } from '../../model/numbering.js'
import type { Entry } from '../../model/outline.js'
import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'
import { siblingGroups } from '../siblings.js'

/** The numbers that a label can stand for: "C." is a letter in a series of letters and a hundred in Roman numbers. */
function valuesOf(label: string): number[] {
  const value = markValue(label)
  const letter = /^\p{Lu}(?=[.):]*$)/u.exec(label.trim())?.[0].toLowerCase()
  const other = letter === undefined ? undefined : markValue(letter)
  return [value, other].filter(number => number !== undefined)
}

/** The labels of a series that do not follow what stands before them. */
function* broken(group: readonly Entry[]): Generator<{ entry: Entry; expected: number }> {
  let counter = 0
  for (const entry of group) {
    const { label } = entry.section
    const values = label === undefined ? [] : valuesOf(label)
    const counts = values.length > 0 || markValue(entry.computed) !== undefined
    if (!counts) continue
    counter++
    if (values.length === 0 || values.includes(counter)) continue
    yield { entry, expected: counter }
    counter = values[0]!
  }
}

/** A label that skips, repeats or goes back breaks every reference to the items after it. */
export default ruleFor<Review>()({
  code: 'plan/label-series',
  severity: 'warning',
  why: {
    vi: 'Nhãn viết tay thay cho số tự động; nhảy số, trùng số hay lùi số làm sai mọi chỗ dẫn đến các mục sau.',
    en: 'A label replaces the computed mark; where it skips, repeats or goes back, references to later items are wrong.',
  },
  say: {
    vi: 'Nhãn "{label}" không nối tiếp dãy số: mục này là mục thứ {expected}.',
    en: 'The label "{label}" does not follow the series: this is item {expected}.',
  },
  hint: {
    vi: 'Sửa nhãn cho đúng thứ tự, hoặc bỏ label để số được tính tự động.',
    en: 'Correct the label, or remove it and let the mark be computed.',
  },
  *check({ outline }) {
    for (const group of siblingGroups(outline))
      for (const { entry, expected } of broken(group))
        yield { at: [...entry.path, 'label'], args: { label: entry.section.label ?? '', expected } }
  },
  good: [
    'body:\n  - { title: Một, label: "A.", items: [x] }\n  - { title: Hai, label: "B.", items: [x] }\n  - { title: Ba, label: "C.", items: [x] }\n  - { title: Bốn, label: "D.", items: [x./.] }',
    'list: ordinal\nbody:\n  - Một.\n  - Hai.\n  - { text: Ba., label: "Thứ ba," }\n  - { text: Bốn., label: "Thứ 4," }\n  - Năm./.',
    'body:\n  - title: Việc\n    items:\n      - { text: Một., label: "*" }\n      - { text: Hai., label: "*" }\n      - Ba./.',
    'body:\n  - title: Việc\n    items:\n      - { text: Một., label: "1)" }\n      - { text: Tiếp theo. }\n      - { text: Hai./., label: "2)" }',
    'body:\n  - { title: Một, items: [{ title: a, label: "1.1.", text: x }, { title: b, label: "1.2.", text: x }] }',
  ],
  bad: [
    'body:\n  - { title: Một, items: [x] }\n  - { title: Hai, label: "III.", items: [x] } # ← here\n  - { title: Ba, label: "IV.", items: [x] }\n  - { title: Bốn, label: "IV.", items: [x] } # ← here\n  - { title: Năm, items: [x./.] }',
    'list: numbered\nbody:\n  - Một.\n  - Hai.\n  - { text: Chín., label: "9." } # ← here\n  - Mười.\n  - { text: Lùi./., label: "3." } # ← here',
    'body:\n  - title: Việc\n    items:\n      - { text: Một., label: "1)" }\n      - { text: Ba./., label: "3)" } # ← here',
  ],
})
