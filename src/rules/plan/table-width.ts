import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'
import { gridOf, writtenTables } from '../table-grid.js'

/** Cells that do not fill the columns shift every figure of the row into a wrong column. */
export default ruleFor<Review>()({
  code: 'plan/table-width',
  severity: 'error',
  why: {
    vi: 'Mỗi dòng của bảng phải lấp đúng số cột (tính cả ô gộp), nếu không số liệu lệch sang cột khác và Word báo tệp hỏng.',
    en: 'Each row must fill the columns exactly, merged cells counted; else figures stand in the wrong column and Word calls the file damaged.',
  },
  say: {
    vi: 'Dòng {row} của bảng chiếm {fill} cột, bảng có {width} cột.',
    en: 'Row {row} of the table fills {fill} columns; the table has {width}.',
  },
  hint: {
    vi: 'Thêm hoặc bớt ô (ô trống viết là null), hoặc sửa span và rows của ô gộp.',
    en: 'Add or remove cells (an empty one is null), or correct span and rows of merged cells.',
  },
  *check({ outline }) {
    for (const { table, path } of writtenTables(outline)) {
      const { width, filled } = gridOf(table)
      for (const [r, fill] of filled.entries())
        if (fill !== width) yield { at: [...path, 'rows', r], args: { row: r + 1, fill, width } }
    }
  },
  good: [
    'body:\n  - Bảng./.\n  - table:\n      columns: [{ title: A }, { title: B, columns: [{ title: C }, { title: D }] }]\n      rows:\n        - [một, null, ba]\n        - [{ text: gộp, span: 2 }, ba]\n        - [{ text: cao, rows: 2 }, hai, ba]\n        - [hai, ba]\n        - [một, { text: giữa, rows: 2 }, ba]\n        - [một, ba]',
  ],
  bad: [
    'body:\n  - Bảng./.\n  - table:\n      columns: [{ title: A }, { title: B }, { title: C }]\n      rows:\n        - [một, hai] # ← here\n        - [một, hai, ba, bốn] # ← here\n        - [một, { text: gộp, span: 3 }] # ← here\n        - [{ text: cao, rows: 2 }, hai, ba]\n        - [một, hai, ba] # ← here',
    'body:\n  - Bảng./.\n  - table:\n      columns: [{ title: A }, { title: B }, { title: C }]\n      rows:\n        - [một, { text: cao, rows: 2 }, ba]\n        - [{ text: gộp, span: 2 }] # ← here\n        - [một, hai, { text: cao, rows: 2 }]',
  ],
})
