// How complete a roll-up is: units in, units in on time, cells with a figure; each with what it is a share of (F093, F094).
import type { Decision, UnitOutcome, UnitState } from '../model/rollup.js'
import { type Slot, slotsOf } from '../model/slot.js'
import type { LeafState } from '../model/submission.js'
import type { Share } from '../words/completeness.js'
import { decimalOf, quotient } from './merge/exact.js'
import type { RollUpView } from './workbook/view.js'

export interface Completeness {
  readonly states: Readonly<Record<UnitState, number>>
  /** Units whose report counts, of those that are expected. */
  readonly received: Share
  /** Those whose report counts and is not late; undefined where no deadline is known. */
  readonly onTime: Share | undefined
  /** Units that sent a form with nothing in it; they are among those that count. */
  readonly blank: number
  /** Cells that say something (a figure, 0, or that they do not apply), of all that the expected units were asked. */
  readonly filled: Share
}

/** A unit with its leaves, by slot; none of a unit that sent nothing. */
export interface JudgedUnit {
  readonly outcome: UnitOutcome
  readonly leaves: readonly ({ readonly state: LeafState } | undefined)[]
}

const shareOf = (count: number, of: number): Share => ({
  count,
  of,
  percent: quotient(decimalOf(String(count)), decimalOf(String(of)), 100, 1),
})

const SAYS: ReadonlySet<LeafState | undefined> = new Set(['value', 'zero', 'not-applicable'])

/** Counts units and cells. A unit that sent nothing fills no cell, and is asked for all of them. */
export function completenessOf(
  units: readonly JudgedUnit[],
  slots: readonly Slot[],
  deadline: string | undefined,
): Completeness {
  const states: Record<UnitState, number> = { counted: 0, late: 0, missing: 0, refused: 0 }
  for (const { outcome } of units) states[outcome.state]++
  const asked = slots.filter(({ indicator, typed }) => typed && indicator.kind !== 'text')
  let filled = 0
  for (const { leaves } of units) for (const { index } of asked) if (SAYS.has(leaves[index]?.state)) filled++
  return {
    states,
    received: shareOf(states.counted + states.late, units.length),
    onTime: deadline === undefined ? undefined : shareOf(states.counted, units.length),
    blank: units.filter(({ outcome }) => outcome.blank).length,
    filled: shareOf(filled, units.length * asked.length),
  }
}

/** How complete and how timely a merged roll-up is. Nobody is called on time unless days of receipt were decided on. */
export function mergedCompleteness({ job, units }: RollUpView, decisions: readonly Decision[]): Completeness {
  const isReceived = decisions.some(({ kind }) => kind === 'received')
  const judged = units.map(({ outcome, read }) => ({ outcome, leaves: read[0]?.leaves ?? [] }))
  return completenessOf(judged, slotsOf(job.form), isReceived ? job.deadline : undefined)
}
