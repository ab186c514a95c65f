// A boxed stamp: one cell of exactly the size that NĐ 30 gives, its words on one line in the middle.
import {
  AlignmentType,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Stamp } from '../model/page.js'
import { boxOf } from './borders.js'
import { paragraphOf, type Setting } from './setting.js'
import { BLACK, type LookId, RED, twips } from './styles.js'

const colors = { Urgency: RED, Circulation: BLACK } as const satisfies Partial<Record<LookId, string>>

/** The stamp as a table; without `indent` it stands in the middle. */
export function stampTable(
  stamp: Stamp,
  look: keyof typeof colors,
  setting: Pick<Setting, 'style'>,
  indent?: number,
): Table {
  const width = twips(stamp.width)
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    borders: boxOf(colors[look], 8),
    margins: { left: 0, right: 0 },
    ...(indent === undefined ? { alignment: AlignmentType.CENTER } : { indent: { size: indent, type: WidthType.DXA } }),
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: twips(stamp.height), rule: HeightRule.EXACT },
        children: [
          new TableCell({
            width: { size: width, type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.CENTER,
            children: [paragraphOf(look, stamp.text, setting)],
          }),
        ],
      }),
    ],
  })
}
