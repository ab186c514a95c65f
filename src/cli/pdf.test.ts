import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { checkDocument, readStyle, renderDocument } from '../index.js'
import { overMinimal } from '../testing/minimal.js'
import { packageFile } from './package-dir.js'
import { findOffice, toPdf } from './pdf.js'

// Processes of their own: slow where the machine is busy.
vi.setConfig({ testTimeout: 60_000 })

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pdf-'))
  vi.stubEnv('TMPDIR', folder)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

/** A program that takes the place of LibreOffice. */
function stand(name: string, script: string): string {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
  return path
}

async function aDocx(): Promise<Uint8Array> {
  const template = { file: 'nd30', bytes: packageFile('templates/nd30.style.yaml') }
  const source = { file: 'a.yaml', bytes: new TextEncoder().encode(overMinimal('')) }
  const checked = checkDocument(source, { open: () => undefined })
  const { outputs } = await renderDocument(checked, { style: readStyle(template).style, formats: ['docx'] })
  return outputs.get('docx')!
}

test('LibreOffice is found on the path, and SOFFICE goes before it', () => {
  const soffice = stand('soffice', '')
  const other = stand('other', '')
  expect(findOffice({ PATH: folder })).toBe(soffice)
  expect(findOffice({ PATH: folder, SOFFICE: other })).toBe(other)
  expect(findOffice({ PATH: folder, SOFFICE: join(folder, 'none') })).toBeUndefined()
})

test('a SOFFICE that leads nowhere is a missing LibreOffice', async () => {
  expect(await toPdf(new Uint8Array(), { SOFFICE: join(folder, 'none') })).toEqual({ kind: 'missing' })
})

const env = (SOFFICE: string) => ({ PATH: process.env.PATH, SOFFICE })

test.skipIf(process.platform === 'win32')('a run that gives no PDF says so and leaves nothing behind', async () => {
  expect(await toPdf(new Uint8Array(), env(stand('soffice', 'exit 1')))).toEqual({
    kind: 'failed',
    reason: { vi: 'chạy xong mà không có tệp PDF', en: 'it ended without a PDF' },
  })
  expect(readdirSync(folder)).toEqual(['soffice'])
})

const outdir = 'while [ "$1" != --outdir ]; do shift; done; cd "$2"'
test.skipIf(process.platform === 'win32').each([
  ['nothing in it', ': > document.pdf'],
  ['something else', 'echo text > document.pdf'],
  ['a folder', 'mkdir document.pdf'],
  ['a pipe', 'mkfifo document.pdf'],
  ['a device', 'ln -s /dev/zero document.pdf'],
])('a PDF that is %s is none', async (_, script) => {
  const soffice = stand('soffice', `${outdir}; ${script}`)
  expect(await toPdf(new Uint8Array(), env(soffice))).toMatchObject({
    kind: 'failed',
    reason: { en: 'it ended without a PDF' },
  })
})

test.skipIf(process.platform === 'win32')(
  'without a folder to pass files in there is no PDF, and no throw',
  async () => {
    const soffice = stand('soffice', '')
    vi.stubEnv('TMPDIR', join(folder, 'none'))
    expect(await toPdf(new Uint8Array(), env(soffice))).toMatchObject({ kind: 'failed' })
  },
)

test.skipIf(process.platform === 'win32')(
  'a run without end is stopped, with the program that it started',
  async () => {
    const sign = join(folder, 'sign')
    const soffice = stand('soffice', `(sleep 4; touch ${sign}) & sleep 60`)
    expect(await toPdf(new Uint8Array(), env(soffice), 0.5)).toMatchObject({
      kind: 'failed',
      reason: { en: 'it ran for more than 0.5 seconds and was stopped' },
    })
    await new Promise(resolve => setTimeout(resolve, 4000))
    expect(existsSync(sign)).toBe(false)
  },
)

test.skipIf(process.platform === 'win32')(
  'Ctrl+C ends the run, what it started, and what it left',
  async () => {
    const sign = join(folder, 'sign')
    const started = join(folder, 'started')
    const soffice = stand('soffice', `(sleep 4; touch ${sign}) & touch ${started}; sleep 60`)
    const contents = `
    import { toPdf } from ${JSON.stringify(join(import.meta.dirname, 'pdf.ts'))}
    await toPdf(new Uint8Array(), ${JSON.stringify(env(soffice))})`
    const outfile = join(folder, 'run.mjs')
    buildSync({ stdin: { contents, resolveDir: folder }, bundle: true, format: 'esm', platform: 'node', outfile })
    const child = spawn(process.execPath, [outfile])
    const ended = new Promise(resolve => child.on('close', (_, signal) => resolve(signal)))
    await vi.waitFor(() => expect(existsSync(started)).toBe(true), 60_000)
    child.kill('SIGINT')
    expect(await ended).toBe('SIGINT')
    await new Promise(resolve => setTimeout(resolve, 4000))
    expect(readdirSync(folder).sort()).toEqual(['run.mjs', 'soffice', 'started'])
  },
  240_000,
)

test.skipIf(process.platform === 'win32')('a program that does not start is a failure, not a throw', async () => {
  const soffice = stand('soffice', '')
  chmodSync(soffice, 0o644)
  expect(await toPdf(new Uint8Array(), env(soffice))).toMatchObject({
    kind: 'failed',
    reason: { en: 'the program does not start (EACCES)' },
  })
})

const office = findOffice(process.env)
test.skipIf(office === undefined)(
  'the same document gives the same PDF, whenever and wherever it is made',
  async () => {
    const docx = await aDocx()
    const first = await toPdf(docx, process.env)
    // Over a second later, by another clock.
    await new Promise(resolve => setTimeout(resolve, 1000))
    const second = await toPdf(docx, { ...process.env, TZ: 'Asia/Ho_Chi_Minh' })
    expect(first.kind).toBe('pdf')
    expect(second).toEqual(first)
    const text = Buffer.from((first as { bytes: Uint8Array }).bytes).toString('latin1')
    expect(text.startsWith('%PDF-')).toBe(true)
    expect(text).toContain('/CreationDate(D:19800101120000Z')
  },
  240_000,
)
