// The bytes of one part of an archive, held against its size and checksum. Parts that many files share (the styles of a form,
// its lists of relationships) are inflated once.
import { crc32, inflateRawSync } from 'node:zlib'
import { damaged, tooLarge, ZipRefusal } from './zip-words.js'

/** Above this size a part may be at most so many times larger than its compressed bytes. */
const RATIO_FLOOR = 1 << 20
const RATIO = 100
const LARGEST_CHUNK_RATIO = 32

interface PackedPart {
  readonly name: string
  readonly method: number
  readonly checksum: number
  readonly size: number
}

/** The part itself, at most `most` bytes; throws a `ZipRefusal`. Whoever gets it must not write into it. */
export function inflatePart(packed: Uint8Array, entry: PackedPart, most: number): Uint8Array {
  const { name, size } = entry
  const cap = Math.min(most, Math.max(RATIO_FLOOR, packed.length * RATIO))
  if (size > cap) throw tooLarge(`phần ${name} giải nén quá lớn`, `part ${name} is too large when inflated`)
  const known = sharedPart(packed, entry)
  if (known !== undefined) return known
  const part = entry.method === 8 ? inflated(packed, entry, cap) : packed
  if (part.length > cap) throw tooLarge(`phần ${name} giải nén quá lớn`, `part ${name} is too large when inflated`)
  if (part.length !== size) throw damaged(name, 'kích thước không đúng', 'its size is not what the file says')
  if (crc32(part) !== entry.checksum) throw damaged(name, 'sai mã kiểm tra CRC-32', 'its CRC-32 checksum is wrong')
  share(packed, entry, part)
  return part
}

function inflated(packed: Uint8Array, { name, size }: PackedPart, cap: number): Uint8Array {
  try {
    // What a header says of a size is believed only as far as the packed bytes could hold it.
    const chunkSize = Math.max(64, Math.min(size + 1, Math.max(1 << 16, packed.length * LARGEST_CHUNK_RATIO)))
    // With `info`, Node gives the buffer and the engine, which its types do not tell.
    const { buffer, engine } = inflateRawSync(packed, {
      maxOutputLength: cap + 1,
      chunkSize,
      info: true,
    }) as unknown as {
      buffer: Uint8Array
      engine: { bytesWritten: number }
    }
    if (engine.bytesWritten !== packed.length)
      throw damaged(name, 'có byte thừa sau dữ liệu nén', 'bytes stand behind its compressed data')
    return buffer
  } catch (error) {
    if (error instanceof ZipRefusal) throw error
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE')
      throw tooLarge(`phần ${name} giải nén quá lớn`, `part ${name} is too large when inflated`)
    throw damaged(name, 'dữ liệu nén bị hỏng', 'its compressed data is broken')
  }
}

/** Parts up to this size are kept once they have been seen twice, the first ones at once; all are forgotten beyond these sums. */
const LARGEST_SHARED = 1 << 20
const MOST_SHARED_BYTES = 16 << 20
const MOST_SEEN = 4096
const FIRST = 64
const seen = new Set<number>()
const shared = new Map<number, { packed: Uint8Array; method: number; part: Uint8Array }>()
let sharedBytes = 0

/** A number that parts of the same bytes have in common, and few others. */
const keyOf = (packed: Uint8Array, { checksum, size }: PackedPart) =>
  checksum * 2 ** 20 + ((size * 31 + packed.length) & 0xfffff)

function sharedPart(packed: Uint8Array, entry: PackedPart): Uint8Array | undefined {
  if (entry.size > LARGEST_SHARED) return undefined
  const known = shared.get(keyOf(packed, entry))
  if (known === undefined || known.method !== entry.method || known.part.length !== entry.size) return undefined
  return Buffer.compare(known.packed, packed) === 0 ? known.part : undefined
}

function share(packed: Uint8Array, entry: PackedPart, part: Uint8Array) {
  if (part.length > LARGEST_SHARED) return
  const key = keyOf(packed, entry)
  if (!seen.has(key)) {
    if (seen.size >= MOST_SEEN) seen.clear()
    seen.add(key)
    if (seen.size > FIRST) return
  }
  const bytes = packed.length + part.length
  if (sharedBytes + bytes > MOST_SHARED_BYTES) {
    shared.clear()
    sharedBytes = 0
  }
  // Copies: the parts of a file would keep the whole of it.
  const kept = packed.slice()
  shared.set(key, { packed: kept, method: entry.method, part: part === packed ? kept : part })
  sharedBytes += bytes
}
