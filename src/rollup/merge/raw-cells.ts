// The characters of single cells of an .xlsx, found by plain search in its bytes. It shares nothing with the reader of
// `sources`: what both find is there. What it cannot find it says nothing of; it proves, and never decides.
import { inflateRawSync } from 'node:zlib'

export interface RawCell {
  readonly text: string
  /** Whether the file holds it as a number. */
  readonly numeric: boolean
}

/** Gives the cell of a sheet; undefined where it is not found. Asked in the order of the sheet, it reads each byte once. */
export type RawCells = (sheet: string, cell: string) => RawCell | undefined

const MOST_BYTES = 64 << 20

interface Entry {
  readonly method: number
  readonly from: number
  readonly size: number
}

/** The parts of an archive, by its directory; undefined for what is none. */
function entriesOf(zip: Buffer): Map<string, Entry> | undefined {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0 || end + 22 > zip.length) return undefined
  const entries = new Map<string, Entry>()
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== 0x02014b50) return undefined
    const [name, extra, comment] = [28, 30, 32].map(offset => zip.readUInt16LE(at + offset)) as [number, number, number]
    const header = zip.readUInt32LE(at + 42)
    if (header + 30 > zip.length) return undefined
    const from = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28)
    const key = zip.toString('utf8', at + 46, at + 46 + name).replaceAll('\\', '/')
    entries.set(key, { method: zip.readUInt16LE(at + 10), from, size: zip.readUInt32LE(at + 20) })
    at += 46 + name + extra + comment
  }
  return entries
}

/** The bytes of a part as they are packed. */
const packed = (zip: Buffer, { from, size }: Entry): Buffer => zip.subarray(from, from + size)

function inflated(zip: Buffer, entry: Entry | undefined): Buffer | undefined {
  if (entry === undefined) return undefined
  if (entry.method === 0) return packed(zip, entry)
  try {
    return inflateRawSync(packed(zip, entry), { maxOutputLength: MOST_BYTES })
  } catch {
    return undefined
  }
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const plain = (xml: string): string =>
  xml.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,5}));/gi, (whole, hex?: string, dec?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole
    const code = hex === undefined ? Number(dec) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
/** The texts of `t` elements one after the other, without those of phonetic readings. */
function textsIn(xml: string): string {
  let all = ''
  for (const [, text] of xml.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, '').matchAll(TEXT))
    all += plain(text ?? '')
  return all
}
const TEXT = /<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g

const WORKBOOK = 'xl/workbook.xml'
const RELATIONS = 'xl/_rels/workbook.xml.rels'

/** The name of the part of each sheet, by the name of the sheet. */
function partsOf(zip: Buffer, entries: ReadonlyMap<string, Entry>): Map<string, string> {
  const read = (name: string) => inflated(zip, entries.get(name))?.toString('utf8') ?? ''
  const relations = new Map<string, string>()
  for (const [tag] of read(RELATIONS).matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const of = (key: string) => new RegExp(`\\s${key}="([^"]*)"`).exec(tag)?.[1]
    relations.set(of('Id') ?? '', plain(of('Target') ?? ''))
  }
  const parts = new Map<string, string>()
  for (const [tag] of read(WORKBOOK).matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)) {
    const name = plain(/\sname="([^"]*)"/.exec(tag)?.[1] ?? '')
    const target = relations.get(/:id="([^"]*)"/.exec(tag)?.[1] ?? '')?.replaceAll('\\', '/')
    if (target) parts.set(name, target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
  return parts
}

/** What the last file said of its sheets, and with which bytes: forms of one job say the same. */
let last: { readonly said: readonly Buffer[]; readonly parts: ReadonlyMap<string, string> } | undefined

function sheetParts(zip: Buffer, entries: ReadonlyMap<string, Entry>): ReadonlyMap<string, string> {
  const said = [WORKBOOK, RELATIONS].flatMap(name => {
    const entry = entries.get(name)
    return entry === undefined ? [] : [Buffer.from([entry.method]), packed(zip, entry)]
  })
  if (said.length !== last?.said.length || said.some((bytes, i) => !bytes.equals(last!.said[i]!)))
    last = { said: said.map(bytes => Buffer.from(bytes)), parts: partsOf(zip, entries) }
  return last.parts
}

