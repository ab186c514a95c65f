// An .xlsx or .xlsm workbook as tables. Parts are found by their relationships and never by their names; nothing outside the
// file is followed, and macros are not looked at.
import type { Diagnostic } from '../model/diagnostic.js'
import type { DefinedName, Table, Workbook } from '../model/table.js'
import { PACKAGE_NAMESPACES, PROPERTY_NAMESPACES, RELATION_NAMESPACES, scanPart, XLSX_NAMESPACES } from './xlsx-part.js'
import { readSheet } from './xlsx-sheet.js'
import { readStyles } from './xlsx-styles.js'
import { isOn, readSharedStrings } from './xlsx-text.js'
import { SheetRefusal, tooMuch } from './xlsx-words.js'
import { readZip } from './zip.js'

/** The workbook and what a person should know of its file; or why it is not read. */
export type ReadWorkbook =
  | { readonly workbook: Workbook; readonly notes: readonly Diagnostic[] }
  | { readonly problem: Diagnostic }

type Parts = ReadonlyMap<string, Uint8Array>
interface Relation {
  readonly type: string
  readonly target: string
}

const MOST_SHEETS = 256
const MOST_NAMES = 50_000

/** Reads a workbook from its bytes. Never throws for any bytes; `file` is the name that places and findings cite. */
export function readXlsx(bytes: Uint8Array, file: string): ReadWorkbook {
  const unzipped = readZip(bytes, file)
  if ('problem' in unzipped) return unzipped
  try {
    return { workbook: workbookOf(unzipped.parts, file), notes: unzipped.notes }
  } catch (error) {
    if (error instanceof SheetRefusal) return { problem: error.findingIn(file) }
    throw error
  }
}

function workbookOf(parts: Parts, file: string): Workbook {
  const roots = relationsOf(parts, '')
  const main = [...roots.values()].find(({ type }) => type.endsWith('/officeDocument'))?.target
  const other = otherKind(parts, main)
  if (other !== undefined) throw new SheetRefusal('sheet/other-file', { what: other })
  const relations = relationsOf(parts, main!)
  const targetOf = (type: string) => [...relations.values()].find(relation => relation.type.endsWith(type))?.target
  const optional = <T>(part: string | undefined, read: (bytes: Uint8Array, part: string) => T[]) =>
    part === undefined ? [] : read(partOf(parts, part), part)

  const { sheets, names, date1904 } = readWorkbookPart(partOf(parts, main!), main!)
  const strings = optional(targetOf('/sharedStrings'), readSharedStrings)
  const styles = optional(targetOf('/styles'), readStyles)
  const budget = { cells: 0 }
  const seen = new Set<string>()
  const tables: Table[] = []
  for (const { name, state, id } of sheets) {
    const { type, target } = relations.get(id) ?? { type: '', target: `${main} › ${id}` }
    if (type === '') throw new SheetRefusal('sheet/part-missing', { part: target })
    if (/macrosheet$/i.test(type)) throw new SheetRefusal('sheet/macro-sheet', { name })
    if (!type.endsWith('/worksheet')) continue
    if (seen.has(target)) throw new SheetRefusal('sheet/twice', { name, cell: target })
    seen.add(target)
    tables.push(readSheet(partOf(parts, target), target, { name, state }, { file, strings, styles }, budget))
  }
  if (tables.length === 0) throw new SheetRefusal('sheet/no-sheet')
  const custom = [...roots.values()].find(({ type }) => /\/custom-?properties$/i.test(type))?.target
  return {
    format: main!.endsWith('m') ? 'xlsm' : 'xlsx',
    tables,
    date1904,
    manualCalculation: false,
    externalLinks: false,
    attached: [],
    names: names.map(({ scope, ...name }) => ({
      ...name,
      sheet: scope === undefined ? undefined : sheets[scope]?.name,
    })),
    properties: custom === undefined ? new Map() : readProperties(partOf(parts, custom), custom),
  }
}

/** What a file is that is packed like a workbook and is none; undefined for a workbook. */
function otherKind(parts: Parts, main: string | undefined) {
  if (parts.has('word/document.xml')) return { vi: 'tệp Word', en: 'a Word file' }
  if (parts.has('ppt/presentation.xml')) return { vi: 'tệp PowerPoint', en: 'a PowerPoint file' }
  if (main?.endsWith('.bin')) return { vi: 'bảng tính nhị phân .xlsb', en: 'a binary .xlsb workbook' }
  if (parts.has('content.xml')) return { vi: 'tệp OpenDocument', en: 'an OpenDocument file' }
  if (parts.has('Index/Document.iwa')) return { vi: 'tệp của Apple Numbers', en: 'an Apple Numbers file' }
  return main === undefined ? { vi: 'tệp nén thông thường', en: 'an ordinary archive' } : undefined
}

