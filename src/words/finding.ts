// Findings that no rule file makes: what a table of words says of a code, at a place. Readers and judges of spreadsheets
// keep one such table a subject, and `explain` prints the same entries.
import { type Bilingual, type Diagnostic, type Fills, fill, type Related, type Severity } from '../model/diagnostic.js'
import type { Place } from '../model/place.js'

export interface FindingWords {
  /** error: the cell or the file is refused until somebody decides. warning: it is counted and named. advice: only its notation was made uniform. */
  readonly severity: Severity
  /** A whole sentence with `{holes}`: what is wrong, with which value. */
  readonly say: Bilingual
  /** What to do; may use the same holes. */
  readonly hint?: Bilingual
  /** Why it matters: printed by `explain`. */
  readonly why: Bilingual
}

export type FindingTable = Readonly<Record<string, FindingWords>>

/** Makes the findings of one table; a code that the table lacks does not compile. */
export function findingsFrom<Table extends FindingTable>(table: Table) {
  return (
    code: keyof Table & string,
    place: Place,
    fills: Fills = {},
    related: readonly Related[] = [],
  ): Diagnostic => {
    const { severity, say, hint } = table[code]!
    return { code, severity, message: fill(say, fills), place, related, ...(hint && { hint: fill(hint, fills) }) }
  }
}
