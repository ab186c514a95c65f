// "So sánh": each figure beside that of the same period of the year before, then both over the units that have both.
import { cellName } from '../../model/cell-name.js'
import type { Figure } from '../../model/rollup.js'
import { periodName, windowText } from '../../words/period.js'
import { unitOfMeasure } from '../../words/unit-of-measure.js'
import type { CellSpec, CellStyle, SheetSpec } from '../xlsx/spec.js'
import { CHANGE_DECIMALS, type Compared, changeOf, comparedOf } from './comparison.js'
import type { FigureFacts } from './figure-facts.js'
import { firstRow, listSheet } from './list-sheet.js'
import { blank, formula, looks, number, text } from './look.js'
import { type CellAt, calledFrom } from './matrix.js'
import { numberLooks } from './number-look.js'
import { openTotal, type Scope } from './total.js'

export const COMPARISON = 'So sánh'

const columns = [
  { title: 'TT', width: 5 },
  { title: 'Chỉ tiêu', width: 42 },
  { title: 'Đơn vị tính', width: 11 },
  { title: 'Cột số liệu', width: 18 },
  { title: 'Kỳ này', width: 22 },
  { title: 'Cùng kỳ năm trước', width: 22 },
  { title: 'Tăng (+), giảm (-)', width: 17 },
  { title: 'Tăng (+), giảm (-) so với cùng kỳ, %', width: 17 },
  { title: 'Ghi chú', width: 30 },
] as const
const NOW = 5
const BEFORE = 6

/** The page, or nothing where no figure has a base. */
export function comparisonSheet(scope: Scope): SheetSpec | undefined {
  const { view } = scope
  const compared = comparedOf(scope)
  if (compared.length === 0) return undefined
  const { previous } = view
  const source =
    previous === undefined
      ? 'Số cùng kỳ: theo cột mà các đơn vị ghi trong biểu.'
      : `Số cùng kỳ: bảng tổng hợp ${periodName(previous.period).vi.toLocaleLowerCase('vi')} (${windowText(previous.window).vi}).`
  const opening = [source, ...(previous?.notes.map(({ vi }) => vi) ?? [])]
  const first = firstRow(opening.length)
  const rows = compared.map((one, i) => comparedRow(one, i, first + i, scope))
  const common = previous?.common
  const alike = common === undefined ? [] : overCommon(compared, common)
  if (common !== undefined && alike.length > 0) {
    const words = `So sánh trên ${common.units} đơn vị có số liệu ở cả hai kỳ`
    rows.push([blank(looks.strong), text(words, looks.strong), ...columns.slice(2).map(() => blank(looks.strong))])
    for (const [i, one] of alike.entries()) rows.push(comparedRow(one, i, first + rows.length, scope, common.units))
  }
  return listSheet(view, {
    name: COMPARISON,
    title: 'SO SÁNH VỚI CÙNG KỲ NĂM TRƯỚC',
    columns,
    opening,
    rows,
    closing: [
      'Tỷ lệ và phần trăm được so bằng điểm phần trăm. Cùng kỳ bằng 0 thì chỉ nêu số tăng, giảm. Số chưa đủ đơn vị thì không so sánh.',
    ],
  })
}

function overCommon(
  compared: readonly Compared[],
  { now, before }: { readonly now: readonly Figure[]; readonly before: readonly Figure[] },
): Compared[] {
  const key = ({ indicator, column }: Figure) => `${indicator}/${column}`
  const [a, b] = [now, before].map(figures => new Map(figures.map(one => [key(one), one])))
  return compared.flatMap(one => {
    const figure = a!.get(key(one.now))
    return figure === undefined
      ? []
      : [{ ...one, now: figure, before: b!.get(key(one.now)), own: undefined, unlikeUnits: false, remarks: [] }]
  })
}

/** A row; of figures over some units only, `over` is how many they are. */
function comparedRow(one: Compared, i: number, row: number, scope: Scope, over?: number): CellSpec[] {
  const { facts, now, before, own, remarks } = one
  const change = changeOf(one)
  const [a, b] = [cellName(row, NOW), cellName(row, BEFORE)]
  const { decimals } = facts
  const points = numberLooks(Math.max(decimals, CHANGE_DECIMALS)).difference
  const pointLook = { ...points, format: `${points.format?.replaceAll(';', '" điểm";')}` }
  const cellOf = (figure: Figure, live: boolean) =>
    figureCell(figure, facts, live ? scope.totalAt(figure.indicator, figure.column) : undefined, over)
  return [
    { kind: 'number', decimal: String(i + 1), style: looks.centred },
    text(facts.indicator.title),
    text(unitOfMeasure(facts.indicator), looks.centred),
    text(facts.column.title),
    cellOf(now, over === undefined),
    before === undefined ? text('không có số', looks.idle) : cellOf(before, over === undefined && own !== undefined),
    change.difference === undefined
      ? text('–', looks.idle)
      : formula(rounded(`${a}-${b}`, decimals), change.difference, change.points ? pointLook : facts.looks.difference),
    change.percent === undefined
      ? text('–', looks.idle)
      : formula(
          `ROUND((${a}-${b})*100/${b},${CHANGE_DECIMALS})`,
          change.percent,
          numberLooks(CHANGE_DECIMALS).difference,
        ),
    text([change.why, ...remarks].filter(Boolean).join('; '), looks.code),
  ]
}

const rounded = (code: string, decimals: number) => (decimals === 0 ? code : `ROUND(${code},${decimals})`)

/** A figure: by reference to its total where this workbook has it, else as it is; over some units only, marked as such. */
function figureCell(figure: Figure, facts: FigureFacts, at: CellAt | undefined, over: number | undefined): CellSpec {
  const open = openTotal(figure)
  if (open !== undefined) return open
  const { total } = facts.looks
  if (over !== undefined) return number(figure.value!, overLook(facts, over))
  return at === undefined ? number(figure.value!, total) : formula(calledFrom(COMPARISON, at), figure.value!, total)
}

/** A sum over some units says in its number format over how many. */
const overLook = ({ looks: { plain } }: FigureFacts, units: number): CellStyle => ({
  ...plain,
  italic: true,
  format: `${plain.format}" (${units} đơn vị)"`,
})
