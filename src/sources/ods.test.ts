import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import type { Cell } from '../model/table.js'
import { anOds, type OdsParts, odsNumber, odsRow, odsText } from '../testing/ods-parts.js'
import { readOds } from './ods.js'
import { readXlsx } from './xlsx.js'

function read(parts: OdsParts) {
  const result = readOds(anOds(parts), 'xa-a.ods')
  if ('problem' in result) throw new Error(JSON.stringify(result.problem))
  return result.workbook
}
const problemOf = (parts: OdsParts) => {
  const result = readOds(anOds(parts), 'xa-a.ods')
  return 'problem' in result ? result.problem.code : undefined
}
const cellsOf = (parts: OdsParts): Map<string, Cell> =>
  new Map([...read(parts).tables[0]!.cells].map(cell => [cell.place.cell, cell]))
const cell = (xml: string, more: OdsParts = {}): Cell => cellsOf({ ...more, rows: odsRow(xml) }).get('A1')!

test('F28: repeated empty cells and rows cost nothing, repeated figures are counted against a limit', () => {
  const empty =
    '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
  const cells = cellsOf({
    rows: empty + odsRow(`<table:table-cell table:number-columns-repeated="3"/>${odsNumber('7')}`),
  })
  expect([...cells.keys()]).toEqual(['D1048001'])
  expect([
    ...cellsOf({
      rows: odsRow(odsNumber('7', 'table:number-columns-repeated="2"'), 'table:number-rows-repeated="2"'),
    }).keys(),
  ]).toEqual(['A1', 'B1', 'A2', 'B2'])
  const bomb = odsRow(odsNumber('7', 'table:number-columns-repeated="1000000"'), 'table:number-rows-repeated="1000"')
  const started = performance.now()
  expect(problemOf({ rows: bomb })).toBe('sheet/too-much')
  expect(performance.now() - started).toBeLessThan(5000)
})

test('A40, A35: the stored value counts in full, not what is shown', () => {
  expect(cell(odsNumber('9007199254740993', '', '9.01E+15'))).toMatchObject({ value: { decimal: '9007199254740993' } })
  expect(cell(odsNumber('0.30000000000000004')).value).toEqual({ kind: 'number', decimal: '0.3' })
  // LibreOffice writes fifteen digits of a longer number: which ones followed is lost.
  expect(cell(odsNumber('9.00719925474099E+015')).value).toEqual({ kind: 'broken' })
})

test('A36, A37: a stored value that is no number is broken', () => {
  for (const value of ['1,5', 'abc', '', '1e400', '0x10'])
    expect(cell(odsNumber(value)).value).toEqual({ kind: 'broken' })
  expect(cell('<table:table-cell office:value-type="float"><text:p>5</text:p></table:table-cell>').value.kind).toBe(
    'broken',
  )
  const two =
    '<table:table-cell office:value-type="string" office:string-value="15"><text:p>17</text:p></table:table-cell>'
  expect(cell(two)).toMatchObject({ value: { kind: 'broken' }, raw: '15 17' })
})

test('A01, A11: texts stay texts, with their spaces, tabs and lines', () => {
  expect(cell(odsText('1.234'))).toMatchObject({ value: { kind: 'text', text: '1.234' }, format: 'General' })
  const text =
    '<table:table-cell office:value-type="string"><text:p>Số<text:s text:c="2"/>vụ<text:tab/><text:a>a</text:a></text:p><text:p>b<text:line-break/>c</text:p></table:table-cell>'
  expect(cell(text).raw).toBe('Số  vụ\ta\nb\nc')
  expect(cell(odsText('Số vụ'.normalize('NFD')))).toMatchObject({
    value: { text: 'Số vụ' },
    raw: 'Số vụ'.normalize('NFD'),
  })
})

const NUMBERS = `
  <number:percentage-style style:name="P"><number:number number:decimal-places="1" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>
  <number:number-style style:name="K"><number:number number:decimal-places="0" number:min-integer-digits="1" number:grouping="true" number:display-factor="1000"/></number:number-style>
  <number:date-style style:name="D"><number:day/><number:text>/</number:text><number:month/><number:text>/</number:text><number:year number:style="long"/></number:date-style>
  <number:number-style style:name="H0"><number:text/></number:number-style>
  <number:text-style style:name="H"><number:text/><style:map style:condition="value()&gt;0" style:apply-style-name="H0"/><style:map style:condition="value()&lt;0" style:apply-style-name="H0"/><style:map style:condition="value()=0" style:apply-style-name="H0"/></number:text-style>
  ${['P', 'K', 'D', 'H'].map(name => `<style:style style:name="ce${name}" style:family="table-cell" style:data-style-name="${name}"/>`).join('')}`

