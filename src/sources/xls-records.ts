// The records of a workbook stream (BIFF8): a number, a length, bytes; long ones go on in records of their own. Whatever ends
// before its time throws `BrokenXls`, which the reader of the file turns into a refusal.

export class BrokenXls extends Error {}

const CONTINUE = 0x003c

export interface XlsRecord {
  readonly type: number
  /** Its bytes, and those of the records that continue it. */
  readonly pieces: readonly Uint8Array[]
}

/** Records from an offset on, until the stream or the reader ends. */
export function* xlsRecords(stream: Uint8Array, from: number): Generator<XlsRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.length)
  for (let at = from; at + 4 <= stream.length; ) {
    const type = view.getUint16(at, true)
    const pieces = [stream.subarray(at + 4, endOf(view, at))]
    at = endOf(view, at)
    while (at + 4 <= stream.length && view.getUint16(at, true) === CONTINUE) {
      pieces.push(stream.subarray(at + 4, endOf(view, at)))
      at = endOf(view, at)
    }
    yield { type, pieces }
  }
}

function endOf(view: DataView, at: number): number {
  const end = at + 4 + view.getUint16(at + 2, true)
  if (end > view.byteLength) throw new BrokenXls()
  return end
}

/** Reads numbers and texts of a record in their order, across the pieces of a continued one. */
export class RecordReader {
  private piece = 0
  private at = 0
  private bytes: Uint8Array

  constructor(private readonly pieces: readonly Uint8Array[]) {
    this.bytes = pieces[0]!
  }

  /** How many bytes the record has, with those that continue it. */
  get length(): number {
    return this.pieces.reduce((sum, piece) => sum + piece.length, 0)
  }

  /** Whether bytes are left. */
  get more(): boolean {
    return this.at < this.bytes.length || this.pieces.slice(this.piece + 1).some(({ length }) => length > 0)
  }

  u8(): number {
    while (this.at >= this.bytes.length) this.nextPiece()
    return this.bytes[this.at++]!
  }
  u16(): number {
    return this.u8() | (this.u8() << 8)
  }
  u32(): number {
    return (this.u16() | (this.u16() << 16)) >>> 0
  }
  double(): number {
    const view = new DataView(new ArrayBuffer(8))
    for (let i = 0; i < 8; i++) view.setUint8(i, this.u8())
    return view.getFloat64(0, true)
  }
  skip(count: number) {
    let left = count
    while (left > 0) {
      const here = Math.min(left, this.bytes.length - this.at)
      this.at += here
      left -= here
      if (left > 0) this.nextPiece()
    }
  }

  /** Characters of one byte or two; where a piece ends inside a text, the next begins with which of both it goes on in. */
  characters(count: number, isWide: boolean): string {
    let wide = isWide
    let text = ''
    for (let left = count; left > 0; ) {
      if (this.at >= this.bytes.length) {
        this.nextPiece()
        wide = (this.u8() & 1) !== 0
        continue
      }
      const width = wide ? 2 : 1
      const here = Math.min(left, Math.floor((this.bytes.length - this.at) / width))
      if (here === 0) throw new BrokenXls()
      const bytes = this.bytes.subarray(this.at, this.at + here * width)
      text += wide ? wideText(bytes) : latinText(bytes)
      this.at += here * width
      left -= here
    }
    return text
  }

  /** A text with its length before it, in one byte or two. */
  text(lengthBytes: 1 | 2): string {
    const count = lengthBytes === 1 ? this.u8() : this.u16()
    return count === 0 && !this.more ? '' : this.characters(count, (this.u8() & 1) !== 0)
  }

  private nextPiece() {
    const next = this.pieces[++this.piece]
    if (next === undefined) throw new BrokenXls()
    this.bytes = next
    this.at = 0
  }
}

const wide = new TextDecoder('utf-16le')
const wideText = (bytes: Uint8Array): string => wide.decode(bytes)
/** One byte a letter: those of Latin-1, and no others. */
const latinText = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096))
  return text
}
