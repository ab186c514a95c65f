import { ruleFor } from '../../model/rule.js'
import { sectionNamed } from '../../words/recipients.js'
import { recipientLines, sectionMarked } from '../address-list.js'
import type { Review } from '../review.js'

/** "Các sở, ngành theo mục V" reaches nobody where there is no section V. */
export default ruleFor<Review>()({
  code: 'plan/recipient-section',
  severity: 'error',
  why: {
    vi: 'Nơi nhận ghi "theo mục V" thì văn bản phải có mục V, nếu không thì không xác định được ai nhận.',
    en: 'A recipient line that says "theo mục V" needs a section V; else nobody knows who gets the document.',
  },
  say: {
    vi: 'Nơi nhận "{line}" dẫn đến mục {mark} nhưng văn bản không có mục này; các mục lớn là: {marks}.',
    en: 'The recipient line "{line}" points to section {mark}, which the document lacks; its sections are: {marks}.',
  },
  hint: {
    vi: 'Sửa lại số của mục cho đúng mục giao nhiệm vụ.',
    en: 'Correct the number to that of the section which assigns the tasks.',
  },
  *check(review) {
    const marks = review.outline.body.map(entry => entry.mark.replace(/[.):]+$/u, '')).filter(mark => mark !== '')
    for (const { at, text } of recipientLines(review)) {
      const named = sectionNamed(text)
      if (named === undefined || sectionMarked(review, named.mark)) continue
      const { mark, start, end } = named
      const args = { line: text, mark, marks: marks.join(', ') || '–' }
      yield typeof review.document.recipients?.[at[1] as 'paper']?.[Number(at[2])] === 'string'
        ? { at, span: { start, end }, args }
        : { at, args }
    }
  },
  good: [
    'body:\n  - { title: Mục tiêu, items: [Một.] }\n  - { title: Tổ chức thực hiện, items: [Hai./.] }\nrecipients: { paper: [Các sở theo mục II] }',
    'body:\n  - { title: Mục tiêu, items: [Một./.] }\nrecipients: { paper: [Các đơn vị theo mục V Kế hoạch số 12/KH-UBND] }',
    'body:\n  - { title: Việc, label: "3.", items: [Một./.] }\nrecipients: { paper: [Các đơn vị nêu tại Mục 3] }',
    'numbering: parts\nbody:\n  - { title: Mục tiêu, items: [Một./.] }\nrecipients: { paper: [Các đơn vị theo phần I] }',
  ],
  bad: [
    'body:\n  - { title: Mục tiêu, items: [Một./.] }\nrecipients:\n  paper:\n    - Các sở, ngành theo mục V # ← here\n    - Các đơn vị như mục I',
    'body:\n  - { title: Mục tiêu, items: [Một./.] }\nrecipients:\n  electronic:\n    - { name: Các sở nêu tại Mục II } # ← here',
  ],
})
