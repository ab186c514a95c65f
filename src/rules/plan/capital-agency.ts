import { ruleFor } from '../../model/rule.js'
import { misspeltAgencies } from '../../words/agency-names.js'
import { inCapitals, type Printed, printedTexts } from '../reading.js'
import type { Review } from '../review.js'

/** The name of a body has capitals on the word for the body, on its field and on names, and nowhere else. */
export default ruleFor<Review>()({
  code: 'plan/capital-agency',
  severity: 'warning',
  why: {
    vi: 'Tên cơ quan, tổ chức viết hoa chữ cái đầu của các từ, cụm từ chỉ loại hình, chức năng, lĩnh vực hoạt động: Sở Tài chính, Bộ Tài nguyên và Môi trường, Hội đồng nhân dân tỉnh (Nghị định 30/2020/NĐ-CP, Phụ lục II, mục IV).',
    en: 'Names of bodies have capitals on the words for their kind and field: Sở Tài chính, Bộ Tài nguyên và Môi trường, Hội đồng nhân dân tỉnh (Decree 30/2020/NĐ-CP, Annex II, part IV).',
  },
  say: {
    vi: 'Tên cơ quan "{written}" cần viết là "{expected}" ({count} chỗ trong văn bản).',
    en: 'The name of the body "{written}" should read "{expected}" ({count} in the document).',
  },
  hint: { vi: 'Viết {expected}.', en: 'Write {expected}.' },
  *check(review) {
    const found = new Map<string, { text: Printed; start: number; end: number; expected: string; count: number }>()
    for (const text of printedTexts(review)) {
      if (inCapitals(text.text)) continue
      for (const { start, end, written, expected } of misspeltAgencies(text.text)) {
        const known = found.get(written)
        if (known) known.count++
        else found.set(written, { text, start, end, expected, count: 1 })
      }
    }
    for (const [written, { text, start, end, expected, count }] of found)
      yield { at: text.path, span: text.span(start, end), args: { written, expected, count } }
  },
  good: [
    'body:\n  - Sở Y tế, Sở Văn hoá, Thể thao và Du lịch, Uỷ ban nhân dân các xã phối hợp với Sở Lao động-Thương binh và Xã hội./.',
    'body:\n  - Các cơ sở y tế, cán bộ y tế và cán bộ Công an xã tham mưu cho Lãnh đạo Sở xây dựng kế hoạch./.',
    'body:\n  - title: SỞ Y TẾ, ỦY BAN NHÂN DÂN CÁC XÃ\n    text: Chi hội nông dân, đại hội nông dân./.',
  ],
  bad: [
    'body:\n  - Giao sở y tế chủ trì. # ← here\n  - Phối hợp với Sở Y Tế. # ← here\n  - Báo cáo Uỷ ban Nhân dân tỉnh. # ← here\n  - Báo cáo Uỷ ban Nhân dân tỉnh và Sở Y tế./.',
    'agencies:\n  so_tt:\n    name: Sở Thông tin và truyền thông # ← here\nbody:\n  - agency: so_tt\n    text: Chủ trì thực hiện theo hướng dẫn của bộ y tế./. # ← here',
  ],
})
