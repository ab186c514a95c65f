// report merge: returned forms, and roll-ups of lower levels → the roll-up workbook. Its path goes to stdout, all else to stderr.
import { basename, dirname, join } from 'node:path'
import type { Diagnostic } from '../model/diagnostic.js'
import type { ReportingJob } from '../model/reporting-job.js'
import type { Figure, UnitOutcome } from '../model/rollup.js'
import {
  changedFigures,
  isRollUp,
  lastYearOf,
  type Merged,
  mergeReturns,
  openRollUp,
  publish,
  readWholeRollUp,
  rollUpJsonBytes,
} from '../reports.js'
import { sayIn } from '../words/index.js'
import { periodName } from '../words/period.js'
import type { Call, ExitCode, Run } from './command.js'
import { isFileFinding } from './file-finding.js'
import { printFindings, settle } from './findings.js'
import { readSource, shown } from './inputs.js'
import { type Output, writeOutputs } from './output.js'
import { misuse } from './program.js'
import { visible } from './reporters/visible.js'
import { readWorkbook } from './returned-workbook.js'
import { type Returns, secondPathFault, takeReturns } from './returns.js'
import type { Files } from './world.js'

/** The roll-up of a country is some ten megabytes. */
const MAX_ROLL_UP = 64 * 1024 * 1024
const NAMED = 20
const CHANGES = 30

/** The roll-up of the year before, or why it cannot be compared with. */
async function previousOf(call: Call, job: ReportingJob) {
  const { options, world } = call
  if (options.previous === undefined) return {}
  const source = readSource(options.previous, world.files, MAX_ROLL_UP)
  if ('code' in source) return { problem: source }
  const { workbook, notes } = await readWorkbook(source.bytes, source.file)
  if (workbook === undefined) return { problem: notes.at(-1)! }
  const carried = readWholeRollUp(workbook, basename(source.file))
  if ('problem' in carried) return carried
  const earlier = lastYearOf(carried, basename(source.file), job)
  return 'problem' in earlier ? earlier : { previous: earlier }
}

/** What stands at a path; undefined where there is nothing, or nothing that may be read. */
function contentOf(path: string, files: Files): Uint8Array | undefined {
  const read = readSource(path, files, MAX_ROLL_UP)
  return 'code' in read ? undefined : read.bytes
}

interface Issued {
  readonly bytes: Uint8Array
  readonly figures: readonly Figure[]
}

/** The roll-up of the same plan and period that stands where the new one goes; undefined where none or the same does. */
async function issuedAt(path: string, { view }: Merged, made: Uint8Array, files: Files): Promise<Issued | undefined> {
  const bytes = contentOf(path, files)
  if (bytes === undefined || Buffer.compare(bytes, made) === 0) return undefined
  const { workbook } = await readWorkbook(bytes, shown(path))
  const carried = workbook && readWholeRollUp(workbook, shown(path))
  if (carried === undefined || 'problem' in carried) return undefined
  if (carried.plan !== view.job.plan || carried.period !== view.job.period.id) return undefined
  const opened = openRollUp(carried)
  return opened && { bytes, figures: opened.view.figures }
}

/** The first free name of a numbered revision, or the one that already holds these bytes. */
function revisionName(folder: string, name: string, bytes: Uint8Array, files: Files): string {
  const stem = name.replace(/\.xlsx$/iu, '')
  for (let number = 1; ; number++) {
    const revision = `${stem}.ban-${number}.xlsx`
    const there = contentOf(join(folder, revision), files)
    if (there === undefined || Buffer.compare(there, bytes) === 0) return revision
  }
}

const figureText = (figure: Pick<Figure, 'value' | 'counted' | 'expected'> | undefined, none: string) =>
  figure === undefined ? none : `${figure.value ?? none} (${figure.counted}/${figure.expected})`

/** Tells which figures are otherwise than in the roll-up that was issued before. */
function sayRevision({ lang, world, words }: Call, file: string, before: Issued, { view }: Merged) {
  const changes = changedFigures(before.figures, view.figures)
  world.err.write(`${sayIn(lang, w => w.merge.revised, { file: visible(file), count: changes.length })}\n`)
  for (const { indicator, column, before: was, now } of changes.slice(0, CHANGES)) {
    const none = words.merge.nothing
    const fills = { figure: `${indicator}/${column}`, before: figureText(was, none), now: figureText(now, none) }
    world.err.write(`${sayIn(lang, w => w.merge.changed, fills)}\n`)
  }
  if (changes.length > CHANGES) world.err.write('  …\n')
}

/** Names of units, as many as a person reads. */
function namesOf(units: readonly UnitOutcome[], { lang }: Call): string {
  const names = units.slice(0, NAMED).map(({ unit }) => visible(unit.name))
  const rest = units.length - names.length
  return names.join(', ') + (rest === 0 ? '' : sayIn(lang, w => w.merge.andMore, { count: rest }))
}

