// Text on its way into the XML of a workbook. The one gate: whatever a file of somebody else held, what leaves here is
// well-formed, is no escape of the format, and turns no line around (hazards P07, P09).
import { escapeUTF8 } from 'entities'

/** The most characters that a cell may hold. */
const LONGEST = 32_767
const CUT = ' […]'

/** What XML 1.0 cannot say, half pairs of UTF-16, what looks like an escape, and marks that turn the direction of a line. */
const UNSAFE =
  /_(?=x[\dA-Fa-f]{4}_)|[\u0000-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/gu

/** Whether anything at all must be looked at more closely: nearly no text has any of it. */
const SUSPECT =
  /_x|[&<>"'\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]/
const MARKUP = /[&<>"]/
/** Letters that NFC leaves alone: Latin ones, the Vietnamese ones, punctuation. */
const COMPOSED = /^[\u0000-\u02ff\u1ea0-\u1ef9\u2010-\u2027]*$/

const nfc = (text: string): string => (COMPOSED.test(text) ? text : text.normalize('NFC'))

const hex = (sign: string) => sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')

/** Direction marks are shown as "\u202e" and half pairs as the sign for what is unknown; the rest has an escape of its own. */
function safe(sign: string): string {
  if (sign === '_') return '_x005F_'
  if (/[\ud800-\udfff]/.test(sign)) return '\ufffd'
  return /[\u061c\u200e-\u202e\u2066-\u2069]/.test(sign) ? `\\u${hex(sign).toLowerCase()}` : `_x${hex(sign)}_`
}

/** The content of an element that holds text of a person: in NFC, cut where a cell could not hold it. */
export function textXml(text: string): string {
  const whole = nfc(text)
  const kept = whole.length > LONGEST ? `${withoutHalf(whole.slice(0, LONGEST - CUT.length))}${CUT}` : whole
  if (!SUSPECT.test(kept)) return kept
  return escapeUTF8(kept.replace(UNSAFE, safe))
}

/** An attribute that holds text of a person, cut at a number of characters; line ends survive. */
export function attributeText(text: string, longest = 255): string {
  const whole = nfc(text)
  const kept = whole.length > longest ? `${withoutHalf(whole.slice(0, longest - 1))}…` : whole
  return textXml(kept).replaceAll('\t', '&#9;').replaceAll('\n', '&#10;')
}

/**
 * A formula, a reference or a code of ours, whose signs mean something and are only escaped for XML. Apostrophes around the
 * names of sheets stay as they are, as Excel writes them: a form has hundreds, and each escape would be read again.
 */
export function codeXml(code: string): string {
  const whole = nfc(code)
  return MARKUP.test(whole) ? escapeUTF8(whole).replaceAll('&apos;', "'") : whole
}

/** A cut may not leave the first half of a pair behind. */
const withoutHalf = (text: string) => (/[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text)

/** Whether a program might take a typed text for a formula or a command; such a cell is marked to stay text when edited. */
export const looksLikeFormula = (text: string): boolean => /^[=+\-@\t\r\n＝＋－＠]/.test(text)
