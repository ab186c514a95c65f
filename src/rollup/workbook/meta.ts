// The marks by which a roll-up knows itself again: a very hidden sheet and properties of the file (hazards E16, 4 (6)). Who
// finds them merges its leaves, and never adds its totals to those of others.
import type { ReportingJob } from '../../model/reporting-job.js'

export const META_SHEET = '_meta'
/** The value of `kind` in the marks of every roll-up. */
export const ROLL_UP_KIND = 'report-rollup'
export const ROLL_UP_PREFIX = 'rollup.'

/** The version of what the package carries; readers refuse those that they do not know. */
const ROLL_UP_VERSION = '1'

/** Keys and texts of the marks, in the order in which the sheet has them. */
export const rollUpMarks = (
  { plan, form, period, window }: ReportingJob,
  leaves: string,
): readonly (readonly [string, string])[] => [
  ['kind', ROLL_UP_KIND],
  ['layout', ROLL_UP_VERSION],
  ['plan', plan],
  ['form', form.id],
  ['form_version', form.version],
  ['period', period.id],
  ['from', window.from],
  ['to', window.to],
  ['leaves', leaves],
]
