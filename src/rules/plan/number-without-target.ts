import { listOf } from '../../model/document.js'
import type { Entry } from '../../model/outline.js'
import { ruleFor } from '../../model/rule.js'
import { endsOf, numbersInText } from '../../words/numbers-in-text.js'
import type { Review } from '../review.js'
import { valuesOf } from '../stated-numbers.js'

/** A section that tells what was found or done, and sets no targets: "Kết quả thực hiện năm 2025", "Bối cảnh". */
const LOOKS_BACK =
  /^(?:đánh giá )?(?:kết quả (?:đạt|thực hiện|đã|năm|công tác)|bối cảnh|thực trạng|tình hình|đặc điểm)/iu

function looksBack(entry: Entry | undefined): boolean {
  for (let at = entry; at !== undefined; at = at.parent) if (LOOKS_BACK.test(at.title ?? '')) return true
  return false
}

/** Tells whether a place stands between “ and ”, in the words of another document; asked from left to right. */
function quotesIn(text: string): (at: number) => boolean {
  let open = 0
  let read = 0
  return at => {
    for (; read < at; read++)
      if (text[read] === '“') open++
      else if (text[read] === '”') open--
    return open > 0
  }
}

/** A percentage that no target holds is in no table and in no report. */
export default ruleFor<Review>()({
  code: 'plan/number-without-target',
  severity: 'advice',
  why: {
    vi: 'Tỷ lệ nêu trong câu mà không ghi thành chỉ tiêu (targets) thì không có trong bảng chỉ tiêu và không được theo dõi khi báo cáo.',
    en: 'A percentage in a sentence that is no target (targets) is in no table of targets and is not followed up in reports.',
  },
  say: {
    vi: 'Câu nêu {number} nhưng mục này không có chỉ tiêu tương ứng.',
    en: 'The sentence states {number}, but the node has no target for it.',
  },
  hint: {
    vi: 'Nếu {number} là chỉ tiêu, ghi thêm vào targets của mục.',
    en: 'If {number} is a target, add it to targets of the node.',
  },
  *check({ document, sentences }) {
    if (document.kind !== 'plan') return
    for (const sentence of sentences) {
      const { entry, role, text } = sentence
      if (entry?.part !== 'body' || role === 'cell' || looksBack(entry)) continue
      if (!(text.includes('%') || text.includes('phần trăm'))) continue
      const known = listOf(entry.section.targets).flatMap(target =>
        valuesOf(target).flatMap(({ value }) => Object.values(endsOf(value))),
      )
      const numbers = numbersInText(text)
      // A target whose number is not in the sentence is an error of its own; to say both would be one slip told twice.
      const stated = numbers.flatMap(({ low, high }) => [low, high])
      if (known.some(value => !stated.includes(value))) continue
      const isQuoted = quotesIn(text)
      for (const { start, end, low, high, percent } of numbers)
        if (percent && !(known.includes(low) && known.includes(high)) && !isQuoted(start))
          yield { at: sentence.path, span: sentence.span(start, end), args: { number: text.slice(start, end) } }
    }
  },
  good: [
    'body:\n  - text: Nâng tỷ lệ từ 50% lên 60%; giảm 60 - 80%./.\n    targets:\n      - { id: a, kind: percent, baseline: "50", target: "60" }\n      - { id: b, kind: change, direction: down, target: "60-80" }',
    'kind: report\nbody: [Đạt 60%./.]',
    'body:\n  - text: Đạt 60%./.\n    targets: [{ id: a, kind: percent, target: "65" }]',
    'body:\n  - title: Kết quả thực hiện năm 2025\n    items: [{ title: Về tuyên truyền, items: [Đạt 95% kế hoạch./.] }]\n  - title: Tình hình chung\n    items: [Tăng 5%.]',
    'body:\n  - Chương trình giao “đến năm 2030, có ít nhất 50% xã “không ma túy” trên toàn quốc”./.',
    'basis: [Theo kết quả 60% năm 2025.]\nbody: [Tổ chức 15 lớp cho 6.000 người trong 2 năm./.]',
  ],
  bad: [
    'body:\n  - Phấn đấu 100% xã, phường có kế hoạch. # ← here\n  - text: Đạt 60% số xã, khoảng 75-80% số thôn. # ← here\n    targets: [{ id: a, kind: percent, target: "60" }]\n  - title: Việc đạt 30 phần trăm # ← here\n    items: [Hết./.]',
    'body:\n  - title: Chỉ tiêu và kết quả cần đạt\n    items:\n      - Đạt 70% theo phong trào “Vì cộng đồng”./. # ← here',
  ],
})
