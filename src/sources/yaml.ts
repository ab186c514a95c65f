// YAML text with places. The one parser that decides what a file says is the `yaml` package, YAML 1.2 core.
// Its traps that are tamed here: `%YAML 1.1` changes the rules, aliases multiply, deep nesting exhausts the stack.
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'
import type { Diagnostic } from '../model/diagnostic.js'
import type { Path, Place, Span, Target } from '../model/place.js'
import { yamlFinding } from './yaml-words.js'

/** More levels than any document has; YAML that nests deeper is a mistake or an attack. */
export const MAX_DEPTH = 60
/** Anchors may be repeated this often in one file. */
const MAX_ALIASES = 100
/** Anchors may repeat this many keys and values in all. */
const MAX_REPEATED = 20_000
const MAX_FINDINGS = 20
/** Nobody writes a longer paragraph; in one that long a stretch would be sought for ever, and its first line is place enough. */
const MAX_SEARCHED = 20_000
/** So many letters tell a stretch from others; far longer patterns do not compile. */
const MAX_SOUGHT = 500
/** Mistakes that leave the structure of the rest as it is. */
const INDEPENDENT = new Set(['DUPLICATE_KEY', 'TAG_RESOLVE_FAILED', 'TAB_AS_INDENT'])

export interface YamlFile {
  /** The plain value; undefined when the text is not YAML or is empty. */
  readonly value: unknown
  readonly diagnostics: readonly Diagnostic[]
  readonly locate: (target: Target) => Place
  /** The keys of a map in the order of the file, which a plain object loses where they are numbers. */
  readonly keys: (path: Path) => readonly string[]
  /** How a scalar was written, quotes and all; undefined where the path is no scalar. */
  readonly written: (path: Path) => string | undefined
}

interface Range {
  readonly start: number
  readonly end: number
}

const rangeOf = (node: unknown): Range | undefined => {
  const range = (node as Node | null | undefined)?.range
  return range ? { start: range[0], end: range[1] } : undefined
}

