// Where the totals of a roll-up stand in its workbook, and what must stand there: for checking what was written, and for asking
// back from a cell to its figure.
import { cellName } from '../../model/cell-name.js'
import type { Figure } from '../../model/rollup.js'
import { factsOf } from '../workbook/figure-facts.js'
import { type CellAt, matrixOf } from '../workbook/matrix.js'
import { summaryTotal } from '../workbook/summary-sheet.js'
import type { RollUpView } from '../workbook/view.js'
import { decimalOf } from './exact.js'
import type { RawCells } from './raw-cells.js'
import type { Difference } from './second-path.js'

/** Where one total stands; of many units twice, on the sheet of the units and on the first page. */
export interface TotalCell {
  readonly figure: Figure
  readonly sheet: string
  readonly total: string
  /** Where what is known stands while the total is not complete. */
  readonly partial: string
}

const nameOf = ({ row, column }: CellAt) => cellName(row, column)

/** The cells of all totals, those of the first page first. */
export function totalCells(view: Pick<RollUpView, 'job' | 'figures' | 'units'>): TotalCell[] {
  const facts = factsOf(view as RollUpView)
  const { placeOf, turned } = matrixOf(facts, view.units.length)
  const { columns, indicators } = view.job.form
  const rows = indicators.filter(({ kind }) => kind !== 'text').map(({ id }) => id)
  const first = facts.all.flatMap(({ figure }): TotalCell[] => {
    if (!turned) return []
    const at = summaryTotal(
      rows.indexOf(figure.indicator),
      columns.findIndex(({ id }) => id === figure.column),
    )
    return [{ figure, sheet: at.sheet, total: nameOf(at), partial: nameOf({ ...at, column: at.column + 1 }) }]
  })
  const beside = facts.all.flatMap(({ figure }): TotalCell[] => {
    const place = placeOf(figure.indicator, figure.column)
    if (place === undefined) return []
    return [{ figure, sheet: place.total.sheet, total: nameOf(place.total), partial: nameOf(place.partial) }]
  })
  return [...first, ...beside]
}

const NUMBER = /^-?\d+(?:\.\d+)?$/

/** What stands in a workbook where a total must: a complete one as a number, any other never as one in the cell of totals. */
export function writtenDifferences(cells: readonly TotalCell[], read: RawCells): Difference[] {
  const differences: Difference[] = []
  const expect = (sheet: string, cell: string, value: string | null) => {
    const found = read(sheet, cell)
    const is = found?.numeric ? found.text : undefined
    const same = value === null ? is === undefined : is !== undefined && NUMBER.test(is) && decimalOf(is).eq(value)
    if (!same) differences.push({ where: `${sheet}!${cell}`, first: String(value), second: found?.text ?? '' })
  }
  for (const { figure, sheet, total, partial } of cells) {
    expect(sheet, total, figure.state === 'complete' ? figure.value : null)
    expect(sheet, partial, figure.state === 'incomplete' ? figure.value : null)
  }
  return differences
}
