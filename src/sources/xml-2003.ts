// Excel 2003 XML ("XML Spreadsheet"), which many programs of offices still write as .xls or .xml, often in fonts of before Unicode.
import { cellName, MOST_COLUMNS, MOST_ROWS } from '../model/cell-name.js'
import type { DefinedName, Table, TextRun, Value, Workbook } from '../model/table.js'
import { runFacts } from './cell-runs.js'
import { orProblem } from './refused.js'
import { type Budget, type CellFacts, LONGEST_TEXT, type SheetCells, sheetCells } from './sheet-cells.js'
import { storedNumber } from './stored-number.js'
import type { ReadWorkbook } from './xlsx.js'
import { scanPart } from './xlsx-part.js'
import { SheetRefusal, tooMuch } from './xlsx-words.js'
import type { Tag } from './xml.js'
import { addressFormula } from './xml-2003-formula.js'
import { SHEET_2003, type Style2003, styles2003 } from './xml-2003-styles.js'
import { ZIP_LIMITS } from './zip.js'

const HTML: ReadonlySet<string> = new Set(['http://www.w3.org/TR/REC-html40'])
const EXCEL: ReadonlySet<string> = new Set(['urn:schemas-microsoft-com:office:excel'])
const NAMESPACES: ReadonlySet<string> = new Set([
  ...SHEET_2003,
  ...HTML,
  ...EXCEL,
  'urn:schemas-microsoft-com:office:office',
])
const MOST_SHEETS = 256
const MOST_NAMES = 50_000
const STATES: ReadonlyMap<string, Table['state']> = new Map([
  ['SheetHidden', 'hidden'],
  ['SheetVeryHidden', 'veryHidden'],
])

interface OpenSheet {
  readonly name: string
  readonly cells: SheetCells
  readonly remarks: Map<string, string>
  readonly hiddenColumns: Uint8Array
  readonly columnStyles: Map<number, string>
  state: Table['state']
  footer: string
  filtered: boolean
  pivot: boolean
  columns: number
  row: number
  /** Rows that the row before stands for besides itself. */
  rowSpan: number
  column: number
  rowHidden: boolean
  rowStyle: string | undefined
}
interface OpenCell {
  readonly height: number
  readonly width: number
  readonly style: Style2003
  readonly formula: string | undefined
  readonly array: boolean
  type: string | undefined
  readonly runs: TextRun[]
  length: number
  remark: string | undefined
}

/** Reads Excel 2003 XML (hazard F07). Never throws for any bytes; `file` is the name that places and findings cite. */
export function readXml2003(bytes: Uint8Array, file: string): ReadWorkbook {
  return orProblem(file, () => {
    if (bytes.length > ZIP_LIMITS.file) throw tooMuch(ZIP_LIMITS.file >> 20, 'MB', 'MB')
    return { workbook: workbookOf(bytes, file), notes: [] }
  })
}

const whole = (stated: string | undefined, most: number): number =>
  stated !== undefined && /^\d{1,7}$/.test(stated) ? Math.min(Number(stated), most) : 0

