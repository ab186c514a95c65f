// What a file is, told by its bytes and never by its name.
import type { Bilingual } from '../model/diagnostic.js'
import { isCompound } from './spreadsheet-cfb.js'

export type ContentKind =
  | 'empty'
  | 'zeros'
  | 'zip'
  | 'compound'
  | 'lock'
  | 'xml-2003'
  | 'flat-ods'
  | 'html'
  | 'text'
  | 'old-excel'
  | 'unknown'
  /** A known kind of file that is no spreadsheet. */
  | Bilingual

const kind = (vi: string, en: string): Bilingual => ({ vi, en })

const IMAGE = kind('tệp ảnh', 'an image')
const ARCHIVE = kind('tệp nén, cần giải nén trước', 'an archive that must be unpacked first')
/** How known kinds of files begin. */
const HEADS: readonly (readonly [string, Bilingual])[] = [
  ['%PDF', kind('tệp PDF', 'a PDF')],
  ['\x89PNG', IMAGE],
  ['\xff\xd8\xff', IMAGE],
  ['GIF8', IMAGE],
  ['II*\0', IMAGE],
  ['MM\0*', IMAGE],
  ['Rar!', ARCHIVE],
  ['7z\xbc\xaf', ARCHIVE],
  ['\x1f\x8b', ARCHIVE],
  ['BZh', ARCHIVE],
  ['\xfd7zXZ', ARCHIVE],
  ['\x28\xb5\x2f\xfd', ARCHIVE],
  ['{\\rtf', kind('văn bản RTF', 'an RTF text')],
  ['MZ', kind('tệp chương trình', 'a program')],
  ['\x7fELF', kind('tệp chương trình', 'a program')],
  ['SQLite format 3', kind('cơ sở dữ liệu SQLite', 'an SQLite database')],
]
/** Kinds that are told by their first letters alone; "MZ" may also begin a line of text. */
const TEXTUAL = ['%PDF', '{\\rtf']
/** What no text holds. Old programs end texts with 0x1A; form feeds and vertical tabs stand between pages. */
const NO_TEXT = /[\x00-\x08\x0e-\x19\x1b-\x1f\x7f]/
/** Workbooks of Excel 2 to 4, which stand in no container. */
const OLD_EXCEL = ['\x09\x00\x04\x00', '\x09\x02\x06\x00', '\x09\x04\x06\x00', '\x09\x08\x08\x00', '\x09\x08\x10\x00']
const HEAD_LENGTH = 4096

const latin = (bytes: Uint8Array, from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1')

/** The kind of a file by its first bytes. */
export function contentKind(bytes: Uint8Array): ContentKind {
  if (bytes.length === 0) return 'empty'
  const head = latin(bytes, 0, HEAD_LENGTH)
  if (/^PK(?:\x03\x04|\x05\x06)/.test(head)) return 'zip'
  if (isCompound(bytes)) return 'compound'
  if (isLock(bytes)) return 'lock'
  const known = HEADS.find(([start]) => head.startsWith(start))
  if (known !== undefined && (TEXTUAL.includes(known[0]) || NO_TEXT.test(head))) return known[1]
  if (/^BM.{4}\0\0\0\0/s.test(head) || /^RIFF.{4}WEBP/s.test(head) || head.slice(4, 8) === 'ftyp') return IMAGE
  if (head.slice(257, 262) === 'ustar') return ARCHIVE
  if (OLD_EXCEL.some(start => head.startsWith(start))) return 'old-excel'
  if (bytes.every(byte => byte === 0)) return 'zeros'
  if (isDbf(bytes)) return kind('bảng dBase (.dbf)', 'a dBase table (.dbf)')
  return textKind(bytes)
}

/** The owner of an open file, as Excel writes it: a name in one byte a sign, padded, and again in two. */
function isLock(bytes: Uint8Array): boolean {
  const length = bytes[0]!
  if (bytes.length !== 165 || length === 0 || length > 54) return false
  return bytes[55] === length && bytes.subarray(1 + length, 55).every(byte => byte === 0x20 || byte === 0)
}

/** The head of a dBase table: version, a day of last change, and a head that ends where the records begin. */
function isDbf(bytes: Uint8Array): boolean {
  if (bytes.length < 33 || ![0x03, 0x30, 0x31, 0x43, 0x83, 0x8b, 0xf5].includes(bytes[0]!)) return false
  // Text has no zero bytes; a table has them where nothing is said.
  if (bytes[12] !== 0 || bytes[13] !== 0) return false
  const [month, day] = [bytes[2]!, bytes[3]!]
  const headEnd = bytes[8]! + 256 * bytes[9]!
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && bytes.subarray(32, headEnd).includes(0x0d)
}

/** Text of one kind or another; bytes that no text has make it unknown. */
function textKind(bytes: Uint8Array): ContentKind {
  const head = headText(bytes)
  if (head === undefined) return 'unknown'
  const start = head.replace(/^[\ufeff\s]+/, '')
  if (start.startsWith('<')) {
    if (/progid="Word\.Document"|schemas\.microsoft\.com\/office\/word\/2003/.test(start))
      return kind('tệp Word', 'a Word file')
    if (/<\?mso-application\s+progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet/.test(start))
      return /<html|<table/i.test(start) && !start.startsWith('<?xml') ? 'html' : 'xml-2003'
    if (/<office:document\b/.test(start)) return 'flat-ods'
    if (/<(?:!doctype\s+html|html|head|body|meta|table|div|style|center|font)\b/i.test(start)) return 'html'
    if (start.startsWith('<?xml')) return kind('tệp XML không phải bảng tính', 'an XML file that is no spreadsheet')
  }
  if (/^(?:MIME-Version|From|Content-Type|Date|Subject):[\s\S]*multipart\/related/i.test(start)) return 'html'
  return 'text'
}

/** The head as text in whichever encoding shows none of the signs that only other files have. */
function headText(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, HEAD_LENGTH)
  const [even, odd] = [0, 1].map(from => head.filter((byte, i) => byte === 0 && i % 2 === from).length)
  const wide =
    head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : undefined
  const guessed =
    wide ?? (even! + odd! === 0 ? undefined : odd! > 4 * even! ? 'utf-16le' : even! > 4 * odd! ? 'utf-16be' : 'none')
  if (guessed === 'none') return undefined
  const text = guessed === undefined ? latin(head, 0, head.length) : new TextDecoder(guessed).decode(head)
  return NO_TEXT.test(text) ? undefined : text
}
