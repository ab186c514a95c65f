// Holds a plain value against the compiled JSON Schema of its kind and says what is wrong, one finding for one mistake.
// Under a union ajv reports every branch; only the branch that the author meant is kept here (see `meantErrors`).
import type { ErrorObject } from 'ajv'
import { closest, distance } from 'fastest-levenshtein'
import { type Bilingual, type Diagnostic, type Fills, fill } from '../model/diagnostic.js'
import type { Path } from '../model/place.js'
import type { Validator } from './generated/validators.js'
import { describe, keysOf, kindsOf, type SchemaNode, type Schemas, valueAt } from './schema-shape.js'
import { type Say, schemaWords, TYPES } from './schema-words.js'
import type { YamlFile } from './yaml.js'

const MAX_FINDINGS = 50
/** Several errors may be one mistake. More than these are not put into words: in a broken file there may be a hundred thousand. */
const MAX_ERRORS = 200

const pathOf = (pointer: string, value: unknown): Path => {
  const path: (string | number)[] = []
  let here = value
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~')
    path.push(Array.isArray(here) ? Number(key) : key)
    here = (here as Record<string, unknown> | undefined)?.[key]
  }
  return path
}

const typeOf = (value: unknown): string =>
  value === null || value === undefined ? 'null' : Array.isArray(value) ? 'array' : typeof value

/** The first key that holds blanks: no key of ours does, so a sentence with a colon stands where a text was meant. */
const sentenceKey = (value: unknown): string | undefined =>
  typeOf(value) === 'object' ? Object.keys(value as object).find(key => /\S\s+\S/u.test(key)) : undefined

/** What Word makes of quotes; to YAML they are letters like others. */
const CURLY = /^[“”„‘’](?<inner>[^“”„‘’]*)[“”‘’]$/u

/** Several ids in one text, as they are written elsewhere. */
const SEVERAL_IDS = /^[a-z][a-z0-9_]*(?:\s*[,;]\s*[a-z][a-z0-9_]*)+$/u

const list = (words: readonly Bilingual[]): Bilingual => ({
  vi: words.map(w => w.vi).join(' hoặc '),
  en: words.map(w => w.en).join(' or '),
})

/**
 * Keeps, of a union's errors, those of the branch whose type is the value's: the errors of its branches stand right before
 * the union's own. Where no branch has that type, one error remains that names all types.
 */
function meantErrors(errors: readonly ErrorObject[]): ErrorObject[] {
  const kept: ErrorObject[] = []
  for (const error of errors) {
    if (error.keyword === 'if') continue
    if (error.keyword !== 'oneOf' && error.keyword !== 'anyOf') {
      kept.push(error)
      continue
    }
    const inside = (other: ErrorObject) =>
      other.instancePath === error.instancePath || other.instancePath.startsWith(`${error.instancePath}/`)
    let start = kept.length
    while (start > 0 && inside(kept[start - 1]!)) start--
    const branches = kept.splice(start)
    const wrongType = (other: ErrorObject) => other.keyword === 'type' && other.instancePath === error.instancePath
    const meant = branches.filter(other => !wrongType(other))
    const types = branches.filter(wrongType).flatMap(other => other.params.type as string | string[])
    if (meant.length > 0) kept.push(...meant)
    else kept.push({ ...error, keyword: 'type', params: { type: [...new Set(types)] } })
  }
  return kept
}

