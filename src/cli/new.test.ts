import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkDocument } from '../index.js'
import type { OfficialDocument } from '../model/document.js'
import { memoryWorld, type WorldPlan } from '../testing/world.js'
import { type Ask, type Question, Stopped } from './ask.js'
import { main } from './main.js'

interface Asked {
  readonly name: string
  readonly message: string
  readonly proposal: string | undefined
}

/**
 * A person who answers by the name of the question; answers of one name are used up one after the other. A question
 * without an answer takes what is proposed, as Enter does; an answer with a fault is typed again with the next one.
 */
function person(answers: Readonly<Record<string, readonly string[] | string>>) {
  const asked: Asked[] = []
  const faults: string[] = []
  const left = new Map(Object.entries(answers).map(([name, given]) => [name, [given].flat()]))
  const ask: Ask = async question => {
    const { name, message, proposal, choices, fault } = question
    asked.push({ name, message, proposal })
    if (asked.length > 200) throw new Error(`asked without end: ${name}`)
    for (;;) {
      const typed = left.get(name)?.shift()
      if (typed === '^C') throw new Stopped()
      const answer = typed ?? proposal ?? choices?.[0]?.value ?? ''
      if (choices !== undefined && !choices.some(({ value }) => value === answer))
        throw new Error(`${name} has no choice ${answer}: ${choices.map(({ value }) => value).join(', ')}`)
      const wrong = fault?.(answer)
      if (wrong === undefined) return answer
      faults.push(wrong)
      if (typed === undefined) throw new Error(`${name} does not take what it proposes: ${wrong}`)
    }
  }
  return { ask, asked, faults, unused: () => [...left.values()].flat() }
}

async function ran(argv: readonly string[], plan: WorldPlan = {}, ask?: Ask) {
  const world = memoryWorld(plan)
  const exit = await main('plan', ['new', ...argv], ask === undefined ? world : { ...world, ask })
  return { exit, out: world.stdout(), err: world.stderr(), world, names: [...world.disk.keys()] }
}

test('a name that cannot even be looked at is refused, and no other is sought for ever', async () => {
  const { files, ...world } = memoryWorld({})
  const stat = (path: string) => {
    if (path.endsWith('.yaml')) throw Object.assign(new Error(), { code: 'ENAMETOOLONG' })
    return files.stat(path)
  }
  expect(
    await main('plan', ['new', 'x.yaml', '--no-input', '--lang', 'en'], { ...world, files: { ...files, stat } }),
  ).toBe(2)
  expect(world.stderr()).toContain('x.yaml')
  expect(world.stderr()).toContain('the name is too long')
})

const documentOf = (text: string): OfficialDocument => {
  const { document, diagnostics } = checkDocument(
    { file: 'a.yaml', bytes: new TextEncoder().encode(text) },
    { open: () => undefined },
  )
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return document as OfficialDocument
}

