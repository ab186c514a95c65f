// The shape of the JSON in which leaves travel, and the check that what was read has it. A file from outside may hold anything
// under the name of leaves; what passes here can be computed with.
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Form, FormIndicator } from '../../model/form.js'
import type { Decision, RollUp } from '../../model/rollup.js'

export interface StoredSlot {
  /** Sheet and cell of most leaves. */
  readonly usual: readonly [string, string]
  /** A letter a submission; "-" where it says nothing. */
  readonly states: string
  /** One for each leaf that is said; empty where it has none. */
  readonly values: readonly string[]
  /** What is not as the rest says, by the index of the submission. */
  readonly raws: readonly (readonly [number, string])[]
  readonly places: readonly (readonly [number, string, string])[]
  readonly hazards: readonly (readonly [number, string])[]
  readonly estimates: readonly number[]
}

export interface StoredSubmission {
  readonly unit: string
  readonly number: number
  readonly file: string
  readonly sha256: string
  readonly answers: readonly (readonly [string, string])[]
}

export interface StoredRollUp extends Omit<RollUp, 'submissions'> {
  readonly submissions: readonly StoredSubmission[]
  readonly slots: readonly StoredSlot[]
}

export interface StoredRollUps {
  readonly version: number
  readonly form: Form
  readonly rollUps: readonly StoredRollUp[]
}

type Check = (value: unknown) => boolean

const text: Check = value => typeof value === 'string'
const number: Check = value => typeof value === 'number' && Number.isFinite(value)
const oneOf =
  (...of: readonly string[]): Check =>
  value =>
    of.includes(value as string)
const list =
  (check: Check): Check =>
  value =>
    Array.isArray(value) && value.every(check)
const tuple =
  (...checks: readonly Check[]): Check =>
  value =>
    Array.isArray(value) && value.length === checks.length && checks.every((check, i) => check(value[i]))
const optional =
  (check: Check): Check =>
  value =>
    value === undefined || check(value)
/** An object whose keys are among these, each as it must be. */
const record =
  (keys: Readonly<Record<string, Check>>): Check =>
  value =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(keys).every(([key, check]) => check((value as Record<string, unknown>)[key])) &&
    Object.keys(value).every(key => Object.hasOwn(keys, key))

const unit = record({ id: text, name: text, code: optional(text), level: optional(text), parent: optional(text) })
const words = record({ vi: text, en: text })
const place: Check = value =>
  record({ kind: oneOf('file'), file: text })(value) ||
  record({ kind: oneOf('cell'), file: text, sheet: text, cell: text })(value) ||
  record({ kind: oneOf('text'), file: text, line: number, col: number, length: number })(value)
const finding = record({
  code: text,
  severity: oneOf('error', 'warning', 'advice'),
  message: words,
  place,
  hint: optional(words),
  related: list(record({ place, note: words })),
} satisfies Record<keyof Diagnostic, Check>)
const about = { kind: text, unit: text, reason: text, file: text }
const figure = { ...about, indicator: text, column: text }
const DECISIONS: Readonly<Record<Decision['kind'], Check>> = {
  version: record({ ...about, sha256: text }),
  reporter: record({ ...about, by: oneOf('itself', 'units_below') }),
  received: record({ ...about, on: text }),
  accepted: record({ ...figure, value: text }),
  left_out: record(figure),
  name: record({ ...about, name: text }),
}
const decided: Check = value => {
  const kind = (value as { kind?: unknown } | null)?.kind
  return typeof kind === 'string' && Object.hasOwn(DECISIONS, kind) && DECISIONS[kind as Decision['kind']](value)
}

const slot: Check = value => {
  const shape = record({
    usual: tuple(text, text),
    states: value => typeof value === 'string' && /^[vzmxr-]*$/.test(value),
    values: list(text),
    raws: list(tuple(number, text)),
    places: list(tuple(number, text, text)),
    hazards: list(tuple(number, text)),
    estimates: list(number),
  })
  if (!shape(value)) return false
  const { states, values } = value as StoredSlot
  const said = states.replaceAll('-', '')
  return said.length === values.length
}

const rollUp: Check = value => {
  const shape = record({
    form: record({ id: text, version: text }),
    period: text,
    window: record({ from: text, to: text }),
    expected: list(unit),
    above: list(unit),
    submissions: list(
      record({ unit: text, number, file: text, sha256: text, answers: list(tuple(text, text)) } satisfies Record<
        keyof StoredSubmission,
        Check
      >),
    ),
    slots: list(slot),
    files: list(
      record({
        file: text,
        sha256: text,
        state: oneOf('used', 'refused', 'skipped', 'superseded'),
        unit: optional(text),
        number: optional(number),
        reason: optional(text),
        blank: optional(value => value === true),
      }),
    ),
    decisions: list(decided),
    diagnostics: list(finding),
  } satisfies Record<keyof StoredRollUp, Check>)
  if (!shape(value)) return false
  const { slots, submissions } = value as StoredRollUp
  return slots.every(({ states }) => states.length === submissions.length)
}

/** Enough of a form to compute with: its names are texts, and what an indicator names is there. */
const form: Check = value => {
  if (typeof value !== 'object' || value === null) return false
  const { id, version, columns, indicators } = value as Partial<Form>
  const named = (one: unknown) => {
    const { id: own, title, kind } = (one ?? {}) as { id?: unknown; title?: unknown; kind?: unknown }
    return text(own) && text(title) && text(kind)
  }
  if (!text(id) || !text(version) || !list(named)(columns) || !list(named)(indicators) || columns!.length === 0)
    return false
  const ids = new Map(indicators!.map(one => [one.id, one]))
  const partsOf = (one: FormIndicator): readonly unknown[] =>
    'parts' in one && one.parts?.as === 'partition' ? (Array.isArray(one.parts.of) ? one.parts.of : [undefined]) : []
  /** Whether the parts of an indicator are there, and lead to no circle. */
  const ends = (one: FormIndicator, above: readonly FormIndicator[]): boolean =>
    !above.includes(one) &&
    partsOf(one).every(id => {
      const part = ids.get(id as string)
      return part !== undefined && ends(part, [...above, one])
    })
  return indicators!.every(one => {
    if (!KINDS.includes(one.kind)) return false
    if (one.kind === 'ratio') return ids.has(one.numerator) && ids.has(one.denominator)
    return one.kind === 'mean' ? ids.has(one.weight) : ends(one, [])
  })
}
const KINDS: readonly string[] = [
  'count',
  'decimal',
  'money',
  'percent',
  'ratio',
  'mean',
  'text',
] satisfies FormIndicator['kind'][]

const stored = record({ version: number, form, rollUps: list(rollUp) } satisfies Record<keyof StoredRollUps, Check>)

/** Whether a value that was read has the shape of stored leaves. */
export const isStoredRollUps = (value: unknown): value is StoredRollUps => stored(value)
