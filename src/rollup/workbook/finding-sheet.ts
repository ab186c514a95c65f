// "Vấn đề số liệu": what was found in the files, worst first, each with its cell, what to do, and a link to the figure.

import { cellName } from '../../model/cell-name.js'
import type { Diagnostic, Severity } from '../../model/diagnostic.js'
import { slotsOf } from '../../model/slot.js'
import type { CellSpec, LinkSpec, SheetSpec } from '../xlsx/spec.js'
import { listSheet } from './list-sheet.js'
import { looks, text } from './look.js'
import { unitCell } from './matrix.js'
import { fileText } from './safe-text.js'
import type { Scope } from './total.js'
import type { RollUpView } from './view.js'

export const FINDINGS = 'Vấn đề số liệu'

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'Lỗi', warning: 'Cần xem lại', advice: 'Cách ghi' }
const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, advice: 2 }

/** What one sheet still opens with; errors and warnings come first, and what is left out is counted. */
const MOST_ROWS = 20_000

const columns = [
  { title: 'TT', width: 6 },
  { title: 'Mức độ', width: 9 },
  { title: 'Đơn vị', width: 22 },
  { title: 'Tệp', width: 32 },
  { title: 'Trang tính, ô', width: 17 },
  { title: 'Vấn đề', width: 46 },
  { title: 'Cách sửa', width: 34 },
  { title: 'Xem số', width: 8 },
] as const
const LINK = columns.length - 1

export function findingSheet(scope: Scope): SheetSpec {
  const { view } = scope
  const sorted = [...view.diagnostics].sort((a, b) => RANKS[a.severity] - RANKS[b.severity])
  const shown = sorted.slice(0, MOST_ROWS)
  const figures = figuresAt(shown, scope)
  const units = unitsByFile(view)
  const hashes = new Map(view.files.map(({ file, sha256 }) => [file, sha256]))
  const count = (severity: Severity) => view.diagnostics.filter(one => one.severity === severity).length
  const tally = `${count('error')} lỗi, ${count('warning')} điểm cần xem lại, ${count('advice')} cách ghi đã được đọc thống nhất.`
  const left = sorted.length - shown.length
  const rows = shown.map((one, i): CellSpec[] => {
    const { place, message, hint, severity } = one
    const unit = units.get(place.file) ?? ''
    const at = place.kind === 'cell' ? `${place.sheet}, ${place.cell}` : ''
    return [
      { kind: 'number', decimal: String(i + 1), style: looks.centred },
      text(SEVERITIES[severity], severity === 'error' ? looks.strongCentred : looks.centred),
      text(unit),
      text(fileText({ file: place.file, sha256: hashes.get(place.file) ?? '' }, unit === '' ? [] : [unit]), looks.code),
      text(at === '' ? '–' : at, looks.code),
      text(message.vi),
      text(hint?.vi ?? ''),
      figures.has(one) ? text('xem', looks.link) : text('–', looks.idle),
    ]
  })
  return listSheet(view, {
    name: FINDINGS,
    title: 'VẤN ĐỀ SỐ LIỆU',
    columns,
    opening: [
      view.diagnostics.length === 0 ? 'Không có vấn đề nào.' : tally,
      ...(left > 0
        ? [`Trang này chỉ ghi ${MOST_ROWS} dòng đầu; còn ${left} dòng nữa, xem bằng lệnh report check.`]
        : []),
    ],
    rows,
    filter: true,
    links: shown.flatMap((one, row) => {
      const to = figures.get(one)
      return to === undefined ? [] : [{ row, column: LINK, to }]
    }),
  })
}

const unitsByFile = ({ files, job }: RollUpView): ReadonlyMap<string, string> => {
  const names = new Map([...job.above, ...job.expected].map(({ id, name }) => [id, name]))
  return new Map(
    files.flatMap(({ file, unit }) => (unit === undefined ? [] : [[file, names.get(unit) ?? unit] as const])),
  )
}

/** The cells of the matrix that show the figures which findings are about. */
function figuresAt(findings: readonly Diagnostic[], { view, unitsAt }: Scope): ReadonlyMap<Diagnostic, LinkSpec['to']> {
  const wanted = new Map<string, Map<string, Diagnostic[]>>()
  for (const one of findings) {
    if (one.place.kind !== 'cell') continue
    const { file, sheet, cell } = one.place
    const cells = wanted.get(file) ?? new Map<string, Diagnostic[]>()
    wanted.set(file, cells)
    cells.set(`${sheet}!${cell}`, [...(cells.get(`${sheet}!${cell}`) ?? []), one])
  }
  const found = new Map<Diagnostic, LinkSpec['to']>()
  if (wanted.size === 0) return found
  const slots = slotsOf(view.job.form)
  for (const [i, { read }] of view.units.entries())
    for (const { leaves, sourceOf } of read)
      for (const { index, indicator, column } of slots) {
        const leaf = leaves[index]
        const cells = leaf && wanted.get(sourceOf(index)?.file ?? '')
        const about = cells?.get(`${leaf!.sheet}!${leaf!.cell}`)
        const place = about && unitsAt(indicator.id, column.id)
        if (place === undefined) continue
        const { sheet, row, column: at } = unitCell(place, i)
        for (const one of about!) found.set(one, { sheet, cell: cellName(row, at) })
      }
  return found
}
