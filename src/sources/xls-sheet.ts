// One sheet of an .xls by its records: values as they are stored, with what styles say of them. Formulas are named elsewhere.
import type { TextRun, Value } from '../model/table.js'
import { storedDecimal } from '../words/decimal-text.js'
import { runFacts } from './cell-runs.js'
import type { CellFacts } from './sheet-cells.js'
import type { XlsGlobals, XlsText } from './xls-globals.js'
import { BrokenXls, RecordReader, xlsRecords } from './xls-records.js'

const BOF = 0x0809
const EOF = 0x000a
const FORMULA = 0x0006
const FOOTER = 0x0015
const OBJ = 0x005d
const COLINFO = 0x007d
const FILTERMODE = 0x009b
const AUTOFILTER = 0x009d
const PIVOT = 0x00b0
const MULRK = 0x00bd
const RSTRING = 0x00d6
const MERGEDCELLS = 0x00e5
const LABELSST = 0x00fd
const NUMBER = 0x0203
const LABEL = 0x0204
const BOOLERR = 0x0205
const STRING = 0x0207
const ROW = 0x0208
const RK = 0x027e
const ARRAY = 0x0221
/** Objects that are no drawings: lists of filters, and the boxes of notes. */
const NO_DRAWINGS = new Set([0x14, 0x19])

const FAULTS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
])

export interface XlsCell {
  /** From 1. */
  readonly row: number
  readonly column: number
  readonly facts: CellFacts
}
export interface XlsSheet {
  readonly cells: readonly XlsCell[]
  /** Rows and columns from 1: first and last row, first and last column. */
  readonly merges: readonly (readonly [number, number, number, number])[]
  readonly footer: string
  readonly filtered: boolean
  readonly drawings: number
  readonly pivot: boolean
}

type Stored = { value: Value; raw: string; runs?: readonly TextRun[] }

/** Numbers in the shortest decimal that means the same binary one; whole ones beyond its digits were rounded (A40). */
const number = (value: number): Stored => {
  const raw = String(value)
  const isRounded = Number.isInteger(value) && !Number.isSafeInteger(value)
  const decimal = isRounded ? undefined : storedDecimal(raw)
  return { value: decimal === undefined ? { kind: 'broken' } : { kind: 'number', decimal }, raw }
}
const plainText = (text: string): Stored =>
  text === ''
    ? { value: { kind: 'empty' }, raw: '' }
    : { value: { kind: 'text', text: text.normalize('NFC') }, raw: text }
/** The result of a formula is a text even if it is empty. */
const computedText = (text: string): Stored => ({ value: { kind: 'text', text: text.normalize('NFC') }, raw: text })
const truthOrFault = (code: number, isFault: boolean): Stored => {
  if (!isFault) return { value: { kind: 'truth', truth: code === 1 }, raw: String(code) }
  const fault = FAULTS.get(code)
  return fault === undefined
    ? { value: { kind: 'broken' }, raw: `#${code}` }
    : { value: { kind: 'fault', fault }, raw: fault }
}

/** A number in four bytes: a whole one or the upper half of a binary one, and whether it is to be divided by a hundred. */
function shortNumber(bits: number): number {
  let value: number
  if (bits & 2) value = (bits | 0) >> 2
  else {
    const view = new DataView(new ArrayBuffer(8))
    view.setUint32(4, bits & 0xfffffffc, true)
    value = view.getFloat64(0, true)
  }
  return bits & 1 ? value / 100 : value
}

/** The text of a cell with the looks of its runs; up to the first of them it looks like the cell. */
function richText(
  { text, runs }: XlsText,
  style: XlsGlobals['styles'][number] | undefined,
  globals: XlsGlobals,
): Stored {
  const starts = [{ from: 0, font: undefined as number | undefined }, ...runs.filter(run => run.from < text.length)]
  const pieces = starts.map(({ from, font }, i): TextRun => {
    const look = font === undefined ? style?.font : globals.fontOf(font)
    return {
      text: text.slice(from, starts[i + 1]?.from),
      ...(look !== undefined && { font: look.name }),
      struck: look?.struck ?? false,
      raised: look?.raised ?? false,
    }
  })
  return { ...plainText(text), runs: pieces }
}

