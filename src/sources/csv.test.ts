import { expect, test } from 'vitest'
import { latin1, to1258, toTcvn3, toVni } from '../words/sample-legacy.js'
import { readCsv } from './csv.js'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, big = false) => {
  const bytes = Buffer.from(text, 'utf16le')
  return new Uint8Array(big ? bytes.swap16() : bytes)
}
const ROWS = 'Mã;Chỉ tiêu;Trong kỳ\nct01;Số vụ phát hiện;12,5\nct02;Số người bị hại;12,5%\n'

function read(source: string | Uint8Array) {
  const result = readCsv(typeof source === 'string' ? utf8(source) : source, 'xa-a.csv')
  if ('problem' in result)
    return { problem: result.problem.code, place: result.problem.place, cells: {}, notes: [], result }
  const table = result.workbook.tables[0]!
  const cells = Object.fromEntries(
    [...table.cells].map(({ place, value, raw }) => [place.cell, value.kind === 'text' ? value.text : raw]),
  )
  return { problem: undefined, cells, notes: result.notes.map(({ code }) => code), table, result }
}

test('A04, A24, F11: columns parted by semicolons keep decimal commas and percent signs as they were typed', () => {
  expect(read(ROWS).cells).toMatchObject({ C2: '12,5', C3: '12,5%', B2: 'Số vụ phát hiện' })
  expect(read('Mã,Chỉ tiêu,Trong kỳ\nct01,Số vụ,12.5\nct02,Số người,"12,5"\n').cells).toMatchObject({
    C2: '12.5',
    C3: '12,5',
  })
  expect(read('Mã\tTrong kỳ\nct01\t12,5\nct02\t7\n').cells).toMatchObject({ B2: '12,5', B3: '7' })
  // Every row has one decimal comma; the heading and the widths still speak for semicolons.
  expect(read('Mã;Kỳ\nct01;12,5\nct02;7,5\n').cells).toMatchObject({ B2: '12,5', B3: '7,5' })
})

test('F11: a text that two delimiters part alike is refused', () => {
  expect(read('ct01;12,5\nct02;7,5\n').problem).toBe('sheet/csv-two-readings')
})

test('A32, B02: codes, dates and fractions stay the texts that they are', () => {
  const { cells, table } = read('Mã;Ngày;Số\n001234;1/2/2025;3/4\n001235;30/06/2025;=5+3\n')
  expect(cells).toMatchObject({ A2: '001234', B2: '1/2/2025', B3: '30/06/2025', C2: '3/4', C3: '=5+3' })
  expect([...table!.cells].every(({ value, formula }) => value.kind === 'text' && formula === undefined)).toBe(true)
})

test('F12: UTF-8 is read with and without a byte order mark, in composed letters, the characters of the file kept', () => {
  expect(read(`\ufeff${ROWS}`).cells).toEqual(read(ROWS).cells)
  const decomposed = read(ROWS.normalize('NFD'))
  expect(decomposed.cells).toEqual(read(ROWS).cells)
  expect(decomposed.table!.cells.get('B2')!.raw).toBe('Số vụ phát hiện'.normalize('NFD'))
})

test('F13: windows-1258 is read by the words it makes, and said', () => {
  const { cells, notes } = read(to1258(ROWS))
  expect(cells).toEqual(read(ROWS).cells)
  expect(notes).toEqual(['sheet/old-encoding'])
})

test('F14: UTF-16 is read at both ends, with a mark and by its nulls', () => {
  const tabs = ROWS.replaceAll(';', '\t')
  for (const text of [`\ufeff${tabs}`, tabs]) {
    expect(read(utf16(text)).cells).toEqual(read(ROWS).cells)
    expect(read(utf16(text, true)).cells).toEqual(read(ROWS).cells)
  }
  expect(read(utf16(`\ufeff${tabs}`).subarray(0, 41)).problem).toBe('sheet/text-cut')
})

test('F17, F18: bytes of the old fonts are read, and their letters in UTF-8 too, figures untouched', () => {
  for (const encode of [toTcvn3, toVni]) {
    expect(read(latin1(encode(ROWS))).cells).toEqual(read(ROWS).cells)
    const pasted = read(encode(ROWS))
    expect(pasted.cells).toEqual(read(ROWS).cells)
    expect(pasted.notes).toEqual(['sheet/old-encoding'])
    expect(pasted.table!.cells.get('B2')!.raw).toBe(encode('Số vụ phát hiện'))
  }
})

test('F10: prose, pages and bytes are no table', () => {
  expect(read('Kính gửi Sở Nội vụ\nĐơn vị xin báo cáo như sau.\n').problem).toBe('sheet/csv-no-table')
  expect(read('').problem).toBe('sheet/csv-no-table')
  expect(read(Uint8Array.from([80, 75, 0, 4, 5, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76])).problem).toBe(
    'sheet/not-text',
  )
  expect(read(latin1('M\xff;\xfe\xfa\nx\xf7\xfb;5\n')).problem).toBe('sheet/unknown-encoding')
})

