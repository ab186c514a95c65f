// For tests: roll-ups, submissions and leaves by hand; a test states only what it is about.
import type { StatedDecision } from '../../model/decisions.js'
import type { Form } from '../../model/form.js'
import type { Decision, ExpectedUnit, RollUp, SeenFile } from '../../model/rollup.js'
import { slotsOf } from '../../model/slot.js'
import type { Leaf, Submission } from '../../model/submission.js'
import { figuresOf } from './figures.js'
import { type Resolved, type ResolveOptions, resolve } from './resolve.js'
import { mergeAll } from './union.js'

export const aForm = (indicators: Form['indicators'], columns: Form['columns'] = [anyColumn]): Form => ({
  kind: 'form',
  id: 'bieu_01',
  version: '1',
  title: 'Biểu 01',
  columns,
  indicators,
})

export const anyColumn = { id: 'trong_ky', title: 'Trong kỳ', kind: 'in_period' } as const

export const aCount = (id: string, more: object = {}) =>
  ({ kind: 'count', id, title: id, unit: 'vụ', over_units: 'sum', over_time: 'sum', ...more }) as const

/** A leaf from what a test writes: a number, "?" missing, "!" refused, "x" not applicable, undefined unsaid; other text is words. */
export type Said = string | number | undefined
export function aLeaf(said: Said, slot: number): Leaf | undefined {
  if (said === undefined) return undefined
  const raw = String(said)
  const place = { sheet: 'Biểu 01', cell: `D${slot + 7}` }
  if (raw === '?') return { state: 'missing', raw: '', ...place }
  if (raw === '!') return { state: 'refused', raw: '1O', ...place, hazard: 'A13' }
  if (raw === 'x') return { state: 'not-applicable', raw, ...place }
  return { state: Number(raw) === 0 ? 'zero' : 'value', value: raw, raw, ...place }
}

export interface Sent {
  readonly unit: string
  readonly file?: string
  readonly number?: number
  readonly sha256?: string
  readonly period?: string
  readonly says: readonly Said[]
}

export const aSubmission = ({ unit, number = 1, says, period = '2026-H1', ...more }: Sent): Submission => {
  const file = more.file ?? `${unit}.xlsx`
  return {
    unit,
    period,
    form: { id: 'bieu_01', version: '1' },
    number,
    file,
    sha256: more.sha256 ?? `${unit}-${number}-${JSON.stringify(says)}`,
    leaves: says.map(aLeaf),
    answers: new Map(),
  }
}

export const aUnit = (id: string, more: Partial<ExpectedUnit> = {}): ExpectedUnit => ({ id, name: `Xã ${id}`, ...more })

export interface Wanted {
  readonly units?: readonly (string | ExpectedUnit)[]
  readonly above?: readonly ExpectedUnit[]
  readonly sent?: readonly Sent[]
  readonly files?: readonly SeenFile[]
  readonly decisions?: readonly (StatedDecision extends infer D
    ? D extends StatedDecision
      ? Omit<D, 'reason'>
      : never
    : never)[]
  readonly period?: string
  readonly window?: RollUp['window']
}

/** A roll-up; each submission is a file that was seen. */
export function aRollUp({ units, above = [], sent = [], files = [], decisions = [], ...more }: Wanted): RollUp {
  const period = more.period ?? '2026-H1'
  const submissions = sent.map(one => aSubmission({ period, ...one }))
  const expected = units ?? [...new Set(sent.map(({ unit }) => unit))]
  return {
    form: { id: 'bieu_01', version: '1' },
    period,
    window: more.window ?? { from: '15/12/2025', to: '14/6/2026' },
    expected: expected.map(unit => (typeof unit === 'string' ? aUnit(unit) : unit)),
    above,
    submissions,
    files: [...submissions.map(({ file, sha256 }) => ({ file, sha256, state: 'used' as const })), ...files],
    decisions: decisions.map(one => ({ reason: 'đã hỏi', ...one, file: 'quyet-dinh.yaml' })) as Decision[],
    diagnostics: [],
  }
}

export const resolved = (rollUp: RollUp, form: Form, options: Partial<ResolveOptions> = {}): Resolved =>
  resolve(mergeAll([rollUp]), { slots: slotsOf(form), ...options })

/** The figures of a roll-up of a form. */
export const figuresIn = (form: Form, ...rollUps: readonly RollUp[]) =>
  figuresOf(
    form,
    rollUps.map(one => resolved(one, form)),
  )

/** The one figure of an indicator in the first column. */
export function figureIn(form: Form, indicator: string, ...rollUps: readonly RollUp[]) {
  const { figures } = figuresIn(form, ...rollUps)
  return figures.find(one => one.indicator === indicator)!
}
