// Text as a page shows it: runs of blanks are one, lines break where elements break them.
import type { TextRun } from '../model/table.js'
import { LONGEST_TEXT } from './sheet-cells.js'
import { tooMuch } from './xlsx-words.js'

export type RunLook = Omit<TextRun, 'text'>

/** Gathers the text of one cell or one paragraph. */
export class TextFlow {
  readonly runs: TextRun[] = []
  private length = 0
  private blank = false
  private breaks = 0

  add(text: string, look: RunLook) {
    const shown = text.replace(/[ \t\r\n\f]+/g, ' ')
    const words = shown === ' ' ? '' : shown.replace(/^ | $/g, '')
    if (shown.startsWith(' ')) this.blank = true
    if (words === '') return
    const before = this.runs.length === 0 ? '' : this.breaks > 0 ? '\n'.repeat(this.breaks) : this.blank ? ' ' : ''
    this.breaks = 0
    this.blank = shown.endsWith(' ')
    this.length += before.length + words.length
    if (this.length > LONGEST_TEXT) throw tooMuch(LONGEST_TEXT, 'ký tự trong một ô', 'characters in a cell')
    this.runs.push({ text: before + words, ...look })
  }

  /** A break that is asked for (`<br>`), or the border of a block, of which several make one. */
  break(block: boolean) {
    this.breaks = block ? Math.max(this.breaks, 1) : this.breaks + 1
    if (this.breaks > LONGEST_TEXT) throw tooMuch(LONGEST_TEXT, 'ký tự trong một ô', 'characters in a cell')
    this.blank = false
  }
}
