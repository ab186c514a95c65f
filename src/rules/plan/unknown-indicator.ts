import { targetsOf } from '../../model/plan-data.js'
import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'

/** A target is measured by its indicator. */
export default ruleFor<Review>()({
  code: 'plan/unknown-indicator',
  severity: 'error',
  why: {
    vi: 'Chỉ tiêu được đo bằng chỉ tiêu thống kê nêu ở indicator; mã này phải có trong indicators, trừ khi kế hoạch dùng biểu mẫu (reporting.form).',
    en: 'A target is measured by its indicator, which must be defined under indicators, unless the plan uses a form (reporting.form).',
  },
  say: {
    vi: 'Chỉ tiêu thống kê "{id}" chưa có trong indicators.',
    en: 'The indicator "{id}" is not defined under indicators.',
  },
  hint: {
    vi: 'Thêm {id} vào indicators, hoặc sửa lại mã.',
    en: 'Add {id} to indicators, or correct the id.',
  },
  *check({ document, outline }) {
    if (document.kind === 'plan' && document.reporting?.form !== undefined) return
    for (const { target, path } of targetsOf(outline)) {
      const id = target.indicator
      if (id !== undefined && !Object.hasOwn(document.indicators ?? {}, id))
        yield { at: [...path, 'indicator'], args: { id } }
    }
  },
  good: [
    'indicators: { ct01: { title: Số lớp } }\nbody:\n  - { text: Mở 3 lớp./., targets: [{ id: a, kind: count, target: "3", indicator: ct01 }] }',
    'reporting: { form: bieu.form.yaml }\nbody:\n  - { text: Mở 3 lớp./., targets: [{ id: a, kind: count, target: "3", indicator: ct01 }] }',
  ],
  bad: [
    'indicators: { ct01: { title: Số lớp } }\nbody:\n  - text: Mở 3 lớp./.\n    targets:\n      - { id: a, kind: count, target: "3", indicator: ct02 } # ← here',
  ],
})
