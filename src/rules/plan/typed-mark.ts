import type { Bilingual } from '../../model/diagnostic.js'
import { ruleFor } from '../../model/rule.js'
import type { Review, Sentence } from '../review.js'

/** A number, a letter or a dash at the head of a text, the way lists are marked; data ("1.500 người", "100% xã") is none. */
const MARKS: readonly RegExp[] = [
  /^[IVX]{1,6}[.)] +(?=\S)/u,
  /^\d{1,2}(?:\.\d{1,2}){0,3}[.)] +(?=\p{sc=Latn})/u,
  /^\d{1,2}(?:\.\d{1,2}){1,3} +(?=\p{Lu})/u,
  /^[a-zđ][.)] +(?=\S)/u,
  /^[-–—+•●▪◦*·] +(?=\S)/u,
]
const LETTERED_TITLE = /^[A-EĐ]\. +(?=\p{sc=Latn})/u
const ORDINAL = /^Thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|\d{1,2}), +/iu

/** The mark that a sentence begins with, where somebody typed it. */
function typedMark({ text, role, entry }: Sentence): string | undefined {
  const patterns = [
    ...MARKS,
    ...(role === 'title' ? [LETTERED_TITLE] : []),
    ...(entry?.markKind === 'ordinal' ? [ORDINAL] : []),
  ]
  for (const pattern of patterns) {
    const mark = pattern.exec(text)?.[0]
    if (mark !== undefined) return mark.trimEnd()
  }
  return undefined
}

/** Numbers are computed from the structure; a typed one prints beside the computed one and goes stale when an item moves. */
export default ruleFor<Review>()({
  code: 'plan/typed-mark',
  severity: 'error',
  why: {
    vi: 'Số thứ tự và dấu đầu dòng được tính từ cấu trúc của tệp; gõ thêm vào câu thì in ra hai lần và sai khi chuyển mục.',
    en: 'Numbers and bullets are computed from the structure; a typed one prints twice and goes stale when items move.',
  },
  say: {
    vi: 'Câu mở đầu bằng "{mark}" gõ tay, trong khi {computed}.',
    en: 'The text begins with a typed "{mark}", while {computed}.',
  },
  hint: {
    vi: 'Bỏ "{mark}" ở đầu câu; muốn đánh số khác thì dùng list ở mục cha, hoặc label cho riêng mục này.',
    en: 'Remove "{mark}"; for another kind of numbering use list on the parent, or label for this item alone.',
  },
  *check({ sentences }) {
    for (const sentence of sentences) {
      if (sentence.role === 'cell') continue
      const mark = typedMark(sentence)
      if (mark === undefined) continue
      const printed = sentence.entry?.mark ?? ''
      const computed: Bilingual =
        printed === ''
          ? { vi: 'dòng này in không có dấu', en: 'this line prints without a mark' }
          : { vi: `dấu "${printed}" được in tự động`, en: `"${printed}" is printed by itself` }
      yield { at: sentence.path, span: sentence.span(0, mark.length), args: { mark, computed } }
    }
  },
  good: [
    'body:\n  - title: Mục tiêu\n    items:\n      - 100% xã có kế hoạch.\n      - 15 xã đạt chuẩn.\n      - 1.500 người được tập huấn.\n      - 2,5 tỷ đồng.\n      - 30/3 là hạn gửi kế hoạch./.',
    'body:\n  - label: "9."\n    title: Bộ Chỉ huy Quân sự tỉnh\n    text: Chủ trì.\n  - items: ["-5°C trở xuống.", "Vitamin A cho trẻ em.", "C là nhóm thứ ba./."]',
    'body:\n  - Thứ nhất, tăng cường lãnh đạo; thứ hai, kiểm tra.\n  - table: { columns: [{ title: TT }], rows: [["1. Xã A"], ["- Xã B"]] }\n  - Thực hiện./.',
  ],
  bad: [
    'body:\n  - title: 1. Mục đích # ← here\n    text: Nâng cao hiệu quả.\n  - title: I. MỤC TIÊU # ← here\n    items:\n      - "- Tăng cường kiểm tra." # ← here\n      - "+ Xử lý vi phạm." # ← here\n      - a) Củng cố tổ chức. # ← here\n      - 2.1. Tập huấn. # ← here\n      - 2.1 Tập huấn./. # ← here',
    'body:\n  - title: A. Đánh giá chung # ← here\n    items: ["Thứ nhất, tăng cường./."]\n  - list: ordinal\n    items:\n      - Thứ nhất, tăng cường lãnh đạo./. # ← here',
    'basis:\n  list:\n    - "- Căn cứ Luật Phòng, chống ma túy" # ← here',
  ],
})
