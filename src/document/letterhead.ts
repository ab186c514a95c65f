// Ô 1 to 4, 5b and 10b: two columns without borders, so that number and date stand on one line.
import type { Table } from 'docx'
import type { Letterhead } from '../model/page.js'
import { MOTTO, NATIONAL_TITLE } from '../words/letterhead.js'
import { levelled, twoColumns } from './columns.js'
import { gap } from './rule.js'
import { centredLines, paragraphOf, ruleUnder, type Setting } from './setting.js'
import { stampTable } from './stamp.js'
import { pointTwips, twips } from './styles.js'

/** Space above the line of number and date, and above what stands under it; NĐ 30 leaves it free. */
const SPACE = 6

/** The letterhead of a document. */
export function letterhead(block: Letterhead, setting: Setting): Table[] {
  const { style } = setting
  const left = twips(style.letterhead_left)
  const right = setting.width - left
  return [
    twoColumns(
      [left, right],
      [
        [
          [
            ...centredLines('Parent', block.parent, left, setting),
            ...centredLines('Issuer', block.issuer, left, setting),
            ruleUnder('Issuer', block.issuer, style.issuer_rule, left, setting),
          ],
          [
            paragraphOf('National', NATIONAL_TITLE, setting),
            paragraphOf('Motto', MOTTO, setting),
            ruleUnder('Motto', [MOTTO], 1, right, setting),
          ],
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
