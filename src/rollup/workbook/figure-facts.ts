// What the pages must know of a figure beside its value: how many decimals its parts have, and how much of it is estimated
// (hazards 2.3: what is estimated is told apart up to the top).
import type { Form, FormColumn, FormIndicator } from '../../model/form.js'
import type { Figure } from '../../model/rollup.js'
import { slotsOf } from '../../model/slot.js'
import { decimalsOf } from '../../words/decimal-text.js'
import { partitionOf } from '../form/computed.js'
import { Sum } from '../merge/exact.js'
import { MOST_DECIMALS, type NumberLooks, numberLooks, statedDecimals } from './number-look.js'
import type { RollUpView } from './view.js'

export interface FigureFacts {
  readonly figure: Figure
  readonly indicator: FormIndicator
  readonly column: FormColumn
  readonly decimals: number
  readonly looks: NumberLooks
  /** How many of its cells are estimates, and their sum where the figure is a sum. */
  readonly estimates: number
  readonly estimated: string
}

export interface Facts {
  /** Every figure that is a number, in the order of the form. */
  readonly all: readonly FigureFacts[]
  readonly of: (indicator: string, column: string) => FigureFacts | undefined
}

export const figureKey = (indicator: string, column: string): string => `${indicator}/${column}`

/** Looks through the leaves once. */
export function factsOf({ job: { form }, figures, units }: RollUpView): Facts {
  const slots = slotsOf(form)
  const decimals = new Array<number>(slots.length).fill(0)
  const estimates = new Array<number>(slots.length).fill(0)
  const estimated = slots.map(() => new Sum())
  const open = slots.map(({ indicator }) => statedDecimals(indicator) === undefined || 'decimals' in indicator)
  for (const { read } of units)
    for (const { leaves } of read)
      for (let slot = 0; slot < slots.length; slot++) {
        const leaf = leaves[slot]
        if (leaf?.value === undefined || (leaf.state !== 'value' && leaf.state !== 'zero')) continue
        if (open[slot] && slots[slot]!.indicator.kind !== 'text')
          decimals[slot] = Math.max(decimals[slot]!, decimalsOf(leaf.value))
        if (leaf.estimate === undefined || slots[slot]!.indicator.kind === 'text') continue
        estimates[slot]!++
        estimated[slot]!.add(leaf.value)
      }
  const slotAt = new Map(slots.map(({ indicator, column, index }) => [figureKey(indicator.id, column.id), index]))
  const byKey = new Map(figures.map(figure => [figureKey(figure.indicator, figure.column), figure]))

  const all = form.indicators.flatMap(indicator =>
    indicator.kind === 'text'
      ? []
      : form.columns.flatMap(column => {
          const figure = byKey.get(figureKey(indicator.id, column.id))
          if (figure === undefined) return []
          const own = [indicator, ...(partitionOf(form, indicator) ?? [])].flatMap(
            ({ id }) => slotAt.get(figureKey(id, column.id)) ?? [],
          )
          const seen = Math.max(0, ...own.map(slot => decimals[slot]!))
          const count = Math.min(MOST_DECIMALS, Math.max(statedDecimals(indicator) ?? 0, seen))
          const slot = slotAt.get(figureKey(indicator.id, column.id))
          return {
            figure,
            indicator,
            column,
            decimals: count,
            looks: numberLooks(count),
            estimates: slot === undefined ? 0 : estimates[slot]!,
            estimated: slot === undefined ? '0' : estimated[slot]!.text(),
          }
        }),
  )
  const found = new Map(all.map(facts => [figureKey(facts.indicator.id, facts.column.id), facts]))
  return { all, of: (indicator, column) => found.get(figureKey(indicator, column)) }
}

/** Whether the columns of a form hold figures that must not be told from others by their size (P06). */
export const hasSensitive = ({ indicators }: Form): boolean =>
  indicators.some(indicator => indicator.kind === 'count' && indicator.sensitive !== undefined)
