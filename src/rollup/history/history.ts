// The figures of each unit held against its own earlier ones (hazards H03, H04, H06, H10, H11, H16; F089–F091). What was
// refused or missing, now or then, is compared with nothing. No figure is changed: warnings only.
import Big from 'big.js'
import type { Diagnostic, Fills } from '../../model/diagnostic.js'
import { comparePeriods, monthsOf, type Period, previousPeriod, samePeriodLastYear } from '../../model/period.js'
import type { Place } from '../../model/place.js'
import type { ExpectedUnit } from '../../model/rollup.js'
import type { Slot } from '../../model/slot.js'
import type { Leaf } from '../../model/submission.js'
import { periodInSentence } from '../../words/period.js'
import { historyFinding, type historyWords } from './history-words.js'
import { isOutlier, medianOf, powerOfTen } from './series.js'

/** The figures of one unit in one period, by slot. */
export interface UnitPeriod {
  readonly period: Period
  readonly leaves: readonly (Leaf | undefined)[]
}

/** Those that are judged. */
export interface UnitNow extends UnitPeriod {
  readonly unit: ExpectedUnit
  /** The file that the figure of a slot is from. */
  readonly fileOf: (slot: number) => string | undefined
}

/** Figures that several periods can be compared in; a text is none, and a percentage is no count that gains zeros. */
const isQuantity = ({ indicator }: Slot) => indicator.kind !== 'text'
const isFlow = ({ indicator }: Slot) => 'over_time' in indicator && indicator.over_time === 'sum'

const valueAt = ({ leaves }: UnitPeriod, { index }: Slot): string | undefined => {
  const leaf = leaves[index]
  return leaf?.state === 'value' || leaf?.state === 'zero' ? leaf.value : undefined
}

/** A decimal for people: with a comma in Vietnamese. */
const shown = (decimal: string) => ({ vi: decimal.replace('.', ','), en: decimal })

class Judgement {
  readonly findings: Diagnostic[] = []
  constructor(
    readonly slots: readonly Slot[],
    readonly now: UnitNow,
    /** In the order of time, and all before `now`. */
    readonly earlier: readonly UnitPeriod[],
  ) {}

  tell(code: keyof typeof historyWords, slot: Slot, fills: Fills): void {
    const leaf = this.now.leaves[slot.index]!
    const file = this.now.fileOf(slot.index) ?? ''
    const place: Place =
      leaf.cell === '' ? { kind: 'file', file } : { kind: 'cell', file, sheet: leaf.sheet, cell: leaf.cell }
    const { indicator, column } = slot
    const { unit } = this.now
    const value = leaf.value ?? ''
    const named = { unit: unit.name, id: unit.id, title: indicator.title, indicator: indicator.id, column: column.id }
    this.findings.push(historyFinding(code, place, { ...named, value, shown: shown(value), ...fills }))
  }

  /** The last period of the same kind that was before, if it is the very last one. */
  get last(): UnitPeriod | undefined {
    const id = previousPeriod(this.now.period).id
    return this.earlier.find(({ period }) => period.id === id)
  }

  get sameKind(): readonly UnitPeriod[] {
    return this.earlier.filter(({ period }) => period.kind === this.now.period.kind)
  }
}

/** Ten times, a hundred times: against the last figure, else against the middle of all. Then what is far from six or more. */
function checkSize(judgement: Judgement): void {
  const { slots, now, sameKind } = judgement
  for (const slot of slots) {
    if (!isQuantity(slot) || slot.column.kind === 'year_plan') continue
    const value = valueAt(now, slot)
    if (value === undefined) continue
    const series = sameKind.flatMap(one => {
      const before = valueAt(one, slot)
      return before === undefined ? [] : [{ period: one.period, decimal: before, number: Number(before) }]
    })
    // A running total begins anew each year: it is compared with that of the same period.
    const like =
      slot.column.kind === 'cumulative' ? series.filter(({ period }) => period.index === now.period.index) : series
    const last = like.at(-1)
    if (last === undefined) continue
    const numbers = like.map(({ number }) => number)
    const power = powerOfTen(Number(value), last.number) && powerOfTen(Number(value), medianOf(numbers))
    if (power !== undefined) {
      const code = power > 0 ? 'rollup/zero-too-many' : 'rollup/zero-too-few'
      const times = 10 ** Math.abs(power)
      judgement.tell(code, slot, { times, before: shown(last.decimal), period: periodInSentence(last.period) })
    } else if (isOutlier(Number(value), numbers)) {
      const at = (number: number) => shown(String(Number(number.toPrecision(12))))
      judgement.tell('rollup/outlier', slot, {
        count: numbers.length,
        usual: at(medianOf(numbers)),
        least: at(Math.min(...numbers)),
        most: at(Math.max(...numbers)),
      })
    }
  }
}

/** Fewer figures other than 0 agree by chance. */
const LEAST_SAME = 4

