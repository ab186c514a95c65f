import { expect, test } from 'vitest'
import { overMinimal } from '../testing/minimal.js'
import { memoryWorld, type WorldPlan } from '../testing/world.js'
import { main } from './main.js'

async function validated(argv: readonly string[], plan: WorldPlan) {
  const world = memoryWorld(plan)
  const exit = await main('plan', ['validate', ...argv], world)
  return { exit, out: world.stdout(), err: world.stderr() }
}

const fine = overMinimal('')
const broken = overMinimal('titel: Công tác năm 2026')

interface Json {
  readonly diagnostics: readonly { readonly code: string; readonly file: string; readonly line?: number }[]
  readonly summary: { readonly files: number; readonly errors: number }
}
async function json(argv: readonly string[], plan: WorldPlan) {
  const { exit, out, err } = await validated([...argv, '--format', 'json'], plan)
  expect(err).toBe('')
  return { exit, ...(JSON.parse(out) as Json) }
}
const places = ({ diagnostics }: Json) => diagnostics.map(({ code, file, line }) => [file, line, code].join(' '))

test('a document without faults gives a summary on stdout and code 0', async () => {
  expect(await validated(['a.yaml'], { files: { 'a.yaml': fine } })).toEqual({
    exit: 0,
    out: '1 tệp, 0 lỗi, 0 cảnh báo, 0 gợi ý.\n',
    err: '',
  })
})

test('quiet says nothing where nothing is wrong', async () => {
  expect(await validated(['a.yaml', '--quiet'], { files: { 'a.yaml': fine } })).toEqual({ exit: 0, out: '', err: '' })
})

test('an error in a file is shown with its line, and gives code 1', async () => {
  const { exit, out, err } = await validated(['a.yaml'], { files: { 'a.yaml': broken } })
  expect({ exit, err }).toEqual({ exit: 1, err: '' })
  expect(out).toContain('a.yaml:1:1  lỗi')
  expect(out).toContain('titel: Công tác năm 2026')
})

test('a file that is not there is said in one sentence with code 2, and the others are checked', async () => {
  const result = await json(['no.yaml', 'b.yaml'], { files: { 'b.yaml': broken } })
  expect(result.exit).toBe(2)
  expect(places(result)).toContain('no.yaml  file/missing')
  expect(places(result)).toContain('b.yaml 1 schema/unknown-key')
  expect(result.summary.files).toBe(1)
})

test('a mistyped name is answered with the name that is there', async () => {
  const plan = { files: { 'van-ban/ke-hoach.yaml': fine } }
  const vi = await validated(['van-ban/ke-hoahc.yaml'], plan)
  expect(vi.out).toContain('Ở đó có "ke-hoach.yaml"; có phải tệp này không?')
  const en = await validated(['van-ban/ke-hoahc.yaml', '--lang', 'en'], plan)
  expect(en.out).toContain('There is "ke-hoach.yaml"; is it that one?')
  const far = await validated(['van-ban/khac.yaml'], plan)
  expect(far.out).toContain('Kiểm tra lại tên và thư mục đang đứng.')
})

test.each([
  ['a pipe', 'x', { special: ['x'] }, 'file/not-a-file'],
  ['a file that may not be read', 'x', { files: { x: fine }, unreadable: { x: 'EACCES' } }, 'file/unreadable'],
  ['a folder that may not be read', 'x', { folders: ['x'], unreadable: { x: 'EACCES' } }, 'file/unreadable'],
  ['a folder without YAML', 'x', { files: { 'x/thu.txt': 'a' } }, 'file/no-yaml'],
  ['a file of more than 2 MiB', 'x', { files: { x: new Uint8Array(2 * 1024 * 1024 + 1) } }, 'file/too-large'],
] as const)('%s is a finding with code 2', async (_, path, plan, code) => {
  const result = await json([path], plan)
  expect(result.diagnostics).toMatchObject([
    {
      code,
      file: 'x',
      severity: 'error',
      message: { vi: expect.stringMatching(/\.$/), en: expect.stringMatching(/\.$/) },
    },
  ])
  expect(result.exit).toBe(2)
})

test('a file that is too large is not read', async () => {
  const plan = { files: { x: new Uint8Array(2 * 1024 * 1024 + 1) }, unreadable: { x: 'EIO' } }
  expect((await validated(['x'], plan)).out).toContain('Tệp quá lớn: 2,0 MiB; chương trình chỉ đọc tệp đến 2 MiB.')
})

