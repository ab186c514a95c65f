// One sheet of 100,000 rows, as a department pastes a register: invented, seeded. On its own it reads such a file with
// exceljs and adds its numbers up: node wide.js FILE
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { drawsFrom } from './plans.js'

const ROWS = 100_000
const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relation = (type, target) => `<Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/>`
const relations = one =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${one}</Relationships>`

/** Writes the workbook. */
export function writeWide(path) {
  const draw = drawsFrom(7)
  const text = (cell, words) => `<c r="${cell}" t="inlineStr"><is><t>${words}</t></is></c>`
  const rows = Array.from({ length: ROWS }, (_, i) => {
    const r = i + 1
    const figures = ['E', 'F', 'G'].map(column => `<c r="${column}${r}"><v>${draw(100_000) / 10}</v></c>`)
    const words = text(`B${r}`, `Nội dung thứ ${r}`) + text(`C${r}`, 'vụ') + text(`D${r}`, `Xã số ${draw(3321)}`)
    return `<row r="${r}"><c r="A${r}"><v>${r}</v></c>${words}${figures.join('')}</row>`
  })
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'
  const parts = {
    '[Content_Types].xml': types,
    '_rels/.rels': relations(relation('officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${NAMESPACE}" xmlns:r="${OFFICE}"><sheets><sheet name="Sổ" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(relation('worksheet', 'worksheets/sheet1.xml')),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${NAMESPACE}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
  }
  const bytes = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))
  writeFileSync(path, zipSync(bytes, { level: 6 }))
}

async function addUp(path) {
  const { default: ExcelJs } = await import('exceljs')
  const book = new ExcelJs.Workbook()
  await book.xlsx.load(readFileSync(path))
  let sum = 0
  book.worksheets[0].eachRow(row => {
    for (const value of row.values) if (typeof value === 'number') sum += value
  })
  console.log(sum)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await addUp(process.argv[2])
