// Ô 9a, "Kính gửi:": one name on its line, several as a list whose dashes stand under the colon.
import type { Paragraph } from 'docx'
import type { Block } from '../model/page.js'
import { textWidth } from './metrics.js'
import { paragraphOf, type Setting } from './setting.js'
import { faceOf, pointTwips, twips } from './styles.js'

const OPENING = 'Kính gửi'
/** Where the decree's own forms begin the line, from the left margin. */
const START = 35

/** The addressees; a name that wraps goes on under its own beginning. */
export function addressees(block: Extract<Block, { kind: 'addressees' }>, setting: Setting): Paragraph[] {
  const { style } = setting
  const length = (text: string) => textWidth(text, faceOf('Addressees', style))
  const spacing = { before: pointTwips(2 * style.paragraph_space) }
  const hanging = (start: number, mark: string) => ({
    left: twips(start + length(mark)),
    hanging: twips(length(mark)),
  })
  if (block.names.length === 1)
    return [
      paragraphOf('Addressees', `${OPENING}: ${block.names[0]}`, setting, {
        spacing,
        indent: hanging(START, `${OPENING}: `),
      }),
    ]
  return [
    paragraphOf('Addressees', `${OPENING}:`, setting, {
      spacing,
      indent: { left: twips(START) },
      keepNext: true,
    }),
    ...block.names.map(name =>
      paragraphOf('Addressees', name, setting, { indent: hanging(START + length(OPENING), '- ') }),
    ),
  ]
}
