// Units down, figures across: the sheets of a long list of units, and the same of the units in between.
import { cellName } from '../../model/cell-name.js'
import { unitOfMeasure } from '../../words/unit-of-measure.js'
import type { CellSpec, ColumnSpec, RowSpec, SheetSpec } from '../xlsx/spec.js'
import { type FigureFacts, figureKey } from './figure-facts.js'
import { type HeadPlace, headOf, legendRow, printOf } from './head.js'
import { heightOf, looks, text, widthOf } from './look.js'
import { DOWN, type Matrix, type UnitSheet } from './matrix.js'
import { figureWidth } from './number-look.js'
import { coverText, partialCell, type Scope, totalCell } from './total.js'
import { unitFigure } from './unit-figure.js'
import type { GroupView } from './view.js'

const FIGURE_WIDTH = 11.5
const MOST_FIGURE_WIDTH = 17

interface Frame {
  readonly columns: readonly ColumnSpec[]
  readonly place: HeadPlace
  readonly header: readonly RowSpec[]
  readonly merges: readonly string[]
}

/** The columns and the header rows of such a sheet. */
function frameOf({ figures }: UnitSheet, title: string, scope: Scope, grouped: boolean): Frame {
  const widths = figures.map(({ figure }) => figureWidth(figure, FIGURE_WIDTH, MOST_FIGURE_WIDTH))
  const columns: ColumnSpec[] = [
    { width: 6, hidden: true },
    { width: 6 },
    { width: 26 },
    { width: 20, ...(!grouped && { hidden: true }) },
    ...widths.map(width => ({ width })),
  ]
  const place: HeadPlace = { first: DOWN.number, last: DOWN.figures + figures.length - 1, width: widthOf(columns) }
  const head = headOf(scope.view, title, place)
  const spans = spansOf(figures)
  const titleHeight = spans.map(({ count, figure }) => heightOf(figure.indicator.title, FIGURE_WIDTH * count - 1, 11.5))
  const beside = (row: number, words: readonly string[]) => words.map(word => text(row === 0 ? word : '', looks.head))
  const rows = [
    figures.map(({ indicator }, i) => text(spans.some(({ at }) => at === i) ? indicator.title : '', looks.head)),
    figures.map(({ column }) => text(column.title, looks.head)),
    figures.map(({ indicator }) => text(unitOfMeasure(indicator), looks.headLight)),
  ]
  const heights = [
    Math.max(...titleHeight, 18),
    Math.max(...figures.map(({ column }) => heightOf(column.title, FIGURE_WIDTH - 1, 11.5)), 18),
    Math.max(...figures.map(({ indicator }) => heightOf(unitOfMeasure(indicator), FIGURE_WIDTH - 1, 10)), 15),
  ]
  return {
    columns,
    place,
    header: [
      ...head.rows,
      ...rows.map(
        (cells, i): RowSpec => ({
          height: heights[i]!,
          cells: [text(i === 0 ? 'id' : '', looks.id), ...beside(i, ['TT', 'Đơn vị', 'Trực thuộc']), ...cells],
        }),
      ),
      {
        hidden: true,
        cells: [
          undefined,
          undefined,
          undefined,
          undefined,
          ...figures.map(({ indicator, column }) => text(figureKey(indicator.id, column.id), looks.id)),
        ],
      },
    ],
    merges: [
      ...head.merges,
      ...[DOWN.number, DOWN.name, DOWN.group].map(
        column => `${cellName(DOWN.head, column)}:${cellName(DOWN.unit, column)}`,
      ),
      ...spans
        .filter(({ count }) => count > 1)
        .map(
          ({ at, count }) =>
            `${cellName(DOWN.head, DOWN.figures + at)}:${cellName(DOWN.head, DOWN.figures + at + count - 1)}`,
        ),
    ],
  }
}

/** Neighbouring columns of one indicator. */
function spansOf(figures: readonly FigureFacts[]) {
  const spans: { at: number; count: number; figure: FigureFacts }[] = []
  for (const [at, figure] of figures.entries()) {
    const last = spans.at(-1)
    if (last?.figure.indicator === figure.indicator) last.count++
    else spans.push({ at, count: 1, figure })
  }
  return spans
}

const summed = (words: string, look: typeof looks.strong | typeof looks.code): (CellSpec | undefined)[] => [
  undefined,
  text('', looks.words),
  text(words, look),
  text('', looks.words),
]

const ORDINARY = 15
/** The height of a row in which words may stand in the place of totals. */
const highest = (totals: readonly CellSpec[]): number =>
  Math.max(HIGH, ...totals.map(cell => (cell.kind === 'text' ? heightOf(cell.text, FIGURE_WIDTH - 1, 11.5) : 0)))
const HIGH = 30

