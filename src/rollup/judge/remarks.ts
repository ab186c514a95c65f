// What hangs on figures or stands beside them: remarks of people, and notes at the end of a row that may correct a figure.
import { cellName, readCellName } from '../../model/cell-name.js'
import { findingsFrom } from '../../words/finding.js'
import { textOf } from '../../words/legacy-text.js'
import { quoted } from '../../words/personal.js'
import { type Judging, tableOf } from './judging.js'
import { markWords } from './mark-words.js'

const finding = findingsFrom(markWords)

/** Tells of each remark on a figure, in its words only where they tell of no person (hazard G01). */
export function checkRemarks({ recognised, frame, findings }: Judging): void {
  const remarks = new Map(
    recognised.tables.filter(({ remarks }) => remarks.size > 0).map(table => [table.name, table.remarks]),
  )
  if (remarks.size === 0) return
  for (const { index } of frame.slots) {
    const place = recognised.places[index]
    const text = place && remarks.get(place.sheet)?.get(place.cell)
    if (place !== undefined && text !== undefined) findings.push(finding('sheet/remark', place, { text: quoted(text) }))
  }
}

/** How many cells right of the last figure of a row are looked at. */
const BESIDE = 4

/** Tells of words with digits right of the figures of a row, as in "sửa 15 thành 17" (hazard G05). */
export function checkNotes(judging: Judging): void {
  const { recognised, frame, findings } = judging
  const last = new Map<string, { sheet: string; row: number; column: number }>()
  for (const { index } of frame.slots) {
    const place = recognised.places[index]
    const at = place && readCellName(place.cell)
    if (place === undefined || at === undefined) continue
    const key = `${at.row} ${place.sheet}`
    const before = last.get(key)
    if (before === undefined || at.column > before.column) last.set(key, { sheet: place.sheet, ...at })
  }
  for (const { sheet, row, column } of last.values()) {
    const cells = tableOf(judging, sheet)?.cells
    for (let beside = column + 1; cells !== undefined && beside <= column + BESIDE; beside++) {
      const cell = cells.get(cellName(row, beside))
      if (cell?.value.kind !== 'text' || cell.formula !== undefined || cell.coveredBy !== undefined) continue
      const text = textOf(cell)
      if (/\d/.test(text) && /\p{sc=Latn}{2}/u.test(text))
        findings.push(finding('sheet/note-with-digits', cell.place, { text: quoted(text) }))
    }
  }
}