/** What was done, in plain words. */
function saySummary(call: Call, { view }: Merged) {
  const { lang, world } = call
  const outcomes = view.units.map(({ outcome }) => outcome)
  const say = (pick: Parameters<typeof sayIn>[1], fills: Parameters<typeof sayIn>[2]) =>
    world.err.write(`${sayIn(lang, pick, fills)}\n`)
  const of = (state: UnitOutcome['state']) => outcomes.filter(one => one.state === state)
  const counted = of('counted').length + of('late').length
  say(w => w.merge.done, { period: periodName(view.job.period) })
  say(w => w.merge.counted, { counted, expected: outcomes.length })
  for (const state of ['missing', 'late', 'refused'] as const) {
    const units = of(state)
    if (units.length > 0) say(w => w.merge[state], { count: units.length, names: namesOf(units, call) })
  }
  const open = view.figures.filter(({ state }) => state === 'incomplete' || state === 'refused').length
  if (open > 0) say(w => w.merge.incomplete, { count: open, all: view.figures.length })
  else say(w => w.merge.whole, {})
  const files = (state: string) => view.files.filter(one => one.state === state).length
  const counts = {
    used: files('used'),
    superseded: files('superseded'),
    skipped: files('skipped'),
    refused: files('refused'),
  }
  say(w => w.merge.files, { seen: view.files.length, ...counts })
}

/** 4 where a unit, a figure or a file is lacking. */
const isPartial = ({ view }: Merged): boolean =>
  view.figures.some(({ state }) => state === 'incomplete' || state === 'refused') ||
  view.files.some(({ state }) => state === 'refused') ||
  view.units.some(({ outcome }) => outcome.state === 'missing' || outcome.state === 'refused')

function jsonOf({ view }: Merged): Uint8Array {
  const units = view.units.map(({ outcome }) => outcome).sort((a, b) => (a.unit.id < b.unit.id ? -1 : 1))
  const { job, figures, files, diagnostics } = view
  return rollUpJsonBytes({ form: job.form, period: job.period.id, figures, units, files, diagnostics })
}

/** Writes the roll-up, and keeps the one that was issued before where a figure changed. */
async function write(call: Call, merged: Merged, out: string): Promise<readonly Diagnostic[]> {
  const { options, world } = call
  const { workbook, differences } = publish(merged)
  if (differences[0] !== undefined) throw secondPathFault(differences[0])
  const [folder, name] = [dirname(out), basename(out)]
  const issued = await issuedAt(out, merged, workbook, world.files)
  const isNew = issued !== undefined && changedFigures(issued.figures, merged.view.figures).length > 0
  const outputs: Output[] = [{ name, bytes: workbook }]
  const revision = isNew ? revisionName(folder, name, issued.bytes, world.files) : undefined
  if (revision !== undefined) outputs.unshift({ name: revision, bytes: issued!.bytes })
  const written = await writeOutputs(folder, outputs, world.files, options.force ?? false)
  const isWritten = written.paths.includes(shown(join(folder, name)))
  const paths = isWritten ? [shown(join(folder, name))] : []
  const findings = [...written.findings]
  if (options.json !== undefined && isWritten) {
    const output = { name: basename(options.json), bytes: jsonOf(merged) }
    const json = await writeOutputs(dirname(options.json), [output], world.files, options.force ?? false)
    paths.push(...json.paths)
    findings.push(...json.findings)
  }
  for (const path of paths) world.out.write(`${world.out.isTTY ? visible(path) : path}\n`)
  if (isWritten && revision !== undefined && !options.quiet) sayRevision(call, revision, issued!, merged)
  return findings
}

/** Stops where something else than a roll-up stands at `out`: a returned form is never written over, not even with --force. */
async function keepForms(out: string, { lang, world }: Call) {
  const bytes = contentOf(out, world.files)
  if (bytes === undefined) return
  const { workbook } = await readWorkbook(bytes, shown(out))
  if (workbook !== undefined && !isRollUp(workbook)) misuse(lang, 'rollUpOverForm', { file: shown(out) })
}

/** The workbook lists every finding; a screen is for what a person can read. */
const MOST_SHOWN = 200

/** Merges what is named. */
export const run: Run = async call => {
  const { options, lang } = call
  const { out } = options
  if (out === undefined) misuse(lang, 'missingOption', { name: '--out' })
  if (!/\.xlsx$/iu.test(out)) misuse(lang, 'rollUpName', { file: shown(out) })
  await keepForms(out, call)
  const returns = await takeReturns(call, [out, ...(options.previous === undefined ? [] : [options.previous])])
  const finish = async (all: readonly Diagnostic[]) => {
    const settled = settle(all)
    if (settled.length > 0)
      await printFindings(call, 'err', 'pretty', settled, returns.sources, returns.taken.files.length, MOST_SHOWN)
    return settled
  }
  const failed = async (all: readonly Diagnostic[]): Promise<ExitCode> =>
    (await finish(all)).some(isFileFinding) ? 2 : 1
  if (returns.job === undefined) return failed(returns.diagnostics)
  const mistyped = returns.taken.diagnostics.filter(({ code }) => code === 'file/missing')
  if (mistyped.length > 0) return failed(mistyped)
  const previous = await previousOf(call, returns.job)
  if ('problem' in previous) return failed([...returns.diagnostics, previous.problem])
  const { merged, diagnostics } = mergeReturns(toMerge(returns, returns.job, previous))
  if (merged === undefined) return failed([...returns.diagnostics, ...diagnostics])
  const findings = await write(call, merged, out)
  await finish([...returns.diagnostics, ...diagnostics, ...findings])
  if (findings.length > 0) return 2
  if (!options.quiet) saySummary(call, merged)
  return isPartial(merged) ? 4 : 0
}

const toMerge = (
  { taken, decisions, followed, targets }: Returns,
  job: ReportingJob,
  { previous }: { previous?: Exclude<ReturnType<typeof lastYearOf>, { problem: Diagnostic }> },
) => ({ job, taken, decisions, followed, targets, ...(previous && { previous }) })
