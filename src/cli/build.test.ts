import { strFromU8, unzipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import { overMinimal } from '../testing/minimal.js'
import { memoryWorld, type WorldPlan } from '../testing/world.js'
import { main } from './main.js'

// The first document loads the builders: slow where the machine is busy.
vi.setConfig({ testTimeout: 60_000 })

async function built(argv: readonly string[], plan: WorldPlan) {
  const world = memoryWorld(plan)
  const exit = await main('plan', ['build', ...argv], world)
  return { exit, out: world.stdout(), err: world.stderr(), world }
}

const fine = overMinimal('')
const broken = overMinimal('titel: Công tác năm 2026')
const letters = (docx: Uint8Array) => strFromU8(unzipSync(docx)['word/document.xml']!)
const names = (disk: ReadonlyMap<string, unknown>, folder: string) =>
  [...disk.keys()].filter(path => path.startsWith(`${folder}/`)).sort()

test('a document becomes a .docx in the folder out, whose path is all of stdout', async () => {
  const { exit, out, err, world } = await built(['van-ban/a.yaml'], { files: { 'van-ban/a.yaml': fine } })
  expect({ exit, out, err }).toEqual({ exit: 0, out: 'out/a.docx\n', err: '' })
  expect(names(world.disk, 'out')).toEqual(['out/.plan-outputs.json', 'out/a.docx'])
  expect(letters(world.disk.get('out/a.docx')!)).toContain('Bắc Hà')
})

test('a name cannot steer the terminal; whoever reads stdout gets it as it is', async () => {
  const files = { 'a\x1b[31m.yaml': fine }
  expect((await built(['a\x1b[31m.yaml'], { files, isTTY: true })).out).toBe('out/a␛[31m.docx\n')
  expect((await built(['a\x1b[31m.yaml'], { files })).out).toBe('out/a\x1b[31m.docx\n')
})

test('each format asked for is written once, and only those', async () => {
  const { out } = await built(['a.yaml', '--out', 'x/y', '--format', 'txt,html,txt'], { files: { 'a.yaml': fine } })
  expect(out).toBe('x/y/a.txt\nx/y/a.html\n')
})

test('a document with errors is not built; the others are, and the errors go to stderr', async () => {
  const files = { 'x/a.yaml': broken, 'x/b.yaml': fine }
  const { exit, out, err, world } = await built(['x'], { files })
  expect({ exit, out }).toEqual({ exit: 1, out: 'out/b.docx\n' })
  expect(err).toContain('x/a.yaml:1:1  lỗi')
  expect(names(world.disk, 'out')).toEqual(['out/.plan-outputs.json', 'out/b.docx'])
})

test('a list of agencies is checked and not built', async () => {
  const files = { 'x/a.yaml': fine, 'x/co-quan.yaml': 'kind: agencies\nagencies: { so_y_te: { nam: Sở Y tế } }\n' }
  const { exit, out, err } = await built(['x'], { files })
  expect({ exit, out }).toEqual({ exit: 1, out: 'out/a.docx\n' })
  expect(err).toContain('x/co-quan.yaml:2')
})

test('two builds give the same bytes and touch nothing', async () => {
  const first = await built(['a.yaml'], { files: { 'a.yaml': fine } })
  const disk = Object.fromEntries(first.world.disk)
  const unwritable = { 'out/a.docx': 'EROFS', 'out/.plan-outputs.json': 'EROFS' }
  const again = await built(['a.yaml'], { files: disk, unwritable })
  expect({ exit: again.exit, out: again.out, err: again.err }).toEqual({ exit: 0, out: 'out/a.docx\n', err: '' })
})

test('paths are printed in one order, whichever files were there before', async () => {
  const first = await built(['a.yaml', '--format', 'txt'], { files: { 'a.yaml': fine } })
  const files = Object.fromEntries(first.world.disk)
  expect((await built(['a.yaml', '--format', 'html,txt'], { files })).out).toBe('out/a.html\nout/a.txt\n')
})

test('what the program wrote is replaced when the document changes', async () => {
  const first = await built(['a.yaml'], { files: { 'a.yaml': fine } })
  const disk = { ...Object.fromEntries(first.world.disk), 'a.yaml': overMinimal('title: Công tác năm 2027') }
  const { exit, world } = await built(['a.yaml'], { files: disk })
  expect(exit).toBe(0)
  expect(letters(world.disk.get('out/a.docx')!)).toContain('2027')
})

test('a result that was changed by hand is kept, the others are built, and --force overwrites it', async () => {
  const files = { 'a.yaml': fine, 'b.yaml': fine }
  const first = await built(['a.yaml', 'b.yaml'], { files })
  const disk = { ...Object.fromEntries(first.world.disk), 'out/a.docx': 'sửa tay' }
  const refused = await built(['a.yaml', 'b.yaml'], { files: disk })
  expect({ exit: refused.exit, out: refused.out }).toEqual({ exit: 2, out: 'out/b.docx\n' })
  expect(refused.err).toContain(
    'out/a.docx  lỗi  Không ghi đè: tệp đã bị sửa bằng tay hoặc không do chương trình này tạo ra.  file/changed',
  )
  expect(refused.world.text('out/a.docx')).toBe('sửa tay')
  const english = await built(['a.yaml', '--lang', 'en'], { files: disk })
  expect(english.err).toContain('It is not overwritten: it was changed by hand, or this program did not write it.')
  const forced = await built(['a.yaml', '--force'], { files: disk })
  expect(forced.exit).toBe(0)
  expect(forced.world.disk.get('out/a.docx')).toEqual(first.world.disk.get('out/a.docx'))
})

test.each([
  ['no manifest', {}],
  ['a broken manifest', { 'out/.plan-outputs.json': '{ "version": 1, "files": { "a.docx": 3 }' }],
  ['a manifest of another make', { 'out/.plan-outputs.json': '{ "version": 1, "files": { "a.docx": "abc" } }' }],
])('with %s, a file that stands there is kept', async (_, more) => {
  const { exit, world } = await built(['a.yaml'], {
    files: { 'a.yaml': fine, 'out/a.docx': 'của người khác', ...more },
  })
  expect({ exit, text: world.text('out/a.docx') }).toEqual({ exit: 2, text: 'của người khác' })
})

test('after a run that was killed between manifest and file, old and new file are both known', async () => {
  const old = await built(['a.yaml'], { files: { 'a.yaml': fine } })
  const changed = overMinimal('title: Công tác năm 2027')
  const killed = await built(['a.yaml'], {
    files: { ...Object.fromEntries(old.world.disk), 'a.yaml': changed },
    unwritable: { 'out/a.docx': 'EIO' },
  })
  expect(killed.exit).toBe(2)
  expect(killed.world.disk.get('out/a.docx')).toEqual(old.world.disk.get('out/a.docx'))
  const retried = await built(['a.yaml'], { files: Object.fromEntries(killed.world.disk) })
  expect(retried.exit).toBe(0)
  const back = await built(['a.yaml'], { files: { ...Object.fromEntries(killed.world.disk), 'a.yaml': fine } })
  expect(back.exit).toBe(0)
})

test.each([
  ['EACCES', 'Không ghi được: không có quyền.'],
  ['ENOSPC', 'Không ghi được: ổ đĩa đã đầy.'],
  ['EBUSY', 'Không ghi được: tệp đang mở ở chương trình khác.'],
  ['EODD', 'Không ghi được: hệ điều hành báo EODD.'],
])('%s while writing is one sentence, and the others are written', async (code, sentence) => {
  const files = { 'a.yaml': fine, 'b.yaml': fine }
  const { exit, out, err } = await built(['a.yaml', 'b.yaml'], { files, unwritable: { 'out/a.docx': code } })
  expect({ exit, out }).toEqual({ exit: 2, out: 'out/b.docx\n' })
  expect(err).toContain(`out/a.docx  lỗi  ${sentence}  file/unwritable`)
})

test.each([
  ['is a file', { files: { 'a.yaml': fine, out: 'tệp' } }, 'đã có một tệp trùng tên ở chỗ cần thư mục'],
  ['may not be made', { files: { 'a.yaml': fine }, unwritable: { out: 'EACCES' } }, 'không có quyền'],
  [
    'cannot be written to',
    { files: { 'a.yaml': fine }, unwritable: { 'out/.plan-outputs.json': 'EROFS' } },
    'chỉ cho đọc',
  ],
])('an output folder that %s is one sentence', async (_, plan, reason) => {
  const { exit, out, err } = await built(['a.yaml'], plan)
  expect({ exit, out }).toEqual({ exit: 2, out: '' })
  expect(err).toContain(reason)
  expect(err).toContain('1 lỗi')
})

test('a folder that stands where a result should go is kept', async () => {
  const { exit, err } = await built(['a.yaml'], { files: { 'a.yaml': fine }, folders: ['out/a.docx'] })
  expect(exit).toBe(2)
  expect(err).toContain('đã có một thư mục trùng tên')
})

test.each([
  ['x/a.yaml', 'y/a.yaml'],
  ['x/a.yaml', 'x/a.yml'],
  ['x/a.yaml', 'y/A.yaml'],
])('%s and %s would have one name: neither is built, the third is', async (one, other) => {
  const files = { [one]: fine, [other]: fine, 'c.yaml': fine }
  const { exit, out, err } = await built([one, other, 'c.yaml'], { files })
  expect({ exit, out }).toEqual({ exit: 2, out: 'out/c.docx\n' })
  expect(err).toContain(`${one}  lỗi  Tệp này và ${other} cùng xuất ra`)
  expect(err).toContain(`${other}  lỗi  Tệp này và ${one} cùng xuất ra`)
})

const withAgency = overMinimal(
  'body: [{ agency: so_y_te, items: [Kiểm tra các xã.] }, { agency: cong_an, items: [Giữ trật tự./.] }]\n' +
    'agencies: { so_y_te: { name: Sở Y tế }, cong_an: { name: Công an tỉnh } }',
)

test('the extract of one agency has a name of its own', async () => {
  const { exit, out, world } = await built(['a.yaml', '--only', 'so_y_te', '--format', 'txt'], {
    files: { 'a.yaml': withAgency },
  })
  expect({ exit, out }).toEqual({ exit: 0, out: 'out/a.so_y_te.txt\n' })
  expect(world.text('out/a.so_y_te.txt')).toContain('Kiểm tra các xã')
  expect(world.text('out/a.so_y_te.txt')).not.toContain('Giữ trật tự')
})

test('an extract for an agency that is not there is an error, and writes nothing', async () => {
  const { exit, out, world } = await built(['a.yaml', '--only', '../b'], { files: { 'a.yaml': withAgency } })
  expect({ exit, out }).toEqual({ exit: 1, out: '' })
  expect([...world.disk.keys()]).toEqual(['a.yaml'])
})

test('a draft says so', async () => {
  const { world } = await built(['a.yaml', '--draft', '--format', 'txt'], { files: { 'a.yaml': fine } })
  expect(world.text('out/a.txt')).toContain('DỰ THẢO')
})

test('a style outside the decree is a warning with the clause, and is used', async () => {
  const files = { 'a.yaml': fine, 'mau.yaml': 'kind: style\nmargin_left: 40\n' }
  const { exit, out, err, world } = await built(['a.yaml', '--style', 'mau.yaml'], { files })
  expect({ exit, out }).toEqual({ exit: 0, out: 'out/a.docx\n' })
  expect(err).toMatch(/mau\.yaml:2.*cảnh báo.*Phụ lục I/)
  const plain = await built(['a.yaml'], { files })
  expect(world.disk.get('out/a.docx')).not.toEqual(plain.world.disk.get('out/a.docx'))
})

test.each([
  ['is not there', {}, 2, 'file/missing'],
  ['is a folder', { 'mau.yaml/x': '' }, 2, 'file/not-a-file'],
  ['has errors', { 'mau.yaml': 'kind: style\nmargin_lft: 30\n' }, 1, 'page/style-key'],
] as const)('a style that %s stops the build', async (_, more, code, finding) => {
  const { exit, out, err } = await built(['a.yaml', '--style', 'mau.yaml'], { files: { 'a.yaml': fine, ...more } })
  expect({ exit, out }).toEqual({ exit: code, out: '' })
  expect(err).toContain(finding)
})

test('a PDF is written beside the .docx', async () => {
  const pdf = { kind: 'pdf', bytes: new TextEncoder().encode('%PDF') } as const
  const { exit, out, world } = await built(['a.yaml', '--pdf'], { files: { 'a.yaml': fine }, pdf })
  expect({ exit, out, pdf: world.text('out/a.pdf') }).toEqual({ exit: 0, out: 'out/a.docx\nout/a.pdf\n', pdf: '%PDF' })
})

test('without LibreOffice the .docx files are there, and one sentence says that the PDFs are not', async () => {
  const files = { 'a.yaml': fine, 'b.yaml': fine }
  const { exit, out, err } = await built(['a.yaml', 'b.yaml', '--pdf'], { files, pdf: { kind: 'missing' } })
  expect({ exit, out }).toEqual({ exit: 2, out: 'out/a.docx\nout/b.docx\n' })
  expect(err.match(/file\/no-libreoffice/g)).toHaveLength(1)
})

test('a PDF that fails is said, and the .docx is there', async () => {
  const pdf = { kind: 'failed', reason: { vi: 'chạy mãi không xong', en: 'it never ended' } } as const
  const { exit, out, err } = await built(['a.yaml', '--pdf'], { files: { 'a.yaml': fine }, pdf })
  expect({ exit, out }).toEqual({ exit: 2, out: 'out/a.docx\n' })
  expect(err).toContain('LibreOffice không tạo được tệp PDF này: chạy mãi không xong.')
})

test('names are composed letters, whatever the disk says', async () => {
  const name = 'kế-hoạch.yaml'
  const { out } = await built([name.normalize('NFD')], { files: { [name.normalize('NFD')]: fine } })
  expect(out).toBe('out/kế-hoạch.docx\n')
})
