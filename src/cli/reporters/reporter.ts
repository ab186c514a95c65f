// What a printer of findings is given. A printer is pure: it reads no file and knows no stream.
import type { ChalkInstance } from 'chalk'
import type { Diagnostic, Lang } from '../../model/diagnostic.js'
import type { Place } from '../../model/place.js'

export interface ReportContext {
  readonly lang: Lang
  /** `new Chalk({ level: 0 })` prints no colours. */
  readonly chalk: ChalkInstance
  /** The text of a file as its places count it; undefined where it is no text, or not at hand. */
  readonly sourceOf: (file: string) => string | undefined
  /** How many files were looked at, those without findings included. */
  readonly files: number
  /** Findings only: no closing summary. */
  readonly quiet: boolean
  /** The most findings that a person is shown at once, the gravest first; a line says how many more a roll-up lists. */
  readonly most?: number
  /** Columns of the terminal; 100 where there is none. */
  readonly width?: number
}

/** Prints findings in the order in which they are given; the text ends with a newline or is empty. */
export type Reporter = (diagnostics: readonly Diagnostic[], context: ReportContext) => string

/** "plan.yaml:14:10", "xa.xlsx › Tổng hợp!C7", "plan.yaml". */
export function showPlace(place: Place): string {
  switch (place.kind) {
    case 'file':
      return place.file
    case 'text':
      return `${place.file}:${place.line}:${place.col}`
    case 'cell':
      return `${place.file} › ${cellAddress(place)}`
  }
}

/** "Tổng hợp!C7". */
export const cellAddress = (place: Place & { kind: 'cell' }): string => `${place.sheet}!${place.cell}`
