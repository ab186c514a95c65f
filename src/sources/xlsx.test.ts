import exceljs from 'exceljs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Cell, Workbook } from '../model/table.js'
import { aWorkbook, SHEET_NAMESPACE, type WorkbookParts } from '../testing/workbook-parts.js'
import { readXlsx } from './xlsx.js'

function workbookOf(bytes: Uint8Array): Workbook {
  const read = readXlsx(bytes, 'xa-an-phu.xlsx')
  if ('problem' in read) throw new Error(read.problem.message.en)
  return read.workbook
}
const problemOf = (bytes: Uint8Array) => {
  const read = readXlsx(bytes, 'xa-an-phu.xlsx')
  return 'problem' in read ? read.problem : undefined
}
const sheetOf = (parts: WorkbookParts) => workbookOf(aWorkbook(parts)).tables[0]!
const cellsOf = (rows: string, parts: WorkbookParts = {}) => sheetOf({ ...parts, rows }).cells
const cellOf = (cell: string, parts: WorkbookParts = {}): Cell => [...cellsOf(`<row r="1">${cell}</row>`, parts)][0]!

test('a cell has its value, its raw text and its place', () => {
  expect(cellOf('<c r="C1"><v>1234.50</v></c>')).toEqual({
    row: 1,
    column: 3,
    value: { kind: 'number', decimal: '1234.5' },
    raw: '1234.50',
    place: { kind: 'cell', file: 'xa-an-phu.xlsx', sheet: 'Biểu 01', cell: 'C1' },
    format: 'General',
    struck: 'none',
    hidden: false,
  })
})

