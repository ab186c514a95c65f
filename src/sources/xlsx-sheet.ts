// One worksheet: cells with what the file says of them. The `dimension` of a sheet is not believed, and addresses that a file
// leaves out are counted on, as the format wants; an address that it states twice refuses the file.
import { cellName, MOST_COLUMNS, MOST_ROWS, readCellName } from '../model/cell-name.js'
import type { Cells, Table } from '../model/table.js'
import { type CellContext, HELD, HIDDEN, SheetCells, STORED, type StoredFormula } from './xlsx-cells.js'
import { otherRoot, partScan, XLSX_NAMESPACES } from './xlsx-part.js'
import { Ranges } from './xlsx-ranges.js'
import { isOn, type RichText, TextCollector } from './xlsx-text.js'
import { SheetRefusal, tooMuch } from './xlsx-words.js'
import { nameId } from './xml-names.js'
import { CLOSE, END, OPEN, type XmlScan } from './xml-scan.js'

const MOST_CELLS = 2_000_000
const MOST_MERGES = 10_000
const MOST_COLUMN_ENTRIES = MOST_COLUMNS
const MOST_MOVED = 40_000_000

const N = {
  worksheet: nameId('worksheet'),
  sheetData: nameId('sheetData'),
  row: nameId('row'),
  c: nameId('c'),
  v: nameId('v'),
  f: nameId('f'),
  is: nameId('is'),
  col: nameId('col'),
  mergeCell: nameId('mergeCell'),
  oddFooter: nameId('oddFooter'),
  autoFilter: nameId('autoFilter'),
  filterColumn: nameId('filterColumn'),
  sheetPr: nameId('sheetPr'),
} as const
const A = {
  r: nameId('r'),
  s: nameId('s'),
  t: nameId('t'),
  ref: nameId('ref'),
  si: nameId('si'),
  hidden: nameId('hidden'),
  ht: nameId('ht'),
  min: nameId('min'),
  max: nameId('max'),
  width: nameId('width'),
  filterMode: nameId('filterMode'),
} as const
const TYPES: ReadonlyMap<string, number> = new Map(Object.entries(STORED).filter(([type]) => type !== 'broken'))

/** What one worksheet part tells; drawings, remarks and pivot tables stand in parts of their own. */
export type SheetPart = Pick<Table, 'merges' | 'footer' | 'filtered'> & { readonly cells: Cells }

/** Sheets by their bytes: forms have whole sheets in common, whose parts are one array then (`readZip` sees to it). */
const known = new WeakMap<Uint8Array, { sheet: SheetPart & { cells: SheetCells }; counted: number }>()

/** The cells of a sheet that hold a value or a formula; `budget` counts cells over all sheets of a workbook. */
export function readSheet(bytes: Uint8Array, part: string, context: CellContext, budget: { cells: number }): SheetPart {
  const same = known.get(bytes)
  if (same !== undefined && budget.cells + same.counted <= MOST_CELLS) {
    budget.cells += same.counted
    return { ...same.sheet, cells: same.sheet.cells.inContext(context) }
  }
  const before = budget.cells
  const sheet = partScan(bytes, part, XLSX_NAMESPACES, scan => new SheetReader(part, context, budget).read(scan))
  known.set(bytes, { sheet, counted: budget.cells - before })
  return sheet
}

/** In which row of which sheet a column was last seen; rows are counted over all sheets, so that nothing need be cleared. */
const seenIn = new Float64Array(MOST_COLUMNS + 1)
let rowCount = 0

class SheetReader {
  private readonly merged = new Ranges()
  private readonly arrays = new Ranges()
  private readonly cells: SheetCells
  private readonly merges: string[] = []
  private readonly collector = new TextCollector()
  private readonly shared = new Map<string, { text: string; row: number; column: number }>()
  /** How long the shared formulas are when each cell has its own. */
  private movedLength = 0
  private footer = ''
  private filterOn = false
  private filterSet = false
  private rowsHidden = false
  private hiddenColumns: Uint8Array | undefined
  private columnEntries = 0

  private row = 0
  private lastRow = 0
  /** Every row number so far, once rows are out of order. */
  private rows: Set<number> | undefined
  private readonly rowList: number[] = []
  private rowHidden = false

  private inCell = false
  private column = 0
  private type: number = STORED.n
  private style = 0
  private held = false
  private inline: RichText | undefined
  private formula: string | undefined
  private formulaKind: 'plain' | 'shared' | 'array' = 'plain'
  private sharedAs = ''

  constructor(
    private readonly part: string,
    private readonly context: CellContext,
    private readonly budget: { cells: number },
  ) {
    this.cells = new SheetCells(context, this.merged, this.arrays)
  }

  read(scan: XmlScan): SheetPart & { cells: SheetCells } {
    for (let event = scan.next(); event !== END; event = scan.next())
      if (event === OPEN) this.open(scan)
      else if (event === CLOSE) this.close(scan)
      else this.text(scan)
    for (const ref of this.merges) if (!this.merged.add(ref)) throw this.badAddress(ref)
    this.cells.close()
    const filtered = this.filterSet || (this.filterOn && this.rowsHidden)
    return { cells: this.cells, merges: this.merges, footer: this.footer, filtered }
  }

