// What a rule over a list of units looks at: every unit with its place, the unit above it and the days of both.
// Computed once a list; with 3,321 units no rule may compare each with each.
import type { Path } from '../model/place.js'
import type { Unit, UnitLevel, UnitList } from '../model/units.js'
import { exists, ordinalOf, readDay } from '../words/day.js'

/** From the first day to the last, both included, counted in days; without a bound it is infinite. */
export interface Term {
  readonly first: number
  readonly last: number
}

export interface PlacedUnit {
  readonly unit: Unit
  readonly path: Path
  readonly above: PlacedUnit | undefined
  /** Its own days; those that it does not state are those of the unit above and of its level. */
  readonly term: Term
}

export interface PlacedLevel {
  readonly level: UnitLevel
  /** 0 is the highest. */
  readonly rank: number
  readonly term: Term
}

export interface UnitReview {
  readonly list: UnitList
  /** Every unit in the order of the file. */
  readonly all: readonly PlacedUnit[]
  readonly byId: ReadonlyMap<string, PlacedUnit>
  readonly levels: ReadonlyMap<string, PlacedLevel>
}

const ALWAYS: Term = { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY }

/** The number of a day that a file states; undefined where it states none, or one that no calendar has. */
export function dayNumber(text: string | undefined): number | undefined {
  const day = text === undefined ? undefined : readDay(text)
  return day && exists(day) ? ordinalOf(day) : undefined
}

/** Whether two terms have a day in common. */
export const overlap = (a: Term, b: Term): boolean => a.first <= b.last && b.first <= a.last

function termOf(stated: { readonly from?: string; readonly to?: string }, ...bounds: readonly Term[]): Term {
  return {
    first: dayNumber(stated.from) ?? Math.max(...bounds.map(({ first }) => first)),
    last: dayNumber(stated.to) ?? Math.min(...bounds.map(({ last }) => last)),
  }
}

/** Prepares a list of units for its rules. */
export function unitReviewOf(list: UnitList): UnitReview {
  const levels = new Map<string, PlacedLevel>()
  for (const [rank, level] of list.levels.entries())
    if (!levels.has(level.id)) levels.set(level.id, { level, rank, term: termOf(level, ALWAYS) })
  const all: PlacedUnit[] = []
  const byId = new Map<string, PlacedUnit>()
  const place = (units: readonly Unit[], at: Path, above: PlacedUnit | undefined) => {
    for (const [i, unit] of units.entries()) {
      const path = [...at, i]
      const term = termOf(unit, above?.term ?? ALWAYS, levels.get(unit.level)?.term ?? ALWAYS)
      const placed = { unit, path, above, term }
      all.push(placed)
      if (!byId.has(unit.id)) byId.set(unit.id, placed)
      if (unit.units) place(unit.units, [...path, 'units'], placed)
    }
  }
  place(list.units, ['units'], undefined)
  return { list, all, byId, levels }
}
