// The laws of totals on paper.
import { describe, expect, test } from 'vitest'
import { readCellRange } from '../../model/cell-name.js'
import { readXlsx } from '../../sources/xlsx.js'
import type { CellSpec, SheetSpec } from '../xlsx/spec.js'
import { writeXlsx } from '../xlsx/write.js'
import { composeRollUp } from './compose.js'
import { factsOf } from './figure-facts.js'
import { ACROSS, DOWN, dealt } from './matrix.js'
import { aView } from './sample-view.js'
import { fewUnits, manyUnits, pagesForm, plainFigure, unitsNamed } from './sample-views.js'
import type { RollUpView } from './view.js'

const sheetOf = (view: RollUpView, name: string): SheetSpec =>
  composeRollUp(view).sheets.find(sheet => sheet.name === name)!

/** The cells of a row that is known by the texts in its first columns. */
function rowOf(sheet: SheetSpec, ...ids: readonly string[]): readonly (CellSpec | undefined)[] {
  for (const { cells } of sheet.rows)
    if (ids.every((id, i) => cells[i]?.kind === 'text' && (cells[i] as { text: string }).text === id)) return cells
  throw new Error(`no row ${ids.join(' ')}`)
}

const totalOf = (view: RollUpView, indicator: string, column = 'trong_ky') =>
  rowOf(sheetOf(view, 'Tổng hợp'), indicator, column)[ACROSS.total - 1]

/** Units that all say the same of everything but of some figures. */
const saying = (own: Readonly<Record<string, readonly string[]>>, count: number): RollUpView =>
  aView({
    form: pagesForm,
    units: unitsNamed(count, () => 'tinh_00'),
    says:
      (_, i) =>
      ({ indicator, column }) =>
        own[indicator.id]?.[i] ?? plainFigure(indicator.id, column.id, i),
  })

describe.each([
  ['few units', fewUnits()],
  ['many units', manyUnits(true)],
])('%s', (_, view) => {
  test('a total that is not there yet is words wherever it stands, and never a number', () => {
    const { sheets } = composeRollUp(view)
    const open = view.figures.filter(({ state, indicator }) => state !== 'complete' && indicator !== 'kho_khan')
    expect(open.length).toBeGreaterThan(5)
    const texts = new Map<string, CellSpec[]>()
    for (const sheet of sheets) {
      const rows = [...sheet.rows]
      if (sheet.name === 'Tổng hợp' && view.units.length <= 12)
        for (const { cells } of rows.slice(8)) {
          const [indicator, column] = [cells[0], cells[1]]
          if (indicator?.kind === 'text' && column?.kind === 'text')
            texts.set(`${indicator.text}/${column.text}`, [cells[ACROSS.total - 1]!])
        }
      if (!sheet.name.startsWith('Số liệu')) continue
      const ids = rows[DOWN.ids - 1]!.cells
      for (const [i, id] of ids.entries())
        if (id?.kind === 'text') texts.set(id.text, [rows[DOWN.total - 1]!.cells[i]!])
    }
    for (const { indicator, column, state, counted, expected } of open) {
      const cells = texts.get(`${indicator}/${column}`)
      expect(cells).toBeDefined()
      for (const cell of cells!) {
        expect(cell.kind).toBe('text')
        const words = (cell as { text: string }).text
        if (state === 'incomplete') expect(words).toBe(`chưa đủ (${counted}/${expected} đơn vị)`)
        else expect(words).toMatch(/^không/)
      }
    }
  })

  test('a sum over some units says in its number format that it is none over all', () => {
    for (const { rows } of composeRollUp(view).sheets)
      for (const { cells } of rows)
        for (const cell of cells)
          if (cell?.kind === 'formula' && cell.style?.italic && !cell.style.bold)
            expect(cell.style.format).toContain('(chưa đủ)')
  })

  test('every formula is one of ours: sums, quotients, references to cells of this workbook', () => {
    let count = 0
    for (const { rows } of composeRollUp(view).sheets)
      for (const { cells } of rows)
        for (const cell of cells) {
          if (cell?.kind !== 'formula') continue
          count++
          expect(cell.result).toBeDefined()
          expect(cell.formula.replace(/'[^']*'!/g, '')).toMatch(
            /^(?:[A-Z]{1,3}\d+|IF|ROUND|SUM|SUMPRODUCT|ISNUMBER|MAX|MIN|"–"|[-+*/=,:()\d])+$/,
          )
        }
    expect(count).toBeGreaterThan(30)
  })

  test('no two merged ranges of a sheet overlap, and none stands in the rows of a filter', () => {
    for (const { merges = [], filter } of composeRollUp(view).sheets) {
      const ranges = [...merges, ...(filter ? [filter] : [])].map(range => readCellRange(range)!)
      for (const [i, a] of ranges.entries())
        for (const b of ranges.slice(i + 1)) {
          const apart =
            a.to.row < b.from.row || b.to.row < a.from.row || a.to.column < b.from.column || b.to.column < a.from.column
          expect(apart).toBe(true)
        }
    }
  })

  test('the same view gives the same bytes', () => {
    const first = writeXlsx(composeRollUp(view))
    expect(Buffer.compare(writeXlsx(composeRollUp(view)), first)).toBe(0)
  })

  test('our own reader finds the marks, and every visible sheet ready for A4', () => {
    const spec = composeRollUp(view)
    const read = readXlsx(writeXlsx(spec), 'a.xlsx')
    if ('problem' in read) throw new Error(read.problem.message.en)
    const { tables, properties } = read.workbook
    expect(tables.at(-1)).toMatchObject({ name: '_meta', state: 'veryHidden' })
    expect(tables.at(-1)!.cells.get('B1')?.value).toEqual({ kind: 'text', text: 'report-rollup' })
    expect(properties.get('rollup.leaves')).toBe(view.leaves)
    for (const sheet of spec.sheets.slice(0, -1)) {
      expect(sheet.print?.footer?.right).toContainEqual({ field: 'page' })
      if (sheet.charts === undefined) expect(sheet.print?.repeatRows).toBeDefined()
      if (sheet.charts === undefined) expect(sheet.freeze!.rows).toBeGreaterThan(0)
    }
  })
})

