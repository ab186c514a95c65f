import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkDocument } from '../index.js'
import type { UnitList } from '../model/units.js'
import { memoryWorld, type WorldPlan } from '../testing/world.js'
import { main } from './main.js'

const PUBLIC = fileURLToPath(new URL('../../../shared/units/vn-units-2026-07.json', import.meta.url))
const here = existsSync(PUBLIC)
if (!here) console.log('The public list of communes is not beside the project; the tests that need it are skipped.')

async function ran(argv: readonly string[], files: WorldPlan['files'], plan: WorldPlan = {}) {
  const world = memoryWorld({ files: files ?? {}, ...plan })
  const exit = await main('report', ['units', ...argv], world)
  return { exit, out: world.stdout(), err: world.stderr(), world, names: [...world.disk.keys()] }
}

const JSON_LIST = JSON.stringify([
  {
    Code: '02',
    FullName: 'Tỉnh Bắc Hà',
    Wards: [
      { Code: '00204', FullName: 'Xã Tân An' },
      { Code: '00201', FullName: 'Phường Hòa Bình, số 1' },
    ],
  },
  { Code: '31', FullName: 'Thành phố Thượng Lam', Wards: [{ Code: '03101', FullName: 'Xã Một' }] },
])

const CSV_LIST = [
  'Danh sách đơn vị hành chính',
  'MÃ TP;Tỉnh / Thành phố;Mã;Tên;Cấp',
  '2;Tỉnh Bắc Hà;204;Xã Tân An;Xã',
  '2;Tỉnh Bắc Hà;201;"Phường Hòa Bình, số 1";Phường',
  '',
  '31;Thành phố Thượng Lam;3101;Xã Một;Xã',
].join('\r\n')

const EXPECTED = `# yaml-language-server: $schema=https://ke-hoach.invalid/schemas/units.schema.json
kind: units
title: Các đơn vị cấp xã của tỉnh Bắc Hà
levels:
  - { id: tinh, name: Cấp tỉnh }
  - { id: xa, name: Cấp xã }
units:
  - id: tinh_02
    level: tinh
    code: "02"
    name: Tỉnh Bắc Hà
    units:
      - { id: xa_00201, level: xa, code: "00201", name: "Phường Hòa Bình, số 1" }
      - { id: xa_00204, level: xa, code: "00204", name: Xã Tân An }
`

const findingsOf = (text: string) =>
  checkDocument({ file: 'a.yaml', bytes: new TextEncoder().encode(text) }, { open: () => undefined }).diagnostics

test('a list in JSON becomes the unit file of a province, in the order of the codes', async () => {
  const { exit, out, err, world } = await ran(['ds.json', '--province', '02'], { 'ds.json': JSON_LIST })
  expect({ exit, out, err }).toEqual({
    exit: 0,
    out: 'don-vi-02.units.yaml\n',
    err: 'Tỉnh Bắc Hà: 2 đơn vị cấp xã.\n',
  })
  expect(world.text('don-vi-02.units.yaml')).toBe(EXPECTED)
  expect(findingsOf(EXPECTED)).toEqual([])
})

test.each([
  ['semicolons, a title above and codes without their zeros', CSV_LIST],
  [
    'commas',
    CSV_LIST.replace('"Phường Hòa Bình, số 1"', "'@'").replaceAll(';', ',').replace("'@'", '"Phường Hòa Bình, số 1"'),
  ],
  ['tabs', CSV_LIST.replaceAll(';', '\t')],
  ['a byte order mark', `\ufeff${CSV_LIST}`],
  ['decomposed letters', CSV_LIST.normalize('NFD')],
  ['English headings', CSV_LIST.replace(/^MÃ.*$/mu, 'Province Code;province_name;Ward Code;Full name;type')],
  ['headings without accents', CSV_LIST.replace(/^MÃ.*$/mu, 'ma tinh;TEN TINH;ma xa;ten xa;cap')],
])('a list in CSV with %s gives the same file', async (_, csv) => {
  const { exit, world } = await ran(['ds.csv', '--province', '2', '--out', 'x/a.yaml'], { 'ds.csv': csv, 'x/b': '' })
  expect(exit).toBe(0)
  expect(world.text('x/a.yaml')).toBe(EXPECTED)
})

