import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellName } from '../../model/cell-name.js'
import { slotsOf } from '../../model/slot.js'
import type { Table, Workbook } from '../../model/table.js'
import { readOds } from '../../sources/ods.js'
import { readXlsx } from '../../sources/xlsx.js'
import { writeXlsx } from '../xlsx/write.js'
import { composeForm, formMould, marksOf } from './compose-form.js'
import { fileStem } from './file-name.js'
import { formulaAt, headRows, slotCell } from './layout.js'
import {
  columnMarks,
  footerLine,
  markRows,
  marksAmong,
  marksOfProperties,
  readFooterLine,
  rowMarks,
  sheetNames,
} from './marks.js'
import { sampleForm, sampleJob, sampleUnit } from './sample-form.js'
import { factFormula, factsOf, type StructureFacts, structureChecksum } from './structure.js'
import { formsOf } from './write-forms.js'

const mould = formMould({
  ...sampleJob,
  offices: { parent: ['UBND tỉnh Mẫu'], issuer: ['Sở Thử'], to: 'UBND tỉnh Mẫu', via: 'Sở Thử' },
})
const marks = marksOf(mould, sampleUnit)
const bytes = writeXlsx(composeForm(mould, sampleUnit))

type Reader = (bytes: Uint8Array, file: string) => { readonly workbook: Workbook } | { readonly problem: unknown }
function workbookOf(bytes: Uint8Array, read: Reader = readXlsx): Workbook {
  const found = read(bytes, 'bieu.xlsx')
  if ('problem' in found) throw new Error(JSON.stringify(found.problem))
  return found.workbook
}
const sheetOf = ({ tables }: Workbook, name: string) => tables.find(table => table.name === name)!
const own = workbookOf(bytes)

/** A sheet row by row: texts and numbers as they are, formulas behind "=", a dot where nothing stands. */
function gridOf({ name, state, cells }: Table): string {
  const rows = new Map<number, string[]>()
  for (const { row, column, raw, formula } of cells) {
    const line = rows.get(row) ?? []
    rows.set(row, line)
    line[column - 1] = `${raw}${formula === undefined ? '' : ` =${formula}`}`
  }
  const lines = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, line]) => `${row}\t${Array.from(line, one => one || '·').join(' | ')}`)
  return [`[${name}${state === 'visible' ? '' : ` ${state}`}]`, ...lines].join('\n')
}

/** The facts as a reader finds them in a returned sheet: by the hidden ids, wherever they stand. */
function factsIn({ cells }: Table): StructureFacts {
  const all = [...cells]
  const corner = all.find(cell => cell.raw === rowMarks.ids)!
  const columns = all.filter(cell => cell.row === corner.row && cell.column > corner.column)
  const labelAt = columns.find(cell => cell.raw === columnMarks.label)!.column
  const unitAt = columns.find(cell => cell.raw === columnMarks.unit)!.column
  const ids = new Set(sampleForm.indicators.map(({ id }) => id))
  const rows = all.filter(cell => cell.column === corner.column && ids.has(cell.raw))
  const figures = columns.filter(cell => !cell.raw.startsWith('#'))
  const head = all.find(cell => cell.column === corner.column && cell.raw === rowMarks.head)!.row
  const textAt = (row: number, column: number) => cells.get(cellName(row, column))?.raw ?? ''
  const figureAt = (row: number, column: number) => {
    const [indicator, at] = [rows.find(cell => cell.row === row), figures.find(cell => cell.column === column)]
    return indicator && at && `${indicator.raw}.${at.raw}`
  }
  const computed = (id: string, column: number) =>
    formulaAt(sampleForm, mould.layout, sampleForm.indicators.find(one => one.id === id)!, column) !== undefined
  const { form, version, questions } = factsOf(sampleForm)
  return {
    form,
    version,
    questions,
    columns: figures.map(({ raw, column }) => ({ id: raw, title: textAt(head, column) })),
    rows: rows.map(({ raw: id, row }) => ({
      id,
      title: textAt(row, labelAt),
      unit: textAt(row, unitAt),
      formulas: figures.map(({ column }) =>
        computed(id, column) ? factFormula(cells.get(cellName(row, column))?.formula ?? '', figureAt) : '',
      ),
    })),
  }
}

