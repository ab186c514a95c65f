// An HTML page taken apart: its tables in the order in which they open, each with its cells, and the text around them.
import { Parser } from 'htmlparser2'
import { cellName } from '../model/cell-name.js'
import type { Place } from '../model/place.js'
import type { TextRun } from '../model/table.js'
import type { Attributes } from './html-table-cell.js'
import { TextFlow } from './html-table-flow.js'
import { type HtmlGrid, type HtmlPlace, htmlGrid } from './html-table-grid.js'
import { type Look, lookOf, looksOf } from './html-table-look.js'
import { htmlTableFinding } from './html-table-words.js'
import { Refused } from './refused.js'
import { LONGEST_TEXT, MOST_CELLS } from './sheet-cells.js'
import { tooMuch } from './xlsx-words.js'

export interface HtmlCell extends HtmlPlace {
  readonly look: Look
  readonly attributes: Attributes
  readonly hidden: boolean
  readonly runs: readonly TextRun[]
}
export interface HtmlTable {
  readonly hidden: boolean
  readonly hiddenColumns: ReadonlySet<number>
  readonly cells: HtmlCell[]
  /** Notes that LibreOffice hangs on cells, by address. */
  readonly remarks: Map<string, string>
  drawings: number
}
export interface HtmlPage {
  readonly tables: readonly HtmlTable[]
  /** The paragraphs outside tables. */
  readonly text: readonly string[]
}

interface OpenTable extends HtmlTable {
  readonly grid: HtmlGrid
  readonly hiddenColumns: Set<number>
  columns: number
  /** The cell that is open, with its text. */
  cell: (Omit<HtmlCell, 'runs'> & { flow: TextFlow }) | undefined
  holdsTable: boolean
}

const DEEPEST = 256
const MOST_TABLES = 256
const MOST_PARAGRAPHS = 20_000
/** Contents that no page shows. */
const SILENT = new Set(['script', 'style', 'title', 'template', 'textarea'])
const BLOCKS = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd center hr pre section article header footer blockquote'.split(' '),
)
const STRIKES = new Set(['s', 'strike', 'del'])
const PLAIN = { struck: false, raised: false } as const

