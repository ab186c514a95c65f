// What a command of the second family works on: a plan's form and units, for one period.
import type { Form } from './form.js'
import type { Period } from './period.js'
import type { ExpectedUnit } from './rollup.js'
import type { UnitList } from './units.js'

export interface EndedUnit extends ExpectedUnit {
  /** Its last day, as "30/6/2025". */
  readonly to: string
  /** Ids of the units that took it over. */
  readonly successors: readonly string[]
}

export interface ReportingJob {
  /** The plan, by the name of its file without ".plan.yaml". */
  readonly plan: string
  readonly form: Form
  readonly units: UnitList
  /** The units on which a form is expected: those without units below them, as they are on the last day of the window. */
  readonly expected: readonly ExpectedUnit[]
  /** Those with units below them, whose totals may also be sent up; the parents of the expected ones. */
  readonly above: readonly ExpectedUnit[]
  /** Units that ended within the window: the figures of the whole period are expected from their successors. */
  readonly ended?: readonly EndedUnit[]
  readonly period: Period
  /** The first and the last day whose figures belong to the period, as "15/12/2025". */
  readonly window: { readonly from: string; readonly to: string }
  /** The last day for handing in, as "18/6/2026"; absent where the plan states none. */
  readonly deadline?: string
  /** Names of offices as forms print them; absent where the plan states none. */
  readonly offices?: Offices
}

export interface Offices {
  /** Who asks for the report, a printed line each: the office above it, and itself. */
  readonly parent?: readonly string[]
  readonly issuer: readonly string[]
  /** Who receives it, and through whom it is sent. */
  readonly to?: string
  readonly via?: string
}
