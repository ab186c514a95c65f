// What the reader tells beside values, so that the judges of a cell can see what a person sees.
import { describe, expect, test } from 'vitest'
import type { Cell, Table, Workbook } from '../model/table.js'
import { aWorkbook, SHEET_NAMESPACE, type WorkbookParts } from '../testing/workbook-parts.js'
import { readXlsx } from './xlsx.js'

function read(parts: WorkbookParts): { workbook: Workbook; codes: string[] } {
  const made = readXlsx(aWorkbook(parts), 'xa-an-phu.xlsx')
  if ('problem' in made) throw new Error(made.problem.message.en)
  return { workbook: made.workbook, codes: made.notes.map(({ code }) => code) }
}
const tableOf = (parts: WorkbookParts): Table => read(parts).workbook.tables[0]!
const cellOf = (cell: string, parts: WorkbookParts = {}): Cell =>
  [...tableOf({ ...parts, rows: `<row r="1">${cell}</row>` }).cells][0]!
const ROWS = '<row r="1"><c r="A1"><v>5</v></c></row><row r="2"><c r="A2"><v>7</v></c></row>'

describe('what is hidden', () => {
  test('C12: a row of no height is hidden, one that is shown by its own word is not', () => {
    const rows = '<row r="1" ht="0"><c><v>1</v></c></row><row r="2" ht="0" hidden="0"><c><v>2</v></c></row>'
    expect([...tableOf({ rows }).cells].map(({ hidden }) => hidden)).toEqual([true, false])
  })

  test('C15: a filter that hides rows is told; arrows that filter nothing are not', () => {
    const arrows = '<autoFilter ref="A1:B9"/>'
    const set =
      '<autoFilter ref="A1:B9"><filterColumn colId="0"><filters><filter val="5"/></filters></filterColumn></autoFilter>'
    const hidden = ROWS.replace('r="2"', 'r="2" hidden="1"')
    expect(tableOf({ rows: ROWS, after: arrows }).filtered).toBe(false)
    expect(tableOf({ rows: ROWS, after: set }).filtered).toBe(true)
    expect(tableOf({ rows: hidden, after: arrows }).filtered).toBe(true)
    expect(tableOf({ rows: hidden }).filtered).toBe(false)
    expect(tableOf({ rows: ROWS, before: '<sheetPr filterMode="1"/>' }).filtered).toBe(true)
  })

  test('C15: a filter of a table within the sheet is told; one of a saved view is not', () => {
    const filter = '<autoFilter ref="A1:B9"><filterColumn colId="0"/></autoFilter>'
    expect(tableOf({ beside: { table: `<table xmlns="${SHEET_NAMESPACE}">${filter}</table>` } }).filtered).toBe(true)
    const view = `<customSheetViews><customSheetView>${filter}</customSheetView></customSheetViews>`
    expect(tableOf({ after: view }).filtered).toBe(false)
  })

  test('C26: the width of a column changes nothing', () => {
    const before = '<cols><col min="1" max="1" width="0.5"/></cols>'
    expect([...tableOf({ rows: ROWS, before }).cells].map(({ raw, hidden }) => [raw, hidden])).toEqual([
      ['5', false],
      ['7', false],
    ])
  })

  test('C35: colours of font and fill, and a format that shows nothing, are told', () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode=";;;"/></numFmts>' +
      '<fonts><font><name val="Arial"/></font><font><color rgb="FFFFFFFF"/><name val=".VnTime"/></font><font><color theme="1"/></font></fonts>' +
      '<fills><fill><patternFill patternType="none"><fgColor rgb="FF00FF00"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="ffff00"/><bgColor rgb="FF000000"/></patternFill></fill></fills>' +
      '<cellXfs><xf/><xf fontId="1" fillId="1"/><xf numFmtId="164" fontId="2"/></cellXfs>'
    const look = (style: number) => {
      const { format, font, colour, fill } = cellOf(`<c r="A1" s="${style}"><v>5</v></c>`, { styles })
      return [format, font, colour, fill]
    }
    expect(look(0)).toEqual(['General', 'Arial', undefined, undefined])
    expect(look(1)).toEqual(['General', '.VnTime', 'FFFFFF', 'FFFF00'])
    expect(look(2)).toEqual([';;;', undefined, undefined, undefined])
  })
})

