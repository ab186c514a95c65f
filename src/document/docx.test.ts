// The form of a document as NĐ 30 states it, read back from what Word is given; and the complaints C-01 to C-19 of users.
import { expect, test } from 'vitest'
import type { Block, Page } from '../model/page.js'
import { all, at, type Element, partOf, partsOf, treeOf, wordsOf } from '../testing/docx-parts.js'
import { MOTTO, NATIONAL_TITLE } from '../words/letterhead.js'
import { buildDocx } from './docx.js'
import { setLines, textWidth } from './metrics.js'
import {
  aCell,
  aClosing,
  aHeading,
  aLetterhead,
  aPage,
  aParagraph,
  aSheet,
  aTaskTable,
  letterPage,
  plainStyle,
  samplePage,
} from './sample-page.js'

const documentOf = async (page: Page) => partOf(await buildDocx(page), 'word/document.xml')
const bodyOf = async (...blocks: Block[]) => (await documentOf(aPage([aSheet(blocks)]))).children[0]!

const value = (element: Element | undefined, ...path: readonly string[]) => at(element, ...path)?.attributes['w:val']
const number = (element: Element | undefined, name: string) => Number(element?.attributes[name])
const saying = (root: Element, words: string) => all(root, 'w:p').find(p => wordsOf(p) === words)!

/** Size in points, weight, slant and colour, as the runs of a paragraph state them. */
const looksOf = (paragraph: Element) =>
  all(paragraph, 'w:r').map(run => ({
    size: Number(value(run, 'w:rPr', 'w:sz')) / 2,
    bold: at(run, 'w:rPr', 'w:b') !== undefined,
    italic: at(run, 'w:rPr', 'w:i') !== undefined,
    color: value(run, 'w:rPr', 'w:color'),
  }))

const styleOf = async (id: string) => {
  const styles = partOf(await buildDocx(aPage([aSheet([])])), 'word/styles.xml')
  return all(styles, 'w:style').find(({ attributes }) => attributes['w:styleId'] === id)!
}

