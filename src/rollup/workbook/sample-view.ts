// For the tests of the pages: a view made from what units said, by the very functions that merge files.
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Form } from '../../model/form.js'
import type { ReportingJob } from '../../model/reporting-job.js'
import type { ExpectedUnit, Figure, RollUp } from '../../model/rollup.js'
import { type Slot, slotsOf } from '../../model/slot.js'
import type { Leaf, Submission } from '../../model/submission.js'
import { figuresOf } from '../merge/figures.js'
import { resolve } from '../merge/resolve.js'
import { mergeAll } from '../merge/union.js'
import type { RollUpView, TargetView } from './view.js'

/** What a unit says of a slot: a number, "?" missing, "!" refused, "/" not applicable, "~7" an estimate. */
export type Said = string

export interface SampleJob {
  readonly form: Form
  readonly units: readonly ExpectedUnit[]
  readonly above?: readonly ExpectedUnit[]
  /** By unit and slot; undefined of a unit that sent nothing. */
  readonly says: (unit: ExpectedUnit, i: number) => ((slot: Slot) => Said) | undefined
  readonly refused?: readonly string[]
  readonly findings?: readonly Diagnostic[]
  readonly targets?: (figure: (indicator: string, column: string) => Figure) => readonly TargetView[]
  readonly groups?: boolean
  readonly more?: Partial<RollUpView>
}

const hash = (i: number, mark = '0') => i.toString(16).padStart(4, '0').repeat(15) + mark.repeat(4)

function leafOf(said: Said, { index, indicator }: Slot): Leaf {
  const place = { sheet: 'Biểu số liệu', cell: `E${index + 14}` }
  if (said === '?') return { state: 'missing', raw: '', ...place }
  if (said === '!') return { state: 'refused', raw: '1O', ...place, hazard: 'A13' }
  if (said === '/') return { state: 'not-applicable', raw: '/', ...place }
  const value = said.replace('~', '')
  const state = indicator.kind !== 'text' && Number(value) === 0 ? 'zero' : 'value'
  return { state, value, raw: value, ...place, ...(said.startsWith('~') && { estimate: true as const }) }
}

export function aView({ form, units, above = [], says, refused = [], ...more }: SampleJob): RollUpView {
  const slots = slotsOf(form)
  const submissions = units.flatMap((unit, i): Submission[] => {
    const said = says(unit, i)
    if (said === undefined) return []
    return [
      {
        unit: unit.id,
        period: '2026-H1',
        form: { id: form.id, version: form.version },
        number: 1,
        file: `${unit.id}.xlsx`,
        sha256: hash(i + 1),
        leaves: slots.map(slot => leafOf(said(slot), slot)),
        answers: new Map(),
      },
    ]
  })
  const window = { from: '15/12/2025', to: '14/6/2026' }
  const rollUp: RollUp = {
    form: { id: form.id, version: form.version },
    period: '2026-H1',
    window,
    expected: units,
    above,
    submissions,
    files: [
      ...submissions.map(({ file, sha256, unit }) => ({ file, sha256, unit, state: 'used' as const })),
      ...refused.map((unit, i) => ({
        file: `${unit}.xlsx`,
        sha256: hash(i + 9000, 'f'),
        unit,
        state: 'refused' as const,
        reason: 'sheet/other-period',
      })),
    ],
    decisions: [],
    diagnostics: [],
  }
  const resolved = resolve(mergeAll([rollUp]), { slots, deadline: '18/6/2026' })
  const { figures, units: inPeriods, amountOf } = figuresOf(form, [resolved])
  const byId = new Map(resolved.units.map(one => [one.unit.id, one]))
  const ofId = new Map(inPeriods.map(one => [one.unit.id, one]))
  const ordered = units.map(({ id }) => ({ one: byId.get(id)!, inPeriod: ofId.get(id)! }))
  const job: ReportingJob = {
    plan: 'ke-hoach-2026',
    form,
    units: { kind: 'units', levels: [], units: [] },
    expected: units,
    above,
    period: { id: '2026-H1', kind: 'half_year', year: 2026, index: 1 },
    window,
    deadline: '18/6/2026',
    offices: { parent: ['UBND tỉnh Mẫu'], issuer: ['Sở Y tế'] },
  }
  const groups = more.groups
    ? above.flatMap(unit => {
        const first = units.findIndex(({ parent }) => parent === unit.id)
        const own = units.filter(({ parent }) => parent === unit.id)
        if (own.length === 0) return []
        const part = resolve(
          { ...rollUp, expected: own, submissions: submissions.filter(one => own.some(({ id }) => id === one.unit)) },
          { slots },
        )
        return [{ unit, first, count: own.length, figures: figuresOf(form, [part]).figures }]
      })
    : []
  const figure = (indicator: string, column: string) =>
    figures.find(one => one.indicator === indicator && one.column === column)!
  return {
    job,
    figures,
    units: ordered.map(({ one, inPeriod }) => ({
      outcome: one.outcome,
      ...(one.used[0] && { number: one.used[0].number }),
      amountOf: (indicator, column) => amountOf(inPeriod, indicator, column),
      read: [one],
    })),
    groups,
    targets: more.targets?.(figure) ?? [],
    files: resolved.files,
    decisions: [],
    diagnostics: [...(more.findings ?? []), ...resolved.diagnostics],
    leaves: hash(0xabc, 'c'),
    attached: [],
    ...more.more,
  }
}
