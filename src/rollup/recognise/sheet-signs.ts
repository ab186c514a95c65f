// What a file shows beside its figures: marks of secrecy, headings of personal data, pivot tables. Names and numbers of persons
// are never read, quoted or kept; only the kind of the column is told (P01, P03, P11).
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Table, Workbook } from '../../model/table.js'
import { personHeading, secrecyMark } from '../../words/label.js'
import { textOf } from '../../words/legacy-text.js'
import { sheetNames } from '../form/marks.js'
import { structureFinding } from './structure-words.js'

/** Codes of footers: sections, fonts, sizes. */
const FOOTER_CODE = /&(?:"[^"]*"|\d+|K[0-9A-F]{6}|.)/gsu
/** Cheaper than the words themselves: "MẬT" in any encoding has an M, a T and little between. */
const ENDS_LIKE_MARK = /m.{1,5}t[).!\s]*$/iu
/** A mark or a heading is a short text. */
const LONGEST = 60
/** Sheets with more cells than a form has are looked at down to here. */
const MOST_CELLS = 200_000

/** A mark of secrecy at the foot of the pages of a sheet. */
export function footerMark({ footer }: Table): string | undefined {
  if (footer === '') return undefined
  for (const line of footer.slice(0, 4096).replace(FOOTER_CODE, '\n').split('\n')) {
    const mark = secrecyMark(line)
    if (mark !== undefined) return mark
  }
  return undefined
}

/** The mark of secrecy of a file, which stops all reading (P11). */
export function secrecyOf({ tables }: Workbook, file: string): Diagnostic | undefined {
  for (const table of tables) {
    const footed = footerMark(table)
    if (footed !== undefined) return structureFinding('sheet/secrecy-mark', { kind: 'file', file }, { mark: footed })
    for (const cell of shortTexts(table)) {
      const mark = ENDS_LIKE_MARK.test(cell.raw) ? secrecyMark(textOf(cell)) : undefined
      if (mark !== undefined) return structureFinding('sheet/secrecy-mark', cell.place, { mark })
    }
  }
  return undefined
}

/** Columns of personal data, one finding for each kind on a sheet (P01). */
export function personColumns({ tables }: Workbook): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  for (const table of tables) {
    if (table.name === sheetNames.meta) continue
    const kinds = new Set<string>()
    for (const cell of shortTexts(table)) {
      const kind = personHeading(textOf(cell))
      if (kind === undefined || kinds.has(kind)) continue
      kinds.add(kind)
      found.push(structureFinding('sheet/person-column', cell.place, { kind }))
    }
  }
  return found
}

/** Sheets with a pivot table, which are not read for themselves (C33). */
export const pivotSheets = ({ tables }: Workbook, file: string): readonly Diagnostic[] =>
  tables
    .filter(({ pivot }) => pivot)
    .map(({ name }) => structureFinding('sheet/pivot', { kind: 'cell', file, sheet: name, cell: 'A1' }))

function* shortTexts({ cells }: Table) {
  let left = MOST_CELLS
  for (const cell of cells) {
    if (left-- === 0) return
    if (cell.value.kind === 'text' && cell.raw.length <= LONGEST) yield cell
  }
}
