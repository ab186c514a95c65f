// Who gets the document: the lines of "Nơi nhận" and "Kính gửi" matched with the agencies that have tasks in it.
import { type Agencies, listOf } from '../model/document.js'
import type { Path } from '../model/place.js'
import { tasksOf } from '../model/plan-data.js'
import { foldName, holdsName } from '../words/name-fold.js'
import { kindOfBody, kindsCovered, sectionNamed, withoutPurpose } from '../words/recipients.js'
import { namedAgencies } from './named-agencies.js'
import type { Review } from './review.js'

export interface RecipientLine {
  readonly at: Path
  /** As it prints; agencies that have no line of their own print by their names. */
  readonly text: string
  readonly purpose: string
  /** The agencies that it names, by id or in words. */
  readonly ids: ReadonlySet<string>
}

/** An agency under every name that it goes by, folded. */
const namesOf = (agencies: Agencies, id: string): string[] => {
  const agency = agencies[id]
  return agency ? [agency.name, ...(agency.short ? [agency.short] : []), ...(agency.aliases ?? [])].map(foldName) : []
}

/** The ids of agencies whose names stand in a line. */
function idsIn(line: string, names: ReadonlyMap<string, readonly string[]>): string[] {
  const key = foldName(withoutPurpose(line))
  return [...names].flatMap(([id, all]) => (all.some(name => holdsName(key, name)) ? [id] : []))
}

export function recipientLines({ document, agencies }: Review): RecipientLine[] {
  const names = new Map(Object.keys(agencies).map(id => [id, namesOf(agencies, id)]))
  const lists = (['paper', 'electronic'] as const).flatMap(key =>
    (document.recipients?.[key] ?? []).map((recipient, i): RecipientLine => {
      const at: Path = ['recipients', key, i]
      if (typeof recipient === 'string')
        return { at, text: recipient, purpose: '', ids: new Set(idsIn(recipient, names)) }
      const stated = listOf(recipient.agency)
      const text = recipient.name ?? stated.map(id => agencies[id]?.name ?? id).join(', ')
      const ids = stated.length > 0 ? stated : idsIn(text, names)
      return { at, text, purpose: recipient.purpose ?? '', ids: new Set(ids) }
    }),
  )
  const to = listOf(document.to).map(
    (text, i): RecipientLine => ({
      at: Array.isArray(document.to) ? ['to', i] : ['to'],
      text,
      purpose: '',
      ids: new Set(idsIn(text, names)),
    }),
  )
  return [...to, ...lists]
}

/** The top-level section whose mark is `mark`, with or without its point. */
export const sectionMarked = ({ outline }: Review, mark: string) =>
  outline.body.find(
    entry =>
      entry.mark
        .replace(/^Phần /u, '')
        .replace(/[.):]+$/u, '')
        .toUpperCase() === mark,
  )

/** The agencies with tasks in the section to which a line points. */
function agenciesOfSection(review: Review, line: string): string[] {
  const named = sectionNamed(line)
  const section = named && sectionMarked(review, named.mark)
  if (section === undefined) return []
  return tasksOf(review.outline)
    .filter(({ entry }) => entry.path.slice(0, section.path.length).every((step, i) => step === section.path[i]))
    .flatMap(task => [...task.agencies, ...task.with])
}

/** Whether the document itself comes from this agency. */
export function isIssuer({ document, agencies }: Review, id: string): boolean {
  const issuer = foldName(listOf(document.issuer.name).join(' '))
  return namesOf(agencies, id).some(name => holdsName(issuer, name) || holdsName(name, issuer))
}

/** Tells of an agency whether some line reaches it: by name, as a member of a group, by a collective name, by a section. */
export function reachedBy(review: Review, lines: readonly RecipientLine[]): (id: string) => boolean {
  const { agencies, document } = review
  const ids = new Set(lines.flatMap(line => [...line.ids, ...agenciesOfSection(review, line.text)]))
  for (const id of [...ids]) for (const member of listOf(agencies[id]?.members)) ids.add(member)
  const kinds = new Set(lines.flatMap(line => [...kindsCovered(line.text)]))
  if (document.recipients?.archive) kinds.add('internal')
  return id => {
    const agency = agencies[id]
    const members = listOf(agency?.members)
    return (
      ids.has(id) ||
      (members.length > 0 && members.every(member => ids.has(member))) ||
      (agency !== undefined && kinds.has(kindOfBody(agency.name, agency.level)))
    )
  }
}

/** The ids that take part in the work: they have tasks, help in them, or handle reports; with their groups and members. */
export function agenciesAtWork(review: Review): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const { id, as, at } of namedAgencies(review)) if (at[0] !== 'recipients' && as !== 'members') ids.add(id)
  for (const [id, agency] of Object.entries(review.agencies)) {
    const members = listOf(agency.members)
    if (members.some(member => ids.has(member))) ids.add(id)
    else if (ids.has(id)) for (const member of members) ids.add(member)
  }
  return ids
}
