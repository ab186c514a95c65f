import type { Path } from '../../model/place.js'
import { ruleFor } from '../../model/rule.js'
import type { FormReview } from '../form-review.js'

/** Cells are named after indicators and columns; two of one id would share a cell. */
export default ruleFor<FormReview>()({
  code: 'form/id-repeated',
  severity: 'error',
  why: {
    vi: 'Ô nhập liệu được nhận ra theo mã chỉ tiêu và mã cột; mã trùng thì số của chỉ tiêu này có thể đọc thành của chỉ tiêu khác.',
    en: 'Cells are known by the ids of indicator and column; where two share one, the figure of one may be read as that of the other.',
  },
  say: { vi: 'Mã "{id}" của "{title}" đã được dùng.', en: 'The id "{id}" of "{title}" is taken.' },
  hint: { vi: 'Đặt mã khác.', en: 'Use another id.' },
  *check({ form }) {
    const groups = [
      [['columns', form.columns] as const],
      [['indicators', form.indicators] as const, ['questions', form.questions ?? []] as const],
    ]
    for (const group of groups) {
      const seen = new Map<string, Path>()
      for (const [key, list] of group)
        for (const [i, { id, title }] of list.entries()) {
          const at = [key, i, 'id']
          const first = seen.get(id)
          if (first === undefined) seen.set(id, at)
          else {
            const note = { vi: 'Đã có ở đây.', en: 'Used here first.' }
            yield { at, args: { id, title }, related: [{ at: first, note }] }
          }
        }
    }
  },
  good: [
    'columns: [{ id: a, title: A, kind: in_period }]\nindicators: [{ id: a, title: A, kind: text }, { id: b, title: B, kind: text }]',
  ],
  bad: [
    'indicators:\n  - { id: a, title: A, kind: text }\n  - { id: a, title: B, kind: text } # ← here\nquestions:\n  - { id: a, title: Vì sao? } # ← here',
    'columns:\n  - { id: a, title: A, kind: in_period }\n  - { id: a, title: B, kind: cumulative } # ← here',
  ],
})