test('a file of exactly 2 MiB is read', async () => {
  const text = `${fine}\n#`.padEnd(2 * 1024 * 1024 - (new TextEncoder().encode(fine).length - fine.length), 'x')
  const plan = { files: { 'x.yaml': text } }
  expect(new TextEncoder().encode(text)).toHaveLength(2 * 1024 * 1024)
  expect((await json(['x.yaml'], plan)).exit).toBe(0)
})

test('an empty file is an error in the file', async () => {
  const result = await json(['a.yaml'], { files: { 'a.yaml': '' } })
  expect({ exit: result.exit, found: places(result) }).toEqual({ exit: 1, found: ['a.yaml  yaml/empty'] })
})

test('folders are read with their subfolders; hidden ones, packages and other files are passed over', async () => {
  const files = {
    'x/b.yml': broken,
    'x/a.YAML': broken,
    'x/sub/c.yaml': broken,
    'x/.git/d.yaml': broken,
    'x/node_modules/e.yaml': broken,
    'x/f.txt': broken,
  }
  const result = await json(['x'], { files })
  expect(places(result).filter(place => place.endsWith('unknown-key'))).toEqual([
    'x/a.YAML 1 schema/unknown-key',
    'x/b.yml 1 schema/unknown-key',
    'x/sub/c.yaml 1 schema/unknown-key',
  ])
})

test('a file that is named twice is checked once', async () => {
  const result = await json(['x', './x/a.yaml', 'x/../x/a.yaml'], { files: { 'x/a.yaml': broken } })
  expect(result.summary).toMatchObject({ files: 1, errors: 1 })
})

test('in a folder, YAML that is not ours is passed over, and ours is not, however broken', async () => {
  const files = {
    'x/style.yaml': 'kind: style\nagencies: {}\n',
    'x/compose.yaml': 'services: {}\n',
    'x/deploy.yaml': 'kind: Deployment\nspec: {}\n',
    'x/no-kind.yaml': 'title: Công tác\nbody: []\n',
    'x/typo.yaml': 'kind: pln\nbody: []\n',
    'x/broken.yaml': 'kind: plan\nbody: [',
    'x/empty.yaml': '\n',
    'x/utf-16.yaml': new Uint8Array([0xff, 0xfe, 0x6b, 0, 0x69, 0]),
  }
  const result = await json(['x'], { files })
  expect([...new Set(result.diagnostics.map(({ file }) => file))]).toEqual([
    'x/broken.yaml',
    'x/empty.yaml',
    'x/no-kind.yaml',
    'x/typo.yaml',
    'x/utf-16.yaml',
  ])
})

test('a folder with only YAML of others says so', async () => {
  const result = await json(['x'], { files: { 'x/style.yaml': 'kind: style\n' } })
  expect({ exit: result.exit, found: places(result) }).toEqual({ exit: 2, found: ['x  file/no-yaml'] })
})

test('a list of agencies is checked by itself, and for the documents that name it, once', async () => {
  const files = {
    'x/a.yaml': overMinimal('registry: chung/co-quan.yaml'),
    'x/b.yaml': overMinimal('registry: chung/co-quan.yaml'),
    'x/chung/co-quan.yaml': 'kind: agencies\nagencies: { so_y_te: { nam: Sở Y tế } }\n',
  }
  const result = await json(['x'], { files })
  expect(result.exit).toBe(1)
  const unknown = places(result).filter(place => place.endsWith('unknown-key'))
  expect(unknown).toEqual(['x/chung/co-quan.yaml 2 schema/unknown-key'])
})

test('a document finds its registry from its own folder', async () => {
  const files = {
    'x/a.yaml': overMinimal('registry: ../co-quan.yaml'),
    'co-quan.yaml': 'kind: agencies\nagencies: { so_y_te: { name: Sở Y tế } }\n',
  }
  expect((await json(['x/a.yaml'], { files })).exit).toBe(0)
  expect((await json(['x/a.yaml'], { files: { 'x/a.yaml': files['x/a.yaml'] } })).exit).toBe(1)
})

test.each(['pretty', 'json', 'github', 'sarif', 'junit'])('%s is printed on stdout', async format => {
  const { exit, out, err } = await validated(['a.yaml', '--format', format], { files: { 'a.yaml': broken } })
  expect({ exit, err }).toEqual({ exit: 1, err: '' })
  expect(out).toContain('schema/unknown-key')
})