  private open(scan: XmlScan) {
    const { name, parent, depth } = scan
    if (depth === 1 && name !== N.worksheet) throw otherRoot(this.part)
    if (name === N.c && parent === N.row && depth === 4) return this.openCell(scan)
    if (this.inCell) {
      if (name === N.v && depth === 5) {
        if (this.held) throw this.twice(cellName(this.row, this.column))
        this.held = true
      } else if (name === N.f && depth === 5) {
        if (this.formula !== undefined) throw this.twice(cellName(this.row, this.column))
        this.openFormula(scan)
      } else if (name === N.is && this.inline !== undefined) throw this.twice(cellName(this.row, this.column))
      else this.collector.open(scan)
    } else if (name === N.row && parent === N.sheetData && depth === 3) this.openRow(scan)
    else if (name === N.sheetData) {
      // Cells at another depth would be passed over without a word.
      if (depth !== 2) throw otherRoot(this.part)
    } else if (name === N.col) this.openColumns(scan)
    else if (name === N.mergeCell) {
      if (this.merges.push(scan.attribute(A.ref) ?? '') > MOST_MERGES)
        throw tooMuch(MOST_MERGES, 'vùng ô gộp', 'merged ranges')
    } else if (name === N.autoFilter && depth === 2) this.filterOn = true
    else if (name === N.filterColumn && depth === 3) this.filterSet = true
    else if (name === N.sheetPr) this.filterSet ||= isOn(scan.attribute(A.filterMode) ?? '0')
  }

  private close(scan: XmlScan) {
    if (!this.inCell) return
    if (scan.name === N.is) this.inline = this.collector.take()
    else if (scan.name === N.c && scan.depth === 3) {
      this.closeCell()
      this.inCell = false
    } else this.collector.close(scan.name)
  }

  private text(scan: XmlScan) {
    const { name } = scan
    if (!this.inCell) {
      if (name === N.oddFooter && scan.depth === 3) this.footer += scan.text()
    } else if (name === N.v) {
      if (scan.marks === 0) this.cells.store(scan.bytes, scan.from, scan.to)
      else this.cells.storeText(scan.text())
    } else if (name === N.f) this.formula = (this.formula ?? '') + scan.text()
    else this.collector.add(scan.text(), name)
  }

  private openRow(scan: XmlScan) {
    let row = this.row + 1
    let hidden: boolean | undefined
    let isFlat = false
    for (let i = 0; i < scan.attributes; i++) {
      const name = scan.attributeName(i)
      if (name === A.r) {
        row = numberOf(scan, i, MOST_ROWS)
        if (row < 1 || scan.bytes[scan.valueFrom(i)] === 0x30) throw this.badAddress(scan.value(i))
      } else if (name === A.hidden) hidden = isOn(scan.value(i))
      else if (name === A.ht) isFlat = numberOf(scan, i, 1) === 0
    }
    if (row > MOST_ROWS) throw this.badAddress(String(row))
    if (row <= this.lastRow) {
      this.rows ??= new Set(this.rowList)
      if (this.rows.has(row)) throw this.twice(String(row))
    } else this.lastRow = row
    if (this.rows === undefined) this.rowList.push(row)
    else this.rows.add(row)
    this.row = row
    this.column = 0
    rowCount++
    this.rowHidden = hidden ?? isFlat
    this.rowsHidden ||= this.rowHidden
  }

  private openCell(scan: XmlScan) {
    let column = 0
    let style = 0
    let type: number = STORED.n
    for (let i = 0; i < scan.attributes; i++) {
      const name = scan.attributeName(i)
      if (name === A.r) column = this.columnOf(scan, i)
      else if (name === A.s) style = styleOf(scan, i)
      else if (name === A.t) type = typeOf(scan, i)
    }
    if (column === 0) column = this.column + 1
    if (column > MOST_COLUMNS) throw this.badAddress('')
    if (seenIn[column] === rowCount) throw this.twice(cellName(this.row, column))
    seenIn[column] = rowCount
    if (++this.budget.cells > MOST_CELLS) throw tooMuch(MOST_CELLS, 'ô', 'cells')
    this.inCell = true
    this.column = column
    this.style = style
    this.type = type
    this.held = false
    this.inline = undefined
    this.formula = undefined
  }

  /** The column of the address that an attribute states, which must be one of this row. */
  private columnOf(scan: XmlScan, index: number): number {
    const { bytes } = scan
    const to = scan.valueTo(index)
    let at = scan.valueFrom(index)
    let column = 0
    for (; at < to && bytes[at]! >= 0x41 && bytes[at]! <= 0x5a && column <= MOST_COLUMNS; at++)
      column = column * 26 + bytes[at]! - 64
    let row = bytes[at] === 0x30 ? MOST_ROWS + 1 : 0
    for (; at < to && bytes[at]! >= 0x30 && bytes[at]! <= 0x39 && row <= MOST_ROWS; at++)
      row = row * 10 + bytes[at]! - 48
    if (at !== to || row !== this.row || column === 0 || column > MOST_COLUMNS) throw this.badAddress(scan.value(index))
    return column
  }

