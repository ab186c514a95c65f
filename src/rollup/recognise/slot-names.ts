// The names of cells, the second way in which a form finds its figures again: programs move them with their cells.
import { readCellName } from '../../model/cell-name.js'
import type { Table, Workbook } from '../../model/table.js'
import type { At } from './located.js'

const TARGET = /^(?:'((?:[^']|'')+)'|([^!'"]+))!\$?([A-Z]{1,3})\$?(\d{1,7})$/

/** Where each name of one cell on a sheet leads; a name of the sheet itself goes before one of the workbook. */
export function namedCells({ names }: Workbook, { name: sheet }: Table): ReadonlyMap<string, At> {
  const found = new Map<string, At>()
  const own = new Set<string>()
  for (const { name, refersTo, sheet: scope } of names) {
    if (scope !== undefined && scope !== sheet) continue
    const [, quoted, plain, column, row] = TARGET.exec(refersTo) ?? []
    if ((quoted?.replaceAll("''", "'") ?? plain) !== sheet) continue
    const at = readCellName(`${column}${row}`)
    const key = name.toLowerCase()
    if (at === undefined || (scope === undefined && own.has(key))) continue
    if (scope !== undefined) own.add(key)
    found.set(key, at)
  }
  return found
}

/** Whether a workbook names cells of a form at all, on whatever sheet: programs that drop names drop all of them. */
export const namesForms = ({ names }: Workbook): boolean => names.some(({ name }) => /^(?:in|sum)_/iu.test(name))
