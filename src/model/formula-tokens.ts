// A formula of a spreadsheet as its tokens, in the one notation that files store (A1 addresses, English names, commas). Each
// token says where it stands in the text, so that a formula can be moved to another cell without writing the rest anew.
import { MOST_ROWS } from './cell-name.js'

/** One corner of a reference; a part with `$` stays when the formula is moved. */
export interface FormulaCorner {
  readonly row: number
  readonly column: number
  readonly rowFixed: boolean
  readonly columnFixed: boolean
}

export type FormulaToken = { readonly from: number; readonly to: number } & (
  | { readonly kind: 'number'; readonly text: string }
  /** Without its quotation marks. */
  | { readonly kind: 'string'; readonly text: string }
  /** `sheet` without quotes; "[1]Biểu" is one of another workbook, "A:C" several sheets; undefined for the own sheet. */
  | { readonly kind: 'cell'; readonly sheet: string | undefined; readonly at: FormulaCorner }
  /** Corners as they are written, not put in order. Of whole columns, rows run from the first to the last. */
  | {
      readonly kind: 'range'
      readonly sheet: string | undefined
      readonly whole: 'columns' | 'rows' | undefined
      readonly first: FormulaCorner
      readonly last: FormulaCorner
    }
  /** A defined name, TRUE or FALSE. */
  | { readonly kind: 'name'; readonly sheet: string | undefined; readonly text: string }
  /** The name of a function as it is written; an opening parenthesis follows. */
  | { readonly kind: 'function'; readonly text: string }
  | { readonly kind: 'operator'; readonly text: string }
  | { readonly kind: 'percent' | 'open' | 'close' | 'comma' | 'semicolon' | 'array-open' | 'array-close' }
  /** "#REF!" */
  | { readonly kind: 'error'; readonly text: string }
  /** A reference by the headings of a table: "Bang1[[#This Row],[Số vụ]]". */
  | { readonly kind: 'table'; readonly text: string }
)

