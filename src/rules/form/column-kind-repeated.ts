import type { FormColumn } from '../../model/form.js'
import { ruleFor } from '../../model/rule.js'
import type { FormReview } from '../form-review.js'

/** Two columns of one kind and status hold the same figure; which of them is meant cannot be told. */
export default ruleFor<FormReview>()({
  code: 'form/column-kind-repeated',
  severity: 'error',
  why: {
    vi: 'Hai cột cùng khoảng thời gian và cùng tính chất thì chứa cùng một số; khi hai số khác nhau sẽ không biết lấy số nào.',
    en: 'Two columns of the same time and status hold the same figure; where they differ it cannot be told which one counts.',
  },
  say: {
    vi: 'Cột "{title}" cùng loại và cùng tính chất với cột "{other}".',
    en: 'The column "{title}" is of the same kind and status as the column "{other}".',
  },
  *check({ form }) {
    const seen = new Map<string, { column: FormColumn; i: number }>()
    for (const [i, column] of form.columns.entries()) {
      const key = `${column.kind} ${column.status ?? 'actual'}`
      const first = seen.get(key)
      if (first === undefined) seen.set(key, { column, i })
      else
        yield {
          at: ['columns', i, 'kind'],
          args: { title: column.title, other: first.column.title },
          related: [{ at: ['columns', first.i], note: { vi: 'Cột kia ở đây.', en: 'The other column is here.' } }],
        }
    }
  },
  good: [
    'columns:\n  - { id: a, title: Trong kỳ, kind: in_period }\n  - { id: b, title: Ước tính, kind: in_period, status: estimate }\n  - { id: c, title: Lũy kế, kind: cumulative }',
  ],
  bad: [
    'columns:\n  - { id: a, title: Trong kỳ, kind: in_period }\n  - { id: b, title: Kỳ này, kind: in_period, status: actual } # ← here',
  ],
})
