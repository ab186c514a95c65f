// Figures under merged cells: what lies under the first cell of a range is not seen, and each program reads it in another way.
import { readCellName, readCellRange } from '../../model/cell-name.js'
import { findingsFrom } from '../../words/finding.js'
import { type Judging, placeOf, refuse, tableOf } from './judging.js'
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
  for (const { name } of recognised.tables) {
    const merges = tableOf(judging, name)?.merges ?? []
    if (merges.length === 0) continue
    const here = frame.slots.flatMap(({ index }) => {
      const place = recognised.places[index]
      const at = place?.sheet === name ? readCellName(place.cell) : undefined
      return at === undefined ? [] : [{ index, at }]
    })
    const bounds = boundsOf(here.map(({ at }) => at))
    for (const text of merges) {
      const range = readCellRange(text)
      if (range === undefined || bounds === undefined) continue
      const { from, to } = range
      if (to.row < bounds.top || from.row > bounds.bottom || to.column < bounds.left || from.column > bounds.right)
        continue
      const within = here.filter(
        ({ at }) => at.row >= from.row && at.row <= to.row && at.column >= from.column && at.column <= to.column,
      )
      if (within.length > 1) for (const { index } of within) add(index, text)
    }
  }
  for (const { index } of frame.slots) {
    const cell = recognised.cells[index]
    if (cell?.coveredBy !== undefined && cell.value.kind !== 'empty') add(index, cell.coveredBy)
  }
}

function boundsOf(places: readonly { readonly row: number; readonly column: number }[]) {
  if (places.length === 0) return undefined
  const [rows, columns] = [places.map(({ row }) => row), places.map(({ column }) => column)]
  return { top: Math.min(...rows), bottom: Math.max(...rows), left: Math.min(...columns), right: Math.max(...columns) }
}
