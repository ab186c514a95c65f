// For tests: an .ods of the fewest parts, written as XML, so that a test can state what no program would write.
import { strToU8, zipSync } from 'fflate'

const URN = 'urn:oasis:names:tc:opendocument:xmlns'
const NAMES = [
  `xmlns:office="${URN}:office:1.0" xmlns:table="${URN}:table:1.0" xmlns:style="${URN}:style:1.0"`,
  `xmlns:text="${URN}:text:1.0" xmlns:fo="${URN}:xsl-fo-compatible:1.0" xmlns:svg="${URN}:svg-compatible:1.0"`,
  `xmlns:number="${URN}:datastyle:1.0" xmlns:meta="${URN}:meta:1.0" xmlns:config="${URN}:config:1.0"`,
  `xmlns:draw="${URN}:drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
  'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"',
].join(' ')
const MIME = 'application/vnd.oasis.opendocument.spreadsheet'

export interface OdsParts {
  /** What stands in the one table "Biểu 01". */
  readonly rows?: string
  /** In place of that table. */
  readonly tables?: string
  /** Attributes of that table. */
  readonly table?: string
  /** What stands behind the tables. */
  readonly after?: string
  /** Automatic styles of the content. */
  readonly automatic?: string
  /** What stands in `styles.xml`. */
  readonly styles?: string
  readonly meta?: string
  readonly settings?: string
  /** Parts to add, or to put in the place of others; undefined takes one away. */
  readonly parts?: Readonly<Record<string, string | undefined>>
}

/** The bytes of an OpenDocument spreadsheet. */
export function anOds({ rows = '', table = '', after = '', ...more }: OdsParts): Uint8Array {
  const tables = more.tables ?? `<table:table table:name="Biểu 01" ${table}>${rows}</table:table>`
  const parts: Record<string, string | undefined> = {
    mimetype: MIME,
    'content.xml': `<office:document-content ${NAMES}><office:automatic-styles>${more.automatic ?? ''}</office:automatic-styles><office:body><office:spreadsheet>${tables}${after}</office:spreadsheet></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${NAMES}>${more.styles ?? ''}</office:document-styles>`,
    'meta.xml': `<office:document-meta ${NAMES}><office:meta>${more.meta ?? ''}</office:meta></office:document-meta>`,
    'settings.xml': `<office:document-settings ${NAMES}>${more.settings ?? ''}</office:document-settings>`,
    ...more.parts,
  }
  const kept = Object.entries(parts).filter((part): part is [string, string] => part[1] !== undefined)
  return zipSync(Object.fromEntries(kept.map(([name, xml]) => [name, strToU8(xml)])))
}

/** A cell that holds a text. */
export const odsText = (text: string, more = ''): string =>
  `<table:table-cell office:value-type="string" ${more}><text:p>${text}</text:p></table:table-cell>`
/** A cell that holds a number. */
export const odsNumber = (value: string, more = '', shown = value): string =>
  `<table:table-cell office:value-type="float" office:value="${value}" ${more}><text:p>${shown}</text:p></table:table-cell>`
export const odsRow = (cells: string, more = ''): string => `<table:table-row ${more}>${cells}</table:table-row>`
