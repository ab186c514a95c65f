// A public list of provinces and communes, JSON or CSV as its first sign says, → provinces with their communes.
// Spreadsheets eat the zeros in front of a code ("4" for "00004"); since official codes have a fixed length, they are put back.
import type { Diagnostic } from '../model/diagnostic.js'
import type { Path, Place } from '../model/place.js'
import { foldName } from '../words/name-fold.js'
import { decodeText } from './text.js'
import { rowsOf } from './unit-list-rows.js'
import { listFinding } from './unit-list-words.js'
import { readYaml } from './yaml.js'

export interface ListedUnit {
  readonly code: string
  readonly name: string
}

export interface ListedProvince extends ListedUnit {
  /** In the order of their codes. */
  readonly units: readonly ListedUnit[]
}

export interface UnitsRead {
  readonly provinces: readonly ListedProvince[]
  readonly diagnostics: readonly Diagnostic[]
}

/** One commune as the list has it, with the province that it belongs to. */
export interface Listed {
  readonly province: { readonly code: unknown; readonly name: unknown }
  readonly unit: { readonly code: unknown; readonly name: unknown }
  /** Where its code stands, and where that of its province does. */
  readonly place: () => Place
  readonly provincePlace: () => Place
}

const MAX_FINDINGS = 20
const PROVINCE = { digits: 2, what: { vi: 'tỉnh', en: 'province' } } as const
const COMMUNE = { digits: 5, what: { vi: 'xã', en: 'commune' } } as const

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).replace(/\s+/gu, ' ').trim() : ''

/** An official code with its zeros; undefined where the text is none. */
function codeOf(value: unknown, digits: number): string | undefined {
  const text = textOf(value)
  return /^\d+$/u.test(text) && text.length <= digits ? text.padStart(digits, '0') : undefined
}

/** Reads a list; with a finding the provinces may lack some of what the list has. */
export function readUnitList(file: string, bytes: Uint8Array): UnitsRead {
  const whole: Place = { kind: 'file', file }
  const decoded = decodeText(bytes, file)
  if ('problem' in decoded) {
    const { problem } = decoded
    return {
      provinces: [],
      diagnostics: [problem.code === 'yaml/binary' ? listFinding('list/not-a-list', whole) : problem],
    }
  }
  const { text } = decoded
  const listed = /^\s*[[{]/u.test(text) ? entriesOf(text, file) : rowsOf(text, file)
  return Array.isArray(listed) ? gather(listed) : { provinces: [], diagnostics: [listed as Diagnostic] }
}

/** The names of keys in public lists, without case and signs. */
const KEYS = {
  code: ['code', 'ma'],
  name: ['fullname', 'name', 'ten'],
  units: ['wards', 'ward', 'communes'],
  districts: ['districts', 'district'],
} as const

function keyed(entry: object, names: readonly string[]): { key: string; value: unknown } | undefined {
  const keys = Object.keys(entry)
  for (const name of names) {
    const key = keys.find(one => one.toLowerCase().replace(/[^a-z]/gu, '') === name)
    if (key !== undefined) return { key, value: (entry as Record<string, unknown>)[key] }
  }
  return undefined
}

const isEntry = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The communes of a JSON list, or what is wrong with its shape. */
function entriesOf(text: string, file: string): readonly Listed[] | Diagnostic {
  let root: unknown
  try {
    root = JSON.parse(text)
  } catch (error) {
    return listFinding('list/broken-json', brokenAt(String(error), text, file))
  }
  // JSON is YAML, so the reader of YAML knows the places; it is asked only when something is wrong.
  let located: ReturnType<typeof readYaml> | undefined
  const place = (path: Path): Place => {
    located ??= readYaml(text, file)
    return located.locate({ path })
  }
  if (!Array.isArray(root)) return listFinding('list/shape', place([]))
  const listed: Listed[] = []
  for (const [p, entry] of root.entries()) {
    const shape = () => listFinding('list/shape', place([p]))
    if (!isEntry(entry)) return shape()
    const [code, name, units] = [keyed(entry, KEYS.code), keyed(entry, KEYS.name), keyed(entry, KEYS.units)]
    const districts = keyed(entry, KEYS.districts)
    if (districts !== undefined) return listFinding('list/three-levels', place([p, districts.key]))
    if (code === undefined || name === undefined || units === undefined || !Array.isArray(units.value)) return shape()
    for (const [u, unit] of units.value.entries()) {
      const at = [p, units.key, u]
      const [own, called] = isEntry(unit) ? [keyed(unit, KEYS.code), keyed(unit, KEYS.name)] : []
      if (own === undefined || called === undefined) return listFinding('list/shape', place(at))
      listed.push({
        province: { code: code.value, name: name.value },
        unit: { code: own.value, name: called.value },
        place: () => place([...at, own.key]),
        provincePlace: () => place([p, code.key]),
      })
    }
  }
  return listed.length === 0 ? listFinding('list/shape', place([])) : listed
}

/** Where V8 says that JSON breaks off; it knows no position where the text just ends. */
function brokenAt(message: string, text: string, file: string): Place {
  const found = /position (\d+)/u.exec(message)?.[1]
  const before = text.slice(0, found === undefined ? text.trimEnd().length : Number(found)).split('\n')
  return { kind: 'text', file, line: before.length, col: before.at(-1)!.length + 1, length: 1 }
}

/** Communes under their provinces, each code and, within a province, each name once. */
function gather(listed: readonly Listed[]): UnitsRead {
  const provinces = new Map<string, { code: string; name: string; units: ListedUnit[]; names: Set<string> }>()
  const codes = new Set<string>()
  const found: Diagnostic[] = []
  const wrongProvinces = new Set<string>()
  for (const { province, unit, place, provincePlace } of listed) {
    const above = { code: codeOf(province.code, PROVINCE.digits), name: textOf(province.name) }
    const own = { code: codeOf(unit.code, COMMUNE.digits), name: textOf(unit.name) }
    if (above.code === undefined || above.name === '') {
      const value = textOf(province.code)
      // One wrong province is said once, not once a commune; rows that state no province are each a mistake.
      if (value !== '' && wrongProvinces.has(value)) continue
      wrongProvinces.add(value)
      found.push(
        above.code === undefined
          ? listFinding('list/code', provincePlace(), { value, ...PROVINCE })
          : listFinding('list/name', provincePlace(), { code: above.code }),
      )
      continue
    }
    const known = provinces.get(above.code) ?? { code: above.code, name: above.name, units: [], names: new Set() }
    provinces.set(above.code, known)
    const key = foldName(own.name)
    if (foldName(known.name) !== foldName(above.name))
      found.push(
        listFinding('list/two-names', provincePlace(), { code: above.code, name: above.name, other: known.name }),
      )
    if (own.code === undefined) found.push(listFinding('list/code', place(), { value: textOf(unit.code), ...COMMUNE }))
    else if (codes.has(own.code)) found.push(listFinding('list/code-repeated', place(), { code: own.code }))
    else if (key === '') found.push(listFinding('list/name', place(), { code: own.code }))
    else if (known.names.has(key))
      found.push(listFinding('list/name-repeated', place(), { province: known.code, name: own.name }))
    else {
      codes.add(own.code)
      known.names.add(key)
      known.units.push({ code: own.code, name: own.name })
    }
  }
  const byCode = (a: ListedUnit, b: ListedUnit) => (a.code < b.code ? -1 : 1)
  return {
    provinces: [...provinces.values()]
      .map(({ code, name, units }) => ({ code, name, units: units.sort(byCode) }))
      .sort(byCode),
    diagnostics: found.slice(0, MAX_FINDINGS),
  }
}
