import { listOf } from '../../model/document.js'
import type { Path } from '../../model/place.js'
import { ruleFor } from '../../model/rule.js'
import { afterDistricts, isDistrictBody } from '../../words/district.js'
import { recipientLines } from '../address-list.js'
import { namedAgencies } from '../named-agencies.js'
import type { Review } from '../review.js'

/** Every agency in use, once, at its definition or else where it is first named. */
function* agenciesInUse(review: Review): Generator<{ id: string; at: Path }> {
  const seen = new Set<string>()
  for (const { id, at } of namedAgencies(review)) {
    if (seen.has(id)) continue
    seen.add(id)
    yield { id, at: Object.hasOwn(review.document.agencies ?? {}, id) ? ['agencies', id, 'name'] : at }
  }
}

/** Districts ended on 1 July 2025: a newer document cannot come from one, nor give it tasks. */
export default ruleFor<Review>()({
  code: 'plan/district-unit',
  severity: 'error',
  why: {
    vi: 'Từ ngày 01/7/2025 chính quyền địa phương chỉ còn cấp tỉnh và cấp xã; văn bản từ ngày này không ban hành, giao việc hay gửi cho cấp huyện.',
    en: 'Since 1 July 2025 local government has two levels, province and commune; newer documents do not come from, task or reach a district.',
  },
  say: {
    vi: '"{name}" thuộc cấp huyện, không còn từ ngày 01/7/2025.',
    en: '"{name}" is of the district level, which ended on 1 July 2025.',
  },
  hint: {
    vi: 'Thay bằng cơ quan cấp xã hoặc cấp tỉnh tương ứng, ví dụ "UBND các xã, phường, đặc khu".',
    en: 'Name the body of the commune or the province in its place, for example "UBND các xã, phường, đặc khu".',
  },
  *check(review) {
    const { document, agencies } = review
    if (!afterDistricts(document.date)) return
    const issuer = listOf(document.issuer.name).join(' ')
    if (isDistrictBody(issuer)) yield { at: ['issuer', 'name'], args: { name: issuer } }
    for (const parent of [listOf(document.issuer.parent).join(' ')])
      if (isDistrictBody(parent)) yield { at: ['issuer', 'parent'], args: { name: parent } }
    if (isDistrictBody(document.place)) yield { at: ['place'], args: { name: document.place } }
    const named = new Set<string>()
    for (const { id, at } of agenciesInUse(review)) {
      const agency = agencies[id]
      if (agency && (agency.level === 'district' || isDistrictBody(agency.name))) {
        named.add(id)
        yield { at, args: { name: agency.name } }
      }
    }
    for (const { at, text, ids } of recipientLines(review))
      if (isDistrictBody(text) && ![...ids].some(id => named.has(id))) yield { at, args: { name: text } }
  },
  good: [
    'date: { year: 2020, month: 2 }\nissuer: { name: UBND huyện Đông }\nrecipients: { paper: ["UBND các huyện, thành phố"] }',
    'date: { month: 3 }\nrecipients: { paper: ["UBND các huyện, thành phố"] }',
    'date: { year: 2026 }\nagencies: { a: { name: Bệnh viện đa khoa huyện Đông }, b: { name: "UBND các xã, phường" } }\nbody:\n  - by: [a, b]\n    text: Thực hiện./.\nrecipients: { paper: ["UBND các xã, phường, đặc khu", Bộ Chỉ huy Quân sự tỉnh] }',
    'date: { year: 2026 }\nagencies: { a: { name: UBND huyện Đông, level: district } }',
  ],
  bad: [
    'date: { year: 2025, month: 7 }\nissuer:\n  name: UBND huyện Đông # ← here\nplace: Quận Một # ← here\nrecipients:\n  paper:\n    - "UBND các huyện, thành phố" # ← here\n    - Sở Nội vụ',
    'date: { year: 2026 }\nagencies:\n  a: { name: Đơn vị Đông, level: district } # ← here\n  b: { name: Phòng Y tế huyện Đông } # ← here\nbody:\n  - agency: a\n    with: b\n    text: Thực hiện./.\nrecipients: { paper: [Phòng Y tế huyện Đông] }',
    'kind: letter\ndate: { year: 2026 }\nto:\n  - Sở Nội vụ\n  - Ủy ban nhân dân thị xã Đông # ← here',
  ],
})
