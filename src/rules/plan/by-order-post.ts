import { ruleFor } from '../../model/rule.js'
import { isDeputy, isDeputyOf, isSamePost } from '../../words/posts.js'
import type { Review } from '../review.js'

/** TL. and TUQ. are for someone below the head, not for the head or his deputy. */
export default ruleFor<Review>()({
  code: 'plan/by-order-post',
  severity: 'error',
  why: {
    vi: 'Điều 13 Nghị định 30/2020/NĐ-CP: người đứng đầu đơn vị thuộc cơ quan ký thừa lệnh (TL.); cấp phó của người đứng đầu cơ quan ký thay (KT.); cấp phó của đơn vị ký dưới dòng KT. người đứng đầu đơn vị.',
    en: 'Decree 30/2020/NĐ-CP, Article 13: TL. is signed by the head of a unit; a deputy of the head of the office signs KT.; a deputy of the unit signs under KT. of the head of the unit.',
  },
  say: {
    vi: '"{post}" không ký {authority} {head} được: {reason}.',
    en: '"{post}" cannot sign {authority} {head}: {reason}.',
  },
  hint: {
    vi: 'Cấp phó của {head} dùng KT. {head}; cấp phó của đơn vị cần second: { authority: KT., head: … }.',
    en: 'A deputy of {head} uses KT. {head}; a deputy of a unit needs second: { authority: KT., head: … }.',
  },
  *check({ document: { signature } }) {
    const { authority, head, second, post } = signature
    if ((authority !== 'TL.' && authority !== 'TUQ.') || head === undefined) return
    const reason = isSamePost(post, head)
      ? { vi: 'đây chính là người đứng đầu', en: 'this is the head himself' }
      : isDeputyOf(post, head) && second === undefined
        ? { vi: 'cấp phó của người đứng đầu thì ký KT.', en: 'a deputy of the head signs KT.' }
        : authority === 'TL.' && second === undefined && isDeputy(post)
          ? { vi: 'thiếu dòng KT. người đứng đầu đơn vị', en: 'the line KT. of the head of the unit is missing' }
          : undefined
    if (reason) yield { at: ['signature', 'post'], args: { post, authority, head, reason } }
  },
  good: [
    'signature: { authority: TL., head: Chủ tịch, post: Chánh Văn phòng }',
    'signature: { authority: TL., head: Giám đốc, post: Giám đốc Trung tâm }',
    'signature: { authority: TL., head: Chủ tịch, second: { authority: KT., head: Chánh Văn phòng }, post: Phó Chánh Văn phòng }',
    'signature: { authority: TUQ., head: Chủ tịch, post: Giám đốc Sở Y tế }',
    'signature: { authority: TUQ., head: Giám đốc, post: Phó Trưởng phòng }',
  ],
  bad: [
    'signature:\n  authority: TL.\n  head: Chủ tịch\n  post: Phó Chủ tịch # ← here',
    'signature:\n  authority: TL.\n  head: Chủ tịch\n  post: Phó Chánh Văn phòng # ← here',
    'signature:\n  authority: TUQ.\n  head: Giám đốc\n  post: GIÁM ĐỐC # ← here',
  ],
})
