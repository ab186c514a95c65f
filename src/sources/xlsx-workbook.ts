// The part of a package that names its sheets: which there are, defined names, and how the workbook counts and computes.
import type { DefinedName, Table } from '../model/table.js'
import { remembering } from './xlsx-package.js'
import { otherRoot, PROPERTY_NAMESPACES, RELATION_NAMESPACES, scanPart, XLSX_NAMESPACES } from './xlsx-part.js'
import { isOn } from './xlsx-text.js'
import { SheetRefusal, tooMuch } from './xlsx-words.js'

const MOST_SHEETS = 256
const MOST_NAMES = 50_000

export interface SheetEntry {
  readonly name: string
  readonly state: Table['state']
  /** Of the relationship that leads to its part. */
  readonly id: string
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[]
  readonly names: readonly DefinedName[]
  readonly date1904: boolean
  readonly manualCalculation: boolean
}

/** Reads the part of the workbook. Two sheets of one name are refused: a reference could mean either. */
export const readWorkbookPart = remembering((bytes, part): WorkbookPart => {
  const sheets: SheetEntry[] = []
  const names: { name: string; refersTo: string; scope: number | undefined }[] = []
  const used = new Set<string>()
  let date1904 = false
  let manualCalculation = false
  let refersTo = ''
  let named: { name: string; scope: number | undefined } | undefined
  let isWorkbook = false
  scanPart(bytes, part, {
    namespaces: XLSX_NAMESPACES,
    open(element, tag, parent) {
      if (element === 'workbook') isWorkbook = true
      else if (element === 'workbookPr') date1904 = tag('date1904') !== undefined && isOn(tag('date1904'))
      else if (element === 'calcPr') manualCalculation = tag('calcMode') === 'manual'
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
  if (!isWorkbook) throw otherRoot(part)
  const sheetOf = (scope: number | undefined) => (scope === undefined ? undefined : sheets[scope]?.name)
  return {
    sheets,
    names: names.map(({ name, refersTo, scope }) => ({ name, refersTo, sheet: sheetOf(scope) })),
    date1904,
    manualCalculation,
  }
})

/** The custom properties of a file, whatever their types, as text. */
export const readProperties = remembering((bytes, part): ReadonlyMap<string, string> => {
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
})