describe('values', () => {
  test.each<[string, string, Cell['value']]>([
    ['A11 a shared text', '<c r="A1" t="s"><v>0</v></c>', { kind: 'text', text: '15' }],
    [
      'A11 a text inside the cell',
      '<c r="A1" t="inlineStr"><is><t>1.234</t></is></c>',
      { kind: 'text', text: '1.234' },
    ],
    ['D12 a formula gives text', '<c r="A1" t="str"><f>"1"&amp;5</f><v>15</v></c>', { kind: 'text', text: '15' }],
    ['A36 a comma', '<c r="A1"><v>1,5</v></c>', { kind: 'broken' }],
    ['A37 letters', '<c r="A1"><v>abc</v></c>', { kind: 'broken' }],
    ['A37 beyond doubles', '<c r="A1"><v>1e400</v></c>', { kind: 'broken' }],
    ['A37 nothing', '<c r="A1" t="n"><v/></c>', { kind: 'broken' }],
    ['A38 a truth', '<c r="A1" t="b"><v>1</v></c>', { kind: 'truth', truth: true }],
    ['A40 beyond 2^53', '<c r="A1"><v>9007199254740993</v></c>', { kind: 'number', decimal: '9007199254740993' }],
    ['A35 noise', '<c r="A1"><v>0.30000000000000004</v></c>', { kind: 'number', decimal: '0.3' }],
    ['B04 a date', '<c r="A1" t="d"><v>2025-06-30</v></c>', { kind: 'date', date: '2025-06-30' }],
    ['D01 a formula without its value', '<c r="A1"><f>B1*2</f></c>', { kind: 'empty' }],
    ['D01 a formula with an empty value', '<c r="A1"><f>B1*2</f><v></v></c>', { kind: 'empty' }],
    ['D12 a formula that gives an empty text', '<c r="A1" t="str"><f>""</f><v></v></c>', { kind: 'text', text: '' }],
    ['D04 a fault', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', { kind: 'fault', fault: '#DIV/0!' }],
    ['an unknown type', '<c r="A1" t="q"><v>5</v></c>', { kind: 'broken' }],
    ['no such shared text', '<c r="A1" t="s"><v>7</v></c>', { kind: 'broken' }],
    ['two values', '<c r="A1" t="inlineStr"><v>5</v><is><t>7</t></is></c>', { kind: 'broken' }],
    ['escaped characters', '<c r="A1" t="inlineStr"><is><t>a_x000A_b</t></is></c>', { kind: 'text', text: 'a\nb' }],
    [
      'phonetic guides',
      '<c r="A1" t="inlineStr"><is><t>15</t><rPh><t>9</t></rPh></is></c>',
      { kind: 'text', text: '15' },
    ],
    ['elements of others', '<c r="A1"><v>5<z xmlns="z">7</z></v></c>', { kind: 'number', decimal: '5' }],
  ])('%s', (_, xml, value) => {
    expect(cellOf(xml, { strings: '<si><t>15</t></si>' }).value).toEqual(value)
  })

  test('A17: blank cells are not among the cells', () => {
    expect(cellsOf('<row r="1"><c r="A1"/><c r="B1" s="0"></c></row>').size).toBe(0)
  })

  test('text is composed, its raw form is as in the file', () => {
    const decomposed = 'Số vụ'.normalize('NFD')
    const cell = cellOf(`<c r="A1" t="inlineStr"><is><t>${decomposed}</t></is></c>`)
    expect([cell.value, cell.raw]).toEqual([{ kind: 'text', text: 'Số vụ' }, decomposed])
  })
})

describe('layout', () => {
  test('C12, C13: cells of hidden rows and columns say so', () => {
    const rows =
      '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="C2"><v>3</v></c></row>'
    const cells = cellsOf(rows, { before: '<cols><col min="2" max="3" hidden="true"/></cols>' })
    expect([...cells].map(({ place, hidden }) => [place.cell, hidden])).toEqual([
      ['A1', true],
      ['A2', false],
      ['C2', true],
    ])
  })

  test('C14: a very hidden sheet is named as such', () => {
    const sheets = '<sheet name="_meta" sheetId="1" state="veryHidden" r:id="rId1"/>'
    expect(sheetOf({ sheets }).state).toBe('veryHidden')
  })

  test('C16: a value under a merged range is kept and says by what it is covered', () => {
    const after = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A5:Z500"/></mergeCells>'
    const cells = cellsOf(
      '<row r="1"><c r="A1"><v>5</v></c><c r="B1"><v>7</v></c></row><row r="9"><c r="C9"><v>1</v></c></row>',
      { after },
    )
    expect(cells.get('A1')).toMatchObject({ heads: 'A1:B1' })
    expect(cells.get('B1')).toMatchObject({ raw: '7', coveredBy: 'A1:B1' })
    expect(cells.get('C9')).toMatchObject({ coveredBy: 'A5:Z500' })
  })

  test('C28, C29: a far cell costs nothing and the stated dimension is not believed', () => {
    const rows = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    expect([...cellsOf(rows, { before: '<dimension ref="A1"/>' })].map(({ place }) => place.cell)).toEqual([
      'XFD1048576',
    ])
  })

  test('C30: addresses that are left out are counted on', () => {
    const rows = '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>'
    expect([...cellsOf(rows)].map(({ place }) => place.cell)).toEqual(['A1', 'D1', 'E1', 'A2'])
  })

  test('C34, A28: the number format is that of the style, built in or written out', () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="#,##0,"/></numFmts><fonts><font/></fonts>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>'
    const formatOf = (style: number) => cellOf(`<c r="A1" s="${style}"><v>1</v></c>`, { styles }).format
    expect([formatOf(0), formatOf(1), formatOf(2)]).toEqual(['General', '#,##0,', 'mm-dd-yy'])
  })

  test('G02, G03: struck-through runs and cells are told apart from what is left', () => {
    const styles =
      '<fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts><cellXfs><xf/><xf fontId="1"/><xf fontId="2"/></cellXfs>'
    const runs = '<is><r><rPr><strike/></rPr><t>15</t></r><r><t>17</t></r></is>'
    expect(cellOf(`<c r="A1" t="inlineStr">${runs}</c>`)).toMatchObject({ raw: '1517', struck: 'part', unstruck: '17' })
    expect(cellOf('<c r="A1" s="1"><v>5</v></c>', { styles }).struck).toBe('whole')
    expect(cellOf('<c r="A1" s="2"><v>5</v></c>', { styles }).struck).toBe('none')
    const styled = runs.replace('<r><t>17', '<r><rPr><b/></rPr><t>17')
    const inStruckCell = (is: string) => cellOf(`<c r="A1" s="1" t="inlineStr">${is}</c>`, { styles })
    expect([inStruckCell(runs).struck, inStruckCell(styled).struck]).toEqual(['whole', 'part'])
    expect(inStruckCell('<is><t>15</t></is>').struck).toBe('whole')
    const strings = `<si>${runs.slice(4, -5)}</si>`
    expect(cellOf('<c r="A1" t="s"><v>0</v></c>', { strings })).toMatchObject({ struck: 'part', unstruck: '17' })
  })

  test('D03: a shared formula is moved to each of its cells; one that nobody wrote is unknown', () => {
    const rows =
      '<row r="1"><c r="D1"><f t="shared" ref="D1:D2" si="0">B1*2</f><v>4</v></c></row>' +
      '<row r="2"><c r="D2"><f t="shared" si="0"/><v>6</v></c><c r="E2"><f t="shared" si="9"/></c></row>'
    const cells = cellsOf(rows)
    expect(cells.get('D1')).toMatchObject({ formula: 'B1*2' })
    expect(cells.get('D2')).toMatchObject({ raw: '6', formula: 'B2*2' })
    expect(cells.get('E2')).toMatchObject({ value: { kind: 'empty' }, formula: '' })
  })
})