test('pages are A4 with the margins of the style; a landscape sheet is the same paper turned', async () => {
  const sections = all(await documentOf(samplePage()), 'w:sectPr')
  expect(sections.map(section => at(section, 'w:pgSz')?.attributes)).toEqual([
    { 'w:w': '11906', 'w:h': '16838', 'w:orient': 'portrait' },
    { 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' },
    { 'w:w': '11906', 'w:h': '16838', 'w:orient': 'portrait' },
  ])
  for (const section of sections)
    expect(at(section, 'w:pgMar')?.attributes).toMatchObject({
      'w:top': '1134',
      'w:bottom': '1134',
      'w:left': '1701',
      'w:right': '850',
      'w:header': '567',
    })
})

test('every sheet counts its pages from 1 and hides the number of its first', async () => {
  const bytes = await buildDocx(samplePage())
  for (const section of all(partOf(bytes, 'word/document.xml'), 'w:sectPr')) {
    expect(at(section, 'w:pgNumType')?.attributes['w:start']).toBe('1')
    expect(at(section, 'w:titlePg')).toBeDefined()
  }
  const headers = [...partsOf(bytes).keys()].filter(path => path.startsWith('word/header'))
  const numbered = headers.map(path => partOf(bytes, path)).filter(header => all(header, 'w:instrText').length > 0)
  expect(numbered.length).toBe(3)
  for (const header of numbered) {
    expect(all(header, 'w:instrText').map(({ text }) => text)).toEqual(['PAGE'])
    expect(looksOf(all(header, 'w:p')[0]!)[0]).toMatchObject({ size: 14, bold: false, italic: false })
  }
  expect(value(await styleOf('PageNumber'), 'w:pPr', 'w:jc')).toBe('center')
})

test('Times New Roman, black and vi-VN hold for every script of the document', async () => {
  const defaults = at(
    partOf(await buildDocx(samplePage()), 'word/styles.xml'),
    'w:docDefaults',
    'w:rPrDefault',
    'w:rPr',
  )
  const font = 'Times New Roman'
  expect(at(defaults, 'w:rFonts')?.attributes).toEqual({
    'w:ascii': font,
    'w:hAnsi': font,
    'w:cs': font,
    'w:eastAsia': font,
  })
  expect(at(defaults, 'w:lang')?.attributes).toEqual({ 'w:val': 'vi-VN', 'w:eastAsia': 'vi-VN', 'w:bidi': 'vi-VN' })
  expect(value(defaults, 'w:color')).toBe('000000')
  for (const level of [1, 2, 3, 4, 5, 6]) {
    const heading = await styleOf(`Heading${level}`)
    expect(value(heading, 'w:rPr', 'w:color')).toBe('000000')
    expect(value(heading, 'w:pPr', 'w:outlineLvl')).toBe(String(level - 1))
  }
})

const upright = { bold: false, italic: false, color: undefined }
const bold = { bold: true, italic: false, color: undefined }

test.each([
  [NATIONAL_TITLE, { size: 12, ...bold }],
  [MOTTO, { size: 13, ...bold }],
  ['UBND TỈNH BẮC HÀ', { size: 12, ...upright }],
  ['SỞ Y TẾ', { size: 12, ...bold }],
  ['Số: 15/KH-SYT', { size: 13, ...upright }],
  ['Bắc Hà, ngày 05 tháng 3 năm 2026', { size: 13, ...upright, italic: true }],
  ['V/v báo cáo', { size: 12, ...upright }],
  ['DỰ THẢO', { size: 13, ...bold }],
  ['KHẨN', { size: 13, ...bold, color: 'FF0000' }],
  ['KẾ HOẠCH', { size: 14, ...bold }],
  ['Phòng, chống tệ nạn xã hội', { size: 14, ...bold }],
  ['Kính gửi: Sở Tài chính', { size: 14, ...upright }],
  ['I. MỤC ĐÍCH', { size: 14, ...bold }],
  ['Nơi nhận:', { size: 12, ...bold, italic: true }],
  ['- Các đơn vị trực thuộc;', { size: 11, ...upright }],
  ['KT. GIÁM ĐỐC', { size: 14, ...bold }],
  ['Nguyễn Văn Mẫu', { size: 14, ...bold }],
  ['Phụ lục I', { size: 14, ...bold }],
  ['PHÂN CÔNG', { size: 14, ...bold }],
  ['(Kèm theo)', { size: 14, ...upright, italic: true }],
])('%s has its size, weight and slant on its runs', async (words, look) => {
  const body = await bodyOf(
    aLetterhead({ summary: ['V/v báo cáo'], urgency: { text: 'KHẨN', width: 20, height: 8 }, draft: 'DỰ THẢO' }),
    { kind: 'title', name: 'KẾ HOẠCH', summary: ['Phòng, chống tệ nạn xã hội'] },
    { kind: 'addressees', names: ['Sở Tài chính'] },
    aHeading(1, 'I.', 'MỤC ĐÍCH'),
    aClosing(),
    { kind: 'annex', mark: 'Phụ lục I', title: ['PHÂN CÔNG'], note: '(Kèm theo)' },
  )
  expect(looksOf(saying(body, words))).toEqual([look])
})

/** The line under a paragraph: the length that its indents leave of a width, in millimetres. */
function ruleAfter(root: Element, words: string, width: number): number {
  const holder = [root, ...all(root, 'w:tc')].find(({ children }) =>
    children.some(child => child.name === 'w:p' && wordsOf(child) === words),
  )!
  const next = holder.children[holder.children.findIndex(child => wordsOf(child) === words) + 1]!
  expect(at(next, 'w:pPr', 'w:pBdr', 'w:top')?.attributes['w:val']).toBe('single')
  expect(wordsOf(next)).toBe('')
  const indent = at(next, 'w:pPr', 'w:ind')
  expect(number(indent, 'w:left')).toBe(number(indent, 'w:right'))
  return ((width - 2 * number(indent, 'w:left')) * 25.4) / 1440
}

test('the line under the motto is as long as the motto, those under issuer and summary a third to a half', async () => {
  const body = await bodyOf(aLetterhead(), { kind: 'title', name: 'KẾ HOẠCH', summary: ['Phòng, chống tệ nạn xã hội'] })
  const bold12 = { size: 12, bold: true }
  const bold14 = { size: 14, bold: true }
  expect(ruleAfter(body, MOTTO, 5670)).toBeCloseTo(textWidth(MOTTO, { size: 13, bold: true }), 0)
  expect(ruleAfter(body, 'SỞ Y TẾ', 3685) / textWidth('SỞ Y TẾ', bold12)).toBeCloseTo(0.4, 1)
  const summary = 'Phòng, chống tệ nạn xã hội'
  expect(ruleAfter(body, summary, 9355) / textWidth(summary, bold14)).toBeCloseTo(0.4, 1)
})

test('lines are borders of paragraphs: nothing is underlined, drawn or hung into a run', async () => {
  const body = await documentOf(samplePage())
  expect(['w:u', 'w:drawing', 'w:pict', 'mc:AlternateContent'].flatMap(name => all(body, name))).toEqual([])
  const ruled = all(body, 'w:p').filter(p => at(p, 'w:pPr', 'w:pBdr'))
  expect(ruled.length).toBe(4)
})

test('number and date stand in one row, their baselines level even in different sizes', async () => {
  const page = aPage([aSheet([aLetterhead()])], { style: { ...plainStyle, size_date: 14 } })
  const row = all(await documentOf(page), 'w:tr').find(tr => wordsOf(tr).includes('Số:'))!
  const before = all(row, 'w:p').map(p => Number(at(p, 'w:pPr', 'w:spacing')?.attributes['w:before']))
  expect(all(row, 'w:tc').map(wordsOf)).toEqual(['Số: 15/KH-SYT', 'Bắc Hà, ngày 05 tháng 3 năm 2026'])
  // The ascent of Times New Roman is 0.891 of its size: 14 pt needs 0.891 pt, 18 twips, more room than 13 pt.
  expect(before[0]! - before[1]!).toBe(18)
})

const columnsOf = async (more: Parameters<typeof aLetterhead>[0], style = plainStyle) => {
  const page = aPage([aSheet([aLetterhead(more)])], { style })
  return all(await documentOf(page), 'w:gridCol').map(({ attributes }) => (Number(attributes['w:w']) * 25.4) / 1440)
}

test('the columns of the letterhead are those of the style while every line fits', async () => {
  const [left] = await columnsOf({})
  expect(left).toBeCloseTo(65, 1)
})

test('the columns make room for the longest date, and for a long number', async () => {
  const date = 'Thành phố Hồ Chí Minh, ngày 05 tháng 01 năm 2026'
  const [, right] = await columnsOf({ date }, { ...plainStyle, size_date: 14, margin_left: 35, margin_right: 20 })
  expect(right).toBeGreaterThan(textWidth(date, { size: 14, italic: true }))
  const number = 'Số: 1234/SNNPTNT-CCTTBVTV'
  const [left] = await columnsOf({ number })
  expect(left).toBeGreaterThan(textWidth(number, { size: 13 }))
})

test('a line that no column can hold leaves the columns as they are', async () => {
  const [left] = await columnsOf({ date: 'Bắc Hà, '.repeat(40) })
  expect(left).toBeCloseTo(65, 1)
})

test('stamps are boxes of exactly the size that is asked for', async () => {
  const bytes = await buildDocx(samplePage())
  const header = [...partsOf(bytes).keys()].map(path =>
    path.startsWith('word/header') ? partOf(bytes, path) : undefined,
  )
  const circulation = header.flatMap(part => (part ? all(part, 'w:tbl') : []))
  const urgency = all(partOf(bytes, 'word/document.xml'), 'w:tbl').filter(t => wordsOf(t) === 'HỎA TỐC')
  const box = (table: Element) => [
    wordsOf(table),
    at(table, 'w:tblPr', 'w:tblW')?.attributes['w:w'],
    at(all(table, 'w:tr')[0], 'w:trPr', 'w:trHeight')?.attributes,
    at(table, 'w:tblPr', 'w:tblBorders', 'w:top')?.attributes['w:color'],
  ]
  const height = { 'w:val': '454', 'w:hRule': 'exact' }
  expect(urgency.map(box)).toEqual([['HỎA TỐC', '1701', height, 'FF0000']])
  expect(circulation.map(box)).toEqual([['LƯU HÀNH NỘI BỘ', '2835', height, '000000']])
})

test('a summary of a letter that wraps leaves no single word on its last line', async () => {
  const summary = 'V/v phòng, chống dịch bệnh năm 2026'
  const paragraph = saying(await bodyOf(aLetterhead({ summary: [summary] })), summary)
  const indent = at(paragraph, 'w:pPr', 'w:ind')
  expect(number(indent, 'w:left')).toBe(number(indent, 'w:right'))
  const lines = setLines(summary, { size: 12 }, ((3685 - 2 * number(indent, 'w:left')) * 25.4) / 1440)
  expect(lines.length).toBe(2)
  expect(lines[1]!.split(' ').length).toBeGreaterThan(1)
  expect(at(paragraph, 'w:pPr', 'w:spacing')?.attributes['w:before']).toBe('120')
})

test('what must follow a table is too low to be pushed onto a page of its own', async () => {
  const body = await bodyOf(aParagraph('Nội dung.'), aTaskTable(2), aClosing())
  const after = body.children.filter((_, i) => body.children[i - 1]?.name === 'w:tbl')
  expect(after.map(wordsOf)).toEqual(['', ''])
  for (const paragraph of after) {
    const spacing = at(paragraph, 'w:pPr', 'w:spacing')?.attributes
    expect(spacing).toMatchObject({ 'w:before': '0', 'w:after': '0', 'w:lineRule': 'exact' })
    expect(Number(spacing?.['w:line'])).toBeLessThanOrEqual(2)
  }
})

test('no word of a table is broken because its column was given too little', async () => {
  const block: Block = {
    kind: 'table',
    caption: '',
    unit: '',
    widths: [0.3, 0.68, 0.01, 0.01],
    head: [[aCell('TT'), aCell('Nội dung'), aCell('Kinh phí'), aCell('Ghi chú')]],
    rows: [[aCell('1'), aCell('Tập huấn'), aCell('1.250.000.000'), aCell('')]],
  }
  const table = all(await bodyOf(block), 'w:tbl')[0]!
  const widths = all(table, 'w:gridCol').map(column => number(column, 'w:w'))
  const room = (length: number) => (length * 25.4) / 1440 - 2 * 1.2
  expect(room(widths[2]!)).toBeGreaterThan(textWidth('1.250.000.000', { size: 12 }))
  expect(room(widths[3]!)).toBeGreaterThan(textWidth('Ghi', { size: 12, bold: true }))
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9355)
})

