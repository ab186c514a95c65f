import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFile } from './create-file.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ke-hoach-create-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const bytes = (text: string) => new TextEncoder().encode(text)

test('a new file holds the bytes, and nothing else is left in the folder', async () => {
  await createFile(join(folder, 'a.yaml'), bytes('một'))
  expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe('một')
  expect(readdirSync(folder)).toEqual(['a.yaml'])
})

test('what stands there is left alone, a link to nowhere too', async () => {
  writeFileSync(join(folder, 'a.yaml'), 'cũ')
  symlinkSync(join(folder, 'nowhere'), join(folder, 'b.yaml'))
  for (const name of ['a.yaml', 'b.yaml'])
    await expect(createFile(join(folder, name), bytes('mới'))).rejects.toMatchObject({ code: 'EEXIST' })
  expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe('cũ')
  expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'b.yaml'])
})

test('a folder that is missing is an error with the code of the system', async () => {
  await expect(createFile(join(folder, 'x', 'a.yaml'), bytes('mới'))).rejects.toMatchObject({ code: 'ENOENT' })
})
