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
  const checked = sources.map(source => checkDocument(source, { open, issue }))
  const all = settle([...findings, ...checked.flatMap(({ diagnostics }) => diagnostics)])
  const format = (call.options.format ?? 'pretty') as ReportFormat
  await printFindings(call, 'out', format, all, [...sources, ...opened.values()], sources.length)
  return exitCodeOf(all)
}
