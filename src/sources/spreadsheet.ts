// Any file that somebody sent as a report: which reader takes it, or why none does. By content, never by name.
import type { Bilingual, Diagnostic } from '../model/diagnostic.js'
import type { SpreadsheetFormat, Workbook } from '../model/table.js'
import { readCsv } from './csv.js'
import { readHtmlTables } from './html-table.js'
import { readOds } from './ods.js'
import { oldFileKind } from './spreadsheet-cfb.js'
import { contentKind } from './spreadsheet-kind.js'
import { spreadsheetFinding } from './spreadsheet-words.js'
import { type ReadWorkbook, readXlsxParts } from './xlsx.js'
import { sheetFinding } from './xlsx-words.js'
import { readXml2003 } from './xml-2003.js'
import { readZip, ZIP_LIMITS } from './zip.js'
import { zipFinding } from './zip-words.js'

export type SpreadsheetRead =
  | { readonly kind: 'workbook'; readonly workbook: Workbook; readonly notes: readonly Diagnostic[] }
  | { readonly kind: 'problem'; readonly problem: Diagnostic }
  /** Not a report; listed with its reason. */
  | { readonly kind: 'skip'; readonly why: Diagnostic }
  /** Its reader is a library that must be given limits of time and memory. */
  | { readonly kind: 'limited'; readonly format: 'xls'; readonly notes: readonly Diagnostic[] }

/** Reads a file that may be a spreadsheet. Never throws for any bytes; `file` is the name that places and findings cite. */
export function readSpreadsheet(bytes: Uint8Array, file: string): SpreadsheetRead {
  const place = { kind: 'file', file } as const
  const problem = (finding: Diagnostic): SpreadsheetRead => ({ kind: 'problem', problem: finding })
  const other = (what: Bilingual) => problem(sheetFinding('sheet/other-file', place, { what }))
  if (bytes.length > ZIP_LIMITS.file) {
    const limit = ZIP_LIMITS.file >> 20
    return problem(
      zipFinding('sheet/too-large', place, { what: { vi: `tệp lớn hơn ${limit} MB`, en: `over ${limit} MB` } }),
    )
  }
  const kind = contentKind(bytes)
  if (typeof kind === 'object') return other(kind)
  switch (kind) {
    case 'empty':
      return problem(zipFinding('sheet/empty-file', place))
    case 'zeros':
      return problem(spreadsheetFinding('sheet/placeholder', place))
    case 'lock':
      return { kind: 'skip', why: spreadsheetFinding('sheet/open-elsewhere', place) }
    case 'zip':
      return whole(readArchive(bytes, file), file)
    case 'compound':
      return readOldFile(bytes, file)
    case 'html':
      return whole(readHtmlTables(bytes, file), file)
    case 'text':
      return whole(readCsv(bytes, file), file)
    case 'xml-2003':
      return whole(readXml2003(bytes, file), file)
    case 'flat-ods':
      return other({ vi: 'tệp OpenDocument phẳng (.fods)', en: 'a flat OpenDocument file (.fods)' })
    case 'old-excel':
      return problem(spreadsheetFinding('sheet/old-excel', place))
    case 'unknown':
      return problem(spreadsheetFinding('sheet/unknown-content', place))
  }
}

function readArchive(bytes: Uint8Array, file: string): ReadWorkbook {
  const unzipped = readZip(bytes, file)
  if ('problem' in unzipped) return unzipped
  const { parts, notes } = unzipped
  const isOffice = parts.has('_rels/.rels')
  return !isOffice && (parts.has('mimetype') || parts.has('content.xml'))
    ? readOds(bytes, file)
    : readXlsxParts(parts, file, notes)
}

