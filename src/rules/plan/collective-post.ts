import { ruleFor } from '../../model/rule.js'
import { isChair, isDeputy, isPeoplesCommittee, isStateCouncil } from '../../words/posts.js'
import type { Review } from '../review.js'

/** The chair signs for a committee; a deputy signs for the chair as well. */
export default ruleFor<Review>()({
  code: 'plan/collective-post',
  severity: 'error',
  why: {
    vi: 'Khoản 2 Điều 13 Nghị định 30/2020/NĐ-CP: người đứng đầu thay mặt tập thể ký; cấp phó thay mặt tập thể, ký thay người đứng đầu nên cần cả dòng KT.',
    en: 'Decree 30/2020/NĐ-CP, Article 13(2): the head signs on behalf of the body; a deputy does so and for the head, so the line KT. is needed, too.',
  },
  say: {
    vi: '"{post}" ký TM. {head} mà thiếu dòng KT. người đứng đầu.',
    en: '"{post}" signs TM. {head} without the line KT. of the head.',
  },
  hint: {
    vi: 'Thêm second: { authority: KT., head: Chủ tịch } (chức vụ của người đứng đầu), hoặc để người đứng đầu ký.',
    en: 'Add second: { authority: KT., head: Chủ tịch } (the post of the head), or let the head sign.',
  },
  *check({ document: { signature } }) {
    const { authority, head, second, post } = signature
    if (authority !== 'TM.' || head === undefined || second !== undefined || !isStateCouncil(head)) return
    if (isDeputy(post) || (isPeoplesCommittee(head) && !isChair(post)))
      yield { at: ['signature', 'post'], args: { post, head } }
  },
  good: [
    'signature: { authority: TM., head: Ủy ban nhân dân, post: Chủ tịch }',
    'signature: { authority: TM., head: Ủy ban nhân dân, second: { authority: KT., head: Chủ tịch }, post: Phó Chủ tịch }',
    'signature: { authority: TM., head: Ủy ban nhân dân, second: { authority: Q. }, post: Chủ tịch }',
    'signature: { authority: TM., head: Ban Thường vụ, post: Phó Bí thư }',
    'signature: { authority: TM., head: Ban Chỉ đạo, post: Trưởng ban }',
  ],
  bad: [
    'signature:\n  authority: TM.\n  head: Ủy ban nhân dân\n  post: Phó Chủ tịch # ← here',
    'signature:\n  authority: TM.\n  head: UBND XÃ MỘT\n  post: Giám đốc # ← here',
    'signature:\n  authority: TM.\n  head: Hội đồng quản lý\n  post: Phó Chủ tịch Hội đồng # ← here',
  ],
})
