// The figures of a roll-up: every indicator in every column over all units that report, in exact decimals, each with the units
// that it covers and the cells that it was made of. Rounded once, where a ratio or a mean is divided (hazards 2, 4 (5)).
import type { Form, FormColumn, FormIndicator, Mean, Ratio } from '../../model/form.js'
import type { Contribution, Figure } from '../../model/rollup.js'
import { type Slot, slotsOf } from '../../model/slot.js'
import { partitionOf, ratioDecimals } from '../form/computed.js'
import {
  type Amount,
  combined,
  contributionOf,
  extremeOf,
  sumOf,
  timeRuleOf,
  typedAmount,
  type UnitInPeriods,
} from './amount.js'
import { decimalOf, quotient, Sum } from './exact.js'
import type { Resolved } from './resolve.js'
import type { ResolvedUnit } from './resolve-unit.js'

export interface Figures {
  /** In the order of the form: indicators, and of each its columns. */
  readonly figures: readonly Figure[]
  readonly units: readonly UnitInPeriods[]
  /** What one unit says of an indicator in a column: also of ratios, of wholes and of means. */
  readonly amountOf: (unit: UnitInPeriods, indicator: FormIndicator, column: FormColumn) => Amount | undefined
}

const FACTORS = { percent: 100, per_thousand: 1000, number: 1 } as const
const MEAN_DECIMALS = 2

/** The units of all periods, sorted by id. */
function unitsOf(periods: readonly Resolved[]): UnitInPeriods[] {
  if (periods.length === 1) return periods[0]!.units.map(one => ({ unit: one.unit, periods: [one] }))
  const byId = new Map<string, (ResolvedUnit | undefined)[]>()
  for (const [at, { units }] of periods.entries())
    for (const one of units) {
      const all = byId.get(one.unit.id) ?? periods.map(() => undefined)
      all[at] = one
      byId.set(one.unit.id, all)
    }
  return [...byId]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, all]) => ({ unit: all.findLast(one => one !== undefined)!.unit, periods: all }))
}

