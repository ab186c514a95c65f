// The second family as a few pure functions: forms, returned spreadsheets, roll-ups. The edge hands in bytes and gets bytes.
import { type Checked, checkDocument, type Open, type Source } from './index.js'
import { type Bilingual, type Diagnostic, sortDiagnostics } from './model/diagnostic.js'
import type { Form } from './model/form.js'
import { readPeriod } from './model/period.js'
import type { Path } from './model/place.js'
import type { ReportingJob } from './model/reporting-job.js'
import type { UnitList } from './model/units.js'
import { jobFinding, jobWords } from './rollup/job/job-words.js'
import { composeJob } from './rollup/job/reporting-job.js'
import type { FindingTable } from './words/finding.js'

/** Every table of words of the family, for `explain`; one line a table. */
export const reportExplanations: readonly FindingTable[] = [jobWords]

export interface OpenedJob {
  /** There when plan, form, units and period have no error. */
  readonly job: ReportingJob | undefined
  /** Sorted: the errors of the plan (its other findings are for `plan validate`), and all findings of the two files. */
  readonly diagnostics: readonly Diagnostic[]
}

const REPORTING = {
  form: { vi: 'biểu mẫu', en: 'a form' },
  units: { vi: 'danh mục đơn vị', en: 'a list of units' },
} as const satisfies Record<string, Bilingual>

const isError = ({ severity }: Diagnostic) => severity === 'error'

/**
 * Opens what a command of the family works on: the plan, the form and the units that its `reporting` names (relative to
 * the plan), and the period by its id ("2026-H1"). What is missing, unreadable or of another kind is told at the line of
 * the plan that names it.
 */
export function openJob(source: Source, { open, period: id }: { open: Open; period: string }): OpenedJob {
  const checked = checkDocument(source, { open })
  const other = checked.kind !== undefined && checked.kind !== 'plan'
  const diagnostics: Diagnostic[] = other ? [] : checked.diagnostics.filter(isError)
  const done = (job?: ReportingJob) => ({ job, diagnostics: sortDiagnostics(diagnostics) })
  const { document: plan, file } = checked
  const at = (path: Path) => checked.locate({ path })
  const period = readPeriod(id)
  if (period === undefined) {
    const year = (plan?.kind === 'plan' ? plan.date?.year : undefined) ?? 2026
    diagnostics.push(jobFinding('rollup/unknown-period', { kind: 'file', file }, { period: id, year }))
  }
  if (plan?.kind !== 'plan') {
    if (other) diagnostics.push(jobFinding('rollup/not-a-plan', at(['kind'])))
    return done()
  }
  const { reporting } = plan

  /** The file that a key of `reporting` names, with all that is wrong with it. */
  function opened(key: keyof typeof REPORTING): Checked | undefined {
    const fills = { key: `reporting.${key}`, what: REPORTING[key] }
    const path = reporting?.[key]
    if (path === undefined) {
      diagnostics.push(jobFinding('rollup/reporting-missing', at(['reporting']), fills))
      return undefined
    }
    const place = at(['reporting', key])
    const neighbour = open(path, file)
    if (neighbour === undefined) {
      diagnostics.push(jobFinding('rollup/reporting-unreadable', place, { ...fills, path }))
      return undefined
    }
    const read = checkDocument(neighbour, { open })
    if (read.kind !== undefined && read.kind !== key) {
      const found = read.kind
      diagnostics.push(jobFinding('rollup/reporting-kind', place, { ...fills, path, kind: key, found }))
      return undefined
    }
    diagnostics.push(...read.diagnostics)
    return read
  }

  const form = opened('form')
  const units = opened('units')
  if (period === undefined || diagnostics.some(isError) || !form || !units) return done()
  const composed = composeJob({
    file,
    plan,
    agencies: checked.agencies,
    form: form.value as Form,
    units: units.value as UnitList,
    unitsFile: units.file,
    period,
    at,
  })
  diagnostics.push(...composed.diagnostics)
  return done(composed.job)
}
