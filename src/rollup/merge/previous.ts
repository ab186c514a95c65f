// The same period of the year before beside this one. Compared are like with like: the same form, and the units that are there
// in both and decided in both (H15, H21); what cannot be compared is said.
import type { Bilingual, Diagnostic } from '../../model/diagnostic.js'
import type { Form } from '../../model/form.js'
import { type Period, samePeriodLastYear } from '../../model/period.js'
import type { ReportingJob } from '../../model/reporting-job.js'
import { slotsOf } from '../../model/slot.js'
import type { PreviousView } from '../workbook/view.js'
import type { Earlier } from './compose-view.js'
import { figuresOf } from './figures.js'
import { intakeFinding } from './intake-words.js'
import type { CarriedRollUp } from './read-roll-up.js'
import { fitsForm } from './read-roll-up.js'
import { type Resolved, resolve } from './resolve.js'

/** The periods of the roll-up of the year before, to compare with; a roll-up of another form or period is told and not used. */
export function earlierOf(
  carried: CarriedRollUp,
  file: string,
  { form, period }: ReportingJob,
): Earlier | { readonly problem: Diagnostic } {
  const place = { kind: 'file', file } as const
  const wanted = samePeriodLastYear(period)
  if (carried.period !== wanted.id)
    return { problem: intakeFinding('rollup/not-last-year', place, { found: carried.period, wanted: wanted.id }) }
  const slots = slotsOf(form)
  const { rollUps } = carried
  const same = rollUps.every(
    one => one.form.id === form.id && one.form.version === form.version && fitsForm(one, slots),
  )
  const name = (one: { id: string; version: string }) => `${one.id} (${one.version})`
  if (!same || rollUps.length === 0)
    return { problem: intakeFinding('rollup/other-form', place, { found: name(carried.form), wanted: name(form) }) }
  return { file, period: wanted, periods: rollUps.map(one => resolve(one, { slots })) }
}

const only = (periods: readonly Resolved[], ids: ReadonlySet<string>): Resolved[] =>
  periods.map(one => ({ ...one, units: one.units.filter(({ unit }) => ids.has(unit.id)) }))

/** Units that report in all periods and have a decided figure at least. */
function countedIn(periods: readonly Resolved[]): Set<string> {
  const counted = periods.map(
    ({ units }) =>
      new Set(
        units.flatMap(({ outcome: { unit, state } }) => (state === 'counted' || state === 'late' ? [unit.id] : [])),
      ),
  )
  return new Set([...(counted[0] ?? [])].filter(id => counted.every(one => one.has(id))))
}

/** How the two periods are to be compared. */
export function previousView(
  file: string,
  form: Form,
  now: readonly Resolved[],
  before: readonly Resolved[],
  period: Period,
): PreviousView {
  const unitsNow = new Map(now.flatMap(({ units }) => units.map(({ unit }) => [unit.id, unit.name] as const)))
  const unitsBefore = new Map(before.flatMap(({ units }) => units.map(({ unit }) => [unit.id, unit.name] as const)))
  const notes: Bilingual[] = []
  for (const [id, name] of unitsNow)
    if (!unitsBefore.has(id))
      notes.push({
        vi: `${name} không có số liệu kỳ trước: đơn vị mới hoặc đã đổi địa giới.`,
        en: `${name} has no figures of then: a new unit, or one of other boundaries.`,
      })
  for (const [id, name] of unitsBefore)
    if (!unitsNow.has(id))
      notes.push({
        vi: `${name} chỉ có ở kỳ trước: đã sáp nhập, chia tách hoặc thôi báo cáo.`,
        en: `${name} was there only then: merged, split, or no longer reporting.`,
      })
  const after = countedIn(before)
  const common = new Set([...countedIn(now)].filter(id => after.has(id)))
  const isWhole = notes.length === 0 && common.size === unitsNow.size
  const window = { from: before[0]!.rollUp.window.from, to: before.at(-1)!.rollUp.window.to }
  return {
    period,
    window,
    file,
    columns: form.columns,
    figures: figuresOf(form, before).figures,
    ...(!isWhole && {
      common: {
        units: common.size,
        now: figuresOf(form, only(now, common)).figures,
        before: figuresOf(form, only(before, common)).figures,
      },
    }),
    notes,
  }
}
