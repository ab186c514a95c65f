// What a returned file says of itself: in its hidden sheet, in the properties of the file and at the foot of its pages. Two of
// the three must agree, and none may contradict another (B06, B07, E09, E21).
import type { Bilingual } from '../../model/diagnostic.js'
import type { Table, Workbook } from '../../model/table.js'
import {
  type FormMarks,
  type MarkKey,
  marksAmong,
  marksOfProperties,
  readFooterLine,
  sheetNames,
} from '../form/marks.js'
import { META_SHEET, ROLL_UP_KIND, ROLL_UP_PREFIX } from '../workbook/meta.js'

export interface MarkSource {
  readonly where: Bilingual
  readonly kind: 'sheet' | 'properties' | 'footer' | 'lines'
  readonly marks: Partial<FormMarks>
}

export interface Contradiction {
  readonly field: MarkKey
  readonly one: MarkSource
  readonly other: MarkSource
}

/** Facts that every source must agree on where it states them. */
const COMPARED = ['form', 'version', 'period', 'unit', 'plan', 'checksum'] as const satisfies readonly MarkKey[]

export const fieldNames: Readonly<Record<(typeof COMPARED)[number], Bilingual>> = {
  form: { vi: 'mã biểu', en: 'form' },
  version: { vi: 'phiên bản', en: 'version' },
  period: { vi: 'kỳ báo cáo', en: 'period' },
  unit: { vi: 'đơn vị', en: 'unit' },
  plan: { vi: 'kế hoạch', en: 'plan' },
  checksum: { vi: 'mã kiểm tra cấu trúc', en: 'checksum of structure' },
}

const WHERE = {
  sheet: { vi: 'trang ẩn', en: 'the hidden sheet' },
  properties: { vi: 'thuộc tính tệp', en: 'the properties of the file' },
  footer: { vi: 'chân trang in', en: 'the footer' },
  lines: { vi: 'các dòng đầu tệp', en: 'the first lines' },
} as const

/** Pairs of the first two columns of a sheet, in its first rows. */
function pairsOf({ cells }: Table): (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = []
  for (let row = 1; row <= 40; row++) {
    const key = cells.get(`A${row}`)
    if (key?.value.kind !== 'text') continue
    pairs.push([key.value.text.trim(), cells.get(`B${row}`)?.raw ?? ''])
  }
  return pairs
}

const isMeta = ({ name }: Table) => name === sheetNames.meta || name.startsWith(`${sheetNames.meta} (`)

/** Whether the file is a roll-up of this program (E16): it carries its own mark, and its totals are never read as a form's. */
export function isRollUp({ tables, properties }: Workbook): boolean {
  if (properties.get(`${ROLL_UP_PREFIX}kind`) === ROLL_UP_KIND) return true
  const meta = tables.find(({ name }) => name === META_SHEET)
  return meta !== undefined && pairsOf(meta).some(([key, value]) => key === 'kind' && value === ROLL_UP_KIND)
}

const LINE = /^#([a-z_]{1,40})\s*=\s*(.*)$/su

/** The sources of a file that are not those of one sheet. */
export function fileSources({ tables, properties, format }: Workbook): readonly MarkSource[] {
  const sources: MarkSource[] = []
  const add = (kind: MarkSource['kind'], marks: Partial<FormMarks> | undefined) => {
    if (marks !== undefined && Object.keys(marks).length > 0) sources.push({ kind, where: WHERE[kind], marks })
  }
  for (const table of tables) if (isMeta(table)) add('sheet', marksAmong(pairsOf(table)))
  add('properties', marksOfProperties(properties))
  if (format !== 'csv') return sources
  const lines: [string, string][] = []
  for (const cell of tables[0]?.cells ?? []) {
    if (cell.row > 40) break
    const found = cell.column === 1 ? LINE.exec(cell.raw) : null
    if (found !== null) lines.push([found[1]!, found[2]!])
  }
  add('lines', marksAmong(lines))
  return sources
}

/** What stands at the foot of a sheet. */
export function footerSource({ footer }: Table): MarkSource | undefined {
  const marks = footer === '' ? undefined : readFooterLine(footer)
  return marks && { kind: 'footer', where: WHERE.footer, marks: { ...marks } }
}

/** The first fact on which two sources contradict each other. A footer has the first digits of the checksum only. */
export function contradictionOf(sources: readonly MarkSource[]): Contradiction | undefined {
  for (const [i, one] of sources.entries())
    for (const other of sources.slice(i + 1))
      for (const field of COMPARED) {
        const [a, b] = [one.marks[field], other.marks[field]]
        if (a === undefined || b === undefined || a === '' || b === '') continue
        if (field === 'checksum' ? a.slice(0, 8) !== b.slice(0, 8) : a !== b) return { field, one, other }
      }
  return undefined
}

/** The facts of all sources together; the longest text counts, since a footer shortens the checksum. */
export function joined(sources: readonly MarkSource[]): Partial<FormMarks> {
  const all = new Map<string, string>()
  for (const { marks } of sources)
    for (const [key, value] of Object.entries(marks))
      if (value.length > (all.get(key)?.length ?? 0)) all.set(key, value)
  return Object.fromEntries(all)
}