/** Every figure that was typed is that of the last period (H11). */
function checkSame({ slots, now, last, findings }: Judgement): void {
  if (last === undefined) return
  let count = 0
  for (const slot of slots) {
    if (!slot.typed || !isQuantity(slot) || !['in_period', 'cumulative'].includes(slot.column.kind)) continue
    const [value, before] = [valueAt(now, slot), valueAt(last, slot)]
    if (value !== before) return
    if (value !== undefined && value !== '0') count++
  }
  if (count < LEAST_SAME) return
  const file = slots.map(({ index }) => now.fileOf(index)).find(one => one !== undefined)
  const fills = { unit: now.unit.name, count, period: periodInSentence(last.period) }
  findings.push(historyFinding('rollup/same-as-before', { kind: 'file', file: file ?? '' }, fills))
}

/** Running totals against those of the same year: what fell, what does not add up, and why it may be (H03, H04, H06). */
function checkRunningTotals(judgement: Judgement): void {
  const { slots, now, earlier, last } = judgement
  const sameYear = earlier.filter(
    ({ period }) => period.year === now.period.year && monthsOf(period).last < monthsOf(now.period).last,
  )
  for (const slot of slots) {
    if (slot.column.kind !== 'cumulative' || !isFlow(slot)) continue
    const total = valueAt(now, slot)
    if (total === undefined) continue
    const known = sameYear.flatMap(one => {
      const value = valueAt(one, slot)
      return value === undefined ? [] : [{ period: one.period, value: new Big(value) }]
    })
    const before = known.at(-1)
    if (before === undefined) continue
    const fills = { before: shown(before.value.toFixed()), period: periodInSentence(before.period) }
    const inPeriod = slots.find(
      ({ indicator, column }) => indicator.id === slot.indicator.id && column.kind === 'in_period',
    )
    const added = inPeriod && valueAt(now, inPeriod)
    const adjacent = last !== undefined && last.period.id === before.period.id
    if (added !== undefined && adjacent && before.value.plus(added).eq(total)) continue
    if (new Big(total).lt(before.value)) judgement.tell('rollup/running-total-fell', slot, fills)
    else if (added !== undefined && adjacent && added === total && before.value.gt(0))
      judgement.tell('rollup/running-total-typed', slot, fills)
    else if (added !== undefined && adjacent) {
      const sum = shown(before.value.plus(added).toFixed())
      judgement.tell('rollup/running-total-gap', slot, { ...fills, added: shown(added), sum })
    }
  }
}

const NOW_OF = { same_period_last_year: 'in_period', cumulative_last_year: 'cumulative' } as const

const pairsOf = new WeakMap<readonly Slot[], readonly (readonly [slot: Slot, now: Slot])[]>()

/** Each slot of last year with that of this year; looked up once for all units. */
function lastYearPairs(slots: readonly Slot[]): readonly (readonly [slot: Slot, now: Slot])[] {
  const known = pairsOf.get(slots)
  if (known !== undefined) return known
  const pairs = slots.filter(isQuantity).flatMap((slot): (readonly [Slot, Slot])[] => {
    const kind = NOW_OF[slot.column.kind as keyof typeof NOW_OF]
    const now =
      kind && slots.find(({ indicator, column }) => indicator.id === slot.indicator.id && column.kind === kind)
    return now === undefined ? [] : [[slot, now]]
  })
  pairsOf.set(slots, pairs)
  return pairs
}

/** The column of last year, typed again, against what was rolled up then (H16). */
function checkLastYear(judgement: Judgement): void {
  const { slots, now, earlier } = judgement
  const id = samePeriodLastYear(now.period).id
  const then = earlier.find(({ period }) => period.id === id)
  if (then === undefined) return
  for (const [slot, source] of lastYearPairs(slots)) {
    const [value, before] = [valueAt(now, slot), valueAt(then, source)]
    if (value === undefined || before === undefined || new Big(value).eq(before)) continue
    judgement.tell('rollup/last-year-differs', slot, { before: shown(before), period: periodInSentence(then.period) })
  }
}

/** The figures of this year against the column of last year in the same file, where no roll-up of then is at hand (H10). */
function checkOwnLastYear(judgement: Judgement): void {
  const { slots, now, earlier } = judgement
  const then = samePeriodLastYear(now.period)
  const known = earlier.find(({ period }) => period.id === then.id)
  for (const [slot, judged] of lastYearPairs(slots)) {
    if (known !== undefined && valueAt(known, judged) !== undefined) continue
    const [value, before] = [valueAt(now, judged), valueAt(now, slot)]
    if (value === undefined || before === undefined) continue
    const power = powerOfTen(Number(value), Number(before))
    if (power === undefined) continue
    const code = power > 0 ? 'rollup/zero-too-many' : 'rollup/zero-too-few'
    const fills = { times: 10 ** Math.abs(power), before: shown(before), period: periodInSentence(then) }
    judgement.tell(code, judged, fills)
  }
}

/**
 * What is odd about the figures of a unit beside its own earlier ones, and those of last year that it states itself. Earlier
 * periods may come in any order; those that do not end before it are left out.
 */
export function historyFindings(slots: readonly Slot[], now: UnitNow, earlier: readonly UnitPeriod[]): Diagnostic[] {
  const before = earlier
    .filter(({ period }) => comparePeriods(period, now.period) < 0)
    .sort((a, b) => comparePeriods(a.period, b.period))
  const judgement = new Judgement(slots, now, before)
  checkOwnLastYear(judgement)
  checkSize(judgement)
  checkSame(judgement)
  checkRunningTotals(judgement)
  checkLastYear(judgement)
  return judgement.findings
}