  private openFormula(scan: XmlScan) {
    const kind = scan.attribute(A.t)
    this.formula = ''
    this.formulaKind = kind === 'shared' ? 'shared' : kind === 'array' || kind === 'dataTable' ? 'array' : 'plain'
    if (kind === 'shared') this.sharedAs = scan.attribute(A.si) ?? ''
    const ref = scan.attribute(A.ref)
    if (this.formulaKind === 'array' && ref?.includes(':') && !this.arrays.add(ref)) throw this.badAddress(ref)
  }

  private closeCell() {
    const { held, inline, formula, row, column } = this
    if (!held && inline === undefined && formula === undefined) return
    let { type } = this
    let rich: RichText | undefined
    if (inline !== undefined) {
      // A text inside the cell where none belongs, or beside another value.
      if (type !== STORED.inlineStr || held) type = STORED.broken
      this.cells.unstore()
      // Signs that the file writes as escapes, and halves of signs, would not come back from the bytes as they are.
      if (inline.runs === undefined && type !== STORED.broken && !/_x|[\ud800-\udfff]/.test(inline.text))
        this.cells.storeText(inline.text)
      else rich = inline
    } else if (type === STORED.inlineStr) type = held ? STORED.broken : type
    const kind = type | (this.rowHidden || this.hiddenColumns?.[column] === 1 ? HIDDEN : 0)
    // Scripts write a formula with an empty value: nobody has computed it yet (D01), which is no broken number.
    const isComputed = formula === undefined || type !== STORED.n || !this.cells.isBlank
    const isHeld = (held && isComputed) || inline !== undefined ? HELD : 0
    this.cells.add(row, column, this.style, kind | isHeld, this.formulaToStore(), rich)
  }

  private formulaToStore(): string | StoredFormula | undefined {
    const { formula: text, formulaKind, row, column } = this
    if (text === undefined || formulaKind === 'plain') return text
    if (formulaKind === 'array') return { text, first: undefined, array: true }
    if (text !== '') {
      this.shared.set(this.sharedAs, { text, row, column })
      return text
    }
    const first = this.shared.get(this.sharedAs)
    if (first === undefined) return ''
    this.movedLength += first.text.length
    if (this.movedLength > MOST_MOVED)
      throw tooMuch(MOST_MOVED, 'ký tự trong công thức dùng chung', 'characters in shared formulas')
    return { text: first.text, first, array: false }
  }

  private openColumns(scan: XmlScan) {
    if (++this.columnEntries > MOST_COLUMN_ENTRIES) throw tooMuch(MOST_COLUMNS, 'cột', 'columns')
    const hidden = scan.attribute(A.hidden)
    if (hidden === undefined ? scan.attribute(A.width) !== '0' : !isOn(hidden)) return
    const from = Number(scan.attribute(A.min))
    const to = Math.min(Number(scan.attribute(A.max)), MOST_COLUMNS)
    this.hiddenColumns ??= new Uint8Array(MOST_COLUMNS + 1)
    if (from >= 1) this.hiddenColumns.fill(1, from, to + 1)
  }

  private twice(what: string): SheetRefusal {
    const { sheet } = this.context
    return new SheetRefusal('sheet/twice', { name: sheet, cell: what }, readCellName(what) && { sheet, cell: what })
  }

  private badAddress(what: string): SheetRefusal {
    return new SheetRefusal('sheet/address', { name: this.context.sheet, cell: JSON.stringify(what.slice(0, 40)) })
  }
}

/** The whole number that an attribute states; -1 for what is none, or one beyond `most`. */
function numberOf(scan: XmlScan, index: number, most: number): number {
  const { bytes } = scan
  const to = scan.valueTo(index)
  const from = scan.valueFrom(index)
  let number = 0
  for (let at = from; at < to; at++) {
    const digit = bytes[at]! - 48
    if (digit < 0 || digit > 9) return -1
    number = number * 10 + digit
    if (number > most) return -1
  }
  return from === to ? -1 : number
}

/** The number of a style; one that no workbook has for what is no number. */
function styleOf(scan: XmlScan, index: number): number {
  const number = numberOf(scan, index, 0xfffe)
  return number < 0 ? 0xffff : number
}

function typeOf(scan: XmlScan, index: number): number {
  const from = scan.valueFrom(index)
  if (scan.valueTo(index) === from + 1) {
    if (scan.bytes[from] === 0x73) return STORED.s
    if (scan.bytes[from] === 0x6e) return STORED.n
  }
  return TYPES.get(scan.value(index)) ?? STORED.broken
}