test('F19, A31, G02: runs keep their fonts, their strokes and whether they are raised', () => {
  const styles = '<fonts><font><name val="Times New Roman"/></font></fonts><cellXfs><xf/></cellXfs>'
  const strings =
    '<si><r><rPr><rFont val=".VnTime"/></rPr><t xml:space="preserve">TØnh </t></r>' +
    '<r><rPr><rFont val="Times New Roman"/><strike/></rPr><t>15</t></r>' +
    '<r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t>15</t></si>'
  const cell = cellOf('<c r="A1" t="s"><v>0</v></c>', { styles, strings })
  expect(cell).toMatchObject({ raw: 'TØnh 151', struck: 'part', unstruck: 'TØnh 1' })
  expect(cell.runs).toEqual([
    { text: 'TØnh ', font: '.VnTime', struck: false, raised: false },
    { text: '15', font: undefined, struck: true, raised: false },
    { text: '1', font: undefined, struck: false, raised: true },
  ])
  expect(cellOf('<c r="A1" t="s"><v>1</v></c>', { styles, strings }).runs).toBeUndefined()
})

test('G03: a cell whose style is struck is struck whole, with its font', () => {
  const styles = '<fonts><font><strike/><name val="Arial"/></font></fonts><cellXfs><xf/></cellXfs>'
  expect(cellOf('<c r="A1"><v>5</v></c>', { styles })).toMatchObject({ struck: 'whole', font: 'Arial' })
})

describe('formulas', () => {
  test('D03: a shared formula is moved to each of its cells', () => {
    const shared = (row: number, text: string) =>
      `<row r="${row}"><c r="C${row}"><f t="shared" si="0"${text === '' ? '/>' : ` ref="C1:C3">${text}</f>`}<v>1</v></c></row>`
    const { cells } = tableOf({ rows: shared(1, "SUM(A1:$B$1)+'A1'!B2") + shared(3, '') })
    expect(cells.get('C3')?.formula).toBe("SUM(A3:$B$1)+'A1'!B4")
  })

  test('D14: every cell that an array formula or a data table fills says so', () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c><c r="C1"><f t="dataTable" ref="C1:D1" r1="B1"/><v>1</v></c><c r="D1"><v>3</v></c></row>' +
      '<row r="2"><c r="A2"><v>4</v></c><c r="B2"><v>2</v></c></row>'
    const { cells } = tableOf({ rows })
    expect(cells.get('A1')).toMatchObject({ formula: 'B1:B2*2', array: true })
    expect(cells.get('A2')).toMatchObject({ formula: '', array: true, raw: '4' })
    expect(cells.get('D1')).toMatchObject({ formula: '', array: true })
    expect(cells.get('B2')!.formula).toBeUndefined()
    expect(cells.get('B2')!.array).toBeUndefined()
  })

  test('D05, D11: manual calculation and links to other workbooks are told', () => {
    const plain = read({}).workbook
    expect([plain.manualCalculation, plain.externalLinks]).toEqual([false, false])
    expect(read({ workbook: '<calcPr calcMode="manual"/>' }).workbook.manualCalculation).toBe(true)
    expect(read({ linked: { externalLink: '<externalLink/>' } }).workbook.externalLinks).toBe(true)
  })
})

