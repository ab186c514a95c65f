// The cells of totals. A total is a number only where every expected unit is decided; else its cell says in words that it is not
// there yet, and what is known stands in the cell beside it, marked in its very number format (hazards 0.2).
import type { FormColumn, FormIndicator } from '../../model/form.js'
import type { Figure } from '../../model/rollup.js'
import { partitionOf } from '../form/computed.js'
import type { CellSpec } from '../xlsx/spec.js'
import type { Facts, FigureFacts } from './figure-facts.js'
import { formula, looks, number, text } from './look.js'
import { type CellAt, calledFrom, type FigurePlace, unitCell } from './matrix.js'
import type { RollUpView, UnitView } from './view.js'

/** The units that totals are made over, and where totals and units stand. */
export interface Scope {
  readonly view: RollUpView
  readonly facts: Facts
  /** The sheet that the formulas stand on. */
  readonly sheet: string
  /** The first of the units in the order of the view, and how many they are. */
  readonly first: number
  readonly count: number
  readonly figureOf: (indicator: string, column: string) => Figure | undefined
  readonly unitsAt: (indicator: string, column: string) => FigurePlace | undefined
  readonly totalAt: (indicator: string, column: string) => CellAt | undefined
  readonly partialAt: (indicator: string, column: string) => CellAt | undefined
}

/** "17/19": units counted of those expected. */
export const coverText = ({ counted, expected }: Figure): string => `${counted}/${expected}`

/** What stands in the place of a total that is no number; undefined where it is one. */
export function openTotal(figure: Figure): CellSpec | undefined {
  if (figure.state === 'not-additive') return text('không cộng', looks.idle)
  if (figure.state === 'refused') return text(`không có số (${coverText(figure)} đơn vị)`, looks.open)
  if (figure.state === 'incomplete') return text(`chưa đủ (${coverText(figure)} đơn vị)`, looks.open)
  return figure.value === null ? text('–', looks.idle) : undefined
}

/** The total: a live formula with its exact value. */
export function totalCell(facts: FigureFacts, scope: Scope): CellSpec {
  const figure = scope.figureOf(facts.indicator.id, facts.column.id) ?? facts.figure
  const open = openTotal(figure)
  if (open !== undefined) return open
  const code = totalFormula(facts, figure, scope)
  const look = totalLook(facts, figure)
  return code === undefined ? number(figure.value!, look) : formula(code, figure.value!, look)
}

/** The look of a total that is a number. */
export const totalLook = ({ figure, estimates, looks: { total, totalEstimate } }: FigureFacts, shown: Figure) =>
  shown === figure && estimates > 0 ? totalEstimate : total

/** What is known of a total that is not there yet. */
export function partialCell(facts: FigureFacts, scope: Scope): CellSpec {
  const figure = scope.figureOf(facts.indicator.id, facts.column.id) ?? facts.figure
  if (figure.state === 'complete') return text('đủ', looks.idle)
  if (figure.state === 'not-additive') return text('không cộng', looks.idle)
  if (figure.value === null) return text('…', looks.missing)
  const code = totalFormula(facts, figure, scope)
  const { partial } = facts.looks
  return code === undefined ? number(figure.value, partial) : formula(code, figure.value, partial)
}

/** The formula of a figure over the cells of its units; undefined where no formula over printed cells gives it. */
function totalFormula({ indicator, column, decimals }: FigureFacts, figure: Figure, scope: Scope): string | undefined {
  const range = rangeOf(indicator, column, scope)
  if (range === undefined) return undefined
  switch (indicator.kind) {
    case 'ratio':
      return ratioFormula(indicator, column, figure, scope)
    case 'mean':
      return meanFormula(indicator, column, range, scope)
    case 'text':
      return undefined
    default:
  }
  if (indicator.over_units === 'max') return `MAX(${range})`
  if (indicator.over_units === 'min') return `MIN(${range})`
  const parts = indicator.kind === 'percent' ? undefined : partitionOf(scope.view.job.form, indicator)
  // Where units are missing, a whole covers fewer units than each of its parts, whose sums it is made of.
  if (figure.state === 'incomplete' && parts !== undefined) {
    const cells = parts.map(part => figureCell(part, column, scope))
    if (cells.some(cell => cell === undefined)) return undefined
    return rounded(cells.join('+'), decimals)
  }
  return rounded(`SUM(${range})`, decimals)
}

