// A zip archive as its parts, by its central directory. Every part is inflated under a cap and held against its checksum;
// what two programs could read differently (two parts of one name, a header that denies the directory) is refused.
import type { Diagnostic } from '../model/diagnostic.js'
import { shownFills } from './xlsx-words.js'
import { inflatePart } from './zip-inflate.js'
import { damaged, tooLarge, unsupported, ZipRefusal, zipFinding } from './zip-words.js'

export { zipWords } from './zip-words.js'

export interface ZipLimits {
  readonly file: number
  readonly parts: number
  readonly part: number
  readonly total: number
}

/** Far above every form, far below what a machine of an office holds. */
export const ZIP_LIMITS: ZipLimits = { file: 20 << 20, parts: 512, part: 64 << 20, total: 128 << 20 }

/** The parts by name, with forward slashes, and what a person should know of them; or why there are none. */
export type Unzipped =
  | { readonly parts: ReadonlyMap<string, Uint8Array>; readonly notes: readonly Diagnostic[] }
  | { readonly problem: Diagnostic }

const megabytes = (bytes: number) => Math.round(bytes / (1 << 20))

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_64_LOCATOR = 0x07064b50
const DESCRIPTOR = 0x08074b50
const END_LENGTH = 22
const CENTRAL_LENGTH = 46
const LOCAL_LENGTH = 30
/** Flags of encryption: of the part, strong, of the directory. */
const ENCRYPTED = 0x2041
/** Sizes and checksum follow the data. */
const DESCRIBED_AFTER = 0x0008
const ZIP_64_FIELD = 0x0001
/** What a number reads that stands in the extra field instead. */
const WIDE = 0xffffffff