/** The nearest word, where it is near enough to be a slip of the finger. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  if (words.length === 0) return undefined
  const fold = (text: string) => text.toLowerCase().replace(/[-_\s]/gu, '')
  const same = words.find(other => fold(other) === fold(word))
  if (same) return same
  const guess = closest(word.toLowerCase(), [...words])
  const shorter = Math.min(word.length, guess.length)
  const limit = shorter < 4 ? 1 : Math.max(2, Math.floor(shorter / 3))
  return distance(word.toLowerCase(), guess) <= limit ? guess : undefined
}

/** Checks a value that was read from YAML; an empty list means that it has the shape of its kind. */
export function checkSchema(yaml: YamlFile, kind: string, validate: Validator, schemas: Schemas): Diagnostic[] {
  if (validate(yaml.value)) return []
  const root = schemas[kind]!
  const seen = new Set<string>()
  const errors = meantErrors(validate.errors ?? []).slice(0, MAX_ERRORS)
  const takesText = new Set(
    (validate.errors ?? [])
      .filter(({ keyword, params }) => keyword === 'type' && [params.type].flat().includes('string'))
      .map(error => error.instancePath),
  )
  const misspelt = new Set(errors.flatMap(error => misspelling(error) ?? []))
  const findings = errors.flatMap(error => {
    const path = pathOf(error.instancePath, yaml.value)
    const finding = say(error, path)
    if (finding === undefined || misspelt.has(`${error.instancePath} ${error.params.missingProperty}`)) return []
    // One value may break several keywords at once; the first says enough. Each missing key is a mistake of its own.
    const key = `${finding.word === schemaWords.colon ? '' : (error.params.missingProperty ?? '')} ${JSON.stringify(finding.at)}`
    if (seen.has(key)) return []
    seen.add(key)
    const { word, at, on, fills } = finding
    return [
      {
        code: `schema/${word.name}`,
        severity: 'error' as const,
        message: upperFirst(fill(word.say, fills)),
        ...(word.hint && { hint: fill(word.hint, fills) }),
        place: yaml.locate({ path: at, on }),
        related: [],
      },
    ]
  })
  return findings.slice(0, MAX_FINDINGS)

  /** The missing key that a misspelt one was meant to be, with the place of its map: one slip is one finding. */
  function misspelling(error: ErrorObject): string | undefined {
    if (error.keyword !== 'additionalProperties') return undefined
    const path = pathOf(error.instancePath, yaml.value)
    const key = error.params.additionalProperty as string
    const guess = isCut([...path, key]) ? undefined : guessKey(key, path)
    return guess && `${error.instancePath} ${guess}`
  }

  /** The key that stands nowhere in the map yet and is meant by an unknown one: its Vietnamese title, or a slip away. */
  function guessKey(key: string, path: Path): string | undefined {
    const present = (valueAt(yaml.value, path) ?? {}) as object
    const free = keysOf(schemas, root, path, yaml.value).filter(other => !Object.hasOwn(present, other))
    const titleOf = (other: string) => describe(schemas, root, [...path, other], yaml.value)?.title
    return free.find(other => titleOf(other)?.toLowerCase() === key.toLowerCase()) ?? nearest(key, free)
  }

  /** A map with a key that may stand there is meant as a map, whatever else it holds. */
  function hasKnownKey(path: Path): boolean {
    const value = valueAt(yaml.value, path)
    const keys = keysOf(schemas, root, path, yaml.value)
    return typeOf(value) === 'object' && Object.keys(value as object).some(key => keys.includes(key))
  }

  /** A key without a colon: within braces a comma has cut it from the text before it. */
  function isCut(path: Path): boolean {
    return valueAt(yaml.value, path) === null && yaml.written(path) === undefined
  }

  /** The text that commas have cut into keys, from the key before the first piece; undefined where there is none. */
  function cutText(path: Path, piece: string): { whole: string; first: boolean } | undefined {
    if (!isCut([...path, piece])) return undefined
    const keys = yaml.keys(path)
    let start = keys.indexOf(piece)
    let end = start + 1
    while (start > 0 && isCut([...path, keys[start]!])) start--
    while (end < keys.length && isCut([...path, keys[end]!])) end++
    const text = valueAt(yaml.value, [...path, keys[start]!])
    if (typeof text !== 'string') return undefined
    return { whole: [text, ...keys.slice(start + 1, end)].join(', '), first: keys[start + 1] === piece }
  }

  /** The entry after (or, with -1, before) a number of a list where nothing but a comma parts the two: "35,5". */
  function otherHalf(path: Path, step: 1 | -1): string | undefined {
    const index = path.at(-1)
    if (typeof index !== 'number') return undefined
    const other = [...path.slice(0, -1), index + step]
    const [first, second] = step === 1 ? [path, other] : [other, path]
    if (typeof valueAt(yaml.value, first) !== 'number' || typeof valueAt(yaml.value, second) !== 'number')
      return undefined
    const [from, to] = [yaml.locate({ path: first, on: 'value' }), yaml.locate({ path: second, on: 'value' })]
    const adjacent =
      from.kind === 'text' &&
      to.kind === 'text' &&
      from.line === to.line &&
      from.col + (from.length ?? 0) + 1 === to.col
    return adjacent ? yaml.written(other) : undefined
  }

  function say(error: ErrorObject, path: Path): { word: Say; at: Path; on: 'key' | 'value'; fills: Fills } | undefined {
    const node = describe(schemas, root, path, yaml.value)
    const value = valueAt(yaml.value, path)
    const where = placeName(path, node)
    const shown = String(yaml.written(path) ?? (typeof value === 'object' ? typeOf(value) : value)).slice(0, 60)
    const value_ = typeof value === 'string' ? value.slice(0, 60) : shown
    const sentence = takesText.has(error.instancePath) && !hasKnownKey(path) ? sentenceKey(value) : undefined
    if (sentence !== undefined) {
      const key = sentence.length > 40 ? `${sentence.slice(0, 40).trimEnd()}…` : sentence
      return { word: schemaWords.colon, at: [...path, sentence], on: 'key', fills: { key, where } }
    }
    switch (error.keyword) {
      case 'additionalProperties': {
        const key = error.params.additionalProperty as string
        const at = [...path, key]
        const cut = cutText(path, key)
        if (cut !== undefined)
          return cut.first ? { word: schemaWords.cut, at, on: 'key', fills: { key, whole: cut.whole } } : undefined
        const keys = keysOf(schemas, root, path, yaml.value)
        const guess = guessKey(key, path)
        return guess
          ? { word: schemaWords.misspelt, at, on: 'key', fills: { key, where, guess } }
          : { word: schemaWords.unknown, at, on: 'key', fills: { key, where, keys: keys.join(', ') } }
      }
      case 'required':
        return {
          word: schemaWords.required,
          at: path,
          on: 'key',
          fills: { key: error.params.missingProperty as string, where },
        }
      case 'type': {
        const expected = [error.params.type as string | string[]].flat()
        const actual = TYPES[typeOf(value)] ?? TYPES.string!
        if (value === null || value === undefined)
          return { word: schemaWords.empty, at: path, on: 'key', fills: { where } }
        if (expected.includes('string') && typeof value !== 'object' && typeof value !== 'string') {
          if (otherHalf(path, -1) !== undefined) return undefined // said of the first half
          const half = otherHalf(path, 1)
          return half === undefined
            ? { word: schemaWords.quoted, at: path, on: 'value', fills: { where, written: shown, actual } }
            : { word: schemaWords.decimal, at: path, on: 'value', fills: { first: shown, second: half } }
        }
        const wanted = list(expected.filter(t => t !== 'null').map(t => TYPES[t]!))
        const fills = { where, expected: wanted, actual, description: node?.description ?? '' }
        const word =
          typeOf(value) === 'array'
            ? schemaWords.noList
            : expected.includes('array')
              ? schemaWords.list
              : node?.description
                ? schemaWords.typeOf
                : schemaWords.type
        return { word, at: path, on: 'value', fills }
      }
      case 'enum':
      case 'const':
      case 'discriminator': {
        const tag = error.keyword === 'discriminator'
        const at = tag ? [...path, error.params.tag as string] : path
        const choices = tag
          ? kindsOf(schemas, node)
          : ((error.params.allowedValues ?? [error.params.allowedValue]) as string[])
        const text = String(valueAt(yaml.value, at) ?? '').slice(0, 60)
        const name = placeName(at, describe(schemas, root, at, yaml.value))
        const guess = nearest(text, choices.map(String))
        const fills = { value: text, where: name, choices: choices.map(choice => `"${choice}"`).join(', ') }
        return guess
          ? { word: schemaWords.guess, at, on: 'value', fills: { ...fills, guess } }
          : { word: schemaWords.enum, at, on: 'value', fills }
      }
      case 'pattern': {
        const name = error.propertyName as string | undefined
        const at = name === undefined ? path : [...path, name]
        const on = name === undefined ? 'value' : 'key'
        const text = name ?? value_
        const inner = CURLY.exec(text)?.groups?.inner
        if (inner !== undefined) return { word: schemaWords.curly, at, on, fills: { where, inner } }
        if (String(error.params.pattern).startsWith('^[a-z]') && SEVERAL_IDS.test(text))
          return { word: schemaWords.ids, at, on, fills: { where, ids: text.split(/\s*[,;]\s*/u).join(', ') } }
        return String(error.params.pattern).startsWith('^[a-z]')
          ? { word: schemaWords.id, at, on, fills: { value: text } }
          : { word: schemaWords.pattern, at, on, fills: { value: text, where, description: node?.description ?? '' } }
      }
      case 'propertyNames':
        return undefined // the pattern of the name has spoken
      case 'minItems':
      case 'minLength':
      case 'minProperties':
        return { word: schemaWords.empty, at: path, on: 'key', fills: { where } }
      case 'minimum':
      case 'maximum':
      case 'exclusiveMinimum': {
        const sign = error.keyword === 'maximum' ? { vi: 'không quá', en: 'at most' } : { vi: 'từ', en: 'at least' }
        const end = error.keyword === 'maximum' ? '' : ' trở lên'
        const limit = error.params.limit as number
        const over = error.keyword === 'exclusiveMinimum'
        return {
          word: schemaWords.range,
          at: path,
          on: 'value',
          fills: {
            value: value_,
            where,
            limit: over
              ? { vi: `lớn hơn ${limit}`, en: `more than ${limit}` }
              : { vi: `${sign.vi} ${limit}${end}`, en: `${sign.en} ${limit}` },
          },
        }
      }
      default:
        return {
          word: schemaWords.pattern,
          at: path,
          on: 'value',
          fills: { value: value_, where, description: node?.description ?? '' },
        }
    }
  }
}

/** How a place is named in a sentence: its key and what the schema calls it. */
function placeName(path: Path, node: SchemaNode | undefined): Bilingual {
  const key = [...path].reverse().find(step => typeof step === 'string')
  const index = path.at(-1)
  if (key === undefined) return { vi: 'tệp này', en: 'this file' }
  const nth = typeof index === 'number' ? { vi: ` thứ ${index + 1}`, en: ` no. ${index + 1}` } : { vi: '', en: '' }
  const title = node?.title ? ` (${node.title.toLowerCase()})` : ''
  return typeof index === 'number'
    ? { vi: `phần tử${nth.vi} của "${key}"${title}`, en: `entry${nth.en} of "${key}"` }
    : { vi: `"${key}"${title}`, en: `"${key}"` }
}

const upperFirst = (text: Bilingual): Bilingual => {
  const one = (words: string) => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)
  return { vi: one(text.vi), en: one(text.en) }
}
