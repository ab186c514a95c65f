// A plan with its form, its units and a period → what the commands of the second family work on.

import type { Diagnostic } from '../../model/diagnostic.js'
import { type Agencies, listOf, type Plan } from '../../model/document.js'
import type { Form } from '../../model/form.js'
import type { Period } from '../../model/period.js'
import type { Path, Place } from '../../model/place.js'
import type { Offices, ReportingJob } from '../../model/reporting-job.js'
import type { UnitList } from '../../model/units.js'
import { periodInSentence } from '../../words/period.js'
import { dayText, reportingDays } from '../../words/reporting-days.js'
import { expectedUnits } from './expected-units.js'
import { jobFinding } from './job-words.js'

export interface JobParts {
  readonly file: string
  readonly plan: Plan
  /** Those of the plan and of the registries that it names. */
  readonly agencies?: Agencies
  readonly form: Form
  readonly units: UnitList
  readonly unitsFile: string
  readonly period: Period
  /** The place of a path in the plan's file. */
  readonly at: (path: Path) => Place
}

/** The name of a plan's file without folder and ending: forms carry it, so that they are known when they come back. */
export const planId = (file: string): string =>
  file
    .slice(file.lastIndexOf('/') + 1)
    .replace(/(?:\.plan)?\.ya?ml$/iu, '')
    .normalize('NFC')

/** Agencies by their names; one that nothing names is printed as the plan writes it. */
function officesOf({ issuer, reporting }: Plan, agencies: Agencies): Offices {
  const nameOf = (id: string) => (Object.hasOwn(agencies, id) ? agencies[id]!.name : id)
  const parent = listOf(issuer.parent)
  return {
    ...(parent.length > 0 && { parent }),
    issuer: listOf(issuer.name),
    ...(reporting?.to !== undefined && { to: nameOf(reporting.to) }),
    ...(reporting?.via !== undefined && { via: nameOf(reporting.via) }),
  }
}

const SHOWN_UNITS = 5

/** Puts a job together. Undefined where no unit is expected; all else that is odd is told and does not stop it. */
export function composeJob(parts: JobParts): { job: ReportingJob | undefined; diagnostics: readonly Diagnostic[] } {
  const { plan, period, at } = parts
  const reporting = plan.reporting ?? {}
  const { window, deadline } = reportingDays(period, reporting)
  const { expected, above, ended, hollow } = expectedUnits(parts.units, window)
  const name = periodInSentence(period)
  const day = dayText(window.last)
  const unitsAt = at(['reporting', 'units'])
  const diagnostics: Diagnostic[] = []
  if (reporting.deadlines !== undefined && deadline === undefined)
    diagnostics.push(jobFinding('rollup/period-without-deadline', at(['reporting', 'deadlines']), { name }))
  for (const unit of hollow)
    diagnostics.push(jobFinding('rollup/unit-without-units', unitsAt, { unit: unit.name, day }))
  if (ended.length > 0) {
    const names = ended.slice(0, SHOWN_UNITS).map(unit => unit.name)
    const units = `${names.join(', ')}${ended.length > SHOWN_UNITS ? ', …' : ''}`
    diagnostics.push(jobFinding('rollup/units-ended', unitsAt, { count: ended.length, name, units }))
  }
  if (expected.length === 0) {
    const none = jobFinding('rollup/no-expected-unit', unitsAt, { day, name, path: parts.unitsFile })
    return { job: undefined, diagnostics: [...diagnostics, none] }
  }
  const job: ReportingJob = {
    plan: planId(parts.file),
    form: parts.form,
    units: parts.units,
    expected,
    above,
    ...(ended.length > 0 && { ended }),
    period,
    window: { from: dayText(window.first), to: day },
    ...(deadline !== undefined && { deadline: dayText(deadline) }),
    offices: officesOf(plan, parts.agencies ?? {}),
  }
  return { job, diagnostics }
}
