// The targets of a plan beside the figures that they name. What cannot be judged by a plain rule is not judged.
import type { Bilingual, Diagnostic } from '../../model/diagnostic.js'
import type { PlanTarget } from '../../model/document.js'
import type { Form, FormColumn, FormIndicator } from '../../model/form.js'
import { plainText } from '../../model/inline.js'
import type { StatedTarget } from '../../model/plan-data.js'
import type { ReportingJob } from '../../model/reporting-job.js'
import type { Figure } from '../../model/rollup.js'
import type { TargetView } from '../workbook/view.js'
import { decimalOf } from './exact.js'
import { mergeFinding } from './merge-words.js'

const NUMBER = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/

/** A number as plans write it, "1.234,5"; of "60-80%" the lower end, of "193/204" the share in percent where that is exact. */
function wantedOf(stated: string | undefined): string | undefined {
  if (stated === undefined) return undefined
  const [low = ''] = stated.split(/[-–]/)
  const match = NUMBER.exec(low.trim().replace(/\s*%$/, ''))
  if (match === null) return undefined
  return decimalOf(`${match[1]!.replaceAll('.', '')}${match[2] === undefined ? '' : `.${match[2]}`}`).toFixed()
}

const isPercent = (indicator: FormIndicator) =>
  indicator.kind === 'percent' || (indicator.kind === 'ratio' && (indicator.shown ?? 'percent') === 'percent')

/** The column that a target of a year is held against: what counts from January, else that of the period. */
const columnOf = ({ columns }: Form): FormColumn | undefined =>
  columns.find(({ kind }) => kind === 'cumulative') ?? columns.find(({ kind }) => kind === 'in_period')

const RULES = {
  atLeast: { vi: 'kết quả ≥ chỉ tiêu', en: 'result ≥ target' },
  atMost: { vi: 'kết quả ≤ chỉ tiêu', en: 'result ≤ target' },
  equal: { vi: 'kết quả = chỉ tiêu', en: 'result = target' },
  noFigure: { vi: 'chỉ tiêu không gắn với chỉ tiêu nào của biểu', en: 'it names no indicator of the form' },
  otherKind: { vi: 'chỉ tiêu và số liệu khác loại', en: 'target and figure are of different kinds' },
  notMeasured: { vi: 'chỉ tiêu không đo bằng một con số', en: 'it is not measured by one number' },
  notAdditive: { vi: 'số liệu không cộng được qua các đơn vị', en: 'the figure has no total over units' },
  noValue: { vi: 'chưa có số liệu', en: 'there is no figure yet' },
} as const satisfies Record<string, Bilingual>

/**
 * Where the targets that units set themselves (the column of the year's plan) do not add up to that of the plan: results are
 * held against the plan's, and that the two differ is told (H22).
 */
export function targetFindings(
  targets: readonly TargetView[],
  { form, plan }: ReportingJob,
  figures: readonly Figure[],
): Diagnostic[] {
  const column = form.columns.find(({ kind }) => kind === 'year_plan')
  if (column === undefined) return []
  return targets.flatMap(({ title, wanted, indicator }) => {
    const own = figures.find(one => one.indicator === indicator && one.column === column.id)
    if (wanted === undefined || own?.state !== 'complete' || own.value === null) return []
    if (decimalOf(own.value).eq(wanted)) return []
    return [mergeFinding('rollup/target-differs', { kind: 'file', file: plan }, { title, wanted, sum: own.value })]
  })
}

/** The targets of a plan with their results, in the order of the plan. */
export function targetViews(targets: readonly StatedTarget[], form: Form, figures: readonly Figure[]): TargetView[] {
  return targets
    .filter(({ target }) => target.indicator !== undefined)
    .map(({ target, paragraphs }): TargetView => {
      const title = plainText(paragraphs.join(' ')).text
      const stated = statedOf(target)
      const column = columnOf(form)
      const indicator = form.indicators.find(({ id }) => id === target.indicator)
      const base = {
        title,
        stated,
        ...(unitOf(target) && { unit: unitOf(target)! }),
        // A ceiling is no goal to fill: pages draw no share of it.
        ...(target.bound === 'at_most'
          ? { direction: 'down' as const }
          : target.direction && { direction: target.direction }),
      }
      if (indicator === undefined || column === undefined)
        return { ...base, verdict: 'not-comparable', rule: RULES.noFigure }
      const result = figures.find(one => one.indicator === indicator.id && one.column === column.id)
      const named = { ...base, indicator: indicator.id, column: column.id, ...(result && { result }) }
      const measured = target.kind === 'percent' || target.kind === 'count' || target.kind === 'ratio'
      const wanted = measured ? wantedOf(target.target) : undefined
      if (wanted === undefined) return { ...named, verdict: 'not-comparable', rule: RULES.notMeasured }
      if ((target.kind === 'percent') !== isPercent(indicator) || target.kind === 'ratio')
        return { ...named, wanted, verdict: 'not-comparable', rule: RULES.otherKind }
      return { ...named, wanted, ...judged(target, wanted, result) }
    })
}

function judged(target: PlanTarget, wanted: string, result: Figure | undefined): Pick<TargetView, 'verdict' | 'rule'> {
  if (result?.state === 'not-additive') return { verdict: 'not-comparable', rule: RULES.notAdditive }
  if (result === undefined || result.value === null) return { verdict: 'not-yet-known', rule: RULES.noValue }
  if (result.state !== 'complete') {
    const lacking = result.expected - result.counted
    const rule = { vi: `chưa đủ số liệu của ${lacking} đơn vị`, en: `${lacking} units are lacking` }
    return { verdict: 'not-yet-known', rule }
  }
  const by = decimalOf(result.value).cmp(wanted)
  const most = target.bound === 'at_most' || (target.bound === undefined && target.direction === 'down')
  if (target.direction === 'keep' && target.bound === undefined)
    return { verdict: by === 0 ? 'reached' : 'not-reached', rule: RULES.equal }
  const reached = most ? by <= 0 : by >= 0
  return { verdict: reached ? 'reached' : 'not-reached', rule: most ? RULES.atMost : RULES.atLeast }
}

const unitOf = (target: PlanTarget): string | undefined => target.unit ?? (target.kind === 'percent' ? '%' : undefined)

/** The goal in the words of the plan: "từ 50% lên 60%". */
function statedOf(target: PlanTarget): string {
  const sign = target.kind === 'percent' ? '%' : ''
  const of = (text: string) => (text.endsWith('%') ? text : `${text}${sign}`)
  if (!('target' in target) || target.target === undefined) return ''
  const goal = of(target.target)
  if (target.baseline === undefined) return goal
  return `từ ${of(target.baseline)} ${target.direction === 'down' ? 'xuống' : 'lên'} ${goal}`
}
