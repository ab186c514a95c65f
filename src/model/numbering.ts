// The marks of official documents: Roman and Arabic numbers, Vietnamese letters, ordinals, dashes (NĐ 30, Phụ lục I, mục II.6).
import type { ListKind, Numbering } from './document.js'

/** How one mark is formed from its place in the series. */
export type MarkKind = 'part' | 'roman' | 'arabic' | 'nested' | 'letter' | 'ordinal' | 'dash' | 'plus' | 'dot' | 'none'

/** The letters that number points: the Vietnamese alphabet without ă, â, ê, ô, ơ, ư. */
const LETTERS = [...'abcdđeghiklmnopqrstuvxy']
const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const ROMAN: readonly (readonly [string, number])[] = [
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
]

/** 4 → "IV". */
export function roman(number: number): string {
  let rest = number
  let text = ''
  for (const [sign, value] of ROMAN)
    while (rest >= value) {
      text += sign
      rest -= value
    }
  return text
}

/** "IV" → 4; undefined where the text is no Roman number in its usual form. */
export function romanValue(text: string): number | undefined {
  for (let number = 1; number < 200; number++) if (roman(number) === text) return number
  return undefined
}

/** The printed mark of the `number`th item; `parent` is the mark that stands above it ("2." gives "2.1."). */
export function markOf(kind: MarkKind, number: number, parent = ''): string {
  switch (kind) {
    case 'part':
      return `Phần ${roman(number)}`
    case 'roman':
      return `${roman(number)}.`
    case 'arabic':
      return `${number}.`
    case 'nested':
      return /^(?:\d+\.)+$/.test(parent) ? `${parent}${number}.` : `${number}.`
    case 'letter':
      return `${LETTERS[number - 1] ?? `(${number}`})`
    case 'ordinal':
      return `Thứ ${ORDINALS[number - 1] ?? number},`
    case 'dash':
      return '-'
    case 'plus':
      return '+'
    case 'dot':
      return '•'
    case 'none':
      return ''
  }
}

/** The number that a written mark stands for: "IX." 9, "2.3." 3, "đ)" 5, "Thứ tư," 4, "Thứ 4," 4; undefined for a dash. */
export function markValue(mark: string): number | undefined {
  const text = mark.normalize('NFC').trim()
  const ordinal = /^thứ\s+(\S+?),?$/iu.exec(text)?.[1]?.toLowerCase()
  if (ordinal !== undefined) {
    const index = ORDINALS.indexOf(ordinal)
    return index >= 0 ? index + 1 : /^\d+$/.test(ordinal) ? Number(ordinal) : undefined
  }
  const core = text.replace(/^phần\s+/iu, '').replace(/[.):]+$/u, '')
  const digits = /(\d+)$/.exec(core)?.[1]
  if (digits !== undefined) return Number(digits)
  // "C." and "D." are the third and fourth of A, B, C; a document has no hundred parts.
  const asRoman = /^[IVX]+$/.test(core) ? romanValue(core) : undefined
  if (asRoman !== undefined) return asRoman
  const letter = LETTERS.indexOf(core.toLowerCase())
  return letter >= 0 ? letter + 1 : undefined
}

/** What counts in the first label of a series, by the kind of the computed marks. */
const COUNTED: { readonly [K in MarkKind]?: RegExp } = {
  arabic: /\d+(?=[^\p{L}\d]*$)/u,
  nested: /\d+(?=[^\p{L}\d]*$)/u,
  letter: /(?<!\p{L})[a-zđ](?=[^\p{L}\d]*$)/u,
  roman: /(?<!\p{L})A(?=[^\p{L}\d]*$)/u,
}

/**
 * How a series goes on that begins with a label: "(1)" with "(2)", "a.1)" with "a.2)", "Bước 1." with "Bước 2.", "A." with
 * "B."; undefined where the label counts nothing of the sort, and the computed marks go on as they are.
 */
export function seriesOf(label: string, kind: MarkKind): ((number: number) => string) | undefined {
  const text = label.normalize('NFC').trim()
  const found = text.length > 40 ? null : COUNTED[kind]?.exec(text)
  if (!found) return undefined
  const [first] = found
  const sign = (number: number) => {
    if (kind === 'arabic' || kind === 'nested')
      return String(number).padStart(first.startsWith('0') ? first.length : 0, '0')
    const letter = LETTERS[number - 1] ?? String(number)
    return kind === 'roman' ? letter.toUpperCase() : letter
  }
  return number => text.slice(0, found.index) + sign(number) + text.slice(found.index + first.length)
}

const HEADINGS: Readonly<Record<Numbering, readonly MarkKind[]>> = {
  roman: ['roman', 'arabic', 'nested', 'letter'],
  decimal: ['arabic', 'nested', 'letter'],
  parts: ['part', 'roman', 'arabic', 'nested', 'letter'],
}

/** The mark of a titled item `depth` headings deep (1 is the outermost). */
export const headingMark = (numbering: Numbering, depth: number): MarkKind => HEADINGS[numbering][depth - 1] ?? 'dash'

/** The mark of the children of a parent that names a list kind; dashes under a dash become plus signs. */
export function listMark(list: ListKind, above: MarkKind): MarkKind {
  switch (list) {
    case 'numbered':
      return above === 'arabic' || above === 'nested' ? 'nested' : 'arabic'
    case 'lettered':
      return 'letter'
    case 'ordinal':
      return 'ordinal'
    case 'plain':
      return 'none'
    case 'dash':
      return above === 'dash' ? 'plus' : above === 'plus' ? 'dot' : 'dash'
  }
}
