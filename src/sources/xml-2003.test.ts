import { expect, test } from 'vitest'
import type { Cell } from '../model/table.js'
import { textOf } from '../words/legacy-text.js'
import { readXml2003 } from './xml-2003.js'
import { addressFormula } from './xml-2003-formula.js'

interface Parts {
  readonly rows?: string
  readonly styles?: string
  /** What stands in the workbook before its sheets, and in the sheet behind its table. */
  readonly book?: string
  readonly after?: string
  readonly sheets?: string
}
function aFile({ rows = '', styles = '', book = '', after = '', sheets }: Parts): Uint8Array {
  const names =
    'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40"'
  const sheet = sheets ?? `<Worksheet ss:Name="Biểu 01"><Table>${rows}</Table>${after}</Worksheet>`
  return new TextEncoder().encode(
    `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook ${names}>${book}<Styles>${styles}</Styles>${sheet}</Workbook>`,
  )
}
function read(parts: Parts) {
  const result = readXml2003(aFile(parts), 'xa-a.xls')
  if ('problem' in result) throw new Error(JSON.stringify(result.problem))
  return result.workbook
}
const problemOf = (bytes: Uint8Array) => {
  const result = readXml2003(bytes, 'xa-a.xls')
  return 'problem' in result ? result.problem.code : undefined
}
const cellsOf = (parts: Parts): Map<string, Cell> =>
  new Map([...read(parts).tables[0]!.cells].map(cell => [cell.place.cell, cell]))
const data = (type: string, text: string, cell = '') => `<Cell ${cell}><Data ss:Type="${type}">${text}</Data></Cell>`
const cell = (xml: string, more: Parts = {}): Cell => cellsOf({ ...more, rows: `<Row>${xml}</Row>` }).get('A1')!

test('F07: cells stand where the file counts or states them, merged cells are passed over', () => {
  const rows = `<Row>${data('String', 'a', 'ss:MergeAcross="1" ss:MergeDown="1"')}${data('Number', '1')}${data('Number', '2', 'ss:Index="6"')}</Row><Row ss:Index="4">${data('Number', '3')}</Row>`
  expect(Object.fromEntries([...cellsOf({ rows })].map(([name, { raw }]) => [name, raw]))).toEqual({
    A1: 'a',
    C1: '1',
    F1: '2',
    A4: '3',
  })
  expect(read({ rows })).toMatchObject({ format: 'xml-2003', tables: [{ name: 'Biểu 01', merges: ['A1:B2'] }] })
  expect(cellsOf({ rows }).get('A1')!.heads).toBe('A1:B2')
})

test('F07, A28, A36, A38, A40, D04: values are those of their types, in full', () => {
  expect(cell(data('Number', '9007199254740993')).value).toEqual({ kind: 'number', decimal: '9007199254740993' })
  for (const raw of ['1,5', 'abc', '', '1e400']) expect(cell(data('Number', raw)).value).toEqual({ kind: 'broken' })
  expect(cell(data('String', '1.234')).value).toEqual({ kind: 'text', text: '1.234' })
  expect(cell(data('DateTime', '2025-06-30T00:00:00.000')).value).toEqual({ kind: 'date', date: '2025-06-30' })
  expect(cell(data('DateTime', '30/6/2025')).value).toEqual({ kind: 'broken' })
  expect(cell(data('Boolean', '1')).value).toEqual({ kind: 'truth', truth: true })
  expect(cell(data('Error', '#REF!')).value).toEqual({ kind: 'fault', fault: '#REF!' })
  expect(cell(data('Sonstwas', '5')).value).toEqual({ kind: 'broken' })
})

const STYLES = `<Style ss:ID="Default"><Font ss:FontName="VNI-Times"/></Style><Style ss:ID="p" ss:Parent="q"><NumberFormat ss:Format="0.0%"/></Style>
  <Style ss:ID="q"><Font ss:FontName=".VnTime" ss:StrikeThrough="1" ss:Color="#FF0000"/><Interior ss:Color="#FFFF00"/></Style><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style>`

test('F07, F17, F18: fonts of styles decide how a text is read', () => {
  const vni = cell(data('String', 'Ñôn vò tính'), { styles: STYLES })
  expect(vni.font).toBe('VNI-Times')
  expect(textOf(vni)).toBe('Đơn vị tính')
  expect(textOf(cell(data('String', 'TØnh S¬n La', 'ss:StyleID="q"'), { styles: STYLES }))).toBe('Tỉnh Sơn La')
})

test('F07, F19, G02, A31: runs of a rich text have their own fonts and marks', () => {
  const rich = (html: string) => cell(`<Cell><ss:Data ss:Type="String">${html}</ss:Data></Cell>`, { styles: STYLES })
  expect(rich('<html:S>15</html:S>17')).toMatchObject({ raw: '1517', struck: 'part', unstruck: '17' })
  expect(rich('15<html:Sup>1</html:Sup>').runs).toMatchObject([{ text: '15' }, { text: '1', raised: true }])
  expect(textOf(rich('Ñôn vò <html:Font html:Face=".VnTime">S¬n La</html:Font>'))).toBe('Đơn vị Sơn La')
})

