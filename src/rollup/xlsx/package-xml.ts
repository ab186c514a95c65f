// The small parts of the package: who is what, who belongs to whom, the workbook itself and its properties.
import { cellName } from '../../model/cell-name.js'
import { type NameSpec, type SheetSpec, sheetReference, type WorkbookSpec } from './spec.js'
import { attributeText, codeXml, textXml } from './xml-text.js'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export interface Relation {
  readonly type: string
  readonly target: string
}

/** What each part is, by the end of its name; parts of the last kind are custom and have the type of plain XML. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\.xml$/, `${SHEETS}.sheet.main+xml`],
  [/^xl\/worksheets\/[^/]*$/, `${SHEETS}.worksheet+xml`],
  [/^xl\/styles\.xml$/, `${SHEETS}.styles+xml`],
  [/^xl\/sharedStrings\.xml$/, `${SHEETS}.sharedStrings+xml`],
  [/^xl\/drawings\/[^/]*$/, 'application/vnd.openxmlformats-officedocument.drawing+xml'],
  [/^xl\/charts\/[^/]*$/, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/, 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  [/^docProps\/custom\.xml$/, 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
  [/^customXml\/itemProps[^/]*$/, 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'],
]

export function contentTypesXml(parts: readonly string[]): string {
  const overrides = parts.flatMap(part => {
    const type = part.endsWith('.rels') ? undefined : TYPES.find(([name]) => name.test(part))?.[1]
    return type === undefined ? [] : [`<Override PartName="/${part}" ContentType="${type}"/>`]
  })
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
}

/** The relationships of a part, numbered from rId1 in their order. */
export function relationsXml(relations: readonly Relation[]): string {
  const entries = relations.map(({ type, target }, i) => {
    const base = type === 'metadata/core-properties' ? `${PACKAGE}/relationships` : `${OFFICE}/relationships`
    return `<Relationship Id="rId${i + 1}" Type="${base}/${type}" Target="${target}"/>`
  })
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`
}

/** The workbook; its sheets have the relationships rId1 to rIdN, in their order. */
export function workbookXml({ sheets, names = [], recalculate, lockStructure }: WorkbookSpec): string {
  const entries = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${attributeText(name)}" sheetId="${i + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${i + 1}"/>`,
  )
  const defined = [...names.map(name => nameXml(name, sheets)), ...sheets.flatMap(ownNames)]
  return [
    `${HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}/relationships">`,
    '<workbookPr/>',
    lockStructure ? '<workbookProtection lockStructure="1"/>' : '',
    `<bookViews><workbookView activeTab="${firstVisible(sheets)}"/></bookViews>`,
    `<sheets>${entries.join('')}</sheets>`,
    defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`,
    `<calcPr calcId="191029"${recalculate ? ' fullCalcOnLoad="1"' : ''}/>`,
    '</workbook>',
  ].join('')
}

/** The place of the sheet that a person sees first. */
export const firstVisible = (sheets: readonly SheetSpec[]): number =>
  sheets.findIndex(({ state }) => state === undefined)

function nameXml({ name, refersTo, sheet, hidden }: NameSpec, sheets: readonly SheetSpec[]): string {
  const at = sheet === undefined ? -1 : sheets.findIndex(one => one.name === sheet)
  if (sheet !== undefined && at < 0) throw new Error(`the name ${name} belongs to no sheet: ${sheet}`)
  return `<definedName name="${codeXml(name)}"${at < 0 ? '' : ` localSheetId="${at}"`}${hidden ? ' hidden="1"' : ''}>${codeXml(refersTo)}</definedName>`
}

/** The names with which the format says what is printed, repeated and filtered. */
function ownNames({ name, print, filter }: SheetSpec, index: number): string[] {
  const sheet = sheetReference(name)
  const fixed = (range: string) => `${sheet}!${range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`
  const own = (builtIn: string, refersTo: string, hidden = '') =>
    `<definedName name="_xlnm.${builtIn}" localSheetId="${index}"${hidden}>${codeXml(refersTo)}</definedName>`
  const titles = [
    ...(print?.repeatColumns === undefined ? [] : [`${sheet}!${print.repeatColumns.map(columnName).join(':')}`]),
    ...(print?.repeatRows === undefined ? [] : [`${sheet}!${print.repeatRows.map(row => `$${row}`).join(':')}`]),
  ]
  return [
    ...(filter === undefined ? [] : [own('_FilterDatabase', fixed(filter), ' hidden="1"')]),
    ...(print?.area === undefined ? [] : [own('Print_Area', fixed(print.area))]),
    ...(titles.length === 0 ? [] : [own('Print_Titles', titles.join(','))]),
  ]
}

const columnName = (column: number): string => `$${cellName(1, column).slice(0, -1)}`

/** The properties that every file has. No date and nobody's name: what is the same is the same to the byte (hazard P04). */
export const coreXml = (title: string): string =>
  `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${textXml(title)}</dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>`

export const appXml = (): string =>
  `${HEAD}<Properties xmlns="${OFFICE}/extended-properties"><Application>ke-hoach</Application></Properties>`

export function customXml(properties: NonNullable<WorkbookSpec['properties']>): string {
  const entries = properties.map(
    ({ name, text }, i) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${i + 2}" name="${attributeText(name)}"><vt:lpwstr>${textXml(text)}</vt:lpwstr></property>`,
  )
  return `${HEAD}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">${entries.join('')}</Properties>`
}

/** What Excel wants beside an attached document, so that it keeps it: an id of its own. */
export const attachedPropertiesXml = (index: number): string =>
  `${HEAD}<ds:datastoreItem xmlns:ds="${OFFICE}/customXml" ds:itemID="{5A1E0C00-0000-4000-8000-${String(index).padStart(12, '0')}}"><ds:schemaRefs/></ds:datastoreItem>`