describe('without a terminal', () => {
  test('each kind is written as a skeleton that has no finding, under its own name', async () => {
    for (const [kind, name] of [
      ['plan', 'ke-hoach.yaml'],
      ['letter', 'cong-van.yaml'],
      ['report', 'bao-cao.yaml'],
    ] as const) {
      const { exit, out, err, world } = await ran(['--kind', kind, '--no-input'])
      expect({ exit, out }).toEqual({ exit: 0, out: `${name}\n` })
      expect(err).toMatch(/^Còn \d+ chỗ trong ngoặc vuông/)
      expect(err).toContain(`plan validate ${name}`)
      expect(documentOf(world.text(name)).kind).toBe(kind)
    }
  })

  test('it says that it does not ask, unless it was told not to', async () => {
    expect((await ran([])).err).toContain('Không có màn hình để hỏi')
    expect((await ran(['--no-input'])).err).not.toContain('Không có màn hình')
    expect((await ran(['--quiet'])).err).toBe('')
  })

  test('--no-input asks nothing on a terminal either', async () => {
    const { ask, asked } = person({})
    expect((await ran(['--no-input'], {}, ask)).exit).toBe(0)
    expect(asked).toEqual([])
  })

  test('two runs write the same bytes', async () => {
    const [one, two] = [await ran(['--issuer', 'Sở Y tế']), await ran(['--issuer', 'Sở Y tế'])]
    expect(one.world.text('ke-hoach.yaml')).toBe(two.world.text('ke-hoach.yaml'))
  })

  test('what no option states stays open: no year, no symbol, no signer', async () => {
    const { world } = await ran(['--issuer', 'Sở Y tế', '--parent', 'UBND tỉnh Bắc Hà'])
    const { date, number, place, signature } = documentOf(world.text('ke-hoach.yaml'))
    expect({ date, number, place, signature }).toEqual({
      date: {},
      number: { value: null, symbol: 'KH-[CƠ-QUAN]' },
      place: '[Địa danh]',
      signature: { post: '[Chức vụ người ký]', name: null },
    })
  })

  test('every option has its place in the file', async () => {
    const { exit, err, world } = await ran(
      [
        ...['x/a.yaml', '--issuer', 'Sở Y tế', '--parent', 'UBND tỉnh / Bắc Hà', '--symbol', 'KH-SYT'],
        ...['--place', 'Bắc Hà', '--year', '2026', '--month', '3', '--day', '5', '--title', 'Công tác năm 2026'],
        ...['--goal', '100% xã đạt chuẩn.', '--goal', 'Hoàn thành cơ sở dữ liệu. {yes_no}'],
        ...[
          '--agency',
          'Phòng Nghiệp vụ Y',
          '--agency',
          'Đề nghị Công đoàn ngành',
          '--task',
          'phong_nghiep_vu_y: Tham mưu.',
        ],
        ...['--deadline', '15/6: Báo cáo 6 tháng', '--recipient', 'Lãnh đạo Sở', '--archive', 'VT, NVY'],
        ...['--authority', 'KT.', '--head', 'Giám đốc', '--post', 'Phó Giám đốc', '--signer', 'Lê Thị Mẫu'],
      ],
      { folders: ['x'] },
    )
    expect({ exit, err }).toEqual({ exit: 0, err: expect.stringContaining('plan validate x/a.yaml') })
    const text = world.text('x/a.yaml')
    documentOf(text)
    const { body, ...head } = parse(text) as Record<string, unknown> & { body: { items: unknown[] }[] }
    expect(head).toMatchObject({
      issuer: { parent: ['UBND tỉnh', 'Bắc Hà'], name: 'Sở Y tế' },
      number: { value: null, symbol: 'KH-SYT' },
      place: 'Bắc Hà',
      date: { year: 2026, month: 3, day: 5 },
      title: 'Công tác năm 2026',
      agencies: {
        phong_nghiep_vu_y: { name: 'Phòng Nghiệp vụ Y' },
        cong_doan_nganh: { name: 'Công đoàn ngành', address: 'request' },
      },
      recipients: { paper: ['Lãnh đạo Sở'], archive: { units: ['VT', 'NVY'] } },
      signature: { authority: 'KT.', head: 'Giám đốc', post: 'Phó Giám đốc', name: 'Lê Thị Mẫu' },
    })
    expect(body[1]?.items).toEqual([
      { text: '100% xã đạt chuẩn.', targets: [{ id: 'xa_dat_chuan', kind: 'percent', target: '100' }] },
      { text: 'Hoàn thành cơ sở dữ liệu.', targets: [{ id: 'hoan_thanh_co_so', kind: 'yes_no' }] },
    ])
    expect(body[4]?.items[0]).toEqual({ agency: 'phong_nghiep_vu_y', items: ['Tham mưu.'] })
  })

  test.each([
    [['--symbol', 'KH SYT'], '--symbol', '"KH SYT" không đúng dạng'],
    [['--month', '13'], '--month', 'không quá 12'],
    [['--goal', 'Đạt 5% {percent: nhiều}'], '--goal', '"nhiều" không đúng dạng'],
    [['--authority', 'KT', '--head', 'Giám đốc'], '--authority', 'không phải quyền hạn ký'],
    [['--kind', 'letter', '--goal', 'x'], '--goal', 'Công văn không có câu trả lời này'],
    [['--agency', 'Sở Y tế', '--task', 'so_tai_chinh: x'], '--task', 'so_y_te'],
  ])('%j is refused by the name of its option, and nothing is written', async (argv, option, words) => {
    const { exit, err, names } = await ran(argv)
    expect({ exit, names }).toEqual({ exit: 2, names: [] })
    expect(err).toContain(`Lỗi: ${option}: `)
    expect(err).toContain(words)
  })
})

