// What a rule over a list of units looks at: every unit with its place, the unit above it and the days of both.
import type { UnitList } from '../model/units.js'
import { type PlacedUnits, placeUnits } from '../words/unit-days.js'

export { dayNumber, overlap, type PlacedLevel, type PlacedUnit, type Term } from '../words/unit-days.js'

export interface UnitReview extends PlacedUnits {
  readonly list: UnitList
}

/** Prepares a list of units for its rules. */
export const unitReviewOf = (list: UnitList): UnitReview => ({ list, ...placeUnits(list) })
