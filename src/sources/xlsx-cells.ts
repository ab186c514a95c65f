// The cells of a sheet in few bytes each, in the order of the file; an object is made of a cell only when it is asked for.
import { cellName, MOST_COLUMNS, readCellName } from '../model/cell-name.js'
import type { Cell, Cells, TextRun, Value } from '../model/table.js'
import { storedDecimal } from '../words/decimal-text.js'
import { movedFormula } from './xlsx-formula.js'
import type { Ranges } from './xlsx-ranges.js'
import { type CellStyle, PLAIN_STYLE } from './xlsx-styles.js'
import { isOn, LONGEST_TEXT, type RichText, type SharedTexts, tooLongText, unescaped } from './xlsx-text.js'

/** How the value of a cell is stored, by the number that stands for it; `broken` is what contradicts itself. */
export const STORED = { n: 0, s: 1, str: 2, b: 3, e: 4, d: 5, inlineStr: 6, broken: 7 } as const
const TYPE = 7
/** Beside the type: the row or column is hidden; a value is stored; it has letters beyond ASCII. */
export const HIDDEN = 8
export const HELD = 16
const WIDE = 32

/** A formula that says more than its text; `first` is where a shared one was written. */
export interface StoredFormula {
  readonly text: string
  readonly first: { readonly row: number; readonly column: number } | undefined
  readonly array: boolean
}

/** What the cells of a sheet refer to. */
export interface CellContext {
  readonly file: string
  readonly sheet: string
  readonly strings: SharedTexts
  readonly styles: readonly CellStyle[]
}

/** Takes cells one after another; complete once all are in. */
export class SheetCells implements Cells {
  size = 0
  private rows = new Uint32Array(256)
  private columns = new Uint16Array(256)
  private styles = new Uint16Array(256)
  private kinds = new Uint8Array(256)
  /** Where the stored characters of each cell end, and those of the next begin. */
  private ends = new Uint32Array(256)
  private stored = new Uint8Array(512)
  private used = 0
  private ordered = true
  constructor(
    private readonly context: CellContext,
    private readonly merged: Ranges,
    private readonly arrays: Ranges,
    private readonly formulas = new Map<number, string | StoredFormula>(),
    private readonly richTexts = new Map<number, RichText>(),
  ) {}

  /** Adds characters to the value of the cell that `add` will end. */
  store(bytes: Uint8Array, from: number, to: number) {
    const needed = this.used + to - from
    if (needed > this.stored.length) {
      const larger = new Uint8Array(Math.max(needed, this.stored.length * 2))
      larger.set(this.stored.subarray(0, this.used))
      this.stored = larger
    }
    const { stored } = this
    let { used } = this
    for (let at = from; at < to; at++) stored[used++] = bytes[at]!
    this.used = used
  }

  storeText(text: string) {
    const bytes = Buffer.from(text)
    this.store(bytes, 0, bytes.length)
  }

  /** Whether nothing was stored since the last cell. */
  get isBlank(): boolean {
    return this.used === this.start(this.size)
  }

  /** Forgets what was stored since the last cell. */
  unstore() {
    this.used = this.start(this.size)
  }

  add(
    row: number,
    column: number,
    style: number,
    kind: number,
    formula: string | StoredFormula | undefined,
    rich: RichText | undefined,
  ) {
    const index = this.size
    if (index === this.rows.length) this.grow()
    const from = this.start(index)
    let wide = 0
    for (let at = from; at < this.used; at++) if (this.stored[at]! > 127) wide = WIDE
    this.rows[index] = row
    this.columns[index] = column
    this.styles[index] = style
    this.kinds[index] = kind | wide
    this.ends[index] = this.used
    if (formula !== undefined) this.formulas.set(index, formula)
    if (rich !== undefined) this.richTexts.set(index, rich)
    if (index > 0 && this.keyAt(index) <= this.keyAt(index - 1)) this.ordered = false
    this.size = index + 1
    if (this.used - from > LONGEST_TEXT && this.rawOf(index).length > LONGEST_TEXT) throw tooLongText()
  }

