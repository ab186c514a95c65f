// For tests: an .xlsx of the fewest parts, written as XML, so that a test can state what no program would write.
import { strToU8, zipSync } from 'fflate'

export const SHEET_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${DOCUMENT}/${type}`}" Target="${target}"/>`
const relations = (...list: string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`

export interface WorkbookParts {
  /** What stands in `sheetData`. */
  readonly rows?: string
  /** What stands before and after `sheetData`. */
  readonly before?: string
  readonly after?: string
  /** The `si` elements of the shared strings. */
  readonly strings?: string
  /** What stands in `styleSheet`. */
  readonly styles?: string
  /** What stands in `workbook` beside its sheets. */
  readonly workbook?: string
  readonly sheets?: string
  /** Parts that the sheet, or the workbook, leads to: by the kind of their relationship, "comments", and their content. */
  readonly beside?: Readonly<Record<string, string>>
  readonly linked?: Readonly<Record<string, string>>
  /** The content type of the workbook's part. */
  readonly type?: string
  /** Parts to add, or to put in the place of others; undefined takes one away. */
  readonly parts?: Readonly<Record<string, string | undefined>>
}

/** The bytes of a workbook with one sheet "Biểu 01", `xl/worksheets/sheet1.xml`. */
export function aWorkbook({ rows = '', before = '', after = '', ...more }: WorkbookParts): Uint8Array {
  const sheets = more.sheets ?? '<sheet name="Biểu 01" sheetId="1" r:id="rId1"/>'
  const type = more.type ?? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
  const beside = Object.entries(more.beside ?? {})
  const linked = Object.entries(more.linked ?? {})
  const parts: Record<string, string | undefined> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${SHEET_NAMESPACE}" xmlns:r="${DOCUMENT}">${more.workbook ?? ''}<sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      relation('rId2', 'sharedStrings', 'sharedStrings.xml'),
      relation('rId3', 'styles', 'styles.xml'),
      ...linked.map(([kind], i) => relation(`linked${i}`, kind, `linked${i}.xml`)),
    ),
    ...Object.fromEntries(linked.map(([, xml], i) => [`xl/linked${i}.xml`, xml])),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${SHEET_NAMESPACE}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
    ...(beside.length > 0 && {
      'xl/worksheets/_rels/sheet1.xml.rels': relations(
        ...beside.map(([kind], i) => relation(`beside${i}`, kind, `../beside${i}.xml`)),
      ),
    }),
    ...Object.fromEntries(beside.map(([, xml], i) => [`xl/beside${i}.xml`, xml])),
    'xl/sharedStrings.xml': `<sst xmlns="${SHEET_NAMESPACE}">${more.strings ?? ''}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${SHEET_NAMESPACE}">${more.styles ?? ''}</styleSheet>`,
    ...more.parts,
  }
  const kept = Object.entries(parts).filter((part): part is [string, string] => part[1] !== undefined)
  return zipSync(Object.fromEntries(kept.map(([name, xml]) => [name, strToU8(xml)])))
}