function workbookOf(bytes: Uint8Array, file: string): Workbook {
  const styles = styles2003()
  const budget: Budget = { cells: 0 }
  const tables: Table[] = []
  const names: DefinedName[] = []
  const used = new Set<string>()
  const properties = new Map<string, string>()
  let date1904 = false
  let manualCalculation = false
  let externalLinks = false
  let sheet: OpenSheet | undefined
  let cell: OpenCell | undefined
  let inData = false
  let inComment = false
  /** The look of the text in a cell, as its HTML elements open and close. */
  let looks: Omit<TextRun, 'text'>[] = []

  function openSheet(name: string): OpenSheet {
    const key = name.normalize('NFC').toLowerCase()
    if (used.has(key)) throw new SheetRefusal('sheet/same-name', { name })
    if (used.add(key).size > MOST_SHEETS) throw tooMuch(MOST_SHEETS, 'trang tính', 'sheets')
    return {
      name,
      cells: sheetCells(file, name, budget),
      remarks: new Map(),
      hiddenColumns: new Uint8Array(MOST_COLUMNS + 1),
      columnStyles: new Map(),
      state: 'visible',
      footer: '',
      filtered: false,
      pivot: false,
      columns: 0,
      row: 0,
      rowSpan: 0,
      column: 0,
      rowHidden: false,
      rowStyle: undefined,
    }
  }

  /** The place that `ss:Index` states, else the next one; one that lies behind refuses the file (C31). */
  function placed(tag: Tag, next: number, most: number, of: OpenSheet): number {
    const stated = tag('Index', SHEET_2003)
    const place = stated === undefined ? next : /^\d{1,7}$/.test(stated) ? Number(stated) : 0
    if (place < next || place > most)
      throw new SheetRefusal('sheet/address', { name: of.name, cell: stated ?? String(place) })
    return place
  }

  function openColumn(to: OpenSheet, tag: Tag) {
    const from = placed(tag, to.columns + 1, MOST_COLUMNS, to)
    to.columns = Math.min(from + whole(tag('Span', SHEET_2003), MOST_COLUMNS), MOST_COLUMNS)
    const style = tag('StyleID', SHEET_2003)
    if (isHidden(tag, 'Width')) to.hiddenColumns.fill(1, from, to.columns + 1)
    if (style !== undefined) for (let i = from; i <= to.columns; i++) to.columnStyles.set(i, style)
  }

  function openRow(to: OpenSheet, tag: Tag) {
    to.row = placed(tag, to.row + to.rowSpan + 1, MOST_ROWS, to)
    to.rowSpan = whole(tag('Span', SHEET_2003), MOST_ROWS)
    to.column = 0
    to.rowHidden = isHidden(tag, 'Height')
    to.rowStyle = tag('StyleID', SHEET_2003)
  }

  function openCell(to: OpenSheet, tag: Tag) {
    to.column = placed(tag, to.column + 1, MOST_COLUMNS, to)
    const style = styles.of(tag('StyleID', SHEET_2003) ?? to.rowStyle ?? to.columnStyles.get(to.column))
    cell = {
      height: whole(tag('MergeDown', SHEET_2003), MOST_ROWS) + 1,
      width: whole(tag('MergeAcross', SHEET_2003), MOST_COLUMNS) + 1,
      style,
      formula: tag('Formula', SHEET_2003),
      array: tag('ArrayRange', SHEET_2003) !== undefined,
      type: undefined,
      runs: [],
      length: 0,
      remark: undefined,
    }
    looks = [{ struck: style.struck ?? false, raised: style.raised ?? false }]
  }

  function closeCell(to: OpenSheet, of: OpenCell) {
    const facts = factsOf(of, to)
    to.cells.merge(to.row, to.column, of.height, of.width)
    if (of.remark !== undefined) to.remarks.set(cellName(to.row, to.column), of.remark)
    if (facts !== undefined) to.cells.put(to.row, to.column, facts)
    to.column += of.width - 1
  }

  scanPart(bytes, file, {
    namespaces: NAMESPACES,
    open(name, tag, parent) {
      if (sheet === undefined) {
        if (name === 'Worksheet') sheet = openSheet(tag('Name', SHEET_2003) ?? '')
        else if (name === 'NamedRange') addName(tag, undefined)
        else if (name === 'Date1904') date1904 = true
        else if (name === 'SupBook') externalLinks = true
        else if (parent === 'CustomDocumentProperties') {
          if (properties.has(name)) throw new SheetRefusal('sheet/twice', { name: parent, cell: name })
          properties.set(name, '')
        } else styles.open(name, tag)
      } else if (cell === undefined) {
        if (name === 'Cell' && parent === 'Row') openCell(sheet, tag)
        else if (name === 'Row' && parent === 'Table') openRow(sheet, tag)
        else if (name === 'Column' && parent === 'Table') openColumn(sheet, tag)
        else if (name === 'NamedRange') addName(tag, sheet.name)
        else if (name === 'AutoFilter') sheet.filtered = true
        else if (name === 'PivotTable') sheet.pivot = true
        else if (name === 'Footer') sheet.footer = tag('Data', EXCEL) ?? ''
      } else if (name === 'Comment') {
        inComment = true
        cell.remark = ''
      } else if (name === 'Data' && !inComment) {
        if (cell.type !== undefined)
          throw new SheetRefusal('sheet/twice', { name: sheet.name, cell: cellName(sheet.row, sheet.column) })
        cell.type = tag('Type', SHEET_2003) ?? ''
        inData = true
      } else if (inData) {
        const face = tag('Face', HTML)
        const last = looks.at(-1)!
        looks.push({
          struck: last.struck || name === 'S',
          raised: last.raised || name === 'Sup',
          ...(last.font !== undefined && { font: last.font }),
          ...(face !== undefined && { font: face }),
        })
      }
    },
    text(text, name) {
      if (cell !== undefined) {
        cell.length += inData || inComment ? text.length : 0
        if (cell.length > 2 * LONGEST_TEXT) throw tooMuch(LONGEST_TEXT, 'ký tự trong một ô', 'characters in a cell')
        if (inComment && name !== 'Comment') cell.remark += text
        else if (inData) cell.runs.push({ text, ...looks.at(-1)! })
      } else if (sheet !== undefined) {
        if (name === 'Visible') sheet.state = STATES.get(text.trim()) ?? sheet.state
      } else if (name === 'Calculation') manualCalculation ||= text.trim().startsWith('Manual')
      else if (properties.has(name)) properties.set(name, properties.get(name) + text)
    },
    close(name, parent) {
      if (sheet === undefined) styles.close(name)
      else if (cell === undefined) {
        if (name !== 'Worksheet') return
        const { name: title, state, footer, filtered, pivot, remarks, cells } = sheet
        const { merges } = cells
        tables.push({ name: title, state, cells: cells.cells(), merges, footer, remarks, filtered, drawings: 0, pivot })
        sheet = undefined
      } else if (name === 'Comment') inComment = false
      else if (name === 'Cell' && parent === 'Row') {
        closeCell(sheet, cell)
        cell = undefined
      } else if (name === 'Data' && !inComment) inData = false
      else if (inData) looks.pop()
    },
  })

  function addName(tag: Tag, of: string | undefined) {
    const stated = tag('RefersTo', SHEET_2003) ?? ''
    const name = { name: tag('Name', SHEET_2003) ?? '', refersTo: addressFormula(stated, 1, 1) || stated, sheet: of }
    if (names.push(name) > MOST_NAMES) throw tooMuch(MOST_NAMES, 'tên đã đặt', 'defined names')
  }
  if (tables.length === 0) throw new SheetRefusal('sheet/no-sheet')
  return { format: 'xml-2003', tables, names, date1904, properties, manualCalculation, externalLinks, attached: [] }
}