test('the workbook tells its names, its date system, its footer and its properties', () => {
  const properties =
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property name="__proto__"><vt:lpwstr>bieu_01</vt:lpwstr></property></Properties>'
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const workbook = workbookOf(
    aWorkbook({
      workbook:
        '<workbookPr date1904="1"/><definedNames><definedName name="in_so_vu_ky" localSheetId="0">\'Biểu 01\'!$C$7</definedName><definedName name="__proto__">1</definedName></definedNames>',
      after: '<headerFooter><oddFooter>&amp;Lbieu_01 v2</oddFooter></headerFooter>',
      parts: {
        '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${type}/officeDocument" Target="/xl/workbook.xml"/><Relationship Id="b" Type="${type}/custom-properties" Target="docProps/custom.xml"/></Relationships>`,
        'docProps/custom.xml': properties,
      },
    }),
  )
  expect(workbook.date1904).toBe(true)
  expect(workbook.names).toEqual([
    { name: 'in_so_vu_ky', refersTo: "'Biểu 01'!$C$7", sheet: 'Biểu 01' },
    { name: '__proto__', refersTo: '1', sheet: undefined },
  ])
  expect([...workbook.properties]).toEqual([['__proto__', 'bieu_01']])
  expect(workbook.tables[0]!.footer).toBe('&Lbieu_01 v2')
})

