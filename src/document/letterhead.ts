// Ô 1 to 4, 5b and 10b: two columns without borders, so that number and date stand on one line.
import type { Table } from 'docx'
import type { Letterhead } from '../model/page.js'
import { levelled, twoColumns } from './columns.js'
import { longestLine } from './metrics.js'
import { gap, rule } from './rule.js'
import { paragraphOf, type Setting } from './setting.js'
import { stampTable } from './stamp.js'
import { faceOf, type LookId, millimetres, pointTwips, twips } from './styles.js'

export const NATIONAL = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc'

/** Space above the line of number and date, and above what stands under it; NĐ 30 leaves it free. */
const SPACE = 6

/** The letterhead of a document. */
export function letterhead(block: Letterhead, setting: Setting): Table[] {
  const { style } = setting
  const left = twips(style.letterhead_left)
  const right = setting.width - left
  const lines = (look: LookId, texts: readonly string[]) => texts.map(text => paragraphOf(look, text, setting))
  const ruleUnder = (look: LookId, texts: readonly string[], share: number, width: number) =>
    rule(twips(share * longestLine(texts, faceOf(look, style), millimetres(width))), width)

  return [
    twoColumns(
      [left, right],
      [
        [
          [
            ...lines('Parent', block.parent),
            ...lines('Issuer', block.issuer),
            ruleUnder('Issuer', block.issuer, style.issuer_rule, left),
          ],
          [...lines('National', [NATIONAL]), ...lines('Motto', [MOTTO]), ruleUnder('Motto', [MOTTO], 1, right)],
        ],
        [
          [
            levelled('Number', 'Date', block.number, SPACE, setting),
            ...block.summary.map((text, i) =>
              paragraphOf('LetterSummary', text, setting, {
                spacing: { before: i === 0 ? pointTwips(style.letter_summary_space) : 0 },
              }),
            ),
            ...(block.draft === undefined
              ? []
              : [paragraphOf('Draft', block.draft, setting, { spacing: { before: pointTwips(SPACE) } })]),
            ...(block.urgency === undefined ? [] : [gap(SPACE), stampTable(block.urgency, 'Urgency', setting), gap(1)]),
          ],
          [levelled('Date', 'Number', block.date, SPACE, setting)],
        ],
      ],
    ),
  ]
}
