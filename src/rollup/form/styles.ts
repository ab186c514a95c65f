// How the cells of a form look. Cells to be filled in are light yellow and open; all others are locked, and grey where the
// form computes them. One object a look: the writer finds styles again by identity.
import type { CellStyle, ConditionSpec } from '../xlsx/spec.js'

const INPUT = 'FFFBE0'
const LOCKED = 'EEEEEE'
const HEAD = 'E4EAF1'
const GREY = '666666'

/** Sizes in points. */
export const SIZE = { title: 14, table: 12, small: 10 } as const

const table = { size: SIZE.table, border: 'thin', valign: 'center' } as const satisfies CellStyle

export const styles = {
  office: { size: SIZE.table, align: 'center', valign: 'top', wrap: true },
  officeName: { size: SIZE.table, bold: true, align: 'center', valign: 'top', wrap: true },
  formNumber: { size: SIZE.table, align: 'right', valign: 'top' },
  deadline: { size: SIZE.table, bold: true, align: 'right', valign: 'top' },
  title: { size: SIZE.title, bold: true, align: 'center', valign: 'center', wrap: true },
  period: { size: SIZE.table, italic: true, align: 'center', valign: 'top', wrap: true },
  line: { size: SIZE.table, valign: 'center', wrap: true },
  lineStrong: { size: SIZE.table, bold: true, valign: 'center', wrap: true },
  boxLabel: { size: SIZE.table, align: 'right', valign: 'center', wrap: true },
  boxNote: { size: SIZE.small, italic: true, colour: GREY, valign: 'center', wrap: true, indent: 1 },
  box: { ...table, bold: true, fill: INPUT, align: 'center', locked: false },
  id: { size: 8, colour: GREY },
  head: { ...table, bold: true, fill: HEAD, align: 'center', wrap: true },
  headEarlier: { ...table, italic: true, size: SIZE.small, fill: LOCKED, colour: GREY, align: 'center', wrap: true },
  columnNumber: { ...table, size: SIZE.small, italic: true, align: 'center' },
  number: { ...table, align: 'center' },
  unit: { ...table, align: 'center', wrap: true },
  partLine: { ...table, italic: true, wrap: true },
  blank: { ...table, fill: LOCKED },
  estimate: { ...table, fill: INPUT, align: 'center', locked: false },
  text: { ...table, fill: INPUT, align: 'left', valign: 'top', wrap: true, locked: false },
  note: { size: SIZE.small, italic: true, colour: GREY, valign: 'top', wrap: true },
  answer: { size: SIZE.table, border: 'thin', fill: INPUT, align: 'left', valign: 'top', wrap: true, locked: false },
  signer: { size: SIZE.table, bold: true, align: 'center', valign: 'top', wrap: true },
  signature: { size: SIZE.table, italic: true, align: 'center', valign: 'top', wrap: true },
  guideHead: { size: SIZE.table, bold: true, valign: 'top', wrap: true },
  guideMark: { size: SIZE.table, align: 'center', valign: 'top' },
  guide: { size: SIZE.table, valign: 'top', wrap: true },
  guideExample: { size: SIZE.table, bold: true, align: 'center', valign: 'top', border: 'thin', fill: INPUT },
  state: { size: SIZE.table, bold: true, valign: 'center', wrap: true },
  cell: { ...table, wrap: true },
  count: { ...table, align: 'center' },
  link: { ...table, colour: '0B4F9E', underline: true, align: 'center' },
  fact: { size: SIZE.small, format: '@' },
} as const satisfies Record<string, CellStyle>

const MOST_INDENT = 8

const labels = Array.from(
  { length: MOST_INDENT + 1 },
  (_, indent): CellStyle => ({ ...table, wrap: true, ...(indent > 0 && { indent }) }),
)
const partLines = labels.map((style): CellStyle => ({ ...style, italic: true }))

/** A label, moved to the right by how deep it is a part. */
export const labelStyle = (depth: number): CellStyle => labels[Math.min(depth, MOST_INDENT)]!
export const partLineStyle = (depth: number): CellStyle => partLines[Math.min(depth, MOST_INDENT)]!

/** The formats of figures by their digits after the mark. None is stated: the figure is shown as it is typed. */
export const formatOf = (decimals: number | undefined): string =>
  decimals === undefined ? 'General' : decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`

const figures = new Map<string, CellStyle>()

/** A cell of a figure, with one object for each look. */
export function figureStyle(look: 'typed' | 'computed' | 'earlier', decimals: number | undefined): CellStyle {
  const format = formatOf(decimals)
  const key = `${look} ${format}`
  const known = figures.get(key)
  if (known !== undefined) return known
  const style: CellStyle = {
    ...table,
    align: 'right',
    // A long number gets smaller; Excel would show ### for it.
    shrink: true,
    format,
    ...(look === 'typed' ? { fill: INPUT, locked: false } : { fill: LOCKED }),
    ...(look === 'earlier' && { colour: GREY, italic: true }),
  }
  figures.set(key, style)
  return style
}

/** What is coloured while somebody types: red for what is no number, orange for figures that cannot both be right. */
export const wrongKind: ConditionSpec['style'] = { fill: 'F8B4B4', colour: '8B0000' }
export const wrongPair: ConditionSpec['style'] = { fill: 'FFD79A', colour: '7A4100' }
export const toDo: ConditionSpec['style'] = { fill: 'FFE9C7', bold: true }
