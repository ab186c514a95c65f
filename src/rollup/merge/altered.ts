// Whether a hand changed what a roll-up prints: its totals are held against those that its own leaves give. Where they differ
// nobody knows which are right, so none are used (hazards 4 (6)).
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Workbook } from '../../model/table.js'
import { openRollUp } from './explain-figure.js'
import { intakeFinding } from './intake-words.js'
import { type CarriedRollUp, readRollUp } from './read-roll-up.js'
import { totalCells } from './total-cells.js'

/** What programs keep of a number when they compute a total anew. */
const isSame = (a: string, b: string) => {
  const [x, y] = [Number(a), Number(b)]
  return a === b || Math.abs(x - y) <= Math.abs(y) * 1e-12
}

/** The first total that is not what the leaves give; undefined where all are. */
function alteredTotal(workbook: Workbook, carried: CarriedRollUp, file: string): Diagnostic | undefined {
  const opened = openRollUp(carried)
  if (opened === undefined) return intakeFinding('rollup/leaves-altered', { kind: 'file', file })
  const tables = new Map(workbook.tables.map(table => [table.name, table]))
  for (const { figure, sheet, total } of totalCells(opened.view)) {
    const value = tables.get(sheet)?.cells.get(total)?.value
    const printed = value?.kind === 'number' ? value.decimal : undefined
    const computed = figure.state === 'complete' && figure.value !== null ? figure.value : undefined
    if (printed === undefined && computed === undefined) continue
    if (printed !== undefined && computed !== undefined && isSame(printed, computed)) continue
    const none = { vi: '(không có số)', en: '(no number)' }
    const fills = { printed: printed ?? none, computed: computed ?? none }
    return intakeFinding('rollup/totals-altered', { kind: 'cell', file, sheet, cell: total }, fills)
  }
  return undefined
}

/** Reads a roll-up that is to be merged, compared with or explained; one that was altered anywhere is a finding. */
export function readWholeRollUp(workbook: Workbook, file: string): CarriedRollUp | { readonly problem: Diagnostic } {
  const carried = readRollUp(workbook, file)
  if ('problem' in carried) return carried
  const problem = alteredTotal(workbook, carried, file)
  return problem === undefined ? carried : { problem }
}
