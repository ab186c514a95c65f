// The same afternoon's script in JavaScript: node rollup-scripts.js sheetjs|exceljs FOLDER OUT.xlsx
// `sheetjs` reads with @e965/xlsx and writes with exceljs; `exceljs` does both with exceljs.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const [reader, folder, out] = process.argv.slice(2)
const { default: ExcelJs } = await import('exceljs')
const SHEET = 'Biểu số liệu'

/** The rows of the form's sheet, as lists from column A on. */
const readers = {
  async sheetjs() {
    const { read, utils } = await import('@e965/xlsx')
    return bytes => utils.sheet_to_json(read(bytes, { dense: true }).Sheets[SHEET], { header: 1, raw: true })
  },
  async exceljs() {
    return async bytes => {
      const book = new ExcelJs.Workbook()
      await book.xlsx.load(bytes)
      const rows = []
      book.getWorksheet(SHEET).eachRow(row => rows.push(row.values.slice(1).map(value => value?.result ?? value)))
      return rows
    }
  },
}
const rowsOf = await readers[reader]()

const labels = new Map()
const totals = new Map()
const matrix = []
for (const name of readdirSync(folder)
  .filter(file => file.endsWith('.xlsx'))
  .sort()) {
  const figures = new Map()
  for (const row of await rowsOf(readFileSync(join(folder, name)))) {
    const [code] = row
    if (typeof code !== 'string' || !code.startsWith('ct')) continue
    if (!labels.has(code)) labels.set(code, row[2])
    const values = row.slice(4).filter(value => typeof value === 'number')
    figures.set(code, values)
    const sums = totals.get(code) ?? Array(16).fill(0)
    for (const [i, value] of values.entries()) sums[i] += value
    totals.set(code, sums)
  }
  matrix.push([name, figures])
}

const thin = { style: 'thin' }
const border = { left: thin, right: thin, top: thin, bottom: thin }
const looks = {
  head: {
    border,
    font: { name: 'Times New Roman', size: 12, bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDDDDD' } },
    alignment: { wrapText: true, vertical: 'middle' },
  },
  text: { border, font: { name: 'Times New Roman', size: 12 } },
  number: { border, font: { name: 'Times New Roman', size: 12 }, numFmt: '#,##0.0' },
}
const book = new ExcelJs.Workbook()
function addRow(sheet, cells) {
  const row = sheet.addRow(cells.map(([value]) => value))
  for (const [i, [, look]] of cells.entries()) row.getCell(i + 1).style = looks[look]
}
const sums = book.addWorksheet('Tổng hợp', { views: [{ state: 'frozen', ySplit: 1 }] })
addRow(
  sums,
  ['Mã', 'Chỉ tiêu', 'Trong kỳ', 'Lũy kế', 'Cùng kỳ'].map(text => [text, 'head']),
)
for (const [code, values] of totals)
  addRow(sums, [[code, 'text'], [labels.get(code), 'text'], ...values.slice(0, 3).map(value => [value, 'number'])])
const units = book.addWorksheet('Đơn vị', { views: [{ state: 'frozen', ySplit: 1, xSplit: 1 }] })
addRow(
  units,
  ['Đơn vị', ...totals.keys()].map(text => [text, 'head']),
)
for (const [name, figures] of matrix)
  addRow(units, [[name, 'text'], ...[...totals.keys()].map(code => [figures.get(code)?.[0] ?? null, 'number'])])
await book.xlsx.writeFile(out)
console.log([...totals.values()].reduce((sum, [first]) => sum + first, 0))
