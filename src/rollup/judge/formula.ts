// Computes what a formula ought to give from the cells of its own sheet, so that a stored result that is old, missing or made up
// is seen. A small list of functions, exact decimals, each cell once: what lies outside is told, and never guessed.
import { cellName } from '../../model/cell-name.js'
import { type FormulaToken, formulaTokens } from '../../model/formula-tokens.js'
import type { Cell, Cells } from '../../model/table.js'
import { FUNCTIONS, VOLATILE } from './formula-functions.js'
import {
  asNumber,
  asText,
  compareOperands,
  Decimal,
  faultOf,
  isFault,
  NotComputed,
  numberOf,
  type Operand,
  single,
  textOperand,
  truthOf,
  type Unknown,
} from './formula-value.js'

export interface FormulaResult {
  readonly value: Operand
  /** A fault was replaced by IFERROR, here or in a cell that is used. */
  readonly hidesFault: boolean
}
export type FormulaOutcome = FormulaResult | { readonly unknown: Unknown }

/** Computes the formulas of one sheet, each once. */
export interface FormulaSheet {
  readonly outcomeOf: (cell: Cell) => FormulaOutcome
}
/** By name of the sheet. */
export type FormulaSheets = (sheet: string) => FormulaSheet | undefined

/** Cells of all references of a file together; a form has some hundreds. */
const MOST_VISITS = 1_000_000
const MOST_AREA = 10_000
/** Formulas within formulas and brackets within brackets. */
const MOST_DEPTH = 400

/** Keeps to the stack: beyond this depth nothing is remembered, and all that led here is unknown. */
class TooDeep extends Error {}

