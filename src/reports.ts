// The second family as a few pure functions: forms, returned spreadsheets, roll-ups. The edge hands in bytes and gets bytes.
import { createHash } from 'node:crypto'
import { type Checked, checkDocument, type Open, type Source } from './index.js'
import type { DecisionFile } from './model/decisions.js'
import { type Bilingual, type Diagnostic, sortDiagnostics } from './model/diagnostic.js'
import type { Form } from './model/form.js'
import type { Mapping } from './model/mapping.js'
import { outlineOf } from './model/outline.js'
import { readPeriod } from './model/period.js'
import type { Path } from './model/place.js'
import { type StatedTarget, targetsOf } from './model/plan-data.js'
import type { ReportingJob } from './model/reporting-job.js'
import type { Decision, ExpectedUnit } from './model/rollup.js'
import { slotsOf } from './model/slot.js'
import type { Submission } from './model/submission.js'
import type { SpreadsheetFormat, Workbook } from './model/table.js'
import type { UnitList } from './model/units.js'
import type { CheckedReturn } from './rollup/check-return.js'
import { type Earlier, earlierFrom } from './rollup/form/earlier.js'
import { formWords } from './rollup/form/form-words.js'
import { type FormFormat, formsOf, type UnitForms } from './rollup/form/write-forms.js'
import { historyWords } from './rollup/history/history-words.js'
import { mappingFindings, takeDecisions, withNames } from './rollup/job/filed.js'
import { filedFinding, filedWords } from './rollup/job/filed-words.js'
import { jobFinding, jobWords } from './rollup/job/job-words.js'
import { composeJob } from './rollup/job/reporting-job.js'
import { judgeWords } from './rollup/judge/explanations.js'
import { intakeWords } from './rollup/merge/intake-words.js'
import { mergeWords } from './rollup/merge/merge-words.js'
import { readRollUp } from './rollup/merge/read-roll-up.js'
import { type Difference, rereadSubmission } from './rollup/merge/second-path.js'
import { identityWords } from './rollup/recognise/identity-words.js'
import { layoutOfSheet } from './rollup/recognise/layout-hash.js'
import { type ProposedMapping, proposeMapping } from './rollup/recognise/propose-mapping.js'
import { viewOf } from './rollup/recognise/sheet-view.js'
import { structureWords } from './rollup/recognise/structure-words.js'
import { csvWords } from './sources/csv-words.js'
import { readDocument } from './sources/document.js'
import { htmlTableWords } from './sources/html-table-words.js'
import { legacyTextWords } from './sources/legacy-text-words.js'
import { odsWords } from './sources/ods-words.js'
import { spreadsheetWords } from './sources/spreadsheet-words.js'
import { xlsWords } from './sources/xls-words.js'
import { readXlsx } from './sources/xlsx.js'
import { xlsxWords } from './sources/xlsx-words.js'
import { zipWords } from './sources/zip-words.js'
import type { FindingTable } from './words/finding.js'
import { returnFileWords } from './words/return-files.js'

/** Every table of words of the family, for `explain`; one line a table. */
export const reportExplanations: readonly FindingTable[] = [
  jobWords,
  filedWords,
  historyWords,
  formWords,
  identityWords,
  structureWords,
  mergeWords,
  intakeWords,
  returnFileWords,
  spreadsheetWords,
  xlsxWords,
  zipWords,
  ...judgeWords,
  csvWords,
  htmlTableWords,
  legacyTextWords,
  odsWords,
  xlsWords,
]

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

export type { FormFormat, UnitForms }

/** Earlier figures that forms show beside their cells, or why there are none. */
export type EarlierFigures = { readonly earlier: Earlier } | { readonly problem: Diagnostic }

/** Reads the roll-up of a period of before. One that is damaged, of another form or not of before is told, and not used. */
export function readEarlier({ file, bytes }: Source, job: ReportingJob): EarlierFigures {
  const read = readXlsx(bytes, file)
  if ('problem' in read) return read
  const carried = readRollUp(read.workbook, file)
  return 'problem' in carried ? carried : earlierFrom(job, carried.rollUps, file)
}

/** Makes the forms of units, one after another as they are asked for; the same job gives the same bytes. */
export const writeForms = (
  job: ReportingJob,
  units: readonly ExpectedUnit[],
  options: { readonly formats: readonly FormFormat[]; readonly earlier?: Earlier },
): Iterable<UnitForms> => formsOf(job, units, options.formats, options.earlier)

/** A file that was followed, by the hash of its bytes: roll-ups list them (hazards 4 (8)). */
export interface FollowedFile {
  readonly file: string
  readonly sha256: string
}

export interface OpenedDecisions {
  /** The job with the names of units that the decisions add. */
  readonly job: ReportingJob
  readonly decisions: readonly Decision[]
  readonly files: readonly FollowedFile[]
  /** Sorted; of a file with an error no decision is taken. */
  readonly diagnostics: readonly Diagnostic[]
}

