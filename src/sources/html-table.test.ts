import { expect, test } from 'vitest'
import type { Cell } from '../model/table.js'
import { latin1, to1258, toTcvn3 } from '../words/sample-legacy.js'
import { readHtmlTables } from './html-table.js'

const utf8 = (text: string) => new TextEncoder().encode(text)

function read(html: string | Uint8Array) {
  const result = readHtmlTables(typeof html === 'string' ? utf8(html) : html, 'xa-a.xls')
  if ('problem' in result) throw new Error(JSON.stringify(result.problem))
  return result.workbook
}
const problemOf = (html: string | Uint8Array) => {
  const result = readHtmlTables(typeof html === 'string' ? utf8(html) : html, 'xa-a.xls')
  return 'problem' in result ? result.problem.code : undefined
}
const cellsOf = (html: string | Uint8Array): Map<string, Cell> =>
  new Map([...read(html).tables[0]!.cells].map(cell => [cell.place.cell, cell]))
const raws = (html: string | Uint8Array) => Object.fromEntries([...cellsOf(html)].map(([name, { raw }]) => [name, raw]))
const cell = (td: string, head = ''): Cell => cellsOf(`${head}<table><tr>${td}</tr></table>`).get('A1')!

test('F06, A04, A24, A28: cells of HTML tables are the texts that they are', () => {
  const html =
    '<table><tr><td>12,5</td><td>12,5%</td><td>1-2</td><td>3/4</td><td>001234</td><td>1.234</td></tr></table>'
  expect(raws(html)).toEqual({ A1: '12,5', B1: '12,5%', C1: '1-2', D1: '3/4', E1: '001234', F1: '1.234' })
  expect([...cellsOf(html).values()].every(({ value }) => value.kind === 'text')).toBe(true)
  expect(read(html)).toMatchObject({ format: 'html', tables: [{ name: 'Bảng 1', state: 'visible' }] })
})

test('F06, C25: blanks are one blank, breaks are lines, entities are letters, comments are nothing', () => {
  expect(
    cell('<td> S&#7889;\n  v&#x1EE5; <!-- 99 --><b>ph&aacute;t</b> hiện<br>trong&nbsp;kỳ <p>a</p><p>b</p></td>').raw,
  ).toBe('Số vụ phát hiện\ntrong\u00a0kỳ\na\nb')
  expect(cell('<td><script>1</script><style>td{}</style> 15 </td>').raw).toBe('15')
  expect(cellsOf('<table><tr><td> \n<br></td><td>5</td></tr></table>').size).toBe(1)
})

test('F06, C01, C16: columns and rows that cells span are passed over', () => {
  const html = '<table><tr><th rowspan=2>a<th colspan="2">b<th>c<tr><td>d<td>e<td>f<tr><td>g</table>'
  expect(raws(html)).toEqual({ A1: 'a', B1: 'b', D1: 'c', B2: 'd', C2: 'e', D2: 'f', A3: 'g' })
  expect(read(html).tables[0]!.merges).toEqual(['A1:A2', 'B1:C1'])
  expect(cellsOf(html).get('A1')!.heads).toBe('A1:A2')
  expect(
    read('<table><tr><td colspan=2 style="mso-ignore:colspan">a</td><td>b</td></tr></table>').tables[0]!.merges,
  ).toEqual([])
})

test('F06, A25, A40: the number that Excel or LibreOffice writes beside the text counts, with its format', () => {
  const style =
    '<style>.xl65 {mso-number-format:"0\\.0%";} .xl66, td.xl67 {mso-number-format:"\\#\\,\\#\\#0"; color:#FF0000}</style>'
  expect(cell('<td class=xl65 x:num="0.125">12,5%</td>', style)).toMatchObject({
    value: { kind: 'number', decimal: '0.125' },
    raw: '0.125',
    format: '0.0%',
  })
  expect(cell('<td class=xl67 x:num="1234567">1.234.567</td>', style)).toMatchObject({
    value: { decimal: '1234567' },
    format: '#,##0',
    colour: 'FF0000',
  })
  expect(cell('<td sdval="1234.5" sdnum="1033;0;#,##0.00"><font>1,234.50</font></td>')).toMatchObject({
    value: { decimal: '1234.5' },
    format: '#,##0.00',
  })
  expect(cell('<td data-t="n" data-v="9007199254740993" data-z="0">9.007E+15</td>').value).toEqual({
    kind: 'number',
    decimal: '9007199254740993',
  })
  expect(cell('<td x:num>1.234</td>').value).toEqual({ kind: 'text', text: '1.234' })
  expect(cell('<td x:num="2469" x:fmla="=SUM(A1:A2)">2469</td>').formula).toBe('SUM(A1:A2)')
})

test('F06: a number that its text cannot show is broken, for one of the two was changed', () => {
  for (const [stored, shown] of [
    ['15', '17'],
    ['1234', '12,34'],
    ['0.125', '13,5%'],
    ['1,5', '1,5'],
    ['abc', '5'],
    ['9.00719925474099E+015', '9.00719925474099E+015'],
  ])
    expect(cell(`<td x:num="${stored}">${shown}</td>`).value, shown).toEqual({ kind: 'broken' })
  for (const [stored, shown] of [
    ['12.4', '12'],
    ['1234.5', '1.234,50'],
    ['-5', '(5)'],
    ['5', ''],
    ['12', '####'],
    ['12', '12 ₫'],
    ['45838', '30/6/2025'],
    ['0.12', '12%'],
  ])
    expect(cell(`<td x:num="${stored}">${shown}</td>`).value.kind, shown).toBe('number')
  expect(cell('<td sdval="1234567" sdnum="1033;0;#,##0,">1,235</td>').value.kind).toBe('number')
  expect(cell('<td sdval="1234567" sdnum="1033;0;#,##0">1,235</td>').value.kind).toBe('broken')
})

