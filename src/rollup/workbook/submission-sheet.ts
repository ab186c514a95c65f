// "Tình hình nộp": every unit that reports, with its state, its file and how much of it counts.
import type { UnitState } from '../../model/rollup.js'
import { slotsOf } from '../../model/slot.js'
import { completenessText } from '../../words/completeness.js'
import { completenessOf } from '../completeness.js'
import type { CellSpec, SheetSpec } from '../xlsx/spec.js'
import { listSheet } from './list-sheet.js'
import { looks, text } from './look.js'
import { fileText } from './safe-text.js'
import type { RollUpView, UnitView } from './view.js'

export const SUBMISSIONS = 'Tình hình nộp'

const STATES: Readonly<Record<UnitState, string>> = {
  counted: 'Đã tổng hợp',
  late: 'Nộp muộn, đã tổng hợp',
  missing: 'Chưa nộp',
  refused: 'Đã gửi, không dùng được',
}

const columns = [
  { title: 'TT', width: 6 },
  { title: 'Mã', width: 9 },
  { title: 'Đơn vị', width: 30 },
  { title: 'Trực thuộc', width: 22 },
  { title: 'Trạng thái', width: 22 },
  { title: 'Lần nộp', width: 9 },
  { title: 'Số ô có số', width: 10 },
  { title: 'Ô trống', width: 9 },
  { title: 'Ô bị từ chối', width: 10 },
  { title: 'Tệp', width: 44 },
] as const

export function submissionSheet(view: RollUpView): SheetSpec {
  const { deadline, above, expected } = view.job
  const names = new Map([...above, ...expected].map(({ id, name }) => [id, name]))
  const hashes = new Map(view.files.map(({ file, sha256 }) => [file, sha256]))
  const count = (state: UnitState) => view.units.filter(({ outcome }) => outcome.state === state).length
  const tally = (Object.keys(STATES) as UnitState[])
    .filter(state => count(state) > 0)
    .map(state => `${STATES[state].toLocaleLowerCase('vi')}: ${count(state)}`)
  const due = deadline === undefined ? '' : ` Hạn nộp: ngày ${deadline}.`
  const numbers = slotsOf(view.job.form).filter(({ indicator }) => indicator.kind !== 'text')
  const judged = view.units.map(({ outcome, read }) => ({ outcome, leaves: read[0]?.leaves ?? [] }))
  // Nobody is called on time where nobody is known to be late.
  const complete = completenessOf(judged, slotsOf(view.job.form), count('late') > 0 ? deadline : undefined)
  return listSheet(view, {
    name: SUBMISSIONS,
    title: 'TÌNH HÌNH NỘP BÁO CÁO',
    columns,
    opening: [`${view.units.length} đơn vị phải báo cáo; ${tally.join('; ')}.${due}`, completenessText(complete).vi],
    rows: view.units.map((unit, i) =>
      unitRow(
        unit,
        i,
        names,
        hashes,
        numbers.map(({ index }) => index),
      ),
    ),
    filter: true,
  })
}

function unitRow(
  { outcome, number, read }: UnitView,
  i: number,
  names: ReadonlyMap<string, string>,
  hashes: ReadonlyMap<string, string>,
  slots: readonly number[],
): CellSpec[] {
  const { unit, state, file } = outcome
  const leaves = read[0]?.leaves ?? []
  let [missing, refused] = [0, 0]
  for (const slot of slots) {
    const said = leaves[slot]?.state ?? 'missing'
    if (said === 'missing') missing++
    else if (said === 'refused') refused++
  }
  const cells =
    number === undefined ? [undefined, undefined, undefined] : [slots.length - missing - refused, missing, refused]
  const above = unit.parent === undefined ? '' : (names.get(unit.parent) ?? '')
  const words = outcome.blank ? 'Gửi biểu trống' : STATES[state]
  const shown = file === undefined ? '' : fileText({ file, sha256: hashes.get(file) ?? '' }, [unit.name])
  return [
    { kind: 'number', decimal: String(i + 1), style: looks.centred },
    text(unit.code ?? '', looks.centred),
    text(unit.name),
    text(above),
    text(words, state === 'counted' && !outcome.blank ? looks.words : looks.strong),
    number === undefined ? text('–', looks.idle) : { kind: 'number', decimal: String(number), style: looks.centred },
    ...cells.map(
      (value): CellSpec =>
        value === undefined ? text('–', looks.idle) : { kind: 'number', decimal: String(value), style: looks.centred },
    ),
    text(shown === '' ? '–' : shown, shown === '' ? looks.idle : looks.code),
  ]
}