/** Sums of fractions are rounded to their own decimals: in binary they would end in noise. */
const rounded = (code: string, decimals: number) => (decimals === 0 ? code : `ROUND(${code},${decimals})`)

function rangeOf(indicator: FormIndicator, column: FormColumn, scope: Scope): string | undefined {
  const place = scope.unitsAt(indicator.id, column.id)
  if (place === undefined || scope.count === 0) return undefined
  return calledFrom(scope.sheet, unitCell(place, scope.first), unitCell(place, scope.first + scope.count - 1))
}

/** The cell that holds the number of a figure: its total, or what is known of it; undefined where it is none. */
function figureCell(indicator: FormIndicator, column: FormColumn, scope: Scope): string | undefined {
  const figure = scope.figureOf(indicator.id, column.id)
  if (figure === undefined || figure.value === null) return undefined
  const at = figure.state === 'complete' ? scope.totalAt : figure.state === 'incomplete' ? scope.partialAt : undefined
  const cell = at?.(indicator.id, column.id)
  return cell && calledFrom(scope.sheet, cell)
}

const FACTORS = { percent: 100, per_thousand: 1000, number: 1 } as const

/** Σ/Σ over the two totals, where both cover the same units; the product stands first, so that the division rounds once. */
function ratioFormula(
  ratio: Extract<FormIndicator, { kind: 'ratio' }>,
  column: FormColumn,
  figure: Figure,
  scope: Scope,
): string | undefined {
  const [above, below] = [ratio.numerator, ratio.denominator].map(id =>
    scope.view.job.form.indicators.find(one => one.id === id),
  )
  if (above === undefined || below === undefined) return undefined
  const [a, b] = [figureCell(above, column, scope), figureCell(below, column, scope)]
  if (a === undefined || b === undefined || !sameUnits(above, below, column, scope)) return undefined
  const factor = FACTORS[ratio.shown ?? 'percent']
  const decimals = scope.facts.of(ratio.id, figure.column)?.decimals ?? 0
  return `IF(${b}=0,"–",ROUND(${a}${factor === 1 ? '' : `*${factor}`}/${b},${decimals}))`
}

function sameUnits(above: FormIndicator, below: FormIndicator, column: FormColumn, scope: Scope): boolean {
  const stated = (unit: UnitView, indicator: FormIndicator) => unit.amountOf(indicator, column)?.value !== undefined
  // The sum of a whole that is not complete is made of its parts, and covers units that it does not.
  const whole = [above, below].some(
    one =>
      partitionOf(scope.view.job.form, one) !== undefined && scope.figureOf(one.id, column.id)?.state !== 'complete',
  )
  const units = scope.view.units.slice(scope.first, scope.first + scope.count)
  return !whole && units.every(unit => stated(unit, above) === stated(unit, below))
}

/** Σ(w·x)/Σw over the units that state both. */
function meanFormula(
  mean: Extract<FormIndicator, { kind: 'mean' }>,
  column: FormColumn,
  range: string,
  scope: Scope,
): string | undefined {
  const weight = scope.view.job.form.indicators.find(({ id }) => id === mean.weight)
  const weights = weight && rangeOf(weight, column, scope)
  // Over several periods each has its own weights, which are not printed.
  if (weights === undefined || scope.view.units.some(({ read }) => read.length > 1)) return undefined
  const decimals = scope.facts.of(mean.id, column.id)?.decimals ?? 0
  return `ROUND(SUMPRODUCT(${range},${weights})/SUMPRODUCT(ISNUMBER(${range})*1,${weights}),${decimals})`
}
