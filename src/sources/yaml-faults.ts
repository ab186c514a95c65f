// What is wrong with YAML text, before, while and after it is parsed. The traps of the parser are tamed here: `%YAML 1.1`
// changes the rules, aliases multiply, deep nesting exhausts the stack, and one break is told as several.
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, visit, type YAMLError } from 'yaml'

/** More levels than any document has; YAML that nests deeper is a mistake or an attack. */
export const MAX_DEPTH = 60
/** Anchors may be repeated this often in one file. */
export const MAX_ALIASES = 100
/** Anchors may repeat this many keys and values in all. */
const MAX_REPEATED = 20_000
const MAX_FINDINGS = 20
/** Mistakes that leave the structure of the rest as it is. */
const INDEPENDENT = new Set(['DUPLICATE_KEY', 'TAG_RESOLVE_FAILED', 'TAB_AS_INDENT'])

/** One fault: an error of the parser or a name of ours (see `yaml-words.ts`), where it is, and what fills its sentence. */
export interface Fault {
  readonly error: string
  /** Absent where the whole file is meant. */
  readonly range?: Range | undefined
  readonly detail?: string
  readonly limit?: number
}

/** Offsets into the text: from `start` to before `end`. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Where a node of the parser stands. */
export const rangeOf = (node: unknown): Range | undefined => {
  const range = (node as Node | null | undefined)?.range
  return range ? { start: range[0], end: range[1] } : undefined
}

/** Where a list or a map stands as a key: `? [a]`, or `{{a}}` of a template nobody filled in. No document has one. */
function complexKeyIn(root: unknown): Range | undefined {
  const stack: unknown[] = [root]
  while (stack.length > 0) {
    const node = stack.pop()
    if (isMap(node)) {
      const key = node.items.find(pair => pair.key !== null && !isScalar(pair.key))?.key
      if (key !== undefined) return rangeOf(key)
      for (const pair of node.items) stack.push(pair.value)
    } else if (isSeq(node)) for (const item of node.items) stack.push(item)
  }
  return undefined
}

/** Keys that stand in their map already. */
function repeatedKeys(root: unknown): { key: string; range: Range }[] {
  const found: { key: string; range: Range }[] = []
  const stack: unknown[] = [root]
  while (stack.length > 0) {
    const node = stack.pop()
    if (isSeq(node)) for (const item of node.items) stack.push(item)
    if (!isMap(node)) continue
    const seen = new Set<string>()
    for (const pair of node.items) {
      stack.push(pair.value)
      const key = String(isScalar(pair.key) ? pair.key.value : '')
      const range = rangeOf(pair.key)
      if (seen.has(key) && range !== undefined) found.push({ key, range })
      seen.add(key)
    }
  }
  return found.sort((a, b) => a.range.start - b.range.start)
}

/** How deep collections nest, counted without recursion. */
function depthOf(root: unknown): { depth: number; at: Range | undefined } {
  let deepest = { depth: 0, at: undefined as Range | undefined }
  const stack: { node: unknown; depth: number }[] = [{ node: root, depth: 1 }]
  while (stack.length > 0) {
    const { node, depth } = stack.pop()!
    const children: unknown[] = isMap(node) ? node.items.map(p => p.value) : isSeq(node) ? node.items : []
    if (children.length === 0) continue
    if (depth > deepest.depth) deepest = { depth, at: rangeOf(node) }
    for (const child of children) stack.push({ node: child, depth: depth + 1 })
  }
  return deepest
}

/** YAML has no way to write these; Word leaves some of them in copied text. The last ones turn the direction of a line. */
const UNPRINTABLE = /[\0-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]/gu