test('a form is the same in every cell', async () => {
  await expect(`${own.tables.map(gridOf).join('\n\n')}\n`).toMatchFileSnapshot('golden/form.txt')
})

test('a unit, a form and a period give the same bytes, and another unit others', () => {
  expect(Buffer.compare(writeXlsx(composeForm(formMould(mould.job), sampleUnit)), bytes)).toBe(0)
  const other = writeXlsx(composeForm(mould, sampleJob.expected[1]!))
  expect(Buffer.compare(other, bytes)).not.toBe(0)
  expect(workbookOf(other).tables.map(gridOf).join().includes(sampleUnit.id)).toBe(false)
})

test('thousands of forms in one run are those of single runs', () => {
  const { expected } = sampleJob
  const many = [...formsOf(mould.job, [...expected, ...expected], ['xlsx'])]
  for (const { unit, files } of many)
    expect(Buffer.compare(files[0]!.bytes, writeXlsx(composeForm(mould, unit)))).toBe(0)
  expect(many.map(({ files }) => files[0]!.name)).toEqual(
    [0, 1].flatMap(() => expected.map(unit => `${fileStem(mould.job, unit)}.xlsx`)),
  )
})

test('a form carries its marks three times, and they agree', () => {
  expect(marksAmong(markRows(marks))).toEqual(marks)
  expect(marksOfProperties(own.properties)).toEqual(marks)
  const meta = sheetOf(own, sheetNames.meta)
  expect(meta.state).toBe('veryHidden')
  const pairs = markRows(marks).map((_, i): [string, string] => [
    meta.cells.get(`A${i + 1}`)!.raw,
    meta.cells.get(`B${i + 1}`)!.raw,
  ])
  expect(marksAmong(pairs)).toEqual(marks)
  const footer = readFooterLine(sheetOf(own, sheetNames.figures).footer)!
  expect(footerLine(footer)).toBe(footerLine(marks))
})

test('names and hidden ids lead to the same cells', () => {
  const names = new Map(own.names.map(({ name, refersTo }) => [name, refersTo]))
  for (const slot of slotsOf(sampleForm)) {
    const cell = slotCell(mould.layout, slot)
    expect(names.get(slot.name), slot.name).toBe(`'${sheetNames.figures}'!${cell.replace(/([A-Z]+)/, '$$$1$$')}`)
    const [letters, row] = [cell.replace(/\d/g, ''), cell.replace(/\D/g, '')]
    const { cells } = sheetOf(own, sheetNames.figures)
    expect(cells.get(`A${row}`)!.raw).toBe(slot.indicator.id)
    expect(cells.get(`${letters}${headRows.ids}`)!.raw).toBe(slot.column.id)
  }
  const ofWorkbook = own.names.filter(({ sheet }) => sheet === undefined).map(({ name }) => name)
  expect(new Set(ofWorkbook).size).toBe(ofWorkbook.length)
})

test('the checksum can be computed from the sheet alone', () => {
  expect(structureChecksum(factsIn(sheetOf(own, sheetNames.figures)))).toBe(marks.checksum)
})

test('the row of column numbers holds texts and carries its own mark', () => {
  const { cells } = sheetOf(own, sheetNames.figures)
  const row = [...cells].filter(cell => cell.row === headRows.numbers)
  expect(row.map(({ raw }) => raw)).toEqual([rowMarks.numbers, 'A', 'B', 'C', '1', '2', '3'])
  expect(row.every(({ value }) => value.kind === 'text')).toBe(true)
})

async function excelOf(bytes: Uint8Array) {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as never)
  return workbook
}

