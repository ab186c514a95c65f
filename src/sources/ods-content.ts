// The tables of an OpenDocument spreadsheet. Repeated rows and columns are counted, and made only where they hold something.
import { cellName, MOST_COLUMNS, MOST_ROWS } from '../model/cell-name.js'
import type { DefinedName, Table, TextRun } from '../model/table.js'
import { excelAddress, excelFormula, sheetOfRange } from './ods-address.js'
import { cellFacts, type StatedValue, statedValue } from './ods-cell.js'
import { ODS, ODS_NAMESPACES, type Styles } from './ods-styles.js'
import { type CellFacts, LONGEST_TEXT, type SheetCells, sheetCells } from './sheet-cells.js'
import { scanPart } from './xlsx-part.js'
import { SheetRefusal, tooMuch } from './xlsx-words.js'
import type { Tag } from './xml.js'

const MOST_SHEETS = 256
const MOST_NAMES = 50_000
const CELLS = new Set(['table-cell', 'covered-table-cell'])
/** What lies over cells; one element a picture, box or chart. */
const DRAWINGS = new Set([
  'frame',
  'custom-shape',
  'g',
  'rect',
  'ellipse',
  'line',
  'path',
  'polygon',
  'connector',
  'control',
])

interface OpenTable {
  readonly name: string
  readonly state: Table['state']
  readonly page: string
  readonly cells: SheetCells
  readonly remarks: Map<string, string>
  readonly hiddenColumns: Uint8Array
  readonly columnStyles: string[]
  columns: number
  row: number
  drawings: number
  filtered: boolean
  linked: boolean
}
interface OpenRow {
  readonly repeat: number
  readonly hidden: boolean
  readonly style: string
  column: number
  readonly cells: { readonly column: number; readonly repeat: number; readonly facts: CellFacts }[]
}
interface OpenCell {
  readonly covered: boolean
  readonly repeat: number
  readonly height: number
  readonly width: number
  readonly style: string
  readonly stated: StatedValue
  readonly runs: TextRun[]
  paragraphs: number
  length: number
  remark: string | undefined
}

export interface OdsContent {
  readonly tables: (Omit<Table, 'footer'> & { readonly page: string })[]
  readonly names: DefinedName[]
  readonly date1904: boolean
  readonly externalLinks: boolean
}

const repeatOf = (tag: Tag, name: string, most: number): number => {
  const stated = tag(name, ODS.table)
  return stated !== undefined && /^[1-9]\d{0,8}$/.test(stated) ? Math.min(Number(stated), most) : 1
}

const isHidden = (tag: Tag): boolean => /^(?:collapse|filter)$/.test(tag('visibility', ODS.table) ?? '')

