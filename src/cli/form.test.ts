import { expect, test } from 'vitest'
import { readXlsx } from '../sources/xlsx.js'
import { memoryWorld, type WorldPlan } from '../testing/world.js'
import { main } from './main.js'

const PLAN = `kind: plan
issuer: { parent: UBND tỉnh Mẫu, name: [Sở Thử] }
number: { value: null, symbol: KH-ST }
place: Mẫu
date: { year: 2026, month: 3 }
title: Thử nghiệm năm 2026
body:
  - title: Mục tiêu
    items:
      - Nâng cao chất lượng.
recipients: { paper: [Các đơn vị], archive: { units: [VT] } }
signature: { head: Giám đốc, post: Giám đốc, name: Nguyễn Văn Mẫu }
reporting: { form: bieu.form.yaml, units: don-vi.units.yaml }
`
const FORM = `kind: form
id: bieu_01
version: "1"
title: Kết quả thử nghiệm
columns: [{ id: trong_ky, title: Trong kỳ, kind: in_period }]
indicators: [{ id: so_vu, title: Số vụ, kind: count, unit: vụ, over_units: sum, over_time: sum }]
`
const UNITS = `kind: units
levels: [{ id: tinh, name: Cấp tỉnh }, { id: xa, name: Cấp xã }]
units:
  - id: tinh_00
    level: tinh
    name: Tỉnh Mẫu
    units:
      - { id: xa_00001, level: xa, code: "00001", name: Xã Thử Nghiệm }
      - { id: xa_00002, level: xa, code: "00002", name: Phường Hòa Bình Mẫu }
`
const files = { 'kh.plan.yaml': PLAN, 'bieu.form.yaml': FORM, 'don-vi.units.yaml': UNITS }

async function ran(argv: readonly string[], plan: WorldPlan = {}) {
  const world = memoryWorld({ files, ...plan })
  const exit = await main('report', ['form', ...argv], world)
  const made = [...world.disk.keys()].filter(name => !Object.keys(files).includes(name))
  return { exit, out: world.stdout(), err: world.stderr(), made, world }
}

const ONE = 'bieu_01.2026-H1.xa_00001.xa-thu-nghiem'
const TWO = 'bieu_01.2026-H1.xa_00002.phuong-hoa-binh-mau'

test('each unit that reports gets a form, and the paths are printed', async () => {
  const { exit, out, err, made } = await ran(['kh.plan.yaml', '--period', '2026-H1', '--out', 'bieu'])
  expect({ exit, out, err }).toEqual({
    exit: 0,
    out: `bieu/${ONE}.xlsx\nbieu/${TWO}.xlsx\n`,
    err: '6 tháng đầu năm 2026: 2 đơn vị.\n',
  })
  expect(made.sort()).toEqual(['bieu/.plan-outputs.json', `bieu/${ONE}.xlsx`, `bieu/${TWO}.xlsx`])
})

test('a form names its plan, its unit and the offices of the plan', async () => {
  const { world } = await ran(['kh.plan.yaml', '--period', '2026-H1', '--only', 'xa_00002'])
  const read = readXlsx(world.disk.get(`out/${TWO}.xlsx`)!, 'a.xlsx')
  if ('problem' in read) throw new Error(read.problem.code)
  const { properties, tables } = read.workbook
  expect([properties.get('report.plan'), properties.get('report.unit')]).toEqual(['kh', 'xa_00002'])
  const texts = new Set([...tables[0]!.cells].map(({ raw }) => raw))
  for (const text of ['UBND TỈNH MẪU', 'SỞ THỬ', 'Đơn vị báo cáo: Phường Hòa Bình Mẫu (mã 00002)'])
    expect(texts).toContain(text)
})

test('one unit is chosen by its id or its code, in each format that is asked for', async () => {
  const argv = ['kh.plan.yaml', '--period', '2026-H1', '--format', 'csv,xlsx']
  for (const only of ['xa_00001', '00001']) {
    const { exit, out } = await ran([...argv, '--only', only, '--quiet'])
    expect({ exit, out }).toEqual({ exit: 0, out: `out/${ONE}.csv\nout/${ONE}.xlsx\n` })
  }
})

test('a second run writes the same, and a form that somebody filled in is left alone', async () => {
  const argv = ['kh.plan.yaml', '--period', '2026-H1']
  const first = await ran(argv)
  const before = first.world.disk.get(`out/${ONE}.xlsx`)!
  expect(await main('report', ['form', ...argv], first.world)).toBe(0)
  expect(first.world.disk.get(`out/${ONE}.xlsx`)).toBe(before)
  const kept = new TextEncoder().encode('đã điền')
  first.world.disk.set(`out/${ONE}.xlsx`, kept)
  expect(await main('report', ['form', ...argv], first.world)).toBe(2)
  expect(first.world.disk.get(`out/${ONE}.xlsx`)).toBe(kept)
  expect(first.world.stderr()).toContain('file/changed')
})

test.each([
  [['kh.plan.yaml'], 'Lệnh này cần tùy chọn --period.'],
  [
    ['kh.plan.yaml', '--period', '2026-H1', '--only', 'xa_0001'],
    'Không có đơn vị phải báo cáo nào mang mã "xa_0001"; gần nhất là xa_00001 (Xã Thử Nghiệm), xa_00002 (Phường Hòa Bình Mẫu).',
  ],
  [['kh.plan.yaml', '--period', '2026-H1', '--format', 'pdf'], '--format'],
])('%j is wrong use', async (argv, sentence) => {
  const { exit, out, err, made } = await ran(argv)
  expect({ exit, out, made }).toEqual({ exit: 2, out: '', made: [] })
  expect(err).toContain(sentence)
})

test.each([
  ['a period that is none', ['kh.plan.yaml', '--period', '2026-H3'], {}, 1, 'rollup/unknown-period'],
  [
    'a plan without a form',
    ['kh.plan.yaml', '--period', '2026'],
    { 'kh.plan.yaml': PLAN.replace('form: bieu.form.yaml, ', '') },
    1,
    'rollup/reporting-missing',
  ],
  ['a plan that is not there', ['khong.yaml', '--period', '2026'], {}, 2, 'file/missing'],
  [
    'an earlier roll-up that is not there',
    ['kh.plan.yaml', '--period', '2026', '--previous', 'khong.xlsx'],
    {},
    2,
    'file/missing',
  ],
  [
    'an earlier roll-up that is none',
    ['kh.plan.yaml', '--period', '2026', '--previous', 'bieu.form.yaml'],
    {},
    1,
    'error',
  ],
])('%s is told, and nothing is written', async (_, argv, changed, exit, code) => {
  const found = await ran(argv, { files: { ...files, ...changed } })
  expect({ exit: found.exit, out: found.out, made: found.made }).toEqual({ exit, out: '', made: [] })
  expect(found.err).toContain(code === 'error' ? 'bieu.form.yaml' : code)
})

test('a folder that cannot be written in is told once', async () => {
  const { exit, err } = await ran(['kh.plan.yaml', '--period', '2026-H1'], { unwritable: { out: 'EACCES' } })
  expect(exit).toBe(2)
  expect(err.match(/file\/unwritable/g)).toHaveLength(1)
})