/** The sheets of all units, in the order of the matrix. */
export function unitSheets({ sheets }: Matrix, scope: Scope): SheetSpec[] {
  const { view } = scope
  const grouped = view.groups.length > 0
  const above = new Map([...view.job.above, ...view.job.expected].map(({ id, name }) => [id, name]))
  // The same on every sheet, so made once.
  const labels = view.units.map(({ outcome: { unit } }, i): RowSpec & { readonly height: number } => ({
    height: heightOf(unit.name, 25, 11),
    cells: [
      text(unit.id, looks.id),
      { kind: 'number', decimal: String(i + 1), style: looks.centred },
      text(unit.name, looks.words),
      text(unit.parent === undefined ? '' : (above.get(unit.parent) ?? unit.parent), looks.words),
    ],
  }))
  return sheets.map(sheet => {
    const own: Scope = { ...scope, sheet: sheet.name }
    const title = `SỐ LIỆU CỦA CÁC ĐƠN VỊ: ${view.job.form.title.toLocaleUpperCase('vi')}`
    const { columns, place, header, merges } = frameOf(sheet, title, own, grouped)
    const legend = legendRow(DOWN.first + view.units.length + 1, place)
    function* rows(): Generator<RowSpec> {
      yield* header
      const totals = sheet.figures.map(one => totalCell(one, own))
      yield { height: highest(totals), cells: [...summed('Tổng số', looks.strong), ...totals] }
      const known = sheet.figures.map(one => partialCell(one, own))
      yield { height: HIGH, cells: [...summed('Cộng các đơn vị đã có số (chưa phải tổng)', looks.code), ...known] }
      const covers = sheet.figures.map(({ figure }) => text(coverText(figure), looks.centred))
      yield { height: ORDINARY, cells: [...summed('Số đơn vị có số', looks.code), ...covers] }
      for (const [i, unit] of view.units.entries()) {
        const { height, cells } = labels[i]!
        yield { height, cells: [...cells, ...sheet.figures.map(one => unitFigure(unit, one))] }
      }
      yield legend.row
    }
    return {
      name: sheet.name,
      columns,
      // Taken once and in order, a row at a time: a country has 600,000 of these cells.
      rows: { [Symbol.iterator]: rows },
      merges: [...merges, ...legend.merges],
      freeze: { rows: DOWN.ids, columns: DOWN.name },
      print: printOf(view, [DOWN.head, DOWN.unit], { repeatColumns: [DOWN.number, DOWN.name] }),
      gridlines: false,
    }
  })
}

/** Whether a second line says what is known of a group. */
const isOpen = ({ figures }: GroupView): boolean =>
  figures.some(({ state }) => state === 'incomplete' || state === 'refused')

/** The sheets of units in between: of each its total, and below it what is known of one that is not complete. */
export function groupSheets(sheets: readonly UnitSheet[], scope: Scope): SheetSpec[] {
  const { view } = scope
  let next: number = DOWN.ids + 1
  const groups = view.groups.map(group => {
    const at = next
    next += isOpen(group) ? 2 : 1
    return { group, at, byKey: new Map(group.figures.map(one => [figureKey(one.indicator, one.column), one])) }
  })
  return sheets.map(sheet => {
    const title = `SỐ LIỆU THEO ĐƠN VỊ CẤP TRÊN: ${view.job.form.title.toLocaleUpperCase('vi')}`
    const { columns, place, header, merges } = frameOf(sheet, title, scope, false)
    const rows = groups.flatMap(({ group, at, byKey }, i): RowSpec[] => {
      const cellOf = (row: number) => (indicator: string, column: string) => groupCell(sheets, indicator, column, row)
      const own: Scope = {
        ...scope,
        sheet: sheet.name,
        first: group.first,
        count: group.count,
        figureOf: (indicator, column) => byKey.get(figureKey(indicator, column)),
        totalAt: cellOf(at),
        partialAt: cellOf(at + 1),
      }
      const number: CellSpec = { kind: 'number', decimal: String(i + 1), style: looks.centred }
      const name = `${group.unit.name} (${group.count} đơn vị)`
      const totals = sheet.figures.map(one => totalCell(one, own))
      const first: RowSpec = {
        height: isOpen(group) ? highest(totals) : heightOf(name, 24, 11.5),
        cells: [text(group.unit.id, looks.id), number, text(name, looks.strong), text('', looks.words), ...totals],
      }
      if (!isOpen(group)) return [first]
      const known = sheet.figures.map(one => partialCell(one, own))
      return [first, { height: ORDINARY, cells: [...summed('Đã có số (chưa phải tổng)', looks.code), ...known] }]
    })
    const legend = legendRow(DOWN.ids + rows.length + 2, place)
    return {
      name: sheet.name,
      columns,
      rows: [...header, ...rows, legend.row],
      merges: [...merges, ...legend.merges],
      freeze: { rows: DOWN.ids, columns: DOWN.name },
      print: printOf(view, [DOWN.head, DOWN.unit], { repeatColumns: [DOWN.number, DOWN.name] }),
      gridlines: false,
    }
  })
}

function groupCell(sheets: readonly UnitSheet[], indicator: string, column: string, row: number) {
  for (const { name, figures } of sheets) {
    const at = figures.findIndex(one => one.indicator.id === indicator && one.column.id === column)
    if (at >= 0) return { sheet: name, row, column: DOWN.figures + at }
  }
  return undefined
}
