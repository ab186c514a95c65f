// Names of elements and attributes as small numbers, found by the bytes of a text without making a string of them; and which
// bytes may stand in a name.

const SLOTS = 4096
/** Names that readers ask for are entered when the program starts; those that files bring, up to this many. */
const MOST_NAMES = 2048
const LONGEST_NAME = 64
/** How many slots may be looked at for a name: files choose names, and could choose those that fall into one place. */
const MOST_PROBES = 16
const texts: string[] = ['']
const spellings: Uint8Array[] = [new Uint8Array()]
const hashes: number[] = [0]
const slots = new Int16Array(SLOTS)

export const nextHash = (hash: number, byte: number): number => (Math.imul(hash, 31) + byte) | 0

/** The number of a local name, never 0; for the tables of readers. */
export function nameId(text: string): number {
  const bytes = Buffer.from(text)
  let hash = 0
  for (const byte of bytes) hash = nextHash(hash, byte)
  const id = findName(bytes, 0, bytes.length, hash)
  if (id === 0) throw new Error(`no room for the name ${text}`)
  return id
}

/** Numbers of names of one letter, by its byte. */
const single = new Int16Array(128)

/** The number of the name that stands in some bytes, entered if it is new; 0 where the table is full or the name is long. */
export function findName(bytes: Uint8Array, from: number, to: number, hash: number): number {
  if (to - from === 1 && single[bytes[from]!]! > 0) return single[bytes[from]!]!
  let slot = hash & (SLOTS - 1)
  for (let probes = 0; slots[slot] !== 0; probes++) {
    const id = slots[slot]!
    if (hashes[id] === hash && isSame(spellings[id]!, bytes, from, to)) return id
    if (probes === MOST_PROBES) return 0
    slot = (slot + 1) & (SLOTS - 1)
  }
  if (to - from > LONGEST_NAME || texts.length >= MOST_NAMES) return 0
  const id = texts.length
  texts.push(Buffer.from(bytes.subarray(from, to)).toString())
  spellings.push(bytes.slice(from, to))
  hashes.push(hash)
  slots[slot] = id
  if (to - from === 1) single[bytes[from]!] = id
  return id
}

/** The name of a number that `findName` gave. */
export const nameText = (id: number): string => texts[id]!

function isSame(spelling: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (spelling.length !== to - from) return false
  for (let i = 0; i < spelling.length; i++) if (spelling[i] !== bytes[from + i]) return false
  return true
}

/** What a byte is in a name: 1 may begin one, 2 may not begin one, 3 is the colon, 4 begins a sign beyond ASCII; 0 ends it. */
export const NAME_BYTES = new Uint8Array(256)
for (const [signs, kind] of [
  ['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_', 1],
  ['0123456789-.', 2],
  [':', 3],
] as const)
  for (const sign of signs) NAME_BYTES[sign.charCodeAt(0)] = kind
NAME_BYTES.fill(4, 0xc2, 0xf5)

/** Beyond ASCII, of XML 1.0 (fifth edition): what may begin a name, and what may stand behind its first sign. */
const STARTS = [
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2ff],
  [0x370, 0x37d],
  [0x37f, 0x1fff],
  [0x200c, 0x200d],
  [0x2070, 0x218f],
  [0x2c00, 0x2fef],
  [0x3001, 0xd7ff],
  [0xf900, 0xfdcf],
  [0xfdf0, 0xfffd],
  [0x10000, 0xeffff],
]
const FOLLOWS = [...STARTS, [0xb7, 0xb7], [0x300, 0x36f], [0x203f, 0x2040]]

/** How many bytes of well-formed UTF-8 the sign at a place has, if it may stand there in a name; 0 if it may not. */
export function nameSignLength(bytes: Uint8Array, at: number, first: boolean): number {
  const lead = bytes[at]!
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  let code = lead & (0xff >> (length + 1))
  for (let i = 1; i < length; i++) code = (code << 6) | (bytes[at + i]! & 0x3f)
  return (first ? STARTS : FOLLOWS).some(([from, to]) => code >= from! && code <= to!) ? length : 0
}
