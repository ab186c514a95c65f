// The looks of a workbook as the format keeps them: fonts, fills, borders and number formats, each once, and for every look
// that a cell has, which of them it takes.
import type { CellStyle, ConditionSpec, Edge } from './spec.js'
import { codeXml } from './xml-text.js'

export interface StyleTable {
  /** The number of a look; `asText` marks the cell so that what stands in it stays text when somebody edits it. */
  readonly indexOf: (style: CellStyle | undefined, asText: boolean) => number
  /** The number of what a condition changes. */
  readonly changeOf: (style: ConditionSpec['style']) => number
  readonly xml: () => string
  /** Another table that begins with these looks. */
  readonly copy: () => StyleTable
}

const FONT = 'Times New Roman'
const STANDARD_SIZE = 11

/** Number formats that every program has under a number. */
const BUILT_IN = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['@', 49],
])
const FIRST_OWN_FORMAT = 164

type Numbered = ReturnType<typeof numbered>

interface Lists {
  readonly formats: Map<string, number>
  readonly fonts: Numbered
  readonly fills: Numbered
  readonly borders: Numbered
  readonly looks: Numbered
  readonly changes: Numbered
  /** The numbers of looks by identity, plain and as text. */
  readonly known: readonly [Map<CellStyle, number>, Map<CellStyle, number>]
}

const standard: CellStyle = {}

const firstLists = (): Lists => ({
  formats: new Map(),
  fonts: numbered([fontXml({})]),
  fills: numbered([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]),
  borders: numbered([borderXml(undefined)]),
  looks: numbered([]),
  changes: numbered([]),
  known: [new Map(), new Map()],
})

const copyOf = ({ formats, fonts, fills, borders, looks, changes, known }: Lists): Lists => ({
  formats: new Map(formats),
  fonts: numbered(fonts.all),
  fills: numbered(fills.all),
  borders: numbered(borders.all),
  looks: numbered(looks.all),
  changes: numbered(changes.all),
  known: [new Map(known[0]), new Map(known[1])],
})

export function styleTable(from?: Lists): StyleTable {
  const lists = from ?? firstLists()
  const { formats, fonts, fills, borders, looks, changes, known } = lists
  const formatOf = (format = 'General') => {
    const built = BUILT_IN.get(format) ?? formats.get(format)
    if (built !== undefined) return built
    formats.set(format, FIRST_OWN_FORMAT + formats.size)
    return FIRST_OWN_FORMAT + formats.size - 1
  }
  const lookXml = (style: CellStyle, asText: boolean) => {
    const alignment = alignmentXml(style)
    const protection = protectionXml(style)
    const attributes = [
      `numFmtId="${formatOf(style.format)}" fontId="${fonts.of(fontXml(style))}"`,
      `fillId="${fills.of(fillXml(style.fill))}" borderId="${borders.of(borderXml(style.border))}" xfId="0"`,
      asText ? 'quotePrefix="1"' : '',
      'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"',
      alignment === '' ? '' : 'applyAlignment="1"',
      protection === '' ? '' : 'applyProtection="1"',
    ]
    return `<xf ${attributes.filter(Boolean).join(' ')}>${alignment}${protection}</xf>`
  }
  looks.of(lookXml(standard, false))

  return {
    indexOf(style = standard, asText) {
      const found = known[asText ? 1 : 0]!.get(style)
      if (found !== undefined) return found
      const index = looks.of(lookXml(style, asText))
      known[asText ? 1 : 0]!.set(style, index)
      return index
    },
    changeOf: ({ fill, ...font }) =>
      changes.of(
        `<dxf>${changedFontXml(font)}${fill === undefined ? '' : `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor rgb="FF${fill}"/></patternFill></fill>`}</dxf>`,
      ),
    xml: () => {
      const own = [...formats].map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${codeXml(code)}"/>`)
      return [
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
        own.length === 0 ? '' : list('numFmts', own),
        list('fonts', fonts.all),
        list('fills', fills.all),
        list('borders', borders.all),
        list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
        list('cellXfs', looks.all),
        list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
        list('dxfs', changes.all),
        '<tableStyles count="0" defaultTableStyle="TableStyleMedium9" defaultPivotStyle="PivotStyleLight16"/>',
        '</styleSheet>',
      ].join('')
    },
    copy: () => styleTable(copyOf(lists)),
  }
}

const list = (name: string, entries: readonly string[]) =>
  `<${name} count="${entries.length}">${entries.join('')}</${name}>`

/** A list in which each entry stands once; `of` gives its place. */
function numbered(first: readonly string[]) {
  const all = [...first]
  const places = new Map(all.map((xml, i) => [xml, i]))
  const of = (xml: string) => {
    const known = places.get(xml)
    if (known !== undefined) return known
    places.set(xml, all.length)
    return all.push(xml) - 1
  }
  return { all, of }
}

const marksXml = ({ bold, italic }: CellStyle) => `${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}`

function fontXml(style: CellStyle): string {
  const { size = STANDARD_SIZE, colour = '000000', underline } = style
  return `<font>${marksXml(style)}${underline ? '<u/>' : ''}<sz val="${size}"/><color rgb="FF${colour}"/><name val="${FONT}"/><family val="1"/></font>`
}

function changedFontXml(style: ConditionSpec['style']): string {
  const colour = style.colour === undefined ? '' : `<color rgb="FF${style.colour}"/>`
  const font = marksXml(style) + colour
  return font === '' ? '' : `<font>${font}</font>`
}

const fillXml = (fill: string | undefined) =>
  fill === undefined
    ? '<fill><patternFill patternType="none"/></fill>'
    : `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor indexed="64"/></patternFill></fill>`

function borderXml(border: CellStyle['border']): string {
  const edge = (side: 'left' | 'right' | 'top' | 'bottom') => {
    const style: Edge | undefined = typeof border === 'object' ? border[side] : border
    return style === undefined ? `<${side}/>` : `<${side} style="${style}"><color indexed="64"/></${side}>`
  }
  return `<border>${edge('left')}${edge('right')}${edge('top')}${edge('bottom')}<diagonal/></border>`
}

function alignmentXml({ align, valign, rotate, wrap, indent, shrink }: CellStyle): string {
  const attributes = [
    align === undefined ? (indent === undefined ? '' : 'horizontal="left"') : `horizontal="${align}"`,
    valign === undefined ? '' : `vertical="${valign}"`,
    rotate === undefined ? '' : `textRotation="${rotate}"`,
    wrap ? 'wrapText="1"' : '',
    indent === undefined ? '' : `indent="${indent}"`,
    shrink ? 'shrinkToFit="1"' : '',
  ].filter(Boolean)
  return attributes.length === 0 ? '' : `<alignment ${attributes.join(' ')}/>`
}

function protectionXml({ locked, hidden }: CellStyle): string {
  if (locked === undefined && hidden === undefined) return ''
  return `<protection${locked === false ? ' locked="0"' : ''}${hidden ? ' hidden="1"' : ''}/>`
}
