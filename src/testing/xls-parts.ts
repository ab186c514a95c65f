// For tests: an .xls (BIFF8) made record by record, so that a test can state what no program at hand would write.
import { CFB } from '@e965/xlsx'

type Bytes = readonly number[]

export const u16 = (value: number): Bytes => [value & 0xff, (value >> 8) & 0xff]
export const u32 = (value: number): Bytes => [...u16(value & 0xffff), ...u16(value >>> 16)]
export const double = (value: number): Bytes => [...new Uint8Array(new Float64Array([value]).buffer)]
export const record = (type: number, ...bytes: Bytes[]): Bytes => {
  const data = bytes.flat()
  return [...u16(type), ...u16(data.length), ...data]
}
const wide = (text: string): Bytes => [...Buffer.from(text, 'utf16le')]
/** A text with its length before it, in one byte or two, in characters of two bytes. */
const text = (value: string, length: 1 | 2): Bytes => [
  ...(length === 1 ? [value.length] : u16(value.length)),
  1,
  ...wide(value),
]

export interface XlsFontMade {
  readonly name?: string
  readonly struck?: boolean
  readonly raised?: boolean
}
export interface XlsMade {
  readonly fonts?: readonly XlsFontMade[]
  /** Number formats by their numbers from 164 on. */
  readonly formats?: readonly string[]
  /** Styles: the font and the format of each. The first serves cells that name none. */
  readonly styles?: readonly { readonly font?: number; readonly format?: number }[]
  /** Texts that cells name by number, with the starts and fonts of their runs. */
  readonly texts?: readonly { readonly text: string; readonly runs?: readonly (readonly [number, number])[] }[]
  /** In place of the records of the texts. */
  readonly textRecords?: Bytes
  /** Records before the list of sheets. */
  readonly globals?: Bytes
  readonly sheets?: readonly {
    readonly name: string
    readonly state?: number
    readonly kind?: number
    readonly records: Bytes
  }[]
  /** Whether the last sheet ends. */
  readonly open?: boolean
}

const begin = (kind: number): Bytes => record(0x0809, u16(0x0600), u16(kind), u16(0x0dbb), u16(0x07cc), u32(0), u32(6))
const END = record(0x000a)

/** The records of cells. */
export const xlsCell = {
  text: (row: number, column: number, index: number, style = 0) =>
    record(0x00fd, u16(row), u16(column), u16(style), u32(index)),
  number: (row: number, column: number, value: number, style = 0) =>
    record(0x0203, u16(row), u16(column), u16(style), double(value)),
  short: (row: number, column: number, bits: number, style = 0) =>
    record(0x027e, u16(row), u16(column), u16(style), u32(bits)),
  shorts: (row: number, column: number, bits: readonly number[]) =>
    record(0x00bd, u16(row), u16(column), ...bits.map(one => [...u16(0), ...u32(one)]), u16(column + bits.length - 1)),
  truth: (row: number, column: number, code: number, isFault: boolean) =>
    record(0x0205, u16(row), u16(column), u16(0), [code, isFault ? 1 : 0]),
}

function fontRecord({ name = 'Arial', struck = false, raised = false }: XlsFontMade): Bytes {
  return record(
    0x0031,
    u16(200),
    u16(struck ? 8 : 0),
    u16(0x7fff),
    u16(400),
    u16(raised ? 1 : 0),
    [0, 0, 0, 0],
    text(name, 1),
  )
}

/** The stream of a workbook. */
export function xlsStream({
  fonts = [{}],
  formats = [],
  styles = [{}],
  texts = [],
  globals = [],
  open = false,
  ...more
}: XlsMade): Uint8Array {
  const sheets = more.sheets ?? [{ name: 'Biểu 01', records: [] }]
  const strings = texts.map(({ text: value, runs = [] }) => [
    ...u16(value.length),
    runs.length > 0 ? 9 : 1,
    ...(runs.length > 0 ? u16(runs.length) : []),
    ...wide(value),
    ...runs.flatMap(([from, font]) => [...u16(from), ...u16(font)]),
  ])
  const fixed = [
    ...begin(0x0005),
    ...record(0x0042, u16(1200)),
    ...fonts.flatMap(fontRecord),
    ...formats.flatMap((code, i) => record(0x041e, u16(164 + i), text(code, 2))),
    ...styles.flatMap(({ font = 0, format = 0 }) => record(0x00e0, u16(font), u16(format), Array<number>(16).fill(0))),
    ...globals,
  ]
  const listed = (at: readonly number[]): Bytes =>
    sheets.flatMap(({ name, state = 0, kind = 0 }, i) => record(0x0085, u32(at[i] ?? 0), [state, kind], text(name, 1)))
  const shared = more.textRecords ?? record(0x00fc, u32(texts.length), u32(texts.length), ...strings)
  const head = [...fixed, ...listed([]), ...shared, ...END].length
  const bodies = sheets.map(({ records }, i) => [
    ...begin(0x0010),
    ...records,
    ...(open && i === sheets.length - 1 ? [] : END),
  ])
  const places = bodies.map((_, i) => head + bodies.slice(0, i).reduce((sum, body) => sum + body.length, 0))
  return Uint8Array.from([...fixed, ...listed(places), ...shared, ...END, ...bodies.flat()])
}

/** The stream in its container. */
export function inContainer(stream: Uint8Array, name = 'Workbook'): Uint8Array {
  const container = CFB.utils.cfb_new()
  // Short streams lie in another place of the container; programs write long ones.
  const padded = new Uint8Array(Math.max(stream.length, 4096))
  padded.set(stream)
  CFB.utils.cfb_add(container, `/${name}`, padded)
  return new Uint8Array(CFB.write(container, { type: 'buffer' }))
}

export const anXls = (made: XlsMade): Uint8Array => inContainer(xlsStream(made))
