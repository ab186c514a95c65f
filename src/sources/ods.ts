// An OpenDocument spreadsheet (.ods), as LibreOffice saves our forms: names, hidden ids, properties and values come back whole.
import type { Workbook } from '../model/table.js'
import { readContent } from './ods-content.js'
import { isEncrypted, isManual, readMeta, readPages } from './ods-pages.js'
import { styleCollector } from './ods-styles.js'
import { odsFinding } from './ods-words.js'
import { orProblem, Refused } from './refused.js'
import type { ReadWorkbook } from './xlsx.js'
import { SheetRefusal } from './xlsx-words.js'
import { readZip } from './zip.js'

type Parts = ReadonlyMap<string, Uint8Array>

const CONTENT = 'content.xml'
const OTHERS: readonly (readonly [RegExp, { vi: string; en: string }])[] = [
  [/\.text/, { vi: 'văn bản OpenDocument', en: 'an OpenDocument text' }],
  [/\.presentation/, { vi: 'bản trình chiếu OpenDocument', en: 'an OpenDocument presentation' }],
  [/\.graphics|\.chart|\.formula|\.database/, { vi: 'tệp OpenDocument khác', en: 'another OpenDocument file' }],
]

/** Reads an .ods workbook from its bytes (hazard F28 and all that says "ods"). Never throws for any bytes. */
export function readOds(bytes: Uint8Array, file: string): ReadWorkbook {
  const unzipped = readZip(bytes, file)
  if ('problem' in unzipped) return unzipped
  return orProblem(file, () => ({ workbook: workbookOf(unzipped.parts, file), notes: unzipped.notes }))
}

function workbookOf(parts: Parts, file: string): Workbook {
  const kind = new TextDecoder().decode((parts.get('mimetype') ?? new Uint8Array()).subarray(0, 200))
  const other = OTHERS.find(([pattern]) => pattern.test(kind))
  if (other !== undefined) throw new SheetRefusal('sheet/other-file', { what: other[1] })
  const manifest = parts.get('META-INF/manifest.xml')
  if (manifest !== undefined && isEncrypted(manifest, 'META-INF/manifest.xml'))
    throw new Refused(odsFinding('sheet/ods-password', { kind: 'file', file }))
  const content = parts.get(CONTENT)
  if (content === undefined) throw new SheetRefusal('sheet/part-missing', { part: CONTENT })

  const styles = styleCollector()
  const optional = <T>(part: string, read: (bytes: Uint8Array, part: string) => T): T | undefined => {
    const found = parts.get(part)
    return found && read(found, part)
  }
  const feet = optional('styles.xml', (found, part) => readPages(found, part, styles))
  const { tables, names, date1904, externalLinks } = readContent(content, CONTENT, file, styles)
  if (tables.length === 0) throw new SheetRefusal('sheet/no-sheet')
  return {
    format: 'ods',
    tables: tables.map(({ page, ...table }) => ({ ...table, footer: feet?.get(page) ?? '' })),
    names,
    date1904,
    externalLinks,
    properties: optional('meta.xml', readMeta) ?? new Map(),
    manualCalculation: optional('settings.xml', isManual) ?? false,
    attached: [],
  }
}
