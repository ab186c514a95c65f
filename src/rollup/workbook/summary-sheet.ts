// "Tổng hợp": the totals of every indicator. Few units stand beside them; of many, each total is that of the sheet of units.
import { cellName } from '../../model/cell-name.js'
import type { FormColumn } from '../../model/form.js'
import { unitOfMeasure } from '../../words/unit-of-measure.js'
import { layoutOf } from '../form/layout.js'
import type { CellSpec, ColumnSpec, RowSpec, SheetSpec } from '../xlsx/spec.js'
import type { FigureFacts } from './figure-facts.js'
import { HEAD_ROWS, type HeadPlace, headOf, legendRow, printOf } from './head.js'
import { formula, heightOf, looks, text, widthOf } from './look.js'
import { ACROSS, type CellAt, calledFrom, SUMMARY } from './matrix.js'
import { figureWidth } from './number-look.js'
import { remarkOf } from './remark.js'
import { coverText, openTotal, partialCell, type Scope, totalCell, totalLook } from './total.js'
import { unitFigure } from './unit-figure.js'

/** The numbers and depths of indicators as the form prints them. */
export interface Rank {
  readonly number: string
  readonly depth: number
}
export function ranksOf({ view }: Scope): ReadonlyMap<string, Rank> {
  const rows = layoutOf(view.job.form).rows
  return new Map(rows.flatMap(row => (row.kind === 'figures' ? [[row.id, row] as const] : [])))
}

const titleOf = ({ view }: Scope) => `TỔNG HỢP: ${view.job.form.title.toLocaleUpperCase('vi')}`

const deeper = Array.from({ length: 9 }, (_, indent) => ({ ...looks.words, ...(indent > 0 && { indent }) }))
const titleLook = (depth: number) => deeper[Math.min(depth, deeper.length - 1)]!

/** The page with units beside their totals. */
export function summaryAcross(scope: Scope): SheetSpec {
  const { view, facts } = scope
  const ranks = ranksOf(scope)
  const units = view.units.length
  const last = ACROSS.units + units
  const wide = Math.max(13, ...facts.all.map(({ figure }) => figureWidth(figure, 13, 22)))
  const columns: ColumnSpec[] = [
    { width: 6, hidden: true },
    { width: 6, hidden: true },
    { width: 5 },
    { width: 34 },
    { width: 11 },
    { width: 17 },
    { width: wide },
    { width: wide },
    { width: 8 },
    ...view.units.map(() => ({ width: 10 })),
    { width: 16 },
  ]
  const place: HeadPlace = { first: ACROSS.number, last, width: widthOf(columns) }
  const head = headOf(view, titleOf(scope), place)
  const names = view.units.map(({ outcome }) => text(outcome.unit.name, looks.head))
  const header: RowSpec = {
    height: Math.max(64, ...view.units.map(({ outcome }) => heightOf(outcome.unit.name, 9, 11))),
    cells: [
      text('id', looks.id),
      undefined,
      ...['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Cột số liệu', 'Tổng số'].map(words => text(words, looks.head)),
      text('Cộng các đơn vị đã có số (chưa phải tổng)', looks.headLight),
      text('Số đơn vị có số', looks.head),
      ...names,
      text('Ghi chú', looks.head),
    ],
  }
  const rows = facts.all.map((one): RowSpec => {
    const { indicator, column, figure } = one
    const { number = '', depth = 0 } = ranks.get(indicator.id) ?? {}
    return {
      height: Math.max(heightOf(indicator.title, 33 - 1.5 * depth, 11), heightOf(column.title, 16, 11)),
      cells: [
        text(indicator.id, looks.id),
        text(column.id, looks.id),
        text(number, looks.centred),
        text(indicator.title, titleLook(depth)),
        text(unitOfMeasure(indicator), looks.centred),
        text(column.title, looks.words),
        totalCell(one, scope),
        partialCell(one, scope),
        text(coverText(figure), looks.centred),
        ...view.units.map(unit => unitFigure(unit, one)),
        text(remarkOf(one, view), looks.code),
      ],
    }
  })
  const legend = legendRow(HEAD_ROWS + rows.length + 3, place)
  return {
    name: SUMMARY,
    columns,
    rows: [...head.rows, header, ...taller(rows, 26), legend.row],
    merges: [...head.merges, ...legend.merges],
    freeze: { rows: ACROSS.head, columns: ACROSS.title },
    print: printOf(view, [ACROSS.head, ACROSS.head], { repeatColumns: [ACROSS.number, ACROSS.title] }),
    gridlines: false,
  }
}

/** Rows at least as high as what stands in the place of a total needs. */
const taller = (rows: readonly RowSpec[], least: number): RowSpec[] =>
  rows.map(row => ({ ...row, height: Math.max(row.height ?? 0, row.cells.some(isOpen) ? least : 15) }))
const isOpen = (cell: CellSpec | undefined) => cell?.style === looks.open

