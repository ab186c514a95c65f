import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readCellName } from '../model/cell-name.js'
import type { ReportingJob } from '../model/reporting-job.js'
import { slotsOf } from '../model/slot.js'
import { openJob, readSpreadsheet } from '../reports.js'
import { composeForm, formMould } from '../rollup/form/compose-form.js'
import { layoutOf, slotCell } from '../rollup/form/layout.js'
import type { CellSpec, WorkbookSpec } from '../rollup/xlsx/spec.js'
import { writeXlsx } from '../rollup/xlsx/write.js'
import { type MemoryWorld, memoryWorld, type WorldPlan } from '../testing/world.js'
import { main } from './main.js'
import { readReturned } from './spreadsheets.js'
import { realWorld } from './world.js'

const PLAN = 'ke-hoach-ba-noi-dung-2026.plan.yaml'
const examples = join(import.meta.dirname, '../../examples')
const example = (name: string) => new Uint8Array(readFileSync(join(examples, name)))
const FILES = [PLAN, 'bieu-01.form.yaml', 'hai-thuan.units.yaml', 'co-quan.agencies.yaml']
const ours = Object.fromEntries(FILES.map(name => [name, example(name)]))

function jobOf(): ReportingJob {
  const open = (path: string) => ({ file: path, bytes: example(path) })
  const { job, diagnostics } = openJob({ file: PLAN, bytes: example(PLAN) }, { open, period: '2026-H1' })
  if (job === undefined) throw new Error(JSON.stringify(diagnostics))
  return job
}
const job = jobOf()
const mould = formMould(job)
const [unit, neighbour] = job.expected

type Put = (cells: Map<string, CellSpec>) => void

/** The bytes of a unit's form with every figure typed, then changed cell by cell. */
function aReturn(change: Put = () => {}, of = unit!): Uint8Array {
  const spec = composeForm(mould, of)
  const [figures, ...others] = spec.sheets
  const layout = layoutOf(job.form)
  const cells = new Map<string, CellSpec>()
  for (const slot of slotsOf(job.form))
    if (slot.typed)
      cells.set(
        slotCell(layout, slot),
        slot.indicator.kind === 'text' ? { kind: 'text', text: 'Không' } : { kind: 'number', decimal: '1' },
      )
  change(cells)
  const rows = [...figures!.rows].map((row, i) => {
    const at = row.row ?? i + 1
    const own = [...cells].filter(([name]) => readCellName(name)!.row === at)
    const changed = [...row.cells]
    for (const [name, cell] of own) {
      const { column } = readCellName(name)!
      changed[column - 1] = cell
    }
    return { ...row, cells: Array.from(changed) }
  })
  return writeXlsx({ ...spec, sheets: [{ ...figures!, rows }, ...others] } satisfies WorkbookSpec)
}

const aTable = (rows: readonly (readonly (string | number)[])[]): Uint8Array =>
  writeXlsx({
    sheets: [
      {
        name: 'Sheet1',
        rows: rows.map(cells => ({
          cells: cells.map(one =>
            typeof one === 'number' ? { kind: 'number', decimal: String(one) } : { kind: 'text', text: one },
          ),
        })),
      },
    ],
  })

async function checked(files: WorldPlan['files'], argv: readonly string[] = ['gui'], plan: Partial<WorldPlan> = {}) {
  const world = memoryWorld({ files: { ...ours, ...files }, ...plan })
  const { ask } = plan as { ask?: MemoryWorld['ask'] }
  const given = ask === undefined ? world : { ...world, ask }
  const exit = await main('report', ['check', ...argv, '--plan', PLAN, '--period', '2026-H1'], given)
  return { exit, out: world.stdout(), err: world.stderr(), world }
}

const first = slotCell(layoutOf(job.form), slotsOf(job.form).find(({ typed }) => typed)!)

test('a folder of good forms is fine, and the summary says how many were seen', async () => {
  const { exit, err } = await checked({ 'gui/a.xlsx': aReturn(), 'gui/con/b.xlsx': aReturn(() => {}, neighbour) })
  expect(err).toContain('Đã xem 2 tệp: 2 dùng được, 0 không dùng được')
  expect(exit).toBe(0)
})