test('A25, A28, C34, C35, B01: number formats are told by codes', () => {
  const format = (name: string) =>
    cell(odsNumber('0.125', `table:style-name="ce${name}"`), { automatic: NUMBERS }).format
  expect(['P', 'K', 'D', 'H'].map(format)).toEqual(['0.0%', '#,##0,', 'd/m/yyyy', ';;;'])
  const percent =
    '<table:table-cell office:value-type="percentage" office:value="0.5"><text:p>50%</text:p></table:table-cell>'
  expect(cell(percent)).toMatchObject({ value: { decimal: '0.5' }, format: '0%' })
})

test('A28, A38, B04: dates, times and truths are no numbers', () => {
  const typed = (type: string, value: string, shown: string) =>
    cell(
      `<table:table-cell office:value-type="${type}" office:${type}-value="${value}"><text:p>${shown}</text:p></table:table-cell>`,
    )
  expect(typed('date', '2025-06-30', '30/06/25').value).toEqual({ kind: 'date', date: '2025-06-30' })
  expect(typed('date', '45838', 'x').value).toEqual({ kind: 'broken' })
  expect(typed('time', 'PT18H00M00S', '18:00').value).toEqual({ kind: 'text', text: '18:00' })
  expect(typed('boolean', 'true', 'TRUE').value).toEqual({ kind: 'truth', truth: true })
  expect(cell(odsNumber('1', 'table:formula="of:=TRUE()"', 'TRUE')).value).toEqual({ kind: 'truth', truth: true })
})

test('D04: what a formula failed with is a fault, as LibreOffice and others write it', () => {
  const fault =
    '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>'
  expect(cell(fault)).toMatchObject({ value: { kind: 'fault', fault: '#DIV/0!' }, formula: '1/0' })
  expect(cell(odsNumber('0', 'table:formula="of:=[.B1]"', 'Err:522')).value).toEqual({
    kind: 'fault',
    fault: 'Err:522',
  })
  expect(cell(odsText('#REF!')).value.kind).toBe('text')
})

test('D01, D05, D14: formulas are written as Excel writes them, and said to be unknown where Excel has no words', () => {
  const formula = (text: string) => cell(odsNumber('1', `table:formula="${text}"`)).formula
  expect(formula("of:=SUM([.B4:.B8];[$'Biểu 02'.C1])*2")).toBe("SUM(B4:B8,'Biểu 02'!C1)*2")
  expect(formula('of:=IF([.$A$1]=&quot;a;[b&quot;;1;{1;2|3}])')).toBe('')
  expect(formula('of:=IF([.$A$1]=&quot;a;[b&quot;;{1;2|3;4};0)')).toBe('IF($A$1="a;[b",{1,2;3,4},0)')
  expect(formula("of:=['file:///C:/so/cu.xlsx'#$Sheet1.B4]+1")).toBe("'[cu.xlsx]Sheet1'!B4+1")
  expect(formula('of:=[.#REF!]')).toBe('#REF!')
  expect(formula('of:=[.B4')).toBe('')
  expect(formula('of:=COM.MICROSOFT.IFS([.A1];1)')).toBe('IFS(A1,1)')
  expect(cell(odsNumber('1', 'table:formula="of:=[.A1:.A2]*2" table:number-matrix-columns-spanned="1"'))).toMatchObject(
    { array: true },
  )
  const blank = cell('<table:table-cell table:formula="of:=[.B4]*2"/>')
  expect(blank).toMatchObject({ value: { kind: 'empty' }, formula: 'B4*2' })
  for (const text of ['><text:p/>', ' office:value-type="string" office:string-value=""><text:p/>'])
    expect(cell(`<table:table-cell table:formula="of:=[.B4]"${text}</table:table-cell>`)).toMatchObject({
      value: { kind: 'text', text: '' },
      formula: 'B4',
    })
})

test('C12, C13, C15: hidden rows and columns are told at their cells, filtered rows at the sheet too', () => {
  const columns =
    '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>'
  const row = odsRow(`${odsNumber('1')}<table:table-cell/>${odsNumber('2')}`)
  const filtered = odsRow(odsNumber('3'), 'table:visibility="filter"')
  const workbook = read({ rows: columns + row + filtered })
  expect([...workbook.tables[0]!.cells].map(({ hidden }) => hidden)).toEqual([false, true, true])
  expect(workbook.tables[0]!.filtered).toBe(true)
  const range = `<table:database-ranges><table:database-range table:target-range-address="'Biểu 01'.A1:'Biểu 01'.C9" table:display-filter-buttons="true"/></table:database-ranges>`
  expect(read({ rows: row, after: range }).tables[0]!.filtered).toBe(true)
})

