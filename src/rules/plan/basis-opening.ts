import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'

const OPENING = /^(?:căn cứ|theo|thực hiện|xét|trên cơ sở|để|nhằm|được sự)(?!\p{sc=Latn})/iu

/** In the list form each basis is a phrase that says on what the document rests. */
export default ruleFor<Review>()({
  code: 'plan/basis-opening',
  severity: 'advice',
  why: {
    vi: 'Trong danh sách căn cứ, mỗi dòng mở đầu bằng "Căn cứ …" hoặc "Theo đề nghị của …" (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6 và các mẫu ở Phụ lục III).',
    en: 'In the list of bases each line opens with "Căn cứ …" or "Theo đề nghị của …" (Decree 30/2020/NĐ-CP, Annex I, part II.6, and the forms of Annex III).',
  },
  say: {
    vi: 'Căn cứ mở đầu bằng "{word}", thiếu chữ "Căn cứ".',
    en: 'The basis opens with "{word}" and lacks the words "Căn cứ".',
  },
  hint: {
    vi: 'Thêm "Căn cứ" ở đầu dòng; câu mở đầu ban hành văn bản thì ghi ở opening.',
    en: 'Put "Căn cứ" before it; the sentence that issues the document belongs to opening.',
  },
  *check({ document, sentences }) {
    if (document.basis === undefined || !('list' in document.basis)) return
    for (const { path, text, span } of sentences) {
      if (path[0] !== 'basis' || path[1] !== 'list' || OPENING.test(text)) continue
      const word = /^\S+(?: \S+)?/u.exec(text)?.[0] ?? text
      yield { at: path, span: span(0, word.length), args: { word } }
    }
  },
  good: [
    'basis:\n  list: [Căn cứ Luật Đầu tư công, Theo đề nghị của Chánh Văn phòng Sở]\n  opening: Sở Y tế ban hành kế hoạch này.',
    'basis: [Sở Y tế ban hành kế hoạch này.]',
  ],
  bad: [
    'basis:\n  list:\n    - Luật Đầu tư công ngày 29 tháng 11 năm 2024 # ← here\n    - Căn cứ Kế hoạch của UBND tỉnh\n    - text: Sở Y tế ban hành kế hoạch như sau # ← here',
  ],
})