describe('G01: remarks hang on their cells, without the names of who made them', () => {
  const comments = (list: string) =>
    `<comments xmlns="${SHEET_NAMESPACE}"><authors><author>Lò Văn Pó</author></authors><commentList>${list}</commentList></comments>`
  const note = (ref: string, text: string) => `<comment ref="${ref}" authorId="0"><text>${text}</text></comment>`

  test('notes', () => {
    const { remarks } = tableOf({
      beside: {
        comments: comments(
          note('B2', '<r><rPr><b/></rPr><t>Lò Văn Pó:</t></r><r><t>\nsố này là ước tính</t></r>') +
            note('C3', '<t>chưa duyệt</t>') +
            note('__proto__', '<t>5</t>'),
        ),
      },
    })
    expect([...remarks]).toEqual([
      ['B2', 'số này là ước tính'],
      ['C3', 'chưa duyệt'],
    ])
  })

  test('threads, in the place of the note that is written for older programs', () => {
    const { remarks } = tableOf({
      beside: {
        comments: comments(note('B2', '<t>[Threaded comment] Your version of Excel …</t>')),
        'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment':
          '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2" personId="{1}" id="{2}"><text>Ước tính?</text></threadedComment><threadedComment ref="B2" personId="{3}" id="{4}" parentId="{2}"><text>Đúng.</text></threadedComment></ThreadedComments>',
      },
    })
    expect([...remarks]).toEqual([['B2', 'Ước tính?\nĐúng.']])
  })
})

test('G07, C32: what lies over the cells is counted; the boxes of notes are not', () => {
  const drawing =
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">' +
    '<xdr:twoCellAnchor/><xdr:oneCellAnchor/><mc:AlternateContent><mc:Choice><xdr:absoluteAnchor/></mc:Choice><mc:Fallback><xdr:absoluteAnchor/></mc:Fallback></mc:AlternateContent></xdr:wsDr>'
  expect(tableOf({ beside: { drawing, vmlDrawing: '<xml><br></xml>' } }).drawings).toBe(3)
  expect(tableOf({}).drawings).toBe(0)
})

test('C33: the cells of a sheet with a pivot table are read, and it says so; its cache is not looked at', () => {
  const table = tableOf({ rows: ROWS, beside: { pivotTable: 'no XML' }, linked: { pivotCacheDefinition: 'no XML' } })
  expect([table.pivot, [...table.cells].map(({ raw }) => raw)]).toEqual([true, ['5', '7']])
  expect(tableOf({}).pivot).toBe(false)
})

test('E16: parts that carry data of their own are handed on as bytes', () => {
  const { attached } = read({ linked: { customXml: '<leaves/>' } }).workbook
  expect(attached.map(bytes => new TextDecoder().decode(bytes))).toEqual(['<leaves/>'])
})

test('F24: a workbook with macros is read and told, by its content type or by what it carries', () => {
  const type = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'
  const withType = read({ rows: ROWS, type })
  expect([withType.workbook.format, withType.codes]).toEqual(['xlsm', ['sheet/macros']])
  const withPart = read({ parts: { 'xl/vbaProject.bin': 'macros' } })
  expect([withPart.workbook.format, withPart.codes]).toEqual(['xlsm', ['sheet/macros']])
  expect([read({}).workbook.format, read({}).codes]).toEqual(['xlsx', []])
})

test('F23: protection of a sheet hinders nobody from reading it', () => {
  expect(tableOf({ rows: ROWS, after: '<sheetProtection password="CC1A" sheet="1"/>' }).cells.get('A1')?.raw).toBe('5')
})

test('the printed foot is that of the sheet, not of a view somebody saved', () => {
  const foot = (text: string) => `<headerFooter><oddFooter>${text}</oddFooter></headerFooter>`
  const after = `<customSheetViews><customSheetView>${foot('cũ')}</customSheetView></customSheetViews>${foot('bieu_01')}`
  expect(tableOf({ after }).footer).toBe('bieu_01')
})

test('cells are found by their addresses in whatever order the file has them', () => {
  const rows = '<row r="9"><c r="B9"><v>1</v></c><c r="A9"><v>2</v></c></row><row r="2"><c r="C2"><v>3</v></c></row>'
  const { cells } = tableOf({ rows })
  expect(['A9', 'B9', 'C2', 'C9', 'x'].map(name => cells.get(name)?.raw)).toEqual(['2', '1', '3', undefined, undefined])
  expect([...cells].map(({ place }) => place.cell)).toEqual(['B9', 'A9', 'C2'])
})
