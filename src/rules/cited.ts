// Which references the author says are cited, where, and in which sentences.
import type { Path } from '../model/place.js'
import { placed } from './named-agencies.js'
import type { Review, Sentence } from './review.js'

export interface Cited {
  readonly id: string
  readonly at: Path
  /** The sentences that should hold its number. */
  readonly sentences: readonly Sentence[]
}

/** Every `cites` of basis and nodes. */
export function* citedReferences({ document, outline, sentences }: Review): Generator<Cited> {
  const { basis } = document
  const isList = basis !== undefined && 'list' in basis
  for (const [i, item] of (basis === undefined ? [] : isList ? basis.list : basis).entries()) {
    if (typeof item === 'string' || item.cites === undefined) continue
    const path: Path = isList ? ['basis', 'list', i] : ['basis', i]
    const own = sentences.filter(s => s.role === 'basis' && s.path.join('/') === [...path, 'text'].join('/'))
    for (const { value, at } of placed(item.cites, [...path, 'cites'])) yield { id: value, at, sentences: own }
  }
  for (const entry of outline.all) {
    if (entry.section.cites === undefined) continue
    const own = sentences.filter(sentence => sentence.entry === entry)
    for (const { value, at } of placed(entry.section.cites, [...entry.path, 'cites']))
      yield { id: value, at, sentences: own }
  }
}

/** Laws and ordinances are cited by type and name, without a number (NĐ 30/2020/NĐ-CP, Phụ lục I). */
export const citedByName = (type: string): boolean =>
  /^\s*(?:(?:bộ )?luật|pháp lệnh|hiến pháp)(?!\p{sc=Latn})/iu.test(type)

/** A number or a sentence without blanks and in one spelling of letters, so that "01 /KH-UBND" is "01/KH-UBND". */
export const unspaced = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '').replaceAll('–', '-')

/** Whether an unspaced text holds the number of a document, and not a longer number that ends like it. */
export function holdsNumber(text: string, number: string): boolean {
  const wanted = unspaced(number).replace(/^0+(?=\d)/u, '')
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (!/[1-9]0*$|\/$/u.test(text.slice(Math.max(0, at - 8), at)) && !/^\d/u.test(text.slice(at + wanted.length)))
      return true
  }
  return false
}
