// A zip archive as its parts, by its central directory. Every part is inflated under a cap and held against its checksum;
// what two programs could read differently (two parts of one name, a header that denies the directory) is refused.
import { crc32, inflateRawSync } from 'node:zlib'
import { type Bilingual, type Diagnostic, type Fills, fill } from '../model/diagnostic.js'

export interface ZipLimits {
  readonly file: number
  readonly parts: number
  readonly part: number
  readonly total: number
}

/** Far above every form, far below what a machine of an office holds. */
export const ZIP_LIMITS: ZipLimits = { file: 20 << 20, parts: 512, part: 64 << 20, total: 128 << 20 }
/** Above this size a part may be at most so many times larger than its compressed bytes. */
const RATIO_FLOOR = 1 << 20
const RATIO = 100

const SEND_AGAIN: Bilingual = {
  vi: 'Tệp có thể bị tải dở hoặc hỏng khi gửi; đề nghị đơn vị mở bằng Excel, lưu lại và gửi lại.',
  en: 'The file may be half downloaded or damaged on its way; ask the unit to open it in Excel, save it and send it again.',
}
const SAVE_XLSX: Bilingual = {
  vi: 'Mở tệp bằng Excel, chọn Lưu thành… dạng .xlsx không đặt mật khẩu rồi gửi lại.',
  en: 'Open the file in Excel, save it as .xlsx without a password and send it again.',
}

/** What is said of archives that are not read, by code. */
export const zipWords = {
  'sheet/empty-file': {
    say: { vi: 'Tệp rỗng, không có byte nào.', en: 'The file is empty: it has no bytes.' },
    hint: SEND_AGAIN,
  },
  'sheet/not-zip': {
    say: {
      vi: 'Nội dung tệp không phải là bảng tính .xlsx.',
      en: 'The content of the file is no .xlsx spreadsheet.',
    },
    hint: SAVE_XLSX,
  },
  'sheet/cut': {
    say: { vi: 'Tệp bị cắt cụt: thiếu phần cuối.', en: 'The file is cut: its end is missing.' },
    hint: SEND_AGAIN,
  },
  'sheet/damaged': {
    say: {
      vi: 'Tệp bị hỏng tại phần {part}: {what}.',
      en: 'The file is damaged at part {part}: {what}.',
    },
    hint: SEND_AGAIN,
  },
  'sheet/two-parts': {
    say: {
      vi: 'Tệp có hai phần cùng tên {part}, mỗi chương trình có thể đọc một phần khác nhau.',
      en: 'The file has two parts named {part}; programs may read different ones.',
    },
    hint: SAVE_XLSX,
  },
  'sheet/encrypted': {
    say: { vi: 'Phần {part} của tệp được mã hóa bằng mật khẩu.', en: 'Part {part} of the file is encrypted.' },
    hint: SAVE_XLSX,
  },
  'sheet/zip-kind': {
    say: {
      vi: 'Tệp nén theo cách không được hỗ trợ: {what}.',
      en: 'The file is packed in a way that is not supported: {what}.',
    },
    hint: SAVE_XLSX,
  },
  'sheet/too-large': {
    say: {
      vi: 'Tệp vượt giới hạn: {what}.',
      en: 'The file is beyond the limits: {what}.',
    },
    hint: {
      vi: 'Chỉ gửi biểu số liệu, xóa các trang tính, hình ảnh và dòng trống đã định dạng không cần thiết.',
      en: 'Send the form alone; remove sheets, pictures and formatted empty rows that are not needed.',
    },
  },
  'sheet/bytes-after': {
    say: {
      vi: 'Sau phần cuối của tệp nén còn {count} byte thừa; phần thừa không được đọc.',
      en: '{count} bytes stand after the end of the archive; they are not read.',
    },
    hint: SEND_AGAIN,
  },
} as const satisfies Record<string, { say: Bilingual; hint: Bilingual }>

/** The parts by name, with forward slashes, and what a person should know of them; or why there are none. */
export type Unzipped =
  | { readonly parts: ReadonlyMap<string, Uint8Array>; readonly notes: readonly Diagnostic[] }
  | { readonly problem: Diagnostic }

/** Ends the reading of one archive; never leaves this file. */
class Refusal extends Error {
  constructor(
    readonly code: keyof typeof zipWords,
    readonly fills: Fills = {},
  ) {
    super(code)
  }
}

