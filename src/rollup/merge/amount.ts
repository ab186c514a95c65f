// What one unit says of one indicator, over all periods that count: the step below every total. A blank is missing, a figure
// that cannot be used is refused, and neither is ever 0.
import type { FormColumn, FormIndicator } from '../../model/form.js'
import type { Contribution, ExpectedUnit } from '../../model/rollup.js'
import type { Slot } from '../../model/slot.js'
import type { Leaf } from '../../model/submission.js'
import { decimalOf, Sum } from './exact.js'
import type { ResolvedUnit } from './resolve-unit.js'

/** One leaf with the unit that it is of. */
export interface Placed {
  readonly leaf: Leaf
  readonly of: ResolvedUnit
  readonly slot: number
}

export interface Amount {
  readonly state: 'decided' | 'missing' | 'refused'
  /** The exact decimal; absent of what is not applicable, and of what is not decided. Of a text its words. */
  readonly value?: string
  /** The cells that it was made of. */
  readonly cells: readonly Placed[]
}

/** A unit in each of the periods in which a form is expected of it, the first period first. */
export interface UnitInPeriods {
  readonly unit: ExpectedUnit
  readonly periods: readonly (ResolvedUnit | undefined)[]
}

export type TimeRule = 'sum' | 'latest' | 'max' | 'min' | 'none'

/** How an indicator is put together over periods in a column: what counts from January is never summed (H05, H20). */
export function timeRuleOf(indicator: FormIndicator, column: FormColumn): TimeRule {
  if (!('over_time' in indicator)) return 'none'
  if (indicator.over_time === 'none') return 'none'
  const counts = column.kind === 'in_period' || column.kind === 'same_period_last_year'
  return counts ? indicator.over_time : 'latest'
}

const MISSING: Amount = { state: 'missing', cells: [] }
const REFUSED: Amount = { state: 'refused', cells: [] }
const NOT_APPLICABLE: Amount = { state: 'decided', cells: [] }

/** What one leaf says. */
function amountOfLeaf(of: ResolvedUnit, slot: number): Amount {
  const leaf = of.leaves[slot]
  if (leaf === undefined || leaf.state === 'missing') return MISSING
  if (leaf.state === 'refused') return REFUSED
  if (leaf.state === 'not-applicable') return NOT_APPLICABLE
  return { state: 'decided', value: leaf.value ?? '0', cells: [{ leaf, of, slot }] }
}

/** Several amounts as one: what is refused counts before what is missing. */
export function combined(amounts: readonly Amount[], put: (values: readonly string[]) => string): Amount {
  if (amounts.length === 1) return amounts[0]!
  if (amounts.some(({ state }) => state === 'refused')) return REFUSED
  if (amounts.some(({ state }) => state === 'missing')) return MISSING
  const stated = amounts.filter(({ value }) => value !== undefined)
  if (stated.length === 0) return NOT_APPLICABLE
  return {
    state: 'decided',
    value: put(stated.map(({ value }) => value!)),
    cells: stated.flatMap(({ cells }) => cells),
  }
}

export function sumOf(values: readonly string[]): string {
  const sum = new Sum()
  for (const value of values) sum.add(value)
  return sum.text()
}

/** The greatest or the least of decimals. */
export function extremeOf(values: readonly string[], which: 'max' | 'min'): string {
  return values.reduce((best, value) => {
    const by = decimalOf(value).cmp(decimalOf(best))
    return (which === 'max' ? by > 0 : by < 0) ? value : best
  })
}

/** What a unit says of a slot that it types; undefined where the unit is not expected in the periods that count. */
export function typedAmount({ periods }: UnitInPeriods, slot: Slot, rule: TimeRule): Amount | undefined {
  if (periods.length === 1) return amountOfLeaf(periods[0]!, slot.index)
  const counting = rule === 'latest' ? periods.slice(-1) : periods
  const amounts = counting.flatMap(of => (of === undefined ? [] : [amountOfLeaf(of, slot.index)]))
  if (amounts.length === 0) return undefined
  return combined(amounts, values => {
    // What is not put together over time is shown as it was last; it has no total (`figures.ts`).
    if (rule === 'none' || rule === 'latest') return values.at(-1)!
    return rule === 'sum' ? sumOf(values) : extremeOf(values, rule)
  })
}

/** A cell as a figure cites it. */
export function contributionOf({ leaf, of, slot }: Placed): Contribution {
  return {
    unit: of.unit.id,
    file: of.sourceOf(slot)!.file,
    sheet: leaf.sheet,
    cell: leaf.cell,
    raw: leaf.raw,
    value: leaf.value ?? '0',
  }
}
