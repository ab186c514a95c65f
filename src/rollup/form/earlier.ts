// Figures of an earlier roll-up, beside the cells that they are to be compared with: of the period before, or of the same period
// of last year. They are locked and grey, and never read back.
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Form, FormColumn } from '../../model/form.js'
import { comparePeriods, previousPeriod, readPeriod, samePeriodLastYear } from '../../model/period.js'
import type { ReportingJob } from '../../model/reporting-job.js'
import type { RollUp } from '../../model/rollup.js'
import { slotsOf } from '../../model/slot.js'
import { periodInSentence, periodName } from '../../words/period.js'
import { fitsForm } from '../merge/read-roll-up.js'
import { resolve } from '../merge/resolve.js'
import { formFinding } from './form-words.js'
import { wording } from './wording.js'

/** The earlier figures of one unit. */
export interface EarlierFigures {
  /** What stands over each of the columns. */
  readonly heading: string
  /** Exact decimals by indicator, then by the column beside which they stand. */
  readonly figures: ReadonlyMap<string, ReadonlyMap<string, string>>
}

export interface Earlier {
  /** Columns of the form that have earlier figures beside them. */
  readonly columns: ReadonlySet<string>
  readonly of: (unit: string) => EarlierFigures
}

/** For each column, the column of the earlier roll-up that it is compared with. */
function comparedColumns(form: Form, lastYear: boolean): ReadonlyMap<FormColumn, FormColumn> {
  const same = (kind: FormColumn['kind'], status: FormColumn['status'] = 'actual') =>
    form.columns.find(column => column.kind === kind && (column.status ?? 'actual') === status)
  const pairs = (...kinds: (readonly [FormColumn['kind'], FormColumn['kind']])[]) =>
    form.columns.flatMap((column): [FormColumn, FormColumn][] => {
      const from = kinds.find(([kind]) => kind === column.kind)?.[1]
      const source = from && same(from, column.status)
      return source === undefined ? [] : [[column, source]]
    })
  if (lastYear) {
    const retyped = pairs(['same_period_last_year', 'in_period'], ['cumulative_last_year', 'cumulative'])
    if (retyped.length > 0) return new Map(retyped)
  }
  return new Map(pairs(['in_period', 'in_period'], ['cumulative', 'cumulative']))
}

/** Of several roll-ups the one to compare with: that of the period right before, of the same period of last year, else the latest. */
function chosenOf(rollUps: readonly RollUp[], job: ReportingJob): RollUp | undefined {
  const wanted = [previousPeriod(job.period).id, samePeriodLastYear(job.period).id]
  const latest = [...rollUps].sort((a, b) => {
    const [one, other] = [readPeriod(a.period), readPeriod(b.period)]
    return one === undefined || other === undefined ? 0 : comparePeriods(other, one)
  })
  for (const id of wanted) {
    const found = rollUps.find(({ period }) => period === id)
    if (found !== undefined) return found
  }
  return latest.find(({ period }) => isBefore(period, job)) ?? latest[0]
}

function isBefore(id: string, job: ReportingJob): boolean {
  const period = readPeriod(id)
  return period !== undefined && comparePeriods(period, job.period) < 0
}

/** Takes the figures that a form can show from the roll-ups of a file. Those of another form, or not of before, are refused. */
export function earlierFrom(
  job: ReportingJob,
  rollUps: readonly RollUp[],
  file: string,
): { readonly earlier: Earlier } | { readonly problem: Diagnostic } {
  const refuse = (code: Parameters<typeof formFinding>[0], fills: Parameters<typeof formFinding>[2]) => ({
    problem: formFinding(code, { kind: 'file', file }, fills),
  })
  const { form } = job
  const rollUp = chosenOf(rollUps, job)
  if (rollUp === undefined) return refuse('rollup/previous-empty', {})
  const slots = slotsOf(form)
  if (rollUp.form.id !== form.id || rollUp.form.version !== form.version || !fitsForm(rollUp, slots)) {
    const fills = { id: rollUp.form.id, version: rollUp.form.version, ownId: form.id, own: form.version }
    return refuse('rollup/previous-form', fills)
  }
  const period = readPeriod(rollUp.period)
  if (period === undefined || !isBefore(rollUp.period, job)) {
    const name = period === undefined ? rollUp.period : periodInSentence(period)
    return refuse('rollup/previous-period', { period: name, own: periodInSentence(job.period) })
  }
  const lastYear = samePeriodLastYear(job.period).id === period.id
  const compared = comparedColumns(form, lastYear)
  const { units } = resolve(rollUp, { slots })
  const leavesOf = new Map(units.map(({ unit, leaves }) => [unit.id, leaves]))
  const heading = wording.earlier[lastYear ? 'lastYear' : 'before'](periodName(period).vi)
  return {
    earlier: {
      columns: new Set([...compared.keys()].map(({ id }) => id)),
      of: unit => {
        const leaves = leavesOf.get(unit) ?? []
        const figures = new Map<string, Map<string, string>>()
        for (const { index, indicator, column } of slots) {
          const leaf = leaves[index]
          const value = leaf?.state === 'zero' ? (leaf.value ?? '0') : leaf?.state === 'value' ? leaf.value : undefined
          if (indicator.kind === 'text' || value === undefined) continue
          for (const [beside, source] of compared) {
            if (source !== column) continue
            const row = figures.get(indicator.id) ?? new Map<string, string>()
            figures.set(indicator.id, row.set(beside.id, value))
          }
        }
        return { heading, figures }
      },
    },
  }
}
