import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { overMinimal } from '../testing/minimal.js'
import { memoryWorld, type WorldPlan } from '../testing/world.js'
import type { ProgramName } from '../words/index.js'
import { commands } from './commands.js'
import { main } from './main.js'

async function typed(line: string, plan: WorldPlan = {}) {
  const [program, ...argv] = line.split(' ')
  const world = memoryWorld(plan)
  const exit = await main(program as ProgramName, argv, world)
  return { exit, out: world.stdout(), err: world.stderr() }
}

const golden = (name: string) => join(import.meta.dirname, 'golden', name)

test.each(['vi', 'en'])('the help of every program and command in %s is known', async lang => {
  const lines = Object.entries(commands).flatMap(([program, table]) => [
    program,
    ...table.map(({ name }) => `${program} ${name}`),
  ])
  const pages = []
  for (const line of lines) {
    const { exit, out, err } = await typed(`${line} --help --lang ${lang}`)
    expect({ line, exit, err }).toEqual({ line, exit: 0, err: '' })
    pages.push(`$ ${line} --help\n${out}`)
  }
  await expect(pages.join('\n')).toMatchFileSnapshot(golden(`help.${lang}.txt`))
})

test('the help of a command is also reached through the word help', async () => {
  expect(await typed('plan help build')).toEqual(await typed('plan build --help'))
})

test('help fits the terminal', async () => {
  const { out } = await typed('plan build --help', { columns: 60 })
  const examples = out.indexOf('Ví dụ:')
  expect(
    Math.max(
      ...out
        .slice(0, examples)
        .split('\n')
        .map(line => line.length),
    ),
  ).toBeLessThanOrEqual(60)
})

test('a program without a command shows its help on stderr and is wrong use', async () => {
  const { exit, out, err } = await typed('plan')
  expect({ exit, out }).toEqual({ exit: 2, out: '' })
  expect(err).toBe((await typed('plan --help')).out)
})

test('the version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'))
  expect(await typed('report --version')).toEqual({ exit: 0, out: `${version}\n`, err: '' })
})

test.each([
  ['plan buid a.yaml', 'Không có lệnh "buid"; ý bạn là "build"?', 'plan'],
  ['plan xyz', 'Không có lệnh "xyz".', 'plan'],
  ["plan it's", 'Không có lệnh "it\'s".', 'plan'],
  ['plan build a.yaml --ouut x', 'Không có tùy chọn --ouut; ý bạn là --out?', 'plan build'],
  ['plan validate a.yaml -x', 'Không có tùy chọn -x.', 'plan validate'],
  ['plan validate', 'Thiếu ĐƯỜNG-DẪN: lệnh này cần tệp hoặc thư mục.', 'plan validate'],
  ['plan build a.yaml --out', 'Tùy chọn --out cần một giá trị đi kèm.', 'plan build'],
  ['plan explain a b', 'Thừa đối số trên dòng lệnh; tên có dấu cách phải đặt trong ngoặc kép.', 'plan explain'],
  [
    'plan validate a.yaml --format xml',
    'Tùy chọn --format không nhận "xml"; hãy dùng pretty, json, github, sarif, junit.',
    'plan validate',
  ],
  [
    'plan build a.yaml --format docx,odt',
    'Tùy chọn --format không nhận "odt"; hãy dùng một hay nhiều trong các giá trị docx, txt, html, cách nhau dấu phẩy.',
    'plan build',
  ],
  ['plan explain \x1b[31m\u202ex', 'Không có mã "␛[31m�x".', 'plan explain'],
  ['plan validate a.yaml --lang fr', 'Tùy chọn --lang không nhận "fr"; hãy dùng vi, en.', 'plan validate'],
  ['report validate a.yaml', 'Không có lệnh "validate".', 'report'],
])('%s is wrong use, said in one sentence', async (line, sentence, help) => {
  const files = { 'a.yaml': overMinimal('') }
  expect(await typed(line, { files })).toEqual({
    exit: 2,
    out: '',
    err: `Lỗi: ${sentence}\nXem cách dùng: ${help} --help\n`,
  })
})

test.each([
  ['plan buid', 'There is no command "buid"; did you mean "build"?'],
  ['plan build a --ouut x', 'There is no option --ouut; did you mean --out?'],
  ['plan build', 'PATH is missing: this command needs a file or a folder.'],
  ['plan build a --out', 'The option --out needs a value.'],
  ['plan explain a b', 'There are too many arguments; a name with spaces must stand in quotes.'],
])('%s is wrong use in English too', async (line, sentence) => {
  const { exit, err } = await typed(line, { env: { PLAN_LANG: 'en' } })
  expect({ exit, first: err.split('\n')[0] }).toEqual({ exit: 2, first: `Error: ${sentence}` })
})

test('the language is Vietnamese, whatever the system speaks, until --lang or PLAN_LANG says otherwise', async () => {
  const said = async (line: string, env: Record<string, string>) => (await typed(line, { env })).err.split(' ')[0]
  expect(await said('plan xyz', { LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' })).toBe('Lỗi:')
  expect(await said('plan xyz', { PLAN_LANG: 'en' })).toBe('Error:')
  expect(await said('plan xyz --lang=en', {})).toBe('Error:')
  expect(await said('plan --lang vi xyz', { PLAN_LANG: 'en' })).toBe('Lỗi:')
})

test.each([
  ['vi', 'Mong bạn báo lại'],
  ['en', 'Please report it'],
])('a fault of our own asks in %s to be reported and shows no stack', async (lang, plea) => {
  const world = { ...memoryWorld({ env: { PLAN_LANG: lang } }), files: undefined as never }
  expect(await main('plan', ['validate', 'a.yaml'], world)).toBe(3)
  expect(world.stdout()).toBe('')
  expect(world.stderr()).toContain(plea)
  expect(world.stderr()).not.toContain('    at ')
  expect(world.stderr().trimEnd().split('\n')).toHaveLength(1)
})

test('a fault of our own shows its stack to those who ask', async () => {
  const world = { ...memoryWorld({ env: { PLAN_DEBUG: '1' } }), files: undefined as never }
  expect(await main('plan', ['validate', 'a.yaml'], world)).toBe(3)
  expect(world.stderr()).toContain('    at ')
})

test('a result that cannot be printed is one sentence and code 2', async () => {
  const { exit, err } = await typed('plan explain --lang en', { outFails: 'ENOSPC' })
  expect({ exit, err }).toEqual({
    exit: 2,
    err: 'The result could not be written to the screen or the chosen file: the disk is full.\n',
  })
})

test('colours are for terminals whose user has not refused them', async () => {
  const coloured = async (line: string, plan: WorldPlan) =>
    (await typed(line, { files: { 'a.yaml': 'kind: plan' }, ...plan })).out.includes('\u001b[')
  expect(await coloured('plan validate a.yaml', { isTTY: true })).toBe(true)
  expect(await coloured('plan validate a.yaml', { isTTY: false })).toBe(false)
  expect(await coloured('plan validate a.yaml --no-color', { isTTY: true })).toBe(false)
  expect(await coloured('plan validate a.yaml', { isTTY: true, env: { NO_COLOR: '1' } })).toBe(false)
  expect(await coloured('plan validate a.yaml', { isTTY: true, env: { NO_COLOR: '' } })).toBe(true)
  expect(await coloured('plan validate a.yaml', { isTTY: true, env: { TERM: 'dumb' } })).toBe(false)
})