interface Entry {
  readonly name: string
  readonly nameBytes: Uint8Array
  readonly flags: number
  readonly method: number
  readonly checksum: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

/** Reads every part of an archive. Never throws for any bytes; `file` is the name that findings cite. */
export function readZip(bytes: Uint8Array, file: string, limits: ZipLimits = ZIP_LIMITS): Unzipped {
  const place = { kind: 'file', file } as const
  try {
    const { parts, after } = unpack(bytes, limits)
    return { parts, notes: after === 0 ? [] : [zipFinding('sheet/bytes-after', place, { count: after })] }
  } catch (error) {
    if (error instanceof ZipRefusal) return { problem: zipFinding(error.code, place, shownFills(error.fills)) }
    throw error
  }
}

function unpack(bytes: Uint8Array, limits: ZipLimits): { parts: Map<string, Uint8Array>; after: number } {
  if (bytes.length === 0) throw new ZipRefusal('sheet/empty-file')
  if (bytes.length > limits.file)
    throw tooLarge(`tệp lớn hơn ${megabytes(limits.file)} MB`, `the file is over ${megabytes(limits.file)} MB`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  const directory = view.getUint32(end + 16, true)
  const entries = entriesOf(bytes, view, end, limits)

  const parts = new Map<string, Uint8Array>()
  let total = 0
  let free = 0
  for (const entry of [...entries].sort((a, b) => a.at - b.at)) {
    const data = dataOf(bytes, view, entry, free, directory)
    free = data.end
    const packed = bytes.subarray(data.start, data.start + entry.packed)
    const part = inflatePart(packed, entry, Math.min(limits.part, limits.total - total))
    total += part.length
    if (!entry.name.endsWith('/')) parts.set(entry.name, part)
    else if (part.length > 0) throw damaged(entry.name, 'thư mục lại có nội dung', 'a folder holds bytes')
  }
  return { parts, after: bytes.length - end - END_LENGTH - view.getUint16(end + 20, true) }
}

/** Where the end record stands: the last whose comment fits into the file, just behind the directory that it names. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - 0x1ffff)
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
    if (view.getUint32(at, true) !== END) continue
    if (at + END_LENGTH + view.getUint16(at + 20, true) > view.byteLength) continue
    const zip64 = at >= 20 && view.getUint32(at - 20, true) === END_64_LOCATOR
    if (zip64 || view.getUint16(at + 10, true) === 0xffff || view.getUint32(at + 16, true) === 0xffffffff)
      throw unsupported('ZIP64', 'ZIP64')
    if (view.getUint16(at + 4, true) !== 0 || view.getUint16(at + 6, true) !== 0)
      throw unsupported('tệp nén nhiều phần', 'an archive of several volumes')
    if (view.getUint32(at + 12, true) + view.getUint32(at + 16, true) !== at)
      throw damaged('…', 'mục lục không nằm ở nơi đã ghi', 'the directory is not where the file says')
    return at
  }
  throw new ZipRefusal(view.byteLength >= 4 && view.getUint32(0, true) === LOCAL ? 'sheet/cut' : 'sheet/not-zip')
}

function entriesOf(bytes: Uint8Array, view: DataView, end: number, limits: ZipLimits): Entry[] {
  const count = view.getUint16(end + 10, true)
  if (count !== view.getUint16(end + 8, true)) throw unsupported('tệp nén nhiều phần', 'an archive of several volumes')
  if (count > limits.parts)
    throw tooLarge(`tệp có ${count} phần, nhiều hơn ${limits.parts}`, `${count} parts, more than ${limits.parts}`)
  const entries: Entry[] = []
  const names = new Set<string>()
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_LENGTH > end || view.getUint32(at, true) !== CENTRAL)
      throw damaged('…', 'mục lục bị hỏng', 'the directory is broken')
    const nameEnd = at + CENTRAL_LENGTH + view.getUint16(at + 28, true)
    const extraEnd = nameEnd + view.getUint16(at + 30, true)
    const next = extraEnd + view.getUint16(at + 32, true)
    if (next > end) throw damaged('…', 'mục lục bị hỏng', 'the directory is broken')
    const nameBytes = bytes.subarray(at + CENTRAL_LENGTH, nameEnd)
    const name = partName(nameBytes)
    const stated = [at + 24, at + 20, at + 42].map(where => view.getUint32(where, true))
    const [size, packed, start] = wideNumbers(view, nameEnd, extraEnd, stated)
    if (size === undefined || packed === undefined || start === undefined) throw unsupported('ZIP64', 'ZIP64')
    const entry: Entry = {
      name,
      nameBytes,
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed,
      size,
      at: start,
    }
    if ((entry.flags & ENCRYPTED) !== 0) throw new ZipRefusal('sheet/encrypted', { part: entry.name })
    if (entry.method !== 0 && entry.method !== 8)
      throw unsupported(`kiểu nén số ${entry.method}`, `compression method ${entry.method}`)
    const key = entry.name.toLowerCase()
    if (names.has(key)) throw new ZipRefusal('sheet/two-parts', { part: entry.name })
    names.add(key)
    entries.push(entry)
    at = next
  }
  if (at !== end) throw damaged('…', 'mục lục có phần thừa', 'the directory holds more than it counts')
  return entries
}

/** Where the extra field of wide numbers stands, behind its own head; undefined where there is none. */
function wideField(view: DataView, from: number, to: number): { from: number; to: number } | undefined {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    const end = at + 4 + view.getUint16(at + 2, true)
    if (view.getUint16(at, true) === ZIP_64_FIELD) return end <= to ? { from: at + 4, to: end } : { from: 0, to: -1 }
  }
  return undefined
}

/**
 * Numbers of a header, of which some writers put all or those that read 0xFFFFFFFF into an extra field of 64 bits each. None
 * where the two disagree or a number needs more than 32 bits: nothing that an office sends does.
 */
function wideNumbers(view: DataView, from: number, to: number, stated: readonly number[]): readonly number[] {
  const field = wideField(view, from, to)
  if (field === undefined) return stated.includes(WIDE) ? [] : stated
  const missing = stated.filter(number => number === WIDE).length
  const count = (field.to - field.from) / 8
  // Either those that are missing, or the first ones whether missing or not.
  const all = count !== missing
  if (!Number.isInteger(count) || count < missing || count > stated.length) return []
  const numbers: number[] = []
  let at = field.from
  for (const [i, number] of stated.entries()) {
    if (all ? i >= count : number !== WIDE) {
      if (number === WIDE) return []
      numbers.push(number)
      continue
    }
    const wide = view.getUint32(at, true)
    if (view.getUint32(at + 4, true) !== 0 || wide === WIDE || (number !== WIDE && number !== wide)) return []
    numbers.push(wide)
    at += 8
  }
  return numbers
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The name of a part with forward slashes, which some programs write backward; names that lead out are refused. */
function partName(bytes: Uint8Array): string {
  let name: string
  try {
    name = strictUtf8.decode(bytes).replaceAll('\\', '/')
  } catch {
    throw damaged('…', 'tên phần không phải UTF-8', 'the name of a part is not UTF-8')
  }
  const steps = name.split('/')
  const leadsOut = name === '' || steps[0] === '' || steps.some(step => step === '..' || step === '.')
  if (leadsOut || /[\x00-\x1f\x7f:]/.test(name) || steps.includes('__proto__'))
    throw damaged(JSON.stringify(name), 'tên phần không hợp lệ', 'the name of the part is not allowed')
  return name
}

/** Where the bytes of a part begin and where its descriptor ends, once its own header says the same as the directory. */
function dataOf(
  bytes: Uint8Array,
  view: DataView,
  entry: Entry,
  free: number,
  directory: number,
): { start: number; end: number } {
  const { at, name, nameBytes } = entry
  const denied = () => damaged(name, 'phần đầu khác với mục lục', 'its header denies the directory')
  if (at < free || at + LOCAL_LENGTH > directory || view.getUint32(at, true) !== LOCAL) throw denied()
  const nameEnd = at + LOCAL_LENGTH + view.getUint16(at + 26, true)
  const start = nameEnd + view.getUint16(at + 28, true)
  const packedEnd = start + entry.packed
  if (packedEnd > directory) throw denied()
  const own = bytes.subarray(at + LOCAL_LENGTH, nameEnd)
  if (own.length !== nameBytes.length || !own.every((byte, i) => byte === nameBytes[i])) throw denied()
  if (view.getUint16(at + 6, true) !== entry.flags || view.getUint16(at + 8, true) !== entry.method) throw denied()
  const numbers = wideNumbers(
    view,
    nameEnd,
    start,
    [at + 22, at + 18].map(where => view.getUint32(where, true)),
  )
  const [size, packed] = numbers
  if (size === undefined || packed === undefined) throw unsupported('ZIP64', 'ZIP64')
  const checksum = view.getUint32(at + 14, true)
  const agrees = checksum === entry.checksum && packed === entry.packed && size === entry.size
  if ((entry.flags & DESCRIBED_AFTER) === 0) {
    if (!agrees) throw denied()
    return { start, end: packedEnd }
  }
  if (!agrees && (checksum !== 0 || packed !== 0 || size !== 0)) throw denied()
  const described = descriptorEnd(view, entry, packedEnd, directory, wideField(view, nameEnd, start) !== undefined)
  if (described === undefined) throw denied()
  return { start, end: described }
}

/** Where the descriptor behind a part ends, which must agree with the directory; with a mark or without, in 32 or 64 bits. */
function descriptorEnd(view: DataView, entry: Entry, from: number, limit: number, mayBeWide: boolean) {
  const agreesAt = (at: number, step: number) =>
    at + 4 + 2 * step <= limit &&
    view.getUint32(at, true) === entry.checksum &&
    view.getUint32(at + 4, true) === entry.packed &&
    view.getUint32(at + 4 + step, true) === entry.size &&
    (step === 4 || (view.getUint32(at + 8, true) === 0 && view.getUint32(at + 16, true) === 0))
  const marked = from + 4 <= limit && view.getUint32(from, true) === DESCRIPTOR
  for (const step of mayBeWide ? [8, 4] : [4])
    for (const at of marked ? [from + 4, from] : [from]) if (agreesAt(at, step)) return at + 4 + 2 * step
  return undefined
}