test('C14: sheets that are not shown are hidden', () => {
  const automatic =
    '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>'
  expect(read({ automatic, table: 'table:style-name="ta2"' }).tables[0]!.state).toBe('hidden')
})

test('C16: a value under a merged cell says by what it is covered', () => {
  const covered =
    '<table:covered-table-cell office:value-type="float" office:value="7"><text:p>7</text:p></table:covered-table-cell>'
  const cells = cellsOf({
    rows: odsRow(odsNumber('5', 'table:number-columns-spanned="2" table:number-rows-spanned="1"') + covered),
  })
  expect(cells.get('A1')).toMatchObject({ heads: 'A1:B1' })
  expect(cells.get('B1')).toMatchObject({ coveredBy: 'A1:B1', value: { decimal: '7' } })
})

test('G01, G07: remarks hang on their cells without their authors, pictures are counted', () => {
  const remark =
    '<office:annotation><dc:creator>Người A</dc:creator><text:p>số này</text:p><text:p>là ước tính</text:p></office:annotation>'
  const shapes = '<table:shapes><draw:frame/><draw:custom-shape><text:p>15</text:p></draw:custom-shape></table:shapes>'
  const text = `<table:table-cell office:value-type="float" office:value="9">${remark}<draw:frame><draw:text-box><text:p>15</text:p></draw:text-box></draw:frame><text:p>9</text:p></table:table-cell>`
  const table = read({ rows: shapes + odsRow(text) }).tables[0]!
  expect(table.remarks).toEqual(new Map([['A1', 'số này\nlà ước tính']]))
  expect(table.drawings).toBe(3)
  expect([...table.cells]).toMatchObject([{ raw: '9' }])
})

test('G02, G03, A31: struck and raised runs are told, also as LibreOffice writes them', () => {
  const automatic = `<style:style style:name="S" style:family="text"><style:text-properties style:text-line-through-type="single"/></style:style>
    <style:style style:name="U" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
    <style:style style:name="W" style:family="table-cell"><style:text-properties style:text-line-through-style="solid" fo:color="#ff0000"/></style:style>`
  expect(cell(odsText('<text:span text:style-name="S">15</text:span>17'), { automatic })).toMatchObject({
    raw: '1517',
    struck: 'part',
    unstruck: '17',
  })
  expect(cell(odsText('<text:span text:style-name="S">15</text:span>'), { automatic }).struck).toBe('whole')
  expect(cell(odsNumber('15', 'table:style-name="W"'), { automatic })).toMatchObject({
    struck: 'whole',
    colour: 'FF0000',
  })
  expect(cell(odsText('15<text:span text:style-name="U">1</text:span>'), { automatic }).runs).toMatchObject([
    { text: '15' },
    { text: '1', raised: true },
  ])
})

test('F17, F18: the fonts of cells are told through styles that stand on others', () => {
  const styles = `<office:font-face-decls><style:font-face style:name="VN" svg:font-family="'.VnTime'"/></office:font-face-decls><office:styles>
    <style:default-style style:family="table-cell"><style:text-properties style:font-name="VN"/></style:default-style>
    <style:style style:name="Base" style:family="table-cell"/></office:styles>`
  const automatic =
    '<style:style style:name="a" style:family="table-cell" style:parent-style-name="b"/><style:style style:name="b" style:family="table-cell" style:parent-style-name="a"/>'
  expect(cell(odsText('TØnh'), { styles }).font).toBe('.VnTime')
  expect(cell(odsText('TØnh', 'table:style-name="Base"'), { styles }).font).toBe('.VnTime')
  expect(cell(odsText('x', 'table:style-name="a"'), { styles, automatic }).raw).toBe('x')
})

test('D05: sheets that keep what another file held are no sheets of the report', () => {
  const tables = `<table:table table:name="Biểu 01">${odsRow(odsNumber('1'))}</table:table><table:table table:name="'file:///so.ods'#Sheet1"><table:table-source/>${odsRow(odsNumber('9'))}</table:table>`
  const workbook = read({ tables })
  expect(workbook.tables.map(({ name }) => name)).toEqual(['Biểu 01'])
  expect(workbook.externalLinks).toBe(true)
})

