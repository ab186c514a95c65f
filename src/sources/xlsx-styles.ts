// What the style of a cell says about its figure: the number format, its font and colours, and whether all of it is struck
// through. The styles of one form are the same bytes in every file, so they are read once.

import { scanPart, XLSX_NAMESPACES } from './xlsx-part.js'
import { isOn } from './xlsx-text.js'
import { tooMuch } from './xlsx-words.js'
import type { Tag } from './xml.js'

export interface CellStyle {
  readonly format: string
  readonly struck: boolean
  readonly font: string | undefined
  /** "RRGGBB" */
  readonly colour: string | undefined
  readonly fill: string | undefined
}

export const PLAIN_STYLE: CellStyle = {
  format: 'General',
  struck: false,
  font: undefined,
  colour: undefined,
  fill: undefined,
}
const MOST_STYLES = 20_000

/** Formats that files name by number only (ECMA-376 part 1, 18.8.30). */
export const BUILT_IN: ReadonlyMap<string, string> = new Map([
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

/** By the bytes of the part; parts of the same bytes are one array (`readZip` sees to it). */
const known = new WeakMap<Uint8Array, readonly CellStyle[]>()

/** The styles that cells name by number. Formats of unknown number keep it: "#59". */
export function readStyles(bytes: Uint8Array, part: string): readonly CellStyle[] {
  const styles = known.get(bytes) ?? stylesOf(bytes, part)
  known.set(bytes, styles)
  return styles
}

const rgb = (tag: Tag): string | undefined => {
  const match = /^(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})$/.exec(tag('rgb') ?? '')
  return match?.[1]?.toUpperCase()
}

function stylesOf(bytes: Uint8Array, part: string): CellStyle[] {
  const formats = new Map(BUILT_IN)
  const fonts: { struck: boolean; font?: string | undefined; colour?: string | undefined }[] = []
  const fills: (string | undefined)[] = []
  const styles: { format: string; font: number; fill: number }[] = []
  const capped = <T>(list: T[], item: T) => {
    if (list.push(item) > MOST_STYLES) throw tooMuch(MOST_STYLES, 'kiểu định dạng', 'styles')
  }
  let inFonts = false
  let solid = false
  scanPart(bytes, part, {
    namespaces: XLSX_NAMESPACES,
    open(name, tag, parent) {
      if (name === 'fonts') inFonts = true
      else if (name === 'font' && inFonts) capped(fonts, { struck: false })
      else if (parent === 'font' && inFonts) {
        const font = fonts.at(-1)!
        if (name === 'strike') font.struck = isOn(tag('val'))
        else if (name === 'name') font.font = tag('val')
        else if (name === 'color') font.colour = rgb(tag)
      } else if (name === 'fill' && parent === 'fills') capped(fills, undefined)
      else if (name === 'patternFill') solid = (tag('patternType') ?? 'none') !== 'none'
      else if (name === 'fgColor' && solid && fills.length > 0) fills[fills.length - 1] ??= rgb(tag)
      else if (name === 'numFmt' && parent === 'numFmts') formats.set(tag('numFmtId') ?? '', tag('formatCode') ?? '')
      else if (name === 'xf' && parent === 'cellXfs') {
        const format = tag('numFmtId') ?? '0'
        capped(styles, { format, font: Number(tag('fontId') ?? 0), fill: Number(tag('fillId') ?? 0) })
      }
    },
    close(name) {
      if (name === 'fonts') inFonts = false
    },
  })
  return styles.map(({ format, font, fill }) => ({
    format: formats.get(format) ?? `#${format}`,
    struck: fonts[font]?.struck ?? false,
    font: fonts[font]?.font,
    colour: fonts[font]?.colour,
    fill: fills[fill],
  }))
}
