// For a person at a terminal: a line to grep, the line of source, what to do.
import type { ChalkInstance } from 'chalk'
import type { Diagnostic, Severity } from '../../model/diagnostic.js'
import type { Place } from '../../model/place.js'
import { frameOf } from './frame.js'
import { type ReportContext, type Reporter, showPlace } from './reporter.js'
import { oneLine } from './visible.js'
import { countsOf, moreWords, severityWords, summaryWords } from './words.js'

const INDENT = ' '.repeat(4)

const colours: Readonly<Record<Severity, (chalk: ChalkInstance) => ChalkInstance>> = {
  error: chalk => chalk.red,
  warning: chalk => chalk.yellow,
  advice: chalk => chalk.cyan,
}

function frameLines(place: Place, colour: ChalkInstance, { chalk, sourceOf, width = 100 }: ReportContext): string[] {
  if (place.kind !== 'text') return []
  const text = sourceOf(place.file)
  const frame = text === undefined ? undefined : frameOf(place, text, width)
  if (frame === undefined) return []
  return [chalk.dim(frame.gutter) + frame.source, frame.indent + colour(frame.carets)]
}

function linesOf(diagnostic: Diagnostic, context: ReportContext): string[] {
  const { lang, chalk } = context
  const { code, severity, message, place, hint, related } = diagnostic
  const colour = colours[severity](chalk)
  return [
    [
      chalk.bold(oneLine(showPlace(place))),
      colour(severityWords[lang][severity]),
      oneLine(message[lang]),
      chalk.dim(code),
    ].join('  '),
    ...frameLines(place, colour, context),
    ...(hint === undefined ? [] : [`${INDENT}→ ${oneLine(hint[lang])}`]),
    ...related.map(({ place, note }) => `${INDENT}${chalk.dim(oneLine(showPlace(place)))} ${oneLine(note[lang])}`),
  ]
}

const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'advice']

/** The gravest findings, in the order in which they were given. */
function gravest(diagnostics: readonly Diagnostic[], most: number): readonly Diagnostic[] {
  if (diagnostics.length <= most) return diagnostics
  const kept = new Set(
    GRAVEST_FIRST.flatMap(of => diagnostics.filter(({ severity }) => severity === of)).slice(0, most),
  )
  return diagnostics.filter(one => kept.has(one))
}

/** Prints findings for a person, with the lines of source that they are about. */
export const pretty: Reporter = (diagnostics, context) => {
  const shown = gravest(diagnostics, context.most ?? Number.POSITIVE_INFINITY)
  const lines = shown.flatMap(diagnostic => linesOf(diagnostic, context))
  if (shown.length < diagnostics.length) lines.push(moreWords[context.lang](diagnostics.length - shown.length))
  if (!context.quiet) lines.push(context.chalk.bold(summaryWords[context.lang](countsOf(diagnostics, context.files))))
  return lines.map(line => `${line}\n`).join('')
}