const FILED = {
  decisions: { vi: 'tệp quyết định', en: 'a file of decisions' },
  mapping: { vi: 'bảng ghép nhãn', en: 'a mapping' },
} as const satisfies Record<string, Bilingual>

const followed = ({ file, bytes }: Source): FollowedFile => ({
  file,
  sha256: createHash('sha256').update(bytes).digest('hex'),
})

/** A file of one kind; a file of another kind is told. */
function checkFiled(source: Source, kind: keyof typeof FILED): Checked {
  const checked = checkDocument(source, { open: () => undefined })
  const found = checked.kind
  if (found === undefined || found === kind) return checked
  const finding = filedFinding('rollup/filed-kind', checked.locate({ path: ['kind'] }), {
    what: FILED[kind],
    kind,
    found,
  })
  return { ...checked, value: undefined, diagnostics: [finding] }
}

/** Reads files of decisions for a job. What they say of ids that the job does not know, or of another period, is an error. */
export function openDecisions(sources: readonly Source[], job: ReportingJob): OpenedDecisions {
  const decisions: Decision[] = []
  const diagnostics: Diagnostic[] = []
  let named = job
  for (const source of sources) {
    const checked = checkFiled(source, 'decisions')
    diagnostics.push(...checked.diagnostics)
    if (checked.value === undefined) continue
    const taken = takeDecisions(checked.value as DecisionFile, checked.file, named, path => checked.locate({ path }))
    diagnostics.push(...taken.diagnostics)
    decisions.push(...taken.decisions)
    named = withNames(named, taken.names)
  }
  return { job: named, decisions, files: sources.map(followed), diagnostics: sortDiagnostics(diagnostics) }
}

export interface OpenedMapping {
  /** There when the file has no error and is for the form and the period of the job. */
  readonly mapping: Mapping | undefined
  readonly followed: FollowedFile
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads a mapping for a job. */
export function openMapping(source: Source, job: ReportingJob): OpenedMapping {
  const checked = checkFiled(source, 'mapping')
  const mapping = checked.value as Mapping | undefined
  const found = mapping ? mappingFindings(mapping, job, path => checked.locate({ path })) : []
  const diagnostics = sortDiagnostics([...checked.diagnostics, ...found])
  return { mapping: diagnostics.some(isError) ? undefined : mapping, followed: followed(source), diagnostics }
}

export { checkReturn } from './rollup/check-return.js'
export { mergedCompleteness } from './rollup/completeness.js'
export { type SignedMapping, writeMapping } from './rollup/mapping-file.js'
export type { Confirmed } from './rollup/recognise/recognition.js'
export { type ReturnList, toMend, writeReturnList } from './rollup/return-list.js'
export { readSpreadsheet, type SpreadsheetRead, skipName } from './sources/spreadsheet.js'
export { xlsFinding } from './sources/xls-words.js'
export type { CheckedReturn, ProposedMapping }

/** The mapping that may fit the largest table of a workbook, for a person to confirm; undefined where no table is found. */
export function proposedMapping(workbook: Workbook, file: string, { form }: ReportingJob): ProposedMapping | undefined {
  const layouts = workbook.tables
    .filter(({ state }) => state === 'visible')
    .flatMap(table => layoutOfSheet(viewOf(table, file), form) ?? [])
  const proposals = layouts.map(layout => proposeMapping(layout, form))
  const known = ({ rows }: ProposedMapping) => rows.filter(({ id }) => id !== undefined).length
  return proposals.sort((a, b) => known(b) - known(a))[0]
}

export { readWholeRollUp } from './rollup/merge/altered.js'
export { compactor } from './rollup/merge/compact.js'
export { explainFigure, figureNamed, type OpenedRollUp, openRollUp } from './rollup/merge/explain-figure.js'
export { rollUpJsonBytes } from './rollup/merge/json.js'
export { type Merged, merge as mergeReturns, type Taken, type TakenRollUp } from './rollup/merge/merge.js'
export { earlierOf as lastYearOf } from './rollup/merge/previous.js'
export { publish } from './rollup/merge/publish.js'
export { changedFigures } from './rollup/merge/revision.js'
export { isRollUp } from './rollup/recognise/found-marks.js'
export type PlanTargets = readonly StatedTarget[]

/** The targets of a plan, in the order of print. */
export function targetsIn({ file, bytes }: Source): PlanTargets {
  const { value } = readDocument(file, bytes)
  return value?.kind === 'plan' ? targetsOf(outlineOf(value)) : []
}

/** Reads the accepted figures of a file again from its bytes; a difference is a fault of this program. */
export const rereadReturned = (
  bytes: Uint8Array,
  format: SpreadsheetFormat,
  submission: Submission,
  form: Form,
): readonly Difference[] => rereadSubmission(bytes, format, submission, slotsOf(form))
