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
import { paragraphOf, type Setting } from './setting.js'
import { pointTwips, twips } from './styles.js'

type TableBlock = Extract<Block, { kind: 'table' }>

const alignments = {
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const satisfies Record<Exclude<Align, 'left'>, unknown>

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
  const widths = columnWidths(block.widths, setting.width)
  const head = gridOf(block.head, widths.length)
  const space = { spacing: { after: pointTwips(3) } }
  const body = gridOf(block.rows, widths.length)
  return [
    ...(block.caption === '' ? [] : [paragraphOf('Caption', block.caption, setting, space)]),
    ...(block.unit === '' ? [] : [paragraphOf('TableUnit', block.unit, setting, space)]),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: setting.width, type: WidthType.DXA },
      columnWidths: widths,
      borders: boxOf(),
      margins: { top: twips(0.5), bottom: twips(0.5), left: twips(1.2), right: twips(1.2) },
      rows: [
        ...head.map(slots => rowOf(slots, true, true, widths, setting)),
        ...body.map((slots, r) =>
          rowOf(slots, false, isGroup(slots) || (setting.keepNext && r === body.length - 1), widths, setting),
        ),
      ],
    }),
  ]
}

/** Shares of a width as whole units; the last column takes what rounding leaves. */
function columnWidths(shares: readonly number[], width: number): number[] {
  const widths = shares.slice(0, -1).map(share => Math.round(share * width))
  return [...widths, width - widths.reduce((sum, w) => sum + w, 0)]
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
