import { ruleFor } from '../../model/rule.js'
import { isDeputy } from '../../words/posts.js'
import type { Review } from '../review.js'

/** A deputy signs for the head, and the page says so. */
export default ruleFor<Review>()({
  code: 'plan/deputy-without-authority',
  severity: 'error',
  why: {
    vi: 'Điều 13 Nghị định 30/2020/NĐ-CP: cấp phó ký thay cấp trưởng, kể cả khi được giao phụ trách, điều hành, và phải ghi KT.',
    en: 'Decree 30/2020/NĐ-CP, Article 13: a deputy, also one in charge, signs for the head and writes KT.',
  },
  say: {
    vi: 'Cấp phó "{post}" ký mà không ghi quyền hạn ký thay (KT.).',
    en: 'The deputy "{post}" signs without the authority KT.',
  },
  hint: {
    vi: 'Thêm authority: KT. và head là chức vụ của cấp trưởng.',
    en: 'Add authority: KT. and head, the post of the head.',
  },
  *check({ document: { signature } }) {
    const { authority, second, post } = signature
    if (authority === undefined && second === undefined && isDeputy(post))
      yield { at: ['signature', 'post'], args: { post } }
  },
  good: [
    'signature: { authority: KT., head: Giám đốc, post: Phó Giám đốc }',
    'signature: { post: Giám đốc }',
    'signature: { authority: TM., head: Đảng ủy, post: Phó Bí thư }',
  ],
  bad: ['signature:\n  post: PHÓ GIÁM ĐỐC # ← here', 'signature:\n  post: Phó Giám đốc phụ trách # ← here'],
})