test.each([
  [20, 10, 567],
  [25, 10, 850],
  [20, 25, 2],
])(
  'with %d mm below and %d mm for the footer the address stands at the foot of the text area',
  async (bottom, from, line) => {
    const style = { ...plainStyle, margin_bottom: bottom, header_distance: from }
    const bytes = await buildDocx(aPage([aSheet([], { contact: ['Địa chỉ: Số 1'] })], { style }))
    const footer = partOf(bytes, 'word/footer1.xml')
    expect(footer.children.map(wordsOf)).toEqual(['', 'Địa chỉ: Số 1', ''])
    expect(at(footer.children[2], 'w:pPr', 'w:spacing')?.attributes).toMatchObject({
      'w:line': String(line),
      'w:lineRule': 'exact',
    })
  },
)

test('the address stands under a line on the first page of its own sheet only', async () => {
  const bytes = await buildDocx(samplePage())
  const footers = [...partsOf(bytes).keys()].filter(path => path.startsWith('word/footer')).map(p => partOf(bytes, p))
  expect(footers.map(wordsOf).filter(words => words !== '')).toHaveLength(1)
  const footer = footers.find(part => wordsOf(part) !== '')!
  expect(at(footer.children[0], 'w:pPr', 'w:pBdr', 'w:top')).toBeDefined()
  expect(at(footer.children[0], 'w:pPr', 'w:ind')?.attributes).toMatchObject({ 'w:left': '0', 'w:right': '0' })
  expect(looksOf(footer.children[1]!)).toEqual([{ size: 11, ...upright }])
})

