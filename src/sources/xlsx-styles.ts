// What the style of a cell says about its figure: the number format, and whether all of it is struck through.

import { scanPart, XLSX_NAMESPACES } from './xlsx-part.js'
import { isOn } from './xlsx-text.js'
import { tooMuch } from './xlsx-words.js'

export interface CellStyle {
  readonly format: string
  readonly struck: boolean
}

export const PLAIN_STYLE: CellStyle = { format: 'General', struck: false }
const MOST_STYLES = 20_000

/** Formats that files name by number only (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: ReadonlyMap<string, string> = new Map([
  ['0', 'General'],
  ['1', '0'],
  ['2', '0.00'],
  ['3', '#,##0'],
  ['4', '#,##0.00'],
  ['9', '0%'],
  ['10', '0.00%'],
  ['11', '0.00E+00'],
  ['12', '# ?/?'],
  ['13', '# ??/??'],
  ['14', 'mm-dd-yy'],
  ['15', 'd-mmm-yy'],
  ['16', 'd-mmm'],
  ['17', 'mmm-yy'],
  ['18', 'h:mm AM/PM'],
  ['19', 'h:mm:ss AM/PM'],
  ['20', 'h:mm'],
  ['21', 'h:mm:ss'],
  ['22', 'm/d/yy h:mm'],
  ['37', '#,##0 ;(#,##0)'],
  ['38', '#,##0 ;[Red](#,##0)'],
  ['39', '#,##0.00;(#,##0.00)'],
  ['40', '#,##0.00;[Red](#,##0.00)'],
  ['45', 'mm:ss'],
  ['46', '[h]:mm:ss'],
  ['47', 'mmss.0'],
  ['48', '##0.0E+0'],
  ['49', '@'],
])

/** The styles that cells name by number. Formats of unknown number keep it: "#59". */
export function readStyles(bytes: Uint8Array, part: string): CellStyle[] {
  const formats = new Map(BUILT_IN)
  const struckFonts: boolean[] = []
  const styles: { format: string; font: number }[] = []
  let inFonts = false
  scanPart(bytes, part, {
    namespaces: XLSX_NAMESPACES,
    open(name, tag, parent) {
      if (name === 'fonts') inFonts = true
      else if (name === 'font' && inFonts) struckFonts.push(false)
      else if (name === 'strike' && inFonts) struckFonts[struckFonts.length - 1] = isOn(tag('val'))
      else if (name === 'numFmt' && parent === 'numFmts') formats.set(tag('numFmtId') ?? '', tag('formatCode') ?? '')
      else if (name === 'xf' && parent === 'cellXfs')
        styles.push({ format: tag('numFmtId') ?? '0', font: Number(tag('fontId') ?? 0) })
      if (styles.length > MOST_STYLES) throw tooMuch(MOST_STYLES, 'kiểu định dạng', 'styles')
    },
    close(name) {
      if (name === 'fonts') inFonts = false
    },
  })
  return styles.map(({ format, font }) => ({
    format: formats.get(format) ?? `#${format}`,
    struck: struckFonts[font] ?? false,
  }))
}
