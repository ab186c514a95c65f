// For GitHub Actions: workflow commands, which the site shows beside the changed lines.
// A command is one line; `%`, line ends and, in properties, `:` and `,` are percent-encoded as the runner decodes them.
import type { Severity } from '../../model/diagnostic.js'
import type { Place } from '../../model/place.js'
import { cellAddress, type Reporter } from './reporter.js'

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', advice: 'notice' }

const escapeMessage = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const escapeProperty = (text: string) => escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

function properties(place: Place): readonly (readonly [string, string | number])[] {
  const file = ['file', place.file.replaceAll('\\', '/')] as const
  if (place.kind !== 'text') return [file]
  const end = place.length > 1 ? ([['endColumn', place.col + place.length - 1]] as const) : []
  return [file, ['line', place.line], ['col', place.col], ...end]
}

/** Prints findings as workflow commands, one a line. */
export const github: Reporter = (diagnostics, { lang }) =>
  diagnostics
    .map(({ code, severity, message, place, hint }) => {
      const named = [...properties(place), ['title', code] as const]
      const where = place.kind === 'cell' ? `${cellAddress(place)}: ` : ''
      const advice = hint === undefined ? '' : `\n→ ${hint[lang]}`
      const list = named.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',')
      return `::${commands[severity]} ${list}::${escapeMessage(where + message[lang] + advice)}\n`
    })
    .join('')
