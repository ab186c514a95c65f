import { expect, test } from 'vitest'
import { knownCodes } from '../index.js'
import { memoryWorld } from '../testing/world.js'
import { fileWords } from '../words/files.js'
import type { ProgramName } from '../words/index.js'
import { main } from './main.js'

async function explained(program: ProgramName, ...argv: string[]) {
  const world = memoryWorld()
  const exit = await main(program, ['explain', ...argv], world)
  return { exit, out: world.stdout(), err: world.stderr() }
}

const allCodes = [...Object.keys(fileWords), ...knownCodes()].sort()

test.each(['vi', 'en'])('every code is explained in %s, with its reason and without open holes', async lang => {
  for (const code of allCodes) {
    const { exit, out, err } = await explained('plan', code, '--lang', lang)
    expect({ code, exit, err }).toEqual({ code, exit: 0, err: '' })
    expect(out.startsWith(`${code}  `), code).toBe(true)
    expect(out).toMatch(lang === 'vi' ? /^Vì sao$/m : /^Why$/m)
  }
})

test('without a code the codes are listed, one a line', async () => {
  const { exit, out } = await explained('report')
  expect(exit).toBe(0)
  const [heading, ...lines] = out.trimEnd().split('\n')
  expect(heading).toBe('Các mã; xem từng mã bằng report explain MÃ:')
  expect(lines.map(line => line.trim().split(' ')[0])).toEqual(allCodes)
})

test('samples of a rule are shown as wrong and right', async () => {
  const { out } = await explained('plan', 'plan/unknown-agency')
  expect(out).toMatch(/^Ví dụ sai\n {2}\S/m)
  expect(out).toMatch(/^Ví dụ đúng\n {2}\S/m)
})

test('the wrong line of a sample is marked in the language of the reader', async () => {
  expect((await explained('plan', 'plan/unknown-agency')).out).toMatch(/ # ← chỗ này$/m)
  expect((await explained('plan', 'plan/unknown-agency', '--lang', 'en')).out).toMatch(/ # ← here$/m)
})

test('a code of the form of files has a reason of its own', async () => {
  expect((await explained('plan', 'yaml/tab', '--lang', 'en')).out).toMatch(/^ {2}A tab is as wide as/m)
  expect((await explained('plan', 'page/no-task', '--lang', 'en')).out).toMatch(/^ {2}An extract holds/m)
})

test('the sentence of a file is shown with its holes left open', async () => {
  expect((await explained('plan', 'file/too-large', '--lang', 'en')).out).toBe(
    [
      'file/too-large  error',
      '  The file is too large: … MiB; files of up to … MiB are read.',
      '',
      'Why',
      '  The longest plan has a few hundred KB; a file many times that size is nearly always the wrong',
      '  file.',
      '',
      'How to mend it',
      '  Check that this is the document that you mean.',
      '',
    ].join('\n'),
  )
})

test.each([
  ['file/mising', 'Không có mã "file/mising"; ý bạn là file/missing?'],
  ['ăâ', 'Không có mã "ăâ".'],
])('the unknown code %s is wrong use', async (code, sentence) => {
  expect(await explained('plan', code)).toEqual({
    exit: 2,
    out: '',
    err: `Lỗi: ${sentence}\nXem cách dùng: plan explain --help\n`,
  })
})
