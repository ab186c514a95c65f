import { listOf } from '../../model/document.js'
import { ruleFor } from '../../model/rule.js'
import { isChair, isPeoplesCommittee } from '../../words/posts.js'
import type { Review } from '../review.js'

/** The text itself says that the chair acts, in a power that the law gives to the chair alone. */
const CHAIR_ACTS =
  /Chủ tịch (?:UBND|Ủy ban nhân dân)(?: \p{sc=Latn}+){1,6} (?:yêu cầu|chỉ đạo|giao|ủy quyền|có ý kiến|quyết định)(?!\p{sc=Latn})/iu

/** The chair of a people's committee signs on behalf of the committee that issues the document. */
export default ruleFor<Review>()({
  code: 'plan/chair-without-tm',
  severity: 'warning',
  why: {
    vi: 'Khoản 2 Điều 13 Nghị định 30/2020/NĐ-CP: Ủy ban nhân dân làm việc theo chế độ tập thể, Chủ tịch ký TM. ỦY BAN NHÂN DÂN.',
    en: "Decree 30/2020/NĐ-CP, Article 13(2): a people's committee decides together, so its chair signs TM. ỦY BAN NHÂN DÂN.",
  },
  say: {
    vi: 'Văn bản của "{issuer}" do "{post}" ký mà không ghi TM. ỦY BAN NHÂN DÂN.',
    en: 'The document of "{issuer}" is signed by "{post}" without TM. ỦY BAN NHÂN DÂN.',
  },
  hint: {
    vi: 'Thêm authority: TM. và head: Ủy ban nhân dân; nếu là thẩm quyền riêng của Chủ tịch thì ghi cơ quan ban hành là Chủ tịch.',
    en: 'Add authority: TM. and head: Ủy ban nhân dân; where the chair acts in his own power, name him as the issuer.',
  },
  *check({ document: { signature, issuer }, sentences }) {
    const name = listOf(issuer.name).join(' ')
    if (signature.authority !== undefined || !isPeoplesCommittee(name) || !isChair(signature.post)) return
    if (!sentences.some(({ text }) => CHAIR_ACTS.test(text)))
      yield { at: ['signature', 'post'], args: { issuer: name, post: signature.post } }
  },
  good: [
    'issuer: { name: [Ủy ban nhân dân, tỉnh Bắc Hà] }\nsignature: { authority: TM., head: Ủy ban nhân dân, post: Chủ tịch }',
    'issuer: { name: UBND xã Một }\nsignature: { authority: KT., head: Chủ tịch, post: Phó Chủ tịch }',
    'issuer: { name: UBND xã Một }\nbody: [Chủ tịch UBND xã giao Phòng Văn hóa - Xã hội chủ trì./.]\nsignature: { post: Chủ tịch }',
    'issuer: { name: Hội Nông dân tỉnh Bắc Hà }\nsignature: { post: Chủ tịch }',
  ],
  bad: [
    'issuer: { name: [ỦY BAN NHÂN DÂN, XÃ MỘT] }\nsignature:\n  post: Chủ tịch # ← here',
    'issuer: { name: UBND xã Một }\nbody: [Báo cáo Chủ tịch UBND xã kết quả./.]\nsignature:\n  post: Chủ tịch # ← here',
  ],
})
