// What was taken in by one run → the view of a roll-up: forms and roll-ups of lower levels united, held together by period.
import type { Diagnostic } from '../../model/diagnostic.js'
import type { StatedTarget } from '../../model/plan-data.js'
import type { ReportingJob } from '../../model/reporting-job.js'
import type { Decision, RollUp, SeenFile } from '../../model/rollup.js'
import { slotsOf } from '../../model/slot.js'
import type { Submission } from '../../model/submission.js'
import type { RollUpView } from '../workbook/view.js'
import { composeView, type Earlier } from './compose-view.js'
import { intakeFinding } from './intake-words.js'
import { byPeriod, type GivenRollUp } from './periods.js'
import type { CarriedRollUp } from './read-roll-up.js'
import { type Resolved, resolve } from './resolve.js'
import { mergeAll } from './union.js'

export interface TakenRollUp {
  readonly file: string
  readonly sha256: string
  readonly carried: CarriedRollUp
  /** Named on the command line itself, and not found in a folder. */
  readonly named: boolean
}

/** What one run read. */
export interface Taken {
  /** Every file that was seen, but for roll-ups that could be read. */
  readonly files: readonly SeenFile[]
  readonly submissions: readonly Submission[]
  readonly rollUps: readonly TakenRollUp[]
  readonly diagnostics: readonly Diagnostic[]
}

export interface ToMerge {
  readonly job: ReportingJob
  readonly taken: Taken
  readonly decisions: readonly Decision[]
  /** Files of decisions and mappings that were followed. */
  readonly followed: RollUpView['decisions']
  readonly targets: readonly StatedTarget[]
  readonly previous?: Earlier
}

export interface Merged {
  readonly view: RollUpView
  readonly periods: readonly Resolved[]
}

/** Merges what was taken in; undefined where periods do not make up that of the job, and the findings say why. */
export function merge(to: ToMerge): { merged: Merged | undefined; diagnostics: readonly Diagnostic[] } {
  const { job, taken } = to
  const { given, files, diagnostics } = sorted(to)
  const own: RollUp = {
    form: { id: job.form.id, version: job.form.version },
    period: job.period.id,
    window: job.window,
    expected: job.expected,
    above: job.above,
    submissions: taken.submissions,
    files,
    decisions: to.decisions,
    diagnostics: [...taken.diagnostics, ...diagnostics],
  }
  // Where all figures come from roll-ups of parts of the period, nobody handed in a form for the whole of it.
  const inParts = taken.submissions.length === 0 && given.some(({ rollUp }) => rollUp.period !== own.period)
  const all = inParts ? given : [{ file: '', rollUp: own }, ...given]
  const united = byPeriod(all, { form: job.form, period: job.period, window: job.window })
  const [first, ...others] = united.rollUps
  if (first === undefined) return { merged: undefined, diagnostics: [...own.diagnostics, ...united.diagnostics] }
  const carrier: RollUp = {
    ...first,
    expected: [],
    above: [],
    submissions: [],
    files: rollUpFiles(to, united.refused, given).concat(inParts ? files : []),
    decisions: inParts ? to.decisions : [],
    diagnostics: [...united.diagnostics, ...(inParts ? own.diagnostics : [])],
  }
  const slots = slotsOf(job.form)
  const options = { slots, ...(job.deadline !== undefined && { deadline: job.deadline }) }
  const periods = [mergeAll([first, carrier]), ...others].map(one => resolve(one, options))
  const view = composeView({
    job,
    periods,
    targets: to.targets,
    decisions: to.followed,
    ...(to.previous && { previous: to.previous }),
    diagnostics: [],
  })
  return { merged: { view, periods }, diagnostics: view.diagnostics }
}

/** Sets aside roll-ups of this very level that lie among the forms (E16): their leaves may be older than the forms. */
function sorted({ job, taken }: ToMerge): { given: GivenRollUp[]; files: SeenFile[]; diagnostics: Diagnostic[] } {
  const wanted = new Set(job.expected.map(({ id }) => id))
  const isOwn = ({ expected }: RollUp) => {
    const ids = new Set(expected.map(({ id }) => id))
    return wanted.size > 0 && [...wanted].every(id => ids.has(id))
  }
  const given: GivenRollUp[] = []
  const files: SeenFile[] = [...taken.files]
  const diagnostics: Diagnostic[] = []
  for (const { file, sha256, carried, named } of taken.rollUps) {
    const beside = taken.submissions.length > 0 || carried.rollUps.every(({ period }) => period === job.period.id)
    if (!named && beside && carried.rollUps.every(isOwn)) {
      const finding = intakeFinding('rollup/own-level', { kind: 'file', file })
      files.push({ file, sha256, state: 'skipped', reason: finding.code })
      diagnostics.push(finding)
    } else given.push(...carried.rollUps.map(rollUp => ({ file, rollUp })))
  }
  return { given, files, diagnostics }
}

/** The files of roll-ups that were given: used, or refused with the reason. */
function rollUpFiles(
  { taken }: ToMerge,
  refused: ReadonlyMap<string, Diagnostic>,
  given: readonly GivenRollUp[],
): SeenFile[] {
  const kept = new Set(given.map(({ file }) => file))
  return taken.rollUps.flatMap(({ file, sha256 }): SeenFile[] => {
    if (!kept.has(file)) return []
    const why = refused.get(file)
    return [why === undefined ? { file, sha256, state: 'used' } : { file, sha256, state: 'refused', reason: why.code }]
  })
}
