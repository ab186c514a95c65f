// Bold and italic inside a sentence: `**bold**`, `*italic*`, `***both***`; `\*` is a star. An unpaired star is a star.

export interface Inline {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
}
export type Inlines = readonly Inline[]

/** A sentence without its marks; `origin[i]` is where character `i` stands in the text as written. */
export interface PlainText {
  readonly text: string
  readonly origin: readonly number[]
}

interface Piece {
  readonly text: string
  readonly at: number
  /** 0 for words, else the number of stars of an opening or closing mark. */
  readonly stars: number
}

/** Cuts a text into words and runs of one to three stars. */
function pieces(written: string): Piece[] {
  const found: Piece[] = []
  for (const m of written.matchAll(/\\\*|\*{1,3}|[^*\\]+|\\/gu)) {
    const stars = m[0].startsWith('*') ? m[0].length : 0
    found.push(m[0] === '\\*' ? { text: '*', at: m.index + 1, stars: 0 } : { text: m[0], at: m.index, stars })
  }
  return found
}

interface Styled extends Inline {
  readonly at: number
}

function styled(written: string): Styled[] {
  if (!written.includes('*')) return [{ text: written, at: 0 }]
  const all = pieces(written)
  const result: Styled[] = []
  for (let i = 0; i < all.length; i++) {
    const piece = all[i]!
    const before = all[i - 1]?.text ?? ''
    const opens = piece.stars > 0 && /^\S/u.test(all[i + 1]?.text ?? '') && !/[\p{L}\p{N}]$/u.test(before)
    const closing = opens
      ? all.findIndex((p, k) => k > i + 1 && p.stars === piece.stars && /\S$/u.test(all[k - 1]!.text))
      : -1
    if (closing < 0) {
      result.push({ text: piece.text, at: piece.at })
      continue
    }
    for (const inner of all.slice(i + 1, closing))
      result.push({
        text: inner.text,
        at: inner.at,
        ...(piece.stars >= 2 && { bold: true }),
        ...(piece.stars !== 2 && { italic: true }),
      })
    i = closing
  }
  return result
}

/** The runs of a sentence, neighbours of one style joined. */
export function inlinesOf(written: string): Inlines {
  const runs: Inline[] = []
  for (const { text, bold, italic } of styled(written)) {
    const last = runs.at(-1)
    if (last && last.bold === bold && last.italic === italic)
      runs[runs.length - 1] = { ...last, text: last.text + text }
    else runs.push({ text, ...(bold && { bold }), ...(italic && { italic }) })
  }
  return runs
}

/** The words alone, with the way back to the text as written. */
export function plainText(written: string): PlainText {
  const runs = styled(written)
  const origin: number[] = []
  for (const run of runs) for (let k = 0; k < run.text.length; k++) origin.push(run.at + k)
  return { text: runs.map(run => run.text).join(''), origin }
}
