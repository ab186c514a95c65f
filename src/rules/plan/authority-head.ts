import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'

/** "KT." says for whom; without the head's post the line says nothing. */
export default ruleFor<Review>()({
  code: 'plan/authority-head',
  severity: 'error',
  why: {
    vi: 'Phụ lục I Nghị định 30/2020/NĐ-CP (ô số 7a): sau TM. là tên tập thể, sau KT., TL., TUQ. là chức vụ của người đứng đầu.',
    en: 'Decree 30/2020/NĐ-CP, Annex I (field 7a): TM. is followed by the collective body; KT., TL. and TUQ. by the post of the head.',
  },
  say: {
    vi: 'Quyền hạn ký {authority} thiếu head: {expected}.',
    en: 'The authority {authority} lacks head: {expected}.',
  },
  hint: {
    vi: 'Thêm head sau {authority}, ví dụ "Giám đốc" hoặc "Ủy ban nhân dân".',
    en: 'Add head after {authority}, for example "Giám đốc" or "Ủy ban nhân dân".',
  },
  *check({ document: { signature } }) {
    const { authority, head, second } = signature
    const body = { vi: 'tên tập thể lãnh đạo', en: 'the name of the collective body' }
    const chief = { vi: 'chức vụ của người đứng đầu', en: 'the post of the head' }
    if (authority && authority !== 'Q.' && head === undefined)
      yield { at: ['signature', 'authority'], args: { authority, expected: authority === 'TM.' ? body : chief } }
    if (second?.authority === 'KT.' && second.head === undefined)
      yield { at: ['signature', 'second', 'authority'], args: { authority: second.authority, expected: chief } }
  },
  good: [
    'signature: { authority: KT., head: Giám đốc, post: Phó Giám đốc }',
    'signature: { authority: Q., post: Giám đốc }',
    'signature: { authority: TM., head: Ủy ban nhân dân, second: { authority: KT., head: Chủ tịch }, post: Phó Chủ tịch }',
  ],
  bad: [
    'signature:\n  authority: KT. # ← here\n  post: Phó Giám đốc',
    'signature:\n  authority: TM. # ← here\n  second:\n    authority: KT. # ← here\n  post: Phó Chủ tịch',
  ],
})