test('B03, D11: the date system, properties and settings of the file are told', () => {
  const settings = '<config:config-item config:name="AutoCalculate">false</config:config-item>'
  const meta =
    '<meta:user-defined meta:name="plan">ke-hoach</meta:user-defined><meta:user-defined meta:name="__proto__">x</meta:user-defined>'
  const tables =
    '<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings><table:table table:name="a"/>'
  expect(read({ tables, meta, settings })).toMatchObject({
    date1904: true,
    manualCalculation: true,
    properties: new Map([
      ['plan', 'ke-hoach'],
      ['__proto__', 'x'],
    ]),
  })
})

test('F03, F09, F22, F30: files cut, of other kinds, with passwords or document types are refused by name', () => {
  expect(problemOf({ parts: { 'content.xml': '<a><b>' } })).toBe('sheet/xml')
  expect(problemOf({ parts: { 'content.xml': '<!DOCTYPE a [<!ENTITY b "99">]><a>&b;</a>' } })).toBe('sheet/xml')
  expect(problemOf({ parts: { 'content.xml': undefined } })).toBe('sheet/part-missing')
  expect(problemOf({ parts: { mimetype: 'application/vnd.oasis.opendocument.text' } })).toBe('sheet/other-file')
  const manifest =
    '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>'
  expect(problemOf({ parts: { 'META-INF/manifest.xml': manifest } })).toBe('sheet/ods-password')
  expect(problemOf({ tables: '' })).toBe('sheet/no-sheet')
  expect(problemOf({ tables: '<table:table table:name="a"/><table:table table:name="A"/>' })).toBe('sheet/same-name')
})

/** A workbook as exceljs writes it, saved by LibreOffice in another format; undefined where there is none. */
async function bySoffice(
  workbook: ExcelJS.Workbook,
  format: string,
): Promise<{ xlsx: Uint8Array; other: Uint8Array } | undefined> {
  if (!existsSync('/usr/bin/soffice')) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'ods-'))
  try {
    const xlsx = new Uint8Array(await workbook.xlsx.writeBuffer())
    writeFileSync(join(folder, 'a.xlsx'), xlsx)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', format, '--outdir', folder, join(folder, 'a.xlsx')],
      { stdio: 'ignore' },
    )
    return { xlsx, other: new Uint8Array(readFileSync(join(folder, `a.${format}`))) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test('D15: a form saved by LibreOffice as .ods comes back whole: names, hidden ids, footer and values', async ({
  skip,
}) => {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Biểu 01')
  const meta = workbook.addWorksheet('_meta', { state: 'veryHidden' })
  meta.getCell('A1').value = 'plan'
  sheet.getColumn(1).hidden = true
  sheet.getCell('B1').value = 'BIỂU 01'
  sheet.mergeCells('B1:C1')
  for (let i = 2; i < 20; i++) {
    sheet.getCell(`A${i}`).value = `ct${i}`
    sheet.getCell(`B${i}`).value = `Chỉ tiêu số ${i}`
    sheet.getCell(`C${i}`).value = i % 3 === 0 ? `1.${i}` : i * 12.5
    sheet.getCell(`C${i}`).numFmt = i % 2 === 0 ? '#,##0.0' : '0.0%'
    workbook.definedNames.add(`'Biểu 01'!$C$${i}`, `in_ct${i}_trong_ky`)
  }
  sheet.getCell('C20').value = { formula: 'SUM(C2:C19)', result: 0 }
  sheet.headerFooter.oddFooter = '&LBM05-v3 · 2026Q2 · 7F3A'
  const saved = await bySoffice(workbook, 'ods')
  if (saved === undefined) return skip('LibreOffice is not installed')
  const [before, after] = [readXlsx(saved.xlsx, 'a'), readOds(saved.other, 'a')]
  if ('problem' in before || 'problem' in after) throw new Error('not read')
  const facts = (of: typeof before) =>
    of.workbook.tables.flatMap(table =>
      [...table.cells]
        .filter(({ formula }) => formula === undefined)
        .map(({ place, value, format, hidden }) => [place.sheet, place.cell, value, format, hidden]),
    )
  expect(facts(after)).toEqual(facts(before))
  const names = (of: typeof before) => of.workbook.names.map(({ name, refersTo }) => `${name} ${refersTo}`).sort()
  expect(names(after)).toEqual(names(before))
  expect(after.workbook.tables[0]).toMatchObject({ footer: '&LBM05-v3 · 2026Q2 · 7F3A', merges: ['B1:C1'] })
  expect(after.workbook.tables[0]!.cells.get('C20')!.formula).toBe('SUM(C2:C19)')
})
