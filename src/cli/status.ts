// report status: who is in, late, missing, refused. The table is the result, so it goes to stdout; findings are not printed one
// by one, but counted a unit: `report check` tells them.
import stringWidth from 'fast-string-width'
import type { Diagnostic } from '../model/diagnostic.js'
import type { ReportingJob } from '../model/reporting-job.js'
import type { Decision } from '../model/rollup.js'
import { type Merged, mergedCompleteness, mergeReturns } from '../reports.js'
import { completenessText } from '../words/completeness.js'
import { sayIn } from '../words/index.js'
import { periodName } from '../words/period.js'
import type { Call, ExitCode, Run } from './command.js'
import { isFileFinding } from './file-finding.js'
import { printFindings, settle } from './findings.js'
import { oneLine } from './reporters/visible.js'
import { type Returns, takeReturns } from './returns.js'

interface Line {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly state: 'counted' | 'late' | 'missing' | 'refused'
  readonly blank: boolean
  readonly submission: number | undefined
  readonly file: string | undefined
  readonly errors: number
  readonly warnings: number
}

/** One line a unit, in the order of the list of units. */
function linesOf({ view }: Merged): Line[] {
  const byFile = new Map<string, { errors: number; warnings: number }>()
  for (const { place, severity } of view.diagnostics) {
    const counts = byFile.get(place.file) ?? { errors: 0, warnings: 0 }
    if (severity === 'error') counts.errors++
    if (severity === 'warning') counts.warnings++
    byFile.set(place.file, counts)
  }
  return view.units.map(({ outcome: { unit, state, file, blank }, number }) => ({
    id: unit.id,
    code: unit.code ?? '',
    name: unit.name,
    state,
    blank: blank ?? false,
    submission: number,
    file,
    errors: (file !== undefined && byFile.get(file)?.errors) || 0,
    warnings: (file !== undefined && byFile.get(file)?.warnings) || 0,
  }))
}

/** Columns as wide as their widest cell, two blanks between. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map(row => stringWidth(row[at]!))))
  const line = (row: readonly string[]) =>
    row.map((cell, at) => cell + ' '.repeat(Math.max(0, widths[at]! - stringWidth(cell)))).join('  ')
  return rows.map(row => `${line(row).trimEnd()}\n`).join('')
}

function printTable(
  { lang, world, words }: Call,
  job: ReportingJob,
  merged: Merged,
  lines: readonly Line[],
  decisions: readonly Decision[],
) {
  const { status, units, fileStates } = words.merge
  const say = (pick: Parameters<typeof sayIn>[1], fills: Parameters<typeof sayIn>[2] = {}) =>
    world.out.write(`${sayIn(lang, pick, fills)}\n`)
  say(w => w.merge.status.head, { period: periodName(job.period), ...job.window })
  if (job.deadline === undefined) say(w => w.merge.status.noDeadline)
  else say(w => w.merge.status.deadline, { deadline: job.deadline })
  const { code, unit, state, submission, file, findings } = status.columns
  const rows = lines.map(one => [
    one.code,
    oneLine(one.name),
    units[one.blank ? 'blank' : one.state],
    one.submission === undefined ? '' : String(one.submission),
    oneLine(one.file ?? ''),
    one.errors + one.warnings === 0 ? '' : `${one.errors} / ${one.warnings}`,
  ])
  // Lists of units without official codes have nothing to show in that column.
  const hasCodes = lines.some(one => one.code !== '')
  const table = [[code, unit, state, submission, file, findings], ...rows].map(row => row.slice(hasCodes ? 0 : 1))
  world.out.write(`\n${aligned(table)}\n`)
  const told = new Set(lines.map(one => one.file))
  const others = merged.view.files.filter(one => !told.has(one.file))
  if (others.length > 0) {
    const list = others.map(one => [`  ${oneLine(one.file)}`, fileStates[one.state], one.reason ?? ''])
    world.out.write(`${status.other}\n${aligned(list)}\n`)
  }
  const count = (of: Line['state']) => lines.filter(one => one.state === of).length
  say(w => w.merge.counted, { counted: count('counted') + count('late'), expected: lines.length })
  world.out.write(`${completenessText(mergedCompleteness(merged.view, decisions))[lang]}\n`)
}

function printJson(
  { world }: Call,
  job: ReportingJob,
  { view }: Merged,
  lines: readonly Line[],
  decisions: readonly Decision[],
) {
  const files = view.files.map(({ file, state, reason, unit }) => ({ file, state, unit, reason }))
  const { deadline } = job
  const completeness = mergedCompleteness(view, decisions)
  const units = lines.map(({ id, ...line }) => ({ unit: id, ...line }))
  world.out.write(`${JSON.stringify({ period: job.period.id, deadline, completeness, units, files }, undefined, 2)}\n`)
}

/** Tells how things stand. */
export const run: Run = async call => {
  const { options, lang, world } = call
  const returns: Returns = await takeReturns(call, [])
  const failed = async (all: readonly Diagnostic[]): Promise<ExitCode> => {
    const settled = settle(all)
    await printFindings(call, 'err', 'pretty', settled, returns.sources, 1)
    return settled.some(isFileFinding) ? 2 : 1
  }
  if (returns.job === undefined) return failed(returns.diagnostics)
  const { job, taken, decisions, followed } = returns
  const { merged, diagnostics } = mergeReturns({ job, taken, decisions, followed, targets: [] })
  if (merged === undefined) return failed([...returns.diagnostics, ...diagnostics])
  const lines = linesOf(merged)
  if (options.format === 'json') printJson(call, job, merged, lines, decisions)
  else {
    printTable(call, job, merged, lines, decisions)
    const isReceived = decisions.some(({ kind }) => kind === 'received')
    if (!isReceived && job.deadline !== undefined && !options.quiet)
      world.err.write(`${sayIn(lang, w => w.merge.status.noReceipt)}\n`)
  }
  return lines.some(({ state }) => state === 'missing' || state === 'refused') ? 4 : 0
}
