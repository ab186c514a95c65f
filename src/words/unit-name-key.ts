// Keys under which the spellings of one unit's name are equal: with the word of its level written out, and without it.
import { foldName } from './name-fold.js'

const LEVELS = ['thành phố', 'thị xã', 'thị trấn', 'đặc khu', 'tỉnh', 'quận', 'huyện', 'phường', 'xã'] as const

const SHORT = new Map<string, (typeof LEVELS)[number]>([
  ['tp', 'thành phố'],
  ['tx', 'thị xã'],
  ['tt', 'thị trấn'],
  ['đk', 'đặc khu'],
  ['t', 'tỉnh'],
  ['q', 'quận'],
  ['h', 'huyện'],
  ['p', 'phường'],
  ['x', 'xã'],
])

const LEVEL_KEYS = LEVELS.map(level => foldName(level))
const COUNCIL = /^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Uy ban nhan dan)\s+/iu

/** "TP.", "T.P ", "P1": a short word for a level, before a dot, a blank or a figure; an apostrophe belongs to a name (H'Leo). */
const SHORT_FORM =
  /^(?:(t)\s?\.\s?([pxt])|(đ)\s?\.\s?(k)|(tp|tx|tt|đk|[tqhpx]))(?:\s?[.\s]\s*|(?=\d))(?=[\p{L}\p{N}])/iu

export interface NameKeys {
  /** With the word of its level; undefined where it has none. */
  readonly whole: string | undefined
  /** Without that word. */
  readonly bare: string
}

const keyOf = (name: string) =>
  foldName(name)
    .split(' ')
    .map(word => word.replace(/^0+(?=\d)/u, ''))
    .join(' ')

/** Compatible letters as one, Icelandic and African Đ as the Vietnamese one (E20), and no word for the council before it. */
const plainName = (name: string) =>
  name.normalize('NFKC').replace(/[ÐƉ]/gu, 'Đ').replace(/ð/gu, 'đ').trim().replace(COUNCIL, '')

/**
 * The ways in which a name may be taken apart, the likeliest first. "X. Tân Lập" is a commune; so may be "Xa Dung" where
 * nothing has a diacritic, or it is a name whose first word is "Xa": both are tried.
 */
export function readingsOf(name: string): readonly NameKeys[] {
  const plain = plainName(name)
  const key = keyOf(plain)
  for (const level of LEVEL_KEYS)
    if (key.startsWith(`${level} `)) return [{ whole: key, bare: key.slice(level.length + 1) }]
  const asName = { whole: undefined, bare: key }
  const short = SHORT_FORM.exec(plain)
  if (short !== null) {
    const letters = short.slice(1).filter(part => part !== undefined)
    const bare = keyOf(plain.slice(short[0].length))
    return [{ whole: `${foldName(SHORT.get(letters.join('').toLowerCase())!)} ${bare}`, bare }, asName]
  }
  if (withoutMarks(key) === key)
    for (const level of LEVEL_KEYS)
      if (key.startsWith(`${withoutMarks(level)} `)) {
        const bare = key.slice(withoutMarks(level).length + 1)
        return [{ whole: `${level} ${bare}`, bare }, asName]
      }
  return [asName]
}

/** A key without diacritics: "son la". */
export function withoutMarks(key: string): string {
  return key.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D')
}

/** A key in which i and y at the end of a syllable are one letter: "mỹ" and "mĩ", "quý" and "quí" (E04). */
export const lettersAlike = (key: string): string =>
  key.normalize('NFD').replace(/(?<=[^aeiouy\s\p{M}]|qu)y(?=\p{M}*(?:\s|$))/gu, 'i')

const BORDERS = /[,;()/|\n]|\s[-–—]\s/u

/** A written name taken whole, then as a name followed by those of the units above it: "xã A, huyện B, tỉnh C". */
export function* partsOf(text: string): Generator<{ readonly name: string; readonly above: readonly string[] }> {
  yield { name: text, above: [] }
  const [name = '', ...rest] = text.split(BORDERS).map(part => part.trim())
  const above = rest.filter(part => part !== '')
  if (name !== '' && above.length > 0) yield { name, above }
}
