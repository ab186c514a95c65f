import { ruleFor } from '../../model/rule.js'
import { isNoCollective } from '../../words/posts.js'
import type { Review } from '../review.js'

/** TM. stands before a body that decides together, not before a post. */
export default ruleFor<Review>()({
  code: 'plan/collective-head',
  severity: 'error',
  why: {
    vi: 'Điều 13 và Phụ lục I Nghị định 30/2020/NĐ-CP: TM. chỉ dùng khi ký thay mặt tập thể lãnh đạo (Ủy ban nhân dân, Hội đồng, Ban …).',
    en: 'Decree 30/2020/NĐ-CP, Article 13 and Annex I: TM. is used only on behalf of a collective body (a committee, a council, a board).',
  },
  say: {
    vi: 'Sau TM. phải là tên tập thể lãnh đạo; "{head}" không phải tập thể.',
    en: 'TM. is followed by a collective body; "{head}" is none.',
  },
  hint: {
    vi: 'Ký thay người đứng đầu thì dùng KT.; thủ trưởng tự ký thì bỏ authority và head.',
    en: 'A deputy uses KT.; a head who signs himself needs neither authority nor head.',
  },
  *check({ document: { signature } }) {
    const { authority, head } = signature
    if (authority === 'TM.' && head !== undefined && isNoCollective(head))
      yield { at: ['signature', 'head'], args: { head } }
  },
  good: [
    'signature: { authority: TM., head: Ủy ban nhân dân, post: Chủ tịch }',
    'signature: { authority: TM., head: Tổ công tác liên ngành, post: Tổ trưởng }',
    'signature: { authority: KT., head: Giám đốc, post: Phó Giám đốc }',
  ],
  bad: [
    'signature:\n  authority: TM.\n  head: Giám đốc # ← here\n  post: Phó Giám đốc',
    'signature:\n  authority: TM.\n  head: SỞ Y TẾ # ← here\n  post: Giám đốc',
  ],
})
