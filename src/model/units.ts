// The units that report, as an office keeps them: a tree whose levels, codes and days of validity are data.
// Before 1 July 2025 it had three levels and since then two; one file may hold both, each unit with its own days.

export interface UnitList {
  readonly kind: 'units'
  readonly title?: string
  /** From the highest to the lowest. */
  readonly levels: readonly UnitLevel[]
  readonly units: readonly Unit[]
}

export interface UnitLevel {
  readonly id: string
  readonly name: string
  /** The first and the last day of the level, "01/7/2025"; absent where it has no such bound. */
  readonly from?: string
  readonly to?: string
}

export interface Unit {
  readonly id: string
  /** The id of its level. */
  readonly level: string
  /** The official code. Since 2025 a code may name another unit than before, so it is no id. */
  readonly code?: string
  readonly name: string
  readonly aliases?: readonly string[]
  /** Its own first and last day; absent where they are those of the unit above and of its level. */
  readonly from?: string
  readonly to?: string
  /** Ids of the units that took it over on the day after its last. */
  readonly successors?: readonly string[]
  /** The units right below it. */
  readonly units?: readonly Unit[]
}
