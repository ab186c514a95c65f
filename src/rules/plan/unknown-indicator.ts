import { targetsOf } from '../../model/plan-data.js'
import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'

/** A target is measured by its indicator. */
export default ruleFor<Review>()({
  code: 'plan/unknown-indicator',
  severity: 'error',
  why: {
    vi: 'Chỉ tiêu được đo bằng chỉ tiêu thống kê nêu ở indicator; mã này phải có trong indicators của kế hoạch, hoặc trong biểu mẫu mà reporting.form nêu.',
    en: 'A target is measured by its indicator, which must be defined under indicators of the plan or in the form that reporting.form names.',
  },
  say: {
    vi: 'Chỉ tiêu thống kê "{id}" chưa có trong {where}.',
    en: 'The indicator "{id}" is not defined in {where}.',
  },
  hint: {
    vi: 'Thêm {id} vào {where}, hoặc sửa lại mã.',
    en: 'Add {id} to {where}, or correct the id.',
  },
  *check({ document, outline, named }) {
    const form = named.form?.form
    // A form that cannot be read has its own finding; what it defines is not known.
    if (document.kind === 'plan' && document.reporting?.form !== undefined && form === undefined) return
    const where = form
      ? { vi: `biểu mẫu ${form.id}`, en: `the form ${form.id}` }
      : { vi: 'indicators', en: 'indicators' }
    for (const { target, path } of targetsOf(outline)) {
      const id = target.indicator
      if (id === undefined || Object.hasOwn(document.indicators ?? {}, id)) continue
      if (!form?.indicators.some(indicator => indicator.id === id))
        yield { at: [...path, 'indicator'], args: { id, where } }
    }
  },
  good: [
    'indicators: { ct01: { title: Số lớp } }\nbody:\n  - { text: Mở 3 lớp./., targets: [{ id: a, kind: count, target: "3", indicator: ct01 }] }',
    'reporting: { form: bieu.form.yaml }\nbody:\n  - { text: Xử lý 3 vụ./., targets: [{ id: a, kind: count, target: "3", indicator: so_vu }] }',
    'reporting: { form: khong-co.form.yaml }\nbody:\n  - { text: Mở 3 lớp./., targets: [{ id: a, kind: count, target: "3", indicator: ct01 }] }',
  ],
  bad: [
    'indicators: { ct01: { title: Số lớp } }\nbody:\n  - text: Mở 3 lớp./.\n    targets:\n      - { id: a, kind: count, target: "3", indicator: ct02 } # ← here',
    'reporting: { form: bieu.form.yaml }\nbody:\n  - text: Mở 3 lớp./.\n    targets:\n      - { id: a, kind: count, target: "3", indicator: ct01 } # ← here',
  ],
})
