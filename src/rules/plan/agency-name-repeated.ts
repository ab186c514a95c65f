import { ruleFor } from '../../model/rule.js'
import { foldName } from '../../words/name-fold.js'
import type { Review } from '../review.js'

/** One body under two ids has its tasks counted in two places. */
export default ruleFor<Review>()({
  code: 'plan/agency-name-repeated',
  severity: 'warning',
  why: {
    vi: 'Một cơ quan mang hai mã thì nhiệm vụ của cơ quan đó bị tách làm hai; tên được so không phân biệt hoa thường, vị trí dấu thanh, gạch nối.',
    en: 'An agency with two ids has its tasks split in two; names are compared blind to case, place of tone marks and hyphens.',
  },
  say: {
    vi: 'Tên "{name}" của mã "{id}" trùng với mã "{other}".',
    en: 'The name "{name}" of the id "{id}" is that of the id "{other}", too.',
  },
  hint: {
    vi: 'Dùng một mã cho một cơ quan, cách viết khác ghi vào aliases.',
    en: 'Use one id for one agency and put other spellings under aliases.',
  },
  *check({ document }) {
    const seen = new Map<string, string>()
    for (const [id, { name }] of Object.entries(document.agencies ?? {})) {
      const other = seen.get(foldName(name))
      if (other === undefined) seen.set(foldName(name), id)
      else
        yield {
          at: ['agencies', id, 'name'],
          args: { name, id, other },
          related: [{ at: ['agencies', other], note: { vi: 'Đã có ở đây.', en: 'Defined here first.' } }],
        }
    }
  },
  good: ['agencies:\n  a: { name: Sở Văn hóa }\n  b: { name: Sở Văn hóa và Thể thao }'],
  bad: [
    'agencies:\n  a: { name: Sở Văn hóa - Thể thao }\n  b: { name: Sở Văn hoá Thể thao } # ← here',
    'agencies:\n  a: { name: UBND các xã }\n  b: { name: Ủy ban nhân dân các xã } # ← here',
  ],
})
