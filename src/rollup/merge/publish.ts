// A merged view → the bytes of its workbook, checked before anybody sees them: totals added again by the second path, and every
// total looked up in the very bytes that will be written.

import { composeRollUp } from '../workbook/compose.js'
import { writeXlsx } from '../xlsx/write.js'
import type { Merged } from './merge.js'
import { rawCells } from './raw-cells.js'
import { addAgain, type Difference } from './second-path.js'
import { totalCells, writtenDifferences } from './total-cells.js'

export interface Published {
  readonly workbook: Uint8Array
  /** What the two paths do not agree on: where there is anything, the program is wrong, and nothing may be written. */
  readonly differences: readonly Difference[]
}

/** Writes the workbook of a roll-up. */
export function publish({ view, periods }: Merged): Published {
  const again = addAgain(view.job.form, periods, view.figures)
  if (again.length > 0) return { workbook: new Uint8Array(), differences: again }
  const workbook = writeXlsx(composeRollUp(view))
  const cells = rawCells(workbook)
  const differences =
    cells === undefined ? [{ where: 'workbook', first: '', second: '' }] : writtenDifferences(totalCells(view), cells)
  return { workbook, differences }
}
