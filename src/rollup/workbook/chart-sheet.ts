// "Biểu đồ": targets against results, the largest units, this period against the one of the year before. Each chart stands over
// the small table that it draws, so that what is seen can be read. Only what is complete is drawn.
import type { FormIndicator } from '../../model/form.js'
import { periodName } from '../../words/period.js'
import { unitOfMeasure } from '../../words/unit-of-measure.js'
import { decimalOf, quotient } from '../merge/exact.js'
import type { ChartSpec } from '../xlsx/chart-spec.js'
import { type CellSpec, type RowSpec, type SheetSpec, sheetReference } from '../xlsx/spec.js'
import { changeOf, comparedOf } from './comparison.js'
import { HEAD_ROWS, headOf, printOf } from './head.js'
import { formula, heightOf, looks, number, text, widthOf } from './look.js'
import { calledFrom, unitCell } from './matrix.js'
import { numberLooks } from './number-look.js'
import { DONE_DECIMALS, isJudged } from './target-sheet.js'
import type { Scope } from './total.js'

export const CHARTS = 'Biểu đồ'

const CHART_ROWS = 24
const MOST_BARS = 10

const columns = [{ width: 46 }, { width: 16 }, { width: 16 }, { width: 14 }]

interface Drawn {
  readonly title: string
  readonly description: string
  readonly kind: ChartSpec['kind']
  readonly valueTitle: string
  readonly decimals: number
  readonly categoryTitle: string
  readonly series: readonly { readonly name: string; readonly over?: 'marks' }[]
  readonly points: readonly { readonly name: string; readonly values: readonly CellSpec[] }[]
}

/** The page, or nothing where there is nothing to draw. */
export function chartSheet(scope: Scope): SheetSpec | undefined {
  const all = [targets(scope), largest(scope), lastYear(scope)].filter((one): one is Drawn => one !== undefined)
  if (all.length === 0) return undefined
  const place = { first: 1, last: columns.length, width: widthOf(columns) }
  const head = headOf(scope.view, 'BIỂU ĐỒ', place)
  const rows: RowSpec[] = [...head.rows]
  const charts: ChartSpec[] = []
  const breaks: number[] = []
  let at = HEAD_ROWS + 1
  for (const drawn of all) {
    const table = at + CHART_ROWS + 1
    charts.push(chartOf(drawn, at, table))
    const headings = [drawn.categoryTitle, ...drawn.series.map(({ name }) => name)]
    rows.push({
      row: table,
      height: Math.max(...headings.map((words, i) => heightOf(words, columns[i]!.width - 1, 11.5))),
      cells: headings.map(words => text(words, looks.head)),
    })
    for (const { name, values } of drawn.points)
      rows.push({ height: heightOf(name, 45, 11), cells: [text(name), ...values] })
    breaks.push(table + drawn.points.length)
    at = table + drawn.points.length + 2
  }
  return {
    name: CHARTS,
    columns,
    rows,
    merges: head.merges,
    charts,
    print: { ...printOf(scope.view), orientation: 'portrait', pagesWide: 0, breaks: breaks.slice(0, -1) },
    gridlines: false,
  }
}

const decimalIn = (cell: CellSpec | undefined): string | undefined =>
  cell?.kind === 'number'
    ? cell.decimal
    : cell?.kind === 'formula' && cell.result?.kind === 'number'
      ? cell.result.decimal
      : undefined

function chartOf(drawn: Drawn, at: number, table: number): ChartSpec {
  const sheet = sheetReference(CHARTS)
  const column = (index: number) => `$${String.fromCharCode(65 + index)}`
  const last = table + drawn.points.length
  const range = (index: number) => `${sheet}!${column(index)}$${table + 1}:${column(index)}$${last}`
  return {
    title: drawn.title,
    description: drawn.description,
    kind: drawn.kind,
    categories: { refersTo: range(0), texts: drawn.points.map(({ name }) => name) },
    valueTitle: drawn.valueTitle,
    format: numberLooks(drawn.decimals).plain.format ?? 'General',
    labels: true,
    series: drawn.series.map(({ name, over }, i) => ({
      name: { refersTo: `${sheet}!${column(i + 1)}$${table}`, texts: [name] },
      values: { refersTo: range(i + 1), decimals: drawn.points.map(({ values }) => decimalIn(values[i])) },
      ...(over && { over }),
    })),
    from: { row: at - 1, column: 0 },
    to: { row: at - 1 + CHART_ROWS, column: columns.length },
  }
}

