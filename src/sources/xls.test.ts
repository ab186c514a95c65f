import { utils, write } from '@e965/xlsx'
import { expect, test } from 'vitest'
import type { Cell } from '../model/table.js'
import { anXls, double, inContainer, record, u16, u32, type XlsMade, xlsCell, xlsStream } from '../testing/xls-parts.js'
import { textOf } from '../words/legacy-text.js'
import { readXls } from './xls.js'

function workbookOf(bytes: Uint8Array) {
  const result = readXls(bytes, 'xa-a.xls')
  if ('problem' in result) throw new Error(JSON.stringify(result.problem))
  return result.workbook
}
const read = (made: XlsMade) => workbookOf(anXls(made))
const problemOf = (bytes: Uint8Array) => {
  const result = readXls(bytes, 'xa-a.xls')
  return 'problem' in result ? result.problem.code : undefined
}
const sheet = (...records: (readonly number[])[]) => [{ name: 'Biểu 01', records: records.flat() }]
const cellsOf = (made: XlsMade): Map<string, Cell> =>
  new Map([...read(made).tables[0]!.cells].map(cell => [cell.place.cell, cell]))
const decimals = (...records: (readonly number[])[]) =>
  [...cellsOf({ sheets: sheet(...records) }).values()].map(({ value }) =>
    value.kind === 'number' ? value.decimal : value.kind,
  )

test('A01, A11, D12: texts of an .xls stay texts, numbers are in the shortest decimal that means the same', () => {
  const cells = cellsOf({
    texts: [{ text: '1.234' }, { text: 'Số vụ' }],
    sheets: sheet(
      xlsCell.text(0, 0, 0),
      xlsCell.text(0, 1, 1),
      xlsCell.number(0, 2, 12.5),
      xlsCell.number(1, 2, 0.1 + 0.2),
    ),
  })
  expect(cells.get('A1')).toMatchObject({ value: { kind: 'text', text: '1.234' }, format: 'General', font: 'Arial' })
  expect(cells.get('B1')!.raw).toBe('Số vụ')
  expect(cells.get('C1')!.value).toEqual({ kind: 'number', decimal: '12.5' })
  expect(cells.get('C2')).toMatchObject({ value: { decimal: '0.3' }, raw: '0.30000000000000004' })
})

test('A40: short numbers are whole, or halves of binary ones, or hundredths; those beyond fifteen digits are lost', () => {
  // 5, -5, 1.5, 12.34 and -0.05 in the four ways that Excel has.
  expect(
    decimals(
      xlsCell.short(0, 0, (5 << 2) | 2),
      xlsCell.short(1, 0, (-5 << 2) | 2),
      xlsCell.short(2, 0, 0x3ff80000),
      xlsCell.short(3, 0, (1234 << 2) | 3),
      xlsCell.short(4, 0, (-5 << 2) | 3),
    ),
  ).toEqual(['5', '-5', '1.5', '12.34', '-0.05'])
  expect(decimals(xlsCell.shorts(0, 2, [(7 << 2) | 2, (8 << 2) | 2]))).toEqual(['7', '8'])
  expect(decimals(xlsCell.number(0, 0, 9007199254740991), xlsCell.number(1, 0, 2 ** 53 + 2))).toEqual([
    '9007199254740991',
    'broken',
  ])
  expect(decimals(xlsCell.number(0, 0, Number.NaN))).toEqual(['broken'])
})

test('A38, D04: truths and faults are told', () => {
  const cells = cellsOf({ sheets: sheet(xlsCell.truth(0, 0, 1, false), xlsCell.truth(1, 0, 7, true)) })
  expect(cells.get('A1')!.value).toEqual({ kind: 'truth', truth: true })
  expect(cells.get('A2')!.value).toEqual({ kind: 'fault', fault: '#DIV/0!' })
})

test('A25, B01, C34, G03, F17: styles give format, font and a line through the cell', () => {
  const cells = cellsOf({
    fonts: [{}, { name: '.VnTime', struck: true }, {}, {}, { name: 'VNI-Times' }],
    formats: ['0.0%', '#,##0,'],
    styles: [{}, { format: 164 }, { format: 165, font: 1 }, { format: 14 }, { font: 5 }],
    texts: [{ text: 'Ñôn vò' }],
    sheets: sheet(
      xlsCell.number(0, 0, 0.125, 1),
      xlsCell.number(1, 0, 5, 2),
      xlsCell.number(2, 0, 45838, 3),
      xlsCell.text(3, 0, 0, 4),
    ),
  })
  expect([...cells.values()].map(({ format }) => format)).toEqual(['0.0%', '#,##0,', 'mm-dd-yy', 'General'])
  expect(cells.get('A2')).toMatchObject({ struck: 'whole', font: '.VnTime' })
  expect(textOf(cells.get('A4')!)).toBe('Đơn vị')
})

