import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { ARGS, aReturn, filesOf, PLAN, periodJob, report } from './sample-returns.js'

const { job } = periodJob('2026-H1')
const UNITS = job.expected.length
const all = (typed = 1) => Object.fromEntries(job.expected.map(({ id }, i) => [`gui/${id}.xlsx`, aReturn(i, typed)]))
const everybody = all()
const MERGE = ['merge', 'gui', ...ARGS, '--out', 'ra/th.xlsx', '--json', 'ra/th.json']

const jsonIn = (world: { text: (path: string) => string }, path = 'ra/th.json') => JSON.parse(world.text(path))
const totals = (world: { text: (path: string) => string }) =>
  jsonIn(world).figures.map(({ indicator, column, value }: Record<string, string>) => `${indicator}/${column} ${value}`)

test('every unit in: the roll-up is complete, and its path is the result', async () => {
  const { exit, out, err, world } = await report(MERGE, everybody)
  expect({ exit, out }).toEqual({ exit: 0, out: 'ra/th.xlsx\nra/th.json\n' })
  expect(err).toContain(`${UNITS} trên ${UNITS} đơn vị có số liệu được tính.`)
  const { figures, units, files, period } = jsonIn(world)
  expect(period).toBe('2026-H1')
  expect(figures.find((one: { indicator: string }) => one.indicator === 'co_so')).toMatchObject({
    value: String(UNITS),
    state: 'complete',
    counted: UNITS,
    expected: UNITS,
  })
  expect(units).toHaveLength(UNITS)
  expect(files).toHaveLength(UNITS)
})

test('units that are missing or refused leave totals open, are named, and end with code 4', async () => {
  const { [`gui/${job.expected[0]!.id}.xlsx`]: _, ...others } = everybody
  const broken = { ...others, [`gui/${job.expected[1]!.id}.xlsx`]: new Uint8Array(0) }
  const { exit, err, world } = await report(MERGE, broken)
  expect(exit).toBe(4)
  expect(err).toContain(`Chưa gửi (2): ${job.expected[0]!.name}, ${job.expected[1]!.name}.`)
  const { figures, files } = jsonIn(world)
  expect(figures[0]).toMatchObject({ value: String(UNITS - 2), state: 'incomplete', counted: UNITS - 2 })
  expect(files.filter(({ state }: { state: string }) => state === 'refused')).toHaveLength(1)
})

test('F46: the order in which files lie on the disk changes no byte, nor do copies', async () => {
  const one = await report(MERGE, everybody)
  const two = await report(MERGE, Object.fromEntries(Object.entries(everybody).reverse()))
  expect(two.world.disk.get('ra/th.xlsx')).toEqual(one.world.disk.get('ra/th.xlsx'))
  expect(two.world.text('ra/th.json')).toBe(one.world.text('ra/th.json'))
  const copied = await report(MERGE, { ...everybody, 'gui/sao/a.xlsx': Object.values(everybody)[0]! })
  expect(totals(copied.world)).toEqual(totals(one.world))
})

test('E16: an own roll-up among the returned forms is passed over, and nothing is counted twice', async () => {
  const first = await report(['merge', 'gui', ...ARGS, '--out', 'gui/th.xlsx'], everybody)
  const again = await report(MERGE, filesOf(first.world))
  expect(again.exit).toBe(0)
  const seen = jsonIn(again.world).files.find(({ file }: { file: string }) => file === 'gui/th.xlsx')
  expect(seen).toMatchObject({ state: 'skipped', reason: 'rollup/own-level' })
  expect(totals(again.world)[0]).toContain(` ${UNITS}`)
})

test('a roll-up merged with the forms that it was made of gives the same figures', async () => {
  const first = await report(MERGE, everybody)
  const argv = ['merge', 'ra/th.xlsx', 'gui', ...ARGS, '--out', 'lai/th.xlsx', '--json', 'ra/th.json', '--force']
  const again = await report(argv, filesOf(first.world))
  expect(again.exit).toBe(0)
  expect(totals(again.world)).toEqual(totals(first.world))
})

test('roll-ups of two halves of the units, merged, are the roll-up of all', async () => {
  const half = (from: number, to: number) =>
    Object.fromEntries(
      Object.entries(everybody)
        .slice(from, to)
        .map(([name, bytes]) => [name, bytes]),
    )
  const flat = await report(MERGE, everybody)
  const a = await report(['merge', 'gui', ...ARGS, '--out', 'a.xlsx'], half(0, 5))
  const b = await report(['merge', 'gui', ...ARGS, '--out', 'b.xlsx'], half(5, UNITS))
  const files = { 'a.xlsx': a.world.disk.get('a.xlsx')!, 'b.xlsx': b.world.disk.get('b.xlsx')! }
  const both = await report(
    ['merge', 'a.xlsx', 'b.xlsx', ...ARGS, '--out', 'ra/th.xlsx', '--json', 'ra/th.json'],
    files,
  )
  expect(both.exit).toBe(0)
  expect(jsonIn(both.world).figures).toEqual(jsonIn(flat.world).figures)
})

