import { listOf } from '../../model/document.js'
import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'

/** What the tool prints above or before the title of each kind. */
const PRINTED = {
  plan: /^(?:kế hoạch(?!\s+hóa|\s+hoá)|v\/v|về việc v\/v)(?!\p{sc=Latn})/iu,
  report: /^(?:báo cáo|v\/v)(?!\p{sc=Latn})/iu,
  letter: /^(?:v\/v|công văn)(?!\p{sc=Latn})/iu,
} as const

/** The type of the document stands on its own line (or "V/v" before the title of a letter): the title goes on from there. */
export default ruleFor<Review>()({
  code: 'plan/title-opening',
  severity: 'warning',
  why: {
    vi: 'Tên loại văn bản (KẾ HOẠCH, BÁO CÁO) in ở dòng riêng trên trích yếu, chữ "V/v" in trước trích yếu công văn (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.5); ghi lại trong trích yếu thì bị lặp.',
    en: 'The type (KẾ HOẠCH, BÁO CÁO) prints on its own line above the title, "V/v" before the title of a letter (Decree 30/2020/NĐ-CP, Annex I, part II.5); in the title they stand twice.',
  },
  say: {
    vi: 'Trích yếu không mở đầu bằng "{words}".',
    en: 'The title must not open with "{words}".',
  },
  hint: { vi: 'Bỏ "{words}" ở đầu title.', en: 'Remove "{words}" from the head of title.' },
  *check({ document }) {
    const first = listOf(document.title)[0] ?? ''
    const words = PRINTED[document.kind].exec(first)?.[0]
    if (words === undefined) return
    const at = Array.isArray(document.title) ? ['title', 0] : ['title']
    yield { at, span: { start: 0, end: words.length }, args: { words } }
  },
  good: [
    'title: Phòng, chống tệ nạn xã hội năm 2026',
    'title: Kế hoạch hóa gia đình năm 2026',
    'title: Thực hiện Kế hoạch phát triển kinh tế - xã hội năm 2026',
    'kind: report\ntitle: Kết quả công tác 6 tháng đầu năm 2026',
    'kind: letter\nto: Sở Nội vụ\ntitle: [báo cáo kết quả, công tác năm 2026]',
  ],
  bad: [
    'title: Kế hoạch phòng, chống thiên tai năm 2026 # ← here',
    'title: KẾ HOẠCH PHÒNG, CHỐNG THIÊN TAI # ← here',
    'kind: report\ntitle: Báo cáo kết quả công tác năm 2026 # ← here',
    'kind: letter\nto: Sở Nội vụ\ntitle: V/v báo cáo kết quả công tác # ← here',
    'kind: letter\nto: Sở Nội vụ\ntitle:\n  - V/v báo cáo kết quả # ← here\n  - công tác năm 2026',
  ],
})