/** What Excel lets a formula hold; longer ones are not taken apart. */
const LONGEST_FORMULA = 8192
const SPACE = /[ \t\r\n]+/y
const STRING = /"((?:[^"]|"")*)"/y
const ERROR = /#(?:REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|UNKNOWN!)/iy
const QUOTED_SHEET = /'((?:[^']|'')+)'!/y
const SHEET =
  /((?:\[[^[\]'"!]{1,255}\])?[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*(?::[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*)?|\[[^[\]'"!]{1,255}\])!/uy
/** Columns up to XFD and rows up to 1048576: what is beyond is a name, not an address. */
const COLUMN = '(?:[A-Za-z]{1,2}|[A-Wa-w][A-Za-z]{2}|[Xx][A-Ea-e][A-Za-z]|[Xx][Ff][A-Da-d])'
const ROW = '(?:[1-9]\\d{0,5}|10[0-3]\\d{4}|104[0-7]\\d{3}|1048[0-4]\\d\\d|10485[0-6]\\d|104857[0-6])'
const ENDS = '(?![\\p{L}\\p{M}\\p{N}_.\\\\?(!])'
const CORNER = new RegExp(`(\\$?)(${COLUMN})(\\$?)(${ROW})${ENDS}`, 'uy')
const COLUMNS = new RegExp(`(\\$?)(${COLUMN}):(\\$?)(${COLUMN})(?!\\$)${ENDS}`, 'uy')
const ROWS = new RegExp(`(\\$?)(${ROW}):(\\$?)(${ROW})${ENDS}`, 'uy')
/** The colon of a range of two cells; any other colon is an operator. */
const RANGE_MARK = new RegExp(`:(?=\\$?${COLUMN}\\$?${ROW}${ENDS})`, 'uy')
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y
const NAME = /[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*/uy
const OPERATOR = /<>|<=|>=|[-+*/^&=<>:@#]/y
const SINGLE = {
  '%': 'percent',
  '(': 'open',
  ')': 'close',
  ',': 'comma',
  ';': 'semicolon',
  '{': 'array-open',
  '}': 'array-close',
} as const

/** The tokens of a formula without its "="; undefined for a text that is none. Blanks are left out. Linear, throws never. */
export function formulaTokens(formula: string): readonly FormulaToken[] | undefined {
  if (formula.length > LONGEST_FORMULA) return undefined
  const tokens: FormulaToken[] = []
  let at = 0
  const match = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at
    const found = pattern.exec(formula)
    if (found !== null) at = pattern.lastIndex
    return found ?? undefined
  }
  while (at < formula.length) {
    if (match(SPACE) !== undefined) continue
    const from = at
    const single = SINGLE[formula[at] as keyof typeof SINGLE]
    const string = match(STRING)
    if (string !== undefined) tokens.push({ kind: 'string', text: string[1]!.replaceAll('""', '"'), from, to: at })
    else if (single !== undefined) tokens.push({ kind: single, from, to: ++at })
    else {
      const sheet = match(QUOTED_SHEET)?.[1]?.replaceAll("''", "'") ?? match(SHEET)?.[1]
      const token = referenceAt(match, sheet) ?? (sheet === undefined ? plainAt(match) : undefined)
      if (token !== undefined) tokens.push({ ...token, from, to: at })
      else {
        const name = match(NAME)?.[0]
        const bracket = sheet === undefined ? bracketEnd(formula, at) : at
        if (bracket === undefined || (name === undefined && bracket === at)) return undefined
        at = bracket
        const text = formula.slice(from, at)
        if (name === undefined || text !== name) {
          if (sheet === undefined) tokens.push({ kind: 'table', text, from, to: at })
          else tokens.push({ kind: 'name', sheet, text: name!, from, to: at })
        } else if (formula[at] === '(') tokens.push({ kind: 'function', text, from, to: at })
        else tokens.push({ kind: 'name', sheet: undefined, text, from, to: at })
      }
    }
  }
  return tokens
}

type Match = (pattern: RegExp) => RegExpExecArray | undefined
/** A token without its place; over a union, member by member. */
type Placeless<T> = T extends unknown ? Omit<T, 'from' | 'to'> : never

/** A cell, a range, or the error that a removed reference leaves. */
function referenceAt(match: Match, sheet: string | undefined): Placeless<FormulaToken> | undefined {
  const error = match(ERROR)
  if (error !== undefined) return { kind: 'error', text: error[0].toUpperCase() }
  const columns = match(COLUMNS)
  if (columns !== undefined) {
    const first = cornerOf(columns[1]!, columns[2]!, '$', '1')
    const last = cornerOf(columns[3]!, columns[4]!, '$', String(MOST_ROWS))
    return { kind: 'range', sheet, whole: 'columns', first, last }
  }
  const rows = match(ROWS)
  if (rows !== undefined) {
    const first = cornerOf('$', 'A', rows[1]!, rows[2]!)
    const last = cornerOf('$', 'XFD', rows[3]!, rows[4]!)
    return { kind: 'range', sheet, whole: 'rows', first, last }
  }
  const first = cellAt(match)
  if (first === undefined) return undefined
  const last = match(RANGE_MARK) && cellAt(match)
  return last ? { kind: 'range', sheet, whole: undefined, first, last } : { kind: 'cell', sheet, at: first }
}

function cellAt(match: Match): FormulaCorner | undefined {
  const found = match(CORNER)
  return found && cornerOf(found[1]!, found[2]!, found[3]!, found[4]!)
}

function plainAt(match: Match): Placeless<FormulaToken> | undefined {
  const number = match(NUMBER)
  if (number !== undefined) return { kind: 'number', text: number[0] }
  const operator = match(OPERATOR)
  return operator && { kind: 'operator', text: operator[0] }
}

function cornerOf(dollarColumn: string, letters: string, dollarRow: string, digits: string): FormulaCorner {
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(digits), column, rowFixed: dollarRow === '$', columnFixed: dollarColumn === '$' }
}

/** Where the brackets that open here close; the same place where none opens, undefined where they stay open. */
function bracketEnd(formula: string, from: number): number | undefined {
  if (formula[from] !== '[') return from
  let depth = 0
  for (let at = from; at < formula.length; at++) {
    if (formula[at] === "'") at++
    else if (formula[at] === '[') depth++
    else if (formula[at] === ']' && --depth === 0) return at + 1
  }
  return undefined
}
