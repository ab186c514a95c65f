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

/** Intl loads its tables for 10 ms at the first call; few runs count to a thousand. */
const grouped = (count: number, locale: string) => (count < 1000 ? String(count) : count.toLocaleString(locale))
const vietnamese = (count: number) => grouped(count, 'vi-VN')
const english = (count: number, one: string, many: string) => `${grouped(count, 'en-GB')} ${count === 1 ? one : many}`

/** The sentence that closes a list of findings. */
export const summaryWords: Readonly<Record<Lang, (counts: Counts) => string>> = {
  vi: ({ files, errors, warnings, advice }) =>
    `${vietnamese(files)} tệp, ${vietnamese(errors)} lỗi, ` +
    `${vietnamese(warnings)} cảnh báo, ${vietnamese(advice)} gợi ý.`,
  en: ({ files, errors, warnings, advice }) =>
    `${english(files, 'file', 'files')}, ${english(errors, 'error', 'errors')}, ` +
    `${english(warnings, 'warning', 'warnings')}, ${english(advice, 'piece of advice', 'pieces of advice')}.`,
}

/** What is said instead of the findings of a merge that are not printed: its workbook has them all. */
export const moreWords: Readonly<Record<Lang, (count: number) => string>> = {
  vi: count => `… còn ${vietnamese(count)} vấn đề nữa; trang “Vấn đề số liệu” của bảng tổng hợp ghi đủ.`,
  en: count => `… and ${english(count, 'more', 'more')}; the sheet “Vấn đề số liệu” of the roll-up lists them all.`,
}
