// What is written is what others read: our own reader, and exceljs as a second opinion. LibreOffice's is in `../workbook`.
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { readXlsx } from '../../sources/xlsx.js'
import { sampleWorkbook } from './sample-workbook.js'
import { writeXlsx } from './write.js'

const FIRST = 'Biểu "01" & phụ lục'

describe('our own reader', () => {
  const read = readXlsx(writeXlsx(sampleWorkbook()), 'a.xlsx')
  if ('problem' in read) throw new Error(read.problem.message.en)
  const { workbook, notes } = read
  const sheet = workbook.tables[0]!

  test('finds nothing to remark', () => expect(notes).toEqual([]))

  test('finds sheets, states and names', () => {
    expect(workbook.tables.map(({ name, state }) => [name, state])).toEqual([
      [FIRST, 'visible'],
      ['Biểu đồ', 'visible'],
      ['_meta', 'veryHidden'],
    ])
    expect(workbook.names).toContainEqual({ name: 'in_vu_trong_ky', refersTo: `'${FIRST}'!$C$4`, sheet: undefined })
    expect(workbook.names).toContainEqual({ name: 'rieng', refersTo: "'Biểu đồ'!$A$1", sheet: 'Biểu đồ' })
    expect(Object.fromEntries(workbook.properties)).toEqual({ plan: 'ke-hoach-2026', unit: 'xa_03388' })
  })

  test('finds every digit of a number', () => {
    expect(sheet.cells.get('C5')?.raw).toBe('9007199254740993')
    expect(sheet.cells.get('D4')?.raw).toBe('0.30000000000000004')
    expect(sheet.cells.get('D5')).toMatchObject({ raw: '-1234.50', format: '#,##0.0' })
  })

  test('finds formulas with their results', () => {
    expect(sheet.cells.get('C6')).toMatchObject({ formula: 'SUM(C4:C5)', raw: '9007199254741005' })
    expect(sheet.cells.get('B7')?.value).toEqual({ kind: 'text', text: 'nhiều' })
    expect(sheet.cells.get('C7')?.value).toEqual({ kind: 'truth', truth: true })
  })

  test('finds what is hidden, merged and filtered, and the line at the foot', () => {
    expect(sheet.cells.get('A4')?.hidden).toBe(true)
    expect(sheet.cells.get('A9')?.hidden).toBe(true)
    expect(sheet.cells.get('B4')?.hidden).toBe(false)
    expect(sheet.merges).toEqual(['A1:D1'])
    expect(sheet.footer).toBe('&L&9&"Times New Roman,Regular"BM05-v3 · 2026Q2&R&9&"Times New Roman,Regular"Trang &P/&N')
  })
})

test('exceljs finds validations, protection, links, print settings and styles', async () => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(writeXlsx(sampleWorkbook())) as unknown as ArrayBuffer)
  const sheet = book.getWorksheet(FIRST)!
  expect(sheet.getCell('C4').dataValidation).toMatchObject({
    type: 'whole',
    operator: 'greaterThanOrEqual',
    showErrorMessage: true,
    promptTitle: 'Số vụ',
    error: 'Chỉ nhận "số nguyên" từ 0 trở lên.',
  })
  expect(sheet.getCell('D5').dataValidation).toMatchObject({ type: 'list', formulae: ['"x,không phát sinh"'] })
  expect(sheet.getCell('C4').protection).toMatchObject({ locked: false })
  expect(sheet.getCell('A1').font).toMatchObject({ name: 'Times New Roman', size: 14, bold: true })
  expect(sheet.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '3:3',
    printArea: 'A1:D9',
  })
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 3, showGridLines: false, zoomScale: 85 })
  expect(sheet.getColumn(1).hidden).toBe(true)
  expect(book.getWorksheet('_meta')!.state).toBe('veryHidden')
})