test('F07, A25, G03: styles stand on others: formats, lines through cells, colours', () => {
  expect(cell(data('Number', '0.125', 'ss:StyleID="p"'), { styles: STYLES })).toMatchObject({
    format: '0.0%',
    struck: 'whole',
    colour: 'FF0000',
    fill: 'FFFF00',
  })
  expect(cell(data('Number', '45838', 'ss:StyleID="d"'), { styles: STYLES }).format).toBe('dd/mm/yyyy')
  const circle = '<Style ss:ID="a" ss:Parent="b"/><Style ss:ID="b" ss:Parent="a"/>'
  expect(cell(data('Number', '1', 'ss:StyleID="a"'), { styles: circle }).format).toBe('General')
})

test('F07, C12, C13, C14, C15: what is hidden or filtered is told', () => {
  const rows = `<Column/><Column ss:Hidden="1" ss:Span="1"/><Row>${data('Number', '1')}${data('Number', '2')}</Row><Row ss:Hidden="1">${data('Number', '3')}</Row>`
  const after =
    '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetVeryHidden</Visible><PageSetup><Footer x:Data="&amp;LBM05"/></PageSetup></WorksheetOptions><AutoFilter xmlns="urn:schemas-microsoft-com:office:excel"/>'
  const table = read({ rows, after }).tables[0]!
  expect([...table.cells].map(({ hidden }) => hidden)).toEqual([false, true, true])
  expect(table).toMatchObject({ state: 'veryHidden', filtered: true, footer: '&LBM05' })
})

test('F07, D01, D05: formulas of rows and columns become formulas of addresses, or are said to be unknown', () => {
  const formula = (text: string) => addressFormula(text, 5, 3)
  expect(formula('=SUM(R[-3]C:R[-1]C)*2')).toBe('SUM(C2:C4)*2')
  expect(formula(`=IF(R1C1>1,"R1C1 ""x""",'Biểu 02'!R[1]C[-2])`)).toBe(`IF($A$1>1,"R1C1 ""x""",'Biểu 02'!A6)`)
  expect(formula('=RC[-1]+ROUND(R2C,1)+RC_tong')).toBe('B5+ROUND(C$2,1)+RC_tong')
  for (const unknown of ['=SUM(R[-1])', '=SUM(C)', '=R[-9]C', '="abc']) expect(formula(unknown), unknown).toBe('')
  expect(cell('<Cell ss:Formula="=RC[1]*2"/>')).toMatchObject({ value: { kind: 'empty' }, formula: 'B1*2' })
  expect(cell(data('Number', '1', 'ss:Formula="=RC[1]" ss:ArrayRange="RC"'))).toMatchObject({ array: true })
})

test('F07: names, properties, notes and settings of the workbook are told', () => {
  const book = `<o:CustomDocumentProperties><o:plan>ke-hoach</o:plan></o:CustomDocumentProperties><x:ExcelWorkbook><x:Date1904/><x:Calculation>ManualCalculation</x:Calculation></x:ExcelWorkbook>
    <Names><NamedRange ss:Name="in_ct01_trong_ky" ss:RefersTo="='Biểu 01'!R7C3"/></Names>`
  const noted = `<Cell><Data ss:Type="Number">9</Data><Comment ss:Author="Người A"><ss:Data><html:B>ước</html:B> tính</ss:Data></Comment></Cell>`
  const workbook = read({ book, rows: `<Row>${noted}</Row>` })
  expect(workbook).toMatchObject({
    date1904: true,
    manualCalculation: true,
    properties: new Map([['plan', 'ke-hoach']]),
  })
  expect(workbook.names).toEqual([{ name: 'in_ct01_trong_ky', refersTo: "'Biểu 01'!$C$7", sheet: undefined }])
  expect(workbook.tables[0]!.remarks).toEqual(new Map([['A1', 'ước tính']]))
  expect([...workbook.tables[0]!.cells]).toMatchObject([{ value: { decimal: '9' } }])
})

test('F03, F30, C31: files cut, with document types or with addresses that go back are refused', () => {
  expect(problemOf(aFile({ rows: `<Row>${data('Number', '1')}</Row>` }).subarray(0, -40))).toBe('sheet/xml')
  expect(problemOf(new TextEncoder().encode('<!DOCTYPE a [<!ENTITY b "99">]><Workbook/>'))).toBe('sheet/xml')
  expect(problemOf(aFile({ rows: `<Row>${data('Number', '1')}${data('Number', '2', 'ss:Index="1"')}</Row>` }))).toBe(
    'sheet/address',
  )
  expect(problemOf(aFile({ rows: '<Row ss:Index="3"/><Row ss:Index="3"/>' }))).toBe('sheet/address')
  expect(
    problemOf(
      aFile({ rows: '<Row><Cell><Data ss:Type="Number">1</Data><Data ss:Type="Number">2</Data></Cell></Row>' }),
    ),
  ).toBe('sheet/twice')
  expect(problemOf(aFile({ sheets: '' }))).toBe('sheet/no-sheet')
})

test('a file that spans more than a sheet has is refused, not unrolled', () => {
  const started = performance.now()
  expect(
    problemOf(aFile({ rows: `<Row>${data('Number', '1', 'ss:MergeAcross="9999999" ss:MergeDown="9999999"')}</Row>` })),
  ).toBe('sheet/address')
  expect(performance.now() - started).toBeLessThan(2000)
})
