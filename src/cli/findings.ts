// The findings of a run: put in order, printed in the form asked for, and turned into an exit code.
import type { Source } from '../index.js'
import { type Diagnostic, sortDiagnostics } from '../model/diagnostic.js'
import type { Call, ExitCode } from './command.js'
import { isFileFinding } from './file-finding.js'
import { type ReportFormat, reporters } from './reporters/index.js'

/** Sorts findings and drops doubles: a list of agencies that ten plans share is at fault once. */
export function settle(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const once = new Map(findings.map(finding => [JSON.stringify(finding), finding]))
  return sortDiagnostics([...once.values()])
}

/** 2 where a file could not be read or written, else 1 where a file has errors, else 0. */
export function exitCodeOf(findings: readonly Diagnostic[]): ExitCode {
  if (findings.some(isFileFinding)) return 2
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0
}

/** The text that places count in: composed letters, without a byte order mark. */
const textOf = ({ bytes }: Source) => new TextDecoder('utf-8').decode(bytes).normalize('NFC')

/** Prints findings to one of the streams; of more than `most` the gravest. */
export async function printFindings(
  call: Call,
  stream: 'out' | 'err',
  format: ReportFormat,
  findings: readonly Diagnostic[],
  sources: readonly Source[],
  files: number,
  most?: number,
): Promise<void> {
  const byFile = new Map(sources.map(source => [source.file, source]))
  const texts = new Map<string, string>()
  const sourceOf = (file: string): string | undefined => {
    const source = byFile.get(file)
    if (source === undefined) return undefined
    const text = texts.get(file) ?? textOf(source)
    texts.set(file, text)
    return text
  }
  const { columns } = call.world[stream]
  call.world[stream].write(
    reporters[format](findings, {
      lang: call.lang,
      chalk: await call.chalkFor(stream),
      sourceOf,
      files,
      quiet: call.options.quiet ?? false,
      ...(most !== undefined && { most }),
      ...(columns !== undefined && { width: columns }),
    }),
  )
}
