// A table of ô 6 or of an annex: single black lines, heads repeated on every page, rows never torn, no fixed heights.
import {
  AlignmentType,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx'
import type { Align } from '../model/document.js'
import type { Block, TableCell as Cell } from '../model/page.js'
import { boxOf } from './borders.js'
import { longestWord } from './metrics.js'
import { paragraphOf, printable, type Setting } from './setting.js'
import { faceOf, pointTwips, twips } from './styles.js'

type TableBlock = Extract<Block, { kind: 'table' }>

const alignments = {
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const satisfies Record<Exclude<Align, 'left'>, unknown>

/** Between the words of a cell and its sides. */
const PADDING = twips(1.2)
/** Room beside the longest word of a column, in millimetres, in case another program measures it a hair longer. */
const MARGIN = 0.3

/** One cell of the grid as Word wants it: a merged one is stated again, without words, in each row that it covers. */
interface Slot {
  readonly cell: Cell
  readonly column: number
  readonly span: number
  readonly merge: 'none' | 'start' | 'covered'
}

const blank: Cell = { paragraphs: [], span: 1, rows: 1, align: 'left', bold: false }

/** Lays rows of cells out on a grid; what a row lacks is filled with blank cells, what it has too much is cut. */
export function gridOf(rows: readonly (readonly Cell[])[], columns: number): Slot[][] {
  const grid: Slot[][] = []
  let above: Slot[] = []
  let left = new Map<Slot, number>()
  for (const [r, row] of rows.entries()) {
    const waiting = [...row]
    const slots: Slot[] = []
    const still = new Map<Slot, number>()
    for (let column = 0; column < columns; ) {
      const over = above.find(slot => slot.column === column && (left.get(slot) ?? 0) > 0)
      const cell = over?.cell ?? waiting.shift() ?? blank
      const nextCovered = above.find(slot => slot.column > column && (left.get(slot) ?? 0) > 0)?.column ?? columns
      const span = over?.span ?? Math.min(Math.max(1, cell.span), nextCovered - column)
      const down = over ? left.get(over)! : Math.min(cell.rows, rows.length - r)
      const slot: Slot = { cell, column, span, merge: over ? 'covered' : down > 1 ? 'start' : 'none' }
      slots.push(slot)
      still.set(slot, down - 1)
      column += span
    }
    grid.push(slots)
    above = slots
    left = still
  }
  return grid
}

/** A table with its caption and unit of measure. */
export function table(block: TableBlock, setting: Setting): (Paragraph | Table)[] {
  const columns = block.widths.length
  const head = gridOf(block.head, columns)
  const body = gridOf(block.rows, columns)
  const widths = columnWidths(block.widths, leastWidths(head, body, columns, setting), setting.width)
  const space = { spacing: { after: pointTwips(3) } }
  return [
    ...(block.caption === '' ? [] : [paragraphOf('Caption', block.caption, setting, space)]),
    ...(block.unit === '' ? [] : [paragraphOf('TableUnit', block.unit, setting, space)]),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: setting.width, type: WidthType.DXA },
      columnWidths: widths,
      borders: boxOf(),
      margins: { top: twips(0.5), bottom: twips(0.5), left: PADDING, right: PADDING },
      rows: [
        ...head.map(slots => rowOf(slots, true, true, widths, setting)),
        ...body.map((slots, r) =>
          rowOf(slots, false, isGroup(slots) || (setting.keepNext && r === body.length - 1), widths, setting),
        ),
      ],
    }),
  ]
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)

/**
 * Shares of a width as whole units; the last column takes what rounding leaves. A column too narrow for its longest word
 * is widened at the cost of those that have room to spare, and none when there is not enough of it.
 */
export function columnWidths(shares: readonly number[], least: readonly number[], width: number): number[] {
  const asked = shares.map(share => share * width)
  const lacking = sumOf(asked.map((size, c) => Math.max(0, least[c]! - size)))
  const spare = sumOf(asked.map((size, c) => Math.max(0, size - least[c]!)))
  const taken = lacking > 0 && lacking <= spare ? lacking / spare : 0
  const widths = asked
    .slice(0, -1)
    .map((size, c) => Math.round(taken === 0 ? size : Math.max(least[c]!, size - taken * (size - least[c]!))))
  return [...widths, width - sumOf(widths)]
}

/** The least width of each column at which no word of its own cells is broken. */
function leastWidths(head: readonly Slot[][], body: readonly Slot[][], columns: number, { style }: Setting): number[] {
  const least = new Array<number>(columns).fill(0)
  const measure = (slots: readonly Slot[], look: 'TableHead' | 'TableText') => {
    for (const { cell, column, span } of slots) {
      if (span > 1) continue
      for (const { text, ...set } of cell.paragraphs.flat()) {
        const face = { ...faceOf(look, style), ...set, ...(cell.bold && { bold: true }) }
        least[column] = Math.max(least[column]!, twips(longestWord(printable(text), face) + MARGIN) + 2 * PADDING)
      }
    }
  }
  for (const slots of head) measure(slots, 'TableHead')
  for (const slots of body) measure(slots, 'TableText')
  return least
}

function rowOf(
  slots: readonly Slot[],
  isHead: boolean,
  keepNext: boolean,
  widths: readonly number[],
  setting: Setting,
): TableRow {
  return new TableRow({
    cantSplit: true,
    ...(isHead && { tableHeader: true }),
    ...(keepNext && { keepNext }),
    children: slots.map(slot => cellOf(slot, isHead, widths, setting)),
  })
}

/** A row of bold cells names the rows under it. */
const isGroup = (slots: readonly Slot[]) => slots.every(({ cell }) => cell.bold)

const merges = { start: VerticalMergeType.RESTART, covered: VerticalMergeType.CONTINUE } as const

function cellOf({ cell, column, span, merge }: Slot, isHead: boolean, widths: readonly number[], setting: Setting) {
  const look = isHead ? 'TableHead' : 'TableText'
  const paragraphs = merge === 'covered' || cell.paragraphs.length === 0 ? [[]] : cell.paragraphs
  const more = isHead || cell.align === 'left' ? {} : { alignment: alignments[cell.align] }
  const size = widths.slice(column, column + span).reduce((sum, w) => sum + w, 0)
  return new TableCell({
    width: { size, type: WidthType.DXA },
    ...(span > 1 && { columnSpan: span }),
    ...(merge !== 'none' && { verticalMerge: merges[merge] }),
    ...(isHead && { verticalAlign: VerticalAlignTable.CENTER }),
    children: paragraphs.map(inlines =>
      paragraphOf(look, cell.bold ? inlines.map(inline => ({ ...inline, bold: true })) : inlines, setting, more),
    ),
  })
}