  /** No more cells come: the room that is left over is given back. */
  close() {
    this.rows = this.rows.slice(0, this.size)
    this.columns = this.columns.slice(0, this.size)
    this.styles = this.styles.slice(0, this.size)
    this.kinds = this.kinds.slice(0, this.size)
    this.ends = this.ends.slice(0, this.size)
    this.stored = this.stored.slice(0, this.used)
  }

  /** The cells of a sheet of the same bytes in another workbook, once all are in. */
  inContext(context: CellContext): SheetCells {
    const same = new SheetCells(context, this.merged, this.arrays, this.formulas, this.richTexts)
    same.size = this.size
    same.rows = this.rows
    same.columns = this.columns
    same.styles = this.styles
    same.kinds = this.kinds
    same.ends = this.ends
    same.stored = this.stored
    same.used = this.used
    same.ordered = this.ordered
    return same
  }

  readonly get = (name: string): Cell | undefined => {
    const address = readCellName(name)
    if (address === undefined) return undefined
    const key = address.row * (MOST_COLUMNS + 1) + address.column
    this.order ??= this.ordered ? undefined : this.inOrder()
    let low = 0
    let high = this.size - 1
    // Whoever asks for many goes down the sheet: the next one is tried first.
    const next = this.asked + 1
    if (next <= high && this.keyAt(this.order === undefined ? next : this.order[next]!) === key) low = high = next
    while (low <= high) {
      const middle = (low + high) >> 1
      const index = this.order === undefined ? middle : this.order[middle]!
      const here = this.keyAt(index)
      if (here === key) {
        this.asked = middle
        return this.at(index)
      }
      if (here < key) low = middle + 1
      else high = middle - 1
    }
    return undefined
  };

  *[Symbol.iterator](): Iterator<Cell> {
    for (let index = 0; index < this.size; index++) yield this.at(index)
  }

  /** Where the cell stood, in the order of addresses, that was asked for last. */
  private asked = -1

  /** Indices by address, where the file does not have them so. */
  private order: Uint32Array | undefined

  private inOrder(): Uint32Array {
    return Uint32Array.from({ length: this.size }, (_, i) => i).sort((a, b) => this.keyAt(a) - this.keyAt(b))
  }

  private keyAt(index: number): number {
    return this.rows[index]! * (MOST_COLUMNS + 1) + this.columns[index]!
  }

  private start(index: number): number {
    return index === 0 ? 0 : this.ends[index - 1]!
  }

  private grow() {
    const length = this.rows.length * 2
    const larger = <T extends Uint32Array | Uint16Array | Uint8Array>(made: T, old: T): T => {
      made.set(old)
      return made
    }
    this.rows = larger(new Uint32Array(length), this.rows)
    this.columns = larger(new Uint16Array(length), this.columns)
    this.styles = larger(new Uint16Array(length), this.styles)
    this.kinds = larger(new Uint8Array(length), this.kinds)
    this.ends = larger(new Uint32Array(length), this.ends)
  }

  /** All stored characters, a byte each; cut where no letters are beyond ASCII. Made with the first cell. */
  private characters: string | undefined

  private storedText(index: number): string {
    const from = this.start(index)
    const to = this.ends[index]!
    if ((this.kinds[index]! & WIDE) !== 0) return this.buffer().toString('utf8', from, to)
    if (this.characters === undefined || this.characters.length < to)
      this.characters = this.buffer().toString('latin1', 0, this.used)
    return this.characters.substring(from, to)
  }

  private buffer(): Buffer {
    return Buffer.from(this.stored.buffer, this.stored.byteOffset, this.used)
  }

  private rawOf(index: number): string {
    const rich = this.richTexts.get(index)
    if (rich !== undefined) return rich.text
    const type = this.kinds[index]! & TYPE
    const stored = this.storedText(index)
    return type === STORED.str || type === STORED.inlineStr ? unescaped(stored) : stored
  }

