// Ô 1 to 4, 5b and 10b: two columns without borders, so that number and date stand on one line, each unbroken.
import type { Table } from 'docx'
import type { Letterhead } from '../model/page.js'
import { MOTTO, NATIONAL_TITLE } from '../words/letterhead.js'
import { levelled, twoColumns } from './columns.js'
import { textWidth } from './metrics.js'
import { gap, HAIR } from './rule.js'
import { centredLines, paragraphOf, ruleUnder, type Setting } from './setting.js'
import { stampTable } from './stamp.js'
import { faceOf, type LookId, pointTwips, twips } from './styles.js'

/** Space above the line of number and date, and above what stands under it; NĐ 30 leaves it free. */
const SPACE = 6

/** The letterhead of a document. */
export function letterhead(block: Letterhead, setting: Setting): Table[] {
  const { style } = setting
  const [left, right] = columns(block, setting)
  return [
    twoColumns(
      [left, right],
      [
        {
          cells: [
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
        },
        {
          cells: [
            [
              levelled('Number', 'Date', block.number, SPACE, setting),
              ...centredLines('LetterSummary', block.summary, left, setting, style.letter_summary_space),
              ...(block.draft === undefined
                ? []
                : [paragraphOf('Draft', block.draft, setting, { spacing: { before: pointTwips(SPACE) } })]),
              ...(block.urgency === undefined
                ? []
                : [gap(SPACE), stampTable(block.urgency, 'Urgency', setting), gap(HAIR)]),
            ],
            [levelled('Date', 'Number', block.date, SPACE, setting)],
          ],
        },
      ],
    ),
  ]
}

/** Room at the side of a line, in millimetres, in case another program measures it a hair longer. */
const MARGIN = 0.5

/** The widths of the columns: as the style asks, moved where a line of the right one, or the number, would not fit. */
export function columns({ number, date }: Letterhead, { style, width }: Setting): [number, number] {
  const length = (look: LookId, text: string) => twips(textWidth(text, faceOf(look, style)) + MARGIN)
  const right = Math.max(length('National', NATIONAL_TITLE), length('Date', date))
  const asked = twips(style.letterhead_left)
  const left = Math.min(Math.max(asked, length('Number', number)), width - right)
  // A date longer than there is room for must wrap; it may not squeeze the name of the issuer.
  return left < asked / 2 ? [asked, width - asked] : [left, width - left]
}
