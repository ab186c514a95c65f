// Files that an office signs off, decisions and mappings, held against the job that they are used with: every id must be
// known, and the period and the form must be those of the job.
import type { DecisionFile } from '../../model/decisions.js'
import type { Bilingual, Diagnostic } from '../../model/diagnostic.js'
import type { Mapping } from '../../model/mapping.js'
import type { Path, Place } from '../../model/place.js'
import type { ReportingJob } from '../../model/reporting-job.js'
import type { Decision } from '../../model/rollup.js'
import type { Unit } from '../../model/units.js'
import { exists, readDay } from '../../words/day.js'
import { foldName } from '../../words/name-fold.js'
import { placeUnits } from '../../words/unit-days.js'
import { filedFinding } from './filed-words.js'

/** The place of a path in the file. */
export type At = (path: Path) => Place

const UNIT = { vi: 'đơn vị', en: 'unit' }
const INDICATOR = { vi: 'chỉ tiêu', en: 'indicator' }
const COLUMN = { vi: 'cột', en: 'column' }
const IN_UNITS = { vi: 'danh mục đơn vị', en: 'the list of units' }
const IN_FORM = { vi: 'biểu mẫu', en: 'the form' }

interface Known {
  readonly units: ReadonlyMap<string, Unit>
  readonly indicators: ReadonlySet<string>
  readonly columns: ReadonlySet<string>
}

function knownOf({ units, form }: ReportingJob): Known {
  return {
    units: new Map([...placeUnits(units).byId].map(([id, { unit }]) => [id, unit])),
    indicators: new Set(form.indicators.map(({ id }) => id)),
    columns: new Set(form.columns.map(({ id }) => id)),
  }
}

function* unknownIn(
  stated: { readonly unit?: string; readonly indicator?: string | null; readonly column?: string | null },
  known: Known,
  path: Path,
  at: At,
): Generator<Diagnostic> {
  const say = (key: string, what: Bilingual, id: string, where: Bilingual) =>
    filedFinding('rollup/filed-unknown', at([...path, key]), { what, id, where })
  const { unit, indicator, column } = stated
  if (unit !== undefined && !known.units.has(unit)) yield say('unit', UNIT, unit, IN_UNITS)
  if (typeof indicator === 'string' && !known.indicators.has(indicator))
    yield say('indicator', INDICATOR, indicator, IN_FORM)
  if (typeof column === 'string' && !known.columns.has(column)) yield say('column', COLUMN, column, IN_FORM)
}

function* impossibleDay(text: string, place: Place): Generator<Diagnostic> {
  const day = readDay(text)
  if (day === undefined || !exists(day)) yield filedFinding('rollup/filed-day', place, { day: text })
}

/** Names and aliases by their keys, with the units that bear them. */
function bearersOf({ units }: Known): ReadonlyMap<string, readonly Unit[]> {
  const bearers = new Map<string, Unit[]>()
  for (const unit of units.values())
    for (const name of [unit.name, ...(unit.aliases ?? [])]) {
      const key = foldName(name)
      bearers.set(key, [...(bearers.get(key) ?? []), unit])
    }
  return bearers
}

export interface Decided {
  readonly decisions: readonly Decision[]
  /** Further names of units, by the id of the unit. */
  readonly names: ReadonlyMap<string, readonly string[]>
  readonly diagnostics: readonly Diagnostic[]
}