  private at(index: number): Cell {
    const { context } = this
    const row = this.rows[index]!
    const column = this.columns[index]!
    const kind = this.kinds[index]!
    const type = kind & TYPE
    const style = context.styles[this.styles[index]!] ?? PLAIN_STYLE
    let raw = this.rawOf(index)
    let text = this.richTexts.get(index)
    if (type === STORED.s) {
      text = context.strings.get(sharedIndex(raw))
      raw = text?.text ?? raw
    }
    const held = (kind & HELD) !== 0
    const value = !held ? EMPTY : type === STORED.broken ? BROKEN : (text?.value ?? readStored(type, raw))
    const formula = this.formulas.get(index)
    const filled = formula === undefined ? this.arrays.at(row, column) !== undefined : isArray(formula)
    const name = nameOf(row, column)
    const range = this.merged.at(row, column)
    const heads = range !== undefined && range.from.row === row && range.from.column === column
    const runs = text?.runs
    const left = runs === undefined ? undefined : unstruck(runs, style.struck)
    const struck = left === undefined ? (style.struck ? 'whole' : 'none') : struckOf(left, raw)
    return {
      row,
      column,
      value,
      raw,
      place: { kind: 'cell', file: context.file, sheet: context.sheet, cell: name },
      format: style.format,
      struck,
      unstruck: struck === 'part' ? left : undefined,
      runs: runs?.map(run => runOf(run, style)),
      font: style.font,
      colour: style.colour,
      fill: style.fill,
      hidden: (kind & HIDDEN) !== 0,
      formula: formula === undefined ? (filled ? '' : undefined) : formulaText(formula, row, column),
      array: filled || undefined,
      coveredBy: heads ? undefined : range?.ref,
      heads: heads ? range.ref : undefined,
    }
  }
}

const isArray = (formula: string | StoredFormula) => typeof formula !== 'string' && formula.array

function formulaText(formula: string | StoredFormula, row: number, column: number): string {
  if (typeof formula === 'string') return formula
  const { text, first } = formula
  return first === undefined ? text : movedFormula(text, row - first.row, column - first.column)
}

const EMPTY: Value = { kind: 'empty' }
const BROKEN: Value = { kind: 'broken' }
const letters: string[] = []

/** The address of a cell; the letters of a column are made once. */
function nameOf(row: number, column: number): string {
  letters[column] ??= cellName(1, column).slice(0, -1)
  return letters[column] + row
}

const sharedIndex = (raw: string) => (/^\d{1,7}$/.test(raw) ? Number(raw) : -1)

function readStored(type: number, raw: string): Value {
  switch (type) {
    case STORED.n: {
      const decimal = storedDecimal(raw)
      return decimal === undefined ? BROKEN : { kind: 'number', decimal }
    }
    case STORED.str:
    case STORED.inlineStr:
      return { kind: 'text', text: raw.normalize('NFC') }
    case STORED.b:
      return /^(?:0|1|true|false)$/.test(raw) ? { kind: 'truth', truth: isOn(raw) } : BROKEN
    case STORED.e:
      return { kind: 'fault', fault: raw }
    case STORED.d:
      return /^\d{4}-\d\d-\d\d(?:T[\d:.]{5,12}Z?)?$/.test(raw) ? { kind: 'date', date: raw } : BROKEN
    default:
      return BROKEN
  }
}

type Run = NonNullable<RichText['runs']>[number]

const isStruck = (run: Run, inStruckCell: boolean) => run.struck || (inStruckCell && !run.styled)

const unstruck = (runs: readonly Run[], inStruckCell: boolean): string =>
  runs.map(run => (isStruck(run, inStruckCell) ? '' : run.text)).join('')

function struckOf(left: string, whole: string): Cell['struck'] {
  if (left === whole) return 'none'
  return left.trim() === '' ? 'whole' : 'part'
}

const runOf = (run: Run, style: CellStyle): TextRun => ({
  text: run.text,
  font: run.font === style.font ? undefined : run.font,
  struck: isStruck(run, style.struck),
  raised: run.raised,
})
