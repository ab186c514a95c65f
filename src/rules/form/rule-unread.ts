import { ruleFor } from '../../model/rule.js'
import type { FormReview } from '../form-review.js'

/** A condition that cannot be read would never be checked. */
export default ruleFor<FormReview>()({
  code: 'form/rule-unread',
  severity: 'error',
  why: {
    vi: 'Điều kiện chỉ dùng mã chỉ tiêu, số, các phép +, -, *, /, so sánh (<, <=, >, >=, ==, !=), and, or, not và ngoặc đơn; viết khác đi thì không ai được kiểm tra mà biểu vẫn trông như có kiểm tra.',
    en: 'A condition has ids, numbers, + - * /, comparisons (<, <=, >, >=, ==, !=), and, or, not and parentheses; another one would check nothing and look as if it did.',
  },
  say: { vi: '{fault} Vì vậy điều kiện này chưa đọc được.', en: '{fault} So this condition cannot be read.' },
  *check({ conditions }) {
    for (const { at, read } of conditions)
      if ('fault' in read) yield { at, span: { start: read.start, end: read.end }, args: { fault: read.fault } }
  },
  good: [
    'rules: [{ id: a, check: so_vu >= 0 and not (so_vu > 100), when: so_vu.trong_ky != 0, severity: error, say: Sai. }]',
  ],
  bad: [
    'rules:\n  - id: a\n    check: so_vu <= 1,5 # ← here\n    when: so_vu = 1 # ← here\n    severity: error\n    say: Sai.\n  - { id: b, check: "abs(so_vu) < 1", severity: error, say: Sai. } # ← here',
    'rules:\n  - id: a\n    severity: error\n    say: Sai.\n    check: >-\n      so_vu > 0\n      and so_vu + 1 # ← here',
  ],
})
