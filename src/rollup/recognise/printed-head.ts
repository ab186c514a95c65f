// What the head of a sheet prints for people: whose report it is, for which period and which days. It bears witness beside the
// marks, and contradicts them where somebody filled in the wrong form (B06 to B08, B11, E09).
import type { ReportingJob } from '../../model/reporting-job.js'
import type { Window } from '../../model/rollup.js'
import type { CellPlace } from '../../model/table.js'
import { matchUnit, type UnitMatch } from '../../words/unit-name.js'
import { periodsIn, signedOn, windowIn } from './printed-period.js'
import type { SheetView } from './sheet-view.js'

export interface PrintedUnit {
  readonly text: string
  readonly place: CellPlace
  readonly match: UnitMatch
}

export interface PrintedHead {
  /** Of the lines that say "Đơn vị báo cáo"; where there are none, of lines that begin like the name of an office. */
  readonly units: readonly PrintedUnit[]
  readonly periods: readonly { readonly ids: readonly string[]; readonly place: CellPlace }[]
  readonly windows: readonly { readonly window: Window; readonly place: CellPlace }[]
  readonly signed: readonly { readonly day: string; readonly place: CellPlace }[]
}

const UNIT_LINE =
  /^(?:tên )?(?:đơn vị|cơ quan)(?: (?:báo cáo|gửi(?: báo cáo)?|lập(?: biểu| báo cáo)?))?\s*[:：]\s*(.*)$/iu
const OFFICE = /^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+(?!tỉnh|thành phố trực thuộc)\S/iu
const CODE = /\s*\(mã\s+[^()]*\)\s*$/iu
const BLANK_LINE = /^[.…_\s]*$/u
const MOST_ROWS = 60
const MOST_FOOT_ROWS = 500

/** Reads the rows above `first` (for the day of signing, all rows). */
export function printedHead(view: SheetView, first: number, job: ReportingJob): PrintedHead {
  const head = {
    units: [] as PrintedUnit[],
    periods: [] as { ids: readonly string[]; place: CellPlace }[],
    windows: [] as { window: Window; place: CellPlace }[],
    signed: [] as { day: string; place: CellPlace }[],
  }
  const offices: PrintedUnit[] = []
  const rows = view.numbers.filter(row => row < first).slice(0, MOST_ROWS)
  for (const row of rows) {
    const cells = view.rows.get(row)!
    for (const [i, cell] of cells.entries()) {
      if (cell.value.kind !== 'text' || cell.raw.length > 500) continue
      const text = view.text(cell).replace(/\s+/gu, ' ')
      const unit = (name: string, list: PrintedUnit[]) => {
        const plain = name.replace(CODE, '').trim()
        if (!BLANK_LINE.test(plain)) list.push({ text: plain, place: cell.place, match: matchUnit(plain, job) })
      }
      const named = UNIT_LINE.exec(text)?.[1]
      if (named !== undefined) unit(BLANK_LINE.test(named) ? view.text(cells[i + 1]) : named, head.units)
      else if (OFFICE.test(text)) unit(text, offices)
      const ids = periodsIn(text, job.period)
      if (ids.length > 0) head.periods.push({ ids, place: cell.place })
      const window = windowIn(text, job.period)
      if (window !== undefined) head.windows.push({ window, place: cell.place })
    }
  }
  // Place and date stand at the head or at the foot.
  for (const row of new Set([...view.numbers.slice(0, MOST_ROWS), ...view.numbers.slice(-MOST_FOOT_ROWS)]))
    for (const cell of view.rows.get(row)!) {
      const day = cell.value.kind === 'text' && cell.raw.length < 100 ? signedOn(view.text(cell)) : undefined
      if (day !== undefined) head.signed.push({ day, place: cell.place })
    }
  const expected = new Set(job.expected.map(({ id }) => id))
  const own = offices.filter(({ match }) => 'unit' in match && expected.has(match.unit))
  return { ...head, units: head.units.length > 0 ? head.units : own }
}
