// What stands centred at the head of a document, an annex or an extract, with a short line under it.
import type { Paragraph } from 'docx'
import type { Block } from '../model/page.js'
import { longestLine } from './metrics.js'
import { rule } from './rule.js'
import { paragraphOf, type Setting } from './setting.js'
import { faceOf, type LookId, millimetres, pointTwips, twips } from './styles.js'

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>

const lines = (look: LookId, texts: readonly string[], setting: Setting) =>
  texts.filter(text => text !== '').map(text => paragraphOf(look, text, setting))

function ruleUnder(look: LookId, texts: readonly string[], share: number, { style, width }: Setting): Paragraph {
  return rule(twips(share * longestLine(texts, faceOf(look, style), millimetres(width))), width)
}

/** Ô 5a: the name of the kind of document, and its summary. */
export function title(block: Of<'title'>, setting: Setting): Paragraph[] {
  const { style } = setting
  return [
    paragraphOf('Title', block.name, setting, { spacing: { before: pointTwips(style.title_space) } }),
    ...lines('Subtitle', block.summary, setting),
    ruleUnder('Subtitle', block.summary, style.summary_rule, setting),
  ]
}

/** The head of an annex. */
export function annex(block: Of<'annex'>, setting: Setting): Paragraph[] {
  return [
    ...lines('AnnexMark', [block.mark], setting),
    ...lines('AnnexTitle', block.title, setting),
    ...lines('AnnexNote', [block.note], setting),
    ruleUnder('AnnexNote', [block.note], setting.style.annex_rule, setting),
  ]
}

/** The head of an extract. */
export function extract(block: Of<'extract'>, setting: Setting): Paragraph[] {
  return [...lines('AnnexTitle', [block.title], setting), ...lines('AnnexNote', [block.note], setting)]
}
