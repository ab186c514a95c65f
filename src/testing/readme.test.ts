// The README's words are true: its plan has no finding, its commands print what it shows, and both languages say the same.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fillIn } from '../bench/fill-in.js'
import { main } from '../cli/main.js'
import type { ProgramName } from '../words/index.js'
import { memoryWorld } from './world.js'

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')
const READMES = ['README.md', 'README.vi.md']

const blocks = (name: string, language: string) =>
  [...read(name).matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gmsu'))].map(match => match[1]!)
const planOf = (name: string) => blocks(name, 'yaml')[0]!

/** A folder with the README's plan, and the same with the slip that it speaks of. */
const folder = (name: string) => ({
  'ke-hoach.yaml': planOf(name),
  'loi.yaml': planOf(name).replace('title: Mục tiêu', 'titel: Mục tiêu'),
})

const EXAMPLE = 'ke-hoach-ba-noi-dung-2026.plan.yaml'
const example = (name: string) => readFileSync(new URL(`../../examples/${name}`, import.meta.url))

/** The half-year of a province: the plan with what it names, and the forms of its units, of which one has a doubtful figure. */
async function halfYear() {
  const named = ['bieu-01.form.yaml', 'hai-thuan.units.yaml', 'co-quan.agencies.yaml']
  const files = Object.fromEntries(named.map(name => [name, example(name)]))
  const world = memoryWorld({ files: { ...files, 'kh.plan.yaml': example(EXAMPLE) } })
  await main('report', ['form', 'kh.plan.yaml', '--period', '2026-H1', '--out', 'bieu', '--quiet'], world)
  const forms = [...world.disk].filter(([path]) => path.endsWith('.xlsx'))
  for (const [i, [path, bytes]] of forms.entries()) {
    const doubtful = path.includes('x_cat_lam')
    const typed = (name: string) => {
      if (/kho_khan|answer/.test(name)) return undefined
      return doubtful && name === 'in_luot_tai_nha_trong_ky' ? 'khoảng 20' : (name.includes('cam_ket') ? 31 : 42) + i
    }
    world.disk.set(path.replace('bieu/', 'nop/'), fillIn(bytes, typed))
    world.disk.delete(path)
  }
  const left = Object.fromEntries([...world.disk].filter(([path]) => !path.startsWith('bieu/')))
  return memoryWorld({ files: left }).disk
}

test.each(READMES)('the plan of %s has no finding', async name => {
  const world = memoryWorld({ files: folder(name) })
  expect(await main('plan', ['validate', 'ke-hoach.yaml', '--issue', '--quiet'], world)).toBe(1) // its number is blank on purpose
  const again = memoryWorld({ files: folder(name) })
  expect(await main('plan', ['validate', 'ke-hoach.yaml', '--quiet'], again)).toBe(0)
  expect(again.stdout() + again.stderr()).toBe('')
})

test.each(READMES)('the commands of %s print what it shows', async name => {
  const sessions = blocks(name, 'console')
  expect(sessions.length).toBeGreaterThan(5)
  const returns = await halfYear()
  for (const session of sessions) {
    const [line, ...shown] = session.split('\n')
    const [program, ...argv] = line!.replace(/^\$ /u, '').split(' ')
    const world = memoryWorld({ files: program === 'report' ? Object.fromEntries(returns) : folder(name) })
    const exit = await main(program as ProgramName, argv, world)
    expect(exit, line).toBe(argv[1] === 'loi.yaml' || argv[0] === 'check' ? 1 : argv[0] === 'merge' ? 4 : 0)
    const printed = world.stdout() + (shown.join('') === '' ? '' : world.stderr())
    if (shown.join('') !== '') expect(printed.trim(), line).toBe(shown.join('\n').trim())
  }
})

test('both languages show the same plan, the same commands and the same keys', () => {
  const [en, vi] = READMES.map(name => ({
    yaml: blocks(name, 'yaml'),
    sh: blocks(name, 'sh'),
    commands: blocks(name, 'console').map(session => session.split('\n')[0]!.replace(' --lang en', '')),
    codes: [...new Set(read(name).match(/`[a-z_]+(?:\/…)?`/gu))].filter(code => code !== '`npm`').sort(),
  }))
  expect(vi!.yaml).toEqual(en!.yaml)
  expect(vi!.sh).toEqual(en!.sh)
  expect(vi!.commands).toEqual(en!.commands)
  expect(en!.codes).toEqual(expect.arrayContaining(vi!.codes))
})

test('the two commands of the first screen are scripts of the package, and CI runs the second as it stands', () => {
  const [build, prove] = blocks('README.md', 'sh').map(block => block.trim())
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  expect(build).toBe('npm ci && npm run examples')
  expect(scripts.examples).toMatch(/^node bin\/plan\.js build examples --out out$/u)
  expect(prove).toBe('npm ci && npm test')
  expect(read('.ci/run')).toContain(prove)
  expect(read('README.md').split('\n').slice(0, 22).join('\n')).toContain(prove)
})

test('the README is short enough to be read', () => {
  for (const name of READMES) expect(read(name).split('\n').length).toBeLessThan(200)
})
