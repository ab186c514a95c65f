// The cell of one unit's figure. Missing, refused, not applicable and zero each look different; none of them is blank.
import type { CellSpec } from '../xlsx/spec.js'
import type { FigureFacts } from './figure-facts.js'
import { looks } from './look.js'
import type { UnitView } from './view.js'

const MISSING: CellSpec = { kind: 'text', text: '…', style: looks.missing }
const REFUSED: CellSpec = { kind: 'text', text: '✗', style: looks.refused }
const NOT_APPLICABLE: CellSpec = { kind: 'text', text: '//', style: looks.idle }
const NOT_ASKED: CellSpec = { kind: 'text', text: '–', style: looks.idle }

/** What a unit says of a figure. */
export function unitFigure(unit: UnitView, { indicator, column, looks: { plain, estimate } }: FigureFacts): CellSpec {
  const amount = unit.amountOf(indicator, column)
  if (amount === undefined) return NOT_ASKED
  if (amount.state === 'refused' || (amount.state === 'missing' && unit.outcome.state === 'refused')) return REFUSED
  if (amount.state === 'missing') return MISSING
  if (amount.value === undefined) return NOT_APPLICABLE
  const guessed = amount.cells.some(({ leaf }) => leaf.estimate)
  return { kind: 'number', decimal: amount.value, style: guessed ? estimate : plain }
}