test('one addressee stands on the line of "Kính gửi:", the dashes of several under its colon', async () => {
  const one = await bodyOf({ kind: 'addressees', names: ['Sở Tài chính'] })
  expect(all(one, 'w:p').map(wordsOf)).toEqual(['Kính gửi: Sở Tài chính'])
  const [head, ...names] = all(await bodyOf({ kind: 'addressees', names: ['- Sở A;', '- Sở B.'] }), 'w:p')
  const start = (p: Element) => {
    const indent = at(p, 'w:pPr', 'w:ind')?.attributes
    return Number(indent?.['w:left']) - Number(indent?.['w:hanging'] ?? 0)
  }
  const colon = start(head!) + (textWidth('Kính gửi', { size: 14 }) * 1440) / 25.4
  for (const name of names) expect(Math.abs(start(name) - colon)).toBeLessThan(2)
})

test('body paragraphs are justified, indented, 6 pt apart, and keep two lines together', async () => {
  const style = await styleOf('Body')
  expect(value(style, 'w:pPr', 'w:jc')).toBe('both')
  expect(at(style, 'w:pPr', 'w:ind')?.attributes['w:firstLine']).toBe('720')
  expect(at(style, 'w:pPr', 'w:spacing')?.attributes).toMatchObject({ 'w:before': '120', 'w:line': '276' })
  const paragraph = all(await bodyOf(aParagraph('Nội dung.')), 'w:p')[0]!
  expect(value(paragraph, 'w:pPr', 'w:pStyle')).toBe('Body')
  expect(at(paragraph, 'w:pPr', 'w:widowControl')).toBeDefined()
})

