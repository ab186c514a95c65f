import * as xlsx from '@e965/xlsx'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { aWorkbook } from '../testing/workbook-parts.js'
import { readSpreadsheet, skipName } from './spreadsheet.js'

const ROWS = '<row r="1"><c r="A1" t="inlineStr"><is><t>Số vụ</t></is></c><c r="B1"><v>1234</v></c></row>'
const good = aWorkbook({ rows: ROWS })
const FILE = 'xa-an-phu.xlsx'

/** What became of a file: its format, or the code of what is said of it; and the codes of notes. */
function fateOf(bytes: Uint8Array, file = FILE): [string, ...string[]] {
  const read = readSpreadsheet(bytes, file)
  switch (read.kind) {
    case 'workbook':
      return [read.workbook.format, ...read.notes.map(({ code }) => code)]
    case 'limited':
      return [`limited ${read.format}`, ...read.notes.map(({ code }) => code)]
    case 'problem':
      return [read.problem.code]
    case 'skip':
      return [`skip ${read.why.code}`]
  }
}
const saidOf = (bytes: Uint8Array, file = FILE): string => {
  const read = readSpreadsheet(bytes, file)
  return read.kind === 'problem' ? read.problem.message.en : ''
}

/** A file as another program writes it. */
function saved(bookType: 'biff8' | 'biff5' | 'xlsb' | 'fods' | 'ods' | 'dbf' | 'xlsx' | 'csv' | 'html'): Uint8Array {
  const book = xlsx.utils.book_new()
  xlsx.utils.book_append_sheet(
    book,
    xlsx.utils.aoa_to_sheet([['SO', 'VU'], ...Array.from({ length: 300 }, (_, i) => [`dong ${i}`, i])]),
    'B1',
  )
  return new Uint8Array(xlsx.write(book, { bookType, type: 'array' }) as ArrayBuffer)
}
/** A compound file with streams of these names. */
function compound(...names: string[]): Uint8Array {
  const file = xlsx.CFB.utils.cfb_new()
  for (const name of names) xlsx.CFB.utils.cfb_add(file, name, new Uint8Array(5000))
  return new Uint8Array(xlsx.CFB.write(file, { type: 'array' }) as unknown as ArrayBuffer)
}
const begin = (start: string) => Uint8Array.from({ length: 2000 }, (_, i) => start.charCodeAt(i) || (i * 37) % 256)
const part = (name: string, change: (xml: Uint8Array) => Uint8Array) => {
  const parts = unzipSync(good)
  return zipSync({ ...parts, [name]: change(parts[name]!) })
}

test('a workbook is read, with nothing to be said', () => {
  expect(fateOf(good)).toEqual(['xlsx'])
  expect(fateOf(saved('xlsx'))).toEqual(['xlsx'])
})