/** A no-break space where the structure wants a plain one: before the first word of a line, or after the colon of a key. */
const HARD_SPACE = /^[ \t]*\u00a0+|(?<=^[ \t-]*[\w"']+:)\u00a0/gmu

/** A key whose colon touches its value: YAML takes both for one word. */
const TIGHT_KEY = /^(\w+):(?=[^\s])/u

/** A line that begins as lines of our files do: a dash, or a key and its colon. */
const LINE_HEAD = /^[ \t]*(?:- |[\w"']+:(?:\s|$))/u

const codePointOf = (sign: string) => sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')

/** Quoted text whose escapes (`"\\e"`) make what may not stand in the file itself. */
function escapedUnprintables(document: Document.Parsed): { range: Range; sign: string }[] {
  const found: { range: Range; sign: string }[] = []
  visit(document, {
    Scalar(_, node) {
      const sign = typeof node.value === 'string' ? node.value.match(UNPRINTABLE)?.[0] : undefined
      const range = rangeOf(node)
      if (sign !== undefined && range !== undefined) found.push({ range, sign })
    },
  })
  return found
}

/** The first alias (`*name`) that leads nowhere, or round in a circle, or is one too many. */
function aliasFault(
  document: Document.Parsed,
): { error: string; range: Range | undefined; detail: string } | undefined {
  const sizes = new Map<Node, number>()
  /** Keys and values of an anchor, those that it repeats itself included; aliases inside it were looked at before. */
  const sizeOf = (root: Node): number => {
    let size = sizes.get(root) ?? 0
    if (size > 0) return size
    visit(root, (_, node) => {
      const target = isAlias(node) ? node.resolve(document) : undefined
      size += target === undefined ? 1 : sizeOf(target)
    })
    sizes.set(root, size)
    return size
  }
  let count = 0
  let repeated = 0
  let fault: ReturnType<typeof aliasFault>
  visit(document, {
    Alias(_, node, path) {
      const target = ++count > MAX_ALIASES ? undefined : node.resolve(document)
      const circle = target !== undefined && path.includes(target)
      if (target !== undefined && !circle) repeated += sizeOf(target)
      const tooMany = count > MAX_ALIASES || repeated > MAX_REPEATED
      if (target !== undefined && !circle && !tooMany) return undefined
      const error = tooMany ? 'aliases' : circle ? 'alias-circle' : 'BAD_ALIAS'
      fault = { error, range: rangeOf(node), detail: `*${node.source}` }
      return visit.BREAK
    },
  })
  return fault
}

/** Faults that the text shows before it is parsed. */
export function textFaults(text: string): Fault[] {
  const unprintable = [...text.matchAll(UNPRINTABLE)].slice(0, MAX_FINDINGS)
  if (unprintable.length > 0)
    return unprintable.map(({ index, 0: sign }) => ({
      error: 'unprintable',
      range: { start: index, end: index + 1 },
      detail: codePointOf(sign),
    }))
  const directive = /^%YAML\s+(\S+)/mu.exec(text)
  if (directive === null || directive[1] === '1.2') return []
  const range = { start: directive.index, end: directive.index + directive[0].length }
  return [{ error: 'version', range, detail: directive[1]! }]
}

/** What the parser said, once for one mistake, at the place where the author would mend it. */
export function syntaxFaults(text: string, document: Document.Parsed): Fault[] {
  const all: readonly YAMLError[] = [...document.errors, ...document.warnings]
  // After the first break of the structure the parser reads the rest askew; what it says of that would mislead.
  const broken = all.findIndex(error => !INDEPENDENT.has(error.code))
  const afterTab = all.findIndex(error => error.code === 'TAB_AS_INDENT' && error.pos[0] < (all[broken]?.pos[0] ?? 0))
  const problems = all.filter((error, i) => INDEPENDENT.has(error.code) || (i === broken && afterTab < 0))
  const hard = broken < 0 ? [] : [...text.matchAll(HARD_SPACE)].slice(0, MAX_FINDINGS)
  if (hard.length > 0)
    return hard.map(({ index, 0: { length } }) => ({
      error: 'hard-space',
      range: { start: index, end: index + length },
    }))
  // One stray mark puts all that follows on its line out of place.
  const once = new Map<string, Fault>()
  for (const error of problems.slice(0, MAX_FINDINGS)) {
    const { line, fault } = syntaxFault(text, error)
    const key = `${line} ${fault.error}`
    if (!once.has(key)) once.set(key, fault)
  }
  return [...once.values()]
}

/** One error of the parser, and where the line of its place begins. */
function syntaxFault(text: string, { code, pos }: YAMLError): { line: number; fault: Fault } {
  // A mark that is missing is missed at the end of the file; the last line that says something is nearer.
  const told = Math.min(pos[0], Math.max(0, text.trimEnd().length - 1))
  const lineOf = (at: number) => text.lastIndexOf('\n', at - 1) + 1
  const line = lineOf(told)
  // A value without a colon in its own line was carried on by the next one, which is indented too far.
  const next = code === 'BLOCK_AS_IMPLICIT_KEY' ? /^[^:\n]*\n+ */u.exec(text.slice(told)) : null
  // A line that is out of its level: the parser misses a mark before it, or takes its colon for one of the line above.
  const askew =
    ['BAD_INDENT', 'MISSING_CHAR', 'BLOCK_AS_IMPLICIT_KEY'].includes(code) &&
    text.slice(line, told).trim() === '' &&
    LINE_HEAD.test(text.slice(line, line + 200))
  // "text: **Chủ động** …": the star begins an alias, and what follows is out of place.
  const star = code === 'UNEXPECTED_TOKEN' ? /^[^*]*?(?::|-) +(?=\*)/u.exec(text.slice(line, told)) : null
  const shift = next?.[0].length ?? (askew ? /^[ \t]*/u.exec(text.slice(told))![0].length : 0)
  const start = star ? line + star[0].length : told + shift
  const tight = code === 'MULTILINE_IMPLICIT_KEY' && TIGHT_KEY.test(text.slice(start, start + 60))
  const word = /^[^\s:,{}[\]]*/u.exec(text.slice(start, start + 60))![0]
  return {
    line: lineOf(start),
    fault: {
      error: star ? 'BAD_SCALAR_START' : next || askew ? 'BAD_INDENT' : tight ? 'no-blank' : code,
      range: { start, end: Math.max(Math.min(pos[1], text.length), start + word.length) },
      detail: word === '' ? text.slice(start, start + 1) : word,
      limit: MAX_DEPTH,
    },
  }
}

/** Faults of text that parses: nothing in it, keys that repeat or are no names, too deep, aliases that lead astray. */
export function treeFaults(text: string, document: Document.Parsed): Fault[] {
  const root = document.contents
  if (root === null) return [{ error: 'empty' }]
  const complex = complexKeyIn(root)
  if (complex !== undefined) return [{ error: 'complex-key', range: complex }]
  const repeated = repeatedKeys(root).slice(0, MAX_FINDINGS)
  if (repeated.length > 0) return repeated.map(({ key, range }) => ({ error: 'DUPLICATE_KEY', range, detail: key }))
  const { depth, at } = depthOf(root)
  if (depth > MAX_DEPTH) return [{ error: 'too-deep', range: at, limit: MAX_DEPTH }]
  const escaped = text.includes('\\') ? escapedUnprintables(document) : []
  if (escaped.length > 0)
    return escaped
      .slice(0, MAX_FINDINGS)
      .map(({ range, sign }) => ({ error: 'unprintable', range, detail: codePointOf(sign) }))
  const alias = text.includes('*') ? aliasFault(document) : undefined
  return alias === undefined ? [] : [{ ...alias, limit: MAX_ALIASES }]
}
