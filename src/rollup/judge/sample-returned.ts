// Returned forms for tests: a small form, and what stands in its cells, with only the interesting part stated.
import { expect } from 'vitest'
import { cellName } from '../../model/cell-name.js'
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Form, FormIndicator } from '../../model/form.js'
import { readPeriod } from '../../model/period.js'
import type { ReportingJob } from '../../model/reporting-job.js'
import { type Slot, slotsOf } from '../../model/slot.js'
import type { Leaf, Recognised } from '../../model/submission.js'
import { type Cell, cellsOf, type Table } from '../../model/table.js'
import { storedDecimal } from '../../words/decimal-text.js'
import { unitOfMeasure } from '../../words/unit-of-measure.js'
import { judge } from './judge.js'

export const SHEET = 'Biểu số liệu'
const FILE = 'xa-an-phu.xlsx'
const sum = { over_units: 'sum', over_time: 'sum' } as const

/** One indicator of each kind, by the names that the tests use. */
export const kinds = {
  vu: { id: 'vu', title: 'Số vụ', kind: 'count', unit: 'vụ', ...sum },
  nguoi: { id: 'nguoi', title: 'Số người', kind: 'count', unit: 'người', ...sum },
  ha: { id: 'ha', title: 'Diện tích', kind: 'decimal', unit: 'ha', ...sum },
  tien: { id: 'tien', title: 'Kinh phí', kind: 'money', scale: 'thousand', ...sum },
  dong: { id: 'dong', title: 'Tiền mặt', kind: 'money', scale: 'dong', ...sum },
  ty_le: { id: 'ty_le', title: 'Tỷ lệ', kind: 'percent', over_units: 'none', over_time: 'none' },
  chenh: { id: 'chenh', title: 'Tăng, giảm', kind: 'decimal', unit: 'ha', signed: true, ...sum },
  loi: { id: 'loi', title: 'Khó khăn', kind: 'text' },
} as const satisfies Record<string, FormIndicator>

export function aForm(more: Partial<Form> = {}): Form {
  const columns = [{ id: 'trong_ky', title: 'Trong kỳ', kind: 'in_period' }] as const
  return {
    kind: 'form',
    id: 'bieu',
    version: '1',
    title: 'Biểu thử',
    columns,
    indicators: Object.values(kinds),
    ...more,
  }
}

export const twoColumns = [
  { id: 'trong_ky', title: 'Trong kỳ', kind: 'in_period' },
  { id: 'luy_ke', title: 'Lũy kế', kind: 'cumulative' },
] as const

/** What stands in a cell: a stored number, a text, or a cell with what matters of it. */
export type Content = number | string | Partial<Cell>
export const stored = (raw: string, more: Partial<Cell> = {}): Partial<Cell> => {
  const decimal = storedDecimal(raw)
  return { value: decimal === undefined ? { kind: 'broken' } : { kind: 'number', decimal }, raw, ...more }
}
export const words = (text: string, more: Partial<Cell> = {}): Partial<Cell> => ({
  value: { kind: 'text', text: text.normalize('NFC') },
  raw: text,
  ...more,
})
/** A formula with its stored result; without one where nothing is given. */
export const formula = (text: string, result?: Content, more: Partial<Cell> = {}): Partial<Cell> => ({
  ...(result === undefined ? { value: { kind: 'empty' } as const, raw: '' } : contentOf(result)),
  formula: text,
  ...more,
})

const contentOf = (content: Content): Partial<Cell> =>
  typeof content === 'number' ? stored(String(content)) : typeof content === 'string' ? words(content) : content

const PLAIN = { format: 'General', struck: 'none', hidden: false } as const

/** Row 5 holds the first indicator of the form, column C its first column. */
export function addressOf(form: Form, { indicator, column }: Slot): string {
  return cellName(5 + form.indicators.indexOf(indicator), 3 + form.columns.indexOf(column))
}

export interface Sent {
  readonly form?: Form
  readonly period?: string
  /** By the name of the slot without its head ("vu_trong_ky"), or by the indicator alone where the form has one column. */
  readonly figures?: Readonly<Record<string, Content>>
  /** By address, for cells that are no slots. */
  readonly others?: Readonly<Record<string, Content>>
  readonly recognised?: Partial<Recognised>
  readonly table?: Partial<Table>
  /** Units of measure as the sheet prints them, by indicator. */
  readonly printed?: Readonly<Record<string, string>>
  /** Formulas of computed slots as the form was sent out, by the name of the slot. */
  readonly formulas?: Readonly<Record<string, string>>
  /** Slots whose row was removed. */
  readonly removed?: readonly string[]
}

