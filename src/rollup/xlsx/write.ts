// A workbook as the bytes of an .xlsx file. Written here and not by a library: exact decimals reach the file digit for digit,
// the same spec gives the same bytes, and 600,000 cells take about a second.
import { chartXml, drawingXml } from './chart-xml.js'
import { commonOf, mixedSheet, partName, tablesFrom, type WorkbookMemory } from './common.js'
import {
  appXml,
  attachedPropertiesXml,
  contentTypesXml,
  coreXml,
  customXml,
  firstVisible,
  type Relation,
  relationsXml,
  workbookXml,
} from './package-xml.js'
import { sheetXml } from './sheet-xml.js'
import type { SheetSpec, WorkbookSpec } from './spec.js'
import { type PackedPart, type PackedPiece, packBytes, packText, zipParts } from './zip.js'

/**
 * Writes a workbook. A spec that no program would open (a sheet's name twice, rows out of order, a number that is none) is a
 * fault of ours and thrown. With a `memory`, what earlier workbooks had in common with this one, and parts that they
 * had word for word, are not made again.
 */
export function writeXlsx(spec: WorkbookSpec, memory?: WorkbookMemory): Uint8Array {
  checkNames(spec.sheets)
  const shown = firstVisible(spec.sheets)
  const common = commonOf(spec, shown, memory)
  const tables = tablesFrom(common)
  const parts: PackedPart[] = []
  const add = (name: string, pieces: Iterable<string | PackedPiece>) =>
    void parts.push(packText(name, pieces, memory?.parts))

  let charts = 0
  for (const [i, sheet] of spec.sheets.entries()) {
    const whole = common.sheets.get(sheet)
    if (whole !== undefined) parts.push(whole)
    else if (sheet.common === 'rows') add(partName(i), mixedSheet(sheet, tables, i === shown, common))
    else add(partName(i), sheetXml(sheet, tables, i === shown))
    if (sheet.charts === undefined || sheet.charts.length === 0) continue
    const numbers = sheet.charts.map(() => ++charts)
    const relations = numbers.map(number => ({ type: 'chart', target: `../charts/chart${number}.xml` }))
    add(`xl/worksheets/_rels/sheet${i + 1}.xml.rels`, [
      relationsXml([{ type: 'drawing', target: `../drawings/drawing${i + 1}.xml` }]),
    ])
    add(`xl/drawings/drawing${i + 1}.xml`, [drawingXml(sheet.charts)])
    add(`xl/drawings/_rels/drawing${i + 1}.xml.rels`, [relationsXml(relations)])
    for (const [j, chart] of sheet.charts.entries()) add(`xl/charts/chart${numbers[j]}.xml`, [chartXml(chart)])
  }
  add('xl/sharedStrings.xml', tables.strings.xml())
  add('xl/styles.xml', [tables.styles.xml()])
  const attached = (spec.attached ?? []).map((bytes, i) => ({ bytes, number: i + 1 }))
  for (const { bytes, number } of attached) {
    parts.push(packBytes(`customXml/item${number}.xml`, bytes))
    add(`customXml/itemProps${number}.xml`, [attachedPropertiesXml(number)])
    add(`customXml/_rels/item${number}.xml.rels`, [
      relationsXml([{ type: 'customXmlProps', target: `itemProps${number}.xml` }]),
    ])
  }
  add('xl/workbook.xml', [workbookXml(spec)])
  add('xl/_rels/workbook.xml.rels', [
    relationsXml([
      ...spec.sheets.map((_, i) => ({ type: 'worksheet', target: `worksheets/sheet${i + 1}.xml` })),
      { type: 'styles', target: 'styles.xml' },
      { type: 'sharedStrings', target: 'sharedStrings.xml' },
      ...attached.map(({ number }) => ({ type: 'customXml', target: `../customXml/item${number}.xml` })),
    ]),
  ])
  const roots: Relation[] = [
    { type: 'officeDocument', target: 'xl/workbook.xml' },
    { type: 'metadata/core-properties', target: 'docProps/core.xml' },
    { type: 'extended-properties', target: 'docProps/app.xml' },
  ]
  add('docProps/core.xml', [coreXml(spec.title ?? '')])
  add('docProps/app.xml', [appXml()])
  if (spec.properties !== undefined && spec.properties.length > 0) {
    add('docProps/custom.xml', [customXml(spec.properties)])
    roots.push({ type: 'custom-properties', target: 'docProps/custom.xml' })
  }
  const types = packText('[Content_Types].xml', [contentTypesXml(parts.map(({ name }) => name))], memory?.parts)
  return zipParts([types, packText('_rels/.rels', [relationsXml(roots)], memory?.parts), ...parts])
}

const LONGEST_NAME = 31

function checkNames(sheets: readonly SheetSpec[]) {
  const used = new Set<string>()
  for (const { name } of sheets) {
    const key = name.toLowerCase()
    if (name === '' || name.length > LONGEST_NAME || /[:\\/?*[\]]|^'|'$/.test(name) || used.has(key))
      throw new Error(`no name for a sheet: ${JSON.stringify(name)}`)
    used.add(key)
  }
  if (firstVisible(sheets) < 0) throw new Error('no sheet can be seen')
}
