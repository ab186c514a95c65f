// What `report merge` and `report status` share: a plan, decisions and mappings, and every returned file read, recognised and
// judged, one after another, so that no more than one workbook is in memory.
import { dirname, isAbsolute, resolve } from 'node:path'
import type { Source } from '../index.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { Mapping } from '../model/mapping.js'
import type { ReportingJob } from '../model/reporting-job.js'
import type { Decision, SeenFile } from '../model/rollup.js'
import type { Submission } from '../model/submission.js'
import {
  checkReturn,
  compactor,
  type FollowedFile,
  openDecisions,
  openJob,
  openMapping,
  type PlanTargets,
  readWholeRollUp,
  rereadReturned,
  type Taken,
  type TakenRollUp,
  targetsIn,
} from '../reports.js'
import { returnFileFinding } from '../words/return-files.js'
import type { Call } from './command.js'
import { openerOf, readSource, shown } from './inputs.js'
import { misuse } from './program.js'
import { startProgress } from './progress.js'
import { readWorkbook } from './returned-workbook.js'
import { type FoundFile, findSpreadsheets, readReturned } from './spreadsheets.js'

export interface Returns {
  /** Undefined where plan, form, units, decisions or mappings have an error: nothing is read then. */
  readonly job: ReportingJob | undefined
  readonly taken: Taken
  readonly decisions: readonly Decision[]
  readonly followed: readonly FollowedFile[]
  readonly targets: PlanTargets
  /** Findings on plan, form, units, decisions and mappings. */
  readonly diagnostics: readonly Diagnostic[]
  /** The files of text in which findings stand. */
  readonly sources: readonly Source[]
}

const NOTHING: Taken = { files: [], submissions: [], rollUps: [], diagnostics: [] }

/** Reads all that a command line names. `beside` are files that are never inputs: the one that is about to be written. */
export async function takeReturns(call: Call, beside: readonly string[]): Promise<Returns> {
  const { options, lang, world } = call
  if (options.plan === undefined) misuse(lang, 'planNeeded')
  if (options.period === undefined) misuse(lang, 'missingOption', { name: '--period' })
  const plan = readSource(options.plan, world.files)
  const { open, opened } = openerOf(world.files)
  const job = 'code' in plan ? { job: undefined, diagnostics: [plan] } : openJob(plan, { open, period: options.period })
  const diagnostics: Diagnostic[] = [...job.diagnostics]
  const texts: Source[] = 'code' in plan ? [] : [plan]
  const sourcesAt = (paths: readonly string[]) =>
    paths.flatMap(path => {
      const source = readSource(path, world.files)
      if ('code' in source) diagnostics.push(source)
      else texts.push(source)
      return 'code' in source ? [] : [source]
    })
  const decisionFiles = sourcesAt(options.decisions ?? [])
  const mappingFiles = sourcesAt(options.mapping ?? [])
  const done = (more: Partial<Returns>): Returns => ({
    job: undefined,
    taken: NOTHING,
    decisions: [],
    followed: [],
    targets: [],
    diagnostics,
    sources: [...texts, ...opened.values()],
    ...more,
  })
  if (job.job === undefined || 'code' in plan) return done({})
  const decided = openDecisions(decisionFiles, job.job)
  const mapped = mappingFiles.map(source => openMapping(source, decided.job))
  diagnostics.push(...decided.diagnostics, ...mapped.flatMap(one => one.diagnostics))
  if (diagnostics.some(({ severity }) => severity === 'error')) return done({})
  const mappings = new Map(
    mapped.flatMap(({ mapping, followed: { file } }) => (mapping ? [[mapping, file] as const] : [])),
  )
  const taken = await readAll(call, decided.job, mappings, beside)
  return done({
    job: decided.job,
    taken,
    decisions: decided.decisions,
    followed: [...decided.files, ...mapped.map(one => one.followed)],
    targets: targetsIn(plan),
  })
}

/** Paths of another machine are nobody's business: what was named by its whole path is cited from its last folder on. */
function citing(args: readonly string[]): (file: string) => string {
  const heads = args
    .filter(arg => isAbsolute(arg) || arg.split(/[\\/]/).includes('..'))
    .map(arg => `${shown(dirname(resolve(arg)))}/`)
    .sort((a, b) => b.length - a.length)
  return file => {
    const whole = heads.length === 0 ? file : shown(resolve(file))
    const head = heads.find(one => whole.startsWith(one))
    return head === undefined ? file : whole.slice(head.length)
  }
}

