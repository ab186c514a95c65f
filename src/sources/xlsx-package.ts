// The parts of an office package and how they lead to one another. Parts are found by their relationships and never by their
// names; nothing outside the file is followed.
import { PACKAGE_NAMESPACES, scanPart } from './xlsx-part.js'
import { SheetRefusal } from './xlsx-words.js'

export type Parts = ReadonlyMap<string, Uint8Array>
export interface Relation {
  readonly type: string
  /** The name of a part of this package. */
  readonly target: string
}
export type Relations = ReadonlyMap<string, Relation>

/** A part by its name, whose capitals do not count. */
export function partOf(parts: Parts, name: string): Uint8Array {
  const exact = parts.get(name)
  if (exact !== undefined) return exact
  const folded = name.toLowerCase()
  for (const [other, bytes] of parts) if (other.toLowerCase() === folded) return bytes
  throw new SheetRefusal('sheet/part-missing', { part: name })
}

/** What a reader makes of bytes, made once: parts that many files share are one array (`readZip` sees to it). */
export function remembering<T>(read: (bytes: Uint8Array, part: string) => T): (bytes: Uint8Array, part: string) => T {
  const known = new WeakMap<Uint8Array, { part: string; made: T }>()
  return (bytes, part) => {
    const entry = known.get(bytes)
    if (entry?.part === part) return entry.made
    const made = read(bytes, part)
    known.set(bytes, { part, made })
    return made
  }
}

const NONE: Relations = new Map()

/** Where a part leads to inside the file, by the ids of its relationships; of the package itself, that of ''. */
export function relationsOf(parts: Parts, part: string): Relations {
  const slash = part.lastIndexOf('/') + 1
  const list = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
  const bytes = parts.get(list)
  return bytes === undefined ? NONE : relationsIn(bytes, list)
}

const relationsIn = remembering((bytes, list): Relations => {
  const relations = new Map<string, Relation>()
  const folder = list.slice(0, list.lastIndexOf('_rels/'))
  scanPart(bytes, list, {
    namespaces: PACKAGE_NAMESPACES,
    open(name, tag) {
      const id = tag('Id')
      if (name !== 'Relationship' || id === undefined || tag('TargetMode') === 'External') return
      if (relations.has(id)) throw new SheetRefusal('sheet/twice', { name: list, cell: id })
      relations.set(id, { type: tag('Type') ?? '', target: resolve(tag('Target') ?? '', folder) })
    },
  })
  return relations
})

/** The name of a part that a target means, from the folder of the part that names it. */
function resolve(target: string, folder: string): string {
  const path = target.replaceAll('\\', '/')
  const steps: string[] = []
  for (const step of (path.startsWith('/') ? path : folder + path).split('/'))
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  return steps.join('/')
}

/** The targets of all relationships whose type ends so, in the order of the file. */
export const targetsOf = (relations: Relations, type: string): readonly string[] =>
  [...relations.values()].filter(relation => relation.type.endsWith(type)).map(relation => relation.target)

const TYPE_NAMESPACES: ReadonlySet<string> = new Set(['http://schemas.openxmlformats.org/package/2006/content-types'])
const TYPES_PART = '[Content_Types].xml'

/** The content types of parts that are named one by one, by the names of the parts in small letters. */
export const contentTypes = (parts: Parts): ReadonlyMap<string, string> => {
  const bytes = parts.get(TYPES_PART)
  return bytes === undefined ? new Map() : typesIn(bytes, TYPES_PART)
}

const typesIn = remembering((bytes, part): ReadonlyMap<string, string> => {
  const types = new Map<string, string>()
  scanPart(bytes, part, {
    namespaces: TYPE_NAMESPACES,
    open(name, tag) {
      if (name === 'Override') types.set(resolve(tag('PartName') ?? '', '').toLowerCase(), tag('ContentType') ?? '')
    },
  })
  return types
})
