// Styles of OpenDocument, each with those that it stands on: what they say of cells, stretches of text, sheets and printed pages.
import { formatCollector } from './ods-format.js'
import { tooMuch } from './xlsx-words.js'
import type { Tag } from './xml.js'

const URN = 'urn:oasis:names:tc:opendocument:xmlns'
export const ODS = {
  office: new Set([`${URN}:office:1.0`]),
  table: new Set([`${URN}:table:1.0`]),
  style: new Set([`${URN}:style:1.0`]),
  text: new Set([`${URN}:text:1.0`]),
  fo: new Set([`${URN}:xsl-fo-compatible:1.0`]),
  svg: new Set([`${URN}:svg-compatible:1.0`]),
  calc: new Set(['urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0']),
  meta: new Set([`${URN}:meta:1.0`]),
  config: new Set([`${URN}:config:1.0`]),
} as const satisfies Record<string, ReadonlySet<string>>
/** Elements that are told: of all rooms that a spreadsheet uses. */
export const ODS_NAMESPACES: ReadonlySet<string> = new Set([
  ...Object.values(ODS).flatMap(set => [...set]),
  `${URN}:datastyle:1.0`,
  `${URN}:drawing:1.0`,
  `${URN}:manifest:1.0`,
])

const MOST_STYLES = 20_000
/** Styles stand on few others; more is a circle. */
const DEEPEST = 20

/** What a style says itself; undefined where it leaves it to the one that it stands on. */
interface Said {
  readonly dataStyle?: string
  /** The code of its data style. */
  readonly format?: string
  readonly struck?: boolean
  readonly raised?: boolean
  readonly font?: string
  readonly colour?: string
  readonly fill?: string
  readonly shown?: boolean
  readonly page?: string
}
type Open = { key: string; parent: string; said: { -readonly [K in keyof Said]: Said[K] } }

const colourOf = (stated: string | undefined): string | undefined =>
  stated !== undefined && /^#[\da-f]{6}$/i.test(stated) ? stated.slice(1).toUpperCase() : undefined

function textSaid(tag: Tag, fonts: ReadonlyMap<string, string>): Said {
  const line = tag('text-line-through-style', ODS.style) ?? tag('text-line-through-type', ODS.style)
  const position = tag('text-position', ODS.style)
  const family = tag('font-family', ODS.fo)
  const name = tag('font-name', ODS.style)
  const font = family ?? (name === undefined ? undefined : (fonts.get(name) ?? name))
  const colour = colourOf(tag('color', ODS.fo))
  return {
    ...(line !== undefined && { struck: line !== 'none' }),
    ...(position !== undefined && { raised: /^(?:super|[1-9])/.test(position) }),
    ...(font !== undefined && { font: font.replace(/^['"]|['"]$/g, '') }),
    ...(colour !== undefined && { colour }),
  }
}

/** Gathers styles as their elements come; `of` gives what one says, with all that it stands on. */
export function styleCollector() {
  const formats = formatCollector()
  const fonts = new Map<string, string>()
  const styles = new Map<string, { parent: string; said: Said }>()
  const known = new Map<string, Said>()
  let open: Open | undefined

  function of(family: string, name: string): Said {
    const key = `${family} ${name}`
    const before = known.get(key)
    if (before !== undefined) return before
    const root = `${family} `
    let said: Said = {}
    let at = styles.has(key) ? key : root
    for (let depth = 0; depth < DEEPEST; depth++) {
      const style = styles.get(at)
      said = { ...style?.said, ...said }
      if (at === root) break
      at = styles.has(`${family} ${style!.parent}`) ? `${family} ${style!.parent}` : root
    }
    if (said.dataStyle !== undefined) said = { ...said, format: formats.codeOf(said.dataStyle) }
    known.set(key, said)
    return said
  }

  return {
    of,
    open(name: string, tag: Tag) {
      formats.open(name, tag)
      if (name === 'font-face') {
        const family = tag('font-family', ODS.svg)
        if (family !== undefined) fonts.set(tag('name', ODS.style) ?? '', family)
      } else if (name === 'style' || name === 'default-style') {
        const family = tag('family', ODS.style) ?? ''
        // The default of a family is the one that styles without parent stand on; its name is empty.
        const own = name === 'style' ? (tag('name', ODS.style) ?? '') : ''
        const dataStyle = tag('data-style-name', ODS.style)
        const page = tag('master-page-name', ODS.style)
        open = {
          key: `${family} ${own}`,
          parent: tag('parent-style-name', ODS.style) ?? '',
          said: {
            ...(dataStyle !== undefined && { dataStyle }),
            ...(page !== undefined && { page }),
          },
        }
      } else if (open === undefined) return
      else if (name === 'text-properties') Object.assign(open.said, textSaid(tag, fonts))
      else if (name === 'table-cell-properties') {
        const fill = colourOf(tag('background-color', ODS.fo))
        if (fill !== undefined) open.said.fill = fill
      } else if (name === 'table-properties') {
        const display = tag('display', ODS.table)
        if (display !== undefined) open.said.shown = display !== 'false'
      }
    },
    text: formats.text,
    close(name: string) {
      formats.close(name)
      if (open === undefined || (name !== 'style' && name !== 'default-style')) return
      styles.set(open.key, { parent: open.parent, said: open.said })
      if (styles.size > MOST_STYLES) throw tooMuch(MOST_STYLES, 'kiểu định dạng', 'styles')
      open = undefined
    },
  }
}

export type Styles = ReturnType<typeof styleCollector>
