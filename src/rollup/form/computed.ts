// The figures that a form computes while it is filled in: wholes of partitions and ratios. Where a part is blank or is no number
// the result is blank too, since a blank is unknown and never 0.
import type { Form, FormIndicator, Ratio } from '../../model/form.js'

/** How the formula calls the figure of an indicator in the column of the formula: an address, or a name. */
export type FigureName = (indicator: string) => string

const FACTORS: Readonly<Record<NonNullable<Ratio['shown']>, number>> = { percent: 100, per_thousand: 1000, number: 1 }
const DECIMALS = 2

/** The digits after the mark of a ratio: what its author says, else two. */
export const ratioDecimals = ({ decimals }: Ratio): number => decimals ?? DECIMALS

/** Functions take at most 255 arguments. */
const MOST_ARGUMENTS = 250

function over(name: 'SUM' | 'COUNT', figures: readonly string[]): string {
  const calls: string[] = []
  for (let at = 0; at < figures.length; at += MOST_ARGUMENTS)
    calls.push(`${name}(${figures.slice(at, at + MOST_ARGUMENTS).join(',')})`)
  return calls.join('+')
}

function sumOf(parts: readonly FormIndicator[], figure: FigureName): string {
  const all = parts.map(({ id }) => figure(id))
  const needed = parts.filter(part => !('blank' in part && part.blank === 'zero')).map(({ id }) => figure(id))
  const lacking = needed.length === 0 ? `${over('COUNT', all)}<1` : `${over('COUNT', needed)}<${needed.length}`
  return `IF(${lacking},"",${over('SUM', all)})`
}

function ratioOf(ratio: Ratio, figure: FigureName): string {
  const [above, below] = [figure(ratio.numerator), figure(ratio.denominator)]
  const factor = FACTORS[ratio.shown ?? 'percent']
  const value = `${above}/${below}${factor === 1 ? '' : `*${factor}`}`
  return `IF(COUNT(${above},${below})<2,"",IF(${below}=0,"",ROUND(${value},${ratioDecimals(ratio)})))`
}

/** The parts of a partition, in the order of the form; undefined for all other indicators. */
export function partitionOf(form: Form, indicator: FormIndicator): readonly FormIndicator[] | undefined {
  if (!('parts' in indicator) || indicator.parts?.as !== 'partition') return undefined
  const wanted = new Set(indicator.parts.of)
  return form.indicators.filter(({ id }) => wanted.has(id))
}

/** The formula of an indicator in any column, without "="; undefined where units type the figure. */
export function computedFormula(form: Form, indicator: FormIndicator, figure: FigureName): string | undefined {
  if (indicator.kind === 'ratio') return ratioOf(indicator, figure)
  const parts = partitionOf(form, indicator)
  return parts && sumOf(parts, figure)
}
