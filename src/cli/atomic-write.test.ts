// What a kill, a full disk or a folder in the way leave behind. The writing runs in a process of its own where it is killed.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { replaceFile } from './atomic-write.js'

// Processes of their own: slow where the machine is busy.
vi.setConfig({ testTimeout: 60_000 })

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const SIZE = 4_000_000
/** A program that writes `path` over and over: all "b" of SIZE bytes. */
function writer(path: string, times: number): string {
  const contents = `
    import { replaceFile } from ${JSON.stringify(join(import.meta.dirname, 'atomic-write.ts'))}
    for (let i = 0; i < ${times}; i++) {
      try { await replaceFile(${JSON.stringify(path)}, Buffer.alloc(${SIZE}, 'b')); console.log('done') }
      catch (error) { console.log(error.code) }
    }`
  const outfile = join(folder, 'writer.mjs')
  buildSync({ stdin: { contents, resolveDir: folder }, bundle: true, format: 'esm', platform: 'node', outfile })
  return outfile
}

test('a new file and a replaced one hold what was written, and nothing else is left', async () => {
  const path = join(folder, 'a.docx')
  await replaceFile(path, Buffer.from('một'))
  await replaceFile(path, Buffer.from('hai'))
  expect(readFileSync(path, 'utf8')).toBe('hai')
  expect(readdirSync(folder)).toEqual(['a.docx'])
})

test('where a folder is in the way, writing throws and leaves nothing', async () => {
  mkdirSync(join(folder, 'a.docx'))
  await expect(replaceFile(join(folder, 'a.docx'), Buffer.from('x'))).rejects.toMatchObject({ code: 'EISDIR' })
  expect(readdirSync(folder)).toEqual(['a.docx'])
})

test.skipIf(process.platform === 'win32')('a disk that takes only a part of the file leaves the old one', () => {
  const path = join(folder, 'a.docx')
  writeFileSync(path, 'cũ')
  const program = writer(path, 1)
  const { stdout } = spawnSync('bash', ['-c', `ulimit -f 100; exec "${process.execPath}" "${program}"`], {
    encoding: 'utf8',
  })
  expect(stdout).toBe('EFBIG\n')
  expect(readFileSync(path, 'utf8')).toBe('cũ')
  expect(readdirSync(folder).sort()).toEqual(['a.docx', 'writer.mjs'])
})

test('a run that is killed while it writes leaves the whole old file or the whole new one', async () => {
  const path = join(folder, 'a.docx')
  const program = writer(path, 1000)
  for (const delay of [0, 5, 11, 17]) {
    writeFileSync(path, 'a'.repeat(SIZE))
    const child = spawn(process.execPath, [program])
    const closed = new Promise(resolve => child.on('close', resolve))
    await new Promise(resolve => child.stdout.once('data', resolve))
    await new Promise(resolve => setTimeout(resolve, delay))
    child.kill('SIGKILL')
    await closed
    const text = readFileSync(path, 'latin1')
    expect(text).toHaveLength(SIZE)
    expect([...new Set(text)]).toHaveLength(1)
  }
})
