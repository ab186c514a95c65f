// The roll-ups of one run by period: those of one period are united; several periods must make up the wanted one exactly, day
// for day (hazards 2.3), so that nothing is counted twice or by nobody.
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Form } from '../../model/form.js'
import { comparePeriods, containsPeriod, monthsOf, type Period, readPeriod } from '../../model/period.js'
import type { RollUp, Window } from '../../model/rollup.js'
import { slotsOf } from '../../model/slot.js'
import { ordinalOf, readDay } from '../../words/day.js'
import { intakeFinding } from './intake-words.js'
import { fitsForm } from './read-roll-up.js'
import { mergeAll } from './union.js'

/** A roll-up with the file that it came from. */
export interface GivenRollUp {
  readonly file: string
  readonly rollUp: RollUp
}

export interface ByPeriod {
  /** One a period, in the order of time; they make up the wanted period. Empty where they do not. */
  readonly rollUps: readonly RollUp[]
  /** Files whose roll-ups are not used. */
  readonly refused: ReadonlyMap<string, Diagnostic>
  readonly diagnostics: readonly Diagnostic[]
}

export interface WantedPeriod {
  readonly form: Form
  readonly period: Period
  readonly window: Window
}

/** Unites what was given for a period. What is of another form, period or other days is refused by name. */
export function byPeriod(given: readonly GivenRollUp[], wanted: WantedPeriod): ByPeriod {
  const refused = new Map<string, Diagnostic>()
  const groups = new Map<string, GivenRollUp[]>()
  for (const one of given) {
    const finding = refusalOf(one, wanted)
    if (finding !== undefined) refused.set(one.file, finding)
  }
  const kept = given.filter(({ file }) => !refused.has(file))
  for (const one of kept) groups.set(one.rollUp.period, [...(groups.get(one.rollUp.period) ?? []), one])
  const periods = [...groups.keys()].map(id => readPeriod(id)!).sort(comparePeriods)
  for (const { id } of periods)
    for (const [file, finding] of otherWindows(groups.get(id)!, id === wanted.period.id ? wanted.window : undefined))
      refused.set(file, finding)
  const rollUps = periods.flatMap(({ id }) => {
    const all = groups.get(id)!.filter(({ file }) => !refused.has(file))
    return all.length === 0 ? [] : [mergeAll(all.map(({ rollUp }) => rollUp))]
  })
  const what = rollUps.length === 0 ? undefined : gapOf(rollUps, wanted)
  const diagnostics = [...refused.values()]
  if (what === undefined) return { rollUps, refused, diagnostics }
  const fills = { periods: rollUps.map(({ period }) => period).join(', '), wanted: wanted.period.id, what }
  const place = { kind: 'file', file: given[0]!.file } as const
  return {
    rollUps: [],
    refused,
    diagnostics: [...diagnostics, intakeFinding('rollup/periods-do-not-tile', place, fills)],
  }
}

function refusalOf({ file, rollUp }: GivenRollUp, { form, period }: WantedPeriod): Diagnostic | undefined {
  const place = { kind: 'file', file } as const
  const name = (one: { id: string; version: string }) => `${one.id} (${one.version})`
  const slots = slotsOf(form)
  if (rollUp.form.id !== form.id || rollUp.form.version !== form.version || !fitsForm(rollUp, slots))
    return intakeFinding('rollup/other-form', place, { found: name(rollUp.form), wanted: name(form) })
  const own = readPeriod(rollUp.period)
  if (own !== undefined && containsPeriod(period, own)) return undefined
  return intakeFinding('rollup/other-period', place, { found: rollUp.period, wanted: period.id })
}

/** Files whose days are not those of the others of their period; where nothing says which are right, none is used. */
function otherWindows(group: readonly GivenRollUp[], wanted: Window | undefined): [string, Diagnostic][] {
  const windows = new Map(group.map(({ rollUp: { window } }) => [`${window.from} ${window.to}`, window]))
  if (wanted === undefined && windows.size === 1) return []
  return group.flatMap(({ file, rollUp: { window, period } }): [string, Diagnostic][] => {
    const right = wanted ?? [...windows.values()].find(({ from, to }) => from !== window.from || to !== window.to)!
    if (right.from === window.from && right.to === window.to) return []
    const fills = { ...window, period, wantedFrom: right.from, wantedTo: right.to }
    return [[file, intakeFinding('rollup/other-window', { kind: 'file', file }, fills)]]
  })
}

const dayOf = (text: string) => {
  const day = readDay(text)
  return day === undefined ? undefined : ordinalOf(day)
}

/** Why periods do not make up the wanted one; undefined where they do. */
function gapOf(rollUps: readonly RollUp[], { period, window }: WantedPeriod) {
  if (rollUps.length === 1 && rollUps[0]!.period === period.id) return undefined
  const wanted = monthsOf(period)
  let month = wanted.first
  const months = rollUps
    .map(({ period: id }) => ({ id, ...monthsOf(readPeriod(id)!) }))
    .sort((a, b) => a.first - b.first)
  for (const { id, first, last } of months) {
    if (first > month) return { vi: `thiếu số liệu trước kỳ ${id}`, en: `nothing covers the time before ${id}` }
    if (first < month) return { vi: `kỳ ${id} chồng lên kỳ khác`, en: `${id} overlaps another` }
    month = last + 1
  }
  if (month <= wanted.last) return { vi: 'thiếu phần cuối kỳ', en: 'nothing covers the end' }
  const ends = rollUps.map(one => ({ id: one.period, from: dayOf(one.window.from), to: dayOf(one.window.to) }))
  for (const [i, { id, from }] of ends.entries()) {
    const expected = i === 0 ? dayOf(window.from) : (ends[i - 1]!.to ?? 0) + 1
    if (from !== expected)
      return { vi: `ngày đầu của kỳ ${id} không nối với kỳ trước`, en: `the first day of ${id} does not follow on` }
  }
  if (ends.at(-1)!.to !== dayOf(window.to))
    return { vi: `ngày cuối không phải ${window.to}`, en: `the last day is not ${window.to}` }
  return undefined
}
