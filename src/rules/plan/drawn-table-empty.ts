import { deadlinesOf, drawnDeadlines, drawnTargets, drawnTasks, targetsOf, tasksOf } from '../../model/plan-data.js'
import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'

/** A table with a head and no row says that there is nothing to do. */
export default ruleFor<Review>()({
  code: 'plan/drawn-table-empty',
  severity: 'warning',
  why: {
    vi: 'Bảng vẽ từ dữ liệu mà không có dòng nào thường do bộ lọc sai hoặc chưa ghi dữ liệu vào các mục.',
    en: 'A drawn table without rows mostly has a wrong filter, or the data are not yet on the nodes.',
  },
  say: {
    vi: 'Bảng từ {from} không có dòng nào.',
    en: 'The table from {from} has no row.',
  },
  hint: {
    vi: 'Sửa filter, ghi dữ liệu ({from}) vào các mục của văn bản, hoặc bỏ bảng.',
    en: 'Correct filter, put the data ({from}) on the nodes of the document, or remove the table.',
  },
  *check({ document, outline }) {
    for (const entry of outline.all) {
      const table = entry.section.table
      if (table === undefined || !('from' in table)) continue
      const rows = {
        tasks: () => drawnTasks(table, entry, tasksOf(outline)),
        targets: () => drawnTargets(table, targetsOf(outline)),
        deadlines: () => drawnDeadlines(table, deadlinesOf(document, outline)),
      }[table.from]()
      if (rows.length === 0) yield { at: [...entry.path, 'table', 'from'], args: { from: table.from } }
    }
  },
  good: [
    'agencies: { a: { name: Sở Nội vụ } }\nbody:\n  - agency: a\n    text: Chủ trì./.\n  - table: { from: tasks, filter: { agency: a, role: lead } }',
    'body:\n  - Bảng./.\n  - table: { from: tasks, filter: { in: body }, items: [{ title: Tập huấn }] }',
    'body:\n  - { text: Đạt 60%./., targets: [{ id: x, kind: percent, target: "60" }] }\n  - table: { from: targets }',
    'reporting: { deadlines: [{ on: 15/11 }] }\nbody:\n  - Bảng./.\n  - table: { from: deadlines }',
  ],
  bad: [
    'body:\n  - Bảng./.\n  - table: { from: tasks } # ← here\n  - table: { from: targets } # ← here\n  - table:\n      from: deadlines # ← here',
    'agencies: { a: { name: Sở Nội vụ } }\nbody:\n  - agency: a\n    text: Chủ trì./.\n  - table: { from: tasks, filter: { agency: a, role: support } } # ← here\n  - table: { from: tasks, filter: { in: annexes } } # ← here',
  ],
})
