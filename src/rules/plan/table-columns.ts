import type { Column } from '../../model/document.js'
import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'

/** Word opens no table of more columns. */
const MOST = 63

/** The columns that carry cells: groups count by what stands under them. */
const leaves = (columns: readonly Column[]): number =>
  columns.reduce((sum, column) => sum + (column.columns ? leaves(column.columns) : 1), 0)

/** A table that Word cannot open makes the whole document one that an office cannot sign. */
export default ruleFor<Review>()({
  code: 'plan/table-columns',
  severity: 'error',
  why: {
    vi: 'Word không mở được bảng quá 63 cột; bảng rộng như vậy cũng không in vừa khổ giấy A4.',
    en: 'Word opens no table of more than 63 columns; one that wide would not fit a sheet of A4 either.',
  },
  say: {
    vi: 'Bảng có {count} cột, nhiều nhất là {most} cột.',
    en: 'The table has {count} columns, the most is {most}.',
  },
  hint: {
    vi: 'Tách thành nhiều bảng, hoặc đổi hàng thành cột.',
    en: 'Split the table, or turn its columns into rows.',
  },
  *check({ outline }) {
    for (const { section, path } of outline.all) {
      if (section.table === undefined || 'from' in section.table) continue
      const count = leaves(section.table.columns)
      if (count > MOST) yield { at: [...path, 'table', 'columns'], on: 'key', args: { count, most: MOST } }
    }
  },
  good: [
    'body:\n  - table: { columns: [{ title: A }, { title: B, columns: [{ title: C }, { title: D }] }], rows: [[a, b, c]] }',
  ],
  bad: [
    `body:\n  - table:\n      columns: [${Array(64).fill('{ title: A }').join(', ')}] # ← here\n      rows: [[${Array(64).fill('a').join(', ')}]]`,
  ],
})