/** Reads `content.xml`; the styles of the file go into the collector first, its own automatic ones on the way (F28, C12 to C16). */
export function readContent(bytes: Uint8Array, part: string, file: string, styles: Styles): OdsContent {
  const tables: (OpenTable & { pivot?: boolean })[] = []
  const names: DefinedName[] = []
  const used = new Set<string>()
  const filters: string[] = []
  const pivots: string[] = []
  const budget = { cells: 0 }
  let date1904 = false
  let externalLinks = false
  let table: OpenTable | undefined
  let row: OpenRow | undefined
  let cell: OpenCell | undefined
  /** The fonts and marks of the spans that are open in a paragraph of a cell. */
  let spans: string[] | undefined
  let inRemark = false

  function openTable(tag: Tag) {
    const name = tag('name', ODS.table) ?? ''
    const key = name.normalize('NFC').toLowerCase()
    if (used.has(key)) throw new SheetRefusal('sheet/same-name', { name })
    used.add(key)
    const style = styles.of('table', tag('style-name', ODS.table) ?? '')
    if (used.size > MOST_SHEETS) throw tooMuch(MOST_SHEETS, 'trang tính', 'sheets')
    table = {
      name,
      state: style.shown === false ? 'hidden' : 'visible',
      page: style.page ?? '',
      cells: sheetCells(file, name, budget),
      remarks: new Map(),
      hiddenColumns: new Uint8Array(MOST_COLUMNS + 1),
      columnStyles: [],
      columns: 0,
      row: 1,
      drawings: 0,
      filtered: false,
      linked: false,
    }
  }

  function openColumn(to: OpenTable, tag: Tag) {
    const repeat = repeatOf(tag, 'number-columns-repeated', MOST_COLUMNS)
    const hidden = isHidden(tag)
    const style = tag('default-cell-style-name', ODS.table) ?? ''
    for (let i = 0; i < repeat && to.columns < MOST_COLUMNS; i++) {
      to.columns++
      if (hidden) to.hiddenColumns[to.columns] = 1
      to.columnStyles[to.columns] = style
    }
  }

  function openRow(to: OpenTable, tag: Tag) {
    row = {
      repeat: repeatOf(tag, 'number-rows-repeated', MOST_ROWS),
      hidden: isHidden(tag),
      style: tag('default-cell-style-name', ODS.table) ?? '',
      column: 1,
      cells: [],
    }
    if (tag('visibility', ODS.table) === 'filter') to.filtered = true
  }

  function openCell(tag: Tag, name: string) {
    cell = {
      covered: name === 'covered-table-cell',
      repeat: repeatOf(tag, 'number-columns-repeated', MOST_COLUMNS),
      height: repeatOf(tag, 'number-rows-spanned', MOST_ROWS),
      width: repeatOf(tag, 'number-columns-spanned', MOST_COLUMNS),
      style: tag('style-name', ODS.table) ?? '',
      stated: statedValue(tag),
      runs: [],
      paragraphs: 0,
      length: 0,
      remark: undefined,
    }
  }

  function closeCell(to: OpenTable, { column, ...at }: OpenRow, of: OpenCell) {
    if (of.height * of.width > 1) to.cells.merge(to.row, column, of.height, of.width)
    if (of.remark !== undefined) to.remarks.set(cellName(to.row, column), of.remark)
    if (of.stated.type === '' && of.stated.formula === undefined && of.runs.length === 0) return
    const style = of.style || at.style || to.columnStyles[column] || ''
    const hidden = at.hidden || to.hiddenColumns[column] === 1
    of.stated.shows = of.paragraphs > 0
    const facts = cellFacts(of.stated, of.runs, styles.of('table-cell', style), hidden)
    if (facts !== undefined) at.cells.push({ column, repeat: of.repeat, facts })
  }

  function closeRow(to: OpenTable, of: OpenRow) {
    for (let i = 0; of.cells.length > 0 && i < of.repeat; i++)
      for (const { column, repeat, facts } of of.cells)
        for (let j = 0; j < repeat; j++) to.cells.put(to.row + i, column + j, facts)
    to.row += of.repeat
  }

  function addText(to: OpenCell, text: string) {
    if (inRemark) {
      to.remark = (to.remark ?? '') + text
      return
    }
    to.length += text.length
    if (to.length > LONGEST_TEXT) throw tooMuch(LONGEST_TEXT, 'ký tự trong một ô', 'characters in a cell')
    to.runs.push({ text, ...spanFacts(to) })
  }

  /** What the open spans say, over what the style of the cell says. */
  function spanFacts(to: OpenCell): Omit<TextRun, 'text'> {
    const own = styles.of('table-cell', to.style || row!.style || table!.columnStyles[row!.column] || '')
    let said: { struck?: boolean; raised?: boolean; font?: string } = { struck: own.struck ?? false }
    for (const name of spans ?? [])
      if (name !== '') {
        const { struck, raised, font } = styles.of('text', name)
        said = {
          ...said,
          ...(struck !== undefined && { struck }),
          ...(raised !== undefined && { raised }),
          ...(font !== undefined && { font }),
        }
      }
    const { struck = false, raised = false, font } = said
    return { struck, raised, ...(font !== undefined && { font }) }
  }

  function addName(tag: Tag, element: string) {
    const name = tag('name', ODS.table) ?? ''
    const stated = element === 'named-range' ? tag('cell-range-address', ODS.table) : tag('expression', ODS.table)
    const text = stated ?? ''
    const refersTo =
      excelAddress(text.replace(/^of:=?\[(.*)\]$/, '$1')) ??
      (excelFormula(text.startsWith('of:') ? text : `of:=${text}`) || text)
    if (names.push({ name, refersTo, sheet: table?.name }) > MOST_NAMES)
      throw tooMuch(MOST_NAMES, 'tên đã đặt', 'defined names')
  }

  scanPart(bytes, part, {
    namespaces: ODS_NAMESPACES,
    open(name, tag, parent) {
      if (table === undefined) {
        if (name === 'table' && parent === 'spreadsheet') openTable(tag)
        else if (name === 'named-range' || name === 'named-expression') addName(tag, name)
        else if (name === 'null-date') date1904 = tag('date-value', ODS.table)?.startsWith('1904') ?? false
        else if (name === 'database-range' && tag('display-filter-buttons', ODS.table) === 'true')
          filters.push(tag('target-range-address', ODS.table) ?? '')
        else if (name === 'data-pilot-table') pivots.push(tag('target-range-address', ODS.table) ?? '')
        else styles.open(name, tag)
        return
      }
      if (cell !== undefined) {
        if (name === 'annotation') {
          inRemark = true
          cell.remark = ''
        } else if (name === 'p') {
          if (inRemark) cell.remark += cell.remark === '' ? '' : '\n'
          else if (CELLS.has(parent)) {
            spans = []
            if (cell.paragraphs++ > 0) addText(cell, '\n')
          }
        } else if (spans !== undefined || inRemark) {
          if (name === 'span' && !inRemark) spans!.push(tag('style-name', ODS.text) ?? '')
          else if (name === 's') addText(cell, ' '.repeat(Math.min(Number(tag('c', ODS.text) ?? 1) || 1, LONGEST_TEXT)))
          else if (name === 'tab') addText(cell, '\t')
          else if (name === 'line-break') addText(cell, '\n')
        } else if (DRAWINGS.has(name) && CELLS.has(parent)) table.drawings++
      } else if (CELLS.has(name) && parent === 'table-row' && row !== undefined) openCell(tag, name)
      else if (name === 'table-row' && row === undefined) openRow(table, tag)
      else if (name === 'table-column') openColumn(table, tag)
      else if (name === 'named-range' || name === 'named-expression') addName(tag, name)
      else if (name === 'table-source') table.linked = true
      else if (DRAWINGS.has(name) && parent === 'shapes') table.drawings++
    },
    text(text, name) {
      if (cell !== undefined && (spans !== undefined || (inRemark && name !== 'annotation')))
        addText(cell, text.replace(/[\r\n\t]+/g, ' '))
      else if (table === undefined) styles.text(text, name)
    },
    close(name, parent) {
      if (table === undefined) styles.close(name)
      else if (name === 'annotation') inRemark = false
      else if (name === 'span' && !inRemark) spans?.pop()
      else if (name === 'p' && CELLS.has(parent)) spans = undefined
      else if (CELLS.has(name) && parent === 'table-row' && cell !== undefined && row !== undefined) {
        closeCell(table, row, cell)
        row.column += cell.repeat
        cell = undefined
      } else if (name === 'table-row' && cell === undefined && row !== undefined) {
        closeRow(table, row)
        row = undefined
      } else if (name === 'table' && parent === 'spreadsheet') {
        // What another file held when somebody last looked is a sheet that nobody sees.
        if (table.linked || table.name.startsWith("'file:")) externalLinks = true
        else tables.push(table)
        table = undefined
      }
    },
  })
  const named = (ranges: readonly string[], name: string) => ranges.some(range => sheetOfRange(range) === name)
  return {
    tables: tables.map(({ name, state, page, cells, remarks, drawings, filtered }) => ({
      name,
      state,
      page,
      cells: cells.cells(),
      merges: cells.merges,
      remarks,
      filtered: filtered || named(filters, name),
      drawings,
      pivot: named(pivots, name),
    })),
    names,
    date1904,
    externalLinks,
  }
}
