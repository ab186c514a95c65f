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
  const errors = meantErrors(validate.errors ?? [])
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
    const guess = guessKey(error.params.additionalProperty as string, pathOf(error.instancePath, yaml.value))
    return guess && `${error.instancePath} ${guess}`
  }

  /** The key that stands nowhere in the map yet and is nearest to an unknown one. */
  function guessKey(key: string, path: Path): string | undefined {
    const present = (valueAt(yaml.value, path) ?? {}) as object
    return nearest(
      key,
      keysOf(schemas, root, path, yaml.value).filter(other => !Object.hasOwn(present, other)),
    )
  }

  function say(error: ErrorObject, path: Path): { word: Say; at: Path; on: 'key' | 'value'; fills: Fills } | undefined {
    const node = describe(schemas, root, path, yaml.value)
    const value = valueAt(yaml.value, path)
    const where = placeName(path, node)
    const shown = String(yaml.written(path) ?? (typeof value === 'object' ? typeOf(value) : value)).slice(0, 60)
    const value_ = typeof value === 'string' ? value.slice(0, 60) : shown
    const sentence = ['additionalProperties', 'required', 'type'].includes(error.keyword)
      ? sentenceKey(value)
      : undefined
    if (sentence !== undefined) {
      const key = sentence.length > 40 ? `${sentence.slice(0, 40).trimEnd()}…` : sentence
      return { word: schemaWords.colon, at: [...path, sentence], on: 'key', fills: { key, where } }
    }
    switch (error.keyword) {
      case 'additionalProperties': {
        const key = error.params.additionalProperty as string
        const keys = keysOf(schemas, root, path, yaml.value)
        const guess = guessKey(key, path)
        const at = [...path, key]
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
        if (expected.includes('string') && typeof value !== 'object' && typeof value !== 'string')
          return { word: schemaWords.quoted, at: path, on: 'value', fills: { where, written: shown, actual } }
        const wanted = list(expected.filter(t => t !== 'null').map(t => TYPES[t]!))
        return { word: schemaWords.type, at: path, on: 'value', fills: { where, expected: wanted, actual } }
      }
      case 'enum':
      case 'const':
      case 'discriminator': {
        const tag = error.keyword === 'discriminator'
        const at = tag ? [...path, error.params.tag as string] : path
        const choices = tag
          ? kindsOf(schemas, node)
          : ((error.params.allowedValues ?? [error.params.allowedValue]) as string[])
        const text = String(valueAt(yaml.value, at) ?? '')
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
