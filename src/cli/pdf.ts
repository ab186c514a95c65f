// .docx → .pdf through LibreOffice, where the machine has it. Each run has a profile of its own, so an open window does not
// swallow it, and its own time limit; nothing of it is left behind.
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Bilingual, fill } from '../model/diagnostic.js'
import { pdfReasons, reasonOf } from '../words/files.js'
import { systemCode } from './world.js'

export type Pdf =
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly reason: Bilingual }

type Env = Readonly<Record<string, string | undefined>>
export type ToPdf = (docx: Uint8Array, env: Env) => Promise<Pdf>

const SECONDS = 120

const usualPlaces = [
  '/usr/lib/libreoffice/program/soffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe',
]

/** SOFFICE says where LibreOffice is; else the PATH, else the places where it usually stands. */
export function findOffice(env: Env): string | undefined {
  if (env.SOFFICE !== undefined && env.SOFFICE !== '') return existsSync(env.SOFFICE) ? env.SOFFICE : undefined
  const names = process.platform === 'win32' ? ['soffice.exe'] : ['soffice', 'libreoffice']
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(folder => folder !== '')
  const onPath = folders.flatMap(folder => names.map(name => join(folder, name)))
  return [...onPath, ...usualPlaces].find(path => existsSync(path))
}

/** Ends the program and what it started: `soffice` is a script whose child does the work. */
function end(child: ChildProcess) {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

function runOffice(
  office: string,
  args: readonly string[],
  env: Env,
  seconds: number,
  cleanUp: () => void,
): Promise<Bilingual | undefined> {
  return new Promise(resolve => {
    const child = spawn(office, args, {
      stdio: 'ignore',
      detached: process.platform !== 'win32',
      env: { ...env, TZ: 'UTC' },
    })
    const timer = setTimeout(() => {
      end(child)
      resolve(fill(pdfReasons.late, { seconds }))
    }, seconds * 1000)
    // A program of its own process group does not hear Ctrl+C: it is told here, and then we go as we were asked.
    const onSignal = (signal: NodeJS.Signals) => {
      end(child)
      leave()
      cleanUp()
      process.kill(process.pid, signal)
    }
    const leave = () => {
      clearTimeout(timer)
      process.off('SIGINT', onSignal)
      process.off('SIGTERM', onSignal)
    }
    process.on('SIGINT', onSignal)
    process.on('SIGTERM', onSignal)
    child.on('error', error => {
      leave()
      resolve(fill(pdfReasons.unstartable, { code: (error as NodeJS.ErrnoException).code ?? error.name }))
    })
    child.on('close', () => {
      leave()
      resolve(undefined)
    })
  })
}

/** LibreOffice 7.4 stamps its PDF with the clock and with checksums of it; the same document is to give the same bytes. */
function pin(pdf: Uint8Array, docx: Uint8Array): Uint8Array {
  const id = createHash('sha256').update(docx).digest('hex').toUpperCase().slice(0, 32)
  // Byte for byte: every stamp is replaced by one of its own length, so the offsets in the file stay true.
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length).toString('latin1')
  const pinned = text
    .replace(/\/(CreationDate|ModDate)\(D:\d{14}/g, '/$1(D:19800101120000')
    .replace(/\/ID \[ <[0-9A-F]{32}>(\s+)<[0-9A-F]{32}> \]/, `/ID [ <${id}>$1<${id}> ]`)
    .replace(/\/DocChecksum \/[0-9A-F]{32}/, `/DocChecksum /${id}`)
  return Buffer.from(pinned, 'latin1')
}

/** Converts a document; what LibreOffice says itself is not shown, only whether a PDF came out. */
export async function toPdf(docx: Uint8Array, env: Env, seconds = SECONDS): Promise<Pdf> {
  const office = findOffice(env)
  if (office === undefined) return { kind: 'missing' }
  try {
    return await convert(office, docx, env, seconds)
  } catch (error) {
    const code = systemCode(error)
    if (code === undefined) throw error
    return { kind: 'failed', reason: reasonOf(code) }
  }
}

async function convert(office: string, docx: Uint8Array, env: Env, seconds: number): Promise<Pdf> {
  const folder = mkdtempSync(join(tmpdir(), 'ke-hoach-'))
  const cleanUp = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  try {
    const source = join(folder, 'document.docx')
    writeFileSync(source, docx)
    const failure = await runOffice(
      office,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--norestore',
        '--convert-to',
        'pdf:writer_pdf_Export',
        '--outdir',
        folder,
        source,
      ],
      env,
      seconds,
      cleanUp,
    )
    if (failure !== undefined) return { kind: 'failed', reason: failure }
    const target = join(folder, 'document.pdf')
    const pdf = statSync(target, { throwIfNoEntry: false })?.isFile() ? readFileSync(target) : undefined
    if (pdf?.subarray(0, 5).toString('latin1') !== '%PDF-') return { kind: 'failed', reason: pdfReasons.silent }
    return { kind: 'pdf', bytes: pin(pdf, docx) }
  } finally {
    cleanUp()
  }
}