test('only the cells that a unit fills in are open', async () => {
  const open: string[] = []
  const sheet = (await excelOf(bytes)).getWorksheet(sheetNames.figures)!
  sheet.eachRow({ includeEmpty: true }, row =>
    row.eachCell({ includeEmpty: true }, cell => {
      if (cell.protection?.locked === false && cell.master === cell) open.push(cell.address)
    }),
  )
  const { layout } = mould
  const typed = slotsOf(sampleForm).filter(slot => slot.typed)
  const estimates = [
    ...new Set(typed.filter(({ indicator }) => indicator.kind !== 'text').map(slot => slot.indicator.id)),
  ]
  const expected = [
    ...[headRows.submission, headRows.nothing, headRows.partial].map(row => `D${row}`),
    ...typed.map(slot => slotCell(layout, slot)),
    ...estimates.map(id => cellName(layout.indicatorRows.get(id)!, layout.last.column)),
    ...layout.questions.map(({ at }) => `C${at}`),
  ]
  expect([...open].sort()).toEqual(expected.sort())
})

test('no merged cells stand in the table', () => {
  const inTable = sheetOf(own, sheetNames.figures).merges.filter(range => {
    const rows = range.match(/\d+/g)!.map(Number)
    return rows.some(row => row >= headRows.ids && row <= mould.layout.last.row)
  })
  expect(inTable).toEqual([])
})