/** The `si` elements of the shared strings, counted when one is asked for. */
function stringsOf(zip: Buffer, entries: ReadonlyMap<string, Entry>): (index: number) => string | undefined {
  let all: string[] | undefined
  return index => {
    all ??= (inflated(zip, entries.get('xl/sharedStrings.xml'))?.toString('utf8') ?? '')
      .split(/<(?:\w+:)?si(?:\s[^>]*)?>/)
      .slice(1)
      .map(textsIn)
    return all[index]
  }
}

/** Opens an .xlsx for looking up single cells; undefined where it is packed in a way that is not known here. */
export function rawCells(bytes: Uint8Array): RawCells | undefined {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = entriesOf(zip)
  if (entries === undefined) return undefined
  const parts = sheetParts(zip, entries)
  const strings = stringsOf(zip, entries)
  const open = new Map<string, { readonly xml: string | Buffer; from: number } | undefined>()
  return (sheet, cell) => {
    if (!open.has(sheet)) {
      // A character for each byte: letters beyond ASCII are put together where a text is taken.
      const bytes = inflated(zip, entries.get(parts.get(sheet) ?? ''))
      const xml = bytes === undefined || bytes.length > LARGE ? bytes : bytes.toString('latin1')
      open.set(sheet, xml === undefined ? undefined : { xml, from: 0 })
    }
    const part = open.get(sheet)
    if (part === undefined) return undefined
    const mark = ` r="${cell}"`
    let at = part.xml.indexOf(mark, part.from)
    if (at < 0 && part.from > 0) at = part.xml.indexOf(mark)
    if (at < 0) return undefined
    part.from = at
    return typeof part.xml === 'string' ? cellAt(part.xml, at, strings) : cellInBytes(part.xml, at, strings)
  }
}

const LONGEST = 200_000
const LONGEST_TAG = 500
/** The sheets of a country are not made a second time as strings. */
const LARGE = 1 << 20

/** The cell whose `r` attribute stands at a place in bytes: nearly all are short. */
function cellInBytes(xml: Buffer, at: number, strings: (index: number) => string | undefined): RawCell | undefined {
  const from = Math.max(0, at - LONGEST_TAG)
  const within = (length: number) => cellAt(xml.toString('latin1', from, at + length), at - from, strings)
  return within(4096) ?? within(LONGEST + 2 * LONGEST_TAG)
}

const utf8 = (bytes: string): string =>
  /[\x80-\xff]/.test(bytes) ? Buffer.from(bytes, 'latin1').toString('utf8') : bytes

/** A cell that holds a number and nothing else, as nearly all are written. */
const NUMBER_CELL = /<c r="[A-Z]+\d+"(?: s="\d+")?><v>([\d.eE+-]*)<\/v><\/c>/y

/** The cell whose `r` attribute stands at a place. */
function cellAt(xml: string, at: number, strings: (index: number) => string | undefined): RawCell | undefined {
  const open = xml.lastIndexOf('<', at)
  if (open < 0) return undefined
  NUMBER_CELL.lastIndex = open
  const number = NUMBER_CELL.exec(xml)
  if (number !== null) return { text: number[1]!, numeric: true }
  const close = xml.indexOf('>', at)
  if (close < 0 || close - open > LONGEST_TAG) return undefined
  const tag = xml.slice(open, close + 1)
  const name = /^<((?:\w+:)?c)\s/.exec(tag)?.[1]
  if (name === undefined) return undefined
  if (tag.endsWith('/>')) return { text: '', numeric: false }
  const end = xml.indexOf(`</${name}>`, close)
  if (end < 0 || end - close > LONGEST) return undefined
  const inner = xml.slice(close + 1, end)
  const type = /\st="(\w+)"/.exec(tag)?.[1] ?? 'n'
  if (type === 'inlineStr') return { text: textsIn(utf8(inner)), numeric: false }
  const value = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)</.exec(inner)?.[1]
  if (value === undefined) return { text: '', numeric: false }
  if (type === 's') {
    const text = strings(Number(value))
    return text === undefined ? undefined : { text, numeric: false }
  }
  return { text: plain(utf8(value)), numeric: type === 'n' }
}
