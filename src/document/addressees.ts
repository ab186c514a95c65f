// Ô 9a, "Kính gửi:": one name on its line, several as a list whose dashes stand under the colon.
import type { Paragraph } from 'docx'
import type { Block } from '../model/page.js'
import { ADDRESSED_TO } from '../words/letterhead.js'
import { textWidth } from './metrics.js'
import { paragraphOf, type Setting } from './setting.js'
import { faceOf, pointTwips, twips } from './styles.js'

/** The words before the colon, under which the dashes stand. */
const OPENING = ADDRESSED_TO.slice(0, -1)
/** Where the decree's own forms begin the line, from the left margin. */
const START = 35

/** The addressees; a name that wraps goes on under its own beginning. */
export function addressees(block: Extract<Block, { kind: 'addressees' }>, setting: Setting): Paragraph[] {
  const { style } = setting
  const length = (text: string) => textWidth(text, faceOf('Addressees', style))
  const after = pointTwips(style.paragraph_space)
  const spacing = { before: 2 * after }
  const hanging = (start: number, mark: string) => ({
    left: twips(start + length(mark)),
    hanging: twips(length(mark)),
  })
  if (block.names.length === 1)
    return [
      paragraphOf('Addressees', `${ADDRESSED_TO} ${block.names[0]}`, setting, {
        spacing: { ...spacing, after },
        indent: hanging(START, `${ADDRESSED_TO} `),
      }),
    ]
  return [
    paragraphOf('Addressees', ADDRESSED_TO, setting, {
      spacing,
      indent: { left: twips(START) },
      keepNext: true,
    }),
    ...block.names.map((name, i) =>
      paragraphOf('Addressees', name, setting, {
        indent: hanging(START + length(OPENING), '- '),
        ...(i === block.names.length - 1 && { spacing: { after } }),
      }),
    ),
  ]
}