test.each([
  ['a total that was typed over', (xml: string) => xml.replaceAll(/<v>14<\/v>/g, '<v>15</v>'), 'rollup/totals-altered'],
  ['marks of other leaves', (xml: string) => xml, 'rollup/leaves-altered'],
  ['no leaves at all', () => undefined, 'rollup/leaves-lost'],
] as const)('a roll-up with %s is refused as an input, by name', async (what, change, code) => {
  const first = await report(MERGE, everybody)
  const parts = unzipSync(first.world.disk.get('ra/th.xlsx')!)
  for (const name of Object.keys(parts)) {
    if (what.startsWith('a total') && name === 'xl/worksheets/sheet1.xml')
      parts[name] = strToU8(change(strFromU8(parts[name]!))!)
    if (what.startsWith('marks') && name === 'docProps/custom.xml')
      parts[name] = strToU8(strFromU8(parts[name]!).replace(/[0-9a-f]{64}/, 'f'.repeat(64)))
    if (what.startsWith('no leaves') && name.startsWith('customXml/')) delete parts[name]
  }
  if (what.startsWith('no leaves')) {
    const relations = strFromU8(parts['xl/_rels/workbook.xml.rels']!)
    parts['xl/_rels/workbook.xml.rels'] = strToU8(relations.replace(/<Relationship [^>]*customXml[^>]*>/g, ''))
  }
  const argv = ['merge', 'a.xlsx', ...ARGS, '--out', 'ra/th.xlsx', '--json', 'ra/th.json']
  const { exit, err, world } = await report(argv, { 'a.xlsx': zipSync(parts) })
  expect(err).toContain(code)
  expect(exit).toBe(4)
  expect(jsonIn(world).files).toMatchObject([{ file: 'a.xlsx', state: 'refused', reason: code }])
  expect(jsonIn(world).figures[0]).toMatchObject({ value: null, counted: 0 })
})

test('quarters that make up the half year are put together; a quarter alone is refused', async () => {
  const quarter = async (period: string, typed: number) => {
    const forms = Object.fromEntries(job.expected.map(({ id }, i) => [`gui/${id}.xlsx`, aReturn(i, typed, period)]))
    const argv = ['merge', 'gui', '--plan', PLAN, '--period', period, '--out', 'th.xlsx']
    return (await report(argv, forms)).world.disk.get('th.xlsx')!
  }
  const files = { 'q/q1.xlsx': await quarter('2026-Q1', 1), 'q/q2.xlsx': await quarter('2026-Q2', 2) }
  const argv = ['merge', 'q', ...ARGS, '--out', 'ra/th.xlsx', '--json', 'ra/th.json']
  const { exit, world, err } = await report(argv, files)
  expect({ exit, err: exit === 0 ? '' : err }).toEqual({ exit: 0, err: '' })
  const value = (id: string) => totals(world).find((line: string) => line.startsWith(`${id} `))
  // What is there at the end of the period is that of the second quarter; what happened is summed.
  expect(value('co_so/trong_ky')).toBe(`co_so/trong_ky ${2 * UNITS}`)
  expect(value('luot_tai_nha/trong_ky')).toBe(`luot_tai_nha/trong_ky ${3 * UNITS}`)
  expect(value('luot_tai_nha/luy_ke')).toBe(`luot_tai_nha/luy_ke ${2 * UNITS}`)
  const alone = await report(argv, { 'q/q1.xlsx': files['q/q1.xlsx'] })
  expect(alone.exit).toBe(1)
  expect(alone.err).toContain('rollup/periods-do-not-tile')
  expect(alone.out).toBe('')
})

