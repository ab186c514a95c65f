// The text of a cell as a person reads it on the screen: old encodings undone run by run, composed letters, no look-alikes.
import type { Cell } from '../model/table.js'
import { decodeLegacy, encodingOfTexts, type FontEncoding, fontEncoding } from './legacy.js'

type Shown = Pick<Cell, 'value' | 'raw' | 'runs' | 'font'>

/** Letters of other languages that look like Đ (hazard E20). */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ['Ð', 'Đ'],
  ['ð', 'đ'],
  ['Ɖ', 'Đ'],
  ['ɖ', 'đ'],
])

/** Đ in the place of the letters of other languages that look like it; nothing else changes. */
export const withoutLookAlikes = (text: string): string =>
  /[ÐðƉɖ]/.test(text) ? text.replace(/[ÐðƉɖ]/g, letter => LOOK_ALIKES.get(letter)!) : text

/**
 * The text of a cell in composed Unicode letters: a run, and a cell, is decoded by its font (.Vn…, VNI-…), else by what the
 * sheet is known to be in (`encodingOfSheet`), and only where that makes its words syllables (hazards F17 to F21, E20).
 * Of cells that hold no text, the characters of the file; figures are never changed.
 */
export function textOf(cell: Shown, sheet?: FontEncoding): string {
  if (cell.value.kind !== 'text') return cell.raw
  if (cell.runs === undefined) return decoded(cell.value.text, cell.font, sheet)
  let text = ''
  let piece = ''
  let font: string | undefined
  for (const run of cell.runs) {
    const own = run.font ?? cell.font
    // A word may be cut by runs that differ in colour only.
    if (own !== font && piece !== '') {
      text += decoded(piece, font, sheet)
      piece = ''
    }
    font = own
    piece += run.text
  }
  return (text + decoded(piece, font, sheet)).normalize('NFC')
}

function decoded(text: string, font: string | undefined, sheet: FontEncoding | undefined): string {
  const encoding = fontEncoding(font) ?? sheet
  const read = encoding === undefined ? text : decodeLegacy(text, encoding, font)
  return withoutLookAlikes(read.normalize('NFC'))
}

/** What the texts of a sheet whose fonts do not tell are in, by all of them together; undefined for Unicode. */
export function encodingOfSheet(cells: Iterable<Shown>): FontEncoding | undefined {
  return encodingOfTexts(textsWithoutFont(cells))
}

function* textsWithoutFont(cells: Iterable<Shown>): Generator<string> {
  for (const { value, font } of cells) if (value.kind === 'text' && fontEncoding(font) === undefined) yield value.text
}
