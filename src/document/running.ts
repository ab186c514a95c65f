// Ô 6: headings and paragraphs. Numbers are plain text, so that a citation of "điểm a" is true in every program.
import { AlignmentType, type IParagraphOptions, type Paragraph } from 'docx'
import type { Inline, Inlines } from '../model/inline.js'
import type { Block } from '../model/page.js'
import { paragraphOf, type Setting } from './setting.js'
import { headingLook } from './styles.js'

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>

const isEmpty = (inlines: Inlines) => inlines.every(({ text }) => text === '')

/** Puts parts side by side with one space between them, set like what stands before it; a part without words leaves none. */
const spaced = (...parts: readonly Inlines[]): Inlines =>
  parts
    .filter(part => !isEmpty(part))
    .reduce<Inlines>((line, part) => (isEmpty(line) ? part : [...line, { ...line.at(-1)!, text: ' ' }, ...part]), [])

/** Neighbours of one style become one run. */
function joined(inlines: Inlines): Inlines {
  const runs: Inline[] = []
  for (const inline of inlines) {
    const last = runs.at(-1)
    const alike = last && Boolean(last.bold) === Boolean(inline.bold) && Boolean(last.italic) === Boolean(inline.italic)
    if (alike) runs[runs.length - 1] = { ...last, text: last.text + inline.text }
    else runs.push(inline)
  }
  return runs
}

/** A heading on its own line, or on two centred ones. */
export function heading(block: Of<'heading'>, setting: Setting): Paragraph[] {
  const look = headingLook(block.level)
  const bold = block.text.map(inline => ({ ...inline, bold: true }))
  const mark: Inlines = [{ text: block.mark, bold: true }]
  if (!block.centred) return [paragraphOf(look, joined(spaced(mark, bold)), setting)]
  const centred: IParagraphOptions = { alignment: AlignmentType.CENTER, indent: { firstLine: 0 } }
  return [mark, bold].filter(part => !isEmpty(part)).map(part => paragraphOf(look, part, setting, centred))
}

/** A paragraph: its mark, its run-in heading and its words, in one. */
export function paragraph(block: Of<'paragraph'>, setting: Setting): Paragraph[] {
  const { text: _, ...lead } = block.lead[0] ?? { text: '' }
  const content = joined(spaced([{ ...lead, text: block.mark }], block.lead, block.text))
  const look = block.role === 'basis' ? 'Basis' : 'Body'
  return [paragraphOf(look, content, setting, { ...(setting.keepNext && { keepNext: true }) })]
}
