// For code scanning: SARIF 2.1.0. Columns count UTF-16 units, which the run says aloud.
import type { Severity } from '../../model/diagnostic.js'
import type { Place } from '../../model/place.js'
import { cellAddress, type Reporter } from './reporter.js'

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', advice: 'note' }

/** A path as a URI reference; `Buffer` mends halves of letters, which `encodeURIComponent` would throw at. */
function uriOf(file: string): string {
  const path = Buffer.from(file).toString().replaceAll('\\', '/')
  const drive = /^([A-Za-z]:)(\/.*)$/.exec(path)
  const encoded = (drive?.[2] ?? path).split('/').map(encodeURIComponent).join('/')
  if (drive) return `file:///${drive[1]}${encoded}`
  return path.startsWith('/') ? `file://${encoded}` : encoded
}

function regionOf(place: Place) {
  if (place.kind !== 'text') return {}
  const { line, col, length } = place
  return { region: { startLine: line, startColumn: col, ...(length > 0 && { endColumn: col + length }) } }
}

const locationOf = (place: Place) => ({
  physicalLocation: { artifactLocation: { uri: uriOf(place.file) }, ...regionOf(place) },
  ...(place.kind === 'cell' && { logicalLocations: [{ fullyQualifiedName: cellAddress(place) }] }),
})

/** Prints findings as a SARIF log of one run. */
export const sarif: Reporter = (diagnostics, { lang }) => {
  const codes = [...new Set(diagnostics.map(diagnostic => diagnostic.code))].sort()
  const results = diagnostics.map(({ code, severity, message, place, hint, related }) => ({
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levels[severity],
    message: { text: hint === undefined ? message[lang] : `${message[lang]}\n→ ${hint[lang]}` },
    locations: [locationOf(place)],
    ...(related.length > 0 && {
      relatedLocations: related.map(({ place, note }, id) => ({
        id,
        message: { text: note[lang] },
        ...locationOf(place),
      })),
    }),
  }))
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'ke-hoach', language: lang, rules: codes.map(id => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}
