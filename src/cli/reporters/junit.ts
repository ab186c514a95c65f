// For CI servers that show test reports: a suite a file, a case a finding.
// Only an error is a failure. A warning or advice is a case that passes and says its words in system-out, so that a build
// turns red here exactly when the exit code is 1. A file without findings has no suite: its name is not among the findings.
import { escapeUTF8 } from 'entities'
import type { Diagnostic, Lang } from '../../model/diagnostic.js'
import { type Reporter, showPlace } from './reporter.js'
import { severityWords } from './words.js'

/** Escaped, without the characters that XML 1.0 has no way to write. */
const xml = (text: string) =>
  escapeUTF8(text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, ''))

function bodyOf({ severity, message, place, hint, related }: Diagnostic, lang: Lang): string {
  return [
    `${showPlace(place)}  ${severityWords[lang][severity]}  ${message[lang]}`,
    ...(hint === undefined ? [] : [`→ ${hint[lang]}`]),
    ...related.map(({ place, note }) => `${showPlace(place)} ${note[lang]}`),
  ].join('\n')
}

function caseOf(diagnostic: Diagnostic, lang: Lang): string {
  const { code, severity, message, place } = diagnostic
  const body = xml(bodyOf(diagnostic, lang))
  const said =
    severity === 'error'
      ? `<failure type="${xml(code)}" message="${xml(message[lang])}">${body}</failure>`
      : `<system-out>${body}</system-out>`
  return (
    `    <testcase classname="${xml(place.file)}" name="${xml(`${code} ${showPlace(place)}`)}" time="0">\n` +
    `      ${said}\n    </testcase>\n`
  )
}

const tally = (diagnostics: readonly Diagnostic[]) =>
  `tests="${diagnostics.length}" failures="${diagnostics.filter(d => d.severity === 'error').length}" errors="0" skipped="0" time="0"`

/** Prints findings as a JUnit report. */
export const junit: Reporter = (diagnostics, { lang }) => {
  const files = new Map<string, Diagnostic[]>()
  for (const diagnostic of diagnostics) {
    const suite = files.get(diagnostic.place.file)
    if (suite) suite.push(diagnostic)
    else files.set(diagnostic.place.file, [diagnostic])
  }
  const suites = [...files].map(
    ([file, found]) =>
      `  <testsuite name="${xml(file)}" ${tally(found)}>\n${found.map(d => caseOf(d, lang)).join('')}  </testsuite>\n`,
  )
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="ke-hoach" ${tally(diagnostics)}>\n` +
    `${suites.join('')}</testsuites>\n`
  )
}
