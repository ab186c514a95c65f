// Conditions as formulas of a spreadsheet, for cells that change colour while a form is filled in. A formula is never blank
// and false at once: where a figure is missing, or is no number, neither the condition nor its opposite is TRUE.
import type { Amount, Condition, FigureRef } from '../model/expression.js'
import { figuresOf } from '../model/expression.js'

/** The address of a figure's cell ("$C$7"); undefined where the form has none. */
export type CellOf = (figure: FigureRef) => string | undefined

/** Cells hold binary floats: differences below this many decimals are noise of theirs, and no figure of a form has more. */
const DECIMALS = 6

class NoCell extends Error {}

function amountText(amount: Amount, cellOf: CellOf): string {
  switch (amount.kind) {
    case 'number':
      return amount.decimal
    case 'figure': {
      const cell = cellOf(amount)
      if (cell === undefined) throw new NoCell()
      return cell
    }
    case 'minus':
      return `(-${amountText(amount.of, cellOf)})`
    case 'arithmetic':
      return `(${amountText(amount.left, cellOf)}${amount.operator}${amountText(amount.right, cellOf)})`
  }
}

const EXCEL = { '<': '<', '<=': '<=', '>': '>', '>=': '>=', '==': '=', '!=': '<>' } as const
const OPPOSITE = { '<': '>=', '<=': '>', '>': '<=', '>=': '<', '==': '<>', '!=': '=' } as const

/** A formula that is TRUE where the condition is known to be `wanted`, and FALSE in every other case; it gives no error. */
function formulaOf(condition: Condition, wanted: boolean, cellOf: CellOf): string {
  switch (condition.kind) {
    case 'not':
      return formulaOf(condition.of, !wanted, cellOf)
    case 'and':
    case 'or': {
      const all = (condition.kind === 'and') === wanted
      return `${all ? 'AND' : 'OR'}(${formulaOf(condition.left, wanted, cellOf)},${formulaOf(condition.right, wanted, cellOf)})`
    }
    case 'comparison': {
      const cells = new Set([...figuresOf(condition)].map(figure => amountText(figure, cellOf)))
      const sign = (wanted ? EXCEL : OPPOSITE)[condition.operator]
      const difference = `ROUND(${amountText(condition.left, cellOf)}-${amountText(condition.right, cellOf)},${DECIMALS})`
      const known = [...cells].map(cell => `ISNUMBER(${cell})`)
      // AND computes all of its parts, so a text or a division by 0 is caught here and not by the order of the parts.
      return `IFERROR(AND(${[...known, `${difference}${sign}0`].join(',')}),FALSE)`
    }
  }
}

/**
 * The formula (without "=") that is TRUE where a rule is broken: `check` is known to be false and `when`, where there is one,
 * known to be true. Undefined where a figure has no cell in the form.
 */
export function breakFormula(check: Condition, when: Condition | undefined, cellOf: CellOf): string | undefined {
  try {
    const broken = formulaOf(check, false, cellOf)
    return when === undefined ? broken : `AND(${formulaOf(when, true, cellOf)},${broken})`
  } catch (error) {
    if (error instanceof NoCell) return undefined
    throw error
  }
}