test('mark, run-in heading and words are one paragraph; the mark is set like the heading', async () => {
  const body = await bodyOf(aParagraph('Nâng lên *60%*.', '1.', 'Mục tiêu:'), aParagraph('Như trên.', 'a)'))
  const [first, second] = all(body, 'w:p')
  expect(all(first!, 'w:r').map(run => [wordsOf(run), at(run, 'w:rPr', 'w:b') !== undefined])).toEqual([
    ['1. Mục tiêu: ', true],
    ['Nâng lên ', false],
    ['60%', false],
    ['.', false],
  ])
  expect(all(second!, 'w:r').map(wordsOf)).toEqual(['a) Như trên.'])
  expect(all(body, 'w:numPr')).toEqual([])
})

test('a centred heading is two centred paragraphs, each kept with the next', async () => {
  const centred: Block = { kind: 'heading', level: 1, mark: 'Phần I', text: [{ text: 'CHUNG' }], centred: true }
  const paragraphs = all(await bodyOf(centred, aParagraph('Nội dung.')), 'w:p').slice(0, 2)
  expect(paragraphs.map(wordsOf)).toEqual(['Phần I', 'CHUNG'])
  for (const p of paragraphs) expect(value(p, 'w:pPr', 'w:jc')).toBe('center')
  expect(at(await styleOf('Heading1'), 'w:pPr', 'w:keepNext')).toBeDefined()
})

test('the closing block is one unbreakable row, and the paragraph before it stays with it', async () => {
  const body = await bodyOf(aParagraph('Đầu.'), aParagraph('Cuối./.'), aClosing())
  const kept = (p: Element) => at(p, 'w:pPr', 'w:keepNext') !== undefined
  const [first, last] = body.children
  expect([kept(first!), kept(last!)]).toEqual([false, true])
  const rows = all(body, 'w:tr')
  expect(rows).toHaveLength(1)
  expect(at(rows[0], 'w:trPr', 'w:cantSplit')).toBeDefined()
  expect(all(rows[0]!, 'w:p').every(kept)).toBe(true)
})

test('a list of recipients longer than half a page runs on below; what stands beside the signature does not tear', async () => {
  const lines = Array.from({ length: 50 }, (_, i) => `- Nơi nhận thứ ${i + 1};`)
  const [table] = all(
    await bodyOf(aParagraph('Cuối./.'), aClosing({ recipients: [{ head: 'Nơi nhận:', lines }] })),
    'w:tbl',
  )
  const rows = all(table!, 'w:tr')
  expect(rows.map(row => at(row, 'w:trPr', 'w:cantSplit') !== undefined)).toEqual([true, false])
  expect(wordsOf(rows[0]!)).toContain('Nguyễn Văn Mẫu')
  expect(all(rows[1]!, 'w:p').some(p => at(p, 'w:pPr', 'w:keepNext'))).toBe(false)
  const printed = rows.flatMap(row => all(all(row, 'w:tc')[0]!, 'w:p').map(wordsOf))
  expect(printed).toEqual(['Nơi nhận:', ...lines])
})