const PER_COLUMN = 3
const BEFORE = 4

/** Where the total of a figure stands on that page: of the indicators that are no texts the so many-th, in the so many-th column. */
export const summaryTotal = (indicator: number, column: number): CellAt => ({
  sheet: SUMMARY,
  row: HEAD_ROWS + 3 + indicator,
  column: BEFORE + PER_COLUMN * column + 1,
})

/** The page of totals alone; units stand on sheets of their own. */
export function summaryOfSheets(scope: Scope): SheetSpec {
  const { view } = scope
  const { form } = view.job
  const ranks = ranksOf(scope)
  const last = BEFORE + PER_COLUMN * form.columns.length + 1
  const widest = (column: string, least: number) =>
    Math.max(
      least,
      ...scope.facts.all.filter(one => one.column.id === column).map(({ figure }) => figureWidth(figure, least, 22)),
    )
  const columns: ColumnSpec[] = [
    { width: 6, hidden: true },
    { width: 5 },
    { width: 36 },
    { width: 11 },
    ...form.columns.flatMap(({ id }) => [{ width: widest(id, 13) }, { width: widest(id, 13) }, { width: 10 }]),
    { width: 18 },
  ]
  const place: HeadPlace = { first: 2, last, width: widthOf(columns) }
  const head = headOf(view, titleOf(scope), place)
  const at = HEAD_ROWS + 1
  const headings = (words: readonly string[]) => words.map(word => text(word, looks.head))
  const rows: RowSpec[] = [
    {
      height: 18,
      cells: [
        text('id', looks.id),
        ...headings(['TT', 'Chỉ tiêu', 'Đơn vị tính']),
        ...form.columns.flatMap(({ title }) => headings([title, '', ''])),
        ...headings(['Ghi chú']),
      ],
    },
    {
      height: 60,
      cells: [
        undefined,
        ...headings(['', '', '']),
        ...form.columns.flatMap(() => [
          text('Tổng số', looks.head),
          text('Cộng các đơn vị đã có số (chưa phải tổng)', looks.headLight),
          text('Số đơn vị có số', looks.headLight),
        ]),
        ...headings(['']),
      ],
    },
  ]
  const body = form.indicators.flatMap((indicator): RowSpec[] => {
    if (indicator.kind === 'text') return []
    const { number = '', depth = 0 } = ranks.get(indicator.id) ?? {}
    const own = form.columns.map(column => scope.facts.of(indicator.id, column.id))
    const remarks = own.flatMap(one => {
      const remark = one === undefined ? '' : remarkOf(one, view)
      return remark === '' || one === undefined
        ? []
        : [form.columns.length > 1 ? `${one.column.title}: ${remark}` : remark]
    })
    const remark = remarks.join('. ')
    return [
      {
        height: Math.max(heightOf(indicator.title, 35 - 1.5 * depth, 11), heightOf(remark, 19, 9)),
        cells: [
          text(indicator.id, looks.id),
          text(number, looks.centred),
          text(indicator.title, titleLook(depth)),
          text(unitOfMeasure(indicator), looks.centred),
          ...form.columns.flatMap(column => totalsOf(scope.facts.of(indicator.id, column.id), column, scope)),
          text(remark, looks.code),
        ],
      },
    ]
  })
  const legend = legendRow(at + 3 + body.length, place)
  const span = (column: number) => [cellName(at, column), cellName(at, column + PER_COLUMN - 1)].join(':')
  return {
    name: SUMMARY,
    columns,
    rows: [...head.rows, ...rows, ...taller(body, 30), legend.row],
    merges: [
      ...head.merges,
      ...[2, 3, BEFORE, last].map(column => `${cellName(at, column)}:${cellName(at + 1, column)}`),
      ...form.columns.map((_, i) => span(BEFORE + 1 + PER_COLUMN * i)),
      ...legend.merges,
    ],
    freeze: { rows: at + 1, columns: 3 },
    print: printOf(view, [at, at + 1], { repeatColumns: [2, 3] }),
    gridlines: false,
  }
}

/** Total, what is known of it, and its cover; both as the sheet of units has them. */
function totalsOf(facts: FigureFacts | undefined, column: FormColumn, scope: Scope): readonly CellSpec[] {
  const at = facts && scope.unitsAt(facts.indicator.id, column.id)
  if (facts === undefined || at === undefined)
    return [text('–', looks.idle), text('–', looks.idle), text('–', looks.idle)]
  const { figure } = facts
  const cover = text(coverText(figure), looks.centred)
  const open = openTotal(figure)
  if (open === undefined)
    return [
      formula(calledFrom(SUMMARY, at.total), figure.value!, totalLook(facts, figure)),
      text('đủ', looks.idle),
      cover,
    ]
  const known =
    figure.state === 'incomplete' && figure.value !== null
      ? formula(calledFrom(SUMMARY, at.partial), figure.value, facts.looks.partial)
      : partialCell(facts, scope)
  return [open, known, cover]
}
