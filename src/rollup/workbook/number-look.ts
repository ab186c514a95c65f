// How figures are written: as many decimals as the form says or the figures have, the marks of estimates and of sums that are
// no totals inside the number format, so that a cell alone says what it is.
import type { FormIndicator } from '../../model/form.js'
import type { Figure } from '../../model/rollup.js'
import type { CellStyle } from '../xlsx/spec.js'

const cell = { border: 'thin', align: 'right', valign: 'center', shrink: true } as const satisfies CellStyle

export interface NumberLooks {
  readonly plain: CellStyle
  readonly estimate: CellStyle
  readonly total: CellStyle
  /** A total of which a part is estimated. */
  readonly totalEstimate: CellStyle
  /** The sum over some of the units only. */
  readonly partial: CellStyle
  readonly difference: CellStyle
}

const known = new Map<number, NumberLooks>()

/** The looks of figures with so many decimals; the same objects each time. */
export function numberLooks(decimals: number): NumberLooks {
  const found = known.get(decimals)
  if (found !== undefined) return found
  const format = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`
  const looks: NumberLooks = {
    plain: { ...cell, format },
    estimate: { ...cell, italic: true, format: `${format}"*"` },
    total: { ...cell, bold: true, format },
    totalEstimate: { ...cell, bold: true, italic: true, format: `${format}"*"` },
    partial: { ...cell, italic: true, format: `${format}" (chưa đủ)"` },
    difference: { ...cell, format: `+${format};-${format};0` },
  }
  known.set(decimals, looks)
  return looks
}

/** How wide a column must be for a figure, up to where its cells are made smaller instead. */
export const figureWidth = ({ value, state }: Pick<Figure, 'value' | 'state'>, least: number, most: number): number =>
  value === null
    ? least
    : Math.min(most, Math.max(least, vietnameseNumber(value).length + (state === 'incomplete' ? 10 : 2)))

export const MOST_DECIMALS = 6
const MEAN_DECIMALS = 2

/** The decimals that the form gives an indicator; undefined where it leaves them to the figures. */
export function statedDecimals(indicator: FormIndicator): number | undefined {
  switch (indicator.kind) {
    case 'count':
    case 'text':
      return 0
    case 'ratio':
    case 'mean':
      return indicator.decimals ?? MEAN_DECIMALS
    default:
      return indicator.decimals
  }
}

/** "1234567.5" as a Vietnamese page writes it: "1.234.567,5". */
export function vietnameseNumber(decimal: string): string {
  const negative = decimal.startsWith('-')
  const [whole = '', fraction] = decimal.slice(negative ? 1 : 0).split('.')
  let grouped = ''
  for (let end = whole.length; end > 0; end -= 3) {
    const group = whole.slice(Math.max(0, end - 3), end)
    grouped = grouped === '' ? group : `${group}.${grouped}`
  }
  return `${negative ? '-' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`
}