const nameOf = (slot: Slot) => slot.name.replace(/^(?:in|sum)_/, '')

export function aJob(form: Form, period = '2026-M06'): ReportingJob {
  return {
    plan: 'ke-hoach',
    form,
    units: {
      kind: 'units',
      levels: [{ id: 'xa', name: 'Xã' }],
      units: [{ id: 'xa_1', level: 'xa', name: 'Xã An Phú' }],
    },
    expected: [{ id: 'xa_1', name: 'Xã An Phú' }],
    above: [],
    period: readPeriod(period)!,
    window: { from: '15/5/2026', to: '14/6/2026' },
  }
}

/** The file as it is recognised. */
export function aReturned({ form = aForm(), figures = {}, others = {}, ...more }: Sent): Recognised {
  const cell = (address: string, content: Content): Cell => {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address)!
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
    const place = { kind: 'cell', file: FILE, sheet: SHEET, cell: address } as const
    return { row: Number(row), column, place, ...PLAIN, ...contentOf(content) } as Cell
  }
  const slots = slotsOf(form)
  const places = slots.map(slot =>
    more.removed?.includes(nameOf(slot))
      ? undefined
      : ({ kind: 'cell', file: FILE, sheet: SHEET, cell: addressOf(form, slot) } as const),
  )
  const cells = slots.map(slot => {
    const content = figures[nameOf(slot)] ?? (form.columns.length === 1 ? figures[slot.indicator.id] : undefined)
    return content === undefined || more.removed?.includes(nameOf(slot))
      ? undefined
      : cell(addressOf(form, slot), content)
  })
  const table: Table = {
    name: SHEET,
    state: 'visible',
    cells: cellsOf([...cells.filter(one => one !== undefined), ...Object.entries(others).map(entry => cell(...entry))]),
    merges: [],
    footer: '',
    remarks: new Map(),
    filtered: false,
    drawings: 0,
    pivot: false,
    ...more.table,
  }
  return {
    file: FILE,
    sha256: 'ab'.repeat(32),
    format: 'xlsx',
    unit: 'xa_1',
    period: more.period ?? '2026-M06',
    number: 1,
    partial: false,
    nothingOccurred: false,
    evidence: 'L0',
    tables: [table],
    places,
    cells,
    formulas: slots.map(slot => more.formulas?.[nameOf(slot)]),
    estimates: slots.map(() => false),
    printedUnits: slots.map(({ indicator }) => more.printed?.[indicator.id] ?? unitOfMeasure(indicator)),
    answers: new Map(),
    ...more.recognised,
  }
}

export interface Verdicts {
  readonly leaf: (name: string) => Leaf | undefined
  readonly diagnostics: readonly Diagnostic[]
  /** "error sheet/two-readings C5", sorted; without the findings on cells that the test left blank. */
  readonly said: readonly string[]
  readonly answers: ReadonlyMap<string, string>
}

const BLANKS = new Set(['sheet/half-filled', 'sheet/blank-cell', 'sheet/blank-column'])

/** Judges a returned form, and holds every finding to what all findings must be. */
export function judged(sent: Sent): Verdicts {
  const form = sent.form ?? aForm()
  const { submission, diagnostics } = judge(aReturned(sent), aJob(form, sent.period))
  for (const { message, hint, place, code } of diagnostics) {
    for (const text of [message.vi, message.en, ...(hint ? [hint.vi, hint.en] : [])]) {
      expect(text, code).toMatch(/\S/)
      expect(text, code).not.toMatch(/[{}]|undefined/)
      expect(text.normalize('NFC'), code).toBe(text)
    }
    expect(place.file).toBe(FILE)
    if (place.kind === 'cell') expect(place.sheet).toBe(SHEET)
  }
  const byName = new Map(
    slotsOf(form).flatMap(slot => {
      const leaf = submission.leaves[slot.index]
      const alone = form.columns.length === 1 ? [[slot.indicator.id, leaf] as const] : []
      return [[nameOf(slot), leaf] as const, ...alone]
    }),
  )
  return {
    leaf: name => byName.get(name),
    diagnostics,
    said: diagnostics
      .filter(({ code }) => !BLANKS.has(code))
      .map(({ code, severity, place }) => `${severity} ${code} ${place.kind === 'cell' ? place.cell : 'file'}`)
      .sort(),
    answers: submission.answers,
  }
}