/** The decisions of a file. Where anything in it is wrong, none is taken: half a file of decisions was signed by nobody. */
export function takeDecisions(from: DecisionFile, file: string, job: ReportingJob, at: At): Decided {
  const known = knownOf(job)
  const diagnostics: Diagnostic[] = [...impossibleDay(from.date, at(['date']))]
  const expected = job.period.id
  if (from.period !== expected)
    diagnostics.push(filedFinding('rollup/filed-period', at(['period']), { period: from.period, expected }))
  const bearers = from.decisions.some(({ kind }) => kind === 'name') ? bearersOf(known) : new Map<string, Unit[]>()
  const names = new Map<string, string[]>()
  const decisions: Decision[] = []
  for (const [i, one] of from.decisions.entries()) {
    const path = ['decisions', i]
    diagnostics.push(...unknownIn(one, known, path, at))
    if (one.kind === 'received') diagnostics.push(...impossibleDay(one.on, at([...path, 'on'])))
    decisions.push({ ...one, file })
    if (one.kind !== 'name') continue
    const { unit, name } = one
    const other = bearers.get(foldName(name))?.find(({ id }) => id !== unit)
    const twice = [...names].find(([id, all]) => id !== unit && all.some(said => foldName(said) === foldName(name)))
    const taken = other?.name ?? twice?.[0]
    if (taken !== undefined)
      diagnostics.push(filedFinding('rollup/filed-name-taken', at([...path, 'name']), { name, other: taken, unit }))
    names.set(unit, [...(names.get(unit) ?? []), name])
  }
  return diagnostics.length > 0 ? { decisions: [], names: new Map(), diagnostics } : { decisions, names, diagnostics }
}

/** The job with further names of its units: from then on they are read as the others are. */
export function withNames(job: ReportingJob, names: ReadonlyMap<string, readonly string[]>): ReportingJob {
  if (names.size === 0) return job
  const named = (units: readonly Unit[]): readonly Unit[] =>
    units.map(unit => {
      const added = names.get(unit.id)
      return {
        ...unit,
        ...(added && { aliases: [...(unit.aliases ?? []), ...added] }),
        ...(unit.units && { units: named(unit.units) }),
      }
    })
  return { ...job, units: { ...job.units, units: named(job.units.units) } }
}

/** What is wrong with a mapping when it is used with a job; empty where it can be used. */
export function mappingFindings(mapping: Mapping, job: ReportingJob, at: At): Diagnostic[] {
  const known = knownOf(job)
  const found: Diagnostic[] = [
    ...impossibleDay(mapping.date, at(['date'])),
    ...unknownIn({ unit: mapping.unit }, known, [], at),
  ]
  const { form, period } = mapping
  if (form.id !== job.form.id || form.version !== job.form.version) {
    const expected = `${job.form.id} ${job.form.version}`
    found.push(filedFinding('rollup/filed-form', at(['form']), { form: form.id, version: form.version, expected }))
  }
  if (period !== undefined && period !== job.period.id)
    found.push(filedFinding('rollup/filed-period', at(['period']), { period, expected: job.period.id }))
  found.push(
    ...linesFindings(
      'rows',
      mapping.rows.map(({ label, indicator }) => ({ label, id: indicator, indicator })),
    ),
  )
  found.push(
    ...linesFindings(
      'columns',
      mapping.columns.map(({ label, column }) => ({ label, id: column, column })),
    ),
  )
  return found

  /** Every label once, and every id once. */
  function linesFindings(
    key: 'rows' | 'columns',
    lines: readonly {
      readonly label: string
      readonly id: string | null
      indicator?: string | null
      column?: string | null
    }[],
  ): Diagnostic[] {
    const seen = new Set<string>()
    return lines.flatMap(({ label, id, ...stated }, i) => {
      const twice = [
        { on: 'label', text: label, what: { vi: 'Nhãn', en: 'The label' }, as: `label ${label.trim()}` },
        { on: key === 'rows' ? 'indicator' : 'column', text: id, what: { vi: 'Mã', en: 'The id' }, as: `id ${id}` },
      ].flatMap(({ on, text, what, as }) => {
        if (text === null) return []
        if (seen.has(as)) return [filedFinding('rollup/filed-twice', at([key, i, on]), { what, text })]
        seen.add(as)
        return []
      })
      return [...unknownIn(stated, known, [key, i], at), ...twice]
    })
  }
}
