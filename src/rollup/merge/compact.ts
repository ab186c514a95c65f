// Thousands of submissions hold the same few texts: addresses of cells, names of sheets, small numbers. Each is kept once, so
// that the leaves of a country fit beside everything else.
import type { Leaf, Submission } from '../../model/submission.js'

/** Longer texts are words, which hardly repeat. */
const LONGEST = 24
const MOST = 200_000

/** Makes a function that gives submissions back with their texts shared; it remembers those that it has seen. */
export function compactor(): (submission: Submission) => Submission {
  const known = new Map<string, string>()
  const shared = (text: string): string => {
    if (text.length > LONGEST) return text
    const found = known.get(text)
    if (found !== undefined) return found
    if (known.size < MOST) known.set(text, text)
    return text
  }
  // The leaves of a file stand on one sheet, one after another.
  let sheet = ''
  const compact = (leaf: Leaf): Leaf => {
    if (leaf.sheet !== sheet) sheet = shared(leaf.sheet)
    const { state, value, hazard, estimate } = leaf
    const raw = shared(leaf.raw)
    return {
      state,
      ...(value !== undefined && { value: value === raw ? raw : shared(value) }),
      raw,
      sheet,
      cell: shared(leaf.cell),
      ...(hazard !== undefined && { hazard: shared(hazard) }),
      ...(estimate && { estimate }),
    }
  }
  return submission => ({ ...submission, leaves: submission.leaves.map(leaf => leaf && compact(leaf)) })
}
