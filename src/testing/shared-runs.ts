// Stretches of words that two texts share, to prove that a text is nobody else's.

const LENGTH = 12

/** The words of a text, blind to case, marks and accents' encoding; a lone dash is no word. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/u)
    .map(word => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, ''))
    .filter(word => word !== '')

const runsOf = (words: readonly string[]): string[] =>
  words.slice(LENGTH - 1).map((_, i) => words.slice(i, i + LENGTH).join(' '))

/** Every run of twelve words that the text has in common with one of the others, outside the phrases that are allowed. */
export function sharedRuns(
  text: string,
  others: readonly (readonly string[])[],
  allowed: readonly string[] = [],
): string[] {
  const theirs = new Set(others.flatMap(runsOf))
  const phrases = allowed.map(phrase => wordsOf(phrase).join(' '))
  let own = wordsOf(text).join(' ')
  for (const phrase of phrases) own = own.replaceAll(phrase, '\n')
  return own.split('\n').flatMap(stretch => runsOf(stretch.trim().split(' ')).filter(run => theirs.has(run)))
}