export function formulaSheet(cells: Cells, name: string): FormulaSheet {
  const known = new Map<string, FormulaOutcome>()
  const open = new Set<string>()
  let visits = 0
  let depth = 0

  function outcomeOf(cell: Cell): FormulaOutcome {
    try {
      return outcomeWithin(cell)
    } catch (error) {
      if (!(error instanceof TooDeep)) throw error
      open.clear()
      depth = 0
      return { unknown: 'circular' }
    }
  }

  function outcomeWithin(cell: Cell): FormulaOutcome {
    const address = cellName(cell.row, cell.column)
    const before = known.get(address)
    if (before !== undefined) return before
    if (open.has(address)) return { unknown: 'circular' }
    open.add(address)
    const outside = depth
    deeper()
    let outcome: FormulaOutcome
    try {
      outcome = cell.array ? { unknown: 'other' } : compute(cell.formula ?? '')
    } catch (error) {
      if (!(error instanceof NotComputed)) throw error
      outcome = { unknown: error.why }
    }
    depth = outside
    open.delete(address)
    known.set(address, outcome)
    return outcome
  }

  function deeper() {
    if (++depth > MOST_DEPTH) throw new TooDeep()
  }

  function compute(formula: string): FormulaResult {
    const tokens = formulaTokens(formula)
    if (tokens === undefined || tokens.length === 0) throw new NotComputed('other')
    refuseAtOnce(tokens)
    let at = 0
    let hidesFault = false

    const peek = () => tokens[at]
    const isOperator = (texts: string) => {
      const token = peek()
      return token?.kind === 'operator' && texts.split(' ').includes(token.text) ? token.text : undefined
    }

    /** The loosest first: comparisons, then &, then + and -, then * and /. */
    const LEVELS = ['= <> < > <= >=', '&', '+ -', '* /']
    function expression(level = 0): Operand {
      if (level === LEVELS.length) return power()
      let left = expression(level + 1)
      for (let sign = isOperator(LEVELS[level]!); sign !== undefined; sign = isOperator(LEVELS[level]!)) {
        at++
        left = binary(sign, left, expression(level + 1))
      }
      return left
    }

    function power(): Operand {
      const base = unary()
      if (isOperator('^') === undefined) return base
      at++
      const [number, exponent] = [asNumber(base), asNumber(unary())]
      if (isFault(number)) return number
      if (isFault(exponent)) return exponent
      const times = exponent.toNumber()
      if (!Number.isInteger(times) || Math.abs(times) > 30 || isOperator('^') !== undefined)
        throw new NotComputed('other')
      if (number.eq(0) && times <= 0) return faultOf(times === 0 ? '#NUM!' : '#DIV/0!')
      return numberOf(new Decimal(number).pow(times))
    }

    function unary(): Operand {
      let negative = false
      let signed = false
      for (let sign = isOperator('+ -'); sign !== undefined; sign = isOperator('+ -')) {
        if (sign === '-') {
          negative = !negative
          signed = true
        }
        at++
      }
      let value = primary()
      while (peek()?.kind === 'percent') {
        at++
        const number = asNumber(value)
        value = isFault(number) ? number : numberOf(new Decimal(number).div(100))
      }
      if (!signed) return value
      const number = asNumber(value)
      return isFault(number) ? number : numberOf(negative ? number.times(-1) : number)
    }

    function primary(): Operand {
      const token = tokens![at++]
      switch (token?.kind) {
        case 'number':
          if (token.text.length > 300 || Math.abs(Number(/e([+-]?\d+)$/i.exec(token.text)?.[1] ?? 0)) > 300)
            throw new NotComputed('other')
          return numberOf(new Decimal(token.text.replace(/^\./, '0.').replace(/\.(?=$|e)/i, '')))
        case 'string':
          return textOperand(token.text)
        case 'error':
          return faultOf(token.text)
        case 'name':
          if (/^(?:true|false)$/i.test(token.text)) return truthOf(/^t/i.test(token.text))
          throw new NotComputed('other')
        case 'cell':
          return { kind: 'cells', cells: [cellAt(token.at.row, token.at.column)] }
        case 'range':
          return range(token)
        case 'open': {
          deeper()
          const inner = expression()
          depth--
          close()
          return inner
        }
        case 'function':
          return call(token.text)
        default:
          throw new NotComputed('other')
      }
    }

    function close() {
      if (tokens![at++]?.kind !== 'close') throw new NotComputed('other')
    }

    function call(written: string): Operand {
      const name = written.replace(/^_xlfn\./i, '').toUpperCase()
      at++
      deeper()
      const given: Operand[] = []
      while (peek()?.kind !== 'close') {
        given.push(expression())
        if (peek()?.kind === 'comma') at++
        else if (peek()?.kind !== 'close') throw new NotComputed('other')
      }
      depth--
      close()
      if (name === 'IFERROR' && given.length === 2) {
        const value = single(given[0]!)
        if (value.kind !== 'fault') return value
        hidesFault = true
        return given[1]!
      }
      const known = FUNCTIONS.get(name)
      if (known === undefined) throw new NotComputed('other')
      return known(given)
    }

    function range({ whole, first, last }: FormulaToken & { kind: 'range' }): Operand {
      const top = Math.min(first.row, last.row)
      const left = Math.min(first.column, last.column)
      const height = Math.abs(first.row - last.row) + 1
      const width = Math.abs(first.column - last.column) + 1
      if (whole !== undefined || height * width > MOST_AREA) throw new NotComputed('other')
      const found: Operand[] = []
      for (let row = top; row < top + height; row++)
        for (let column = left; column < left + width; column++) found.push(cellAt(row, column))
      return { kind: 'cells', cells: found }
    }

    function cellAt(row: number, column: number): Operand {
      if (++visits > MOST_VISITS) throw new NotComputed('other')
      const cell = cells.get(cellName(row, column))
      if (cell === undefined) return { kind: 'blank' }
      if (cell.formula === undefined) return stored(cell)
      const outcome = outcomeWithin(cell)
      if ('unknown' in outcome) throw new NotComputed(outcome.unknown)
      hidesFault ||= outcome.hidesFault
      return outcome.value
    }

    const value = single(expression())
    if (at < tokens.length) throw new NotComputed('other')
    // A formula that points at a blank gives 0.
    return { value: value.kind === 'blank' ? numberOf(new Decimal(0)) : value, hidesFault }
  }

  /** What no computing can help: other workbooks, functions that change, and what needs other sheets. */
  function refuseAtOnce(tokens: readonly FormulaToken[]) {
    for (const token of tokens) {
      const sheet = 'sheet' in token ? token.sheet : undefined
      if (sheet?.includes('[') === true) throw new NotComputed('external')
      if (token.kind === 'function' && VOLATILE.has(token.text.toUpperCase())) throw new NotComputed('volatile')
    }
    for (const token of tokens)
      if ('sheet' in token && token.sheet !== undefined && token.sheet.toLowerCase() !== name.toLowerCase())
        throw new NotComputed('other')
  }

  return { outcomeOf }
}

function stored({ value }: Cell): Operand {
  switch (value.kind) {
    case 'empty':
      return { kind: 'blank' }
    case 'text':
      return textOperand(value.text)
    case 'number':
      return numberOf(new Decimal(value.decimal))
    case 'truth':
      return truthOf(value.truth)
    case 'fault':
      return faultOf(value.fault)
    default:
      throw new NotComputed('other')
  }
}

function binary(sign: string, a: Operand, b: Operand): Operand {
  const [left, right] = [single(a), single(b)]
  if (left.kind === 'fault') return left
  if (right.kind === 'fault') return right
  if (sign === '&') return textOperand((asText(left) + asText(right)).slice(0, 32_767))
  if ('=<>'.includes(sign[0]!)) {
    const order = compareOperands(left, right)
    if (sign === '=') return truthOf(order === 0)
    if (sign === '<>') return truthOf(order !== 0)
    if (sign === '<') return truthOf(order < 0)
    if (sign === '>') return truthOf(order > 0)
    return truthOf(sign === '<=' ? order <= 0 : order >= 0)
  }
  const [x, y] = [asNumber(left), asNumber(right)]
  if (isFault(x)) return x
  if (isFault(y)) return y
  if (sign === '+') return numberOf(x.plus(y))
  if (sign === '-') return numberOf(x.minus(y))
  if (sign === '*') return numberOf(x.times(y))
  return y.eq(0) ? faultOf('#DIV/0!') : numberOf(new Decimal(x).div(y))
}
