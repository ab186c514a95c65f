import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readInputs } from './inputs.js'
import { realWorld } from './world.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inputs-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const { files } = realWorld()
const found = (...paths: string[]) => {
  const { sources, findings } = readInputs(paths, files)
  const short = (file: string) => file.replace(`${folder}/`, '')
  return {
    read: sources.map(({ file }) => short(file)),
    findings: findings.map(({ code, place, message }) => [short(place.file), code, message.en].join('  ')),
  }
}

test('a pipe that nobody writes to is refused without waiting', () => {
  execFileSync('mkfifo', [join(folder, 'a.yaml')])
  const finding = 'a.yaml  file/not-a-file  This is a special file (a pipe or a device), not an ordinary file.'
  expect(found(join(folder, 'a.yaml'))).toEqual({ read: [], findings: [finding] })
  expect(found(folder)).toEqual({ read: [], findings: [finding] })
})

test('a device without end is refused', () => {
  expect(found('/dev/zero').findings).toEqual([
    '/dev/zero  file/not-a-file  This is a special file (a pipe or a device), not an ordinary file.',
  ])
})

test('folders that link back to themselves are walked once', () => {
  mkdirSync(join(folder, 'x/y'), { recursive: true })
  writeFileSync(join(folder, 'x/y/a.yaml'), 'kind: plan')
  symlinkSync(join(folder, 'x'), join(folder, 'x/y/z'))
  expect(found(join(folder, 'x'))).toEqual({ read: ['x/y/a.yaml'], findings: [] })
})

test('a link that leads to itself or to nothing is a finding', () => {
  symlinkSync('a.yaml', join(folder, 'a.yaml'))
  symlinkSync('nothing', join(folder, 'b.yaml'))
  expect(found(folder).findings).toEqual([
    'a.yaml  file/unreadable  It cannot be read: the links lead in a circle.',
    'b.yaml  file/missing  There is no such file or folder.',
  ])
})

test('in an empty folder no other file may have been meant', () => {
  expect(found(join(folder, 'a.yaml')).findings).toEqual(['a.yaml  file/missing  There is no such file or folder.'])
})

test.runIf(process.platform === 'linux')('a name that is no UTF-8 is not offered in its own place', () => {
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff]), Buffer.from('.yaml')]), 'kind: plan')
  const [finding, ...others] = readInputs([folder], files).findings
  expect(others).toEqual([])
  expect(finding).toMatchObject({ code: 'file/missing' })
  expect(finding?.hint?.en).not.toContain('.yaml"')
})

test('a linked file is read under the name of the link', () => {
  writeFileSync(join(folder, 'a.txt'), 'kind: plan')
  symlinkSync('a.txt', join(folder, 'b.yaml'))
  expect(found(folder)).toEqual({ read: ['b.yaml'], findings: [] })
})

test('a path through a file leads nowhere', () => {
  writeFileSync(join(folder, 'a.yaml'), 'kind: plan')
  expect(found(join(folder, 'a.yaml/b')).findings).toEqual(['a.yaml/b  file/missing  There is no such file or folder.'])
})

test.skipIf(process.getuid?.() === 0)('a file that its rights close is a finding', () => {
  writeFileSync(join(folder, 'a.yaml'), 'kind: plan')
  chmodSync(join(folder, 'a.yaml'), 0)
  expect(found(folder).findings).toEqual(['a.yaml  file/unreadable  It cannot be read: no permission.'])
})

test('a file that grows while it is read is cut off at the limit that was asked for', () => {
  writeFileSync(join(folder, 'a.yaml'), 'x'.repeat(100))
  expect(files.read(join(folder, 'a.yaml'), 10)).toHaveLength(10)
  expect(files.read(join(folder, 'a.yaml'), 1000)).toHaveLength(100)
})
