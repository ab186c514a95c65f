// Texts of a workbook: shared strings and those inside cells, plain or in runs. A run may be struck through, which is how an
// old figure stays beside a new one ("1517" is a struck 15 and 17), and may have a font of its own.
import type { Value } from '../model/table.js'
import { partScan, XLSX_NAMESPACES } from './xlsx-part.js'
import { tooMuch } from './xlsx-words.js'
import { nameId } from './xml-names.js'
import { CLOSE, END, OPEN, type XmlScan } from './xml-scan.js'

/** A stretch of a text; without a style of its own it is struck where its cell is. */
export interface StyledRun {
  readonly text: string
  readonly styled: boolean
  readonly struck: boolean
  readonly raised: boolean
  readonly font: string | undefined
}

export interface RichText {
  readonly text: string
  readonly value: Value
  /** Undefined where the text is plain. */
  readonly runs: readonly StyledRun[] | undefined
}

const MOST_STRINGS = 500_000
const MOST_RUNS = 4096
/** Over all texts that one collector takes. */
const MOST_RUNS_TOGETHER = 500_000
export const LONGEST_TEXT = 32_767

/** "_x000D_" stands for a character that XML cannot hold. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

export const tooLongText = () => tooMuch(LONGEST_TEXT, 'ký tự trong một ô', 'characters in a cell')

/** Text as a value; names and labels are compared composed. */
export const textValue = (text: string): Value => ({ kind: 'text', text: text.normalize('NFC') })

const [SI, R, RPR, RPH, T] = ['si', 'r', 'rPr', 'rPh', 't'].map(nameId) as [number, number, number, number, number]
const [STRIKE, RFONT, VERT_ALIGN, VAL] = ['strike', 'rFont', 'vertAlign', 'val'].map(nameId) as [
  number,
  number,
  number,
  number,
]
const PLAIN = { styled: false, struck: false, raised: false, font: undefined }

/** Collects one text at a time from the elements inside `si`, `is` or `text`; phonetic guides are no text. */
export class TextCollector {
  private together = 0
  private runs: StyledRun[] = []
  private text = ''
  private style: Omit<StyledRun, 'text'> = PLAIN
  private length = 0
  private inRuns = false
  private phonetic = false

  open(scan: XmlScan) {
    const { name } = scan
    if (name === R) this.endRun(true)
    else if (name === RPR) this.style = { ...this.style, styled: true }
    else if (name === RPH) this.phonetic = true
    else if (name === STRIKE) this.style = { ...this.style, struck: isOn(scan.attribute(VAL)) }
    else if (name === RFONT) this.style = { ...this.style, font: scan.attribute(VAL) }
    else if (name === VERT_ALIGN) this.style = { ...this.style, raised: scan.attribute(VAL) === 'superscript' }
  }

  close(name: number) {
    if (name === R) this.endRun(false)
    else if (name === RPH) this.phonetic = false
  }

  add(piece: string, name: number) {
    if (name !== T || this.phonetic) return
    this.text += piece
    this.length += piece.length
    if (this.length > 8 * LONGEST_TEXT) throw tooLongText()
  }

  /** Whether text that comes now is no text, and whether it would stand in a run. */
  get isPhonetic(): boolean {
    return this.phonetic
  }
  get isInRuns(): boolean {
    return this.inRuns
  }

  /** Forgets what was collected. */
  clear() {
    this.runs = []
    this.text = ''
    this.style = PLAIN
    this.length = 0
    this.inRuns = false
    this.phonetic = false
  }

  private endRun(begins: boolean) {
    if (this.text !== '') {
      this.runs.push({ ...this.style, text: unescaped(this.text) })
      if (this.runs.length > MOST_RUNS) throw tooMuch(MOST_RUNS, 'đoạn chữ trong một ô', 'runs in a cell')
      if (this.inRuns && ++this.together > MOST_RUNS_TOGETHER)
        throw tooMuch(MOST_RUNS_TOGETHER, 'đoạn chữ có phông riêng', 'runs of text')
    }
    this.text = ''
    this.style = PLAIN
    if (begins) this.inRuns = true
  }

  /** The text since the last one. */
  take(): RichText {
    // Nearly every text is one stretch without a style.
    const plain = !this.inRuns && this.runs.length === 0
    if (!plain) this.endRun(false)
    const { runs } = this
    const text = plain ? unescaped(this.text) : runs.map(run => run.text).join('')
    if (text.length > LONGEST_TEXT) throw tooLongText()
    const taken = { text, value: textValue(text), runs: this.inRuns ? runs : undefined }
    this.clear()
    return taken
  }
}

/** Whether an element that is on by being there, such as `strike`, is not switched off. */
export const isOn = (value: string | undefined): boolean => value !== '0' && value !== 'false'

/** The texts that cells name by number; plain ones become strings when they are asked for. */
export class SharedTexts {
  private readonly from: number[] = []
  private readonly to: number[] = []
  private readonly marks: number[] = []
  private readonly known: (RichText | undefined)[] = []

  constructor(private readonly scan: XmlScan | undefined) {
    if (scan !== undefined) this.read(scan)
  }

  get(index: number): RichText | undefined {
    const known = this.known[index]
    if (known !== undefined || this.scan === undefined || !(index >= 0 && index < this.from.length)) return known
    const text = unescaped(this.scan.decode(this.from[index]!, this.to[index]!, this.marks[index]!))
    const made = { text, value: textValue(text), runs: undefined }
    this.known[index] = made
    return made
  }

  private read(scan: XmlScan) {
    const collector = new TextCollector()
    let isEmpty = true
    /** Whether one plain stretch is all that was seen of a text. */
    let isSimple = false
    let from = 0
    let to = 0
    let marks = 0
    for (let event = scan.next(); event !== END; event = scan.next()) {
      const { name } = scan
      if (event === OPEN) {
        if (isSimple && name === R) {
          collector.add(scan.decode(from, to, marks), T)
          isSimple = false
        }
        collector.open(scan)
      } else if (event === CLOSE) {
        if (name === SI) {
          if (isEmpty || isSimple) {
            if (to - from > LONGEST_TEXT && unescaped(scan.decode(from, to, marks)).length > LONGEST_TEXT)
              throw tooLongText()
            this.known.push(undefined)
            collector.clear()
          } else this.known.push(collector.take())
          this.from.push(from)
          this.to.push(to)
          this.marks.push(marks)
          if (this.from.length > MOST_STRINGS) throw tooMuch(MOST_STRINGS, 'chuỗi ký tự', 'texts')
          isEmpty = true
          isSimple = false
          from = to = marks = 0
        } else collector.close(name)
      } else if (name === T && !collector.isPhonetic) {
        if (isEmpty && !collector.isInRuns) {
          isSimple = true
          from = scan.from
          to = scan.to
          marks = scan.marks
        } else {
          if (isSimple) collector.add(scan.decode(from, to, marks), T)
          isSimple = false
          collector.add(scan.text(), T)
        }
        isEmpty = false
      }
    }
  }
}

/** Reads the part of shared strings. */
export const readSharedStrings = (bytes: Uint8Array, part: string): SharedTexts =>
  partScan(bytes, part, XLSX_NAMESPACES, scan => new SharedTexts(scan))

export const NO_TEXTS = new SharedTexts(undefined)
