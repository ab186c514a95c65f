import { ruleFor } from '../../model/rule.js'
import { afterDistricts, districtMentions } from '../../words/district.js'
import type { Review } from '../review.js'

/** Text taken over from an older plan still speaks of districts. */
export default ruleFor<Review>()({
  code: 'plan/district-mention',
  severity: 'warning',
  why: {
    vi: 'Từ ngày 01/7/2025 không còn huyện, quận, thị xã, thị trấn; câu chép từ kế hoạch cũ thường còn sót các từ này.',
    en: 'Since 1 July 2025 there are no districts and townlets; sentences copied from older plans often keep these words.',
  },
  say: {
    vi: 'Câu nhắc đến "{words}", cấp không còn từ ngày 01/7/2025.',
    en: 'The sentence speaks of "{words}", a level that ended on 1 July 2025.',
  },
  hint: {
    vi: 'Viết lại theo cấp tỉnh và cấp xã (xã, phường, đặc khu); viện dẫn văn bản cũ thì giữ nguyên.',
    en: 'Rewrite it for province and commune (xã, phường, đặc khu); keep citations of older documents as they are.',
  },
  *check({ document, sentences }) {
    if (!afterDistricts(document.date)) return
    for (const sentence of sentences) {
      const [first] = districtMentions(sentence.text)
      if (first) yield { at: sentence.path, span: sentence.span(first.start, first.end), args: { words: first.text } }
    }
  },
  good: [
    'date: { year: 2023 }\nbody: ["Chỉ đạo UBND huyện thực hiện./."]',
    'date: { year: 2026 }\nbody: ["Thay thế Kế hoạch số 12/KH-UBND ngày 05/3/2024 của UBND huyện Đông./."]',
    'date: { year: 2026 }\nbody: ["Bàn giao hồ sơ của thị trấn Đông (cũ) cho Bộ Chỉ huy Quân sự tỉnh./."]',
  ],
  bad: [
    'date: { year: 2026, month: 1 }\nbody:\n  - Chỉ đạo các huyện, thị xã thực hiện. # ← here\n  - Xã, thị trấn báo cáo. # ← here\n  - UBND các xã báo cáo./.',
    'date: { year: 2025, month: 8 }\nbody:\n  - title: Nhiệm vụ cấp huyện # ← here\n    items: [Thực hiện./.]',
  ],
})
