// Texts of a workbook: shared strings and those inside cells, plain or in runs. A run may be struck through, which is how an
// old figure stays beside a new one ("1517" is a struck 15 and 17).

import { scanPart, XLSX_NAMESPACES } from './xlsx-part.js'
import { tooMuch } from './xlsx-words.js'
import type { Tag } from './xml.js'

export interface RichText {
  readonly text: string
  /** The text without its struck runs. */
  readonly unstruck: string
  /** The same in a cell whose style is struck through: what stands in runs that have a style of their own. */
  readonly unstruckInStruckCell: string
}

const MOST_STRINGS = 500_000
export const LONGEST_TEXT = 32_767

/** "_x000D_" stands for a character that XML cannot hold. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

/** Collects one text at a time from the elements inside `si` or `is`; phonetic guides are no text. */
export function textCollector() {
  let text = ''
  let unstruck = ''
  let ownUnstruck = ''
  let runStruck = false
  let runStyled = false
  let phonetic = false
  const endRun = () => {
    runStruck = false
    runStyled = false
  }
  return {
    open(name: string, tag: Tag) {
      if (name === 'r') endRun()
      else if (name === 'rPr') runStyled = true
      else if (name === 'rPh') phonetic = true
      else if (name === 'strike') runStruck = isOn(tag('val'))
    },
    close(name: string) {
      if (name === 'r') endRun()
      else if (name === 'rPh') phonetic = false
    },
    text(piece: string, name: string) {
      if (name !== 't' || phonetic) return
      text += piece
      if (!runStruck) unstruck += piece
      if (!runStruck && runStyled) ownUnstruck += piece
      if (text.length > 8 * LONGEST_TEXT) throw tooMuch(LONGEST_TEXT, 'ký tự trong một ô', 'characters in a cell')
    },
    /** The text since the last one. */
    take(): RichText {
      const whole = unescaped(text)
      if (whole.length > LONGEST_TEXT) throw tooMuch(LONGEST_TEXT, 'ký tự trong một ô', 'characters in a cell')
      const taken = { text: whole, unstruck: unescaped(unstruck), unstruckInStruckCell: unescaped(ownUnstruck) }
      text = ''
      unstruck = ''
      ownUnstruck = ''
      return taken
    },
  }
}

/** Whether an element that is on by being there, such as `strike`, is not switched off. */
export const isOn = (value: string | undefined): boolean => value !== '0' && value !== 'false'

/** The texts that cells name by number. */
export function readSharedStrings(bytes: Uint8Array, part: string): RichText[] {
  const strings: RichText[] = []
  const collector = textCollector()
  scanPart(bytes, part, {
    namespaces: XLSX_NAMESPACES,
    open: collector.open,
    close(name) {
      collector.close(name)
      if (name !== 'si') return
      if (strings.push(collector.take()) > MOST_STRINGS) throw tooMuch(MOST_STRINGS, 'chuỗi ký tự', 'texts')
    },
    text: collector.text,
  })
  return strings
}
