// The bytes of a returned file as a workbook. Readers that are bounded by construction run here; the library for old .xls files
// runs in a process that is limited and killed.
import type { Diagnostic } from '../model/diagnostic.js'
import type { Workbook } from '../model/table.js'
import { readSpreadsheet } from '../reports.js'

export interface ReadBook {
  /** Undefined where it could not be read; the notes say why. */
  readonly workbook: Workbook | undefined
  /** It is no report, and nobody is asked to mend it. */
  readonly skipped: boolean
  readonly notes: readonly Diagnostic[]
}

/** Reads a file that may be a spreadsheet; never throws for any bytes. */
export async function readWorkbook(bytes: Uint8Array, file: string): Promise<ReadBook> {
  const read = readSpreadsheet(bytes, file)
  switch (read.kind) {
    case 'workbook':
      return { workbook: read.workbook, skipped: false, notes: read.notes }
    case 'skip':
      return { workbook: undefined, skipped: true, notes: [read.why] }
    case 'problem':
      return { workbook: undefined, skipped: false, notes: [read.problem] }
    case 'limited': {
      const { readLimited } = await import('./limited-reader.js')
      const old = await readLimited(bytes, file)
      return 'problem' in old
        ? { workbook: undefined, skipped: false, notes: [...read.notes, old.problem] }
        : { workbook: old.workbook, skipped: false, notes: [...read.notes, ...old.notes] }
    }
  }
}
