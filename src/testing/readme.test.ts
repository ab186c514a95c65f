// The README's words are true: its plan has no finding, its commands print what it shows, and both languages say the same.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
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

test.each(READMES)('the plan of %s has no finding', async name => {
  const world = memoryWorld({ files: folder(name) })
  expect(await main('plan', ['validate', 'ke-hoach.yaml', '--issue', '--quiet'], world)).toBe(1) // its number is blank on purpose
  const again = memoryWorld({ files: folder(name) })
  expect(await main('plan', ['validate', 'ke-hoach.yaml', '--quiet'], again)).toBe(0)
  expect(again.stdout() + again.stderr()).toBe('')
})

test.each(READMES)('the commands of %s print what it shows', async name => {
  const sessions = blocks(name, 'console')
  expect(sessions.length).toBeGreaterThan(2)
  for (const session of sessions) {
    const [line, ...shown] = session.split('\n')
    const [program, ...argv] = line!.replace(/^\$ /u, '').split(' ')
    const world = memoryWorld({ files: folder(name) })
    const exit = await main(program as ProgramName, argv, world)
    expect(exit, line).toBe(argv[1] === 'loi.yaml' ? 1 : 0)
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
