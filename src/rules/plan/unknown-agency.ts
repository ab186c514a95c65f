import { listOf } from '../../model/document.js'
import type { Path } from '../../model/place.js'
import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'

/** Every id of an agency that the document uses, with its place. */
function* namedAgencies({ document, outline }: Review): Generator<{ id: string; at: Path }> {
  const ids = function* (value: string | readonly string[] | undefined, at: Path) {
    if (typeof value === 'string') yield { id: value, at }
    else for (const [i, id] of (value ?? []).entries()) yield { id, at: [...at, i] }
  }
  const dues = function* (value: readonly { to?: string; via?: string }[], at: (i: number) => Path) {
    for (const [i, due] of value.entries())
      for (const key of ['to', 'via'] as const) yield* ids(due[key], [...at(i), key])
  }
  for (const { section, path } of outline.all) {
    for (const key of ['agency', 'by', 'with'] as const) yield* ids(section[key], [...path, key])
    yield* dues(listOf(section.due), i => (Array.isArray(section.due) ? [...path, 'due', i] : [...path, 'due']))
    const table = section.table
    if (table && 'from' in table) yield* ids(table.filter?.agency, [...path, 'table', 'filter', 'agency'])
  }
  for (const key of ['paper', 'electronic'] as const)
    for (const [i, recipient] of (document.recipients?.[key] ?? []).entries())
      if (typeof recipient !== 'string') yield* ids(recipient.agency, ['recipients', key, i, 'agency'])
  if (document.kind === 'plan' && document.reporting) {
    const { to, via, onward, deadlines = [] } = document.reporting
    yield* ids(to, ['reporting', 'to'])
    yield* ids(via, ['reporting', 'via'])
    yield* ids(onward, ['reporting', 'onward'])
    yield* dues(deadlines, i => ['reporting', 'deadlines', i])
  }
  for (const [id, agency] of Object.entries(document.agencies ?? {}))
    yield* ids(agency.members, ['agencies', id, 'members'])
}

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
    vi: 'Thêm mã {id} cùng tên cơ quan vào agencies, hoặc sửa lại mã.',
    en: 'Add the id {id} with the name of the agency to agencies, or correct the id.',
  },
  *check(review) {
    for (const { id, at } of namedAgencies(review)) if (!Object.hasOwn(review.agencies, id)) yield { at, args: { id } }
  },
  good: ['agencies: { so_y_te: { name: Sở Y tế } }\nbody:\n  - agency: so_y_te\n    text: Chủ trì thực hiện./.'],
  bad: ['body:\n  - agency: so_y_te # ← here\n    text: Chủ trì thực hiện./.'],
})