/** A part by its name, whose capitals do not count. */
function partOf(parts: Parts, name: string): Uint8Array {
  const exact = parts.get(name)
  if (exact !== undefined) return exact
  const folded = name.toLowerCase()
  for (const [other, bytes] of parts) if (other.toLowerCase() === folded) return bytes
  throw new SheetRefusal('sheet/part-missing', { part: name })
}

/** Where a part leads to inside the file, by the ids of its relationships; none where it has no list of them. */
function relationsOf(parts: Parts, part: string): ReadonlyMap<string, Relation> {
  const slash = part.lastIndexOf('/') + 1
  const list = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
  const bytes = parts.get(list)
  const relations = new Map<string, Relation>()
  if (bytes === undefined) return relations
  scanPart(bytes, list, {
    namespaces: PACKAGE_NAMESPACES,
    open(name, tag) {
      const id = tag('Id')
      if (name !== 'Relationship' || id === undefined || tag('TargetMode') === 'External') return
      if (relations.has(id)) throw new SheetRefusal('sheet/twice', { name: list, cell: id })
      relations.set(id, { type: tag('Type') ?? '', target: resolve(tag('Target') ?? '', part.slice(0, slash)) })
    },
  })
  return relations
}

/** The name of a part that a target means, from the folder of the part that names it. */
function resolve(target: string, folder: string): string {
  const path = target.replaceAll('\\', '/')
  const steps: string[] = []
  for (const step of (path.startsWith('/') ? path : folder + path).split('/'))
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  return steps.join('/')
}

interface SheetEntry {
  readonly name: string
  readonly state: Table['state']
  readonly id: string
}

function readWorkbookPart(bytes: Uint8Array, part: string) {
  const sheets: SheetEntry[] = []
  const names: (Omit<DefinedName, 'sheet'> & { scope: number | undefined })[] = []
  const used = new Set<string>()
  let date1904 = false
  let refersTo = ''
  let named: { name: string; scope: number | undefined } | undefined
  scanPart(bytes, part, {
    namespaces: XLSX_NAMESPACES,
    open(element, tag, parent) {
      if (element === 'workbookPr') date1904 = tag('date1904') !== undefined && isOn(tag('date1904'))
      else if (element === 'sheet' && parent === 'sheets') {
        const name = tag('name') ?? ''
        const key = name.normalize('NFC').toLowerCase()
        if (used.has(key)) throw new SheetRefusal('sheet/same-name', { name })
        used.add(key)
        const state = tag('state')
        const shown = state === 'hidden' || state === 'veryHidden' ? state : 'visible'
        const count = sheets.push({ name, state: shown, id: tag('id', RELATION_NAMESPACES) ?? '' })
        if (count > MOST_SHEETS) throw tooMuch(MOST_SHEETS, 'trang tính', 'sheets')
      } else if (element === 'definedName') {
        const scope = tag('localSheetId')
        named = { name: tag('name') ?? '', scope: scope === undefined ? undefined : Number(scope) }
        refersTo = ''
      }
    },
    text(text, element) {
      if (element === 'definedName') refersTo += text
    },
    close(element) {
      if (element !== 'definedName' || named === undefined) return
      if (names.push({ ...named, refersTo }) > MOST_NAMES) throw tooMuch(MOST_NAMES, 'tên đã đặt', 'defined names')
      named = undefined
    },
  })
  return { sheets, names, date1904 }
}

/** The custom properties of a file, whatever their types, as text. */
function readProperties(bytes: Uint8Array, part: string): Map<string, string> {
  const properties = new Map<string, string>()
  let name = ''
  scanPart(bytes, part, {
    namespaces: PROPERTY_NAMESPACES,
    open(element, tag) {
      if (element !== 'property') return
      name = tag('name') ?? ''
      if (properties.has(name)) throw new SheetRefusal('sheet/twice', { name: part, cell: name })
      properties.set(name, '')
    },
    text(text, element) {
      if (element !== 'property' && element !== 'Properties') properties.set(name, (properties.get(name) ?? '') + text)
    },
  })
  return properties
}
