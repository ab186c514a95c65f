// What several rules read out of the same texts, computed once: citations, small letters, and the short lines in print.
import type { Path, Span } from '../model/place.js'
import { type Citation, citationsOf } from '../words/citation.js'
import type { Review, Sentence } from './review.js'

/** A printed text: a sentence of the document, or a short line such as its title, an agency's name or a recipient. */
export interface Printed {
  readonly path: Path
  readonly text: string
  readonly span: (start: number, end: number) => Span
}

function once<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>()
  return key => {
    let value = known.get(key)
    if (value === undefined) {
      value = compute(key)
      known.set(key, value)
    }
    return value
  }
}

/** The documents that a sentence cites. */
export const citationsIn = once((sentence: Sentence): readonly Citation[] => citationsOf(sentence.text))

/** Whether a text has no small letter: titles in capitals are exempt from the rules on capitals. */
export const inCapitals = (text: string): boolean =>
  !/[a-z]/.test(text) && text === text.toUpperCase() && text !== text.toLowerCase()

const line = (path: Path, text: string): Printed => ({ path, text, span: (start, end) => ({ start, end }) })

function* linesOf(path: Path, value: string | readonly string[] | undefined): Generator<Printed> {
  if (typeof value === 'string') yield line(path, value)
  else for (const [i, text] of (value ?? []).entries()) yield line([...path, i], text)
}

function* shortLines({ document }: Review): Generator<Printed> {
  yield* linesOf(['title'], document.title)
  yield* linesOf(['to'], document.to)
  for (const [id, agency] of Object.entries(document.agencies ?? {})) yield line(['agencies', id, 'name'], agency.name)
  for (const [i, annex] of (document.annexes ?? []).entries()) yield line(['annexes', i, 'title'], annex.title)
  for (const key of ['paper', 'electronic'] as const)
    for (const [i, recipient] of (document.recipients?.[key] ?? []).entries())
      if (typeof recipient === 'string') yield line(['recipients', key, i], recipient)
      else if (recipient.name !== undefined) yield line(['recipients', key, i, 'name'], recipient.name)
}

/** Every printed text: the title and the other short lines of the document, and all its sentences. */
export const printedTexts = once((review: Review): readonly Printed[] => [...shortLines(review), ...review.sentences])
