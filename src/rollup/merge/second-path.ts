// The last net under a fault of our own (hazards 6): every accepted cell is read again from the bytes by a reader and a
// number reader of their own, and every total is added again in scaled integers. A difference stops the output.
import type { Form, FormIndicator } from '../../model/form.js'
import type { Figure } from '../../model/rollup.js'
import { type Slot, slotsOf } from '../../model/slot.js'
import type { Leaf, Submission } from '../../model/submission.js'
import type { SpreadsheetFormat } from '../../model/table.js'
import { rawCells } from './raw-cells.js'
import { reread, SCALE, scaled } from './reread.js'
import type { Resolved } from './resolve.js'
import type { ResolvedUnit } from './resolve-unit.js'

/** Where the two paths differ; shown to whoever mends the program. */
export interface Difference {
  readonly where: string
  readonly first: string
  readonly second: string
}

const isAccepted = (leaf: Leaf | undefined): leaf is Leaf =>
  leaf !== undefined && (leaf.state === 'value' || leaf.state === 'zero') && leaf.value !== undefined

/** Reads the accepted figures of a file again from its bytes. What the second reader cannot find is read from the raw text. */
export function rereadSubmission(
  bytes: Uint8Array,
  format: SpreadsheetFormat,
  { leaves, file }: Submission,
  slots: readonly Slot[],
): Difference[] {
  const cells = format === 'xlsx' || format === 'xlsm' ? rawCells(bytes) : undefined
  const differences: Difference[] = []
  for (const [i, leaf] of leaves.entries()) {
    const slot = slots[i]
    if (!isAccepted(leaf) || slot === undefined || !slot.typed || slot.indicator.kind === 'text') continue
    const found = cells?.(leaf.sheet, leaf.cell)
    const text = found === undefined || found.text === '' ? leaf.raw : found.text
    const numeric =
      found === undefined
        ? /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(leaf.raw) && leaf.hazard === undefined
        : found.numeric
    if (reread(text, numeric, leaf, slot.indicator.kind === 'percent') === 'other')
      differences.push({ where: `${file} ${leaf.sheet}!${leaf.cell}`, first: leaf.value!, second: text })
  }
  return differences
}

const UNIT = 10n ** BigInt(SCALE)

