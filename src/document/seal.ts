// The last pass over a .docx: it takes the clock out of the zip, so that the same page gives the same bytes at any time and place.
// Only headers are moved and stamped. Packing the parts anew would cost a third of the whole build.

/** A reader of the first bytes knows by these that it holds a Word file. */
const FIRST = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml']

/** Signatures and field offsets of a zip (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
const END = { signature: 0x06054b50, size: 22, count: 10, directory: 16 } as const
const ENTRY = { size: 46, time: 12, name: 28, extra: 30, comment: 32, offset: 42 } as const
const LOCAL = { time: 10 } as const

/** 1 January 1980, 00:00, the first time that a zip can hold. */
const TIME = 0x00210000

interface Part {
  readonly name: string
  /** Its line in the directory at the end. */
  readonly entry: Uint8Array
  /** Its own header with its contents. */
  readonly body: Uint8Array
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Where the record begins that ends a zip without a comment. */
function endOf(zip: DataView): number {
  const end = zip.byteLength - END.size
  if (end < 0 || zip.getUint32(end, true) !== END.signature) throw new Error('not a zip as fflate writes it')
  return end
}

function partsOf(bytes: Uint8Array): Part[] {
  const zip = viewOf(bytes)
  const end = endOf(zip)
  const directory = zip.getUint32(end + END.directory, true)
  const entries: { at: number; next: number; offset: number }[] = []
  for (let at = directory; entries.length < zip.getUint16(end + END.count, true); at = entries.at(-1)!.next) {
    const lengths = [ENTRY.name, ENTRY.extra, ENTRY.comment].map(field => zip.getUint16(at + field, true))
    const next = at + ENTRY.size + lengths.reduce((sum, length) => sum + length, 0)
    entries.push({ at, next, offset: zip.getUint32(at + ENTRY.offset, true) })
  }
  const starts = [...entries.map(({ offset }) => offset), directory].sort((a, b) => a - b)
  return entries.map(({ at, next, offset }) => ({
    name: new TextDecoder().decode(
      bytes.subarray(at + ENTRY.size, at + ENTRY.size + zip.getUint16(at + ENTRY.name, true)),
    ),
    entry: bytes.slice(at, next),
    body: bytes.slice(
      offset,
      starts.find(start => start > offset),
    ),
  }))
}

/** The same document with its parts in a fixed order, none of which says when it was made; sealing twice changes nothing more. */
export function seal(document: Uint8Array): Uint8Array {
  const parts = partsOf(document).sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1))
  let offset = 0
  for (const { entry, body } of parts) {
    viewOf(body).setUint32(LOCAL.time, TIME, true)
    viewOf(entry).setUint32(ENTRY.time, TIME, true)
    viewOf(entry).setUint32(ENTRY.offset, offset, true)
    offset += body.length
  }
  const end = document.slice(-END.size)
  viewOf(end).setUint32(END.directory, offset, true)
  return Buffer.concat([...parts.map(({ body }) => body), ...parts.map(({ entry }) => entry), end])
}

function rank({ name }: Part): number {
  const at = FIRST.indexOf(name)
  return at < 0 ? FIRST.length : at
}