describe('files of hazards 1F', () => {
  test.each<[string, Uint8Array, string]>([
    ['F01 no bytes', new Uint8Array(), 'sheet/empty-file'],
    ['F02 half of the file', good.subarray(0, good.length * 0.5), 'sheet/cut'],
    ['F02 nine tenths of the file', good.subarray(0, good.length * 0.9), 'sheet/cut'],
    ['F02 all but the last bytes', good.subarray(0, good.length - 5), 'sheet/cut'],
    ['F03 half of a sheet', part('xl/worksheets/sheet1.xml', xml => xml.subarray(0, xml.length / 2)), 'sheet/xml'],
    ['F08 a PDF', strToU8('%PDF-1.4\n1 0 obj'), 'sheet/other-file'],
    ['F08 a scan', begin('\xff\xd8\xff\xe0'), 'sheet/other-file'],
    [
      'F09 a Word file',
      zipSync({ '_rels/.rels': strToU8('<Relationships/>'), 'word/document.xml': strToU8('<w/>') }),
      'sheet/other-file',
    ],
    [
      'F09 a presentation',
      zipSync({ '_rels/.rels': strToU8('<Relationships/>'), 'ppt/presentation.xml': strToU8('<p/>') }),
      'sheet/other-file',
    ],
    ['F09 an archive of files', zipSync({ 'a.xlsx': good }), 'sheet/other-file'],
    ['F09 a rar', begin('Rar!\x1a\x07\x00'), 'sheet/other-file'],
    ['F09 a 7z', begin('7z\xbc\xaf\x27\x1c'), 'sheet/other-file'],
    [
      'F10 bytes without sense',
      Uint8Array.from({ length: 5000 }, (_, i) => (i * i * 31 + i * 7) % 251),
      'sheet/unknown-content',
    ],
    ['F10 prose', strToU8('Kính gửi Ủy ban nhân dân xã. Đề nghị gửi báo cáo.'), 'sheet/csv-no-table'],
    ['F10 an error page', strToU8('<html><body><h1>552 Message rejected</h1></body></html>'), 'sheet/html-no-table'],
    ['F22 a password to open', compound('EncryptionInfo', 'EncryptedPackage'), 'sheet/password'],
    ['F26 Excel 95', saved('biff5'), 'sheet/old-excel'],
    ['F26 Excel 4', Uint8Array.of(9, 4, 6, 0, 0, 0, 16, 0, 10, 0, 0, 0), 'sheet/old-excel'],
    ['F41 a file that is still in the cloud', new Uint8Array(9000), 'sheet/placeholder'],
    ['F42 half of an .xls', saved('biff8').subarray(0, 9000), 'sheet/cut'],
    ['F42 the head of an .xls', saved('biff8').subarray(0, 300), 'sheet/cut'],
    ['F44 a binary workbook', saved('xlsb'), 'sheet/other-file'],
    ['F44 a dBase table', saved('dbf'), 'sheet/other-file'],
    ['F44 a flat OpenDocument file', saved('fods'), 'sheet/other-file'],
    ['F44 an Apple Numbers file', zipSync({ 'Index/Document.iwa': strToU8('iwa') }), 'sheet/other-file'],
    ['an old Word file', compound('WordDocument'), 'sheet/other-file'],
    ['5.2 more than 20 MB', new Uint8Array((20 << 20) + 1), 'sheet/too-large'],
  ])('%s', (_, bytes, code) => {
    expect(fateOf(bytes)).toEqual([code])
  })

  test('F09: what a file is is said by its name', () => {
    expect(saidOf(begin('Rar!\x1a\x07\x00'))).toContain('an archive')
    expect(saidOf(strToU8('%PDF-1.4'))).toContain('a PDF')
    expect(saidOf(saved('xlsb'))).toContain('.xlsb')
    expect(saidOf(saved('dbf'))).toContain('dBase')
    expect(saidOf(compound('WordDocument'))).toContain('.doc')
    expect(
      saidOf(
        zipSync({
          '_rels/.rels': strToU8(
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
          ),
          'ppt/presentation.xml': strToU8('<p/>'),
        }),
      ),
    ).toContain('PowerPoint')
  })

  test('F05: content decides, and a name that promises something else is told', () => {
    expect(fateOf(good, 'bao-cao.xls')).toEqual(['xlsx', 'sheet/other-ending'])
    expect(fateOf(good, 'thư mục.v2/bao-cao')).toEqual(['xlsx', 'sheet/other-ending'])
    expect(fateOf(saved('biff8'), 'bao-cao.xlsx')).toEqual(['limited xls', 'sheet/other-ending'])
    expect(fateOf(saved('biff8'), 'BAO-CAO.XLS')).toEqual(['limited xls'])
    expect(fateOf(saved('ods'), 'bao-cao.xlsx')).toEqual(['ods', 'sheet/other-ending'])
    expect(fateOf(saved('csv'), 'bao-cao.csv')[0]).toBe('csv')
    expect(fateOf(saved('csv'), 'bao-cao.csv')).not.toContain('sheet/other-ending')
    expect(fateOf(saved('html'), 'bao-cao.xls')).toEqual(['html', 'sheet/other-ending'])
  })

  test('F44: a WPS spreadsheet is not taken for an .xls', () => {
    expect(fateOf(saved('biff8'), 'bao-cao.et')).toEqual(['sheet/other-file'])
  })

  test('F34: the file of an open report is passed over, and the open report is told of', () => {
    const lock = new Uint8Array(165).fill(0x20)
    lock.set([3, 0x4c, 0x61, 0x6e])
    lock.set([3, 0, 0x4c, 0, 0x61, 0, 0x6e, 0], 55)
    expect(fateOf(lock)).toEqual(['skip sheet/open-elsewhere'])
    for (const name of ['bao cao/~$bao cao.xlsx', '.~lock.bao-cao.ods#'])
      expect([name, skipName(name)?.code, skipName(name)?.severity]).toEqual([name, 'sheet/open-elsewhere', 'warning'])
  })

  test('F35: files that systems and programs leave are passed over by their names', () => {
    const names = ['.DS_Store', 'a/Thumbs.db', 'DESKTOP.INI', '._bao-cao.xlsx', 'a\\~WRL0001.tmp', 'x.tmp']
    expect(names.map(name => skipName(name)?.code)).toEqual(names.map(() => 'sheet/no-report'))
    expect(['bao-cao.xlsx', 'ds_store.xlsx', 'tmp.xlsx', 'a.tmp.xlsx'].map(skipName)).toEqual(Array(4).fill(undefined))
  })

  test('F36: the same bytes give the same reading, whatever their names', () => {
    const [a, b] = ['mot/a.xlsx', 'mot/hai/Fwd a.xlsx'].map(file => readSpreadsheet(good, file))
    const rawOf = (read: typeof a) =>
      read?.kind === 'workbook' && [...read.workbook.tables[0]!.cells].map(({ raw }) => raw)
    expect(rawOf(a)).toEqual(['Số vụ', '1234'])
    expect(rawOf(b)).toEqual(rawOf(a))
  })
})

test('an .xls whose stream asks for a password is refused as such', () => {
  const bytes = saved('biff8')
  // The record behind the first is made one that says the rest is encrypted.
  const at = Buffer.from(bytes).indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06]))
  const changed = bytes.slice()
  changed.set([0x2f, 0x00], at + 20)
  expect(at).toBeGreaterThan(0)
  expect(fateOf(changed, 'a.xls')).toEqual(['sheet/password'])
})

test('text that begins like another kind of file is still text', () => {
  for (const start of ['MZ', 'BZh', '0', 'BM'])
    expect([start, ...fateOf(strToU8(`${start};Số vụ;Số người\n1;2;3\n4;5;6\n`), 'a.csv')]).toEqual([start, 'csv'])
})