test('missing, refused, not applicable and zero look different, and none is blank', () => {
  const view = saying({ dong_nhat: ['?', '!', '/', '0', '~5'] }, 5)
  const cells = rowOf(sheetOf(view, 'Tổng hợp'), 'dong_nhat', 'trong_ky').slice(ACROSS.units - 1, ACROSS.units + 4)
  expect(
    cells.map(cell => (cell?.kind === 'text' ? cell.text : cell?.kind === 'number' ? cell.decimal : cell)),
  ).toEqual(['…', '✗', '//', '0', '5'])
  expect(cells[4]!.style!.format).toBe('#,##0"*"')
})

test('H01: the ratio over units is made of the two totals, and of no ratio', () => {
  const view = saying({ co_so: ['2', '900'], co_so_ky: ['1', '900'] }, 2)
  expect(totalOf(view, 'ty_le_ky')).toMatchObject({
    formula: 'IF(G9=0,"–",ROUND(G12*100/G9,1))',
    result: { decimal: '99.9' },
  })
})

test('H02: a mean over units is weighted', () => {
  const view = saying({ co_so: ['1', '3'], binh_quan: ['10', '2'] }, 2)
  expect(totalOf(view, 'binh_quan')).toMatchObject({
    formula: 'ROUND(SUMPRODUCT(J42:K42,J9:K9)/SUMPRODUCT(ISNUMBER(J42:K42)*1,J9:K9),2)',
    result: { decimal: '4' },
  })
})

test('H19: a peak is a maximum and names its unit', () => {
  const view = saying({ dong_nhat: ['5', '90', '7'] }, 3)
  expect(totalOf(view, 'dong_nhat')).toMatchObject({ formula: 'MAX(J36:L36)', result: { decimal: '90' } })
  expect(rowOf(sheetOf(view, 'Tổng hợp'), 'dong_nhat', 'trong_ky').at(-1)).toMatchObject({
    text: 'lớn nhất ở Phường Đông Sơn',
  })
})

