// How a form lies on paper: upright or across, how wide its columns are, and how high the merged lines must be, which no program
// fits by itself.
import type { ColumnSpec } from '../xlsx/spec.js'
import type { FormLayout, LayoutColumn } from './layout.js'

/** What an A4 page holds between its margins, in digits of the standard font, and what each column takes beside its digits. */
const ROOM = { portrait: 99, landscape: 146 } as const
const BESIDE = 5 / 7
const WIDTH: Readonly<Record<LayoutColumn['kind'], number>> = {
  row: 6,
  number: 5.5,
  label: 28,
  unit: 11,
  figures: 12,
  earlier: 11,
  estimate: 5,
}
/** The first column of figures where texts are typed into it, and all of them where amounts are in đồng. */
const TEXT_WIDTH = 19
const DONG_WIDTH = 15
const WIDEST_LABEL = 62

export interface Paper {
  readonly orientation: 'portrait' | 'landscape'
  /** By column of the sheet, the hidden one too. */
  readonly columns: readonly ColumnSpec[]
  /** How wide columns are together, from one to another. */
  readonly width: (from: number, to: number) => number
}

/** Puts the columns of a form on a page; labels get what the others leave. */
export function paperOf(layout: FormLayout): Paper {
  const first = layout.columns.find(({ kind }) => kind === 'figures')!
  const indicators = layout.rows.flatMap(row => (row.kind === 'figures' ? [row.indicator] : []))
  const hasText = indicators.some(({ kind }) => kind === 'text')
  const hasDong = indicators.some(one => one.kind === 'money' && one.scale === 'dong')
  const widths = layout.columns.map(column => {
    if (column === first && hasText) return TEXT_WIDTH
    const isFigure = column.kind === 'figures' || column.kind === 'earlier'
    return isFigure && hasDong ? DONG_WIDTH : WIDTH[column.kind]
  })
  const label = layout.columns.findIndex(({ kind }) => kind === 'label')
  const used = widths.slice(1).reduce((sum, width) => sum + width + BESIDE, 0)
  const orientation = used <= ROOM.portrait ? 'portrait' : 'landscape'
  widths[label] = Math.min(WIDEST_LABEL, WIDTH.label + Math.max(0, ROOM[orientation] - used))
  return {
    orientation,
    columns: widths.map((width, i) => ({ width, ...(i === 0 && { hidden: true as const }) })),
    width: (from, to) => widths.slice(from - 1, to).reduce((sum, width) => sum + width, 0),
  }
}

/** Points of a line of text over its size, and digits of the standard font that a letter takes at a size. */
const LEADING = 1.32
const LETTER = { plain: 0.083, capital: 0.115 } as const

/** The height of a line that wraps in a width of so many digits, rather a line too high than one cut off. */
export function heightOf(text: string, width: number, size: number, least = 1): number {
  const lines = text.split('\n').map(line => {
    const letter = line === line.toLocaleUpperCase('vi') ? LETTER.capital : LETTER.plain
    return Math.max(1, Math.ceil((line.length * letter * size + 1) / width))
  })
  const count = Math.max(
    least,
    lines.reduce((sum, line) => sum + line, 0),
  )
  return Math.ceil(count * size * LEADING * 4) / 4
}
