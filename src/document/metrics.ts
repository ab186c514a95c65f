// How wide a text is in Times New Roman: its advance widths, in 2048ths of the size, as the metric-equal free fonts state them.
// A letter with a tone or a circumflex is as wide as its base letter; đ, ơ and ư have widths of their own.

/** How a text is set: size in points. */
export interface Face {
  readonly size: number
  readonly bold?: boolean
  readonly italic?: boolean
}

type Widths = ReadonlyMap<string, number>

const faceOf = (groups: Readonly<Record<number, string>>): Widths =>
  new Map(Object.entries(groups).flatMap(([width, letters]) => [...letters].map(letter => [letter, Number(width)])))

const lightUpright = faceOf({
  369: "'",
  410: '|',
  512: ' ,.',
  569: '/:;\\ijlt',
  614: '²³',
  682: '!()-I[]`fr‘’',
  717: '•',
  797: 'Js',
  819: '°',
  836: '"',
  909: '?acez“”',
  961: '^',
  983: '{}',
  1024: '#$*0123456789_bdghknopquvxyđ–§',
  1083: 'ơ',
  1108: '~',
  1110: 'ư',
  1124: '±≥≤',
  1139: 'FPS',
  1155: '+<=>×',
  1251: 'ELTZ',
  1366: 'BCR',
  1479: 'ADGHKNOQUVXYwĐƠ',
  1536: '½',
  1589: 'Ư',
  1593: '&m',
  1706: '%',
  1821: 'M',
  1886: '@',
  1933: 'W',
  2048: '—…',
})
const boldUpright = faceOf({
  451: '|',
  512: ' ,.',
  569: "'/\\il",
  614: '²³',
  682: '!()-:;[]`fjt‘’',
  717: '•',
  797: 'Is',
  807: '{}',
  819: '°',
  909: 'cerz',
  1024: '#$*0123456789?J_agovxy–“”§',
  1065: '~',
  1124: '±≥≤',
  1134: 'ơ',
  1137: '"',
  1139: 'Sbdhknpquđ',
  1167: '+<=>×',
  1190: '^',
  1229: 'ư',
  1251: 'FP',
  1366: 'BELTZ',
  1479: 'ACDNRUVXYwĐ',
  1536: '½',
  1593: 'GHKOQƠ',
  1630: 'Ư',
  1706: '&m',
  1905: '@',
  1933: 'M',
  2048: '%W—…',
})
const lightItalic = faceOf({
  438: "'",
  512: ' ,.',
  563: '|',
  569: '/\\fijlt',
  614: '²³',
  682: '!()-:;I`‘’',
  717: '•',
  797: '[]rsz',
  819: '{}°',
  860: '"',
  864: '^',
  909: 'Jcekvxy',
  1024: '#$*0123456789?S_abdghnopquđ–§',
  1093: 'ơ',
  1108: '~',
  1117: 'ư',
  1124: '±≥≤',
  1139: 'LTYZ“”',
  1251: 'ABEFPRVX',
  1366: 'CKNw',
  1382: '+<=>×',
  1479: 'DGHOQUmĐƠ',
  1536: '½',
  1544: 'Ư',
  1593: '&',
  1706: '%MW',
  1821: '—…',
  1884: '@',
})
const boldItalic = faceOf({
  451: '|',
  512: ' ,.',
  569: "'/\\ijlt",
  614: '²³',
  682: '()-:;[]`f‘’',
  713: '{}',
  717: '•',
  797: '!Irsz',
  819: '°',
  909: 'cevy',
  1024: '#$*0123456789?J_abdgkopqxđ–“”§',
  1099: 'ơ',
  1124: '±≥≤',
  1137: '"',
  1139: 'Shnu',
  1167: '+<=>^~×',
  1227: 'ư',
  1251: 'LPTYZ',
  1366: 'ABCEFKRVXw',
  1479: 'DGNOQUĐƠ',
  1536: '½',
  1587: 'Ư',
  1593: '&Hm',
  1704: '@',
  1706: '%',
  1821: 'MW',
  2048: '—…',
})

const UNITS = 2048
const MILLIMETRES_A_POINT = 25.4 / 72
/** The width of a letter that the tables lack: that of a digit. */
const UNKNOWN = 1024

const widthsOf = ({ bold, italic }: Face): Widths =>
  bold ? (italic ? boldItalic : boldUpright) : italic ? lightItalic : lightUpright

/** Tones and the marks of ă, â, ê, ô fall away; the horn of ơ and ư is put back. */
const baseLetters = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u031a\u031c-\u036f]/g, '')
    .normalize('NFC')
    .replaceAll('\u00a0', ' ')

/** The length of a text on one line, in millimetres. */
export function textWidth(text: string, face: Face): number {
  const widths = widthsOf(face)
  let units = 0
  for (const letter of baseLetters(text)) units += widths.get(letter) ?? UNKNOWN
  return (units / UNITS) * face.size * MILLIMETRES_A_POINT
}

/** The parts of a text between which a line may end: after a space and after a hyphen. */
const wordsOf = (text: string) => text.split(/(?<= )|(?<=-)(?=[^ -])/u)

/** The length of the longest part of a text that no line can break, in millimetres. */
export const longestWord = (text: string, face: Face): number =>
  Math.max(...wordsOf(text).map(word => textWidth(word.trimEnd(), face)))

/** The lines into which a text falls in a column of so many millimetres, broken at spaces and after hyphens. */
export function setLines(text: string, face: Face, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of wordsOf(text)) {
    if (line !== '' && textWidth((line + word).trimEnd(), face) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += word
  }
  return [...lines, line.trimEnd()]
}

/**
 * The widest column, up to a width, in which the last line of a centred text is at least a third as long as the longest:
 * no place name loses its last syllable to a line of its own. Where that would take one line more, the width itself.
 */
export function evenWidth(text: string, face: Face, width: number): number {
  const count = setLines(text, face, width).length
  for (let column = width; ; ) {
    const lengths = setLines(text, face, column).map(line => textWidth(line, face))
    const longest = Math.max(...lengths)
    const narrower = 0.99 * longest
    if (lengths.length > count) return width
    if (lengths.at(-1)! >= longest / 3) return column
    if (narrower >= column) return width
    column = narrower
  }
}

/** The length of the longest line that is printed when these lines are set, evened, in a column. */
export function longestLine(texts: readonly string[], face: Face, width: number): number {
  const lines = texts.flatMap(text => setLines(text, face, evenWidth(text, face, width)))
  return Math.min(width, Math.max(0, ...lines.map(line => textWidth(line, face))))
}

/** How far the baseline lies under the top of a line of that size, in points. */
export const ascent = (size: number): number => size * 0.891
