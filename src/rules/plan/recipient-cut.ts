import { ruleFor } from '../../model/rule.js'
import { recipientLines } from '../address-list.js'
import type { Review } from '../review.js'

/** In [Các sở, ngành] YAML parts two lines at the comma, and "ngành" prints as a recipient of its own. */
export default ruleFor<Review>()({
  code: 'plan/recipient-cut',
  severity: 'warning',
  why: {
    vi: 'Trong dấu ngoặc vuông, YAML tách danh sách ở mỗi dấu phẩy: [Các sở, ngành] thành hai dòng "Các sở" và "ngành". Mỗi dòng của Nơi nhận và Kính gửi bắt đầu bằng chữ hoa.',
    en: 'Inside square brackets YAML parts a list at every comma: [Các sở, ngành] is two lines, "Các sở" and "ngành". Each recipient or addressee begins with a capital.',
  },
  say: {
    vi: 'Dòng "{line}" bắt đầu bằng chữ thường; có thể tên "{before}, {line}" bị tách ở dấu phẩy.',
    en: 'The line "{line}" begins with a small letter; the name "{before}, {line}" may have been parted at its comma.',
  },
  hint: {
    vi: 'Đặt cả tên trong dấu nháy kép: "{before}, {line}"; nếu là một nơi nhận riêng thì viết hoa chữ đầu.',
    en: 'Put the whole name in double quotes: "{before}, {line}"; if it is a line of its own, begin it with a capital.',
  },
  *check(review) {
    let list: unknown
    let name = ''
    for (const { at, text } of recipientLines(review)) {
      const isTail = at.at(-2) === list && /^\s*\p{Ll}/u.test(text)
      if (isTail) yield { at, args: { line: text, before: name } }
      name = isTail ? `${name}, ${text}` : text
      list = at.at(-2)
    }
  },
  good: [
    'recipients: { paper: ["Các sở, ngành", Như trên, "UBND các xã, phường"] }',
    'kind: letter\nto: [như trên]\nrecipients: { paper: [Sở Một], electronic: [các đơn vị thuộc Sở] }',
  ],
  bad: [
    'recipients:\n  paper:\n    - Các sở\n    - ngành # ← here\n    - Sở Một',
    'kind: letter\nto:\n  - Các phòng\n  - ban # ← here\n  - đơn vị thuộc xã # ← here\nrecipients: { paper: [Như trên] }',
  ],
})
