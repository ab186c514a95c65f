import { listOf } from '../../model/document.js'
import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'

/** The title is a phrase, not a sentence. */
export default ruleFor<Review>()({
  code: 'plan/title-full-stop',
  severity: 'warning',
  why: {
    vi: 'Trích yếu nội dung là một câu ngắn gọn hoặc một cụm từ, không có dấu kết thúc (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.5).',
    en: 'The title is a short phrase and has no closing mark (Decree 30/2020/NĐ-CP, Annex I, part II.5).',
  },
  say: {
    vi: 'Trích yếu kết thúc bằng dấu "{mark}".',
    en: 'The title ends with "{mark}".',
  },
  hint: { vi: 'Bỏ dấu "{mark}" ở cuối title.', en: 'Remove "{mark}" from the end of title.' },
  *check({ document }) {
    const lines = listOf(document.title)
    const last = lines.at(-1) ?? ''
    const mark = /(?:\.\/\.|[.;:,/])$/u.exec(last)?.[0]
    if (mark === undefined || last.endsWith('...')) return
    const at = Array.isArray(document.title) ? ['title', lines.length - 1] : ['title']
    yield { at, span: { start: last.length - mark.length, end: last.length }, args: { mark } }
  },
  good: [
    'title: Phòng, chống thiên tai năm 2026',
    'kind: letter\nto: Sở Nội vụ\ntitle: ["tăng cường phòng, chống", thiên tai]',
  ],
  bad: [
    'title: Phòng, chống thiên tai năm 2026. # ← here',
    'kind: letter\nto: Sở Nội vụ\ntitle:\n  - tăng cường phòng, chống\n  - thiên tai; # ← here',
  ],
})
