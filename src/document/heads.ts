// What stands centred at the head of a document, an annex or an extract, with a short line under it.
import type { Paragraph } from 'docx'
import type { Block } from '../model/page.js'
import { centredLines, paragraphOf, ruleUnder, type Setting } from './setting.js'
import { pointTwips } from './styles.js'

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>

/** Ô 5a: the name of the kind of document, and its summary. */
export function title(block: Of<'title'>, setting: Setting): Paragraph[] {
  const { style, width } = setting
  return [
    paragraphOf('Title', block.name, setting, { spacing: { before: pointTwips(style.title_space) } }),
    ...centredLines('Subtitle', block.summary, width, setting),
    ruleUnder('Subtitle', block.summary, style.summary_rule, width, setting),
  ]
}

/** The head of an annex. */
export function annex(block: Of<'annex'>, setting: Setting): Paragraph[] {
  const { style, width } = setting
  return [
    ...centredLines('AnnexMark', [block.mark], width, setting),
    ...centredLines('AnnexTitle', block.title, width, setting),
    ...centredLines('AnnexNote', [block.note], width, setting),
    ruleUnder('AnnexNote', [block.note], style.annex_rule, width, setting, pointTwips(style.paragraph_space)),
  ]
}

/** The head of an extract. */
export function extract(block: Of<'extract'>, setting: Setting): Paragraph[] {
  return [
    ...centredLines('AnnexTitle', [block.title], setting.width, setting),
    ...centredLines('AnnexNote', [block.note], setting.width, setting),
  ]
}
