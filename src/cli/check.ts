// report check: returned forms, each by itself; nothing is merged. The findings are the result, so they go to stdout.
import type { Diagnostic } from '../model/diagnostic.js'
import type { Mapping } from '../model/mapping.js'
import type { ReportingJob } from '../model/reporting-job.js'
import {
  type CheckedReturn,
  checkReturn,
  openDecisions,
  openJob,
  openMapping,
  toMend,
  writeReturnList,
} from '../reports.js'
import { sayIn } from '../words/index.js'
import { returnFileFinding } from '../words/return-files.js'
import type { Call, ExitCode, Run } from './command.js'
import { exitCodeOf, printFindings, settle } from './findings.js'
import { openerOf, readSource } from './inputs.js'
import { writeOutputs } from './output.js'
import { misuse } from './program.js'
import { startProgress } from './progress.js'
import type { ReportFormat } from './reporters/index.js'
import { visible } from './reporters/visible.js'
import { readWorkbook } from './returned-workbook.js'
import { findSpreadsheets, readReturned } from './spreadsheets.js'

interface Outcome {
  readonly file: string
  readonly state: CheckedReturn['state']
  readonly units: readonly string[]
  /** The highest number of a submission in the file. */
  readonly number: number | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** The id of the unit that `--unit` names by id or code. */
function confirmedUnit({ options, lang }: Call, { expected, above }: ReportingJob): string | undefined {
  if (options.unit === undefined) return undefined
  const known = [...expected, ...above]
  const found = known.find(({ id }) => id === options.unit) ?? known.find(({ code }) => code === options.unit)
  if (found === undefined) {
    const near = known.slice(0, 3).map(({ id, name }) => `${id} (${visible(name)})`)
    misuse(lang, 'unknownUnit', { id: options.unit, near: near.join(', ') })
  }
  return found.id
}

/** The job with the names of units that files of decisions add, and what is wrong with those files. */
function decisionsOf({ options, world }: Call, job: ReportingJob) {
  const read = (options.decisions ?? []).map(path => readSource(path, world.files))
  const decided = openDecisions(
    read.flatMap(source => ('code' in source ? [] : [source])),
    job,
  )
  const unread = read.flatMap(source => ('code' in source ? [source] : []))
  return { job: decided.job, diagnostics: [...unread, ...decided.diagnostics] }
}

/** The mappings that are given, and what is wrong with them. */
function mappingsOf({ options, world }: Call, job: ReportingJob) {
  const mappings = new Map<Mapping, string>()
  const findings: Diagnostic[] = []
  for (const path of options.mapping ?? []) {
    const source = readSource(path, world.files)
    if ('code' in source) {
      findings.push(source)
      continue
    }
    const opened = openMapping(source, job)
    findings.push(...opened.diagnostics)
    if (opened.mapping !== undefined) mappings.set(opened.mapping, source.file)
  }
  return { mappings, findings }
}

/** Writes a list for each unit that has something to mend; files of an unknown unit share one. */
async function writeLists(call: Call, job: ReportingJob, outcomes: readonly Outcome[]): Promise<readonly Diagnostic[]> {
  const { options, world } = call
  const byUnit = new Map<string, Outcome[]>()
  for (const outcome of outcomes) {
    if (toMend(outcome.diagnostics).length === 0) continue
    const units = outcome.units.length === 0 && outcome.state === 'refused' ? [''] : outcome.units
    for (const unit of units) byUnit.set(unit, [...(byUnit.get(unit) ?? []), outcome])
  }
  const names = new Map([...job.expected, ...job.above].map(({ id, name }) => [id, name]))
  const outputs = [...byUnit].map(([unit, of]) => {
    const numbers = of.flatMap(({ number }) => number ?? [])
    const list = {
      unit: names.get(unit),
      next: numbers.length === 0 ? undefined : Math.max(...numbers) + 1,
      diagnostics: settle(of.flatMap(({ diagnostics }) => diagnostics)),
    }
    return { name: `${unit === '' ? UNKNOWN : unit}.xlsx`, bytes: writeReturnList(list, job) }
  })
  const { paths, findings } = await writeOutputs(options.return!, outputs, world.files, options.force ?? false)
  const lines = paths.map(path => `${world.err.isTTY ? visible(path) : path}\n`)
  if (!options.quiet) world.err.write(lines.join(''))
  return findings
}
const UNKNOWN = 'chua-ro-don-vi'

/** Checks the files that are named, and those in folders. */
export const run: Run = async call => {
  const { options, world, lang, words } = call
  if (options.plan === undefined) misuse(lang, 'planNeeded')
  if (options.period === undefined) misuse(lang, 'missingOption', { name: '--period' })
  const source = readSource(options.plan, world.files)
  const { open, opened } = openerOf(world.files)
  const openedJob =
    'code' in source ? { job: undefined, diagnostics: [source] } : openJob(source, { open, period: options.period })
  // Of decisions only further names of units matter here: nothing is chosen where nothing is merged.
  const decided = openedJob.job && decisionsOf(call, openedJob.job)
  const job = decided?.job
  const diagnostics = [...openedJob.diagnostics, ...(decided?.diagnostics ?? [])]
  const format = (options.format ?? 'pretty') as ReportFormat
  const finish = async (all: readonly Diagnostic[], files: number): Promise<ExitCode> => {
    const settled = settle(all)
    const sources = [...('code' in source ? [] : [source]), ...opened.values()]
    await printFindings(call, 'out', format, settled, sources, files)
    return exitCodeOf(settled)
  }
  if (job === undefined) return finish(diagnostics, 1)
  const unit = confirmedUnit(call, job)
  const found = findSpreadsheets(call.args, world.files)
  if (unit !== undefined && found.files.length !== 1) misuse(lang, 'unitOfOneFile')
  const { mappings, findings } = mappingsOf(call, job)
  const all: Diagnostic[] = [...diagnostics, ...found.findings, ...findings]
  if (options.map !== undefined) {
    if (found.files.length !== 1) misuse(lang, 'mapOfOneFile')
    const { proposeTo } = await import('./check-map.js')
    return finish([...all, ...(await proposeTo(options.map, found.files[0]!, job, call))], 1)
  }
  const outcomes: Outcome[] = []
  const used = new Set<Mapping>()
  const progress = startProgress(world.err, words.checkProgress, options.quiet ? 0 : found.files.length)
  try {
    for (const one of found.files) {
      const read = readReturned(one, world.files)
      const outcome = 'problem' in read ? refused(read.file, [read.problem]) : await check(read)
      outcomes.push(outcome)
      all.push(...outcome.diagnostics)
      await progress.step()
    }
  } finally {
    progress.stop()
  }
  async function check(read: { file: string; bytes: Uint8Array; sha256: string }): Promise<Outcome> {
    const { file, sha256 } = read
    const book = await readWorkbook(read.bytes, file)
    if (book.workbook === undefined)
      return book.skipped ? { ...refused(file, book.notes), state: 'skipped' } : refused(file, book.notes)
    const confirmed = unit === undefined ? {} : { unit, period: job!.period.id }
    const result = checkReturn(
      book.workbook,
      { file, sha256 },
      { job: job!, confirmed, mappings: [...mappings.keys()] },
    )
    for (const mapping of result.used) used.add(mapping)
    const numbers = [
      ...result.submissions.map(({ number }) => number),
      ...(result.number === undefined ? [] : [result.number]),
    ]
    const ownRollUp = result.state === 'rollup' ? [returnFileFinding('sheet/roll-up', { kind: 'file', file })] : []
    return {
      file,
      state: result.state,
      units: result.units,
      number: numbers.length === 0 ? undefined : Math.max(...numbers),
      diagnostics: [...book.notes, ...result.diagnostics, ...ownRollUp],
    }
  }
  for (const [mapping, file] of mappings)
    if (!used.has(mapping)) all.push(returnFileFinding('sheet/mapping-unused', { kind: 'file', file }))
  if (options.return !== undefined) all.push(...(await writeLists(call, job, outcomes)))
  const code = await finish(all, outcomes.length)
  if (!options.quiet && format === 'pretty') {
    const count = (state: Outcome['state']) => outcomes.filter(one => one.state === state).length
    const others = found.findings.length + count('skipped') + count('rollup')
    const fills = { files: outcomes.length, used: count('used'), refused: count('refused'), skipped: others }
    world.err.write(`${sayIn(lang, w => w.checked, fills)}\n`)
  }
  return code
}

const refused = (file: string, diagnostics: readonly Diagnostic[]): Outcome => ({
  file,
  state: 'refused',
  units: [],
  number: undefined,
  diagnostics,
})
