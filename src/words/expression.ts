// The text of a condition → its tree. The parser is jsep, cut down to what rules between indicators need; whatever else it
// would read (calls, brackets, strings, lists, assignment) is refused with its place.
import jsep from 'jsep'
import type { Bilingual } from '../model/diagnostic.js'
import { both, fill } from '../model/diagnostic.js'
import type { Amount, Arithmetic, Comparison, Condition } from '../model/expression.js'

export type ReadExpression =
  | { readonly condition: Condition }
  /** What is wrong, and at which stretch of the text. */
  | { readonly fault: Bilingual; readonly start: number; readonly end: number }

/** Longer conditions are written by no one, and deep nesting would exhaust the stack. */
const MAX_LENGTH = 1_000

const faults = {
  empty: { vi: 'Điều kiện để trống.', en: 'The condition is empty.' },
  long: {
    vi: `Điều kiện dài quá ${MAX_LENGTH} ký tự.`,
    en: `The condition is longer than ${MAX_LENGTH} characters.`,
  },
  comma: {
    vi: 'Dấu phẩy không dùng trong điều kiện; số thập phân viết bằng dấu chấm: 12.5.',
    en: 'A condition has no comma; decimals are written with a point: 12.5.',
  },
  percent: {
    vi: 'Dấu % không dùng trong điều kiện; 60% của a viết là 0.6 * a.',
    en: 'A condition has no % sign; 60% of a is written 0.6 * a.',
  },
  capital: {
    vi: 'Mã chỉ tiêu viết bằng chữ thường không dấu: "{sign}" không dùng được.',
    en: 'Ids are written in small letters without marks: "{sign}" cannot stand here.',
  },
  sign: {
    vi: 'Ký hiệu "{sign}" không dùng được trong điều kiện.',
    en: 'The sign "{sign}" cannot stand in a condition.',
  },
  better: { vi: 'Viết {better} thay cho {sign}.', en: 'Write {better} for {sign}.' },
  number: {
    vi: 'Số "{sign}" viết chưa đúng; viết như 12 hoặc 12.5.',
    en: 'The number "{sign}" is not written as 12 or 12.5.',
  },
  name: {
    vi: 'Mã "{sign}" viết chưa đúng; viết chi_tieu, hoặc chi_tieu.cot cho cột khác.',
    en: 'The id "{sign}" is not written as indicator, or indicator.column for another column.',
  },
  call: {
    vi: 'Điều kiện không có hàm; trước "(" phải là một phép tính hoặc phép so sánh, không phải "{sign}".',
    en: 'A condition has no functions: an operator must stand before "(", not "{sign}".',
  },
  unclosed: { vi: 'Thiếu dấu đóng ngoặc.', en: 'A closing parenthesis is missing.' },
  rest: {
    vi: 'Thiếu phép tính hoặc phép so sánh trước chỗ này.',
    en: 'An operator is missing before this place.',
  },
  broken: { vi: 'Điều kiện viết dở ở chỗ này.', en: 'The condition breaks off here.' },
  amount: {
    vi: 'Chỗ này phải là một điều kiện, như a <= b; với not thì viết not (a <= b).',
    en: 'A condition such as a <= b must stand here; with not, write not (a <= b).',
  },
  condition: {
    vi: 'Chỗ này phải là một con số, không phải một điều kiện; a <= b <= c viết là a <= b and b <= c.',
    en: 'An amount must stand here, not a condition; a <= b <= c is written a <= b and b <= c.',
  },
} as const satisfies Record<string, Bilingual>