test('F43: the strict edition, prefixes and absolute targets are read', () => {
  const strict = (xml: string) =>
    xml
      .replaceAll(SHEET_NAMESPACE, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      )
      .replaceAll('Target="worksheets/', 'Target="/xl\\worksheets/')
  const prefixed = (xml: string) => xml.replace(/<(\/?)(?=[a-z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=')
  const parts = Object.entries(unzipSync(aWorkbook({ rows: '<row r="1"><c r="A1"><v>5</v></c></row>' }))).map(
    ([name, bytes]) => {
      const xml = strict(strFromU8(bytes))
      return [name, strToU8(name.endsWith('sheet1.xml') ? prefixed(xml) : xml)] as const
    },
  )
  expect(workbookOf(zipSync(Object.fromEntries(parts))).tables[0]!.cells.get('A1')).toMatchObject({ raw: '5' })
})

describe('workbooks that are refused', () => {
  const sheet = (xml: string) => ({ parts: { 'xl/worksheets/sheet1.xml': xml } })
  const two = '<sheet name="Biểu 01" sheetId="1" r:id="rId1"/><sheet name="BIỂU 01" sheetId="2" r:id="rId1"/>'
  const deep = `${'<ext>'.repeat(70)}${'</ext>'.repeat(70)}`
  test.each<[string, WorkbookParts, string]>([
    ['C31 an address twice', { rows: '<row r="1"><c r="A1"><v>5</v></c><c r="A1"><v>7</v></c></row>' }, 'sheet/twice'],
    ['C31 a row twice', { rows: '<row r="1"/><row r="1"/>' }, 'sheet/twice'],
    ['two values in a cell', { rows: '<row r="1"><c r="A1"><v>5</v><v>7</v></c></row>' }, 'sheet/twice'],
    ['a cell of another row', { rows: '<row r="1"><c r="A2"><v>5</v></c></row>' }, 'sheet/address'],
    ['a cell outside the sheet', { rows: '<row r="1"><c r="XFE1"><v>5</v></c></row>' }, 'sheet/address'],
    [
      'merged ranges that meet',
      { after: '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/></mergeCells>' },
      'sheet/address',
    ],
    [
      'large merged ranges that meet',
      { after: '<mergeCells><mergeCell ref="A1:Z99"/><mergeCell ref="B2:C3"/></mergeCells>' },
      'sheet/address',
    ],
    ['F03 a sheet cut in half', sheet(`<worksheet xmlns="${SHEET_NAMESPACE}"><sheetData><row r="1">`), 'sheet/xml'],
    ['F03 an empty part', sheet(''), 'sheet/xml'],
    [
      'F30 a document type',
      sheet(`<!DOCTYPE w [<!ENTITY a "99">]><worksheet xmlns="${SHEET_NAMESPACE}"/>`),
      'sheet/xml',
    ],
    ['F30 an unknown entity', { rows: '<row r="1"><c r="A1"><v>&a;</v></c></row>' }, 'sheet/xml'],
    ['5.2 elements nest too deep', { after: deep }, 'sheet/xml'],
    [
      'an old encoding',
      sheet(`<?xml version="1.0" encoding="windows-1258"?><worksheet xmlns="${SHEET_NAMESPACE}"/>`),
      'sheet/xml',
    ],
    [
      '5.2 a text is too long',
      { rows: `<row r="1"><c r="A1" t="inlineStr"><is><t>${'a'.repeat(32_768)}</t></is></c></row>` },
      'sheet/too-much',
    ],
    ['a sheet part is missing', { parts: { 'xl/worksheets/sheet1.xml': undefined } }, 'sheet/part-missing'],
    ['two sheets of one name', { sheets: two }, 'sheet/same-name'],
    ['no sheet', { sheets: '<x/>' }, 'sheet/no-sheet'],
    ['F09 a Word file', { parts: { 'word/document.xml': '<w/>' } }, 'sheet/other-file'],
    ['F09 an ordinary archive', { parts: { '_rels/.rels': undefined } }, 'sheet/other-file'],
  ])('%s', (_, parts, code) => {
    expect(problemOf(aWorkbook(parts))?.code).toBe(code)
  })

  test('an address stated twice is told at its cell', () => {
    const rows = '<row r="1"><c r="A1"><v>5</v></c><c r="A1"><v>7</v></c></row>'
    expect(problemOf(aWorkbook({ rows }))?.place).toEqual({
      kind: 'cell',
      file: 'xa-an-phu.xlsx',
      sheet: 'Biểu 01',
      cell: 'A1',
    })
  })

  test('F24: an old macro sheet is told by its name', () => {
    const rels = strFromU8(unzipSync(aWorkbook({}))['xl/_rels/workbook.xml.rels']!)
    const macro = rels.replace(
      /http[^"]*\/worksheet"/,
      'http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet"',
    )
    expect(problemOf(aWorkbook({ parts: { 'xl/_rels/workbook.xml.rels': macro } }))?.message.vi).toContain('Biểu 01')
  })
})

test('a workbook of another program has the cells that its own reader finds', async () => {
  const book = new exceljs.Workbook()
  const written = book.addWorksheet('Biểu 02')
  for (let row = 1; row <= 60; row++)
    written.addRow([
      `Chỉ tiêu ${row}`,
      row * 1.25,
      row * 1000,
      row % 2 === 0,
      { formula: `B${row}*2`, result: row * 2.5 },
      'Xã An Phú',
    ])
  written.getColumn(2).numFmt = '#,##0.00'
  written.mergeCells('H1:I2')
  written.getCell('H1').value = { richText: [{ font: { strike: true }, text: '15' }, { text: '17' }] }
  const { tables } = workbookOf(new Uint8Array(await book.xlsx.writeBuffer()))
  const own = tables[0]!.cells
  let compared = 0
  written.eachRow(row =>
    row.eachCell(cell => {
      if (cell.isMerged && cell.master !== cell) return
      const { value } = own.get(cell.address)!
      const found =
        value.kind === 'number'
          ? Number(value.decimal)
          : value.kind === 'truth'
            ? value.truth
            : value.kind === 'text' && value.text
      expect([cell.address, found]).toEqual([
        cell.address,
        typeof cell.value === 'object' ? (cell.result ?? cell.text) : cell.value,
      ])
      if (cell.numFmt !== undefined) expect(own.get(cell.address)!.format).toBe(cell.numFmt)
      compared++
    }),
  )
  expect(compared).toBe(361)
  expect(own.get('H1')).toMatchObject({ struck: 'part', unstruck: '17', heads: 'H1:I2' })
})

test('XML with changed bytes gives cells or a refusal in words, never a throw', () => {
  const rows =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f t="shared" si="0">A1*2</f><v>12.5</v></c></row>'
  const parts = unzipSync(
    aWorkbook({
      rows,
      strings: '<si><r><rPr><strike/></rPr><t>15</t></r></si>',
      styles: '<fonts><font/></fonts><cellXfs><xf/><xf fontId="0" numFmtId="9"/></cellXfs>',
      after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
    }),
  )
  const names = Object.keys(parts)
  let state = 20260630
  const below = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  const signs = strToU8('<>/"=&;!1A: ')
  let refused = 0
  for (let run = 0; run < 1500; run++) {
    const name = names[below(names.length)]!
    const changed = parts[name]!.slice()
    for (let times = 1 + below(3); times > 0; times--)
      changed[below(changed.length)] = run % 2 === 0 ? below(256) : signs[below(signs.length)]!
    const read = readXlsx(zipSync({ ...parts, [name]: changed }, { level: 0 }), 'xa-an-phu.xlsx')
    if ('problem' in read) refused++
  }
  expect(refused).toBeGreaterThan(500)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})