/** Reads the sheet that begins at an offset of the stream; throws `BrokenXls` where it does not end as it must. */
export function readXlsSheet(stream: Uint8Array, at: number, globals: XlsGlobals): XlsSheet {
  const found: { row: number; column: number; style: number; stored: Stored; computed: boolean; array: boolean }[] = []
  const merges: (readonly [number, number, number, number])[] = []
  const hiddenRows = new Set<number>()
  const hiddenColumns = new Set<number>()
  let footer = ''
  let filtered = false
  let pivot = false
  let drawings = 0
  let depth = 0
  /** The formula whose text comes in a record of its own. */
  let waiting: (typeof found)[number] | undefined

  const put = (row: number, column: number, style: number, stored: Stored, computed = false) => {
    const cell = { row: row + 1, column: column + 1, style, stored, computed, array: false }
    found.push(cell)
    return cell
  }

  function formula(reader: RecordReader) {
    const [row, column, style] = [reader.u16(), reader.u16(), reader.u16()]
    const bytes = Array.from({ length: 8 }, () => reader.u8())
    const isNumber = bytes[6] !== 0xff || bytes[7] !== 0xff
    const [kind, , code] = bytes
    if (isNumber) {
      const view = new DataView(Uint8Array.from(bytes).buffer)
      put(row, column, style, number(view.getFloat64(0, true)), true)
    } else if (kind === 1 || kind === 2) put(row, column, style, truthOrFault(code!, kind === 2), true)
    else {
      const cell = put(row, column, style, computedText(''), true)
      if (kind === 0) waiting = cell
    }
  }

  function cellRecord(type: number, reader: RecordReader) {
    const [row, column] = [reader.u16(), reader.u16()]
    if (type === MULRK) {
      // One style and number a cell, and the last column, which the length tells too.
      for (let i = column, left = (reader.length - 6) / 6; left >= 1; left--, i++)
        put(row, i, reader.u16(), number(shortNumber(reader.u32())))
      return
    }
    const style = reader.u16()
    if (type === RK) put(row, column, style, number(shortNumber(reader.u32())))
    else if (type === NUMBER) put(row, column, style, number(reader.double()))
    else if (type === BOOLERR) put(row, column, style, truthOrFault(reader.u8(), reader.u8() === 1))
    else if (type === LABELSST) {
      const text = globals.texts[reader.u32()]
      if (text === undefined) throw new BrokenXls()
      put(row, column, style, richText(text, globals.styles[style], globals))
    } else {
      const text = reader.text(2)
      const runs =
        type === RSTRING ? Array.from({ length: reader.u16() }, () => ({ from: reader.u16(), font: reader.u16() })) : []
      put(row, column, style, richText({ text, runs }, globals.styles[style], globals))
    }
  }

  for (const { type, pieces } of xlsRecords(stream, at)) {
    const reader = new RecordReader(pieces)
    // Charts stand inside a sheet with records of their own.
    if (type === BOF) depth++
    else if (type === EOF) {
      if (--depth === 0) return { cells: found.map(cellOf), merges, footer, filtered, drawings, pivot }
    } else if (depth === 0) throw new BrokenXls()
    else if (depth > 1) continue
    else if (type === FORMULA) formula(reader)
    else if (type === ARRAY) {
      const last = found.at(-1)
      if (last?.computed) last.array = true
    } else if (type === STRING) {
      if (waiting !== undefined) waiting.stored = computedText(reader.text(2))
      waiting = undefined
    } else if ([RK, MULRK, NUMBER, BOOLERR, LABELSST, LABEL, RSTRING].includes(type)) cellRecord(type, reader)
    else if (type === ROW) {
      const row = reader.u16()
      reader.skip(10)
      if (reader.u16() & 0x20) hiddenRows.add(row + 1)
    } else if (type === COLINFO) {
      const [first, last] = [reader.u16(), Math.min(reader.u16(), 255)]
      const width = reader.u16()
      reader.skip(2)
      if (reader.u16() & 1 || width === 0)
        for (let column = first; column <= last; column++) hiddenColumns.add(column + 1)
    } else if (type === MERGEDCELLS)
      for (let left = reader.u16(); left > 0; left--)
        merges.push([reader.u16() + 1, reader.u16() + 1, reader.u16() + 1, reader.u16() + 1])
    else if (type === FOOTER) footer = reader.more ? reader.text(2) : ''
    else if (type === FILTERMODE || type === AUTOFILTER) filtered = true
    else if (type === PIVOT) pivot = true
    else if (type === OBJ) {
      reader.skip(4)
      if (!NO_DRAWINGS.has(reader.u16())) drawings++
    }
  }
  throw new BrokenXls()

  function cellOf({ row, column, style, stored, computed, array }: (typeof found)[number]): XlsCell {
    const { format = 'General', font } = globals.styles[style] ?? {}
    const { raw, struck, ...pieces } = runFacts(stored.runs ?? [], font?.name)
    return {
      row,
      column,
      facts: {
        value: stored.value,
        raw: stored.runs === undefined ? stored.raw : raw,
        format,
        struck: stored.runs === undefined ? (font?.struck ? 'whole' : 'none') : struck,
        ...(stored.runs !== undefined && pieces),
        ...(font !== undefined && { font: font.name }),
        hidden: hiddenRows.has(row) || hiddenColumns.has(column),
        ...(computed && { formula: '' }),
        ...(array && { array: true as const }),
      },
    }
  }
}