/** Signs that people type for those of the language. */
const BETTER: Readonly<Record<string, string>> = {
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '×': '*',
  '÷': '/',
  '−': '-',
  '–': '-',
  ':': '/',
}
const ALLOWED = /^[a-z0-9_.+\-*/<>=!&|() \t\r\n]$/
const NAME = /[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)?(?![\w.])/y
const NUMBER = /\d+(?:\.\d+)?(?![\w.])/y
const CALL = /^\s*\(/
const WORDS = new Set(['and', 'or', 'not'])

/** What jsep gives; names and numbers are read by the hook below, so that they have places. */
interface Parsed {
  readonly type: string
  readonly operator?: string
  readonly left?: Parsed
  readonly right?: Parsed
  readonly argument?: Parsed
  readonly body?: readonly Parsed[]
  readonly expressions?: readonly Parsed[]
  readonly callee?: Parsed
  readonly object?: Parsed
  readonly text?: string
  readonly start?: number
}

jsep.removeAllUnaryOps()
jsep.removeAllBinaryOps()
jsep.removeAllLiterals()
for (const operator of ['-', '!', 'not']) jsep.addUnaryOp(operator)
const PRECEDENCE = { or: 1, '||': 1, and: 2, '&&': 2, '==': 6, '!=': 6, '<': 7, '>': 7, '<=': 7, '>=': 7 }
for (const [operator, order] of Object.entries({ ...PRECEDENCE, '+': 9, '-': 9, '*': 10, '/': 10 }))
  jsep.addBinaryOp(operator, order)
jsep.hooks.add('gobble-token', function (env) {
  for (const [type, pattern] of [['Name', NAME] as const, ['Number', NUMBER] as const]) {
    pattern.lastIndex = this.index
    const text = pattern.exec(this.expr)?.[0]
    if (text === undefined || WORDS.has(text)) continue
    if (CALL.test(this.expr.slice(pattern.lastIndex))) this.throwError('call')
    env.node = { type, text, start: this.index }
    this.index += text.length
    return
  }
  // What else begins like a name or a number is one of JavaScript's: "1e5", ".5", "a.b.c".
  NAME.lastIndex = this.index
  if (/[a-z_\d.]/.test(this.char) && !WORDS.has(NAME.exec(this.expr)?.[0] ?? '')) this.throwError('unread')
})

class Fault extends Error {
  constructor(
    readonly words: Bilingual,
    readonly start: number,
    readonly end: number,
  ) {
    super(words.en)
  }
}

/** The first and the last offset of what was read. */
function stretchOf(node: Parsed): { start: number; end: number } {
  if (node.text !== undefined) return { start: node.start!, end: node.start! + node.text.length }
  const lists = [...(node.body ?? []), ...(node.expressions ?? [])]
  const inner = [node.left, node.right, node.argument, node.callee, node.object, ...lists]
  const stretches = inner.flatMap(one => (one ? [stretchOf(one)] : []))
  return {
    start: Math.min(...stretches.map(({ start }) => start)),
    end: Math.max(...stretches.map(({ end }) => end)),
  }
}

function wrong(node: Parsed, words: Bilingual): never {
  const { start, end } = stretchOf(node)
  throw Number.isFinite(start) ? new Fault(words, start, end) : new Fault(words, 0, 1)
}

const COMPARISONS = new Set(['<', '<=', '>', '>=', '==', '!='])
const ARITHMETIC = new Set(['+', '-', '*', '/'])

function amountOf(node: Parsed): Amount {
  const stretch = stretchOf(node)
  if (node.type === 'Number') return { kind: 'number', decimal: node.text!, ...stretch }
  if (node.type === 'Name') {
    const [indicator, column] = node.text!.split('.')
    return { kind: 'figure', indicator: indicator!, ...(column !== undefined && { column }), ...stretch }
  }
  if (node.type === 'UnaryExpression' && node.operator === '-')
    return { kind: 'minus', of: amountOf(node.argument!), ...stretch }
  if (node.type === 'BinaryExpression' && ARITHMETIC.has(node.operator!)) {
    const operator = node.operator as Arithmetic['operator']
    return { kind: 'arithmetic', operator, left: amountOf(node.left!), right: amountOf(node.right!), ...stretch }
  }
  return wrong(node, node.type.endsWith('naryExpression') ? faults.condition : faults.rest)
}

function conditionOf(node: Parsed): Condition {
  const stretch = stretchOf(node)
  if (node.type === 'UnaryExpression' && node.operator !== '-')
    return { kind: 'not', of: conditionOf(node.argument!), ...stretch }
  if (node.type === 'BinaryExpression' && COMPARISONS.has(node.operator!)) {
    const operator = node.operator as Comparison['operator']
    return { kind: 'comparison', operator, left: amountOf(node.left!), right: amountOf(node.right!), ...stretch }
  }
  if (node.type === 'BinaryExpression' && !ARITHMETIC.has(node.operator!)) {
    const kind = node.operator === 'and' || node.operator === '&&' ? 'and' : 'or'
    return { kind, left: conditionOf(node.left!), right: conditionOf(node.right!), ...stretch }
  }
  const isAmount = ['Name', 'Number', 'BinaryExpression', 'UnaryExpression'].includes(node.type)
  return wrong(node, isAmount ? faults.amount : faults.rest)
}

/** A sign that no condition has, before the parser sees the text. */
function foreignSign(text: string): Fault | undefined {
  let at = 0
  for (const sign of text) {
    if (!ALLOWED.test(sign)) {
      const better = BETTER[sign]
      const words =
        sign === ','
          ? faults.comma
          : sign === '%'
            ? faults.percent
            : better !== undefined
              ? fill(faults.better, { sign, better })
              : fill(/[\p{Lu}\p{sc=Latn}]/u.test(sign) ? faults.capital : faults.sign, { sign })
      return new Fault(words, at, at + sign.length)
    }
    at += sign.length
  }
  return undefined
}

/** What the parser could not read on from an offset. */
function unread(text: string, index: number): Fault {
  if (index >= text.trimEnd().length) {
    const count = (sign: string) => text.split(sign).length
    const at = text.trimEnd().length - 1
    return new Fault(count('(') > count(')') ? faults.unclosed : faults.broken, at, at + 1)
  }
  const at = index
  const number = /^\.?\d[\w.]*/.exec(text.slice(at))?.[0]
  if (number !== undefined) return new Fault(fill(faults.number, { sign: number }), at, at + number.length)
  const name = /^[a-z_][\w.]*/.exec(text.slice(at))?.[0]
  if (name !== undefined && !WORDS.has(name)) {
    const words = CALL.test(text.slice(at + name.length)) ? faults.call : faults.name
    return new Fault(fill(words, { sign: name }), at, at + name.length)
  }
  const sign = text[at]!
  if (sign === '=') return new Fault(fill(faults.better, { sign: both('='), better: '==' }), at, at + 1)
  return new Fault(faults.broken, at, at + 1)
}

function read(text: string): Condition {
  if (text.trim() === '') throw new Fault(faults.empty, 0, Math.max(text.length, 1))
  if (text.length > MAX_LENGTH) throw new Fault(faults.long, MAX_LENGTH, text.length)
  const foreign = foreignSign(text)
  if (foreign !== undefined) throw foreign
  let parsed: Parsed
  try {
    // An operator that is a word is one only before another sign.
    parsed = jsep(`${text} `) as unknown as Parsed
  } catch (error) {
    throw unread(text, (error as { index?: number }).index ?? 0)
  }
  const several = parsed.type === 'Compound' ? parsed.body : undefined
  if (several !== undefined) throw several.length > 1 ? secondOf(several, text) : unread(text, 0)
  return conditionOf(parsed)
}

/** Where two things stand side by side: "a b", "a(b)". */
function secondOf(several: readonly Parsed[], text: string): Fault {
  const { start, end } = stretchOf(several[1]!)
  return Number.isFinite(start) ? new Fault(faults.rest, start, end) : unread(text, 0)
}

/** Reads a condition. Nothing that a file holds makes it throw; of several faults the first is told. */
export function readExpression(text: string): ReadExpression {
  try {
    return { condition: read(text) }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { fault: error.words, start: error.start, end: error.end }
  }
}
