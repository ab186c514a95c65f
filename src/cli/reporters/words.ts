// The words that a printer adds to the findings themselves.
import type { Diagnostic, Lang, Severity } from '../../model/diagnostic.js'

export const severityWords: Readonly<Record<Lang, Readonly<Record<Severity, string>>>> = {
  vi: { error: 'lỗi', warning: 'cảnh báo', advice: 'gợi ý' },
  en: { error: 'error', warning: 'warning', advice: 'advice' },
}

export interface Counts {
  readonly files: number
  readonly errors: number
  readonly warnings: number
  readonly advice: number
}

/** Counts findings by severity. */
export function countsOf(diagnostics: readonly Diagnostic[], files: number): Counts {
  const of = (severity: Severity) => diagnostics.filter(d => d.severity === severity).length
  return { files, errors: of('error'), warnings: of('warning'), advice: of('advice') }
}

const viNumber = new Intl.NumberFormat('vi-VN')
const enNumber = new Intl.NumberFormat('en-GB')
const english = (count: number, one: string, many: string) => `${enNumber.format(count)} ${count === 1 ? one : many}`

/** The sentence that closes a list of findings. */
export const summaryWords: Readonly<Record<Lang, (counts: Counts) => string>> = {
  vi: ({ files, errors, warnings, advice }) =>
    `${viNumber.format(files)} tệp, ${viNumber.format(errors)} lỗi, ` +
    `${viNumber.format(warnings)} cảnh báo, ${viNumber.format(advice)} gợi ý.`,
  en: ({ files, errors, warnings, advice }) =>
    `${english(files, 'file', 'files')}, ${english(errors, 'error', 'errors')}, ` +
    `${english(warnings, 'warning', 'warnings')}, ${english(advice, 'piece of advice', 'pieces of advice')}.`,
}
