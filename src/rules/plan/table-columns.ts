import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'
import { gridOf, writtenTables } from '../table-grid.js'

/** Word opens no table of more columns. */
const MOST = 63

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
    for (const { table, path } of writtenTables(outline)) {
      const { width } = gridOf(table)
      if (width > MOST) yield { at: [...path, 'columns'], on: 'key', args: { count: width, most: MOST } }
    }
  },
  good: [
    'body:\n  - table: { columns: [{ title: A }, { title: B, columns: [{ title: C }, { title: D }] }], rows: [[a, b, c]] }',
  ],
  bad: [
    `body:\n  - table:\n      columns: [${Array(64).fill('{ title: A }').join(', ')}] # ← here\n      rows: [[${Array(64).fill('a').join(', ')}]]`,
  ],
})
