// The solid lines of NĐ 30: the border of an empty paragraph of their own, never an underline and never a shape.
import { BorderStyle, LineRuleType, Paragraph } from 'docx'
import { BLACK, pointTwips } from './styles.js'

const HEIGHT = pointTwips(2)
/** From the foot of the letters above; the dot under a letter must not touch the line. */
const SPACE = pointTwips(3)

/** A solid line of a length, in the middle of a width, with space under it; all in twentieths of a point. */
export function rule(length: number, width: number, after = 0): Paragraph {
  const indent = Math.max(0, Math.round((width - length) / 2))
  return new Paragraph({
    style: 'Rule',
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: BLACK } },
    spacing: { before: SPACE, after, line: HEIGHT, lineRule: LineRuleType.EXACT },
    indent: { left: indent, right: indent },
  })
}

/**
 * Points between two tables, or under one that ends a cell or a section. Where the table fills its page to the foot,
 * anything higher would stand alone on the next one.
 */
export const HAIR = 0.1

/** An empty paragraph of a height in points: it parts two tables, or ends a cell or a section after one. */
export function gap(height: number): Paragraph {
  return new Paragraph({
    style: 'Rule',
    keepNext: true,
    spacing: { before: 0, after: 0, line: pointTwips(height), lineRule: LineRuleType.EXACT },
  })
}