test('what a file is called says nothing of what it holds', async () => {
  expect((await ran(['ds.csv', '--province', '02'], { 'ds.csv': JSON_LIST })).exit).toBe(0)
  expect((await ran(['ds.json', '--province', '02'], { 'ds.json': CSV_LIST })).exit).toBe(0)
})

test('a file that is there is left alone', async () => {
  const files = { 'ds.json': JSON_LIST, 'don-vi-02.units.yaml': 'của tôi' }
  const { exit, out, err, world } = await ran(['ds.json', '--province', '02'], files)
  expect({ exit, out }).toEqual({ exit: 2, out: '' })
  expect(err).toContain('Đã có don-vi-02.units.yaml; lệnh này không bao giờ ghi đè.')
  expect(world.text('don-vi-02.units.yaml')).toBe('của tôi')
})

test.each([
  [['--province', '32'], 'Danh sách không có tỉnh mã "32"; gần nhất là 02 (Tỉnh Bắc Hà), 31 (Thành phố Thượng Lam).'],
  [['--province', 'Thuong Lam'], 'gần nhất là 31 (Thành phố Thượng Lam), 02 (Tỉnh Bắc Hà).'],
  [[], 'Lệnh này cần tùy chọn --province.'],
  [['--province', '02', '--out', 'khong-co/a.yaml'], 'Không có thư mục khong-co;'],
  [['--province', '02', '--out', 'a.txt'], 'Tên tệp a.txt phải có đuôi .yaml hoặc .yml.'],
])('%j is wrong use', async (argv, sentence) => {
  const { exit, out, err, names } = await ran(['ds.json', ...argv], { 'ds.json': JSON_LIST })
  expect({ exit, out, names }).toEqual({ exit: 2, out: '', names: ['ds.json'] })
  expect(err).toContain(sentence)
})

test('a folder that may not be written in is one sentence', async () => {
  const plan = { unwritable: { 'don-vi-02.units.yaml': 'EACCES' } }
  const { exit, err } = await ran(['ds.json', '--province', '02', '--lang', 'en'], { 'ds.json': JSON_LIST }, plan)
  expect(exit).toBe(2)
  expect(err).toMatch(/^Error: don-vi-02\.units\.yaml cannot be written: .+\.$/m)
})

test('a list that is not there ends with code 2', async () => {
  const { exit, err } = await ran(['ds.jsn', '--province', '02'], { 'ds.json': JSON_LIST })
  expect(exit).toBe(2)
  expect(err).toContain('file/missing')
})

const rows = (...lines: string[]) => ['Mã tỉnh,Tên tỉnh,Mã xã,Tên xã', ...lines].join('\n')