/** Adds every total again and compares; `periods` and `figures` are those of the first path. */
export function addAgain(form: Form, periods: readonly Resolved[], figures: readonly Figure[]): Difference[] {
  // Over several periods there is a second question, how a unit's figures are put together; the cells were read again.
  if (periods.length !== 1) return []
  const slots = slotsOf(form)
  const places = new Map(form.indicators.map(({ id }) => [id, new Map<string, number>()]))
  for (const { indicator, column, index } of slots) places.get(indicator.id)!.set(column.id, index)
  const byId = new Map(form.indicators.map(indicator => [indicator.id, indicator]))
  const units = periods[0]!.units
  /** A unit's figure; undefined where it has none, null where it is not applicable. */
  const statedBy = (unit: ResolvedUnit, indicator: FormIndicator, column: string): bigint | null | undefined => {
    const leaf = unit.leaves[places.get(indicator.id)!.get(column) ?? -1]
    if ('parts' in indicator && indicator.parts?.as === 'partition') {
      if (leaf?.state === 'refused') return undefined
      const parts = indicator.parts.of.map(id => statedBy(unit, byId.get(id)!, column))
      if (parts.includes(undefined)) return undefined
      const stated = parts.filter(part => part !== null && part !== undefined)
      return stated.length === 0 ? null : stated.reduce((sum, part) => sum + part, 0n)
    }
    if (leaf?.state === 'not-applicable') return null
    return isAccepted(leaf) ? scaled(leaf.value!) : undefined
  }
  const columnsOf = (indicator: FormIndicator, column: string) =>
    units.map(unit => statedBy(unit, indicator, column)).filter(value => value !== null && value !== undefined)
  const sumOf = (indicator: FormIndicator, column: string): bigint | null => {
    if ('parts' in indicator && indicator.parts?.as === 'partition') {
      const parts = indicator.parts.of.map(id => sumOf(byId.get(id)!, column)).filter(part => part !== null)
      return parts.length === 0 ? null : parts.reduce((sum, part) => sum + part, 0n)
    }
    const index = places.get(indicator.id)!.get(column)
    return index === undefined ? null : sumAt(index)
  }
  /** The sum of one slot: short whole numbers in plain integers, the rest scaled. */
  const sumAt = (index: number): bigint | null => {
    let [whole, rest, any] = [0, 0n, false]
    for (const { leaves } of units) {
      const leaf = leaves[index]
      if (!isAccepted(leaf)) continue
      any = true
      const value = leaf.value!
      if (value.length < 13 && !value.includes('.')) whole += Number(value)
      else rest += scaled(value) ?? 0n
    }
    return any ? BigInt(whole) * UNIT + rest : null
  }
  const again = (indicator: FormIndicator, column: string): bigint | null => {
    switch (indicator.kind) {
      case 'text':
        return null
      case 'ratio': {
        const pairs = units.map(unit =>
          [indicator.numerator, indicator.denominator].map(id => statedBy(unit, byId.get(id)!, column)),
        )
        const [above, below] = sumPairs(pairs, (a, b) => [a, b])
        const factor = { percent: 100n, per_thousand: 1000n, number: 1n }[indicator.shown ?? 'percent']
        return rounded(above * factor, below, indicator.decimals ?? 2)
      }
      case 'mean': {
        const weight = byId.get(indicator.weight)!
        const pairs = units.map(unit => [statedBy(unit, indicator, column), statedBy(unit, weight, column)])
        const [above, below] = sumPairs(pairs, (x, w) => [(x * w) / UNIT, w])
        return rounded(above, below, indicator.decimals ?? 2)
      }
      default: {
        if (indicator.over_units === 'none') return null
        if (indicator.over_units === 'sum') return sumOf(indicator, column)
        const values = columnsOf(indicator, column)
        if (values.length === 0) return null
        const better = (a: bigint, b: bigint) => (indicator.over_units === 'max' ? a > b : a < b)
        return values.reduce((best, value) => (better(value, best) ? value : best))
      }
    }
  }
  return figures.flatMap(({ indicator, column, value }) => {
    const second = again(byId.get(indicator)!, column)
    const first = value === null ? null : scaled(value)
    if (first === second) return []
    return [{ where: `${indicator}/${column}`, first: String(value), second: second === null ? 'null' : text(second) }]
  })
}

/** The sums over the units that have both. */
function sumPairs(
  pairs: readonly (readonly (bigint | null | undefined)[])[],
  of: (a: bigint, b: bigint) => readonly [bigint, bigint],
): [bigint, bigint] {
  let [above, below] = [0n, 0n]
  for (const [a, b] of pairs) {
    if (a === null || a === undefined || b === null || b === undefined) continue
    const [x, y] = of(a, b)
    above += x
    below += y
  }
  return [above, below]
}

/** A quotient to so many decimals, halves away from zero, as a scaled integer; null for a divisor of 0. */
function rounded(above: bigint, below: bigint, decimals: number): bigint | null {
  if (below === 0n) return null
  const negative = above < 0n !== below < 0n
  const [a, b] = [above < 0n ? -above : above, below < 0n ? -below : below]
  const places = 10n ** BigInt(decimals)
  const whole = (2n * a * places + b) / (2n * b)
  return ((negative ? -whole : whole) * UNIT) / places
}

const text = (value: bigint): string => {
  const digits = (value < 0n ? -value : value).toString().padStart(SCALE + 1, '0')
  const fraction = digits.slice(-SCALE).replace(/0{1,30}$/, '')
  return `${value < 0n ? '-' : ''}${digits.slice(0, -SCALE)}${fraction === '' ? '' : `.${fraction}`}`
}
