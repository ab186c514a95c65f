// What an .xls says before its sheets: fonts, styles, formats, texts, the list of sheets.
import type { Table } from '../model/table.js'
import { BrokenXls, RecordReader, xlsRecords } from './xls-records.js'
import { BUILT_IN } from './xlsx-styles.js'
import { tooMuch } from './xlsx-words.js'

export interface XlsFont {
  readonly name: string
  readonly struck: boolean
  readonly raised: boolean
}
export interface XlsStyle {
  readonly format: string
  readonly font: XlsFont | undefined
}
/** A text and where its runs begin, each with the number of its font. */
export interface XlsText {
  readonly text: string
  readonly runs: readonly { readonly from: number; readonly font: number }[]
}
export interface XlsSheetEntry {
  readonly name: string
  readonly state: Table['state']
  readonly kind: 'sheet' | 'macros' | 'other'
  readonly at: number
}
export interface XlsGlobals {
  readonly isBiff8: boolean
  readonly encrypted: boolean
  readonly sheets: readonly XlsSheetEntry[]
  readonly texts: readonly XlsText[]
  readonly styles: readonly XlsStyle[]
  readonly fontOf: (index: number) => XlsFont | undefined
  readonly date1904: boolean
  readonly manual: boolean
  readonly externalLinks: boolean
}

const BOF = 0x0809
const EOF = 0x000a
const FILEPASS = 0x002f
const CALCMODE = 0x000d
const DATEMODE = 0x0022
const FONT = 0x0031
const BOUNDSHEET = 0x0085
const XF = 0x00e0
const SST = 0x00fc
const SUPBOOK = 0x01ae
const FORMAT = 0x041e
const BIFF8 = 0x0600
const MOST_TEXTS = 500_000
const MOST_STYLES = 20_000
const MOST_SHEETS = 256
const STATES: readonly Table['state'][] = ['visible', 'hidden', 'veryHidden']
/** References to this file itself, and to functions of add-ins. */
const OWN_BOOKS = new Set([0x0401, 0x3a01])

/** Reads the first part of a workbook stream; throws `BrokenXls` where it does not end as it must. */
export function readGlobals(stream: Uint8Array): XlsGlobals {
  const fonts: XlsFont[] = []
  const formats = new Map(BUILT_IN)
  const xfs: { font: number; format: number }[] = []
  const sheets: XlsSheetEntry[] = []
  let texts: XlsText[] = []
  let isBiff8 = false
  let date1904 = false
  let manual = false
  let externalLinks = false
  const result = (encrypted: boolean): XlsGlobals => {
    // Excel numbers fonts as if there were a fifth one between the fourth and the next.
    const fontOf = (index: number) => (index === 4 ? undefined : fonts[index > 4 ? index - 1 : index])
    const styles = xfs.map(({ font, format }) => ({
      format: formats.get(String(format)) ?? `#${format}`,
      font: fontOf(font),
    }))
    return { isBiff8, encrypted, sheets, texts, styles, fontOf, date1904, manual, externalLinks }
  }
  let first = true
  for (const { type, pieces } of xlsRecords(stream, 0)) {
    const reader = new RecordReader(pieces)
    if (first) {
      isBiff8 = type === BOF && reader.u16() === BIFF8
      first = false
      if (!isBiff8) return result(false)
    } else if (type === EOF) return result(false)
    else if (type === FILEPASS) return result(true)
    else if (type === CALCMODE) manual = reader.u16() === 0
    else if (type === DATEMODE) date1904 = reader.u16() === 1
    else if (type === FONT) fonts.push(fontFrom(reader))
    else if (type === XF) xfs.push({ font: reader.u16(), format: reader.u16() })
    else if (type === FORMAT) formats.set(String(reader.u16()), reader.text(2))
    else if (type === SST) texts = textsFrom(reader)
    else if (type === BOUNDSHEET) sheets.push(sheetFrom(reader))
    else if (type === SUPBOOK) {
      reader.skip(2)
      if (!OWN_BOOKS.has(reader.u16())) externalLinks = true
    }
    if (fonts.length > MOST_STYLES || xfs.length > MOST_STYLES || formats.size > MOST_STYLES)
      throw tooMuch(MOST_STYLES, 'kiểu định dạng', 'styles')
    if (sheets.length > MOST_SHEETS) throw tooMuch(MOST_SHEETS, 'trang tính', 'sheets')
  }
  throw new BrokenXls()
}

function fontFrom(reader: RecordReader): XlsFont {
  reader.skip(2)
  const struck = (reader.u16() & 0x0008) !== 0
  reader.skip(4)
  const raised = reader.u16() === 1
  reader.skip(4)
  return { name: reader.text(1), struck, raised }
}

function sheetFrom(reader: RecordReader): XlsSheetEntry {
  const at = reader.u32()
  const state = STATES[reader.u8() & 3] ?? 'veryHidden'
  const kind = reader.u8()
  return { at, state, kind: kind === 0 ? 'sheet' : kind === 1 ? 'macros' : 'other', name: reader.text(1) }
}

function textsFrom(reader: RecordReader): XlsText[] {
  reader.skip(4)
  const count = reader.u32()
  if (count > MOST_TEXTS) throw tooMuch(MOST_TEXTS, 'chuỗi ký tự', 'texts')
  const texts: XlsText[] = []
  for (let i = 0; i < count; i++) {
    const length = reader.u16()
    const flags = reader.u8()
    const runCount = flags & 8 ? reader.u16() : 0
    const phonetic = flags & 4 ? reader.u32() : 0
    const text = reader.characters(length, (flags & 1) !== 0)
    const runs = Array.from({ length: runCount }, () => ({ from: reader.u16(), font: reader.u16() }))
    reader.skip(phonetic)
    texts.push({ text, runs })
  }
  return texts
}
