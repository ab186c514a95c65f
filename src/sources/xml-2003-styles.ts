// Styles of Excel 2003 XML: each with the one that it stands on.
import { tooMuch } from './xlsx-words.js'
import type { Tag } from './xml.js'

export const SHEET_2003: ReadonlySet<string> = new Set(['urn:schemas-microsoft-com:office:spreadsheet'])
const MOST_STYLES = 20_000
const DEEPEST = 20

export interface Style2003 {
  readonly format?: string
  readonly struck?: boolean
  readonly raised?: boolean
  readonly font?: string
  readonly colour?: string
  readonly fill?: string
}

/** Formats that are written by name. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['General Number', 'General'],
  ['General Date', 'dd/mm/yyyy hh:mm'],
  ['Long Date', 'dd mmmm yyyy'],
  ['Medium Date', 'dd-mmm-yy'],
  ['Short Date', 'dd/mm/yyyy'],
  ['Long Time', 'hh:mm:ss'],
  ['Medium Time', 'hh:mm AM/PM'],
  ['Short Time', 'hh:mm'],
  ['Currency', '#,##0.00'],
  ['Euro Currency', '#,##0.00'],
  ['Fixed', '0.00'],
  ['Standard', '#,##0.00'],
  ['Percent', '0.00%'],
  ['Scientific', '0.00E+00'],
])

export const colour2003 = (stated: string | undefined): string | undefined =>
  stated !== undefined && /^#[\da-f]{6}$/i.test(stated) ? stated.slice(1).toUpperCase() : undefined

/** Gathers styles as their elements come; `of` gives what one says, with all that it stands on. */
export function styles2003() {
  const styles = new Map<string, { parent: string; said: Style2003 }>()
  let open: { id: string; parent: string; said: Style2003 } | undefined
  return {
    open(name: string, tag: Tag) {
      const ss = (attribute: string) => tag(attribute, SHEET_2003)
      if (name === 'Style') open = { id: ss('ID') ?? '', parent: ss('Parent') ?? '', said: {} }
      if (open === undefined) return
      if (name === 'NumberFormat') {
        const format = ss('Format')
        if (format !== undefined) open.said = { ...open.said, format: NAMED.get(format) ?? format }
      } else if (name === 'Font') {
        const [font, struck, colour] = [ss('FontName'), ss('StrikeThrough'), colour2003(ss('Color'))]
        open.said = {
          ...open.said,
          ...(font !== undefined && { font }),
          ...(struck !== undefined && { struck: struck === '1' }),
          ...(ss('VerticalAlign') === 'Superscript' && { raised: true }),
          ...(colour !== undefined && { colour }),
        }
      } else if (name === 'Interior') {
        const fill = colour2003(ss('Color'))
        if (fill !== undefined) open.said = { ...open.said, fill }
      }
    },
    close(name: string) {
      if (name !== 'Style' || open === undefined) return
      if (styles.set(open.id, open).size > MOST_STYLES) throw tooMuch(MOST_STYLES, 'kiểu định dạng', 'styles')
      open = undefined
    },
    /** Cells without a style, and styles without a parent, stand on "Default". */
    of(id: string | undefined): Style2003 {
      let said: Style2003 = {}
      let at = id ?? 'Default'
      for (let depth = 0; depth < DEEPEST; depth++) {
        const style = styles.get(at)
        said = { ...style?.said, ...said }
        if (at === 'Default') break
        at = style?.parent || 'Default'
      }
      return said
    },
  }
}
