// report form: a plan and a period → one Excel form a unit. The paths that were written go to stdout, findings to stderr.
import { distance } from 'fastest-levenshtein'
import type { Diagnostic } from '../model/diagnostic.js'
import type { ReportingJob } from '../model/reporting-job.js'
import type { ExpectedUnit } from '../model/rollup.js'
import { type EarlierFigures, type FormFormat, openJob, readEarlier, type UnitForms, writeForms } from '../reports.js'
import { sayIn } from '../words/index.js'
import { foldName } from '../words/name-fold.js'
import { periodName } from '../words/period.js'
import type { Call, Run } from './command.js'
import { exitCodeOf, printFindings, settle } from './findings.js'
import { openerOf, readSource } from './inputs.js'
import { writeOutputs } from './output.js'
import { misuse } from './program.js'
import { startProgress } from './progress.js'
import { visible } from './reporters/visible.js'

/** Roll-ups of thousands of units are larger than plans. */
const MAX_ROLL_UP = 64 * 1024 * 1024
/** Forms are written so many at a time: the list of what was written is rewritten once for all of them. */
const BATCH = 256
const NEAREST = 3

/** The units that forms are made for; `wanted` names one by its id or its code. */
function unitsOf({ expected }: ReportingJob, wanted: string | undefined, { lang }: Call): readonly ExpectedUnit[] {
  if (wanted === undefined) return expected
  const found = expected.filter(({ id, code }) => id === wanted || code === wanted)
  if (found.length > 0) return found
  const typed = foldName(wanted)
  const far = ({ id, name }: ExpectedUnit) => Math.min(distance(wanted, id), distance(typed, foldName(name)))
  const near = expected.map(unit => ({ unit, far: far(unit) })).sort((a, b) => a.far - b.far)
  const names = near.slice(0, NEAREST).map(({ unit }) => `${unit.id} (${visible(unit.name)})`)
  misuse(lang, 'unknownUnit', { id: wanted, near: names.join(', ') })
}

/** The earlier figures that are asked for, where there are any, or why they cannot be used. */
function earlierOf(job: ReportingJob, { options, world }: Call): EarlierFigures | undefined {
  if (options.previous === undefined) return undefined
  const source = readSource(options.previous, world.files, MAX_ROLL_UP)
  return 'code' in source ? { problem: source } : readEarlier(source, job)
}

/** Writes forms as they are made; gives what went wrong. */
async function write(call: Call, forms: Iterable<UnitForms>, units: number): Promise<readonly Diagnostic[]> {
  const { options, world, words } = call
  const progress = startProgress(world.err, words.formsProgress, options.quiet ? 0 : units)
  const findings: Diagnostic[] = []
  let waiting: UnitForms[] = []
  const flush = async () => {
    const outputs = waiting.flatMap(({ files }) => files)
    waiting = []
    const written = await writeOutputs(options.out ?? 'out', outputs, world.files, options.force ?? false)
    findings.push(...written.findings)
    const lines = written.paths.map(path => `${world.out.isTTY ? visible(path) : path}\n`)
    if (lines.length > 0) progress.aside(() => world.out.write(lines.join('')))
  }
  try {
    for (const one of forms) {
      waiting.push(one)
      if (waiting.length === BATCH) await flush()
      await progress.step()
    }
    if (waiting.length > 0) await flush()
  } finally {
    progress.stop()
  }
  return findings
}

/** Makes the forms of a period. */
export const run: Run = async call => {
  const { options, world, lang } = call
  if (options.period === undefined) misuse(lang, 'missingOption', { name: '--period' })
  const source = readSource(call.args[0]!, world.files)
  const { open, opened } = openerOf(world.files)
  const { job, diagnostics } =
    'code' in source ? { job: undefined, diagnostics: [source] } : openJob(source, { open, period: options.period })
  const all: Diagnostic[] = [...diagnostics]

  const earlier = job && earlierOf(job, call)
  if (earlier !== undefined && 'problem' in earlier) all.push(earlier.problem)

  if (job !== undefined && !all.some(({ severity }) => severity === 'error')) {
    const units = unitsOf(job, options.only, call)
    const formats = [...new Set((options.format ?? 'xlsx').split(','))] as FormFormat[]
    const findings = await write(
      call,
      writeForms(job, units, { formats, ...(earlier !== undefined && 'earlier' in earlier && earlier) }),
      units.length,
    )
    all.push(...findings)
    const fills = { period: periodName(job.period), count: units.length }
    if (!options.quiet && findings.length === 0) world.err.write(`${sayIn(lang, w => w.formsWritten, fills)}\n`)
  }
  const settled = settle(all)
  const seen = [...('code' in source ? [] : [source]), ...opened.values()]
  if (settled.length > 0) await printFindings(call, 'err', 'pretty', settled, seen, 1)
  return exitCodeOf(settled)
}
