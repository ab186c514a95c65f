// The last pass over a .docx: it takes away the clock, so that the same page gives the same bytes at any time and place.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const TYPES = '[Content_Types].xml'
const CORE = 'docProps/core.xml'

/** Noon in local time: a zip holds local times, and noon exists on that day in every time zone. */
const TIME = new Date(1980, 0, 1, 12)

/** What `docx` 9.15 states without being asked: when, and by whom. */
const STAMPS = /<(dcterms:created|dcterms:modified|cp:lastModifiedBy)\b[^>]*>[^<]*<\/\1>/g

/** The same document without dates and names of its making; sealing twice changes nothing more. */
export function seal(document: Uint8Array): Uint8Array {
  const parts = unzipSync(document)
  const core = parts[CORE]
  if (core) parts[CORE] = strToU8(strFromU8(core).replace(STAMPS, ''))
  const order = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  return zipSync(Object.fromEntries(order.map(path => [path, parts[path]!])), { mtime: TIME })
}

/** Readers that stream want to know first what the parts are. */
const rank = (path: string) => [TYPES, '_rels/.rels'].indexOf(path) + 1 || 3
