// The printers of findings by the name that `--format` takes.
import { github } from './github.js'
import { json } from './json.js'
import { junit } from './junit.js'
import { pretty } from './pretty.js'
import type { Reporter } from './reporter.js'
import { sarif } from './sarif.js'

export const reporters = { pretty, json, github, sarif, junit } satisfies Record<string, Reporter>
export type ReportFormat = keyof typeof reporters
