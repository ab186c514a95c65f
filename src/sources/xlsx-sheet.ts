// One worksheet: cells with what the file says of them. The `dimension` of a sheet is not believed, and addresses that a file
// leaves out are counted on, as the format wants; an address that it states twice refuses the file.
import { type CellRange, cellName, MOST_COLUMNS, MOST_ROWS, readCellName, readCellRange } from '../model/cell-name.js'
import { type Cell, cellsOf, type Table, type Value } from '../model/table.js'
import { storedDecimal } from '../words/decimal-text.js'
import { scanPart, XLSX_NAMESPACES } from './xlsx-part.js'
import { type CellStyle, PLAIN_STYLE } from './xlsx-styles.js'
import { isOn, LONGEST_TEXT, type RichText, textCollector, unescaped } from './xlsx-text.js'
import { SheetRefusal, tooMuch } from './xlsx-words.js'
import type { Tag } from './xml.js'

const MOST_CELLS = 2_000_000
const MOST_MERGES = 10_000
/** Merged ranges up to this many cells are kept cell by cell, larger ones as ranges, of which few are allowed. */
const SMALL_RANGE = 256
const MOST_LARGE_RANGES = 64
const MOST_COVERED = 500_000

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly file: string
  readonly strings: readonly RichText[]
  readonly styles: readonly CellStyle[]
}

type OpenCell = { name: string; type: string; style: CellStyle; hidden: boolean; stored: string | undefined } & {
  inline: RichText | undefined
  formula: { text: string; shared: string | undefined } | undefined
}

const NOT_STRUCK = { struck: 'none' } as const

/** The cells of a sheet that hold a value or a formula; `budget` counts cells over all sheets of a workbook. */
export function readSheet(
  bytes: Uint8Array,
  part: string,
  sheet: Pick<Table, 'name' | 'state'>,
  context: SheetContext,
  budget: { cells: number },
): Table {
  const cells = new Map<string, Cell>()
  const merges: string[] = []
  const rows = new Set<number>()
  const columns = new Set<number>()
  const hiddenColumns = new Uint8Array(MOST_COLUMNS + 1)
  const collector = textCollector()
  let footer = ''
  let row = 0
  let column = 0
  let rowHidden = false
  let cell: OpenCell | undefined

  const twice = (what: string) =>
    new SheetRefusal(
      'sheet/twice',
      { name: sheet.name, cell: what },
      readCellName(what) && { sheet: sheet.name, cell: what },
    )
  const badAddress = (what: string) =>
    new SheetRefusal('sheet/address', { name: sheet.name, cell: JSON.stringify(what) })

  function openRow(tag: Tag) {
    const stated = tag('r')
    if (stated !== undefined && !/^[1-9]\d{0,6}$/.test(stated)) throw badAddress(stated)
    row = stated === undefined ? row + 1 : Number(stated)
    if (row > MOST_ROWS) throw badAddress(String(row))
    if (rows.has(row)) throw twice(String(row))
    rows.add(row)
    columns.clear()
    column = 0
    rowHidden = tag('hidden') !== undefined ? isOn(tag('hidden')) : tag('ht') === '0'
  }

  function openCell(tag: Tag) {
    const stated = tag('r')
    const address = stated === undefined ? { row, column: column + 1 } : readCellName(stated)
    if (address === undefined || address.row !== row || address.column > MOST_COLUMNS) throw badAddress(stated ?? '')
    column = address.column
    const name = stated ?? cellName(row, column)
    if (columns.has(column)) throw twice(name)
    columns.add(column)
    if (++budget.cells > MOST_CELLS) throw tooMuch(MOST_CELLS, 'ô', 'cells')
    const style = context.styles[Number(tag('s') ?? 0)] ?? PLAIN_STYLE
    const hidden = rowHidden || hiddenColumns[column] === 1
    cell = { name, type: tag('t') ?? 'n', style, hidden, stored: undefined, inline: undefined, formula: undefined }
  }

  function closeCell({ name, type, style, hidden, stored, inline, formula }: OpenCell) {
    if (stored === undefined && inline === undefined && formula === undefined) return
    const text = inline ?? (type === 's' ? context.strings[indexOf(stored)] : undefined)
    /** A text inside the cell where none belongs, or beside another value. */
    const two = inline !== undefined && (type !== 'inlineStr' || stored !== undefined)
    const raw = text?.text ?? (type === 'str' ? unescaped(stored ?? '') : (stored ?? ''))
    if (raw.length > LONGEST_TEXT) throw tooMuch(LONGEST_TEXT, 'ký tự trong một ô', 'characters in a cell')
    cells.set(name, {
      row,
      column,
      value:
        stored === undefined && inline === undefined
          ? { kind: 'empty' }
          : two
            ? { kind: 'broken' }
            : storedValue(type, raw, text),
      raw,
      place: { kind: 'cell', file: context.file, sheet: sheet.name, cell: name },
      format: style.format,
      ...struckOf(style, text),
      hidden,
      ...(formula === undefined ? {} : formulaOf(formula)),
    })
  }

  function formulaOf({ text, shared }: { text: string; shared: string | undefined }) {
    return { formula: shared === undefined || text !== '' ? text : '' }
  }

  scanPart(bytes, part, {
    namespaces: XLSX_NAMESPACES,
    open(name, tag, parent) {
      if (name === 'row' && parent === 'sheetData') openRow(tag)
      else if (name === 'c' && parent === 'row') openCell(tag)
      else if (name === 'col' && parent === 'cols') hideColumns(tag, hiddenColumns)
      else if (name === 'mergeCell' && merges.push(tag('ref') ?? '') > MOST_MERGES)
        throw tooMuch(MOST_MERGES, 'vùng ô gộp', 'merged ranges')
      if (cell === undefined) return
      if (name === 'v' && parent === 'c') {
        if (cell.stored !== undefined) throw twice(cell.name)
        cell.stored = ''
      } else if (name === 'f' && parent === 'c')
        cell.formula = { text: '', shared: tag('t') === 'shared' ? (tag('si') ?? '') : undefined }
      else collector.open(name, tag)
    },
    close(name, parent) {
      if (cell === undefined) return
      if (name === 'is') cell.inline = collector.take()
      else if (name === 'c' && parent === 'row') {
        closeCell(cell)
        cell = undefined
      } else collector.close(name)
    },
    text(text, name) {
      if (name === 'oddFooter') footer += text
      if (cell === undefined) return
      if (name === 'v') cell.stored += text
      else if (name === 'f' && cell.formula !== undefined) cell.formula.text += text
      else collector.text(text, name)
    },
  })
  markMerges(cells, merges, badAddress)
  return {
    ...sheet,
    cells: cellsOf([...cells.values()]),
    merges,
    footer,
    remarks: new Map(),
    filtered: false,
    drawings: 0,
    pivot: false,
  }
}

