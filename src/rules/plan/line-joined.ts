import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'

/** A paragraph written over several lines prints as one; an author who parted the lines may have meant paragraphs. */
export default ruleFor<Review>()({
  code: 'plan/line-joined',
  severity: 'advice',
  why: {
    vi: 'Chỗ xuống dòng trong một đoạn (viết với "|", hoặc dòng trống trong ">-") khi in thành dấu cách, không thành đoạn mới.',
    en: 'A line break inside a paragraph (written with "|", or a blank line in ">-") prints as a blank, not as a new paragraph.',
  },
  say: {
    vi: 'Dòng "{line}" sẽ in liền với dòng trước trong cùng một đoạn.',
    en: 'The line "{line}" will print in one paragraph with the line before it.',
  },
  hint: {
    vi: 'Muốn đoạn mới thì viết danh sách, mỗi đoạn một gạch đầu dòng; nếu không thì dùng ">-" và không để dòng trống.',
    en: 'For a new paragraph write a list, one item a paragraph; else use ">-" without a blank line.',
  },
  *check({ sentences }) {
    for (const { path, text, role } of sentences) {
      if (role === 'cell') continue
      const [first, ...rest] = text.split('\n').filter(line => line.trim() !== '')
      const line = rest[0]?.trim()
      if (first === undefined || line === undefined) continue
      yield { at: path, args: { line: line.length > 40 ? `${line.slice(0, 40).trimEnd()}…` : line } }
    }
  },
  good: [
    'body:\n  - >-\n    Thực hiện nhiệm vụ\n    theo kế hoạch.\n  - |\n    Một dòng./.',
    'body:\n  - text: [Một., Hai./.]',
    'body:\n  - Theo bảng sau./.\n  - table: { columns: [{ title: Việc }], rows: [["Chủ trì: A.\\nPhối hợp: B."]] }',
  ],
  bad: [
    'body:\n  - | # ← here\n    Đoạn một.\n    Đoạn hai./.',
    'basis:\n  - >- # ← here\n    Thực hiện chương trình;\n\n    UBND xã ban hành Kế hoạch:\nbody: [Một./.]',
  ],
})