const isHidden = (tag: Tag, size: string): boolean => tag('Hidden', SHEET_2003) === '1' || tag(size, SHEET_2003) === '0'

function factsOf({ type, runs, style, formula: stated, array }: OpenCell, at: OpenSheet): CellFacts | undefined {
  const { raw, struck, ...pieces } = runFacts(runs, style.font)
  const computed = type === 'String' && stated !== undefined
  const value: Value = computed ? { kind: 'text', text: raw.normalize('NFC') } : typedValue(type, raw)
  if (value.kind === 'empty' && stated === undefined) return undefined
  return {
    value,
    raw,
    format: style.format ?? 'General',
    struck: raw === '' && style.struck ? 'whole' : struck,
    ...(value.kind === 'text' && pieces),
    ...(style.font !== undefined && { font: style.font }),
    ...(style.colour !== undefined && { colour: style.colour }),
    ...(style.fill !== undefined && { fill: style.fill }),
    hidden: at.rowHidden || at.hiddenColumns[at.column] === 1,
    ...(stated !== undefined && { formula: addressFormula(stated, at.row, at.column) }),
    ...(array && { array: true as const }),
  }
}

function typedValue(type: string | undefined, raw: string): Value {
  switch (type) {
    case undefined:
      return { kind: 'empty' }
    case 'Number':
      return storedNumber(raw)
    case 'String':
      return raw === '' ? { kind: 'empty' } : { kind: 'text', text: raw.normalize('NFC') }
    case 'Boolean':
      return /^[01]$/.test(raw) ? { kind: 'truth', truth: raw === '1' } : { kind: 'broken' }
    case 'Error':
      return { kind: 'fault', fault: raw }
    case 'DateTime': {
      const date = /^(\d{4}-\d\d-\d\d)(T[\d:.]{5,12}Z?)?$/.exec(raw)
      if (date === null) return { kind: 'broken' }
      return { kind: 'date', date: /^T[0:.]*$/.test(date[2] ?? 'T') ? date[1]! : raw }
    }
    default:
      return { kind: 'broken' }
  }
}
