import { ruleFor } from '../../model/rule.js'
import { isDeputy } from '../../words/posts.js'
import type { Review } from '../review.js'

/** Q. is the acting head: the post is the head's own. */
export default ruleFor<Review>()({
  code: 'plan/acting-post',
  severity: 'error',
  why: {
    vi: 'Phụ lục I Nghị định 30/2020/NĐ-CP (ô số 7a): Q. dùng cho người được giao quyền cấp trưởng, nên chức vụ là chức vụ cấp trưởng.',
    en: 'Decree 30/2020/NĐ-CP, Annex I (field 7a): Q. is for the acting head, so the post is that of the head.',
  },
  say: {
    vi: 'Ký Q. thì chức vụ là cấp trưởng; "{post}" là cấp phó.',
    en: 'Q. goes with the post of a head; "{post}" is a deputy.',
  },
  hint: {
    vi: 'Cấp phó ký thay thì dùng KT.; người được giao quyền thì bỏ chữ Phó.',
    en: 'A deputy uses KT.; an acting head is written without "Phó".',
  },
  *check({ document: { signature } }) {
    const { authority, second, post } = signature
    const acting = second ? second.authority === 'Q.' : authority === 'Q.'
    if (acting && isDeputy(post)) yield { at: ['signature', 'post'], args: { post } }
  },
  good: [
    'signature: { authority: Q., post: Giám đốc }',
    'signature: { authority: TM., head: Ủy ban nhân dân, second: { authority: Q. }, post: Chủ tịch }',
  ],
  bad: [
    'signature:\n  authority: Q.\n  post: Phó Giám đốc # ← here',
    'signature:\n  authority: TM.\n  head: Ủy ban nhân dân\n  second: { authority: Q. }\n  post: Phó Chủ tịch # ← here',
  ],
})
