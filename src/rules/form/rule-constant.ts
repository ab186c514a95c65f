import { type Amount, type Condition, figuresOf, meetingsOf } from '../../model/expression.js'
import { ruleFor } from '../../model/rule.js'
import type { FormReview } from '../form-review.js'

/** An amount without its places, to hold two against each other. */
const plain = (amount: Amount): string =>
  JSON.stringify(amount, (key, value) => (key === 'start' || key === 'end' ? undefined : value))

function* constantsIn(condition: Condition): Generator<{ start: number; end: number }> {
  for (const meeting of meetingsOf(condition)) {
    if (meeting.kind !== 'comparison') continue
    const any = figuresOf(meeting).next().done !== true
    if (!any || plain(meeting.left) === plain(meeting.right)) yield meeting
  }
}

/** A comparison that is always true, or never, checks nothing. */
export default ruleFor<FormReview>()({
  code: 'form/rule-constant',
  severity: 'error',
  why: {
    vi: 'So sánh hai con số cố định, hoặc một số với chính nó, thì lúc nào cũng cho một kết quả; thường là gõ nhầm mã.',
    en: 'To compare two fixed numbers, or a figure with itself, gives one result always; most often an id is mistyped.',
  },
  say: {
    vi: 'Phép so sánh "{text}" lúc nào cũng cho một kết quả.',
    en: 'The comparison "{text}" has one result always.',
  },
  *check({ conditions }) {
    for (const { at, read, text } of conditions)
      if ('condition' in read)
        for (const { start, end } of constantsIn(read.condition))
          yield { at, span: { start, end }, args: { text: text.slice(start, end) } }
  },
  good: ['rules: [{ id: a, check: so_vu <= so_vu + 1 or so_vu > 0, severity: error, say: Sai. }]'],
  bad: [
    'rules:\n  - { id: a, check: 1 < 2, severity: error, say: Sai. } # ← here\n  - { id: b, check: so_vu > 0 or so_vu <= so_vu, severity: error, say: Sai. } # ← here',
  ],
})