test('answers that do not fit each other are refused', async () => {
  const { exit, err, names } = await ran(['--authority', 'KT.', '--post', 'Phó Giám đốc'])
  expect({ exit, names }).toEqual({ exit: 2, names: [] })
  expect(err).toContain('KT.')
})

describe('the name of the file', () => {
  test('what is there is never overwritten; a free name is offered', async () => {
    const files = { 'x/a.yaml': 'cũ', 'x/a-2.yaml': 'cũ' }
    const { exit, err, out, world } = await ran(['x/a.yaml', '--no-input'], { files })
    expect({ exit, out }).toEqual({ exit: 2, out: '' })
    expect(err).toContain('Đã có x/a.yaml; lệnh này không bao giờ ghi đè. Hãy dùng tên khác, ví dụ x/a-3.yaml.')
    expect(world.text('x/a.yaml')).toBe('cũ')
  })

  test('there is no option to overwrite', async () => {
    expect((await ran(['--force', '--no-input'])).err).toContain('Không có tùy chọn --force')
  })

  test('a folder in the place of a file is refused with a name inside it', async () => {
    expect((await ran(['x', '--no-input'], { folders: ['x'] })).err).toContain('ví dụ x/ke-hoach.yaml')
  })

  test('a folder that is missing is not made', async () => {
    const { exit, err, names } = await ran(['x/y/a.yaml', '--no-input'])
    expect({ exit, names }).toEqual({ exit: 2, names: [] })
    expect(err).toContain('Không có thư mục x/y')
  })

  test('a name that folders would pass over is refused', async () => {
    const { exit, err } = await ran(['ke-hoach.docx', '--no-input'])
    expect(exit).toBe(2)
    expect(err).toContain('.yaml hoặc .yml, ví dụ ke-hoach.yaml')
  })

  test('a file that cannot be written is one sentence with the reason', async () => {
    const { exit, err, names } = await ran(['a.yaml', '--no-input'], { unwritable: { 'a.yaml': 'EACCES' } })
    expect({ exit, names }).toEqual({ exit: 2, names: [] })
    expect(err).toMatch(/^Lỗi: Không ghi được a\.yaml: /)
  })

  test('a file that appears at the last moment is not overwritten', async () => {
    const world = memoryWorld()
    const create: typeof world.files.create = async path => {
      world.disk.set(path, new TextEncoder().encode('của người khác'))
      throw Object.assign(new Error('EEXIST'), { code: 'EEXIST' })
    }
    const exit = await main('plan', ['new', 'a.yaml', '--no-input'], { ...world, files: { ...world.files, create } })
    expect(exit).toBe(2)
    expect(world.stderr()).toContain('Đã có a.yaml')
    expect(world.text('a.yaml')).toBe('của người khác')
  })
})

