import { listOf } from '../../model/document.js'
import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'

const DEGREE =
  /^(?:(?:GS|PGS|TSKH|TS|ThS|Ths|THS|BSCK\w*|BS|Bs|DS|Ds|KS|Ks|CN|LS|NGND|NGƯT|TTND|TTƯT|NSND|NSƯT)(?:[., ]|$)|(?:Giáo sư|Phó Giáo sư|Phó giáo sư|Tiến sĩ|Tiến sỹ|Thạc sĩ|Thạc sỹ|Bác sĩ|Bác sỹ|Dược sĩ|Kỹ sư|Cử nhân|Luật sư|Nhà giáo|Thầy thuốc|Đại tướng|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Ông|Bà)(?= \p{Lu}\p{Ll}+ ))/u
/** Armed forces, schools, health and science have rules of their own. */
const EXEMPT =
  /y tế|bệnh viện|bệnh xá|kiểm soát bệnh tật|trường|đại học|học viện|giáo dục|viện|khoa học|công an|quân sự|quân khu|bộ đội|biên phòng|quốc phòng/iu

/** The name under the signature stands alone. */
export default ruleFor<Review>()({
  code: 'plan/signer-name-title',
  severity: 'warning',
  why: {
    vi: 'Trước họ tên người ký không ghi học hàm, học vị và các danh hiệu danh dự; lực lượng vũ trang, cơ sở giáo dục, y tế, khoa học theo quy định riêng (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7).',
    en: 'No academic title or title of honour stands before the name of the signer; armed forces, schools, health and science bodies follow their own rules (Decree 30/2020/NĐ-CP, Annex I, part II.7).',
  },
  say: {
    vi: 'Trước họ tên người ký không ghi "{title}".',
    en: 'No "{title}" stands before the name of the signer.',
  },
  hint: { vi: 'Chỉ ghi họ tên, bỏ "{title}".', en: 'Write the name alone, without "{title}".' },
  *check({ document: { signature, issuer } }) {
    const match = DEGREE.exec(signature.name ?? '')
    if (!match || EXEMPT.test([...listOf(issuer.parent), ...listOf(issuer.name)].join(' '))) return
    const title = match[0].replace(/[, ]$/u, '')
    yield { at: ['signature', 'name'], span: { start: 0, end: title.length }, args: { title } }
  },
  good: [
    'issuer: { name: Sở Nội vụ }\nsignature: { post: Giám đốc, name: Trần Văn An }',
    'issuer: { name: Sở Nội vụ }\nsignature: { post: Giám đốc, name: Tiến Thị Sĩ }',
    'issuer: { name: Sở Y tế }\nsignature: { post: Giám đốc, name: BS. Trần Văn An }',
    'issuer: { name: Công an tỉnh Bắc Hà }\nsignature: { post: Giám đốc, name: Đại tá Trần Văn An }',
  ],
  bad: [
    'issuer: { name: Sở Nội vụ }\nsignature: { post: Giám đốc, name: TS. Trần Văn An } # ← here',
    'issuer: { name: Sở Nội vụ }\nsignature: { post: Giám đốc, name: Thạc sĩ Trần Văn An } # ← here',
    'issuer: { name: Sở Nội vụ }\nsignature: { post: Giám đốc, name: PGS.TS Trần Văn An } # ← here',
  ],
})
