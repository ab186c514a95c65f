// What hangs on figures or stands beside them: remarks of people, and notes at the end of a row that may correct a figure.
import { cellName } from '../../model/cell-name.js'
import { findingsFrom } from '../../words/finding.js'
import { textOf } from '../../words/legacy-text.js'
import { quoted } from '../../words/personal.js'
import { type Judging, positionsOf, tableOf } from './judging.js'
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
const BESIDE = 3

/** Tells of words with digits right of the figures of a row, as in "sửa 15 thành 17" (hazard G05). */
export function checkNotes(judging: Judging): void {
  const { recognised, frame, findings } = judging
  const { rows, columns } = positionsOf(recognised)
  for (const [i, { indicator, index }] of frame.slots.entries()) {
    // The last slot of its row speaks for the row.
    const next = frame.slots[i + 1]
    const place = recognised.places[index]
    if (place === undefined || (next?.indicator === indicator && rows[next.index] === rows[index])) continue
    const row = rows[index]!
    let last = 0
    for (let at = i; at >= 0 && frame.slots[at]!.indicator === indicator; at--)
      if (rows[at] === row) last = Math.max(last, columns[at]!)
    const cells = tableOf(judging, place.sheet)?.cells
    for (let beside = last + 1; cells !== undefined && last > 0 && beside <= last + BESIDE; beside++) {
      const cell = cells.get(cellName(row, beside))
      if (cell?.value.kind !== 'text' || cell.formula !== undefined || cell.coveredBy !== undefined) continue
      const text = textOf(cell)
      if (/\d/.test(text) && /\p{sc=Latn}{2}/u.test(text))
        findings.push(finding('sheet/note-with-digits', cell.place, { text: quoted(text) }))
    }
  }
}
