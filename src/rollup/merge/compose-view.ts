// All that the pages of a roll-up are made of, computed once: figures, units in the order of print, groups, comparison.
import type { Diagnostic } from '../../model/diagnostic.js'
import { sortDiagnostics } from '../../model/diagnostic.js'
import type { Period } from '../../model/period.js'
import type { StatedTarget } from '../../model/plan-data.js'
import type { ReportingJob } from '../../model/reporting-job.js'
import type { SeenFile } from '../../model/rollup.js'
import { rollUpHistory } from '../history/roll-up-history.js'
import type { GroupView, RollUpView, UnitView } from '../workbook/view.js'
import { acceptedFindings } from './accepted.js'
import { copiedFindings } from './copied.js'
import { type Figures, figuresOf } from './figures.js'
import { printOrder } from './groups.js'
import { writeLeaves } from './leaves-part.js'
import { overlapFindings } from './levels-overlap.js'
import { previousView } from './previous.js'
import type { Resolved } from './resolve.js'
import { targetFindings, targetViews } from './targets.js'
import { order } from './union.js'

export interface Earlier {
  readonly file: string
  readonly period: Period
  readonly periods: readonly Resolved[]
}

export interface ToView {
  readonly job: ReportingJob
  /** The resolved roll-ups of one period, or of several that make up that of the job; one at least. */
  readonly periods: readonly Resolved[]
  readonly targets: readonly StatedTarget[]
  readonly decisions: RollUpView['decisions']
  readonly previous?: Earlier
  /** Findings of this run that belong to no period: roll-ups that were refused, say. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Puts the view together. */
export function composeView({ job, periods, targets, decisions, previous, diagnostics }: ToView): RollUpView {
  const { form } = job
  const figures = figuresOf(form, periods)
  const trees = periods.map(({ tree }) => tree)
  const listed = job.expected.map(({ id }) => id)
  const { units, groups } = printOrder(
    figures.units.map(({ unit }) => unit),
    trees,
    listed,
  )
  const views = unitViews(figures)
  const place = new Map(units.map(({ id }, i) => [id, i]))
  const leaves = writeLeaves(
    form,
    periods.map(({ rollUp }) => rollUp),
  )
  const found = periods.flatMap(one => [
    ...one.rollUp.diagnostics,
    ...one.diagnostics,
    ...copiedFindings(one),
    ...overlapFindings(one),
  ])
  const judged = targetViews(targets, form, figures.figures)
  found.push(...targetFindings(judged, job, figures.figures))
  const odd = rollUpHistory(form, periods, previous?.periods ?? [])
  return {
    job,
    figures: figures.figures,
    units: units.map(({ id }) => views.get(id)!),
    groups: groups.map(
      ({ unit, units: own }): GroupView => ({
        unit,
        first: place.get(own[0]!)!,
        count: own.length,
        figures: figuresOf(form, only(periods, new Set(own))).figures,
      }),
    ),
    targets: judged,
    ...(previous && { previous: previousView(previous.file, form, periods, previous.periods, previous.period) }),
    files: filesOf(periods),
    decisions,
    diagnostics: sortDiagnostics(acceptedFindings([...diagnostics, ...found, ...odd], periods, form)),
    leaves: leaves.sha256,
    attached: [leaves.xml],
  }
}

const only = (periods: readonly Resolved[], ids: ReadonlySet<string>): Resolved[] =>
  periods.map(one => ({ ...one, units: one.units.filter(({ unit }) => ids.has(unit.id)) }))

function unitViews({ units, amountOf }: Figures): ReadonlyMap<string, UnitView> {
  return new Map(
    units.map(unit => {
      const read = unit.periods.filter(one => one !== undefined).reverse()
      const number = read[0]!.used.at(-1)?.number
      // Of several periods the worst counts: a unit that is missing in one of them is missing.
      const outcome = [...read].sort((a, b) => WORST.indexOf(b.outcome.state) - WORST.indexOf(a.outcome.state))[0]!
        .outcome
      const view: UnitView = {
        outcome,
        ...(number !== undefined && { number }),
        amountOf: (indicator, column) => amountOf(unit, indicator, column),
        read,
      }
      return [unit.unit.id, view]
    }),
  )
}

const WORST = ['counted', 'late', 'missing', 'refused'] as const

/** Files of all periods, each once. */
function filesOf(periods: readonly Resolved[]): SeenFile[] {
  const byKey = new Map(periods.flatMap(({ files }) => files.map(one => [`${one.file}\0${one.sha256}`, one] as const)))
  return [...byKey].sort(([a], [b]) => order(a, b)).map(([, one]) => one)
}