test('figures are shown with plain formats, which scale nothing', () => {
  const formats = [...sheetOf(own, sheetNames.figures).cells].map(({ format }) => format)
  expect([...new Set(formats)].filter(format => !/^(?:General|@|#,##0(?:\.0+)?)$/.test(format))).toEqual([])
})

test('prompts, refusals and lists stay within what the file format holds', async () => {
  const sheet = (await excelOf(bytes)).getWorksheet(sheetNames.figures)! as unknown as {
    dataValidations: { model: Record<string, { prompt?: string; promptTitle?: string; error?: string }> }
  }
  const all = Object.values(sheet.dataValidations.model)
  expect(all.length).toBeGreaterThan(30)
  for (const { prompt = '', promptTitle = '', error = '' } of all) {
    expect(promptTitle.length).toBeLessThanOrEqual(32)
    expect(prompt.length).toBeLessThanOrEqual(255)
    // A cut sentence would end without its full stop.
    expect(prompt).toMatch(/\.$/)
    expect(error.length).toBeLessThanOrEqual(225)
    expect(error).toMatch(/\.$/)
  }
})

test('a title like a formula stays a text', () => {
  const form = { ...sampleForm, indicators: sampleForm.indicators.map(one => ({ ...one, title: `=1+1 ${one.id}` })) }
  const hostile = workbookOf(writeXlsx(composeForm(formMould({ ...sampleJob, form }), sampleUnit)))
  const cell = sheetOf(hostile, sheetNames.figures).cells.get(`C${headRows.first}`)!
  expect(cell).toMatchObject({ value: { kind: 'text', text: '=1+1 co_so' } })
  expect(cell.formula).toBeUndefined()
})

/** What a unit types, by cell. */
const typedIn: Readonly<Record<string, string | number>> = {
  D8: 2,
  E14: 10,
  F14: 9,
  E16: 12,
  E20: 5,
  E21: 7,
  G14: 'abc',
  E22: 9,
  E24: 12.5,
  H14: 'x',
  C33: 'Đề nghị bổ sung kinh phí.',
}

async function filled() {
  const workbook = await excelOf(bytes)
  const sheet = workbook.getWorksheet(sheetNames.figures)!
  for (const [cell, value] of Object.entries(typedIn)) sheet.getCell(cell).value = value
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** What must be there of a form that another program has saved: two marks of three, ids, names, structure and what was typed. */
function expectWhole(workbook: Workbook) {
  const figures = sheetOf(workbook, sheetNames.figures)
  const meta = sheetOf(workbook, sheetNames.meta)
  expect(meta.state).not.toBe('visible')
  expect(
    marksAmong([...Array(12).keys()].map(i => [meta.cells.get(`A${i + 1}`)!.raw, meta.cells.get(`B${i + 1}`)!.raw])),
  ).toEqual(marks)
  expect(readFooterLine(figures.footer)).toMatchObject({ unit: sampleUnit.id, period: '2026-H1' })
  const names = new Set(workbook.names.map(({ name }) => name))
  expect(slotsOf(sampleForm).filter(({ name }) => !names.has(name))).toEqual([])
  expect(structureChecksum(factsIn(figures))).toBe(marks.checksum)
  for (const [cell, value] of Object.entries(typedIn)) expect(figures.cells.get(cell)?.raw, cell).toBe(String(value))
}

test('a form that exceljs fills in and saves comes back whole, but for the properties of the file', async () => {
  const saved = workbookOf(await filled())
  expectWhole(saved)
  expect(saved.properties.size).toBe(0)
})

/** Has LibreOffice compute all formulas when it opens a file, as it does anyway for cells that somebody types into. */
const RECALCULATES = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`

const noOffice = spawnSync('soffice', ['--version']).status !== 0
if (noOffice) console.log('Forms are not saved by LibreOffice: no soffice here.')

describe.skipIf(noOffice)('saved by LibreOffice', () => {
  let folder = ''
  const saved = (ending: string) => readFileSync(join(folder, 'out', `bieu.${ending}`))

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'form-'))
    writeFileSync(join(folder, 'bieu.xlsx'), await withProperties(await filled()))
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true })
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), RECALCULATES)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    for (const ending of ['xlsx', 'ods']) {
      const to = ['--convert-to', ending, '--outdir', join(folder, 'out')]
      execFileSync('soffice', [profile, '--headless', ...to, join(folder, 'bieu.xlsx')], { stdio: 'ignore' })
    }
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** exceljs drops the properties of the file; here they are laid back, to see what LibreOffice does with them. */
  async function withProperties(filled: Uint8Array): Promise<Uint8Array> {
    const { unzipSync, zipSync } = await import('fflate')
    const [parts, ours] = [unzipSync(filled), unzipSync(bytes)]
    const text = (name: string) => Buffer.from(parts[name]!).toString('utf8')
    const type = 'application/vnd.openxmlformats-officedocument.custom-properties+xml'
    const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties'
    return zipSync({
      ...parts,
      'docProps/custom.xml': ours['docProps/custom.xml']!,
      '[Content_Types].xml': Buffer.from(
        text('[Content_Types].xml').replace(
          '</Types>',
          `<Override PartName="/docProps/custom.xml" ContentType="${type}"/></Types>`,
        ),
      ),
      '_rels/.rels': Buffer.from(
        text('_rels/.rels').replace(
          '</Relationships>',
          `<Relationship Id="rId99" Type="${relation}" Target="docProps/custom.xml"/></Relationships>`,
        ),
      ),
    })
  }

  test('a form comes back whole as .xlsx; the sheet of marks is hidden and no longer very hidden', () => {
    const workbook = workbookOf(saved('xlsx'))
    expectWhole(workbook)
    expect(sheetOf(workbook, sheetNames.meta).state).toBe('hidden')
    expect(marksOfProperties(workbook.properties)).toEqual(marks)
  })

  test('a form comes back whole as .ods', () => {
    const workbook = workbookOf(saved('ods'), readOds)
    expectWhole(workbook)
    expect(marksOfProperties(workbook.properties)).toEqual(marks)
  })

  test('computed cells and the sheet of checks are live', () => {
    const workbook = workbookOf(saved('xlsx'))
    const figures = sheetOf(workbook, sheetNames.figures)
    expect(figures.cells.get('E17')?.raw).toBe('120')
    expect(figures.cells.get('E18')?.raw).toBe('12')
    expect(figures.cells.get('F18')?.raw).toBe('')
    const said = [...sheetOf(workbook, sheetNames.check).cells].map(({ raw }) => raw.trim())
    expect(said).toContain('Lớn hơn chỉ tiêu 1.')
    expect(said).toContain('Có ô không phải là số.')
    expect(said).toContain('Số người được hỗ trợ lớn hơn số lượt tư vấn tại gia đình.')
    expect(said.filter(text => text.startsWith('Còn ') || text.endsWith('chỗ chưa khớp.'))).toEqual([
      'Còn 23 ô trống.',
      '3 chỗ chưa khớp.',
    ])
  })
})
