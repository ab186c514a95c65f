// Formulas that several cells share: a file writes them once, for the first cell, and they are moved to the others as if copied.
import { cellName, MOST_COLUMNS, MOST_ROWS } from '../model/cell-name.js'
import { type FormulaCorner, type FormulaToken, formulaTokens } from '../model/formula-tokens.js'

/**
 * The formula as it reads in a cell so many rows and columns further; references without `$` move along. Empty where one would
 * leave the sheet, and for a text that is no formula.
 */
export function movedFormula(formula: string, rows: number, columns: number): string {
  const tokens = tokensOf(formula)
  if (tokens === undefined) return ''
  let moved = ''
  let at = 0
  for (const token of tokens) {
    if (token.kind !== 'cell' && token.kind !== 'range') continue
    const corners = cornersOf(token).map(corner => movedCorner(corner, rows, columns))
    if (corners.some(corner => corner === undefined)) return ''
    // The reference is written anew behind its sheet, whose spelling stays as it is.
    const sheetEnd = formula.slice(token.from, token.to).lastIndexOf('!') + 1
    moved += formula.slice(at, token.from + sheetEnd) + spelled(token, corners as FormulaCorner[])
    at = token.to
  }
  return moved + formula.slice(at)
}

let last: { readonly formula: string; readonly tokens: readonly FormulaToken[] | undefined } | undefined

/** Cells of one shared formula mostly follow one another. */
function tokensOf(formula: string): readonly FormulaToken[] | undefined {
  if (last?.formula !== formula) last = { formula, tokens: formulaTokens(formula) }
  return last.tokens
}

type Reference = Extract<FormulaToken, { kind: 'cell' | 'range' }>

const cornersOf = (token: Reference) => (token.kind === 'cell' ? [token.at] : [token.first, token.last])

function movedCorner(corner: FormulaCorner, rows: number, columns: number): FormulaCorner | undefined {
  const row = corner.rowFixed ? corner.row : corner.row + rows
  const column = corner.columnFixed ? corner.column : corner.column + columns
  return row < 1 || row > MOST_ROWS || column < 1 || column > MOST_COLUMNS ? undefined : { ...corner, row, column }
}

function spelled(token: Reference, corners: readonly FormulaCorner[]): string {
  const whole = token.kind === 'range' ? token.whole : undefined
  return corners
    .map(({ row, column, rowFixed, columnFixed }) => {
      const letters = (columnFixed ? '$' : '') + cellName(1, column).slice(0, -1)
      const digits = (rowFixed ? '$' : '') + row
      return whole === 'columns' ? letters : whole === 'rows' ? digits : letters + digits
    })
    .join(':')
}
