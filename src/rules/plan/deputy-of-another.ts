import { ruleFor } from '../../model/rule.js'
import { isDeputyOf, isInCharge } from '../../words/posts.js'
import type { Review } from '../review.js'

/** KT. is for the deputy of that very head. */
export default ruleFor<Review>()({
  code: 'plan/deputy-of-another',
  severity: 'error',
  why: {
    vi: 'Điều 13 Nghị định 30/2020/NĐ-CP: chỉ cấp phó được ký thay (KT.) cấp trưởng của mình.',
    en: 'Decree 30/2020/NĐ-CP, Article 13: only a deputy signs (KT.) for his own head.',
  },
  say: {
    vi: 'Ký KT. {head} phải là cấp phó của chức vụ đó; "{post}" không phải.',
    en: 'KT. {head} is signed by a deputy of that post; "{post}" is none.',
  },
  hint: {
    vi: 'Sửa post thành cấp phó của {head}, hoặc sửa quyền hạn ký.',
    en: 'Correct post to a deputy of {head}, or correct the authority.',
  },
  *check({ document: { signature } }) {
    const { authority, head, second, post } = signature
    const chief = second?.authority === 'KT.' ? second.head : authority === 'KT.' ? head : undefined
    if (chief !== undefined && !isDeputyOf(post, chief) && !isInCharge(post))
      yield { at: ['signature', 'post'], args: { head: chief, post } }
  },
  good: [
    'signature: { authority: KT., head: GIÁM ĐỐC, post: Phó Giám đốc }',
    'signature: { authority: KT., head: Trưởng phòng, post: Phó Trưởng phòng Nghiệp vụ }',
    'signature: { authority: KT., head: Bộ trưởng, post: Thứ trưởng }',
    'signature: { authority: TL., head: Chủ tịch, second: { authority: KT., head: Chánh Văn phòng }, post: Phó Chánh Văn phòng }',
    'signature: { authority: KT., head: Giám đốc, post: Ủy viên phụ trách }',
  ],
  bad: [
    'signature:\n  authority: KT.\n  head: Giám đốc\n  post: Phó Chủ tịch # ← here',
    'signature:\n  authority: KT.\n  head: Giám đốc\n  post: Giám đốc # ← here',
    'signature:\n  authority: TM.\n  head: Ủy ban nhân dân\n  second: { authority: KT., head: Chủ tịch }\n  post: Chánh Văn phòng # ← here',
  ],
})
