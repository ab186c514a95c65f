// plan validate: checks files and folders. The findings are the result, so they go to stdout.
import { checkDocument } from '../index.js'
import type { Run } from './command.js'
import { exitCodeOf, printFindings, settle } from './findings.js'
import { openerOf, readInputs } from './inputs.js'
import type { ReportFormat } from './reporters/index.js'

/** Checks the files that are named. */
export const run: Run = async call => {
  const { files } = call.world
  const { sources, findings } = readInputs(call.args, files)
  const { open, opened } = openerOf(files)
  const issue = call.options.issue ?? false
  // Documents are let go one by one, so that a thousand take no more memory than the largest.
  const checked = sources.flatMap(source => checkDocument(source, { open, issue }).diagnostics)
  const all = settle([...findings, ...checked])
  const format = (call.options.format ?? 'pretty') as ReportFormat
  await printFindings(call, 'out', format, all, [...sources, ...opened.values()], sources.length)
  return exitCodeOf(all)
}