const indexOf = (stored: string | undefined) => (/^\d{1,7}$/.test(stored ?? '') ? Number(stored) : -1)

function storedValue(type: string, raw: string, text: RichText | undefined): Value {
  switch (type) {
    case 'n': {
      const decimal = storedDecimal(raw)
      return decimal === undefined ? { kind: 'broken' } : { kind: 'number', decimal }
    }
    case 's':
    case 'inlineStr':
      return text === undefined ? { kind: 'broken' } : { kind: 'text', text: raw.normalize('NFC') }
    case 'str':
      return { kind: 'text', text: raw.normalize('NFC') }
    case 'b':
      return /^(?:0|1|true|false)$/.test(raw) ? { kind: 'truth', truth: isOn(raw) } : { kind: 'broken' }
    case 'e':
      return { kind: 'fault', fault: raw }
    case 'd':
      return /^\d{4}-\d\d-\d\d(?:T[\d:.]{5,12}Z?)?$/.test(raw) ? { kind: 'date', date: raw } : { kind: 'broken' }
    default:
      return { kind: 'broken' }
  }
}

function struckOf(style: CellStyle, text: RichText | undefined): Pick<Cell, 'struck' | 'unstruck'> {
  const left = style.struck ? text?.unstruckInStruckCell : text?.unstruck
  if (left === undefined || text === undefined) return style.struck ? { struck: 'whole' } : NOT_STRUCK
  if (left === text.text) return NOT_STRUCK
  return left.trim() === '' ? { struck: 'whole' } : { struck: 'part', unstruck: left }
}

function hideColumns(tag: Tag, hidden: Uint8Array) {
  const isHidden = tag('hidden') !== undefined ? isOn(tag('hidden')) : tag('width') === '0'
  const from = Number(tag('min'))
  const to = Math.min(Number(tag('max')), MOST_COLUMNS)
  if (isHidden && from >= 1) hidden.fill(1, from, to + 1)
}

const meet = (a: CellRange, b: CellRange) =>
  a.from.row <= b.to.row && b.from.row <= a.to.row && a.from.column <= b.to.column && b.from.column <= a.to.column

/** Tells each cell of a merged range which range it is; ranges that meet refuse the file, for Excel shows neither. */
function markMerges(cells: Map<string, Cell>, merges: readonly string[], badAddress: (what: string) => Error) {
  const refuse = (ref: string): never => {
    throw badAddress(ref)
  }
  const covering = new Map<string, string>()
  const ranges = merges.map(ref => ({ ref, ...(readCellRange(ref) ?? refuse(ref)) }))
  const isLarge = ({ from, to }: CellRange) => (to.row - from.row + 1) * (to.column - from.column + 1) > SMALL_RANGE
  const large = ranges.filter(isLarge)
  if (large.length > MOST_LARGE_RANGES) throw tooMuch(MOST_LARGE_RANGES, 'vùng gộp lớn', 'large merged ranges')
  for (const range of ranges) {
    const { ref, from, to } = range
    if (large.some(other => other !== range && meet(other, range))) refuse(ref)
    if (isLarge(range)) continue
    for (let row = from.row; row <= to.row; row++)
      for (let column = from.column; column <= to.column; column++) {
        const name = cellName(row, column)
        if (covering.has(name)) refuse(ref)
        if (covering.set(name, ref).size > MOST_COVERED) throw tooMuch(MOST_COVERED, 'ô gộp', 'merged cells')
      }
  }
  if (merges.length === 0) return
  for (const [name, cell] of cells) {
    const { row, column } = readCellName(name)!
    const here = { from: { row, column }, to: { row, column } }
    const ref = covering.get(name) ?? large.find(range => meet(range, here))?.ref
    if (ref === undefined) continue
    cells.set(name, name === ref.split(':', 1)[0] ? { ...cell, heads: ref } : { ...cell, coveredBy: ref })
  }
}
