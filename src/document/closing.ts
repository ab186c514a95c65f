// Ô 7 and 9b beside each other: who gets the document, and who signs it. The signature stands on one page; so does the
// list, unless it is so long that a page before it would stay empty.
import type { Paragraph, Table } from 'docx'
import type { Block } from '../model/page.js'
import { levelled, twoColumns } from './columns.js'
import { textWidth } from './metrics.js'
import { paragraphOf, type Setting } from './setting.js'
import { faceOf, pointTwips, twips } from './styles.js'

type Closing = Extract<Block, { kind: 'closing' }>

/** The share of the left column: the signature stands in the right half. */
const LEFT = 0.45
/** Between the list and the signature. */
const GUTTER = twips(3)
/** A list of more lines takes about half a page; its lines past those beside the signature may run over a page end. */
const LONG = 30
const BESIDE = 12
/** Points above the block, and above a second list of recipients. */
const SPACE = 12

/** The list of recipients and the signature. */
export function closing(block: Closing, setting: Setting): Table[] {
  const left = Math.round(setting.width * LEFT)
  const list = recipients(block, setting)
  const beside = list.length > LONG ? list.slice(0, BESIDE) : list
  const below = list.slice(beside.length)
  return [
    twoColumns(
      [left, setting.width - left],
      [
        { cells: [beside, signature(block, setting)], keepNext: true },
        ...(below.length === 0
          ? []
          : [{ cells: [below, [paragraphOf('Recipients', '', setting)]] as const, mayTear: true }]),
      ],
    ),
  ]
}

function recipients({ recipients }: Closing, setting: Setting): Paragraph[] {
  const hanging = twips(textWidth('- ', faceOf('Recipients', setting.style)))
  return recipients.flatMap(({ head, lines }, i) => [
    i === 0
      ? levelled('RecipientsHead', 'SignatureLine', head, SPACE, setting)
      : paragraphOf('RecipientsHead', head, setting, { spacing: { before: pointTwips(SPACE / 2) } }),
    ...lines.map(line =>
      paragraphOf('Recipients', line, setting, { indent: { left: hanging, hanging, right: GUTTER } }),
    ),
  ])
}

/** A name not yet known prints as nothing, under the space for the signature. */
function signature({ signature: { lines, titles, name } }: Closing, setting: Setting): Paragraph[] {
  const space = pointTwips(setting.style.signature_space)
  const under = [...titles.map(text => ['SignerTitle', text] as const), ['SignerName', name] as const]
  return [
    ...lines.map((line, i) =>
      i === 0
        ? levelled('SignatureLine', 'RecipientsHead', line, SPACE, setting)
        : paragraphOf('SignatureLine', line, setting),
    ),
    ...under.map(([look, text], i) => paragraphOf(look, text, setting, { spacing: { before: i === 0 ? space : 0 } })),
  ]
}
