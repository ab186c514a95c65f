import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'

const KINDS = {
  plan: { abbreviation: 'KH', name: { vi: 'kế hoạch', en: 'a plan' } },
  report: { abbreviation: 'BC', name: { vi: 'báo cáo', en: 'a report' } },
} as const

/** The symbol of a plan begins with KH, that of a report with BC; another one was left over from the file it was copied from. */
export default ruleFor<Review>()({
  code: 'plan/symbol-of-kind',
  severity: 'error',
  why: {
    vi: 'Ký hiệu của văn bản có tên loại gồm chữ viết tắt tên loại rồi đến chữ viết tắt tên cơ quan, ví dụ KH-UBND, BC-SYT (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3; Phụ lục III, mục I).',
    en: 'The symbol of a named document is the abbreviation of its type, then that of the body, as in KH-UBND, BC-SYT (Decree 30/2020/NĐ-CP, Annex I, part II.3; Annex III, part I).',
  },
  say: {
    vi: 'Ký hiệu "{symbol}" của {kind} phải mở đầu bằng {expected}-.',
    en: 'The symbol "{symbol}" of {kind} must begin with {expected}-.',
  },
  hint: { vi: 'Ghi ví dụ: {expected}-UBND.', en: 'Write for example: {expected}-UBND.' },
  *check({ document }) {
    if (document.kind === 'letter') return
    const { abbreviation, name } = KINDS[document.kind]
    // KHLN, KHLT: joint plans put more letters behind the type.
    const { symbol } = document.number
    if (symbol.includes('/') || new RegExp(`^${abbreviation}\\p{Lu}{0,3}-`, 'u').test(symbol)) return
    yield { at: ['number', 'symbol'], args: { symbol, kind: name, expected: abbreviation } }
  },
  good: [
    'number: { symbol: KH-UBND }',
    'number: { symbol: KHLN-SYT-CAT }',
    'kind: report\nnumber: { symbol: BC-SYT }',
    'kind: letter\nto: Sở Nội vụ\nnumber: { symbol: SYT-NVY }',
  ],
  bad: [
    'number: { symbol: BC-UBND } # ← here',
    'number: { symbol: UBND-VX } # ← here',
    'kind: report\nnumber: { symbol: KH-SYT } # ← here',
  ],
})