describe('the address of the schema', () => {
  const schema = readFileSync(new URL('../../schemas/plan.schema.json', import.meta.url))
  const first = (text: string) => text.split('\n')[0]

  test('is a relative path where the schemas lie above the file', async () => {
    const { world } = await ran([`${process.cwd()}/x/y/a.yaml`, '--no-input'], {
      files: { [`${process.cwd()}/x/schemas/plan.schema.json`]: schema },
      folders: [`${process.cwd()}/x/y`],
    })
    const text = world.text(`${process.cwd()}/x/y/a.yaml`)
    expect(first(text)).toBe('# yaml-language-server: $schema=../schemas/plan.schema.json')
  })

  test('is the name of the schema elsewhere, and beside schemas of somebody else', async () => {
    const other = { [`${process.cwd()}/schemas/plan.schema.json`]: '{ "$id": "https://example.invalid/other" }' }
    const broken = { [`${process.cwd()}/schemas/plan.schema.json`]: 'không phải JSON' }
    for (const files of [{}, other, broken]) {
      const { world } = await ran(['a.yaml', '--no-input'], { files })
      expect(first(world.text('a.yaml'))).toBe(
        '# yaml-language-server: $schema=https://ke-hoach.invalid/schemas/plan.schema.json',
      )
    }
  })
})

