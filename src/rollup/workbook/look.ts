// How the pages of a roll-up look: Times New Roman, thin lines, and greys that a copier keeps apart. One object a look, since
// the writer finds a look again by identity.
import type { CellSpec, CellStyle, ColumnSpec } from '../xlsx/spec.js'

const table = { border: 'thin', valign: 'center' } as const satisfies CellStyle

export const looks = {
  office: { size: 12, valign: 'center' },
  issuer: { size: 12, bold: true, valign: 'center' },
  formNumber: { size: 11, align: 'right', valign: 'center' },
  title: { size: 14, bold: true, align: 'center', valign: 'center', wrap: true },
  period: { size: 12, italic: true, align: 'center', valign: 'center' },
  line: { size: 11, valign: 'center', wrap: true },
  strongLine: { size: 11, bold: true, valign: 'center', wrap: true },
  section: { size: 12, bold: true, valign: 'center' },
  id: { size: 8, colour: '808080' },
  head: { ...table, bold: true, fill: 'E4E4E4', align: 'center', wrap: true },
  headLight: { ...table, italic: true, size: 10, fill: 'E4E4E4', align: 'center', wrap: true },
  words: { ...table, wrap: true },
  strong: { ...table, bold: true, wrap: true },
  centred: { ...table, align: 'center', wrap: true },
  strongCentred: { ...table, bold: true, align: 'center', wrap: true },
  code: { ...table, size: 9, wrap: true },
  hash: { ...table, size: 8 },
  link: { ...table, align: 'center', underline: true, wrap: true },
  /** What is no number yet and must not be taken for one. */
  open: { ...table, italic: true, bold: true, align: 'center', wrap: true, fill: 'D9D9D9' },
  idle: { ...table, align: 'center', colour: '595959' },
  missing: { ...table, align: 'center', fill: 'F2F2F2' },
  refused: { ...table, align: 'center', bold: true, fill: 'BFBFBF' },
} as const satisfies Readonly<Record<string, CellStyle>>

export const text = (words: string, style: CellStyle = looks.words): CellSpec => ({ kind: 'text', text: words, style })
export const blank = (style: CellStyle): CellSpec => ({ kind: 'blank', style })
export const number = (decimal: string, style: CellStyle): CellSpec => ({ kind: 'number', decimal, style })
export const formula = (code: string, decimal: string, style: CellStyle): CellSpec => ({
  kind: 'formula',
  formula: code,
  result: { kind: 'number', decimal },
  style,
})

export const widthOf = (columns: readonly ColumnSpec[]): number =>
  columns.reduce((sum, { width = 9, hidden }) => sum + (hidden ? 0 : width), 0)

/** Digits of the standard font that a letter takes at a size, and points of a line over its size. */
const LETTER = { small: 0.083, capital: 0.108 }
const LEADING = 1.32

/** The height of words that wrap in a width; rather a line too high than one cut off. */
export function heightOf(words: string, width: number, size: number, least = 1): number {
  let lines = 0
  for (const line of words.split('\n')) {
    const letter = /\p{Ll}/u.test(line) ? LETTER.small : LETTER.capital
    lines += linesOf(line, Math.max(1, Math.floor(width / (letter * size))))
  }
  return Math.ceil(Math.max(least, lines) * size * LEADING * 4) / 4
}

/** How many lines words take where so many letters fit on one; they break after blanks, hyphens and slashes. */
function linesOf(words: string, room: number): number {
  if (words.length <= room) return 1
  let lines = 1
  let used = 0
  for (const piece of words.split(/(?<=[ \-/])/)) {
    const length = piece.trimEnd().length
    if (used > 0 && used + length > room) {
      lines++
      used = 0
    }
    lines += Math.floor(Math.max(0, length - 1) / room)
    used = length > room ? length % room : used + piece.length
  }
  return lines
}
