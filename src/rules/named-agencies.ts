// Every place where a document names an agency by its id.
import { listOf, type OneOrMore } from '../model/document.js'
import type { Path } from '../model/place.js'
import type { Review } from './review.js'

export interface NamedAgency {
  readonly id: string
  readonly at: Path
  /** The key that names it: `agency`, `with`, `to`, `members` … */
  readonly as: string
}

/** A value that is one or several, each with its place. */
export function* placed<T>(value: OneOrMore<T> | undefined, at: Path): Generator<{ value: T; at: Path }> {
  for (const [i, one] of listOf(value).entries()) yield { value: one, at: Array.isArray(value) ? [...at, i] : at }
}

/** Every id of an agency that the document uses, with its place. */
export function* namedAgencies({ document, outline }: Review): Generator<NamedAgency> {
  const ids = function* (value: OneOrMore<string> | undefined, at: Path): Generator<NamedAgency> {
    for (const one of placed(value, at)) yield { id: one.value, at: one.at, as: String(at.at(-1)) }
  }
  for (const { section, path } of outline.all) {
    for (const key of ['agency', 'by', 'with'] as const) yield* ids(section[key], [...path, key])
    for (const { value: due, at } of placed(section.due, [...path, 'due']))
      for (const key of ['to', 'via'] as const) yield* ids(due[key], [...at, key])
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
    for (const [i, due] of deadlines.entries())
      for (const key of ['to', 'via'] as const) yield* ids(due[key], ['reporting', 'deadlines', i, key])
  }
  for (const [id, agency] of Object.entries(document.agencies ?? {}))
    yield* ids(agency.members, ['agencies', id, 'members'])
}
