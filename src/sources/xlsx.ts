// An .xlsx or .xlsm workbook as tables. Macros are not looked at, and neither is anything outside the file.
import type { Diagnostic } from '../model/diagnostic.js'
import type { Table, Workbook } from '../model/table.js'
import { readBeside } from './xlsx-beside.js'
import { contentTypes, type Parts, partOf, relationsOf, targetsOf } from './xlsx-package.js'
import { readSheet } from './xlsx-sheet.js'
import { readStyles } from './xlsx-styles.js'
import { NO_TEXTS, readSharedStrings } from './xlsx-text.js'
import { SheetRefusal, sheetFinding } from './xlsx-words.js'
import { readProperties, readWorkbookPart } from './xlsx-workbook.js'
import { readZip } from './zip.js'

/** The workbook and what a person should know of its file; or why it is not read. */
export type ReadWorkbook =
  | { readonly workbook: Workbook; readonly notes: readonly Diagnostic[] }
  | { readonly problem: Diagnostic }

/** Reads a workbook from its bytes. Never throws for any bytes; `file` is the name that places and findings cite. */
export function readXlsx(bytes: Uint8Array, file: string): ReadWorkbook {
  const unzipped = readZip(bytes, file)
  return 'problem' in unzipped ? unzipped : readXlsxParts(unzipped.parts, file, unzipped.notes)
}

/** The same from the parts of an archive that is already open; `notes` are what is known of it. */
export function readXlsxParts(parts: Parts, file: string, notes: readonly Diagnostic[]): ReadWorkbook {
  try {
    const workbook = workbookOf(parts, file)
    // F24: macros are neither run nor copied, and whoever opens the file by hand should know of them.
    const macros = workbook.format === 'xlsm' ? [sheetFinding('sheet/macros', { kind: 'file', file })] : []
    return { workbook, notes: [...notes, ...macros] }
  } catch (error) {
    if (error instanceof SheetRefusal) return { problem: error.findingIn(file) }
    throw error
  }
}

function workbookOf(parts: Parts, file: string): Workbook {
  const roots = relationsOf(parts, '')
  const main = targetsOf(roots, '/officeDocument')[0]
  const other = otherKind(parts, main)
  if (other !== undefined || main === undefined) throw new SheetRefusal('sheet/other-file', { what: other ?? ARCHIVE })
  const relations = relationsOf(parts, main)
  const one = <T>(type: string, read: (bytes: Uint8Array, part: string) => T, none: T): T => {
    const [part] = targetsOf(relations, type)
    return part === undefined ? none : read(partOf(parts, part), part)
  }
  const { sheets, names, date1904, manualCalculation } = readWorkbookPart(partOf(parts, main), main)
  const strings = one('/sharedStrings', readSharedStrings, NO_TEXTS)
  const styles = one('/styles', readStyles, [])
  const budget = { cells: 0 }
  const seen = new Set<string>()
  const tables: Table[] = []
  for (const { name, state, id } of sheets) {
    const { type, target } = relations.get(id) ?? { type: '', target: `${main} › ${id}` }
    if (type === '') throw new SheetRefusal('sheet/part-missing', { part: target })
    if (/macrosheet$/i.test(type)) throw new SheetRefusal('sheet/macro-sheet', { name })
    if (!type.endsWith('/worksheet')) continue
    if (seen.has(target.toLowerCase())) throw new SheetRefusal('sheet/twice', { name, cell: target })
    seen.add(target.toLowerCase())
    const sheet = readSheet(partOf(parts, target), target, { file, sheet: name, strings, styles }, budget)
    const beside = readBeside(parts, target)
    tables.push({ name, state, ...sheet, ...beside, filtered: sheet.filtered || beside.filtered })
  }
  if (tables.length === 0) throw new SheetRefusal('sheet/no-sheet')
  const custom = [...roots.values()].find(({ type }) => /\/custom-?properties$/i.test(type))?.target
  return {
    format: hasMacros(parts, main) ? 'xlsm' : 'xlsx',
    tables,
    names,
    date1904,
    properties: custom === undefined ? new Map() : readProperties(partOf(parts, custom), custom),
    manualCalculation,
    externalLinks: targetsOf(relations, '/externalLink').length > 0,
    // One that is missing is for those to notice who put it there; the cells do without.
    attached: targetsOf(relations, '/customXml').flatMap(part => (parts.has(part) ? [parts.get(part)!] : [])),
  }
}

/** Whether the file is made to carry macros, or carries them under a type that forbids it. */
function hasMacros(parts: Parts, main: string): boolean {
  if (/macroEnabled/i.test(contentTypes(parts).get(main.toLowerCase()) ?? '')) return true
  return [...parts.keys()].some(name => /(?:^|\/)vbaProject\.bin$/i.test(name))
}

const ARCHIVE = { vi: 'tệp nén thông thường', en: 'an ordinary archive' }

/** What a file is that is packed like a workbook and is none; undefined for a workbook. */
function otherKind(parts: Parts, main: string | undefined) {
  if (parts.has('word/document.xml')) return { vi: 'tệp Word', en: 'a Word file' }
  if (parts.has('ppt/presentation.xml')) return { vi: 'tệp PowerPoint', en: 'a PowerPoint file' }
  if (main?.endsWith('.bin')) return { vi: 'bảng tính nhị phân .xlsb', en: 'a binary .xlsb workbook' }
  if (parts.has('content.xml')) return { vi: 'tệp OpenDocument', en: 'an OpenDocument file' }
  if (parts.has('Index/Document.iwa')) return { vi: 'tệp của Apple Numbers', en: 'an Apple Numbers file' }
  return main === undefined ? ARCHIVE : undefined
}