test('a table before the closing block keeps its last row with it', async () => {
  const [table] = all(await bodyOf(aTaskTable(2), aClosing()), 'w:tbl')
  const rows = all(table!, 'w:tr').map(row => all(row, 'w:p').every(p => at(p, 'w:pPr', 'w:keepNext')))
  expect(rows.slice(-2)).toEqual([false, true])
})

test('a name that is not known leaves the space for the signature and nothing else', async () => {
  const body = await bodyOf(aClosing({ signature: { lines: ['GIÁM ĐỐC'], titles: [], name: '' } }))
  const right = all(body, 'w:tc')[1]!
  expect(wordsOf(right)).toBe('GIÁM ĐỐC')
  const [, name] = all(right, 'w:p')
  expect(at(name, 'w:pPr', 'w:spacing')?.attributes['w:before']).toBe('1440')
})

test('other titles of the signer stand under the space, right above the name', async () => {
  const right = all(await bodyOf(aClosing()), 'w:tc')[1]!
  const before = all(right, 'w:p').map(p => [wordsOf(p), at(p, 'w:pPr', 'w:spacing')?.attributes['w:before']])
  expect(before.slice(2)).toEqual([
    ['Phó Trưởng ban Chỉ đạo tỉnh', '1440'],
    ['Nguyễn Văn Mẫu', '0'],
  ])
})

test('tables repeat their head rows, tear no row, fix no height and break no line', async () => {
  const body = await bodyOf(aTaskTable(4))
  const rows = all(body, 'w:tr')
  expect(rows.map(row => at(row, 'w:trPr', 'w:tblHeader') !== undefined)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ])
  for (const row of rows) expect(at(row, 'w:trPr', 'w:cantSplit')).toBeDefined()
  expect([...all(body, 'w:trHeight'), ...all(body, 'w:br')]).toEqual([])
  expect(value(body, 'w:tbl', 'w:tblPr', 'w:tblLayout')).toBeUndefined()
  expect(at(body, 'w:tbl', 'w:tblPr', 'w:tblLayout')?.attributes['w:type']).toBe('fixed')
})

test('a cell is aligned as it asks, a head cell in the middle', async () => {
  const table: Block = {
    kind: 'table',
    caption: '',
    unit: '',
    widths: [0.5, 0.5],
    head: [[aCell('Đầu'), aCell('Mục')]],
    rows: [[aCell('trái'), aCell('phải', { align: 'right', bold: true })]],
  }
  const body = await bodyOf(table)
  const jc = (words: string) => value(saying(body, words), 'w:pPr', 'w:jc')
  expect([jc('trái'), jc('phải')]).toEqual([undefined, 'right'])
  expect(looksOf(saying(body, 'phải'))).toEqual([{ size: 12, ...bold }])
  expect(looksOf(saying(body, 'Đầu'))).toEqual([{ size: 12, ...bold }])
  expect(value(await styleOf('TableHead'), 'w:pPr', 'w:jc')).toBe('center')
})

test('every word of a page is printed, and in its order', async () => {
  const words = wordsOf(await documentOf(letterPage()))
  for (const text of ['Kính gửi: Ủy ban nhân dân các xã', 'THÀNH PHỐ HỒ CHÍ MINH', '- Lưu: VT, PCTNXH.'])
    expect(words).toContain(text)
  expect(words.indexOf('V/v xây dựng')).toBeLessThan(words.indexOf('Kính gửi'))
})

test('decomposed letters and line ends come out composed and on one line', async () => {
  const body = await bodyOf(aParagraph('hòa\nthuận'.normalize('NFD')))
  expect(wordsOf(body)).toBe('hòa thuận')
})

test('the tree reader throws back what is not well-formed', () => {
  expect(() => treeOf('<a><b></a>')).toThrow()
})
