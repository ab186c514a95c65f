import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '../model/page.js'
import {
  aCell,
  aClosing,
  aHeading,
  aLetterhead,
  aPage,
  aParagraph,
  aSheet,
  letterPage,
  samplePage,
} from './sample-page.js'
import { buildText } from './text.js'

const textOf = (...blocks: Block[]) => buildText(aPage([aSheet(blocks)]))

test('a letterhead prints row by row, the left cell before the right', () => {
  const block = aLetterhead({
    issuer: ['SỞ LAO ĐỘNG', 'VÀ XÃ HỘI'],
    number: 'Số:        /SLĐ-PC',
    summary: ['V/v xây dựng kế hoạch', 'năm 2026'],
    urgency: { text: 'KHẨN', width: 20, height: 8 },
    draft: 'DỰ THẢO',
  })
  expect(textOf(block)).toBe(
    [
      'UBND TỈNH BẮC HÀ',
      'SỞ LAO ĐỘNG',
      'VÀ XÃ HỘI',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số:        /SLĐ-PC',
      'V/v xây dựng kế hoạch',
      'năm 2026',
      'DỰ THẢO',
      'KHẨN',
      'Bắc Hà, ngày 05 tháng 3 năm 2026',
      '',
    ].join('\n'),
  )
})

test('a blank line stands between blocks, and marks and run-in headings on the line of their words', () => {
  const text = textOf(
    { kind: 'title', name: 'KẾ HOẠCH', summary: ['Phòng, chống tệ nạn', 'năm 2026'] },
    { kind: 'heading', level: 1, mark: 'Phần I', text: [{ text: 'VẤN ĐỀ CHUNG' }], centred: true },
    aHeading(2, 'I.', 'MỤC ĐÍCH'),
    aParagraph('Gửi trước ngày **30/3** và *ghi rõ*.', '1.', 'Mục đích:'),
    aParagraph('Không có dấu đầu dòng.'),
  )
  expect(text).toBe(
    [
      'KẾ HOẠCH\nPhòng, chống tệ nạn\nnăm 2026',
      'Phần I\nVẤN ĐỀ CHUNG',
      'I. MỤC ĐÍCH',
      '1. Mục đích: Gửi trước ngày 30/3 và ghi rõ.',
      'Không có dấu đầu dòng.\n',
    ].join('\n\n'),
  )
})

test('one addressee stands on the line of Kính gửi, several below it', () => {
  expect(textOf({ kind: 'addressees', names: ['Bộ Y tế'] })).toBe('Kính gửi: Bộ Y tế\n')
  expect(textOf({ kind: 'addressees', names: ['- Bộ Y tế;', '- Sở Tài chính.'] })).toBe(
    'Kính gửi:\n- Bộ Y tế;\n- Sở Tài chính.\n',
  )
})

test('a table is rows of tabs in which covered cells are empty fields', () => {
  const text = textOf({
    kind: 'table',
    caption: 'Bảng 1',
    unit: 'Đơn vị tính: người',
    widths: [0.25, 0.25, 0.25, 0.25],
    head: [
      [aCell('TT', { rows: 2 }), aCell('Cơ quan', { span: 2 }), aCell('Ghi chú', { rows: 2 })],
      [aCell('Chủ trì'), aCell('Phối hợp')],
    ],
    rows: [
      [aCell('1'), aCell('Sở\tA\nvà B', { rows: 2, span: 2 }), aCell('')],
      [aCell('2'), { ...aCell('x'), paragraphs: [[{ text: 'một;' }], [{ text: 'hai' }]] }],
      [aCell(''), aCell(''), aCell(''), aCell('')],
    ],
  })
  expect(text).toBe(
    [
      'Bảng 1',
      'Đơn vị tính: người',
      'TT\tCơ quan\t\tGhi chú',
      '\tChủ trì\tPhối hợp\t',
      '1\tSở A và B\t\t',
      '2\t\t\tmột; hai',
      '\t\t\t',
      '',
    ].join('\n'),
  )
})

test('cells that a row has too many are not lost', () => {
  const table = { kind: 'table', caption: '', unit: '', widths: [0.5, 0.5], head: [], rows: [] } as const
  expect(textOf({ ...table, rows: [[aCell('a', { span: 2 }), aCell('b')]] })).toBe('a\t\tb\n')
})

test('the closing block prints who receives it, then who signs; a name not known prints nothing', () => {
  const signature = { lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], titles: ['Phó Trưởng ban'], name: 'Nguyễn Văn Mẫu' }
  const recipients = [
    { head: 'Nơi nhận:', lines: ['- Như trên;', '- Lưu: VT.'] },
    { head: 'Bản điện tử:', lines: ['- Văn phòng Sở.'] },
  ]
  const received = 'Nơi nhận:\n- Như trên;\n- Lưu: VT.\nBản điện tử:\n- Văn phòng Sở.'
  expect(textOf(aClosing({ recipients, signature }))).toBe(
    `${received}\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nPhó Trưởng ban\nNguyễn Văn Mẫu\n`,
  )
  expect(textOf(aClosing({ recipients, signature: { ...signature, titles: [], name: '' } }))).toBe(
    `${received}\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n`,
  )
})

test('each sheet begins with its circulation mark and ends with its contact lines', () => {
  const sheet = aSheet([aParagraph('Nội dung.')], {
    circulation: { text: 'LƯU HÀNH NỘI BỘ', width: 50, height: 8 },
    contact: ['Địa chỉ: Số 1', 'Điện thoại: 000'],
  })
  const annex = aSheet([{ kind: 'annex', mark: 'Phụ lục', title: ['DANH MỤC'], note: '(Kèm theo …)' }])
  const extract = aSheet([{ kind: 'extract', title: 'TRÍCH KẾ HOẠCH', note: '' }])
  expect(buildText(aPage([sheet, annex, extract]))).toBe(
    'LƯU HÀNH NỘI BỘ\n\nNội dung.\n\nĐịa chỉ: Số 1\nĐiện thoại: 000\n\n' +
      'Phụ lục\nDANH MỤC\n(Kèm theo …)\n\nTRÍCH KẾ HOẠCH\n',
  )
})

test('text is NFC however the page spells it', () => {
  expect(textOf(aParagraph('hòa thuận'.normalize('NFD')))).toBe('hòa thuận\n')
})

test('line ends in the words of a page add no line', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'ậ', '\n', '\r', '\u2028', ' ') }), words => {
      const text = textOf(aParagraph(`x${words}x`), aHeading(1, 'I.', `x${words}x`))
      expect(text.split(/[\n\r\u2028]/).length).toBe(4)
    }),
  )
})

test('every row of the sample tables has as many fields as the table has columns', () => {
  const rows = buildText(samplePage())
    .split('\n')
    .filter(line => line.includes('\t'))
  expect(rows.length).toBe(3 + 3 + 3 + 30)
  expect(new Set(rows.map(row => row.split('\t').length))).toEqual(new Set([7]))
})

test('the sample pages print whole', async () => {
  await expect(buildText(samplePage())).toMatchFileSnapshot('golden/sample.txt')
  await expect(buildText(letterPage())).toMatchFileSnapshot('golden/letter.txt')
})