/** The pair of a map whose key is `key`. */
function pairOf(node: unknown, key: string | number) {
  if (!isMap(node)) return undefined
  return node.items.find(pair => String(isScalar(pair.key) ? pair.key.value : pair.key) === String(key))
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

/** The stretch of the source that states `span` of a string value: block and folded text wraps, quoted text escapes. */
function stretch(source: string, value: string, span: Span): Range | undefined {
  if (value.length > MAX_SEARCHED) return undefined
  const words = value.slice(span.start, span.end).trim().slice(0, MAX_SOUGHT)
  if (words === '') return undefined
  const pattern = new RegExp(
    words
      .split(/\s+/u)
      .map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('\\s+'),
    'gu',
  )
  const nth = [...value.slice(0, span.start).matchAll(pattern)].length
  const hit = [...source.matchAll(pattern)][nth]
  return hit && { start: hit.index, end: hit.index + hit[0].length }
}

/** Where lines begin. The parser's own count is out of order after a mark of which it cannot make sense. */
function linesOf(text: string): LineCounter {
  const lines = new LineCounter()
  for (let start = 0; start >= 0; start = text.indexOf('\n', start) + 1 || -1) lines.addNewLine(start)
  return lines
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

/** Reads NFC text. The value is undefined when there is an error of YAML; `locate` then knows the file alone. */
export function readYaml(text: string, file: string): YamlFile {
  const lines = linesOf(text)
  const place = ({ start, end }: Range): Place => {
    const { line, col } = lines.linePos(start)
    const stop = Math.min(end, (lines.lineStarts[line] ?? Infinity) - 1)
    return { kind: 'text', file, line: Math.max(line, 1), col: Math.max(col, 1), length: Math.max(1, stop - start) }
  }
  const whole: Place = { kind: 'file', file }
  const fail = (diagnostics: readonly Diagnostic[]): YamlFile => ({
    value: undefined,
    diagnostics,
    locate: () => whole,
    keys: () => [],
    written: () => undefined,
  })

  const unprintable = [...text.matchAll(UNPRINTABLE)].slice(0, MAX_FINDINGS)
  if (unprintable.length > 0)
    return fail(
      unprintable.map(({ index, 0: sign }) =>
        yamlFinding('unprintable', place({ start: index, end: index + 1 }), { detail: codePointOf(sign) }),
      ),
    )

  const directive = /^%YAML\s+(\S+)/mu.exec(text)
  if (directive && directive[1] !== '1.2')
    return fail([
      yamlFinding('version', place({ start: directive.index, end: directive.index + directive[0].length }), {
        version: directive[1]!,
      }),
    ])

  const document = (() => {
    try {
      return parseDocument(text, {
        merge: false,
        // The parser holds each key against each other; `repeatedKeys` reads them once.
        uniqueKeys: false,
        prettyErrors: false,
        strict: true,
      })
    } catch {
      return undefined // RangeError: nesting beyond what the parser's stack holds
    }
  })()
  if (document === undefined) return fail([yamlFinding('too-deep', whole, { limit: MAX_DEPTH })])
  const all: readonly YAMLError[] = [...document.errors, ...document.warnings]
  // After the first break of the structure the parser reads the rest askew; what it says of that would mislead.
  const broken = all.findIndex(error => !INDEPENDENT.has(error.code))
  const afterTab = all.findIndex(error => error.code === 'TAB_AS_INDENT' && error.pos[0] < (all[broken]?.pos[0] ?? 0))
  const problems = all.filter((error, i) => INDEPENDENT.has(error.code) || (i === broken && afterTab < 0))
  if (problems.length > 0) {
    const hard = broken < 0 ? [] : [...text.matchAll(HARD_SPACE)].slice(0, MAX_FINDINGS)
    if (hard.length > 0)
      return fail(
        hard.map(({ index, 0: { length } }) => yamlFinding('hard-space', place({ start: index, end: index + length }))),
      )
    const findings = problems.slice(0, MAX_FINDINGS).map(error => {
      // A mark that is missing is missed at the end of the file; the last line that says something is nearer.
      const told = Math.min(error.pos[0], Math.max(0, text.trimEnd().length - 1))
      // A value without a colon in its own line was carried on by the next one, which is indented too far.
      const next = error.code === 'BLOCK_AS_IMPLICIT_KEY' ? /^[^:\n]*\n+ */u.exec(text.slice(told)) : null
      const line = text.lastIndexOf('\n', told - 1) + 1
      // A line that is out of its level: the parser misses a mark before it, or takes its colon for one of the line above.
      const askew =
        ['BAD_INDENT', 'MISSING_CHAR', 'BLOCK_AS_IMPLICIT_KEY'].includes(error.code) &&
        text.slice(line, told).trim() === '' &&
        LINE_HEAD.test(text.slice(line, line + 200))
      const shift = next?.[0].length ?? (askew ? /^[ \t]*/u.exec(text.slice(told))![0].length : 0)
      // "text: **Chủ động** …": the star begins an alias, and what follows is out of place.
      const star = error.code === 'UNEXPECTED_TOKEN' ? /^[^*]*?(?::|-) +(?=\*)/u.exec(text.slice(line, told)) : null
      const start = star ? line + star[0].length : told + shift
      const tight = error.code === 'MULTILINE_IMPLICIT_KEY' ? TIGHT_KEY.exec(text.slice(start, start + 60)) : null
      const code = star ? 'BAD_SCALAR_START' : next || askew ? 'BAD_INDENT' : tight ? 'no-blank' : error.code
      const word = /^[^\s:,{}[\]]*/u.exec(text.slice(start, start + 60))![0]
      const range = { start, end: Math.max(Math.min(error.pos[1], text.length), start + word.length) }
      const detail = word === '' ? text.slice(start, start + 1) : word
      return {
        line: lines.linePos(start).line,
        finding: yamlFinding(code, place(range), { detail, limit: MAX_DEPTH }),
      }
    })
    // One stray mark puts all that follows on its line out of place.
    const once = new Map(findings.toReversed().map(({ line, finding }) => [`${line} ${finding.code}`, finding]))
    return fail([...once.values()].reverse())
  }
  if (document.contents === null) return fail([yamlFinding('empty', whole)])
  const complex = complexKeyIn(document.contents)
  if (complex !== undefined) return fail([yamlFinding('complex-key', place(complex))])
  const repeated = repeatedKeys(document.contents).slice(0, MAX_FINDINGS)
  if (repeated.length > 0)
    return fail(repeated.map(({ key, range }) => yamlFinding('DUPLICATE_KEY', place(range), { detail: key })))
  const { depth, at } = depthOf(document.contents)
  if (depth > MAX_DEPTH) return fail([yamlFinding('too-deep', at ? place(at) : whole, { limit: MAX_DEPTH })])
  const escaped = text.includes('\\') ? escapedUnprintables(document) : []
  if (escaped.length > 0)
    return fail(
      escaped
        .slice(0, MAX_FINDINGS)
        .map(({ range, sign }) => yamlFinding('unprintable', place(range), { detail: codePointOf(sign) })),
    )
  const alias = aliasFault(document)
  if (alias !== undefined) {
    const { error, range, detail } = alias
    return fail([yamlFinding(error, range ? place(range) : whole, { detail, limit: MAX_ALIASES })])
  }
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: MAX_ALIASES })
  } catch {
    return fail([yamlFinding('aliases', whole, { limit: MAX_ALIASES })]) // few aliases that multiply
  }

  const resolve = (node: unknown) => (isAlias(node) ? node.resolve(document) : node)
  /** The deepest node on the way down `path` that exists, with the key that leads to it. */
  const find = (path: Path): { node: unknown; key: unknown } => {
    let node: unknown = document.contents
    let key: unknown
    for (const step of path) {
      const here = resolve(node)
      const pair = pairOf(here, step)
      const next = pair ? pair.value : isSeq(here) && typeof step === 'number' ? here.items[step] : undefined
      if (pair === undefined && next === undefined) break
      key = pair?.key ?? next
      node = next
    }
    return { node, key }
  }
  return {
    value,
    diagnostics: [],
    keys: path => {
      const node = resolve(find(path).node)
      return isMap(node) ? node.items.map(pair => String(isScalar(pair.key) ? pair.key.value : pair.key)) : []
    },
    written: path => {
      const { node } = find(path)
      const range = isScalar(node) ? rangeOf(node) : undefined
      return range && text.slice(range.start, range.end)
    },
    locate: ({ path, on, span }) => {
      const { node, key } = find(path)
      const range = (on === 'key' ? rangeOf(key) : undefined) ?? rangeOf(node) ?? rangeOf(key)
      if (range === undefined) return path.length === 0 ? place({ start: 0, end: 1 }) : whole
      if (span && isScalar(node) && typeof node.value === 'string') {
        const part = stretch(text.slice(range.start, range.end), node.value, span)
        if (part) return place({ start: range.start + part.start, end: range.start + part.end })
      }
      return place(range)
    },
  }
}
