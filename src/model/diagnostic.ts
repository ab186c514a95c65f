// A finding about a user's file. Both languages are in the data; the edge chooses which one to show.
import type { Place } from './place.js'

export type Lang = 'vi' | 'en'
export type Bilingual = Readonly<Record<Lang, string>>

/** error stops rendering and merging; warning does not; advice is about taste. */
export type Severity = 'error' | 'warning' | 'advice'

export interface Related {
  readonly place: Place
  readonly note: Bilingual
}

export interface Diagnostic {
  /** `family/name`; also the address that `explain` takes. */
  readonly code: string
  readonly severity: Severity
  readonly message: Bilingual
  readonly place: Place
  readonly hint?: Bilingual
  readonly related: readonly Related[]
}

/** What fills the holes of a sentence: the same in both languages, or one text a language. */
export type Fill = string | number | Bilingual
export type Fills = Readonly<Record<string, Fill>>

/** Fills `{hole}`s of both sentences from the same values. */
export function fill(template: Bilingual, fills: Fills = {}): Bilingual {
  const one = (lang: Lang) =>
    template[lang].replace(/\{(\w+)\}/g, (hole, name: string) => {
      const value = fills[name]
      if (value === undefined) return hole
      return typeof value === 'object' ? value[lang] : String(value)
    })
  return { vi: one('vi'), en: one('en') }
}

/** The same text in both languages, for names and quotations. */
export const both = (text: string): Bilingual => ({ vi: text, en: text })

const position = (place: Place): [string, string, number, number, string] => {
  switch (place.kind) {
    case 'file':
      return [place.file, '', 0, 0, '']
    case 'text':
      return [place.file, '', place.line, place.col, '']
    case 'cell':
      return [place.file, place.sheet, 0, 0, place.cell]
  }
}

const order = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0)

/** The total order of findings: file, sheet, line, column, cell, code, message. Two runs print the same text. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort((a, b) => {
    const left = [...position(a.place), a.code, a.message.vi]
    const right = [...position(b.place), b.code, b.message.vi]
    for (const [i, value] of left.entries()) {
      const by = order(value, right[i]!)
      if (by !== 0) return by
    }
    return 0
  })
}