/** `code line:col` of the findings; the place of a whole file has no line. */
test.each<[string, string | Uint8Array, readonly string[]]>([
  ['an Excel file', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), ['list/not-a-list']],
  ['a letter', 'Kính gửi các đơn vị,\nđề nghị "khẩn" thực hiện', ['list/not-a-list']],
  ['nothing', '', ['list/not-a-list']],
  ['a heading line alone', rows(), ['list/not-a-list']],
  ['an encoding of old', Buffer.from('M· tØnh,Tªn tØnh,M· x·,Tªn x·', 'latin1'), ['yaml/tcvn3']],
  ['JSON that is cut short', JSON_LIST.slice(0, -9), [`list/broken-json 1:${JSON_LIST.length - 8}`]],
  ['JSON with a stray mark', '[\n  {,\n]', ['list/broken-json 2:4']],
  ['JSON that is no list', '{ "a": 1 }', ['list/shape 1:1']],
  ['a list of nothing', '[]', ['list/shape 1:1']],
  ['a province without communes', '[\n  { "Code": "01", "FullName": "Tỉnh A" }\n]', ['list/shape 2:3']],
  ['a commune without a code', '[{ "code": 1, "name": "A", "wards": [\n  { "name": "Xã Một" }] }]', ['list/shape 2:3']],
  [
    'districts in JSON',
    '[{ "Code": "01", "FullName": "A", "Districts": [], "Wards": [] }]',
    ['list/three-levels 1:48'],
  ],
  ['districts in CSV', 'Mã TP,Tỉnh,Mã QH,Quận Huyện,Mã PX,Phường Xã\n1,A,1,B,1,C', ['list/three-levels 1:1']],
  ['missing columns', 'STT,Mã xã,Tên xã\n1,00001,Xã Một', ['list/no-columns 1:1']],
  ['a quote that is not closed', rows('01,Tỉnh A,00001,"Xã Một', '01,Tỉnh A,00002,Xã Hai'), ['list/broken-csv 3:1']],
  ['a line of totals', rows('01,Tỉnh A,00001,Xã Một', ',,Cộng,1'), ['list/code 3:1']],
  ['a code that is too long', rows('01,Tỉnh A,000011,Xã Một'), ['list/code 2:1']],
  [
    'a code with a letter in JSON',
    '[{ "Code": "01", "FullName": "A", "Wards": [{ "Code": "0000O", "FullName": "B" }] }]',
    ['list/code 1:55'],
  ],
  [
    'a province of a wrong code, said once',
    rows('ab,Tỉnh A,00001,Xã Một', 'ab,Tỉnh A,00002,Xã Hai'),
    ['list/code 2:1'],
  ],
  ['a commune without a name', rows('01,Tỉnh A,00001, '), ['list/name 2:1']],
  ['a province without a name', rows('01,,00001,Xã Một'), ['list/name 2:1']],
  ['a code twice', rows('01,Tỉnh A,1,Xã Một', '02,Tỉnh B,00001,Xã Hai'), ['list/code-repeated 3:1']],
  ['a name twice in a province', rows('01,Tỉnh A,1,Xã Hòa An', '01,Tỉnh A,2,xã Hoà An'), ['list/name-repeated 3:1']],
  ['two names of a province', rows('01,Tỉnh A,1,Xã Một', '01,Tỉnh B,2,Xã Hai'), ['list/two-names 3:1']],
])('%s is refused at its place, and nothing is written', async (_, list, expected) => {
  const { exit, out, err, names } = await ran(['ds', '--province', '01'], { ds: list })
  const findings = [...err.matchAll(/^ds(?::(\d+:\d+))? .* {2}([a-z]+\/\S+)$/gmu)]
  const places = findings.map(([, at, code]) => (at === undefined ? code : `${code} ${at}`))
  expect({ exit, out, names, places }).toEqual({ exit: 1, out: '', names: ['ds'], places: expected })
})

test('names that every object knows are only names', async () => {
  const list = rows('01,__proto__,00001,constructor', '01,__proto__,00002,__proto__')
  const { exit, world } = await ran(['ds', '--province', '01'], { ds: list })
  expect(exit).toBe(0)
  expect(findingsOf(world.text('don-vi-01.units.yaml'))).toEqual([])
})

describe.skipIf(!here)('the public list of all communes', () => {
  const list = here ? readFileSync(PUBLIC) : new Uint8Array()
  const provinces = here ? (JSON.parse(list.toString()) as { Code: string; Wards: unknown[] }[]) : []

  test('gives 34 unit files with 3,321 communes, all of them without a finding', { timeout: 120_000 }, async () => {
    let communes = 0
    for (const { Code, Wards } of provinces) {
      const { exit, world } = await ran(['ds.json', '--province', Code], { 'ds.json': list })
      expect({ Code, exit }).toEqual({ Code, exit: 0 })
      const text = world.text(`don-vi-${Code}.units.yaml`)
      expect(findingsOf(text), Code).toEqual([])
      const [province] = (parse(text) as UnitList).units
      expect(province!.units!.length, Code).toBe(Wards.length)
      communes += Wards.length
    }
    expect({ provinces: provinces.length, communes }).toEqual({ provinces: 34, communes: 3321 })
  })

  test('gives the same bytes twice', async () => {
    const [one, two] = [0, 1].map(() => ran(['ds.json', '--province', '15'], { 'ds.json': list }))
    const text = (await one!).world.text('don-vi-15.units.yaml')
    expect((await two!).world.text('don-vi-15.units.yaml')).toBe(text)
  })
})