test('D04, A38: faults and truths are told', () => {
  expect(cell('<td x:err="#DIV/0!">#DIV/0!</td>').value).toEqual({ kind: 'fault', fault: '#DIV/0!' })
  expect(cell('<td sdval="0">#DIV/0!</td>').value).toEqual({ kind: 'fault', fault: '#DIV/0!' })
  expect(cell('<td x:bool="TRUE">TRUE</td>').value).toEqual({ kind: 'truth', truth: true })
})

test('G01, G02, G03, A31: struck and raised runs, struck cells and notes are told', () => {
  expect(cell('<td><s>15</s>17</td>')).toMatchObject({ raw: '1517', struck: 'part', unstruck: '17' })
  expect(cell('<td><del>15</del></td>').struck).toBe('whole')
  expect(cell('<td style="text-decoration: line-through">15</td>').struck).toBe('whole')
  expect(cell('<td class="xl70" x:num="15">15</td>', '<style>.xl70{text-decoration:line-through}</style>').struck).toBe(
    'whole',
  )
  expect(cell('<td>15<sup>1</sup></td>').runs).toMatchObject([{ text: '15' }, { text: '1', raised: true }])
  const noted = read('<table><tr><td sdval="9"><comment>ước tính</comment>9</td></tr></table>').tables[0]!
  expect(noted.remarks).toEqual(new Map([['A1', 'ước tính']]))
  expect([...noted.cells]).toMatchObject([{ value: { decimal: '9' } }])
})

test('C12, C13: hidden rows, columns, cells and tables are told', () => {
  const hidden = (html: string) => [...cellsOf(html).values()].map(cell => cell.hidden)
  expect(hidden('<table><tr><td>1<tr style="display:none"><td>2<tr height=0><td>3</table>')).toEqual([
    false,
    true,
    true,
  ])
  expect(hidden('<table><col><col style="display:none"><tr><td>1<td>2</table>')).toEqual([false, true])
  expect(hidden('<style>.h{visibility:hidden}</style><table><tr><td>1<td class="a h">2</table>')).toEqual([false, true])
  expect(
    read('<div style="display:none"><table><tr><td>1</table></div><table><tr><td>2</table>').tables.map(
      ({ state }) => state,
    ),
  ).toEqual(['hidden', 'visible'])
})

test('F17, F19: fonts of cells and runs are told, old encodings without fonts are read by evidence', () => {
  expect(cell('<td><font face=".VnTime">TØnh</font></td>').runs).toMatchObject([{ font: '.VnTime' }])
  expect(cell(`<td style="font-family:'VNI-Times', serif">Ñôn vò</td>`).font).toBe('VNI-Times')
  const page =
    '<table><tr><td>Số vụ</td><td>Số người bị hại</td></tr><tr><td>12,5</td><td>Tỉnh Sơn La</td></tr></table>'
  for (const bytes of [to1258(page), latin1(toTcvn3(page)), utf8(toTcvn3(page))])
    expect([...cellsOf(bytes).values()].map(({ value }) => value.kind === 'text' && value.text)).toEqual([
      'Số vụ',
      'Số người bị hại',
      '12,5',
      'Tỉnh Sơn La',
    ])
})

test('C18, F06: every table is a sheet; tables that only lay out the page are none; text around them is kept', () => {
  const html =
    '<h3>BIỂU 01</h3>Kỳ: <b>tháng 6</b><table><tr><td><table><tr><td>1</table></td><td><table><tr><td>2</table></td></tr></table><p>Người lập</p>'
  const { tables } = read(html)
  expect(tables.map(({ name, cells }) => [name, [...cells].map(({ raw }) => raw)])).toEqual([
    ['Bảng 1', ['1']],
    ['Bảng 2', ['2']],
    ['Ngoài bảng', ['BIỂU 01', 'Kỳ: tháng 6', 'Người lập']],
  ])
  expect(problemOf('<table><tr><td>Số vụ</td><td>5 <table><tr><td>7</table></td></tr></table>')).toBe(
    'sheet/html-nested',
  )
})

test('F03, F10, F44: pages cut, without tables, and web archives are refused by name', () => {
  expect(problemOf('<table><tr><td>ct01</td><td>12')).toBe('sheet/html-cut')
  expect(problemOf('<html><body>502 Bad Gateway</body></html>')).toBe('sheet/html-no-table')
  expect(
    problemOf('MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\n<table><tr><td>1</table>'),
  ).toBe('sheet/mhtml')
  expect(problemOf('')).toBe('sheet/html-no-table')
})

test('P12: attributes and classes that are names of objects change nothing', () => {
  expect(cell('<td __proto__=1 constructor=2 class="__proto__ toString">5</td>')).toMatchObject({
    raw: '5',
    hidden: false,
  })
})

test('pages made to keep us busy are refused in time', () => {
  const started = performance.now()
  expect(problemOf(`<table>${'<div>'.repeat(300)}</table>`)).toBe('sheet/too-much')
  expect(
    problemOf(`<table>${'<tr><td rowspan=60000 colspan=16000>'.repeat(3)}${'<tr><td>1'.repeat(3000)}</table>`),
  ).toMatch(/sheet\/(?:too-much|address)/)
  expect(problemOf(`<table><tr><td>${'a '.repeat(20_000)}</td></tr></table>`)).toBe('sheet/too-much')
  expect(problemOf(`<table>${'</x>'.repeat(100_000)}<tr><td>1</table>`)).toBeUndefined()
  expect(performance.now() - started).toBeLessThan(8000)
})
