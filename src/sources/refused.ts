// How a reader of spreadsheets ends: with a workbook, or with the finding that says why there is none.
import type { Diagnostic } from '../model/diagnostic.js'
import type { ReadWorkbook } from './xlsx.js'
import { SheetRefusal } from './xlsx-words.js'

/** Ends the reading of one spreadsheet; never leaves the reader that began it. */
export class Refused extends Error {
  constructor(readonly finding: Diagnostic) {
    super(finding.code)
  }
}

/** What a reader gives, a refusal inside it as its problem. Errors of other kinds are faults of ours and pass. */
export function orProblem(file: string, read: () => ReadWorkbook): ReadWorkbook {
  try {
    return read()
  } catch (error) {
    if (error instanceof Refused) return { problem: error.finding }
    if (error instanceof SheetRefusal) return { problem: error.findingIn(file) }
    throw error
  }
}
