import { figuresOf } from '../../model/expression.js'
import { ruleFor } from '../../model/rule.js'
import type { FormReview } from '../form-review.js'

/** A rule over a figure that the form lacks would always be unknown. */
export default ruleFor<FormReview>()({
  code: 'form/rule-unknown-figure',
  severity: 'error',
  why: {
    vi: 'Số không có trong biểu thì luôn là chưa biết, nên điều kiện nhắc tới nó không bao giờ được xét.',
    en: 'A figure that the form lacks is always unknown, so a condition over it is never checked.',
  },
  say: { vi: 'Biểu không có {what} mã "{id}".', en: 'The form has no {what} with the id "{id}".' },
  hint: { vi: 'Các mã có trong biểu: {known}.', en: 'The ids of the form: {known}.' },
  *check({ form, byId, conditions }) {
    const columns = form.columns.map(({ id }) => id)
    const noColumn = (id: string) => ({ what: { vi: 'cột', en: 'column' }, id, known: columns.join(', ') })
    for (const { at, read } of conditions) {
      if ('fault' in read) continue
      for (const { indicator: id, column, start, end } of figuresOf(read.condition)) {
        const span = { start, end }
        if (!byId.has(id))
          yield {
            at,
            span,
            args: { what: { vi: 'chỉ tiêu', en: 'indicator' }, id, known: [...byId.keys()].join(', ') },
          }
        else if (column !== undefined && !columns.includes(column)) yield { at, span, args: noColumn(column) }
      }
    }
    for (const [i, rule] of (form.rules ?? []).entries())
      for (const [c, id] of (rule.columns ?? []).entries())
        if (!columns.includes(id)) yield { at: ['rules', i, 'columns', c], args: noColumn(id) }
  },
  good: ['rules: [{ id: a, check: so_vu <= so_vu.trong_ky, columns: [trong_ky], severity: error, say: Sai. }]'],
  bad: [
    'rules:\n  - id: a\n    check: so_vu <= so_nguoi # ← here\n    when: so_vu.luy_ke > 0 # ← here\n    columns:\n      - luy_ke # ← here\n    severity: error\n    say: Sai.',
    'rules:\n  - { id: a, check: constructor > 0, severity: error, say: Sai. } # ← here',
  ],
})