const damaged = (part: string, vi: string, en: string) => new Refusal('sheet/damaged', { part, what: { vi, en } })
const tooLarge = (vi: string, en: string) => new Refusal('sheet/too-large', { what: { vi, en } })
const unsupported = (vi: string, en: string) => new Refusal('sheet/zip-kind', { what: { vi, en } })
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
  const finding = (code: keyof typeof zipWords, severity: 'error' | 'warning', fills: Fills): Diagnostic => ({
    code,
    severity,
    message: fill(zipWords[code].say, fills),
    hint: zipWords[code].hint,
    place: { kind: 'file', file },
    related: [],
  })
  try {
    const { parts, after } = unpack(bytes, limits)
    return { parts, notes: after === 0 ? [] : [finding('sheet/bytes-after', 'warning', { count: after })] }
  } catch (error) {
    if (error instanceof Refusal) return { problem: finding(error.code, 'error', error.fills) }
    throw error
  }
}

function unpack(bytes: Uint8Array, limits: ZipLimits): { parts: Map<string, Uint8Array>; after: number } {
  if (bytes.length === 0) throw new Refusal('sheet/empty-file')
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
    const part = inflate(bytes.subarray(data.start, data.start + entry.packed), entry, limits, limits.total - total)
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
  throw new Refusal(view.byteLength >= 4 && view.getUint32(0, true) === LOCAL ? 'sheet/cut' : 'sheet/not-zip')
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
    const entry: Entry = {
      name: partName(nameBytes),
      nameBytes,
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    }
    if ((entry.flags & ENCRYPTED) !== 0) throw new Refusal('sheet/encrypted', { part: entry.name })
    if (hasZip64Field(view, nameEnd, extraEnd) || entry.size === 0xffffffff) throw unsupported('ZIP64', 'ZIP64')
    if (entry.method !== 0 && entry.method !== 8)
      throw unsupported(`kiểu nén số ${entry.method}`, `compression method ${entry.method}`)
    const key = entry.name.toLowerCase()
    if (names.has(key)) throw new Refusal('sheet/two-parts', { part: entry.name })
    names.add(key)
    entries.push(entry)
    at = next
  }
  if (at !== end) throw damaged('…', 'mục lục có phần thừa', 'the directory holds more than it counts')
  return entries
}

/** Whether the extra fields say that sizes are elsewhere. */
function hasZip64Field(view: DataView, from: number, to: number): boolean {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === ZIP_64_FIELD) return true
  return false
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
  if (hasZip64Field(view, nameEnd, start)) throw unsupported('ZIP64', 'ZIP64')

  const agrees = (where: number) =>
    where + 12 <= directory &&
    view.getUint32(where, true) === entry.checksum &&
    view.getUint32(where + 4, true) === entry.packed &&
    view.getUint32(where + 8, true) === entry.size
  if ((entry.flags & DESCRIBED_AFTER) === 0) {
    if (!agrees(at + 14)) throw denied()
    return { start, end: packedEnd }
  }
  const silent = [14, 18, 22].every(offset => view.getUint32(at + offset, true) === 0)
  if (!silent && !agrees(at + 14)) throw denied()
  if (packedEnd + 16 <= directory && view.getUint32(packedEnd, true) === DESCRIPTOR && agrees(packedEnd + 4))
    return { start, end: packedEnd + 16 }
  if (!agrees(packedEnd)) throw denied()
  return { start, end: packedEnd + 12 }
}

/** The part itself; what a header says of its size is only compared, never allocated. */
function inflate(packed: Uint8Array, entry: Entry, limits: ZipLimits, left: number): Uint8Array {
  const { name, size } = entry
  const cap = Math.min(limits.part, left, Math.max(RATIO_FLOOR, packed.length * RATIO))
  const overCap = () => tooLarge(`phần ${name} giải nén quá lớn`, `part ${name} is too large when inflated`)
  if (size > cap) throw overCap()
  let part = packed
  if (entry.method === 8) {
    try {
      const chunkSize = Math.min(Math.max(size + 1, 64), 1 << 16)
      // With `info`, Node gives the buffer and the engine, which its types do not tell.
      const inflated = inflateRawSync(packed, { maxOutputLength: cap + 1, chunkSize, info: true }) as unknown as {
        buffer: Uint8Array
        engine: { bytesWritten: number }
      }
      part = inflated.buffer
      if (inflated.engine.bytesWritten !== packed.length)
        throw damaged(name, 'có byte thừa sau dữ liệu nén', 'bytes stand behind its compressed data')
    } catch (error) {
      if (error instanceof Refusal) throw error
      if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw overCap()
      throw damaged(name, 'dữ liệu nén bị hỏng', 'its compressed data is broken')
    }
  }
  if (part.length > cap) throw overCap()
  if (part.length !== size) throw damaged(name, 'kích thước không đúng', 'its size is not what the file says')
  if (crc32(part) !== entry.checksum) throw damaged(name, 'sai mã kiểm tra CRC-32', 'its CRC-32 checksum is wrong')
  return part
}
