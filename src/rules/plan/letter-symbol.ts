import { ruleFor } from '../../model/rule.js'
import { documentTypeOf } from '../../words/document-types.js'
import type { Review } from '../review.js'

/** Abbreviations of types that some bodies have too (CT: Cục Thuế, PC: Phòng Cháy, TC: Tài chính): they may open a letter's symbol. */
const BODIES_TOO = new Set(['CT', 'TC', 'TT', 'PA', 'DA', 'ĐA', 'QC', 'HĐ', 'BB', 'PL', 'QH', 'CĐ', 'GM'])

/** A letter has no type: its symbol is the body and the unit that drafted it. */
export default ruleFor<Review>()({
  code: 'plan/letter-symbol',
  severity: 'warning',
  why: {
    vi: 'Ký hiệu công văn gồm chữ viết tắt tên cơ quan và tên đơn vị soạn thảo hoặc lĩnh vực, không có chữ viết tắt tên loại, ví dụ UBND-VX (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3).',
    en: 'The symbol of a letter is the body and the drafting unit or field, with no abbreviation of a type, as in UBND-VX (Decree 30/2020/NĐ-CP, Annex I, part II.3).',
  },
  say: {
    vi: 'Ký hiệu công văn "{symbol}" {fault}.',
    en: 'The symbol of the letter "{symbol}" {fault}.',
  },
  hint: { vi: 'Ghi theo mẫu: cơ quan-đơn vị soạn thảo, ví dụ SYT-NVY.', en: 'Write body-unit, as in SYT-NVY.' },
  *check({ document }) {
    if (document.kind !== 'letter') return
    const { symbol } = document.number
    const [first = '', second] = symbol.split('-')
    const type = first.includes('/') || BODIES_TOO.has(first) ? undefined : documentTypeOf(first)
    const fault = type
      ? {
          vi: `mở đầu bằng chữ viết tắt ${first} của ${type.name}`,
          en: `begins with ${first}, which stands for ${type.name}`,
        }
      : second === undefined
        ? { vi: 'thiếu đơn vị soạn thảo hoặc lĩnh vực sau dấu "-"', en: 'lacks the drafting unit or field after "-"' }
        : undefined
    if (fault) yield { at: ['number', 'symbol'], args: { symbol, fault } }
  },
  good: [
    'kind: letter\nto: Sở Nội vụ\nnumber: { symbol: UBND-VX }',
    'kind: letter\nto: Sở Nội vụ\nnumber: { symbol: CT-TTHT }',
    'number: { symbol: KH-UBND }',
  ],
  bad: [
    'kind: letter\nto: Sở Nội vụ\nnumber: { symbol: CV-UBND } # ← here',
    'kind: letter\nto: Sở Nội vụ\nnumber: { symbol: KH-UBND } # ← here',
    'kind: letter\nto: Sở Nội vụ\nnumber: { symbol: UBND } # ← here',
  ],
})
