// Where a figure of a roll-up comes from: the chain from the total down to the cells of files, as data for whoever prints it.
import type { FormColumn, FormIndicator } from '../../model/form.js'
import { readPeriod } from '../../model/period.js'
import type { ReportingJob } from '../../model/reporting-job.js'
import type { ExpectedUnit, Figure, RollUp } from '../../model/rollup.js'
import { slotsOf } from '../../model/slot.js'
import type { RollUpView, UnitView } from '../workbook/view.js'
import { composeView } from './compose-view.js'
import type { CarriedRollUp } from './read-roll-up.js'
import { fitsForm } from './read-roll-up.js'
import { type Resolved, resolve } from './resolve.js'
import { totalCells } from './total-cells.js'

export interface CellRead {
  readonly file: string
  readonly sheet: string
  readonly cell: string
  readonly raw: string
  readonly value?: string
  readonly hazard?: string
  readonly estimate?: true
}

export interface UnitPart {
  readonly unit: ExpectedUnit
  readonly state: 'decided' | 'missing' | 'refused'
  /** Absent of what is not applicable. */
  readonly value?: string
  readonly cells: readonly CellRead[]
}

export interface ExplainedFigure {
  readonly indicator: FormIndicator
  readonly column: FormColumn
  readonly period: string
  readonly figure: Figure
  /** Where it stands in the workbook; undefined of what has no total there. */
  readonly at?: { readonly sheet: string; readonly cell: string }
  readonly units: readonly UnitPart[]
}

export interface OpenedRollUp {
  readonly view: RollUpView
  readonly periods: readonly Resolved[]
  /** What may be asked for: ids "indicator/column", in the order of the form. */
  readonly names: readonly string[]
}

/** Computes a roll-up from the leaves that it carries; undefined where they do not fit the form that travels with them. */
export function openRollUp({ plan, period: named, form, rollUps }: CarriedRollUp): OpenedRollUp | undefined {
  const slots = slotsOf(form)
  const [first] = rollUps
  const period = readPeriod(named)
  if (first === undefined || period === undefined || !rollUps.every(one => fitsForm(one, slots))) return undefined
  const job: ReportingJob = {
    plan,
    form,
    units: { kind: 'units', levels: [], units: [] },
    expected: first.expected,
    above: first.above,
    period,
    window: { from: first.window.from, to: rollUps.at(-1)!.window.to },
  }
  const periods = rollUps.map((one: RollUp) => resolve(one, { slots }))
  const view = composeView({ job, periods, targets: [], decisions: [], diagnostics: [] })
  return { view, periods, names: view.figures.map(({ indicator, column }) => `${indicator}/${column}`) }
}

/** The figure that a text names: "indicator", "indicator/column", or the cell of a total, "Tổng hợp!G9". */
export function figureNamed({ view }: OpenedRollUp, text: string): Figure | undefined {
  const plain = text.normalize('NFC').trim()
  const named = view.figures.find(({ indicator, column }) => plain === indicator || plain === `${indicator}/${column}`)
  if (named !== undefined) return named
  const cell = /^'?(.+?)'?!\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(plain)
  if (cell === null) return undefined
  const at = `${cell[2]!.toUpperCase()}${cell[3]}`
  const found = totalCells(view).find(
    one => one.sheet.toLowerCase() === cell[1]!.toLowerCase() && (one.total === at || one.partial === at),
  )
  return (
    found && view.figures.find(one => one.indicator === found.figure.indicator && one.column === found.figure.column)
  )
}

/** The chain of one figure. */
export function explainFigure({ view, periods }: OpenedRollUp, figure: Figure): ExplainedFigure {
  const { form, period } = view.job
  const indicator = form.indicators.find(({ id }) => id === figure.indicator)!
  const column = form.columns.find(({ id }) => id === figure.column)!
  const at = totalCells(view).find(one => one.figure.indicator === indicator.id && one.figure.column === column.id)
  const refusedAt = new Set(figure.refused)
  return {
    indicator,
    column,
    period: period.id,
    figure,
    ...(at && { at: { sheet: at.sheet, cell: figure.state === 'complete' ? at.total : at.partial } }),
    units: view.units.flatMap((unit): UnitPart[] => {
      const amount = unit.amountOf(indicator, column)
      if (amount === undefined) return []
      const cells = refusedAt.has(unit.outcome.unit.id)
        ? refusedCells(view, periods, unit.outcome.unit.id, indicator, column)
        : cellsOf(view, unit, amount)
      return [
        {
          unit: unit.outcome.unit,
          state: amount.state,
          ...(amount.value !== undefined && amount.state === 'decided' && { value: amount.value }),
          cells,
        },
      ]
    }),
  }
}

function cellsOf(
  { job: { form } }: RollUpView,
  { read }: UnitView,
  { cells }: NonNullable<ReturnType<UnitView['amountOf']>>,
): CellRead[] {
  const slots = slotsOf(form)
  return cells.flatMap(({ leaf }) => {
    for (const one of read)
      for (const { index } of slots)
        if (one.leaves[index] === leaf) return [cellRead(leaf, one.sourceOf(index)?.file ?? '')]
    return []
  })
}

/** The cells that were refused, of the indicator itself or of what it is made of; of files that disagree, each. */
function refusedCells(
  { job: { form } }: RollUpView,
  periods: readonly Resolved[],
  unit: string,
  indicator: FormIndicator,
  column: FormColumn,
): CellRead[] {
  const made =
    indicator.kind === 'ratio'
      ? [indicator.numerator, indicator.denominator]
      : indicator.kind === 'mean'
        ? [indicator.id, indicator.weight]
        : [indicator.id, ...('parts' in indicator && indicator.parts ? indicator.parts.of : [])]
  const wanted = slotsOf(form).filter(slot => made.includes(slot.indicator.id) && slot.column.id === column.id)
  return periods.flatMap(({ units }) => {
    const one = units.find(other => other.unit.id === unit)
    return wanted.flatMap(({ index }) => {
      const leaf = one?.leaves[index]
      if (one === undefined || leaf?.state !== 'refused') return []
      const conflict = one.conflicts.find(({ slot }) => slot === index)
      if (conflict !== undefined)
        return conflict.candidates.map(candidate => cellRead(candidate.leaf, candidate.submission.file))
      return leaf.cell === '' ? [] : [cellRead(leaf, one.sourceOf(index)?.file ?? '')]
    })
  })
}

const cellRead = (
  { sheet, cell, raw, value, hazard, estimate }: UnitView['read'][number]['leaves'][number] & object,
  file: string,
): CellRead => ({
  file,
  sheet,
  cell,
  raw,
  ...(value !== undefined && { value }),
  ...(hazard !== undefined && { hazard }),
  ...(estimate && { estimate }),
})
