import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'

/** Each basis of the list ends with ";" and the last with "."; the tool prints both, whatever was typed. */
export default ruleFor<Review>()({
  code: 'plan/basis-marks',
  severity: 'advice',
  why: {
    vi: 'Sau mỗi căn cứ xuống dòng, cuối dòng có dấu chấm phẩy, dòng cuối cùng kết thúc bằng dấu chấm (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6); dấu này được in tự động.',
    en: 'Each basis ends with a semicolon and the last with a full stop (Decree 30/2020/NĐ-CP, Annex I, part II.6); the tool prints them.',
  },
  say: {
    vi: 'Căn cứ kết thúc bằng "{mark}"; khi in dấu này được thay bằng "{printed}".',
    en: 'The basis ends with "{mark}"; in print it is replaced by "{printed}".',
  },
  hint: { vi: 'Bỏ dấu "{mark}" ở cuối căn cứ.', en: 'Remove "{mark}" from the end of the basis.' },
  *check({ document, sentences }) {
    const { basis } = document
    if (basis === undefined || !('list' in basis)) return
    const listed = sentences.filter(({ path }) => path[0] === 'basis' && path[1] === 'list')
    for (const [i, { path, text, span }] of listed.entries()) {
      const printed = i === listed.length - 1 ? '.' : ';'
      const mark = /[,.;:]+\s*$/u.exec(text)?.[0].trim()
      if (mark === undefined || mark === printed) continue
      const start = text.lastIndexOf(mark)
      yield { at: path, span: span(start, start + mark.length), args: { mark, printed } }
    }
  },
  good: [
    'basis:\n  list:\n    - Căn cứ Luật Phòng, chống ma túy;\n    - Căn cứ Kế hoạch của UBND tỉnh.',
    'basis:\n  list: [Căn cứ Luật Đầu tư công, Căn cứ Kế hoạch của UBND tỉnh]\n  opening: Sở Y tế ban hành kế hoạch này.',
    'basis:\n  - Thực hiện chương trình của UBND tỉnh;',
  ],
  bad: [
    'basis:\n  list:\n    - Căn cứ Luật Đầu tư công, # ← here\n    - Căn cứ Luật Phòng, chống ma túy. # ← here\n    - Căn cứ Kế hoạch của UBND tỉnh, # ← here',
    'basis:\n  list:\n    - text: Căn cứ Kế hoạch của UBND tỉnh; # ← here',
  ],
})