test('a wrong cell is told at its cell, one bad file does not stop the others, and the exit code is 1', async () => {
  const bad = aReturn(cells => cells.set(first, { kind: 'text', text: 'khoảng 20' }))
  const { exit, out, err } = await checked({
    'gui/a.xlsx': bad,
    'gui/b.xlsx': new Uint8Array(),
    'gui/c.xlsx': aReturn(),
  })
  expect(exit).toBe(1)
  expect(out).toContain(`gui/a.xlsx › Biểu số liệu!${first}`)
  expect(out).toContain('gui/b.xlsx')
  expect(out).not.toContain('gui/c.xlsx')
  expect(err).toContain('Đã xem 3 tệp: 2 dùng được, 1 không dùng được')
})

test('JSON gives place, code and both languages', async () => {
  const bad = aReturn(cells => cells.set(first, { kind: 'text', text: 'khoảng 20' }))
  const { out } = await checked({ 'gui/a.xlsx': bad }, ['gui', '--format', 'json'])
  const { diagnostics } = JSON.parse(out)
  expect(diagnostics[0]).toMatchObject({ file: 'gui/a.xlsx', sheet: 'Biểu số liệu', cell: first, severity: 'error' })
})

test('without --plan or --period the command says kindly what is missing', async () => {
  const world = memoryWorld({ files: ours })
  expect(await main('report', ['check', 'gui', '--period', '2026-H1'], world)).toBe(2)
  expect(world.stderr()).toContain('--plan')
  expect(await main('report', ['check', 'gui', '--plan', PLAN], world)).toBe(2)
})