describe('questions', () => {
  test('a plan asks for goals, agencies, tasks and deadlines, and typed mistakes are typed again', async () => {
    const clerk = person({
      kind: 'plan',
      issuer: 'Sở Y tế',
      parent: 'UBND tỉnh Bắc Hà',
      symbol: ['KH SYT', 'KH-SYT'],
      month: ['13', 'ba', '3'],
      title: 'Phòng, chống tệ nạn xã hội năm 2026',
      goal: [
        'Nâng tỷ lệ xã có truyền thông từ 50% lên 60%.',
        'Tập huấn cho 200 cán bộ của 12 xã.',
        'Giữ vững kết quả.',
        '',
      ],
      reading: ['{percent: 50 -> 60}', '{count: 200}', '{none}'],
      agency: ['Phòng Nghiệp vụ Y', 'Tòa án nhân dân tỉnh', ''],
      requested: 'yes',
      task: ['chủ trì thực hiện.', '', 'phối hợp xét xử lưu động.', ''],
      deadline: ['cuối tháng 6', '15/6: báo cáo 6 tháng', ''],
      archive: 'VT, NVY',
      signature: '1',
    })
    const { exit, out, world, err } = await ran([], {}, clerk.ask)
    expect({ exit, out, unused: clerk.unused() }).toEqual({ exit: 0, out: 'ke-hoach.yaml\n', unused: [] })
    expect(clerk.faults).toHaveLength(4)
    expect(clerk.asked.map(({ name }) => name)).not.toContain('to')
    expect(err).toContain('V. TỔ CHỨC THỰC HIỆN')
    const {
      kind: _,
      body,
      ...head
    } = documentOf(world.text('ke-hoach.yaml')) as Extract<OfficialDocument, { kind: 'plan' }>
    expect(head).toMatchObject({
      number: { symbol: 'KH-SYT' },
      place: 'Bắc Hà',
      date: { year: 2026, month: 3 },
      recipients: { paper: ['Phòng Nghiệp vụ Y', 'Tòa án nhân dân tỉnh'], archive: { units: ['VT', 'NVY'] } },
      signature: { authority: 'KT.', head: 'Giám đốc', post: 'Phó Giám đốc', name: null },
    })
    expect(body[1]).toMatchObject({
      items: [
        { targets: [{ kind: 'percent', baseline: '50', target: '60' }] },
        { targets: [{ kind: 'count', target: '200' }] },
        'Giữ vững kết quả.',
      ],
    })
    expect(body[4]).toMatchObject({
      items: [
        { agency: 'phong_nghiep_vu_y', items: ['Chủ trì thực hiện.'] },
        { agency: 'toa_an_nhan_dan_tinh', items: ['Phối hợp xét xử lưu động.'] },
        { title: 'Chế độ báo cáo' },
      ],
    })
  })

  test('proposals come from earlier answers: symbol, place, recipients; the clock gives the year alone', async () => {
    const clerk = person({ kind: 'plan', issuer: 'UBND xã An Phú', agency: ['Trạm Y tế', ''], signature: '0' })
    const { world } = await ran([], {}, clerk.ask)
    const proposals = Object.fromEntries(
      clerk.asked.flatMap(({ name, proposal }) => (proposal ? [[name, proposal]] : [])),
    )
    expect(proposals).toMatchObject({
      symbol: 'KH-UBND',
      place: 'An Phú',
      year: '2026',
      recipient: 'Trạm Y tế',
      archive: 'VT',
    })
    expect(proposals).not.toHaveProperty('month')
    expect(clerk.asked.map(({ name }) => name)).not.toContain('parent')
    expect(documentOf(world.text('ke-hoach.yaml'))).toMatchObject({
      issuer: { name: ['Ủy ban nhân dân', 'xã An Phú'] },
      signature: { authority: 'TM.', head: 'Ủy ban nhân dân', post: 'Chủ tịch' },
    })
  })

  test('a letter asks for addressees and requests, and proposes no symbol', async () => {
    const clerk = person({
      kind: 'letter',
      issuer: 'Sở Nội vụ',
      title: 'báo cáo số liệu / 6 tháng đầu năm 2026',
      to: ['UBND các xã, phường', 'Sở Y tế', ''],
      request: ['Gửi báo cáo.', ''],
      deadline: ['15/6: Báo cáo 6 tháng', ''],
      recipient: ['Lãnh đạo Sở', ''],
      signature: 'unknown',
    })
    const { exit, world } = await ran(['a.yaml'], {}, clerk.ask)
    expect({ exit, unused: clerk.unused() }).toEqual({ exit: 0, unused: [] })
    const names = clerk.asked.map(({ name }) => name)
    expect(names).not.toContain('goal')
    expect(names).not.toContain('file')
    expect(clerk.asked.find(({ name }) => name === 'symbol')).toMatchObject({
      proposal: undefined,
      message: expect.stringContaining('SNV-VP'),
    })
    expect(documentOf(world.text('a.yaml'))).toMatchObject({
      title: ['báo cáo số liệu', '6 tháng đầu năm 2026'],
      to: ['UBND các xã, phường', 'Sở Y tế'],
      body: [{ list: 'numbered', items: ['Gửi báo cáo.'] }, { due: { on: '15/6' } }, 'Trân trọng./.'],
      recipients: { paper: ['Như trên', 'Lãnh đạo Sở'] },
      signature: { post: '[Chức vụ người ký]' },
    })
  })

  test('a report asks whether it goes upward; only then it has an addressee and Như trên', async () => {
    for (const upward of ['yes', 'no']) {
      const clerk = person({ kind: 'report', issuer: 'Sở Y tế', upward, to: ['UBND tỉnh', ''] })
      const { world } = await ran([], {}, clerk.ask)
      const { to, recipients } = documentOf(world.text('bao-cao.yaml'))
      expect(to).toEqual(upward === 'yes' ? ['UBND tỉnh'] : undefined)
      expect(recipients?.paper).toEqual(upward === 'yes' ? ['Như trên'] : undefined)
    }
  })

  test('lines above a signature that do not fit each other are asked again, with the reason', async () => {
    const clerk = person({
      kind: 'plan',
      issuer: 'Sở Y tế',
      signature: ['other', 'other'],
      authority: ['KT', 'KT.', 'KT.'],
      head: ['', 'Giám đốc'],
      post: ['Phó Giám đốc', 'Phó Giám đốc'],
    })
    const { world } = await ran([], {}, clerk.ask)
    const messages = clerk.asked.filter(({ name }) => name === 'signature').map(({ message }) => message)
    expect(messages).toEqual(['Người ký:', expect.stringMatching(/KT\..*\n {2}Người ký:$/)])
    expect(documentOf(world.text('ke-hoach.yaml')).signature).toMatchObject({ authority: 'KT.', head: 'Giám đốc' })
  })

  test('what an option answers is not asked', async () => {
    const argv = ['--kind', 'plan', '--issuer', 'Sở Y tế', '--agency', 'Phòng A', '--goal', 'x', '--post', 'Giám đốc']
    const clerk = person({ task: ['Chủ trì.', ''] })
    const { world } = await ran(argv, {}, clerk.ask)
    const names = new Set(clerk.asked.map(({ name }) => name))
    for (const name of ['kind', 'issuer', 'agency', 'goal', 'signature']) expect(names).not.toContain(name)
    expect(documentOf(world.text('ke-hoach.yaml')).body[4]).toMatchObject({
      items: [{ agency: 'phong_a', items: ['Chủ trì.'] }],
    })
  })

  test('an answer is changed after the preview, with what was given as a proposal', async () => {
    const clerk = person({
      kind: 'plan',
      issuer: ['Sở Y tế'],
      agency: ['Phòng A', 'Phòng B', '', 'Phòng A', '', 'Phòng C', ''],
      task: ['Việc một.', '', 'Việc hai.', ''],
      write: ['edit', 'edit', 'write'],
      edit: ['agency', 'none'],
    })
    const { exit, world } = await ran([], {}, clerk.ask)
    expect(exit).toBe(0)
    const { agencies, body } = documentOf(world.text('ke-hoach.yaml'))
    expect(Object.keys(agencies ?? {})).toEqual(['phong_a', 'phong_c'])
    expect(JSON.stringify(body)).toContain('Việc một.')
    expect(JSON.stringify(body)).not.toContain('Việc hai.')
  })

  test('a name that is taken is asked again before anything else', async () => {
    const clerk = person({ kind: 'plan', write: 'write' })
    const { out, err, world } = await ran(['a.yaml'], { files: { 'a.yaml': 'cũ' } }, clerk.ask)
    expect(clerk.asked.slice(0, 2).map(({ name, proposal }) => [name, proposal])).toEqual([
      ['kind', undefined],
      ['file', 'a-2.yaml'],
    ])
    expect(err).toContain('Đã có a.yaml')
    expect({ out, old: world.text('a.yaml') }).toEqual({ out: 'a-2.yaml\n', old: 'cũ' })
  })

  test.each([[{ title: '^C' }], [{ write: 'stop' }], [{ kind: '^C' }]])(
    '%o ends in one sentence with code 2, and nothing is written',
    async answers => {
      const { exit, out, err, names } = await ran([], {}, person(answers).ask)
      expect({ exit, out, names }).toEqual({ exit: 2, out: '', names: [] })
      expect(err).toMatch(/Đã dừng; không có tệp nào được ghi\.\n$/)
    },
  )

  test('every question is said in both languages', async () => {
    const messages = async (lang: string) => {
      const clerk = person({
        kind: 'plan',
        goal: ['Đạt 5%.', ''],
        agency: ['Tòa án', ''],
        write: ['edit', 'write'],
        edit: 'none',
      })
      await ran(['--lang', lang], {}, clerk.ask)
      return clerk.asked.map(({ message }: Pick<Question, 'message'>) => message)
    }
    const [vi, en] = [await messages('vi'), await messages('en')]
    expect(vi).toHaveLength(en.length)
    for (const [i, message] of vi.entries()) expect(message).not.toBe(en[i])
  })
})

describe('as a program of its own', () => {
  const bin = fileURLToPath(new URL('../../bin/plan.js', import.meta.url))

  test.each(['ignore', 'pipe'] as const)(
    'with stdin %s it does not hang',
    async stdin => {
      const folder = mkdtempSync(join(tmpdir(), 'ke-hoach-new-'))
      try {
        const child = spawn(process.execPath, [bin, 'new'], { cwd: folder, stdio: [stdin, 'pipe', 'pipe'] })
        let err = ''
        child.stderr!.on('data', data => {
          err += data
        })
        const timer = setTimeout(() => child.kill('SIGKILL'), 10_000)
        const code = await new Promise(resolve => child.on('close', resolve))
        clearTimeout(timer)
        expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('Không có màn hình để hỏi') })
        documentOf(readFileSync(join(folder, 'ke-hoach.yaml'), 'utf8'))
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
    15_000,
  )
})