/** Computes every figure of a form; `periods` are the resolved roll-ups of one period, or of several that follow one another. */
export function figuresOf(form: Form, periods: readonly Resolved[]): Figures {
  const bySlot = new Map(form.indicators.map(indicator => [indicator.id, new Map<string, Slot>()]))
  for (const slot of slotsOf(form)) bySlot.get(slot.indicator.id)!.set(slot.column.id, slot)
  const partitions = new Map(form.indicators.map(indicator => [indicator.id, partitionOf(form, indicator)]))
  const byId = new Map(form.indicators.map(indicator => [indicator.id, indicator]))
  const units = unitsOf(periods)
  const several = periods.length > 1

  const slotOf = (indicator: FormIndicator, column: FormColumn): Slot | undefined =>
    bySlot.get(indicator.id)!.get(column.id)

  function amountOf(unit: UnitInPeriods, indicator: FormIndicator, column: FormColumn): Amount | undefined {
    if (indicator.kind === 'ratio') return shareOf(unit, indicator, column)
    const slot = slotOf(indicator, column)
    if (slot === undefined) return undefined
    const parts = partitions.get(indicator.id)
    if (parts !== undefined) return wholeOf(unit, slot, parts)
    if (indicator.kind === 'mean') return several ? weighted(unit, indicator, column) : meanOf(unit, indicator, slot)
    return typedAmount(unit, slot, timeRuleOf(indicator, column))
  }

  /** The whole of a partition is the sum of its parts, whatever its own cell says (D07); a refused cell is refused (H08). */
  function wholeOf(unit: UnitInPeriods, slot: Slot, parts: readonly FormIndicator[]): Amount | undefined {
    const own = typedAmount(unit, slot, timeRuleOf(slot.indicator, slot.column))
    if (own === undefined || own.state === 'refused') return own
    const amounts = parts.flatMap(part => amountOf(unit, part, slot.column) ?? [])
    return combined(amounts, sumOf)
  }

  /** A ratio of one unit. A denominator of 0 makes it not applicable. */
  function shareOf(unit: UnitInPeriods, ratio: Ratio, column: FormColumn): Amount | undefined {
    const [above, below] = [byId.get(ratio.numerator)!, byId.get(ratio.denominator)!].map(one =>
      amountOf(unit, one, column),
    )
    if (above === undefined || below === undefined) return undefined
    const both = combined([above, below], () => '')
    if (both.state !== 'decided' || above.value === undefined || below.value === undefined)
      return { state: both.state, cells: [] }
    const value = quotient(
      decimalOf(above.value),
      decimalOf(below.value),
      FACTORS[ratio.shown ?? 'percent'],
      ratioDecimals(ratio),
    )
    return { state: 'decided', ...(value !== null && { value }), cells: both.cells }
  }

  /** The mean that a unit typed; not applicable where it is blank and there is nothing to average. */
  function meanOf(unit: UnitInPeriods, mean: Mean, slot: Slot): Amount | undefined {
    const own = typedAmount(unit, slot, 'latest')
    if (own?.state !== 'missing' || productOf(unit, mean, slot.column).state !== 'decided') return own
    return { state: 'decided', cells: [] }
  }

  /** What decides whether a figure covers a unit: of a mean its weight too. */
  const askedOf = (unit: UnitInPeriods, indicator: FormIndicator, column: FormColumn) =>
    indicator.kind === 'mean' ? weighted(unit, indicator, column) : amountOf(unit, indicator, column)

  /** The mean of one unit over its periods, by its weight. */
  function weighted(unit: UnitInPeriods, mean: Mean, column: FormColumn): Amount | undefined {
    const { state, dividend, divisor, cells } = productOf(unit, mean, column)
    if (state === undefined) return undefined
    const value =
      state === 'decided' ? quotient(dividend.big(), divisor.big(), 1, mean.decimals ?? MEAN_DECIMALS) : null
    return { state, ...(value !== null && { value }), cells }
  }

  /** Σ(w·x) and Σw of one unit: over the periods where the weight is summed over time, else of the last. */
  function productOf(unit: UnitInPeriods, mean: Mean, column: FormColumn) {
    const weight = byId.get(mean.weight)!
    const rule = timeRuleOf(weight, column)
    const counting = several && rule === 'sum' ? unit.periods : unit.periods.slice(-1)
    const dividend = new Sum()
    const divisor = new Sum()
    const states: Amount[] = []
    for (const of of counting) {
      if (of === undefined) continue
      const one: UnitInPeriods = { unit: unit.unit, periods: [of] }
      const [x, w] = [typedAmount(one, slotOf(mean, column)!, 'latest')!, amountOf(one, weight, column)!]
      // Where nobody is counted there is no mean to type: a blank beside a weight of 0 is not applicable.
      const idle = w.state === 'decided' && (w.value === undefined || decimalOf(w.value).eq(0)) && x.state === 'missing'
      states.push(w, ...(idle ? [] : [x]))
      if (x.value === undefined || w.value === undefined) continue
      dividend.addBig(decimalOf(x.value).times(w.value))
      divisor.add(w.value)
    }
    if (states.length === 0) return { state: undefined, dividend, divisor, cells: [] }
    const { state } = combined([...states, { state: 'decided', cells: [] }], () => '')
    return { state, dividend, divisor, cells: states.flatMap(({ cells }) => cells) }
  }

  function figureOf(indicator: FormIndicator, column: FormColumn): Figure {
    const additive = isAdditive(indicator, column)
    const summed = additive ? summedSlot(indicator, column) : undefined
    const amounts = summed === undefined ? units.map(unit => askedOf(unit, indicator, column)) : []
    const { counted, expected, missing, refused, state, ...plain } =
      summed === undefined ? { ...coverOf(amounts), value: undefined } : sumOfLeaves(summed)
    const value = !additive ? undefined : summed === undefined ? totalOf(indicator, column, amounts) : plain.value
    return {
      indicator: indicator.id,
      column: column.id,
      value: value ?? null,
      state: value === undefined ? 'not-additive' : state,
      counted,
      expected,
      missing,
      refused,
      // Made when asked for: all cells of a province at once would fill the memory.
      get from() {
        return cellsOf(indicator, column)
      },
    }
  }

  /** The slot of a figure that is a plain sum over units of what their cells say: nearly all of nearly all forms. */
  function summedSlot(indicator: FormIndicator, column: FormColumn): number | undefined {
    const plain = indicator.kind === 'count' || indicator.kind === 'decimal' || indicator.kind === 'money'
    if (several || !plain || indicator.over_units !== 'sum' || partitions.get(indicator.id)) return undefined
    return slotOf(indicator, column)?.index
  }

  /** The same as `coverOf` and `totalOf` for such a figure, without an object for each of a million cells. */
  function sumOfLeaves(slot: number) {
    const sum = new Sum()
    const missing: string[] = []
    const refused: string[] = []
    let stated = 0
    for (const { unit, periods: of } of units) {
      const leaf = of[0]!.leaves[slot]
      if (leaf === undefined || leaf.state === 'missing') missing.push(unit.id)
      else if (leaf.state === 'refused') refused.push(unit.id)
      else if (leaf.state !== 'not-applicable') {
        sum.add(leaf.value ?? '0')
        stated++
      }
    }
    const counted = units.length - missing.length - refused.length
    return { ...coverage(counted, missing, refused), value: stated === 0 ? null : sum.text() }
  }

  /** The total of an additive indicator; null where no unit states a value. */
  function totalOf(
    indicator: FormIndicator,
    column: FormColumn,
    amounts: readonly (Amount | undefined)[],
  ): string | null {
    if (indicator.kind === 'ratio') return ratioOver(indicator, column)
    if (indicator.kind === 'mean') return meanOver(indicator, column)
    if (indicator.kind === 'text') return null
    const parts = summedParts(indicator)
    const values = parts
      ? parts.flatMap(part => figureOf(part, column).value ?? [])
      : amounts.flatMap(amount => (amount?.state === 'decided' ? (amount.value ?? []) : []))
    if (values.length === 0) return null
    const { over_units: over } = indicator
    return over === 'max' || over === 'min' ? extremeOf(values, over) : sumOf(values)
  }

  /** The parts of a whole whose total is the sum of theirs: so the printed column adds up, also where units are missing. */
  const summedParts = (indicator: FormIndicator) =>
    'over_units' in indicator && indicator.over_units === 'sum' ? partitions.get(indicator.id) : undefined

  function cellsOf(indicator: FormIndicator, column: FormColumn): Contribution[] {
    const parts = isAdditive(indicator, column) ? summedParts(indicator) : undefined
    if (parts !== undefined) return parts.flatMap(part => cellsOf(part, column))
    return units.flatMap(unit => {
      const amount = askedOf(unit, indicator, column)
      return amount?.state === 'decided' ? amount.cells.map(contributionOf) : []
    })
  }

  /** Whether an indicator has a total over units, and over the periods where there are several. */
  function isAdditive(indicator: FormIndicator, column: FormColumn): boolean {
    if (indicator.kind === 'text') return false
    return (!('over_units' in indicator) || indicator.over_units !== 'none') && isTimed(indicator, column)
  }

  /** Over several periods nothing is computed of what cannot be put together over time. */
  function isTimed(indicator: FormIndicator, column: FormColumn): boolean {
    if (!several) return true
    if (indicator.kind === 'ratio')
      return [indicator.numerator, indicator.denominator].every(id => timeRuleOf(byId.get(id)!, column) !== 'none')
    if (indicator.kind === 'mean') return ['sum', 'latest'].includes(timeRuleOf(byId.get(indicator.weight)!, column))
    return timeRuleOf(indicator, column) !== 'none'
  }

  /** Σ numerator / Σ denominator over the units where both are decided (H01). */
  function ratioOver(ratio: Ratio, column: FormColumn): string | null {
    const [above, below] = [new Sum(), new Sum()]
    let any = false
    for (const unit of units) {
      const [a, b] = [byId.get(ratio.numerator)!, byId.get(ratio.denominator)!].map(one => amountOf(unit, one, column))
      if (a?.value === undefined || b?.value === undefined) continue
      any = true
      above.add(a.value)
      below.add(b.value)
    }
    return any ? quotient(above.big(), below.big(), FACTORS[ratio.shown ?? 'percent'], ratioDecimals(ratio)) : null
  }

  /** Σ(w·x) / Σw over the units where both are decided (H02). */
  function meanOver(mean: Mean, column: FormColumn): string | null {
    const [dividend, divisor] = [new Sum(), new Sum()]
    for (const unit of units) {
      const product = productOf(unit, mean, column)
      if (product.state !== 'decided') continue
      dividend.addBig(product.dividend.big())
      divisor.addBig(product.divisor.big())
    }
    return quotient(dividend.big(), divisor.big(), 1, mean.decimals ?? MEAN_DECIMALS)
  }

  /** Which units a figure covers, by name. A unit that is not expected in any period that counts is not asked. */
  function coverOf(amounts: readonly (Amount | undefined)[]) {
    let counted = 0
    const missing: string[] = []
    const refused: string[] = []
    for (const [at, amount] of amounts.entries()) {
      if (amount?.state === 'decided') counted++
      else if (amount?.state === 'missing') missing.push(units[at]!.unit.id)
      else if (amount?.state === 'refused') refused.push(units[at]!.unit.id)
    }
    return coverage(counted, missing, refused)
  }

  function coverage(counted: number, missing: readonly string[], refused: readonly string[]) {
    const lacking = missing.length + refused.length
    const state: Figure['state'] =
      lacking === 0 ? 'complete' : counted === 0 && refused.length > 0 ? 'refused' : 'incomplete'
    return { counted, expected: counted + lacking, missing, refused, state }
  }

  const figures = form.indicators.flatMap(indicator =>
    (indicator.kind === 'text' ? form.columns.slice(0, 1) : form.columns).map(column => figureOf(indicator, column)),
  )
  return { figures, units, amountOf }
}