describe('files of a folder', () => {
  test('F34, F35: locks and files of systems are passed over and listed', async () => {
    const { exit, out, err } = await checked({
      'gui/~$a.xlsx': new Uint8Array(165),
      'gui/.DS_Store': new Uint8Array(8),
      'gui/Thumbs.db': new Uint8Array(8),
      'gui/ke-hoach.docx': new Uint8Array(8),
      'gui/a.xlsx': aReturn(),
    })
    for (const name of ['~$a.xlsx', '.DS_Store', 'Thumbs.db', 'ke-hoach.docx']) expect(out).toContain(name)
    expect(err).toContain('bỏ qua 4')
    expect(exit).toBe(0)
  })

  test('F36: the same file named twice is read once', async () => {
    const { err } = await checked({ 'gui/a.xlsx': aReturn() }, ['gui', 'gui/a.xlsx', './gui'])
    expect(err).toContain('Đã xem 1 tệp')
  })

  test('F45: an unreadable file is told, the others are read, and the exit code is 2', async () => {
    const files = { 'gui/a#1%.xlsx': aReturn(), 'gui/b.xlsx': aReturn() }
    const { exit, out, err } = await checked(files, ['gui'], { unreadable: { 'gui/a#1%.xlsx': 'EACCES' } })
    expect(exit).toBe(2)
    expect(out).toContain('gui/a#1%.xlsx')
    expect(err).toContain('1 dùng được')
  })

  test('F41: a file of zeros is one that a cloud has not brought yet', async () => {
    const { out, exit } = await checked({ 'gui/a.xlsx': new Uint8Array(4096) })
    expect(out).toContain('sheet/placeholder')
    expect(exit).toBe(1)
  })

  test('F40: a file that changes while it is read is not used', () => {
    let size = 100
    const world = memoryWorld({})
    const files = {
      ...world.files,
      stat: () => ({ kind: 'file' as const, size }),
      read: () => {
        size = 200
        return new Uint8Array(100)
      },
    }
    expect(readReturned({ path: 'a.xlsx', file: 'a.xlsx' }, files)).toMatchObject({
      problem: { code: 'sheet/changing' },
    })
  })

  test('F38, F39: links, also in a circle, are told and not followed; long names are read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'returns-'))
    try {
      for (const name of FILES) writeFileSync(join(folder, name), ours[name]!)
      mkdirSync(join(folder, 'gui'))
      writeFileSync(join(folder, 'ngoai.xlsx'), aReturn())
      writeFileSync(join(folder, 'gui', `${'x'.repeat(240)}.xlsx`), aReturn())
      symlinkSync(join(folder, 'ngoai.xlsx'), join(folder, 'gui', 'lien-ket.xlsx'))
      symlinkSync(folder, join(folder, 'gui', 'vong'))
      symlinkSync('tu-tro', join(folder, 'gui', 'tu-tro'))
      const world = memoryWorld({})
      const argv = ['check', join(folder, 'gui'), '--plan', join(folder, PLAN), '--period', '2026-H1']
      expect(await main('report', argv, { ...world, files: realWorld().files })).toBe(0)
      expect(world.stdout().match(/sheet\/link/g)).toHaveLength(3)
      expect(world.stderr()).toContain('Đã xem 1 tệp')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test('P05: a file named after a person is shown by a hash', async () => {
    const bad = aReturn(cells => cells.set(first, { kind: 'text', text: 'khoảng 20' }))
    const { out, err } = await checked({ 'gui/Nguyễn Văn Mẫu.xlsx': bad })
    expect(out).toMatch(/gui\/tep-[0-9a-f]{12}\.xlsx/)
    expect(out + err).not.toContain('Mẫu')
  })

  test('P05: a folder named after a person is shown by a hash too, and one named after a unit as it is', async () => {
    const bad = aReturn(cells => cells.set(first, { kind: 'text', text: 'khoảng 20' }))
    const { out, err } = await checked({ 'gui/Nguyễn Văn Mẫu/a.xlsx': bad, 'gui/Xã Thử Nghiệm/b.xlsx': bad })
    expect(out).toMatch(/gui\/thu-muc-[0-9a-f]{12}\/a\.xlsx/)
    expect(out).toContain('gui/Xã Thử Nghiệm/b.xlsx')
    expect(out + err).not.toContain('Văn Mẫu')
  })
})

describe('the list of what to mend', () => {
  test('is written for each unit, with place, words, and the next number of submission', async () => {
    const bad = aReturn(cells => cells.set(first, { kind: 'text', text: 'khoảng 20' }))
    const { world, exit } = await checked({ 'gui/a.xlsx': bad }, ['gui', '--return', 'tra-lai'])
    expect(exit).toBe(1)
    const read = readSpreadsheet(world.disk.get(`tra-lai/${unit!.id}.xlsx`)!, 'tra-lai.xlsx')
    if (read.kind !== 'workbook') throw new Error(read.kind)
    const texts = [...read.workbook.tables[0]!.cells].map(cell => cell.raw)
    expect(texts).toEqual(expect.arrayContaining(['a.xlsx', 'Biểu số liệu', first, 'Phải sửa']))
    expect(texts.join('\n')).toContain('“Lần gửi thứ” là 2')
    expect(texts.join('\n')).toContain(`Kính gửi: ${unit!.name}`)
    expect([...read.workbook.tables[0]!.cells].every(cell => cell.formula === undefined)).toBe(true)
  })

  test('is not written for forms without fault, and never over a file of somebody else', async () => {
    const good = await checked({ 'gui/a.xlsx': aReturn() }, ['gui', '--return', 'tra-lai'])
    expect([...good.world.disk.keys()].filter(name => name.startsWith('tra-lai/') && name.endsWith('.xlsx'))).toEqual(
      [],
    )
    const bad = aReturn(cells => cells.set(first, { kind: 'text', text: 'khoảng 20' }))
    const own = new TextEncoder().encode('của tôi')
    const other = await checked({ 'gui/a.xlsx': bad, [`tra-lai/${unit!.id}.xlsx`]: own }, [
      'gui',
      '--return',
      'tra-lai',
    ])
    expect(other.exit).toBe(2)
    expect(other.world.text(`tra-lai/${unit!.id}.xlsx`)).toBe('của tôi')
  })

  test('E19: files of an unknown unit have a list of their own', async () => {
    const { world } = await checked(
      {
        'gui/a.xlsx': aTable([
          ['Danh bạ', 'Số'],
          ['Phòng họp', 3],
        ]),
      },
      ['gui', '--return', 'tra-lai'],
    )
    expect(world.disk.has('tra-lai/chua-ro-don-vi.xlsx')).toBe(true)
  })
})

const { form } = job
const heads = form.columns.map(({ title }) => title)
const indicators = form.indicators.filter(({ kind }) => kind !== 'ratio')
/** A table of an office's own making; labels may be changed. */
const ownTable = (change: (title: string) => string = title => title) =>
  aTable([
    ['Bảng số liệu'],
    ['TT', 'Nội dung', ...heads],
    ...indicators.map(({ title, kind }, i) => [
      i + 1,
      change(title),
      ...heads.map(() => (kind === 'text' ? 'Không' : 1)),
    ]),
  ])

const DECISIONS = `kind: decisions
period: 2026-H1
by: Chuyên viên Sở Y tế
date: "20/6/2026"
decisions:
  - { kind: name, unit: ${unit!.id}, name: Xã Tên Lạ, reason: Tên gọi cũ }
`

describe('files that were not made from a form', () => {
  const changed = (title: string) => title.replace('Kinh phí đã chi', 'Kinh phí thực tế đã chi trong kỳ')

  test('--map writes what fits, leaves open what is in doubt, and takes nothing by itself', async () => {
    const files = { 'rieng.xlsx': ownTable(changed) }
    const { world, exit, err } = await checked(files, ['rieng.xlsx', '--map', 'rieng.mapping.yaml'])
    const text = world.text('rieng.mapping.yaml')
    expect(exit).toBe(0)
    expect(text).toContain('kind: mapping')
    expect(text).toContain(`column: ${form.columns[0]!.id}`)
    expect(text).toContain('# by:')
    expect(err).toContain('Đã ghép')
    const unsigned = await checked({ ...files, 'm.mapping.yaml': text }, ['rieng.xlsx', '--mapping', 'm.mapping.yaml'])
    expect(unsigned.exit).toBe(1)
    expect(unsigned.out).toContain('schema/')
  })

  test('--map asks on a terminal, and the signed mapping reads the file; another layout does not', async () => {
    const files = { 'rieng.xlsx': ownTable(changed) }
    const asked: string[] = []
    const ask: MemoryWorld['ask'] = async ({ name, message, proposal, choices }) => {
      asked.push(message)
      if (name === 'by') return 'Văn thư phòng'
      return choices!.find(({ value }) => value === 'kinh_phi')?.value ?? proposal ?? '-'
    }
    const argv = ['rieng.xlsx', '--map', 'rieng.mapping.yaml', '--unit', unit!.id]
    const { world } = await checked(files, argv, { ask } as Partial<WorldPlan>)
    expect(asked.some(message => message.includes('Kinh phí thực tế đã chi trong kỳ'))).toBe(true)
    const text = world.text('rieng.mapping.yaml')
    expect(text).toContain('indicator: kinh_phi }')
    const used = await checked({ ...files, 'm.mapping.yaml': text }, ['rieng.xlsx', '--mapping', 'm.mapping.yaml'])
    expect(used.out).toContain('sheet/by-mapping')
    expect(used.err).toContain('1 dùng được')
    const other = { 'rieng.xlsx': ownTable(title => `${changed(title)}.`), 'm.mapping.yaml': text }
    const unused = await checked(other, ['rieng.xlsx', '--mapping', 'm.mapping.yaml'])
    expect(unused.out).toContain('sheet/mapping-unused')
    expect(unused.err).toContain('0 dùng được')
  })

  test('a confirmed unit is for one file only', async () => {
    const { exit, err } = await checked({ 'gui/a.xlsx': aReturn(), 'gui/b.xlsx': aReturn() }, [
      'gui',
      '--unit',
      unit!.id,
    ])
    expect(exit).toBe(2)
    expect(err).toContain('--unit')
  })
})

test('E19: a decision gives a unit one more name, and an unreadable file of decisions is told', async () => {
  const rows = indicators.map(({ title, kind }, i) => [
    i + 1,
    title,
    ...heads.map(() => (kind === 'text' ? 'Không' : 1)),
  ])
  const table = aTable([['Đơn vị báo cáo: Xã Tên Lạ'], ['6 tháng đầu năm 2026'], ['TT', 'Nội dung', ...heads], ...rows])
  const files = { 'rieng.xlsx': table, 'qd.decisions.yaml': DECISIONS }
  expect((await checked(files, ['rieng.xlsx'])).out).toContain('sheet/unit-unknown')
  const named = await checked(files, ['rieng.xlsx', '--decisions', 'qd.decisions.yaml'])
  expect(named.out).toContain('sheet/by-labels')
  expect(named.out).not.toContain('sheet/unit-unknown')
  expect((await checked(files, ['rieng.xlsx', '--decisions', 'khong-co.yaml'])).exit).toBe(2)
})