async function readAll(
  call: Call,
  job: ReportingJob,
  mappings: ReadonlyMap<Mapping, string>,
  beside: readonly string[],
): Promise<Taken> {
  const { args, options, world, words } = call
  const cited = citing(args)
  const found = findSpreadsheets(args, world.files)
  const own = new Set(beside.map(path => resolve(path)))
  const files: SeenFile[] = []
  const submissions: Submission[] = []
  const rollUps: TakenRollUp[] = []
  const diagnostics: Diagnostic[] = []
  const told = (all: readonly Diagnostic[]) => diagnostics.push(...all.map(one => citedIn(one, cited)))
  told(found.findings)
  for (const { place, code, severity } of found.findings) {
    const state = severity === 'error' ? 'refused' : 'skipped'
    files.push({ file: cited(place.file), sha256: '', state, reason: code })
  }
  const named = new Set(args.map(path => resolve(path)))
  const compact = compactor()
  const usedMappings = new Set<Mapping>()
  const progress = startProgress(world.err, words.merge.reading, options.quiet ? 0 : found.files.length)
  try {
    for (const one of found.files) {
      if (own.has(resolve(one.path))) {
        files.push({ file: cited(one.file), sha256: '', state: 'skipped', reason: 'rollup/own-level' })
        continue
      }
      await take(one, named.has(resolve(one.path)))
      await progress.step()
    }
  } finally {
    progress.stop()
  }
  for (const [mapping, file] of mappings)
    if (!usedMappings.has(mapping)) told([returnFileFinding('sheet/mapping-unused', { kind: 'file', file })])
  return { files, submissions, rollUps, diagnostics }

  async function take(one: FoundFile, isNamed: boolean): Promise<void> {
    const read = readReturned(one, world.files)
    const file = cited(read.file)
    if ('problem' in read) {
      told([read.problem])
      files.push({ file, sha256: '', state: 'refused', reason: read.problem.code })
      return
    }
    const { bytes, sha256 } = read
    const book = await readWorkbook(bytes, file)
    diagnostics.push(...book.notes)
    if (book.workbook === undefined) {
      const reason = book.notes.at(-1)?.code
      files.push({ file, sha256, state: book.skipped ? 'skipped' : 'refused', ...(reason !== undefined && { reason }) })
      return
    }
    const checked = checkReturn(book.workbook, { file, sha256 }, { job, mappings: [...mappings.keys()] })
    for (const mapping of checked.used) usedMappings.add(mapping)
    diagnostics.push(...checked.diagnostics)
    if (checked.state === 'rollup') {
      const carried = readWholeRollUp(book.workbook, file)
      if ('problem' in carried) {
        diagnostics.push(carried.problem)
        files.push({ file, sha256, state: 'refused', reason: carried.problem.code })
      } else rollUps.push({ file, sha256, carried, named: isNamed })
      return
    }
    for (const submission of checked.submissions) {
      const [difference] = rereadReturned(bytes, book.workbook.format, submission, job.form)
      if (difference !== undefined) throw secondPathFault(difference)
      submissions.push(compact(submission))
    }
    const why = checked.diagnostics.find(({ severity }) => severity === 'error') ?? checked.diagnostics[0]
    const [unit] = checked.units
    files.push({
      file,
      sha256,
      state: checked.state,
      ...(unit !== undefined && { unit }),
      ...(checked.number !== undefined && { number: checked.number }),
      ...(checked.blank && { blank: checked.blank }),
      ...(checked.state !== 'used' && why !== undefined && { reason: why.code }),
    })
  }
}

function citedIn(one: Diagnostic, cited: (file: string) => string): Diagnostic {
  return { ...one, place: { ...one.place, file: cited(one.place.file) } }
}

/** Our own fault: nothing is written, and the program ends with code 3. */
export const secondPathFault = ({ where, first, second }: { where: string; first: string; second: string }): Error =>
  new Error(`${where}: ${first} ≠ ${second}`)
