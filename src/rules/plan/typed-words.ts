import type { Path } from '../../model/place.js'
import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'

/** Fields before which the page prints words of its own, and those words as people type them. */
function* typedFields({ document, outline }: Review): Generator<{ at: Path; text: string; words: RegExp }> {
  const each = function* (at: Path, value: unknown, words: RegExp) {
    if (typeof value === 'string') yield { at, text: value, words }
    else if (Array.isArray(value))
      for (const [i, text] of value.entries()) if (typeof text === 'string') yield { at: [...at, i], text, words }
  }
  yield* each(['to'], document.to, /^(?:kính gửi\s*:\s*|[-–+]\s+)/iu)
  const { paper, electronic, archive } = document.recipients ?? {}
  for (const [key, list] of [
    ['paper', paper],
    ['electronic', electronic],
  ] as const)
    for (const [i, recipient] of (list ?? []).entries()) {
      const named = typeof recipient === 'string' ? recipient : recipient.name
      const at = ['recipients', key, i, ...(typeof recipient === 'string' ? [] : ['name'])]
      yield* each(at, named, /^(?:[-–+]\s+|nơi nhận\s*:\s*|bản điện tử\s*:\s*)/iu)
    }
  yield* each(['recipients', 'archive', 'units'], archive?.units, /^(?:[-–+]\s*)?lưu\s*:\s*/iu)
  for (const [i, annex] of (document.annexes ?? []).entries())
    yield* each(['annexes', i, 'title'], annex.title, /^phụ lục(?:\s+(?:[ivx]+|\d+))?\s*(?:[:.–-]\s*|$)/iu)
  for (const { section, path } of outline.all)
    if (section.table && 'unit' in section.table)
      yield* each([...path, 'table', 'unit'], section.table.unit, /^(?:đơn vị tính|đvt|đơn vị)\s*:\s*/iu)
}

/** The page prints these words itself; typed as well they stand there twice, and the office sends the document back. */
export default ruleFor<Review>()({
  code: 'plan/typed-words',
  severity: 'error',
  why: {
    vi: 'Các chữ "Kính gửi:", "Nơi nhận:", "Lưu:", "Phụ lục", "Đơn vị tính:" và dấu gạch đầu dòng do chương trình in theo mẫu của Phụ lục I Nghị định 30/2020/NĐ-CP; gõ thêm vào nội dung thì in hai lần.',
    en: 'The words "Kính gửi:", "Nơi nhận:", "Lưu:", "Phụ lục", "Đơn vị tính:" and the dashes of lists are printed as Phụ lục I of Nghị định 30/2020/NĐ-CP has them; typed as well they print twice.',
  },
  say: {
    vi: 'Gõ "{typed}" ở đầu thì in hai lần, vì chương trình đã tự in phần này.',
    en: 'A typed "{typed}" at the beginning would print twice, since the page has it by itself.',
  },
  hint: {
    vi: 'Xóa "{typed}", chỉ giữ phần còn lại.',
    en: 'Delete "{typed}" and keep the rest.',
  },
  *check(review) {
    for (const { at, text, words } of typedFields(review)) {
      const typed = words.exec(text)?.[0]
      if (typed !== undefined)
        yield { at, span: { start: 0, end: typed.trimEnd().length }, args: { typed: typed.trim() } }
    }
  },
  good: [
    'kind: letter\nto: Bộ Nội vụ\nrecipients: { paper: [Như trên], archive: { units: [VT, NVY] } }',
    'kind: letter\nto: [Sở Y tế, Sở Nội vụ]\nrecipients: { paper: [Như trên], archive: { units: [VT] } }',
    'annexes: [{ title: Danh mục phụ lục biểu mẫu, items: [Nội dung.] }]',
    'annexes: [{ title: Phụ lục hợp đồng mẫu, items: [Nội dung.] }]',
    'body:\n  - table: { unit: triệu đồng, columns: [{ title: A }], rows: [[a]] }',
  ],
  bad: [
    'kind: letter\nto: "Kính gửi: Bộ Nội vụ" # ← here\nrecipients: { paper: [Như trên], archive: { units: [VT] } }',
    'kind: letter\nto:\n  - "- Sở Y tế" # ← here\n  - Sở Nội vụ\nrecipients: { paper: [Như trên], archive: { units: [VT] } }',
    'recipients:\n  paper:\n    - "- Lãnh đạo Sở" # ← here\n    - { name: "Nơi nhận: Sở Y tế" } # ← here\n  archive:\n    units: ["Lưu: VT"] # ← here',
    'annexes:\n  - title: "Phụ lục I: Phân công nhiệm vụ" # ← here\n    items: [Nội dung.]\n  - title: PHỤ LỤC # ← here\n    items: [Nội dung.]',
    'body:\n  - table:\n      unit: "Đơn vị tính: triệu đồng" # ← here\n      columns: [{ title: A }]\n      rows: [[a]]',
  ],
})
