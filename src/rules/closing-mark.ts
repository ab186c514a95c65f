// "./.": the mark that ends the text of a document, and where it may stand.
import type { Review, Sentence } from './review.js'

/** "(Gửi kèm Công văn số …)": a note in brackets about what goes with the document, under its last sentence. */
const isEnclosureNote = ({ text }: Sentence) =>
  /^\s*\((?:có )?(?:gửi|đính|kèm|sao gửi|xem|chi tiết)[^()]*(?:\([^()]*\)[^()]*)*\)\s*[.;]?\s*$/iu.test(text)

/** The sentences that may bear the mark: the last before a closing table or note, or any cell or row after it. */
function endOf(sentences: readonly Sentence[]): {
  readonly last: Sentence | undefined
  readonly allowed: Set<Sentence>
} {
  const inTable = (sentence: Sentence) => sentence.role === 'cell' || sentence.entry?.form === 'row'
  const written = sentences.findLastIndex(sentence => !inTable(sentence))
  const at = written > 0 && isEnclosureNote(sentences[written]!) ? written - 1 : written
  return {
    last: sentences[at],
    allowed: new Set([...sentences.slice(Math.max(at, 0), at + 1), ...sentences.slice(-1)]),
  }
}

/** The sentences of the body; a basis comes before it and never ends a document. */
export const bodySentences = ({ sentences }: Review): Sentence[] =>
  sentences.filter(sentence => sentence.entry?.part === 'body')

/** The last sentence of the body that is not in a table, and all sentences of the document that may end in the mark. */
export function closingPlaces(review: Review): {
  readonly last: Sentence | undefined
  readonly allowed: Set<Sentence>
} {
  const body = endOf(bodySentences(review))
  const annexes = review.outline.annexes.map((_, i) => endOf(review.sentences.filter(s => s.entry?.part === i)))
  return { last: body.last, allowed: new Set([body, ...annexes].flatMap(end => [...end.allowed])) }
}
