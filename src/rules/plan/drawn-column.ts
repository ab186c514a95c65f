import type { DrawnColumn, DrawnTable } from '../../model/document.js'
import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'

/** The columns that each source can fill. */
const COLUMNS: Readonly<Record<DrawnTable['from'], readonly DrawnColumn[]>> = {
  tasks: ['no', 'task', 'lead', 'support', 'due', 'product', 'note'],
  targets: ['no', 'target', 'unit', 'baseline', 'value', 'period', 'note'],
  deadlines: ['no', 'what', 'agency', 'period', 'due', 'to'],
}

/** A column that its source cannot fill would print empty from top to bottom. */
export default ruleFor<Review>()({
  code: 'plan/drawn-column',
  severity: 'error',
  why: {
    vi: 'Bảng vẽ từ dữ liệu chỉ có những cột mà nguồn dữ liệu đó có; cột khác sẽ trống từ trên xuống dưới.',
    en: 'A drawn table has the columns that its source can fill; any other would be empty from top to bottom.',
  },
  say: {
    vi: 'Bảng từ {from} không có cột "{column}"; các cột dùng được: {columns}.',
    en: 'A table from {from} has no column "{column}"; it can have: {columns}.',
  },
  hint: {
    vi: 'Bỏ cột "{column}" hoặc đổi from.',
    en: 'Remove the column "{column}" or change from.',
  },
  *check({ outline }) {
    for (const { section, path } of outline.all) {
      const table = section.table
      if (table === undefined || !('from' in table)) continue
      const { from } = table
      for (const [i, column] of (table.columns ?? []).entries())
        if (!COLUMNS[from].includes(column))
          yield { at: [...path, 'table', 'columns', i], args: { from, column, columns: COLUMNS[from].join(', ') } }
    }
  },
  good: [
    'body:\n  - Bảng./.\n  - table: { from: tasks, columns: [no, task, lead, support, due, product, note] }\n  - table: { from: deadlines, columns: [no, what, agency, period, due, to] }\n  - table: { from: targets }',
  ],
  bad: [
    'body:\n  - Bảng./.\n  - table:\n      from: tasks\n      columns:\n        - task\n        - baseline # ← here\n  - table:\n      from: targets\n      columns: [no, target, lead] # ← here',
  ],
})
