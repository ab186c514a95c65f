// How a sheet is printed: on A4, as wide as it is told, with the lines that each page repeats.
import type { PrintSpec, RunningLine, RunningPart } from './spec.js'
import { textXml } from './xml-text.js'

const MARGINS = { left: 15, right: 10, top: 12, bottom: 15, header: 6, footer: 7 }
const A4 = 9
const MM_PER_INCH = 25.4
/** What all stretches of a running line may have together, codes included. */
const LONGEST_LINE = 255
/** The size stands first: a code of digits right before a text that begins with one would swallow it. */
const RUNNING_FONT = '&9&"Times New Roman,Regular"'

/** The elements from `printOptions` to `rowBreaks`; nothing for a sheet that is not meant for paper. */
export function printXml(print: PrintSpec | undefined): string {
  if (print === undefined) return ''
  const margins = { ...MARGINS, ...print.margins }
  const margin = (side: keyof typeof MARGINS) => `${side}="${Number((margins[side] / MM_PER_INCH).toFixed(4))}"`
  const fit = print.pagesWide === 0 ? '' : ` fitToWidth="${print.pagesWide ?? 1}" fitToHeight="0"`
  return [
    print.centred ? '<printOptions horizontalCentered="1"/>' : '',
    `<pageMargins ${(['left', 'right', 'top', 'bottom', 'header', 'footer'] as const).map(margin).join(' ')}/>`,
    `<pageSetup paperSize="${A4}"${fit} orientation="${print.orientation}"/>`,
    runningXml(print),
    breaksXml(print.breaks ?? []),
  ].join('')
}

function breaksXml(rows: readonly number[]): string {
  if (rows.length === 0) return ''
  const entries = rows.map(row => `<brk id="${row}" max="16383" man="1"/>`)
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${entries.join('')}</rowBreaks>`
}

function runningXml({ header, footer }: PrintSpec): string {
  const inside = [
    header === undefined ? '' : `<oddHeader>${lineXml(header)}</oddHeader>`,
    footer === undefined ? '' : `<oddFooter>${lineXml(footer)}</oddFooter>`,
  ].join('')
  return inside === '' ? '' : `<headerFooter>${inside}</headerFooter>`
}

/** The codes are kept whole and the longest texts cut first, so that a page number never goes missing for a long title. */
function lineXml(line: RunningLine): string {
  const stretches = [
    ['&L', line.left],
    ['&C', line.centre],
    ['&R', line.right],
  ] as const
  const used = stretches.filter(
    (stretch): stretch is ['&L' | '&C' | '&R', readonly RunningPart[]] => stretch[1] !== undefined,
  )
  let most = LONGEST_LINE
  const whole = () =>
    used.map(([code, parts]) => code + RUNNING_FONT + parts.map(part => codeOf(part, most)).join('')).join('')
  while (whole().length > LONGEST_LINE && most > 0) most -= 5
  return textXml(whole())
}

function codeOf(part: RunningPart, most: number): string {
  if (typeof part === 'object') return part.field === 'page' ? '&P' : '&N'
  const text = part.normalize('NFC').replace(/[\r\n]+/g, ' ')
  return (text.length > most ? `${text.slice(0, most)}…` : text).replaceAll('&', '&&')
}