test('G02, A31, F19: runs of a text have their own marks and fonts', () => {
  const fonts = [{}, { struck: true }, { raised: true }, { name: '.VnTime' }]
  const texts = [
    { text: '1517', runs: [[2, 0]] as const },
    {
      text: '1517',
      runs: [
        [0, 1],
        [2, 0],
      ] as const,
    },
    { text: '151', runs: [[2, 2]] as const },
    { text: 'Số vô', runs: [[3, 3]] as const },
  ]
  const records = texts.map((_, i) => xlsCell.text(i, 0, i))
  const cells = cellsOf({
    fonts,
    styles: [{}, { font: 1 }],
    texts,
    sheets: sheet(...records, xlsCell.text(4, 0, 0, 1)),
  })
  expect(cells.get('A1')!.struck).toBe('none')
  expect(cells.get('A2')).toMatchObject({ raw: '1517', struck: 'part', unstruck: '17' })
  expect(cells.get('A3')!.runs).toMatchObject([{ text: '15' }, { text: '1', raised: true }])
  expect(textOf(cells.get('A4')!)).toBe('Số vụ')
  // The run before the first that is named looks like the cell.
  expect(cells.get('A5')).toMatchObject({ struck: 'part', unstruck: '17' })
})

test('a text that goes on in the next record may change its width there', () => {
  const first = record(0x00fc, u32(1), u32(1), u16(6), [0], [...Buffer.from('Tong')])
  const rest = record(0x003c, [1], [...Buffer.from('số', 'utf16le')])
  expect(cellsOf({ textRecords: [...first, ...rest], sheets: sheet(xlsCell.text(0, 0, 0)) }).get('A1')!.raw).toBe(
    'Tongsố',
  )
})

test('C12, C13, C14, C15, C16: hidden rows, columns and sheets, filters and merged cells are told', () => {
  const hiddenRow = record(0x0208, u16(1), u16(0), u16(1), u16(255), u16(0), u16(0), u16(0x20), u16(0))
  const hiddenColumn = record(0x007d, u16(2), u16(2), u16(2048), u16(0), u16(1), u16(0))
  const merged = record(0x00e5, u16(1), u16(0), u16(0), u16(0), u16(1))
  const records = [
    hiddenColumn,
    hiddenRow,
    record(0x009d, u16(1)),
    xlsCell.number(0, 0, 5),
    xlsCell.number(0, 1, 7),
    xlsCell.number(1, 0, 1),
    xlsCell.number(0, 2, 2),
    merged,
  ].flat()
  const table = read({ sheets: [{ name: 'Biểu 01', state: 2, records }] }).tables[0]!
  expect(table).toMatchObject({ state: 'veryHidden', filtered: true, merges: ['A1:B1'] })
  expect([...table.cells].map(({ hidden }) => hidden)).toEqual([false, false, true, true])
  expect(table.cells.get('A1')!.heads).toBe('A1:B1')
  expect(table.cells.get('B1')!.coveredBy).toBe('A1:B1')
})

test('B03, D05, D11: the date system, references to other files and manual computing are told', () => {
  const globals = [...record(0x0022, u16(1)), ...record(0x01ae, u16(1), u16(4), [0], [...Buffer.from('a.xl')])]
  expect(read({ globals })).toMatchObject({ date1904: true, externalLinks: true, manualCalculation: false })
  expect(read({ globals: record(0x000d, u16(0)) }).manualCalculation).toBe(true)
})

test('F25: a cell in the last row or column of the format refuses the file', () => {
  for (const [row, column, cell] of [
    [65_535, 0, 'A65536'],
    [0, 255, 'IV1'],
  ] as const) {
    const result = readXls(anXls({ sheets: sheet(xlsCell.number(row, column, 1)) }), 'a.xls')
    expect(result).toMatchObject({ problem: { code: 'sheet/xls-limit', place: { cell } } })
  }
  expect(decimals(xlsCell.number(65_534, 254, 1))).toEqual(['1'])
})

test('F24, F26, F22: macro sheets, files of Excel 95 and those with passwords are refused by name', () => {
  expect(problemOf(anXls({ sheets: [{ name: 'M', kind: 1, records: [] }] }))).toBe('sheet/macro-sheet')
  const old = xlsStream({})
  old[5] = 5
  expect(problemOf(inContainer(old))).toBe('sheet/old-excel')
  expect(problemOf(anXls({ globals: record(0x002f, u16(0), u16(0), u16(0)) }))).toBe('sheet/password')
  expect(problemOf(anXls({ sheets: [{ name: 'B', kind: 2, records: [] }] }))).toBe('sheet/no-sheet')
})

