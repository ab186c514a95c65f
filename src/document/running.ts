// Ô 6: headings and paragraphs. Numbers are plain text, so that a citation of "điểm a" is true in every program.
import { AlignmentType, type IParagraphOptions, type Paragraph } from 'docx'
import type { Inline, Inlines } from '../model/inline.js'
import type { Block } from '../model/page.js'
import { paragraphOf, type Setting } from './setting.js'
import { headingLook } from './styles.js'

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>

const isEmpty = (inlines: Inlines) => inlines.every(({ text }) => text === '')

/** Parts side by side, one space between them, set like what stands before it; neighbours of one style become one run. */
function lineOf(...parts: readonly Inlines[]): Inlines {
  const runs: Inline[] = []
  const add = (inline: Inline) => {
    const last = runs.at(-1)
    const alike = last && Boolean(last.bold) === Boolean(inline.bold) && Boolean(last.italic) === Boolean(inline.italic)
    if (alike) runs[runs.length - 1] = { ...last, text: last.text + inline.text }
    else runs.push(inline)
  }
  for (const part of parts.filter(part => !isEmpty(part))) {
    const before = runs.at(-1)
    if (before) add({ ...before, text: ' ' })
    part.forEach(add)
  }
  return runs
}

/** A heading on its own line, or on two centred ones. */
export function heading(block: Of<'heading'>, setting: Setting): Paragraph[] {
  const look = headingLook(block.level)
  const bold = block.text.map(inline => ({ ...inline, bold: true }))
  const mark: Inlines = [{ text: block.mark, bold: true }]
  if (!block.centred) return [paragraphOf(look, lineOf(mark, bold), setting)]
  const centred: IParagraphOptions = { alignment: AlignmentType.CENTER, indent: { firstLine: 0 } }
  return [mark, bold].filter(part => !isEmpty(part)).map(part => paragraphOf(look, part, setting, centred))
}

/** A paragraph: its mark, its run-in heading and its words, in one. */
export function paragraph(block: Of<'paragraph'>, setting: Setting): Paragraph[] {
  const { text: _, ...lead } = block.lead[0] ?? { text: '' }
  const content = lineOf([{ ...lead, text: block.mark }], block.lead, block.text)
  const look = block.role === 'basis' ? 'Basis' : 'Body'
  return [paragraphOf(look, content, setting, { ...(setting.keepNext && { keepNext: true }) })]
}
