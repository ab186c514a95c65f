import type { Bilingual } from '../../model/diagnostic.js'
import { ruleFor } from '../../model/rule.js'
import { namedAgencies } from '../named-agencies.js'
import type { Review } from '../review.js'

const both = (text: string): Bilingual => ({ vi: text, en: text })

/** A task that names an agency nobody defined has no name to print and no one to do it. */
export default ruleFor<Review>()({
  code: 'plan/unknown-agency',
  severity: 'error',
  why: {
    vi: 'Mã cơ quan phải có trong mục agencies (hoặc tệp registry), nếu không thì không có tên để in và không có ai chịu trách nhiệm.',
    en: 'An agency id must be defined under agencies (or in the registry file); else there is no name to print and no one in charge.',
  },
  say: {
    vi: 'Cơ quan "{id}" chưa có trong danh mục agencies.',
    en: 'The agency "{id}" is not defined under agencies.',
  },
  hint: {
    vi: 'Thêm mã {id} cùng tên cơ quan vào agencies, hoặc sửa lại mã cho đúng; mã đã có: {known}.',
    en: 'Add the id {id} with the name of the agency to agencies, or correct the id; defined are: {known}.',
  },
  *check(review) {
    const ids = Object.keys(review.agencies)
    const known: Bilingual = ids.length === 0 ? { vi: 'không mã nào', en: 'none' } : both(ids.join(', '))
    for (const { id, at } of namedAgencies(review))
      if (!Object.hasOwn(review.agencies, id)) yield { at, args: { id, known } }
  },
  good: ['agencies: { so_y_te: { name: Sở Y tế } }\nbody:\n  - agency: so_y_te\n    text: Chủ trì thực hiện./.'],
  bad: ['body:\n  - agency: so_y_te # ← here\n    text: Chủ trì thực hiện./.'],
})
