// Where each figure stands. Few units stand across, beside their totals on one page; many stand down, on as many sheets as
// their columns need to be read on paper, and the totals get a page of their own.
import { cellName } from '../../model/cell-name.js'
import { sheetReference } from '../xlsx/spec.js'
import { type Facts, type FigureFacts, figureKey } from './figure-facts.js'

export const SUMMARY = 'Tổng hợp'

/** The most units that fit beside their totals on the width of a page, and columns of figures beside the names of units. */
const MOST_ACROSS = 12
const MOST_COLUMNS = 12
/** A form of a thousand indicators gets wider sheets, and not more than readers take. */
const MOST_SHEETS = 100

export interface CellAt {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

/** Where the units of a figure stand (all of them, in their order) and where its total does. */
export interface FigurePlace {
  readonly first: CellAt
  /** Whether the next unit stands to the right or below. */
  readonly across: boolean
  readonly total: CellAt
  readonly partial: CellAt
}

export interface UnitSheet {
  readonly name: string
  readonly figures: readonly FigureFacts[]
}

export interface Matrix {
  /** Units stand down, on sheets of their own. */
  readonly turned: boolean
  readonly sheets: readonly UnitSheet[]
  readonly placeOf: (indicator: string, column: string) => FigurePlace | undefined
}

/** Rows and columns of the page with units across. */
export const ACROSS = {
  indicator: 1,
  column: 2,
  number: 3,
  title: 4,
  unit: 5,
  kind: 6,
  total: 7,
  partial: 8,
  cover: 9,
  units: 10,
  head: 8,
  first: 9,
} as const
/** Rows and columns of pages with units down. */
export const DOWN = {
  id: 1,
  number: 2,
  name: 3,
  group: 4,
  figures: 5,
  head: 8,
  column: 9,
  unit: 10,
  ids: 11,
  total: 12,
  partial: 13,
  cover: 14,
  first: 15,
} as const

export function matrixOf(facts: Facts, units: number): Matrix {
  const turned = units > MOST_ACROSS
  const places = new Map<string, FigurePlace>()
  const sheets = turned ? dealt(facts.all, 'Số liệu') : []
  if (!turned)
    for (const [i, { indicator, column }] of facts.all.entries()) {
      const at = (place: number): CellAt => ({ sheet: SUMMARY, row: ACROSS.first + i, column: place })
      places.set(figureKey(indicator.id, column.id), {
        first: at(ACROSS.units),
        across: true,
        total: at(ACROSS.total),
        partial: at(ACROSS.partial),
      })
    }
  for (const { name, figures } of sheets)
    for (const [i, { indicator, column }] of figures.entries()) {
      const at = (row: number): CellAt => ({ sheet: name, row, column: DOWN.figures + i })
      places.set(figureKey(indicator.id, column.id), {
        first: at(DOWN.first),
        across: false,
        total: at(DOWN.total),
        partial: at(DOWN.partial),
      })
    }
  return { turned, sheets, placeOf: (indicator, column) => places.get(figureKey(indicator, column)) }
}

/** Deals the figures on sheets; the columns of one indicator stay together where they fit on one. */
export function dealt(figures: readonly FigureFacts[], name: string): UnitSheet[] {
  const most = Math.max(MOST_COLUMNS, Math.ceil(figures.length / MOST_SHEETS))
  const sheets: FigureFacts[][] = []
  for (let at = 0; at < figures.length; ) {
    const { indicator } = figures[at]!
    let end = at
    while (end < figures.length && figures[end]!.indicator === indicator && end - at < most) end++
    const last = sheets.at(-1)
    if (last === undefined || last.length + end - at > most) sheets.push(figures.slice(at, end))
    else last.push(...figures.slice(at, end))
    at = end
  }
  return sheets.map((own, i) => ({ name: sheets.length === 1 ? name : `${name} ${i + 1}`, figures: own }))
}

/** The cells of some units of a figure, from the place of its first unit. */
export function unitCell({ first, across }: FigurePlace, unit: number): CellAt {
  return across ? { ...first, column: first.column + unit } : { ...first, row: first.row + unit }
}

/** A cell as a formula on a sheet calls it. */
export function calledFrom(sheet: string, at: CellAt, to?: CellAt): string {
  const name = (cell: CellAt) => cellName(cell.row, cell.column)
  const range = to === undefined ? name(at) : `${name(at)}:${name(to)}`
  return at.sheet === sheet ? range : `${sheetReference(at.sheet)}!${range}`
}
