// What a builder knows of the page around its block, and how it makes a paragraph of a named look.
import { type IParagraphOptions, Paragraph, TextRun } from 'docx'
import type { Inline, Inlines } from '../model/inline.js'
import type { Style } from '../model/style.js'
import { isRunning, type LookId, runLook } from './styles.js'

/** The page around a block; lengths are in twentieths of a point. */
export interface Setting {
  readonly style: Style
  /** The width of the text area. */
  readonly width: number
  /** The block must stay on the page of the one that follows it. */
  readonly keepNext: boolean
}

/** Blanks of every kind become spaces; the two code points that XML refuses fall away. */
const printable = (text: string) => text.replace(/[\t\n\r]/g, ' ').replace(/[\ufffe\uffff]/g, '')

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