/** Results as percent of what is to be reached, where more is better; other targets have no such share. */
function targets({ view }: Scope): Drawn | undefined {
  const points = view.targets.flatMap(({ title, result, wanted, direction = 'up', verdict }) => {
    if (
      !isJudged(verdict) ||
      result?.state !== 'complete' ||
      result.value === null ||
      wanted === undefined ||
      direction !== 'up'
    )
      return []
    const share = quotient(decimalOf(result.value), decimalOf(wanted), 100, DONE_DECIMALS)
    if (share === null) return []
    const { plain } = numberLooks(DONE_DECIMALS)
    return [{ name: title, values: [number(share, plain), number('100', plain)] }]
  })
  if (points.length === 0) return undefined
  return {
    title: 'Kết quả so với chỉ tiêu của kế hoạch',
    description: 'Mỗi cột là kết quả tính bằng phần trăm của mức cần đạt; vạch ngang là mức cần đạt, 100%.',
    kind: 'column',
    valueTitle: '% của mức cần đạt',
    decimals: DONE_DECIMALS,
    categoryTitle: 'Chỉ tiêu',
    series: [{ name: 'Kết quả (%)' }, { name: 'Mức cần đạt (%)', over: 'marks' }],
    points: points.slice(0, MOST_BARS),
  }
}

/** A sum over units that is drawn: the first of the form that says nothing about single persons. */
const isShown = (indicator: FormIndicator) =>
  (indicator.kind === 'count' || indicator.kind === 'money' || indicator.kind === 'decimal') &&
  indicator.over_units === 'sum' &&
  !(indicator.kind === 'count' && indicator.sensitive !== undefined)

function largest(scope: Scope): Drawn | undefined {
  const { view, facts } = scope
  const one = facts.all.find(({ indicator, column }) => isShown(indicator) && column.kind === 'in_period')
  if (one === undefined || view.units.length < 2) return undefined
  const { indicator, column } = one
  const stated = view.units.flatMap((unit, i) => {
    const value = unit.amountOf(indicator, column)?.value
    return value === undefined || decimalOf(value).lte(0) ? [] : [{ i, unit, value }]
  })
  stated.sort((a, b) => decimalOf(b.value).cmp(decimalOf(a.value)) || a.i - b.i)
  const place = scope.unitsAt(indicator.id, column.id)
  if (stated.length === 0 || place === undefined) return undefined
  const lacking =
    one.figure.state === 'complete' ? '' : ` (mới có số của ${one.figure.counted}/${one.figure.expected} đơn vị)`
  return {
    title: `${indicator.title}: các đơn vị có số lớn nhất${lacking}`,
    description: `Các đơn vị có “${indicator.title}” lớn nhất trong kỳ, từ lớn đến nhỏ.`,
    kind: 'bar',
    valueTitle: unitOfMeasure(indicator),
    decimals: one.decimals,
    categoryTitle: 'Đơn vị',
    series: [{ name: column.title }],
    points: stated.slice(0, MOST_BARS).map(({ i, unit, value }) => ({
      name: unit.outcome.unit.name,
      values: [formula(calledFrom(CHARTS, unitCell(place, i)), value, one.looks.plain)],
    })),
  }
}

/** Indicators of the unit of measure that most of them have: only those share an axis. */
function lastYear(scope: Scope): Drawn | undefined {
  const all = comparedOf(scope).filter(
    one =>
      one.facts.column.kind === 'in_period' && isShown(one.facts.indicator) && changeOf(one).difference !== undefined,
  )
  const byUnit = new Map<string, typeof all>()
  for (const one of all) {
    const unit = unitOfMeasure(one.facts.indicator)
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), one])
  }
  const [found] = [...byUnit].sort(([, a], [, b]) => b.length - a.length)
  if (found === undefined) return undefined
  const [unit, compared] = found
  const { job, previous } = scope.view
  const then = previous === undefined ? 'Cùng kỳ năm trước' : periodName(previous.period).vi
  return {
    title: 'Kỳ này so với cùng kỳ năm trước',
    description: `Từng chỉ tiêu tính bằng ${unit}: cột đậm là kỳ này, cột kẻ chéo là cùng kỳ năm trước.`,
    kind: 'bar',
    valueTitle: unit,
    decimals: Math.max(...compared.map(({ facts }) => facts.decimals)),
    categoryTitle: `Chỉ tiêu (${unit})`,
    series: [{ name: periodName(job.period).vi }, { name: then }],
    points: compared.slice(0, MOST_BARS).map(({ facts, now, before, own }) => {
      const cell = (figure: typeof now, live: boolean) => {
        const at = live ? scope.totalAt(figure.indicator, figure.column) : undefined
        return at === undefined
          ? number(figure.value!, facts.looks.plain)
          : formula(calledFrom(CHARTS, at), figure.value!, facts.looks.plain)
      }
      return { name: facts.indicator.title, values: [cell(now, true), cell(before!, own !== undefined)] }
    }),
  }
}
