// What a builder knows of the page around its block, and how it makes a paragraph of a named look.
import { type IParagraphOptions, Paragraph, TextRun } from 'docx'
import type { Inline, Inlines } from '../model/inline.js'
import type { Style } from '../model/style.js'
import { evenWidth, longestLine } from './metrics.js'
import { rule } from './rule.js'
import { faceOf, isRunning, type LookId, millimetres, pointTwips, runLook, twips } from './styles.js'

/** The page around a block; lengths are in twentieths of a point. */
export interface Setting {
  readonly style: Style
  /** The width of the text area. */
  readonly width: number
  /** The block must stay on the page of the one that follows it. */
  readonly keepNext: boolean
}

/** NFC on one line: tabs and line ends become spaces, and what XML refuses falls away. */
export const printable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\t\n\r]/g, ' ')
    .replace(/[^\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')

function runOf(look: LookId, style: Style, { text, bold, italic }: Inline): TextRun {
  return new TextRun({
    ...runLook(look, style),
    ...(bold && { bold }),
    ...(italic && { italics: italic }),
    text: printable(text),
  })
}

/** A paragraph of a named look; `more` overrides what the style says. */
export function paragraphOf(
  look: LookId,
  content: string | Inlines,
  { style }: Pick<Setting, 'style'>,
  more: IParagraphOptions = {},
): Paragraph {
  const inlines = typeof content === 'string' ? [{ text: content }] : content
  return new Paragraph({
    style: look,
    ...(isRunning(look) && { widowControl: true }),
    ...more,
    children: inlines.filter(({ text }) => text !== '').map(inline => runOf(look, style, inline)),
  })
}

/** Centred lines of one look, with points above the first; a text that wraps leaves no single word on its last line. */
export function centredLines(
  look: LookId,
  texts: readonly string[],
  width: number,
  setting: Pick<Setting, 'style'>,
  above = 0,
): Paragraph[] {
  const room = millimetres(width)
  return texts
    .filter(text => text !== '')
    .map((text, i) => {
      const spare = room - evenWidth(text, faceOf(look, setting.style), room)
      const indent = twips(spare / 2)
      return paragraphOf(look, text, setting, {
        ...(indent > 0 && { indent: { left: indent, right: indent } }),
        ...(i === 0 && above > 0 && { spacing: { before: pointTwips(above) } }),
      })
    })
}

/** A line under centred lines, as long as a share of the longest of them. */
export function ruleUnder(
  look: LookId,
  texts: readonly string[],
  share: number,
  width: number,
  { style }: Pick<Setting, 'style'>,
  after = 0,
): Paragraph {
  return rule(twips(share * longestLine(texts, faceOf(look, style), millimetres(width))), width, after)
}
