// Parts of a workbook as XML: namespaces of both editions of the format, and faults told as refusals.
import { SheetRefusal } from './xlsx-words.js'
import { scanXml, type XmlFault, type XmlReader } from './xml.js'
import { XmlScan } from './xml-scan.js'
import { XmlFaultError } from './xml-text.js'

/** Elements of sheets, in the usual and in the strict edition of the format. */
export const XLSX_NAMESPACES: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
])
/** Attributes that name a relationship (`r:id`). */
export const RELATION_NAMESPACES: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
])
export const PACKAGE_NAMESPACES: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/package/2006/relationships',
])
export const PROPERTY_NAMESPACES: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
  'http://purl.oclc.org/ooxml/officeDocument/customProperties',
  'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
  'http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes',
])

const FAULTS = {
  doctype: { vi: 'có khai báo DOCTYPE', en: 'it declares a DOCTYPE' },
  depth: { vi: 'các phần tử lồng nhau quá sâu', en: 'its elements nest too deep' },
  encoding: { vi: 'không dùng bảng mã Unicode', en: 'it is not in Unicode' },
  broken: { vi: 'XML bị hỏng hoặc bị cắt cụt', en: 'its XML is broken or cut' },
} as const satisfies Record<XmlFault, { vi: string; en: string }>

const refused = (part: string, fault: XmlFault) => new SheetRefusal('sheet/xml', { part, what: FAULTS[fault] })

/** Reads one part to its end, or refuses the workbook. */
export function scanPart(bytes: Uint8Array, part: string, reader: XmlReader): void {
  const fault = scanXml(bytes, reader)
  if (fault !== undefined) throw refused(part, fault)
}

/** The same for a reader that goes through the part by itself. */
export function partScan<T>(
  bytes: Uint8Array,
  part: string,
  namespaces: ReadonlySet<string>,
  read: (scan: XmlScan) => T,
): T {
  try {
    return read(new XmlScan(bytes, namespaces))
  } catch (error) {
    if (error instanceof XmlFaultError) throw refused(part, error.fault)
    throw error
  }
}

/** A part whose root is not what its place in the package promises. */
export const otherRoot = (part: string) =>
  new SheetRefusal('sheet/xml', {
    part,
    what: { vi: 'nội dung không phải loại phần đã khai báo', en: 'its content is of another kind than declared' },
  })