test('F42, F03: files cut or broken anywhere are refused in plain words, or read as they were', () => {
  const whole = anXls({ texts: [{ text: 'Số vụ' }], sheets: sheet(xlsCell.text(0, 0, 0), xlsCell.number(0, 1, 12)) })
  const cells = (bytes: Uint8Array) => [...workbookOf(bytes).tables[0]!.cells]
  for (let share = 1; share < 100; share += 7) {
    const cut = whole.subarray(0, Math.floor((whole.length * share) / 100))
    // The container ends in sectors that hold nothing.
    if (share < 80 || problemOf(cut) !== undefined) expect(problemOf(cut), `${share} %`).toBe('sheet/xls-broken')
    else expect(cells(cut)).toEqual(cells(whole))
  }
  expect(problemOf(anXls({ open: true, sheets: sheet(xlsCell.number(0, 0, 1)) }))).toBe('sheet/xls-broken')
  expect(problemOf(anXls({ sheets: sheet(xlsCell.text(0, 0, 9)) }))).toBe('sheet/xls-broken')
  expect(problemOf(new Uint8Array())).toBe('sheet/xls-broken')
})

test('P12: sheets, texts and names that are names of objects change nothing', () => {
  expect(problemOf(anXls({ sheets: [{ name: '__proto__', records: xlsCell.number(0, 0, 1) }] }))).toBe('sheet/address')
  expect(cellsOf({ texts: [{ text: '__proto__' }], sheets: sheet(xlsCell.text(0, 0, 0)) }).get('A1')!.raw).toBe(
    '__proto__',
  )
  expect(Object.keys(Object.prototype)).toEqual([])
})

test('C31, C27: a cell that is stated twice, and two sheets of one name, refuse the file', () => {
  expect(problemOf(anXls({ sheets: sheet(xlsCell.number(0, 0, 5), xlsCell.number(0, 0, 7)) }))).toBe('sheet/twice')
  expect(
    problemOf(
      anXls({
        sheets: [
          { name: 'A', records: [] },
          { name: 'a', records: [] },
        ],
      }),
    ),
  ).toBe('sheet/same-name')
})

test('D15: what the library writes is read as the library reads it, names too', () => {
  const made = utils.aoa_to_sheet([
    ['ct01', 'Số vụ', 12.5],
    ['ct02', 'Số người', -3],
    ['', 'Cộng', 9.5],
  ])
  const book = {
    SheetNames: ['Biểu 01', '_meta'],
    Sheets: { 'Biểu 01': made, _meta: utils.aoa_to_sheet([['plan']]) },
    Workbook: {
      Names: [{ Name: 'in_ct01', Ref: "'Biểu 01'!$C$1" }],
      Sheets: [{ Hidden: 0 as const }, { Hidden: 1 as const }],
    },
  }
  const workbook = workbookOf(new Uint8Array(write(book, { type: 'buffer', bookType: 'biff8' })))
  expect(workbook.tables.map(({ name, state }) => [name, state])).toEqual([
    ['Biểu 01', 'visible'],
    ['_meta', 'hidden'],
  ])
  expect(Object.fromEntries([...workbook.tables[0]!.cells].map(({ place, raw }) => [place.cell, raw]))).toEqual({
    A1: 'ct01',
    B1: 'Số vụ',
    C1: '12.5',
    A2: 'ct02',
    B2: 'Số người',
    C2: '-3',
    B3: 'Cộng',
    C3: '9.5',
  })
})

test('D01, D02, D12, D14: formulas are named by their text, results as they are stored', () => {
  // C1*2 as Excel keeps it: a reference, a whole number, the sign.
  const tokens = [0x44, ...u16(0), ...u16(0xc002), 0x1e, ...u16(2), 0x05]
  const formula = (row: number, result: readonly number[]) =>
    record(0x0006, u16(row), u16(0), u16(0), result, u16(0), u32(0), u16(tokens.length), tokens)
  const text = record(0x0207, u16(2), [1], [...Buffer.from('15', 'utf16le')])
  const fault = [2, 0, 0x17, 0, 0, 0, 0xff, 0xff]
  const cells = cellsOf({
    sheets: sheet(formula(0, double(999)), formula(1, [0, 0, 0, 0, 0, 0, 0xff, 0xff]), text, formula(2, fault)),
  })
  expect(cells.get('A1')).toMatchObject({ value: { decimal: '999' }, formula: 'C1*2' })
  expect(cells.get('A2')).toMatchObject({ value: { kind: 'text', text: '15' }, formula: 'C1*2' })
  expect(cells.get('A3')).toMatchObject({ value: { kind: 'fault', fault: '#REF!' }, formula: 'C1*2' })
})