/** Reads a page; refuses tables that do not end, tables in cells of figures, and pages beyond the limits. */
export function htmlPage(text: string, place: Place): HtmlPage {
  const tables: OpenTable[] = []
  const open: OpenTable[] = []
  const paragraphs: string[] = []
  const steps = { count: 0 }
  /** The look of each open element, with all around it. */
  const looks: Look[] = [{}]
  let sheet = ''
  let classes: ReadonlyMap<string, Look> = new Map()
  let silent = ''
  let inRemark = false
  let cells = 0
  let paragraph = new TextFlow()

  function endParagraph() {
    const line = paragraph.runs.map(run => run.text).join('')
    if (line !== '' && paragraphs.push(line) > MOST_PARAGRAPHS)
      throw tooMuch(MOST_PARAGRAPHS, 'dòng chữ', 'lines of text')
    paragraph = new TextFlow()
  }

  function ownLook(name: string, attributes: Attributes): Look {
    let look: Look = classes.get(name) ?? {}
    for (const one of (attributes.class ?? '').split(/\s+/, 8))
      if (one !== '') look = { ...look, ...classes.get(`.${one.toLowerCase()}`) }
    if (STRIKES.has(name)) look = { ...look, struck: true }
    if (name === 'sup') look = { ...look, raised: true }
    if (name === 'font' && attributes.face) look = { ...look, font: attributes.face.split(',')[0]!.trim() }
    if (Object.hasOwn(attributes, 'hidden') || (name === 'tr' && attributes.height === '0'))
      look = { ...look, hidden: true }
    if (name === 'col' && attributes.width === '0') look = { ...look, hidden: true }
    return attributes.style ? { ...look, ...lookOf(attributes.style) } : look
  }

  function openTable(look: Look) {
    const outer = open.at(-1)
    if (outer?.cell !== undefined) outer.holdsTable = true
    if (outer === undefined) endParagraph()
    const table: OpenTable = {
      hidden: look.hidden === true,
      hiddenColumns: new Set(),
      cells: [],
      remarks: new Map(),
      drawings: 0,
      grid: htmlGrid(steps),
      columns: 0,
      cell: undefined,
      holdsTable: false,
    }
    if (tables.push(table) > MOST_TABLES) throw tooMuch(MOST_TABLES, 'bảng', 'tables')
    open.push(table)
  }

  function closeCell(table: OpenTable) {
    if (table.cell === undefined) return
    const { flow, ...cell } = table.cell
    table.cells.push({ ...cell, runs: flow.runs })
    table.cell = undefined
  }

  function openCell(table: OpenTable, attributes: Attributes, look: Look) {
    closeCell(table)
    if (++cells > MOST_CELLS) throw tooMuch(MOST_CELLS, 'ô', 'cells')
    const at = table.grid.place(attributes.colspan, attributes.rowspan)
    table.cell = { ...at, look, attributes, hidden: look.hidden === true, flow: new TextFlow() }
  }

  function remark(table: OpenTable | undefined, piece: string) {
    if (table?.cell === undefined) return
    const name = cellName(table.cell.row, table.cell.column)
    table.remarks.set(name, ((table.remarks.get(name) ?? '') + piece).slice(0, LONGEST_TEXT))
  }

  const parser = new Parser({
    onopentag(name, attributes) {
      const around = looks.at(-1)!
      const own = ownLook(name, attributes)
      // A line through a text goes through all in it; a fill and a number format are those of the element alone.
      const { fill: _fill, format: _format, unmerged: _unmerged, ...inherited } = around
      let look: Look = { ...inherited, ...own, ...((around.struck || own.struck) && { struck: true }) }
      if (looks.push(look) > DEEPEST) throw tooMuch(DEEPEST, 'tầng phần tử', 'levels of elements')
      const table = open.at(-1)
      if (SILENT.has(name)) silent = name
      else if (name === 'comment') inRemark = true
      else if (name === 'table') {
        openTable(look)
        look = { ...look, hidden: false }
        looks[looks.length - 1] = look
      } else if (name === 'tr') table?.grid.openRow()
      else if ((name === 'td' || name === 'th') && table !== undefined) {
        openCell(table, attributes, {
          ...look,
          ...(look.fill === undefined && around.fill !== undefined && { fill: around.fill }),
        })
        looks[looks.length - 1] = { ...look, hidden: false }
      } else if (name === 'col' && table !== undefined) {
        const width = Math.min(Number(attributes.span) || 1, 16_384)
        for (let i = 0; i < width && table.columns < 16_384; i++)
          if (++table.columns > 0 && own.hidden) table.hiddenColumns.add(table.columns)
      } else if (name === 'img' || name === 'svg' || name === 'object') {
        if (table !== undefined) table.drawings++
      } else if (name === 'br') breakLine(false)
      else if (BLOCKS.has(name)) breakLine(true)
    },
    onclosetag(name, isImplied) {
      if (looks.length > 1) looks.pop()
      const table = open.at(-1)
      if (name === 'comment') inRemark = false
      else if (name === silent) {
        if (name === 'style') classes = looksOf(sheet)
        silent = ''
      } else if (name === 'table' && table !== undefined) {
        if (isImplied) throw new Refused(htmlTableFinding('sheet/html-cut', place))
        closeCell(table)
        open.pop()
      } else if ((name === 'td' || name === 'th') && table !== undefined) closeCell(table)
      else if (BLOCKS.has(name)) breakLine(true)
    },
    ontext(piece) {
      if (silent === 'style') sheet += piece
      if (silent !== '') return
      const { struck = false, raised = false, font } = looks.at(-1)!
      const table = open.at(-1)
      const cell = table?.cell
      if (inRemark) remark(table, piece)
      else if (cell === undefined) paragraph.add(piece, PLAIN)
      else cell.flow.add(piece, { struck, raised, ...(font !== undefined && { font }) })
    },
  })
  const breakLine = (block: boolean) => {
    const cell = open.at(-1)?.cell
    if (cell === undefined) endParagraph()
    else cell.flow.break(block)
  }
  parser.write(text)
  parser.end()
  endParagraph()
  for (const table of tables)
    if (table.holdsTable && table.cells.some(({ runs }) => runs.length > 0))
      throw new Refused(htmlTableFinding('sheet/html-nested', place))
  return { tables: tables.filter(table => !table.holdsTable && table.cells.length > 0), text: paragraphs }
}