function readOldFile(bytes: Uint8Array, file: string): SpreadsheetRead {
  const place = { kind: 'file', file } as const
  const problem = (finding: Diagnostic): SpreadsheetRead => ({ kind: 'problem', problem: finding })
  const other = (vi: string, en: string) => problem(sheetFinding('sheet/other-file', place, { what: { vi, en } }))
  switch (oldFileKind(bytes)) {
    case 'cut':
      return problem(zipFinding('sheet/cut', place))
    case 'password':
      return problem(spreadsheetFinding('sheet/password', place))
    case 'biff5':
      return problem(spreadsheetFinding('sheet/old-excel', place))
    case 'word':
      return other('tệp Word (.doc)', 'a Word file (.doc)')
    case 'powerpoint':
      return other('tệp PowerPoint (.ppt)', 'a PowerPoint file (.ppt)')
    case 'mail':
      return other('thư của Outlook (.msg)', 'a message of Outlook (.msg)')
    case 'other':
      return other('tệp của một chương trình khác', 'a file of another program')
    case 'biff8':
      // WPS writes its own .et in the same container, and nobody says how far the two agree.
      return endingOf(file) === '.et'
        ? other('bảng tính WPS (.et)', 'a WPS spreadsheet (.et)')
        : { kind: 'limited', format: 'xls', notes: endingNotes('xls', file) }
  }
}

const whole = (read: ReadWorkbook, file: string): SpreadsheetRead =>
  'problem' in read
    ? { kind: 'problem', problem: read.problem }
    : {
        kind: 'workbook',
        workbook: read.workbook,
        notes: [...endingNotes(read.workbook.format, file), ...read.notes],
      }

/** What each format is called, and how its files may end. */
const FORMATS: Readonly<Record<SpreadsheetFormat, { what: Bilingual; endings: readonly string[] }>> = {
  xlsx: { what: { vi: 'bảng tính .xlsx', en: 'an .xlsx workbook' }, endings: ['.xlsx', '.xltx'] },
  xlsm: { what: { vi: 'bảng tính có macro .xlsm', en: 'an .xlsm workbook with macros' }, endings: ['.xlsm', '.xltm'] },
  ods: { what: { vi: 'bảng tính OpenDocument', en: 'an OpenDocument spreadsheet' }, endings: ['.ods', '.ots'] },
  csv: { what: { vi: 'văn bản CSV', en: 'CSV text' }, endings: ['.csv', '.txt', '.tsv'] },
  html: { what: { vi: 'trang HTML', en: 'an HTML page' }, endings: ['.html', '.htm'] },
  'xml-2003': {
    what: { vi: 'bảng tính XML của Excel 2003', en: 'an XML spreadsheet of Excel 2003' },
    endings: ['.xml'],
  },
  xls: { what: { vi: 'bảng tính .xls', en: 'an .xls workbook' }, endings: ['.xls', '.xlt'] },
}

const baseOf = (file: string) => file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)

const endingOf = (file: string): string => /\.[^.]{1,8}$/.exec(baseOf(file))?.[0].toLowerCase() ?? ''

/** F05: a name that promises another content is told. */
function endingNotes(format: SpreadsheetFormat, file: string): Diagnostic[] {
  const ending = endingOf(file)
  const { what, endings } = FORMATS[format]
  if (endings.includes(ending)) return []
  const shown = ending === '' ? { vi: '(không có)', en: '(nothing)' } : ending
  return [spreadsheetFinding('sheet/other-ending', { kind: 'file', file }, { ending: shown, what })]
}

/** Why a file is passed over for its name alone, whatever it holds (F34, F35); undefined for one that must be read. */
export function skipName(file: string): Diagnostic | undefined {
  const name = baseOf(file).normalize('NFC').toLowerCase()
  const place = { kind: 'file', file } as const
  if (/^~\$/.test(name) || /^\.~lock\..*#$/.test(name)) return spreadsheetFinding('sheet/open-elsewhere', place)
  const isNone = /^(?:\.ds_store|thumbs\.db|ehthumbs\.db|desktop\.ini|\._.*|~wrl.*\.tmp|.*\.tmp)$/.test(name)
  return isNone ? spreadsheetFinding('sheet/no-report', place) : undefined
}
