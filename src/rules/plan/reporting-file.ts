import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'

const WHAT = {
  form: { vi: 'biểu mẫu (kind: form)', en: 'a form (kind: form)' },
  units: { vi: 'danh mục đơn vị (kind: units)', en: 'a list of units (kind: units)' },
} as const

/** The files of the reporting regime are wanted by `report`; a plan can be printed without them, so it is a warning. */
export default ruleFor<Review>()({
  code: 'plan/reporting-file',
  severity: 'warning',
  why: {
    vi: 'Biểu mẫu gửi các đơn vị và bảng tổng hợp đều làm từ hai tệp nêu ở reporting; thiếu một tệp thì đến kỳ báo cáo mới biết.',
    en: 'Forms and roll-ups are made from the two files under reporting; a missing one is noticed only when the reports are due.',
  },
  say: {
    vi: 'reporting.{key}: không đọc được tệp "{path}" là {what}.',
    en: 'reporting.{key}: the file "{path}" cannot be read as {what}.',
  },
  hint: {
    vi: 'Kiểm tra tên tệp, tính từ thư mục của kế hoạch, và dòng kind của tệp đó.',
    en: 'Check the name, which starts at the folder of the plan, and the kind of that file.',
  },
  *check({ document, named }) {
    if (document.kind !== 'plan') return
    for (const key of ['form', 'units'] as const) {
      const path = document.reporting?.[key]
      if (path !== undefined && named[key]?.kind !== key)
        yield { at: ['reporting', key], args: { key, path, what: WHAT[key] } }
    }
  },
  good: ['reporting: { form: bieu.form.yaml, units: don-vi.units.yaml }', 'reporting: { deadlines: [{ on: 1/5 }] }'],
  bad: [
    'reporting:\n  form: khong-co.form.yaml # ← here\n  units: don-vi.units.yaml',
    'reporting:\n  form: don-vi.units.yaml # ← here\n  units: bieu.form.yaml # ← here',
  ],
})
