import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'
import { gridOf, writtenTables } from '../table-grid.js'

/** A cell cannot be merged with rows that the table does not have. */
export default ruleFor<Review>()({
  code: 'plan/table-rows-beyond',
  severity: 'error',
  why: {
    vi: 'Ô gộp dọc kéo dài quá dòng cuối thì Word báo tệp hỏng hoặc bỏ ô.',
    en: 'A cell merged down below the last row makes Word call the file damaged or drop the cell.',
  },
  say: {
    vi: 'Dòng {row} có ô gộp dọc (rows) kéo dài quá dòng cuối của bảng ({last}).',
    en: 'Row {row} has a cell (rows) that goes on below the last row of the table ({last}).',
  },
  hint: {
    vi: 'Giảm rows của ô, hoặc thêm các dòng còn thiếu.',
    en: 'Lower rows of the cell, or add the missing rows.',
  },
  *check({ outline }) {
    for (const { table, path } of writtenTables(outline))
      for (const r of gridOf(table).beyond)
        yield { at: [...path, 'rows', r], args: { row: r + 1, last: table.rows.length } }
  },
  good: [
    'body:\n  - Bảng./.\n  - table:\n      columns: [{ title: A }, { title: B }]\n      rows:\n        - [{ text: cao, rows: 2 }, hai]\n        - [hai]',
  ],
  bad: [
    'body:\n  - Bảng./.\n  - table:\n      columns: [{ title: A }, { title: B }]\n      rows:\n        - [một, hai]\n        - [{ text: cao, rows: 2 }, hai] # ← here',
  ],
})
