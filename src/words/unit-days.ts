// Every unit of a list with the unit above it and the days on which it exists: its own, and where it states none, those
// of the unit above and of its level. Computed once a list; nothing compares each of 3,321 units with each.
import type { Path } from '../model/place.js'
import type { Unit, UnitLevel, UnitList } from '../model/units.js'
import { exists, ordinalOf, readDay } from './day.js'

/** From the first day to the last, both included, counted in days; without a bound it is infinite. */
export interface Term {
  readonly first: number
  readonly last: number
}

export interface PlacedUnit {
  readonly unit: Unit
  readonly path: Path
  readonly above: PlacedUnit | undefined
  readonly term: Term
}

export interface PlacedLevel {
  readonly level: UnitLevel
  /** 0 is the highest. */
  readonly rank: number
  readonly term: Term
}

export interface PlacedUnits {
  /** Every unit in the order of the file. */
  readonly all: readonly PlacedUnit[]
  /** Of several with one id the first. */
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

/** Whether a day is one of the term. */
export const holdsDay = ({ first, last }: Term, day: number): boolean => first <= day && day <= last

function termOf(stated: { readonly from?: string; readonly to?: string }, ...bounds: readonly Term[]): Term {
  return {
    first: dayNumber(stated.from) ?? Math.max(...bounds.map(({ first }) => first)),
    last: dayNumber(stated.to) ?? Math.min(...bounds.map(({ last }) => last)),
  }
}

/** Places every unit of a list. */
export function placeUnits(list: UnitList): PlacedUnits {
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
  return { all, byId, levels }
}