test('F15: a file cut inside a character is refused, one cut inside a figure is named at the cell', () => {
  expect(read(utf8('Mã;Đơn vị\nct01;Bắc Hà').subarray(0, -1)).problem).toBe('sheet/text-cut')
  const { result } = read('Mã;Số\nct01;7\nct02;12')
  expect('notes' in result && result.notes).toMatchObject([{ code: 'sheet/csv-last-value', place: { cell: 'B3' } }])
  expect(read('Mã;Số\nct01;7\nct02;"12').problem).toBe('sheet/csv-quote')
  expect(read('Mã;Tên;Số\nct01;a;7\nct02;b').problem).toBe('sheet/csv-ragged')
})

test('F16: the line that names the delimiter is obeyed and is no row', () => {
  const { cells } = read('sep=,\r\nMã,Số\r\nct01;x,5\r\nct02;y,6\r\n')
  expect(cells).toEqual({ A1: 'Mã', B1: 'Số', A2: 'ct01;x', B2: '5', A3: 'ct02;y', B3: '6' })
})

test('F16: quotation marks without a partner are refused, line breaks inside them are kept', () => {
  expect(read('Mã;Tên\nct01;"a\nct02;b\n').problem).toBe('sheet/csv-quote')
  expect(read('Mã;Tên\nct01;ống 5" dài\nct02;b\n').problem).toBe('sheet/csv-quote')
  expect(read('Mã;Tên\nct01;"a\nb ""c"""\n').cells).toMatchObject({ B2: 'a\nb "c"' })
})

test('F16: a row with a column more or less is refused at that row', () => {
  const wide = read('Mã,Số,Ghi chú\nct01,7,a\nct02,12,5,b\n')
  expect(wide).toMatchObject({ problem: 'sheet/csv-ragged', place: { kind: 'cell', sheet: 'CSV', cell: 'A3' } })
  expect(read('Mã;Số;Ghi chú\nct01;7;a\nct02;5\n').problem).toBe('sheet/csv-ragged')
  // A mark too many in the middle, with an empty column at the end.
  expect(read('Mã;Số;Kỳ;Ghi chú\nct01;7;8;a\nct02;;5;6;\n').problem).toBe('sheet/csv-ragged')
})

test('F16: titles, notes, blank lines and lines of metadata need not fill the columns', () => {
  const { cells } = read(`#plan=ke-hoach-2026\n#unit=xa-a;;\nBIỂU 01, THÁNG 6\n\n${ROWS}\nNgười lập biểu\n`)
  expect(cells).toMatchObject({
    A1: '#plan=ke-hoach-2026',
    A2: '#unit=xa-a',
    A3: 'BIỂU 01, THÁNG 6',
    C6: '12,5',
    A9: 'Người lập biểu',
  })
})

test('F16: Excel leaves out empty columns at the end of whole blocks of rows, which shifts nothing', () => {
  const rows = (from: number, to: number, end: string) =>
    Array.from({ length: to - from + 1 }, (_, i) => `ct${from + i};nhãn;${from + i}${end}`)
  const blocks = ['Mã;Tên;Số;Ghi chú', ...rows(2, 16, ';x'), ...rows(17, 40, '')]
  expect(read(`${blocks.join('\r\n')}\r\n`).cells).toMatchObject({ C40: '40', D16: 'x' })
  expect(read(`${[...blocks.slice(0, 20), 'ct21;21;x;y', ...blocks.slice(21)].join('\r\n')}\r\n`).problem).toBe(
    'sheet/csv-ragged',
  )
})

test('F16: several kinds of line ends are read and named', () => {
  const { cells, notes } = read('Mã;Số\r\nct01;5\nct02;6\r\n')
  expect(cells).toMatchObject({ A2: 'ct01', B2: '5', A3: 'ct02', B3: '6' })
  expect(notes).toEqual(['sheet/csv-mixed-lines'])
  expect(read('Mã;Số\rct01;5\rct02;6\r').notes).toEqual([])
  expect(read('Mã;Số\r\nct01;"5\n6"\r\n').notes).toEqual([])
})

test('P12: headings that are names of objects are texts like others', () => {
  expect(read('__proto__;constructor\ntoString;5\n').cells).toMatchObject({
    B1: 'constructor',
    A2: 'toString',
    B2: '5',
  })
})

test('cells too long, and more rows than a form can have, are refused', () => {
  expect(read(`Mã;Tên\nct01;${'a'.repeat(32_768)}\nct02;b\n`).problem).toBe('sheet/csv-cell-length')
  expect(read(`Mã;Số\n${'a;1\n'.repeat(200_001)}`).problem).toBe('sheet/too-much')
})

test('a hundred thousand rows are read, and cells are found by their names', () => {
  const { table } = read(`Mã;Số;Kỳ\n${Array.from({ length: 100_000 }, (_, i) => `ct${i};${i};x\n`).join('')}`)
  expect(table!.cells.size).toBe(300_003)
  expect(table!.cells.get('B100001')).toMatchObject({ raw: '99999', row: 100_001, column: 2 })
  expect(table!.cells.get('D1')).toBeUndefined()
})
