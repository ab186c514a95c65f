// The container of old office files (.xls, .doc, and .xlsx with a password): only what its directory names, and whether the
// bytes of the workbook are all there. What stands in an .xls is read elsewhere, by a library and under limits.

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const HEADER = 512
const ENTRY = 128
const MOST_ENTRIES = 4096
const IN_HEADER = 109
/** Numbers of sectors from here on are marks: free, end of a chain, and such. */
const LAST_SECTOR = 0xfffffffa
const STREAM = 2
const ROOT = 5

export type OldFile = 'cut' | 'password' | 'biff8' | 'biff5' | 'word' | 'powerpoint' | 'mail' | 'other'

export const isCompound = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, i) => bytes[i] === byte)

interface Entry {
  readonly name: string
  readonly type: number
  readonly start: number
  readonly size: number
}

/** What kind of file stands in a compound container; 'cut' if sectors that it counts on are not there (F22, F26, F42). */
export function oldFileKind(bytes: Uint8Array): OldFile {
  const file = new Compound(bytes)
  const entries = file.entries()
  if (entries === undefined) return 'cut'
  const find = (name: string) => entries.find(entry => entry.type === STREAM && entry.name.toLowerCase() === name)
  if (find('encryptedpackage') !== undefined) return 'password'
  const workbook = find('workbook') ?? find('book')
  if (workbook !== undefined) {
    const head = file.headOf(workbook, entries)
    return head === undefined ? 'cut' : workbookKind(head)
  }
  if (find('worddocument') !== undefined) return 'word'
  if (find('powerpoint document') !== undefined) return 'powerpoint'
  return entries.some(({ name }) => name.startsWith('__substg1.0_')) ? 'mail' : 'other'
}

const BOF = 0x0809
const FILEPASS = 0x002f
const BIFF8 = 0x0600

/** What the first records of a workbook stream say. */
function workbookKind(head: Uint8Array): OldFile {
  const view = new DataView(head.buffer, head.byteOffset, head.length)
  if (head.length < 8 || view.getUint16(0, true) !== BOF || view.getUint16(4, true) !== BIFF8) return 'biff5'
  for (let at = 0, records = 0; at + 4 <= head.length && records < 8; records++) {
    if (view.getUint16(at, true) === FILEPASS) return 'password'
    at += 4 + view.getUint16(at + 2, true)
  }
  return 'biff8'
}

class Compound {
  private readonly view: DataView
  private readonly shift: number

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    this.shift = bytes.length >= HEADER ? this.view.getUint16(30, true) : 0
  }

  /** The names of the directory; undefined where it cannot be followed to its end. */
  entries(): Entry[] | undefined {
    if (this.shift !== 9 && this.shift !== 12) return undefined
    const entries: Entry[] = []
    for (let sector = this.view.getUint32(48, true), steps = 0; sector < LAST_SECTOR; steps++) {
      const at = this.placeOf(sector)
      if (at === undefined || steps * this.perSector(ENTRY) > MOST_ENTRIES) return undefined
      for (let i = 0; i < this.perSector(ENTRY); i++) {
        const from = at + i * ENTRY
        if (from + ENTRY > this.bytes.length) return undefined
        entries.push(this.entryAt(from))
      }
      const next = this.next(sector)
      if (next === undefined) return undefined
      sector = next
    }
    return entries
  }

  /** The first bytes of a stream, once every sector of it is found to be there. */
  headOf(entry: Entry, entries: readonly Entry[]): Uint8Array | undefined {
    const small = entry.size < this.view.getUint32(56, true)
    const root = entries.find(({ type }) => type === ROOT)
    if (!small) return this.chain(entry.start, entry.size)
    // A short stream lies inside the stream of the root; a workbook is hardly ever so short.
    return root && this.chain(root.start, root.size, entry.start * 64)
  }

  /** The bytes of a stream from an offset to the end of that sector; undefined where a sector of the stream is missing. */
  private chain(start: number, size: number, offset = 0): Uint8Array | undefined {
    if (size > this.bytes.length || offset >= size) return undefined
    const length = 1 << this.shift
    let sector = start
    let found: Uint8Array | undefined
    for (let left = size; left > 0; left -= length) {
      const at = this.placeOf(sector)
      if (at === undefined || at + Math.min(left, length) > this.bytes.length) return undefined
      const skip = offset - (size - left)
      if (skip >= 0 && skip < length) found = this.bytes.subarray(at + skip, at + Math.min(left, length))
      const next = this.next(sector)
      if (next === undefined) return undefined
      sector = next
    }
    return found
  }

  private perSector(bytes: number): number {
    return (1 << this.shift) / bytes
  }

  private placeOf(sector: number): number | undefined {
    const at = (sector + 1) * (1 << this.shift)
    return at < this.bytes.length ? at : undefined
  }

  private number(at: number): number | undefined {
    return at + 4 <= this.bytes.length ? this.view.getUint32(at, true) : undefined
  }

  /** The sector that follows in its chain, by the table of sectors. */
  private next(sector: number): number | undefined {
    const perSector = this.perSector(4)
    const table = this.tableSector(Math.floor(sector / perSector))
    const at = table === undefined ? undefined : this.placeOf(table)
    return at === undefined ? undefined : this.number(at + (sector % perSector) * 4)
  }

  /** Where the nth part of the table of sectors stands: named in the header, or in sectors that the header leads to. */
  private tableSector(index: number): number | undefined {
    if (index < IN_HEADER) return this.number(76 + index * 4)
    const perSector = this.perSector(4) - 1
    let sector = this.number(68)
    for (let rest = index - IN_HEADER; sector !== undefined && sector < LAST_SECTOR; rest -= perSector) {
      const at = this.placeOf(sector)
      if (at === undefined) return undefined
      if (rest < perSector) return this.number(at + rest * 4)
      sector = this.number(at + perSector * 4)
    }
    return undefined
  }

  private entryAt(at: number): Entry {
    const { view } = this
    const length = Math.max(0, Math.min(view.getUint16(at + 64, true), 64) - 2)
    let name = ''
    for (let i = 0; i < length; i += 2) name += String.fromCharCode(view.getUint16(at + i, true))
    return {
      name,
      type: view.getUint8(at + 66),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    }
  }
}
