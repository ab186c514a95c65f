import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeFolder } from './make-folder.js'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'folder-'))
})
afterEach(() => rmSync(home, { recursive: true }))

test('a folder is made with those above it, and again without harm', () => {
  const folder = join(home, 'năm/2026/quý 1')
  makeFolder(folder)
  makeFolder(folder)
  expect(statSync(folder).isDirectory()).toBe(true)
})

test('a link to a folder will do', () => {
  makeFolder(join(home, 'a'))
  symlinkSync(join(home, 'a'), join(home, 'link'))
  makeFolder(join(home, 'link/b'))
  expect(statSync(join(home, 'a/b')).isDirectory()).toBe(true)
})

test('a file in the way, or above, and a link to nowhere are refused as the system refuses them', () => {
  writeFileSync(join(home, 'file'), '')
  symlinkSync(join(home, 'nowhere'), join(home, 'dangling'))
  expect(() => makeFolder(join(home, 'file'))).toThrow(/EEXIST/)
  expect(() => makeFolder(join(home, 'file/a/b'))).toThrow(/ENOTDIR/)
  expect(() => makeFolder(join(home, 'dangling'))).toThrow(/EEXIST/)
})

test.runIf(process.platform === 'linux')('a file system that takes no folders is refused, not asked for ever', () => {
  expect(() => makeFolder('/proc/ke-hoach/a')).toThrow(/ENOENT/)
})
