// Figures under merged cells: what lies under the first cell of a range is not seen, and each program reads it in another way.
import { readCellRange } from '../../model/cell-name.js'
import { findingsFrom } from '../../words/finding.js'
import { type Judging, placeOf, positionsOf, refuse } from './judging.js'
import { markWords } from './mark-words.js'

const finding = findingsFrom(markWords)

/** Refuses values in covered cells, and all figures of a range that joins the cells of two (hazard C16). */
export function checkMerges(judging: Judging): void {
  const { recognised, frame, findings } = judging
  const refused = new Set<number>()
  const add = (index: number, range: string) => {
    if (refused.has(index)) return
    refused.add(index)
    findings.push(finding('sheet/merged-figures', placeOf(judging, index), { range }))
    refuse(judging, index, 'C16')
  }
  const { rows, columns } = positionsOf(recognised)
  const bounds = boundsOf(rows, columns)
  for (const { name, merges } of recognised.tables)
    for (const text of merges) {
      const range = readCellRange(text)
      if (range === undefined) continue
      const { from, to } = range
      if (to.row < bounds.top || from.row > bounds.bottom || to.column < bounds.left || from.column > bounds.right)
        continue
      const within = frame.slots.filter(
        ({ index: i }) =>
          rows[i]! >= from.row &&
          rows[i]! <= to.row &&
          columns[i]! >= from.column &&
          columns[i]! <= to.column &&
          recognised.places[i]?.sheet === name,
      )
      if (within.length > 1) for (const { index } of within) add(index, text)
    }
  for (const { index } of frame.slots) {
    const cell = recognised.cells[index]
    if (cell?.coveredBy !== undefined && cell.value.kind !== 'empty') add(index, cell.coveredBy)
  }
}

/** Most merged ranges are headings, and lie outside. */
function boundsOf(rows: Uint32Array, columns: Uint32Array) {
  const bounds = { top: Number.POSITIVE_INFINITY, bottom: 0, left: Number.POSITIVE_INFINITY, right: 0 }
  for (let i = 0; i < rows.length; i++) {
    if (rows[i] === 0) continue
    bounds.top = Math.min(bounds.top, rows[i]!)
    bounds.bottom = Math.max(bounds.bottom, rows[i]!)
    bounds.left = Math.min(bounds.left, columns[i]!)
    bounds.right = Math.max(bounds.right, columns[i]!)
  }
  return bounds
}
