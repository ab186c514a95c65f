// On which units a form is expected: those without units below them, on the last day of the period's window.
import type { EndedUnit } from '../../model/reporting-job.js'
import type { ExpectedUnit } from '../../model/rollup.js'
import type { UnitList } from '../../model/units.js'
import { dayText } from '../../words/reporting-days.js'
import { holdsDay, type PlacedUnit, placeUnits } from '../../words/unit-days.js'

export interface Expectation {
  /** In the order of the list. */
  readonly expected: readonly ExpectedUnit[]
  readonly above: readonly ExpectedUnit[]
  readonly ended: readonly EndedUnit[]
  /** Units that have units below them in the list, none of which is there on that day: nobody would report from there. */
  readonly hollow: readonly ExpectedUnit[]
}

const plain = ({ unit, above }: PlacedUnit): ExpectedUnit => ({
  id: unit.id,
  name: unit.name,
  level: unit.level,
  ...(unit.code !== undefined && { code: unit.code }),
  ...(above !== undefined && { parent: above.unit.id }),
})

/**
 * The units of a period. Days are those of the unit, else of the unit above and of the level. What counts is the last day
 * of the window: a unit that began within the window is expected; one that ended within it is not, and is listed with its
 * successors, since a figure for part of a period can be neither compared nor apportioned (E07, E08).
 */
export function expectedUnits(list: UnitList, window: { readonly first: number; readonly last: number }): Expectation {
  const { all } = placeUnits(list)
  const there = all.filter(({ term }) => holdsDay(term, window.last))
  const withBelow = new Set(there.flatMap(({ above }) => (above === undefined ? [] : [above.unit.id])))
  const isLeaf = ({ unit }: PlacedUnit) => (unit.units ?? []).length === 0
  return {
    expected: there.filter(isLeaf).map(plain),
    above: there.filter(({ unit }) => withBelow.has(unit.id)).map(plain),
    ended: all
      .filter(one => isLeaf(one) && one.term.last >= window.first && one.term.last < window.last)
      .map(one => ({ ...plain(one), to: dayText(one.term.last), successors: one.unit.successors ?? [] })),
    hollow: there.filter(one => !isLeaf(one) && !withBelow.has(one.unit.id)).map(plain),
  }
}
