// The parts of an OpenDocument file around its tables: common styles with the feet of printed pages, properties, settings.
import { ODS, ODS_NAMESPACES, type Styles } from './ods-styles.js'
import { scanPart } from './xlsx-part.js'
import { SheetRefusal, tooMuch } from './xlsx-words.js'

/** Excel's codes for the three parts of a foot, and for what programs fill in. */
const REGIONS: ReadonlyMap<string, string> = new Map([
  ['region-left', '&L'],
  ['region-center', '&C'],
  ['region-right', '&R'],
])
const FIELDS: ReadonlyMap<string, string> = new Map([
  ['page-number', '&P'],
  ['page-count', '&N'],
  ['sheet-name', '&A'],
  ['date', '&D'],
  ['time', '&T'],
  ['file-name', '&F'],
])
const MOST_PAGES = 1000
const LONGEST_FOOTER = 4096

/** Reads `styles.xml`: its styles go to the collector; gives the foot of each kind of page, with codes as Excel has them. */
export function readPages(bytes: Uint8Array, part: string, styles: Styles): Map<string, string> {
  const feet = new Map<string, string>()
  let page: string | undefined
  let foot: string | undefined
  let field = false
  /** Automatic styles of this part serve its pages; tables have their own of the same names. */
  let common = false
  scanPart(bytes, part, {
    namespaces: ODS_NAMESPACES,
    open(name, tag) {
      if (name === 'styles' || name === 'font-face-decls') common = true
      if (common) styles.open(name, tag)
      if (name === 'master-page') page = tag('name', ODS.style)
      else if (page === undefined) return
      else if (name === 'footer') foot = ''
      else if (foot === undefined) return
      else if (name === 'p' && foot !== '' && !foot.endsWith('&L') && !/&[CR]$/.test(foot)) foot += '\n'
      foot = foot === undefined ? undefined : foot + (REGIONS.get(name) ?? FIELDS.get(name) ?? '')
      if (FIELDS.has(name)) field = true
    },
    text(text, name) {
      if (common) styles.text(text, name)
      if (foot === undefined || field) return
      foot += text
      if (foot.length > LONGEST_FOOTER) throw tooMuch(LONGEST_FOOTER, 'ký tự ở chân trang', 'characters in a footer')
    },
    close(name) {
      if (common) styles.close(name)
      if (name === 'styles' || name === 'font-face-decls') common = false
      else if (FIELDS.has(name)) field = false
      else if (name === 'footer' && page !== undefined && foot !== undefined) {
        if (foot !== '') feet.set(page, foot)
        if (feet.size > MOST_PAGES) throw tooMuch(MOST_PAGES, 'kiểu trang in', 'kinds of pages')
        foot = undefined
      } else if (name === 'master-page') page = undefined
    },
  })
  return feet
}

/** The custom properties in `meta.xml`, as text; one that is stated twice refuses the file. */
export function readMeta(bytes: Uint8Array, part: string): Map<string, string> {
  const properties = new Map<string, string>()
  let name: string | undefined
  scanPart(bytes, part, {
    namespaces: ODS_NAMESPACES,
    open(element, tag) {
      if (element !== 'user-defined') return
      name = tag('name', ODS.meta) ?? ''
      if (properties.has(name)) throw new SheetRefusal('sheet/twice', { name: part, cell: name })
      properties.set(name, '')
    },
    text(text, element) {
      if (element === 'user-defined' && name !== undefined) properties.set(name, properties.get(name) + text)
    },
  })
  return properties
}

/** Whether `settings.xml` says that formulas are computed only on demand (D11). */
export function isManual(bytes: Uint8Array, part: string): boolean {
  let manual = false
  let item = ''
  scanPart(bytes, part, {
    namespaces: ODS_NAMESPACES,
    open(element, tag) {
      item = element === 'config-item' ? (tag('name', ODS.config) ?? '') : ''
    },
    text(text) {
      if (item === 'AutoCalculate' && text === 'false') manual = true
    },
  })
  return manual
}

/** Whether the list of parts says that they are encrypted (F22). */
export function isEncrypted(bytes: Uint8Array, part: string): boolean {
  let encrypted = false
  scanPart(bytes, part, {
    namespaces: ODS_NAMESPACES,
    open(element) {
      if (element === 'encryption-data') encrypted = true
    },
  })
  return encrypted
}