test('a roll-up to compare with must be that of the same period of the year before', async () => {
  const before = (period: string) =>
    Object.fromEntries(job.expected.map(({ id }, i) => [`gui/${id}.xlsx`, aReturn(i, 3, period)]))
  const old = await report(
    ['merge', 'gui', '--plan', PLAN, '--period', '2025-H2', '--out', 'th.xlsx'],
    before('2025-H2'),
  )
  const wrong = old.world.disk.get('th.xlsx')
  expect(wrong).toBeDefined()
  const { exit, err } = await report([...MERGE, '--previous', 'truoc.xlsx'], { ...everybody, 'truoc.xlsx': wrong! })
  expect(exit).toBe(1)
  expect(err).toContain('rollup/not-last-year')
  const last = await report(
    ['merge', 'gui', '--plan', PLAN, '--period', '2025-H1', '--out', 'th.xlsx'],
    before('2025-H1'),
  )
  const right = last.world.disk.get('th.xlsx')!
  const compared = await report([...MERGE, '--previous', 'truoc.xlsx'], { ...everybody, 'truoc.xlsx': right })
  expect(compared.exit).toBe(0)
  const names = strFromU8(unzipSync(compared.world.disk.get('ra/th.xlsx')!)['xl/workbook.xml']!)
  expect(names).toContain('name="So sánh"')
})

describe('an issued roll-up', () => {
  test('B12: a late file makes a new revision; the old one is kept and what changed is printed', async () => {
    const name = `gui/${job.expected[0]!.id}.xlsx`
    const { [name]: late, ...early } = everybody
    const issued = await report(MERGE, early)
    const old = issued.world.disk.get('ra/th.xlsx')
    const { err, exit, world } = await report(MERGE, { ...filesOf(issued.world), [name]: late! })
    expect(exit).toBe(0)
    expect(world.disk.get('ra/th.ban-1.xlsx')).toEqual(old)
    expect(err).toContain('bản cũ được giữ ở th.ban-1.xlsx')
    expect(err).toContain(`co_so/trong_ky: ${UNITS - 1} (${UNITS - 1}/${UNITS}) → ${UNITS} (${UNITS}/${UNITS})`)
    const same = await report(MERGE, filesOf(world))
    expect(same.err).not.toContain('ban-2')
  })

  test('a file that this program did not write is left alone', async () => {
    const { exit, out, world } = await report(MERGE, { ...everybody, 'ra/th.xlsx': 'của tôi' })
    expect({ exit, out }).toEqual({ exit: 2, out: '' })
    expect(world.text('ra/th.xlsx')).toBe('của tôi')
    expect(world.disk.has('ra/th.json')).toBe(false)
  })
})

test('E11: two files of one submission that differ are refused until a decision picks one', async () => {
  const { id, name } = job.expected[0]!
  const two = { ...everybody, 'gui/khac.xlsx': aReturn(0, 7) }
  const asked = await report(MERGE, two)
  expect(asked.exit).toBe(4)
  expect(asked.err).toContain('rollup/conflict')
  expect(asked.err).toContain(name)
  const { files } = jsonIn(asked.world)
  const sha256 = files.find(({ file }: { file: string }) => file === 'gui/khac.xlsx').sha256.slice(0, 12)
  const decisions = `kind: decisions\nperiod: 2026-H1\nby: Trưởng phòng\ndate: "20/6/2026"\ndecisions:\n  - { kind: version, unit: ${id}, sha256: "${sha256}", reason: Đã hỏi }\n`
  const decided = await report([...MERGE, '--decisions', 'qd.yaml'], { ...two, 'qd.yaml': decisions })
  expect(decided.exit).toBe(0)
  expect(totals(decided.world)[0]).toBe(`co_so/trong_ky ${UNITS + 6}`)
})

