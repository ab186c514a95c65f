// One line of source with its place underlined, cut to the width of the terminal.
// Columns count UTF-16 units, terminals count cells: `ạ` may be one letter or two, 表 takes two cells, a tab as many as we give it.
import fastStringWidth from 'fast-string-width'
import type { Place } from '../../model/place.js'
import { visible } from './visible.js'

const TAB = '  '
const NUMBER_WIDTH = 6

/** The two lines of a frame, not yet coloured. */
export interface Frame {
  /** "    14 │ ". */
  readonly gutter: string
  readonly source: string
  /** Blanks as wide as the source before the place, and a caret for each cell of it. */
  readonly indent: string
  readonly carets: string
}

let graphemes: Intl.Segmenter | undefined
/** The letters of a text as a reader counts them. The tables of Intl are loaded only when a line is shown. */
function lettersOf(text: string): string[] {
  graphemes ??= new Intl.Segmenter('vi', { granularity: 'grapheme' })
  return Array.from(graphemes.segment(text), piece => piece.segment)
}

/** As many letters of the list as fit, in their order; what is left out shows as an ellipsis at the far end. */
function fit(letters: readonly string[], width: number, end: 'head' | 'tail'): string {
  if (fastStringWidth(letters.join('')) <= width) return letters.join('')
  const kept: string[] = []
  let used = 1
  for (const letter of end === 'head' ? letters : letters.toReversed()) {
    used += fastStringWidth(letter)
    if (used > width) break
    kept.push(letter)
  }
  return end === 'head' ? `${kept.join('')}…` : `…${kept.reverse().join('')}`
}

const shown = (text: string) => visible(text.replaceAll('\t', TAB))

/** The frame of a place in a text; undefined where the text has no such line. */
export function frameOf(place: Place & { kind: 'text' }, text: string, width: number): Frame | undefined {
  const line = text.split('\n')[place.line - 1]?.replace(/\r$/, '')
  if (line === undefined) return undefined
  const from = Math.min(place.col - 1, line.length)
  const before = shown(line.slice(0, from))
  const marked = shown(line.slice(from, from + place.length))
  const after = shown(line.slice(from + place.length))

  const gutter = `${String(place.line).padStart(NUMBER_WIDTH)} │ `
  const room = Math.max(width - gutter.length, 20)
  const context = Math.min(fastStringWidth(before), Math.floor(room / 4))
  const middle = fit(lettersOf(marked), room - context - 1, 'head')
  const free = room - fastStringWidth(middle)
  const rest = fastStringWidth(middle) < fastStringWidth(marked) ? '' : after
  const left = fit(lettersOf(before), Math.max(Math.floor(free / 2), free - fastStringWidth(rest)), 'tail')
  const right = fit(lettersOf(rest), free - fastStringWidth(left), 'head')
  return {
    gutter,
    source: left + middle + right,
    indent: ' '.repeat(gutter.length + fastStringWidth(left)),
    carets: '^'.repeat(Math.max(fastStringWidth(middle), 1)),
  }
}
