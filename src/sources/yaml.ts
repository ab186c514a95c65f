// YAML text with places. The one parser that decides what a file says is the `yaml` package, YAML 1.2 core.
// What may be wrong with it is sought in `yaml-faults.ts`; a value comes out only where nothing is.
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Diagnostic } from '../model/diagnostic.js'
import type { Path, Place, Span, Target } from '../model/place.js'
import {
  type Fault,
  MAX_ALIASES,
  MAX_DEPTH,
  type Range,
  rangeOf,
  syntaxFaults,
  textFaults,
  treeFaults,
} from './yaml-faults.js'
import { yamlFinding } from './yaml-words.js'

/** Nobody writes a longer paragraph; in one that long a stretch would be sought for ever, and its first line is place enough. */
const MAX_SEARCHED = 20_000
/** So many letters tell a stretch from others; far longer patterns do not compile. */
const MAX_SOUGHT = 500
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

/** The pair of a map whose key is `key`. */
function pairOf(node: unknown, key: string | number) {
  if (!isMap(node)) return undefined
  return node.items.find(pair => String(isScalar(pair.key) ? pair.key.value : pair.key) === String(key))
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

  const said = (faults: readonly Fault[]) =>
    fail(
      faults.map(({ error, range, detail = '', limit = 0 }) =>
        yamlFinding(error, range ? place(range) : whole, { detail, limit }),
      ),
    )

  const inText = textFaults(text)
  if (inText.length > 0) return said(inText)
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
  if (document === undefined) return said([{ error: 'too-deep', limit: MAX_DEPTH }])
  const faults = syntaxFaults(text, document)
  if (faults.length > 0) return said(faults)
  const inTree = treeFaults(text, document)
  if (inTree.length > 0) return said(inTree)
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: MAX_ALIASES })
  } catch {
    return said([{ error: 'aliases', limit: MAX_ALIASES }]) // few aliases that multiply
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
