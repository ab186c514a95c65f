// Things that stand beside each other: a table of two columns without borders, whose cells begin at the margins.
import { type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import { borderless } from './borders.js'
import { ascent } from './metrics.js'
import { paragraphOf, type Setting } from './setting.js'
import { faceOf, type LookId, pointTwips } from './styles.js'

type Content = readonly (Paragraph | Table)[]

export interface TwoCells {
  readonly cells: readonly [Content, Content]
  /** Keeps the row on the page of what follows it. */
  readonly keepNext?: boolean
  /** Lets the row run over a page end; others are never torn. */
  readonly mayTear?: boolean
}

/** Rows of two cells. */
export function twoColumns(widths: readonly [number, number], rows: readonly TwoCells[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    columnWidths: widths,
    borders: borderless,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    rows: rows.map(
      ({ cells, keepNext = false, mayTear = false }) =>
        new TableRow({
          ...(!mayTear && { cantSplit: true }),
          ...(keepNext && { keepNext }),
          children: cells.map(
            (children, i) => new TableCell({ width: { size: widths[i]!, type: WidthType.DXA }, children }),
          ),
        }),
    ),
  })
}

/** A line so many points down, its baseline level with that of a line of another look beside it. */
export function levelled(
  look: LookId,
  beside: LookId,
  text: string,
  space: number,
  setting: Pick<Setting, 'style'>,
): Paragraph {
  const top = (id: LookId) => ascent(faceOf(id, setting.style).size)
  const lower = Math.max(0, top(beside) - top(look))
  return paragraphOf(look, text, setting, { spacing: { before: pointTwips(space + lower) } })
}