test('H18: what is not additive is listed and has no total', () => {
  const row = rowOf(sheetOf(saying({}, 3), 'Tổng hợp'), 'bao_phu', 'trong_ky')
  expect(row[ACROSS.total - 1]).toMatchObject({ kind: 'text', text: 'không cộng' })
  expect(row[ACROSS.units - 1]).toMatchObject({ kind: 'number', decimal: '50' })
})

test('where two parts of a ratio cover different units, the formula would lie, and the value stands alone', () => {
  const view = saying({ co_so: ['10', '20', '?'], co_so_ky: ['5', '?', '7'] }, 3)
  const partial = rowOf(sheetOf(view, 'Tổng hợp'), 'ty_le_ky', 'trong_ky')[ACROSS.partial - 1]
  expect(partial).toMatchObject({ kind: 'number', decimal: '50' })
})

test('a refused figure of every unit has no partial sum', () => {
  const row = rowOf(sheetOf(saying({ dong_nhat: ['!', '!'] }, 2), 'Tổng hợp'), 'dong_nhat', 'trong_ky')
  expect(row.slice(ACROSS.total - 1, ACROSS.cover)).toMatchObject([
    { text: 'không có số (0/2 đơn vị)' },
    { text: '…' },
    { text: '0/2' },
  ])
})

test('the totals of groups add only their own units', () => {
  const sheet = sheetOf(manyUnits(false), 'Theo đơn vị cấp trên 1')
  const [first, second] = [rowOf(sheet, 'huyen_1'), rowOf(sheet, 'huyen_2')]
  expect(first[DOWN.figures - 1]).toMatchObject({ formula: "SUM('Số liệu 1'!E15:E23)" })
  expect(second[DOWN.figures - 1]).toMatchObject({ formula: "SUM('Số liệu 1'!E24:E29)" })
})

test('no more than twelve columns of figures share a sheet, and those of one indicator stay together', () => {
  const sheets = composeRollUp(manyUnits(false)).sheets.filter(({ name }) => name.startsWith('Số liệu'))
  expect(sheets).toHaveLength(3)
  for (const sheet of sheets) {
    const ids = [...sheet.rows][DOWN.ids - 1]!.cells.flatMap(cell => (cell?.kind === 'text' ? [cell.text] : []))
    expect(ids.length).toBeLessThanOrEqual(12)
    for (const id of ids) expect(ids.filter(one => one.startsWith(`${id.split('/')[0]}/`))).toHaveLength(3)
  }
})

test('a total of which a part is estimated bears the mark of an estimate, and how much it is', () => {
  const view = saying({ nan_nhan: ['~1', '2'] }, 2)
  expect(totalOf(view, 'nan_nhan')).toMatchObject({ result: { decimal: '3' }, style: { format: '#,##0"*"' } })
  expect(rowOf(sheetOf(view, 'Tổng hợp'), 'nan_nhan', 'trong_ky').at(-1)).toMatchObject({
    text: 'có 1 số ước tính, cộng 1',
  })
})

test('a form of very many indicators makes wider sheets, not more than readers take', () => {
  const [facts] = factsOf(fewUnits()).all
  const figures = Array.from({ length: 3000 }, (_, i) => ({
    ...facts!,
    indicator: { ...facts!.indicator, id: `a${i}` },
  }))
  const sheets = dealt(figures, 'Số liệu')
  expect(sheets).toHaveLength(100)
  expect(sheets.flatMap(one => one.figures)).toEqual(figures)
})

test.each([3, 20])('a form that asks for words alone still makes a workbook of %i units', count => {
  const form = { ...pagesForm, indicators: pagesForm.indicators.filter(({ kind }) => kind === 'text') }
  const view = aView({ form, units: unitsNamed(count, () => 'tinh_00'), says: () => () => 'Thiếu người.' })
  const read = readXlsx(writeXlsx(composeRollUp(view)), 'a.xlsx')
  expect('workbook' in read && read.workbook.tables.map(({ name }) => name)).toEqual([
    'Tổng hợp',
    'Chỉ tiêu',
    'Tình hình nộp',
    'Vấn đề số liệu',
    'Nguồn số liệu',
    '_meta',
  ])
})
