// One file while it is judged: what was recognised, what was decided so far for each slot, and what was found.
import { readCellName } from '../../model/cell-name.js'
import { type Bilingual, both, type Diagnostic } from '../../model/diagnostic.js'
import type { Place } from '../../model/place.js'
import type { ReportingJob } from '../../model/reporting-job.js'
import type { Leaf, Recognised } from '../../model/submission.js'
import type { Cell, Table } from '../../model/table.js'
import type { NotationEvidence } from '../../words/cell-number.js'
import { textOf } from '../../words/legacy-text.js'
import { mayBePersonal, quoted, withoutControls } from '../../words/personal.js'
import type { Frame } from './frame.js'

export interface Judging {
  readonly recognised: Recognised
  readonly job: ReportingJob
  readonly frame: Frame
  readonly notation: NotationEvidence
  /** By slot; what is undefined at the end was not sent. */
  readonly leaves: (Leaf | undefined)[]
  readonly findings: Diagnostic[]
}

/** Where a slot stands in the file; the file where it has no place. */
export const placeOf = ({ recognised }: Judging, slot: number): Place =>
  recognised.places[slot] ?? { kind: 'file', file: recognised.file }

export const tableOf = ({ recognised }: Judging, sheet: string): Table | undefined =>
  recognised.tables.find(({ name }) => name === sheet)

/** Rows and columns of the slots, from 1; 0 where a slot has no place. */
export function positionsOf({ cells, places }: Recognised): {
  readonly rows: Uint32Array
  readonly columns: Uint32Array
} {
  const rows = new Uint32Array(places.length)
  const columns = new Uint32Array(places.length)
  for (const [i, place] of places.entries()) {
    const at = cells[i] ?? (place && readCellName(place.cell))
    if (place === undefined || at === undefined) continue
    rows[i] = at.row
    columns[i] = at.column
  }
  return { rows, columns }
}

/** Text beyond this is no figure, and no roll-up should carry it. */
const LONGEST_RAW = 200

/** What a leaf may keep of a refused cell: nothing that could tell who somebody is. */
function rawOf({ value, raw }: Cell): string {
  if (value.kind === 'number') return raw
  return raw.length > LONGEST_RAW || mayBePersonal(raw) ? '' : withoutControls(raw)
}

/** Takes a slot out of all totals, whatever was decided before. What a cell held stays to be shown. */
export function refuse({ recognised, leaves }: Judging, slot: number, hazard: string): Leaf {
  const cell = recognised.cells[slot]
  const place = recognised.places[slot]
  const leaf: Leaf = {
    state: 'refused',
    raw: cell === undefined ? '' : rawOf(cell),
    sheet: place?.sheet ?? '',
    cell: place?.cell ?? '',
    hazard,
    ...(recognised.estimates[slot] && { estimate: true }),
  }
  leaves[slot] = leaf
  return leaf
}

/** A decimal for people: with a comma in Vietnamese, never grouped, since a mark of thousands is what was unclear. */
export const decimalShown = (decimal: string): Bilingual => ({ vi: decimal.replace('.', ','), en: decimal })

/** What stands in a cell, as a sentence may repeat it: a number as a number, text only where it tells of no person. */
export function shownIn(cell: Cell): Bilingual {
  const { value } = cell
  switch (value.kind) {
    case 'number':
      return decimalShown(value.decimal)
    case 'date':
      return both(withoutControls(value.date.slice(0, 10)))
    default:
      return quoted(textOf(cell))
  }
}
