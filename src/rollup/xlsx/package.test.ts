// What makes Excel offer to repair a workbook: elements out of the schema's order, dangling references, ids used twice, counts
// that lie. The sequences are those of ECMA-376 Part 1 (transitional schemas sml.xsd, dml-chart.xsd, dml-spreadsheetDrawing.xsd).
import { strFromU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { all, at, type Element, partsOf, treeOf } from '../../testing/docx-parts.js'
import { workbookMemory } from './common.js'
import { number, row, sampleWorkbook, text } from './sample-workbook.js'
import { writeXlsx } from './write.js'

const sequences: Readonly<Record<string, string>> = {
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing',
  sheetPr: 'tabColor outlinePr pageSetUpPr',
  sheetView: 'pane selection pivotSelection extLst',
  c: 'f v is',
  dataValidation: 'formula1 formula2',
  headerFooter: 'oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter',
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors',
  font: 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme',
  border: 'left right top bottom diagonal',
  xf: 'alignment protection',
  dxf: 'font numFmt fill alignment border protection',
  si: 't r',
  'xdr:twoCellAnchor': 'xdr:from xdr:to xdr:sp xdr:graphicFrame xdr:clientData',
  'c:chartSpace':
    'c:date1904 c:lang c:roundedCorners c:style c:clrMapOvr c:pivotSource c:protection c:chart c:spPr c:txPr c:externalData c:printSettings',
  'c:chart':
    'c:title c:autoTitleDeleted c:pivotFmts c:view3D c:floor c:sideWall c:backWall c:plotArea c:legend c:plotVisOnly c:dispBlanksAs',
  'c:plotArea': 'c:layout c:barChart c:lineChart c:catAx c:valAx c:dTable c:spPr',
  'c:barChart': 'c:barDir c:grouping c:varyColors c:ser c:dLbls c:gapWidth c:overlap c:serLines c:axId',
  'c:lineChart': 'c:grouping c:varyColors c:ser c:dLbls c:dropLines c:hiLowLines c:upDownBars c:marker c:smooth c:axId',
  'c:ser':
    'c:idx c:order c:tx c:spPr c:invertIfNegative c:marker c:pictureOptions c:dPt c:dLbls c:trendline c:errBars c:cat c:val c:smooth',
  'c:dLbls':
    'c:numFmt c:spPr c:txPr c:dLblPos c:showLegendKey c:showVal c:showCatName c:showSerName c:showPercent c:showBubbleSize',
  'c:catAx':
    'c:axId c:scaling c:delete c:axPos c:majorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:auto c:lblAlgn c:lblOffset c:noMultiLvlLbl',
  'c:valAx':
    'c:axId c:scaling c:delete c:axPos c:majorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:crossBetween',
  'c:scaling': 'c:logBase c:orientation c:max c:min',
  'c:marker': 'c:symbol c:size c:spPr',
  'c:legend': 'c:legendPos c:legendEntry c:layout c:overlay c:spPr c:txPr',
  'c:title': 'c:tx c:layout c:overlay c:spPr c:txPr',
  'c:spPr': 'a:xfrm a:noFill a:solidFill a:pattFill a:ln',
  'a:ln': 'a:noFill a:solidFill a:prstDash',
  'a:rPr': 'a:ln a:solidFill a:latin a:ea a:cs',
}

/** Parents whose children break the sequence: one that is unknown there, or one after another that must follow it. */
function disorder(element: Element): string[] {
  const sequence = sequences[element.name]?.split(' ')
  const places = element.children.map(({ name }) => sequence?.indexOf(name) ?? 0)
  const wrong = places.includes(-1) || places.some((place, i) => i > 0 && place < places[i - 1]!)
  const own = wrong ? [`${element.name}: ${element.children.map(({ name }) => name).join(' ')}`] : []
  return [...own, ...element.children.flatMap(disorder)]
}

const treesOf = (bytes: Uint8Array) =>
  new Map([...partsOf(bytes)].map(([path, part]) => [path, treeOf(strFromU8(part))]))

describe.each([
  ['a workbook with everything', sampleWorkbook()],
  ['a workbook with one cell', { sheets: [{ name: 'Một', rows: [row(text('x'))] }] }],
  ['a workbook with nothing', { sheets: [{ name: 'Không', rows: [] }] }],
])('%s', (_, spec) => {
  const trees = treesOf(writeXlsx(spec))
  const sheets = [...trees].filter(([path]) => /^xl\/worksheets\/[^/]*$/.test(path)).map(([, tree]) => tree)

  test('every part is XML whose elements stand in the order of the schema', () => {
    expect([...trees.values()].flatMap(disorder)).toEqual([])
  })

  test('every part but attached ones has a content type of its own, and every type a part', () => {
    const named = trees.get('[Content_Types].xml')!.children.flatMap(({ attributes }) => attributes.PartName ?? [])
    expect(named.filter(name => !trees.has(name.slice(1)))).toEqual([])
    expect(new Set(named).size).toBe(named.length)
    const plain = [...trees.keys()].filter(path => !named.includes(`/${path}`) && !path.endsWith('.rels'))
    expect(plain).toEqual(spec.attached ? ['[Content_Types].xml', 'customXml/item1.xml'] : ['[Content_Types].xml'])
  })

  test('every relationship leads to a part, under an id of its own, and every part is led to', () => {
    const led = new Set<string>()
    for (const [path, { children }] of trees) {
      if (!path.endsWith('.rels')) continue
      for (const { attributes } of children) {
        const target = new URL(attributes.Target!, `file:///${path.replace(/_rels\/[^/]*$/, '')}`).pathname.slice(1)
        expect(trees.has(target)).toBe(true)
        led.add(target)
      }
      expect(new Set(children.map(({ attributes }) => attributes.Id)).size).toBe(children.length)
    }
    const parts = [...trees.keys()].filter(path => !path.endsWith('.rels') && path !== '[Content_Types].xml')
    expect([...led].sort()).toEqual(parts.sort())
  })

  test('every look, string and change that is used is there, and every list is as long as it says', () => {
    const styles = trees.get('xl/styles.xml')!
    const strings = trees.get('xl/sharedStrings.xml')!
    const size = (name: string) => at(styles, name)!.children.length
    for (const cell of sheets.flatMap(sheet => all(sheet, 'c'))) {
      expect(Number(cell.attributes.s ?? 0)).toBeLessThan(size('cellXfs'))
      if (cell.attributes.t === 's') expect(Number(at(cell, 'v')!.text)).toBeLessThan(strings.children.length)
    }
    for (const { attributes } of at(styles, 'cellXfs')!.children) {
      expect(Number(attributes.fontId)).toBeLessThan(size('fonts'))
      expect(Number(attributes.fillId)).toBeLessThan(size('fills'))
      expect(Number(attributes.borderId)).toBeLessThan(size('borders'))
    }
    for (const rule of sheets.flatMap(sheet => all(sheet, 'cfRule')))
      expect(Number(rule.attributes.dxfId)).toBeLessThan(size('dxfs'))
    for (const list of [...trees.values()].flatMap(tree => [tree, ...tree.children]))
      if (list.attributes.count !== undefined && list.name !== 'sst')
        expect(Number(list.attributes.count)).toBe(list.children.length)
    expect(Number(strings.attributes.uniqueCount)).toBe(strings.children.length)
    expect(Number(strings.attributes.count)).toBe(
      sheets.flatMap(sheet => all(sheet, 'c')).filter(({ attributes }) => attributes.t === 's').length,
    )
  })

  test('no list that must hold something is empty', () => {
    for (const name of [
      'cols',
      'mergeCells',
      'dataValidations',
      'hyperlinks',
      'definedNames',
      'numFmts',
      'headerFooter',
    ])
      for (const list of [...trees.values()].flatMap(tree => all(tree, name)))
        expect(list.children.length).toBeGreaterThan(0)
  })

  test('cells and rows stand in order, each once', () => {
    for (const sheet of sheets) {
      const rows = all(sheet, 'row')
      const numbers = rows.map(({ attributes }) => Number(attributes.r))
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
      for (const { children, attributes } of rows)
        for (const { attributes: cell } of children) expect(cell.r).toMatch(new RegExp(`^[A-Z]+${attributes.r}$`))
    }
  })
})

test('an element out of order is found', () => {
  expect(disorder(treeOf('<worksheet><sheetData/><cols/></worksheet>'))).toHaveLength(1)
  expect(disorder(treeOf('<dxf><fill/><nonsense/></dxf>'))).toHaveLength(1)
})

test('the file says nobody’s name and no time', () => {
  const trees = treesOf(writeXlsx(sampleWorkbook()))
  expect(trees.get('docProps/core.xml')!.children.map(({ name, text }) => [name, text])).toEqual([
    ['dc:title', 'Biểu mẫu số 01'],
    ['dc:language', 'vi-VN'],
  ])
})

test('the same spec gives the same bytes, with a memory of others too', () => {
  const plain = writeXlsx(sampleWorkbook())
  const memory = workbookMemory()
  const other = { sheets: [{ name: 'Khác', rows: [row(text('khác'))] }] }
  writeXlsx(other, memory)
  expect(Buffer.compare(writeXlsx(sampleWorkbook(), memory), plain)).toBe(0)
  expect(Buffer.compare(writeXlsx(sampleWorkbook(), memory), plain)).toBe(0)
})

test('no row is higher than a program takes', () => {
  const tall = { sheets: [{ name: 'Một', rows: [{ height: 1000, cells: [text('x')] }] }] }
  expect(all(treesOf(writeXlsx(tall)).get('xl/worksheets/sheet1.xml')!, 'row')[0]!.attributes.ht).toBe('409')
})

test('a line at the foot is cut where the format cannot hold it, and its page number stays', () => {
  const footer = { left: ['x & y '.repeat(80)], right: ['Trang ', { field: 'page' as const }] }
  const spec = { sheets: [{ name: 'Một', rows: [], print: { orientation: 'portrait' as const, footer } }] }
  const line = all(treesOf(writeXlsx(spec)).get('xl/worksheets/sheet1.xml')!, 'oddFooter')[0]!.text
  expect(line.length).toBeLessThanOrEqual(255)
  expect(line).toContain('x && y')
  expect(line).toMatch(/Trang &P$/)
})

test('mistakes of ours are thrown, not written', () => {
  const sheet = { name: 'Một', rows: [] }
  expect(() => writeXlsx({ sheets: [sheet, { name: 'MỘT', rows: [] }] })).toThrow('no name')
  expect(() => writeXlsx({ sheets: [{ name: 'Một/hai', rows: [] }] })).toThrow('no name')
  expect(() => writeXlsx({ sheets: [{ ...sheet, state: 'hidden' }] })).toThrow('no sheet can be seen')
  expect(() => writeXlsx({ sheets: [{ name: 'Một', rows: [row(number('1,5'))] }] })).toThrow('no decimal')
  expect(() => writeXlsx({ sheets: [{ name: 'Một', rows: [row(number('1e5'))] }] })).toThrow('no decimal')
  expect(() =>
    writeXlsx({
      sheets: [
        {
          name: 'Một',
          rows: [
            { row: 2, cells: [] },
            { row: 2, cells: [] },
          ],
        },
      ],
    }),
  ).toThrow('row 2 after row 2')
})