test('whole paths of a machine stay out of what is written', async () => {
  const files = Object.fromEntries(Object.entries(everybody).map(([name, bytes]) => [`/nha/ai-do/${name}`, bytes]))
  const { exit, world } = await report(['merge', '/nha/ai-do/gui', ...MERGE.slice(2)], files)
  expect(exit).toBe(0)
  expect(world.text('ra/th.json')).not.toContain('ai-do')
  expect(jsonIn(world).files[0].file).toMatch(/^gui\//)
})

test.each([
  [['merge', 'gui', '--period', '2026-H1', '--out', 'a.xlsx'], '--plan'],
  [['merge', 'gui', '--plan', 'x.yaml', '--out', 'a.xlsx'], '--period'],
  [['merge', 'gui', ...ARGS], '--out'],
  [['merge', 'gui', ...ARGS, '--out', 'a.txt'], 'phải có đuôi .xlsx'],
])('%j is wrong use', async (argv, sentence) => {
  const { exit, out, err } = await report(argv, everybody)
  expect({ exit, out }).toEqual({ exit: 2, out: '' })
  expect(err).toContain(sentence)
})

test('status tells every unit; a unit is late by a decision alone', async () => {
  const { [`gui/${job.expected[2]!.id}.xlsx`]: _, ...some } = everybody
  const plain = await report(['status', 'gui', ...ARGS], some)
  expect(plain.exit).toBe(4)
  expect(plain.out).toMatch(new RegExp(`${job.expected[2]!.name} +chưa gửi`))
  expect(plain.out).toContain(`${UNITS - 1} trên ${UNITS} đơn vị`)
  expect(plain.err).toContain('không xét muộn')
  const decisions = `kind: decisions\nperiod: 2026-H1\nby: Văn thư\ndate: "20/6/2026"\ndecisions:\n  - { kind: received, unit: ${job.expected[0]!.id}, on: "19/6/2026", reason: Sổ đến }\n`
  const argv = ['status', 'gui', ...ARGS, '--decisions', 'so.yaml', '--format', 'json']
  const late = await report(argv, { ...everybody, 'so.yaml': decisions })
  expect(late.exit).toBe(0)
  const { units, deadline } = JSON.parse(late.out)
  expect(deadline).toBe('18/6/2026')
  expect(units.slice(0, 2).map(({ state }: { state: string }) => state)).toEqual(['late', 'counted'])
})

describe('explain', () => {
  test('a figure is followed to the cells of files, and the units without one are named', async () => {
    const { [`gui/${job.expected[0]!.id}.xlsx`]: _, ...some } = everybody
    const merged = await report(MERGE, some)
    const files = filesOf(merged.world)
    const { exit, out } = await report(['explain', 'ra/th.xlsx', 'co_so/trong_ky'], files)
    expect(exit).toBe(0)
    expect(out).toContain(`Số tổng: ${UNITS - 1}. Chưa đủ (${UNITS - 1}/${UNITS} đơn vị).`)
    expect(out).toMatch(new RegExp(`${job.expected[0]!.name} +chưa gửi`))
    expect(out).toContain(`gui/${job.expected[1]!.id}.xlsx › `)
    const at = /Ô (\w+) của trang “(.+)”/.exec(out)!
    const byCell = await report(['explain', 'ra/th.xlsx', `${at[2]}!${at[1]}`], files)
    expect(byCell.out).toBe(out)
    const list = await report(['explain', 'ra/th.xlsx'], files)
    expect(list.out).toContain('  co_so/trong_ky ')
    const typo = await report(['explain', 'ra/th.xlsx', 'co_soo/trong_ky'], files)
    expect(typo.exit).toBe(2)
    expect(typo.err).toContain('gần nhất là co_so/trong_ky')
  })

  test('a code is explained as before', async () => {
    const { exit, out } = await report(['explain', 'file/missing'])
    expect(exit).toBe(0)
    expect(out).toContain('file/missing')
  })
})

test('P03, P04: authors, companies and hidden lists of persons stay in the files of units', async () => {
  const seeds = ['Lò Văn Seo Pả', 'Cong ty Bi Mat', '012345678901', '0912 345 678']
  const name = `gui/${job.expected[0]!.id}.xlsx`
  const parts = unzipSync(everybody[name]!)
  parts['docProps/core.xml'] = strToU8(
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${seeds[0]}</dc:creator><cp:lastModifiedBy>${seeds[0]}</cp:lastModifiedBy></cp:coreProperties>`,
  )
  parts['docProps/app.xml'] = strToU8(
    `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>${seeds[1]}</Company></Properties>`,
  )
  const sheet = strFromU8(parts['xl/worksheets/sheet2.xml']!)
  const list = seeds.map(
    (seed, i) => `<row r="${900 + i}"><c r="A${900 + i}" t="inlineStr"><is><t>${seed}</t></is></c></row>`,
  )
  parts['xl/worksheets/sheet2.xml'] = strToU8(sheet.replace('</sheetData>', `${list.join('')}</sheetData>`))
  const { err, world } = await report(MERGE, { ...everybody, [name]: zipSync(parts) })
  const written = unzipSync(world.disk.get('ra/th.xlsx')!)
  const outputs = [...Object.values(written).map(part => strFromU8(part)), world.text('ra/th.json'), err]
  expect(Object.keys(written)).toContain('docProps/core.xml')
  for (const seed of seeds) for (const output of outputs) expect(output).not.toContain(seed)
})

test('a returned form is never written over, not even with --force', async () => {
  const [path, form] = Object.entries(everybody)[0]!
  const { exit, err, world } = await report(['merge', 'gui', ...ARGS, '--out', path, '--force'], everybody)
  expect(exit).toBe(2)
  expect(err).toContain('không phải bảng tổng hợp')
  expect(world.disk.get(path)).toEqual(form)
})

test('a path that is not there is a typing mistake: nothing is written', async () => {
  const { exit, err, world } = await report(['merge', 'giu', ...ARGS, '--out', 'ra/th.xlsx'], everybody)
  expect(exit).toBe(2)
  expect(err).toContain('file/missing')
  expect(world.disk.has('ra/th.xlsx')).toBe(false)
})
