// Where the tone mark of oa, oe and uy stands: on the first vowel (hòa, khỏe, thủy) or on the second (hoà, khoẻ, thuỷ).
// Both are right. Only open syllables differ: "hoàn", "thuyền" and "ngoài" are written in one way, and so is "quý".

export type TonePlacement = 'first' | 'second'

/** Without tone, then huyền, sắc, hỏi, ngã, nặng. */
const VOWELS = { o: 'oòóỏõọ', a: 'aàáảãạ', e: 'eèéẻẽẹ', u: 'uùúủũụ', y: 'yỳýỷỹỵ' } as const
const PAIRS: readonly (readonly [keyof typeof VOWELS, keyof typeof VOWELS])[] = [
  ['o', 'a'],
  ['o', 'e'],
  ['u', 'y'],
]

/** Two letters with the mark on the second → the same with the mark on the first, in each mixture of capitals. */
const toFirst = new Map<string, string>()
const firstForms = new Set<string>()
for (const [first, second] of PAIRS)
  for (let tone = 1; tone <= 5; tone++) {
    const onFirst = VOWELS[first][tone]! + VOWELS[second][0]!
    const onSecond = VOWELS[first][0]! + VOWELS[second][tone]!
    for (const capitals of [[], [0], [1], [0, 1]]) {
      const cased = (pair: string) =>
        [...pair].map((letter, i) => (capitals.includes(i) ? letter.toUpperCase() : letter)).join('')
      toFirst.set(cased(onSecond), cased(onFirst))
      firstForms.add(cased(onFirst))
    }
  }

/** Candidates that no letter of the alphabet follows; the maps above say which of them are pairs. */
const ANY_PAIR =
  /(?:[oOuU][àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ]|[òóỏõọÒÓỎÕỌ][aeAE]|[ùúủũụÙÚỦŨỤ][yY])(?![a-zA-Z\u00C0-\u1EF9])/g
const LETTER = /\p{sc=Latn}|\p{M}/u

/** A pair of letters that could carry its mark on the other vowel; `at` is where its first letter stands. */
export interface TonePair {
  readonly at: number
  readonly placement: TonePlacement
}

/** Every syllable of an NFC text that has another spelling by tone placement alone. */
export function tonePairs(text: string): TonePair[] {
  const found: TonePair[] = []
  for (const { 0: pair, index } of text.matchAll(ANY_PAIR)) {
    const placement = firstForms.has(pair) ? 'first' : toFirst.has(pair) ? 'second' : undefined
    if (placement === undefined || LETTER.test(text[index + 2] ?? ' ')) continue
    if (/[uUùúủũụÙÚỦŨỤ]/.test(pair[0]!) && /[qQ]/.test(text[index - 1] ?? '')) continue
    found.push({ at: index, placement })
  }
  return found
}

/** The text in NFC with every such mark on the first vowel: two texts that differ in tone placement alone become equal. */
export function toneNeutral(text: string): string {
  const composed = text.normalize('NFC')
  const pairs = tonePairs(composed).filter(pair => pair.placement === 'second')
  if (pairs.length === 0) return composed
  let neutral = ''
  let from = 0
  for (const { at } of pairs) {
    neutral += composed.slice(from, at) + toFirst.get(composed.slice(at, at + 2))!
    from = at + 2
  }
  return neutral + composed.slice(from)
}
