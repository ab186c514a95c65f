// Finds and reads returned files: those that are named, and all in folders and their subfolders, each once, in sorted order.
// What is passed over is told; what cannot be read is a finding, and the others go on (hazards F34 to F36, F38 to F41, F45).
import { createHash } from 'node:crypto'
import { basename, dirname, extname, join, resolve, sep } from 'node:path'
import type { Diagnostic } from '../model/diagnostic.js'
import { skipName } from '../reports.js'
import { kindWords } from '../words/files.js'
import { fileNameShown } from '../words/personal.js'
import { returnFileFinding } from '../words/return-files.js'
import { fileFinding, refusal } from './file-finding.js'
import { shown } from './inputs.js'
import { type Files, systemCode } from './world.js'

/** Larger files are refused by the readers, with a reason. */
const MAX_BYTES = 20 * 1024 * 1024 + 1

const SPREADSHEETS: ReadonlySet<string> = new Set(
  '.xlsx .xlsm .xltx .xltm .xlsb .xls .xlt .ods .ots .fods .csv .tsv .et .ett .numbers .dbf .htm .html .xml'.split(' '),
)

const SYSTEM = /^(?:\.ds_store|(?:eh)?thumbs\.db|desktop\.ini)$/iu

/** A file to be read: where it is, and what it is called in findings. */
export interface FoundFile {
  readonly path: string
  readonly file: string
}

export interface FoundFiles {
  readonly files: readonly FoundFile[]
  readonly findings: readonly Diagnostic[]
}

export type ReadFile =
  | { readonly file: string; readonly bytes: Uint8Array; readonly sha256: string }
  | { readonly file: string; readonly problem: Diagnostic }

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Folders that were asked for: thousands of files lie in few. */
const foldersShown = new Map<string, string>()

/** A folder, each name on the way to it: one may be that of the person who sends. */
function folderShown(folder: string): string {
  const known = foldersShown.get(folder)
  if (known !== undefined) return known
  const names = folder.split(sep).map(name => {
    const hash = sha256Of(new TextEncoder().encode(name))
    return fileNameShown(name, hash).startsWith(`tep-${hash.slice(0, 12)}`) ? `thu-muc-${hash.slice(0, 12)}` : name
  })
  foldersShown.set(folder, names.join(sep))
  return names.join(sep)
}

/** The name that findings cite: where it seems to name a person, the beginning of the hash of its content (P05). */
function citedName(path: string, sha256: string): string {
  const folder = folderShown(dirname(path))
  const name = fileNameShown(basename(path), sha256)
  return shown(folder === '.' ? name : join(folder, name))
}
const citedUnread = (path: string) => citedName(path, sha256Of(new TextEncoder().encode(basename(path))))

const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The files that a command line names. A folder is searched; a link in it is told and not followed. */
export function findSpreadsheets(paths: readonly string[], files: Files): FoundFiles {
  const found = new Map<string, FoundFile>()
  const findings: Diagnostic[] = []
  const add = (path: string) => {
    const key = resolve(path)
    if (!found.has(key)) found.set(key, { path, file: citedUnread(path) })
  }
  function search(folder: string, entered: Set<string>): void {
    let names: readonly string[]
    let home: string
    try {
      home = files.identity(folder)
      if (entered.has(home)) return
      entered.add(home)
      names = files.list(folder)
    } catch (error) {
      findings.push(refusal('file/unreadable', shown(folder), error))
      return
    }
    for (const name of [...names].sort(byName)) {
      const path = join(folder, name)
      const place = { kind: 'file', file: citedUnread(path) } as const
      const skipped = skipName(name)
      // Names that systems give tell of nobody; a lock or a temporary file bears that of its report.
      if (skipped !== undefined)
        findings.push({ ...skipped, place: SYSTEM.test(name) ? { kind: 'file', file: shown(path) } : place })
      else if (!name.startsWith('.') && name !== 'node_modules') look(path, name, home, place, entered)
    }
  }
  function look(path: string, name: string, home: string, place: { kind: 'file'; file: string }, entered: Set<string>) {
    try {
      if (files.identity(path).normalize('NFC') !== join(home, name).normalize('NFC')) {
        findings.push(returnFileFinding('sheet/link', place))
        return
      }
      const { kind } = files.stat(path)
      const ending = extname(name).toLowerCase()
      if (kind === 'folder') search(path, entered)
      else if (kind === 'special') findings.push(returnFileFinding('sheet/special-file', place))
      else if (ending === '' || SPREADSHEETS.has(ending)) add(path)
      else findings.push(returnFileFinding('sheet/not-a-spreadsheet', place, { ending }))
    } catch (error) {
      const code = systemCode(error)
      if (code === 'ELOOP' || code === 'ENOENT') findings.push(returnFileFinding('sheet/link', place))
      else findings.push(refusal('file/unreadable', place.file, error))
    }
  }
  for (const path of paths) {
    try {
      const { kind } = files.stat(path)
      if (kind === 'folder') search(path, new Set())
      else if (kind === 'file') add(path)
      else findings.push(fileFinding('file/not-a-file', citedUnread(path), { kind: kindWords[kind] }))
    } catch (error) {
      const code = systemCode(error)
      if (code === 'ENOENT' || code === 'ENOTDIR') findings.push(fileFinding('file/missing', citedUnread(path)))
      else findings.push(refusal('file/unreadable', citedUnread(path), error))
    }
  }
  return { files: [...found.values()].sort((a, b) => byName(a.path, b.path)), findings }
}

/** Reads one file whole, and looks whether it changed meanwhile (F40). */
export function readReturned({ path, file }: FoundFile, files: Files): ReadFile {
  try {
    const before = files.stat(path)
    const bytes = files.read(path, MAX_BYTES)
    const after = files.stat(path)
    const isWhole = bytes.length === MAX_BYTES || bytes.length === before.size
    if (!isWhole || before.size !== after.size || before.changed !== after.changed)
      return { file, problem: returnFileFinding('sheet/changing', { kind: 'file', file }) }
    const sha256 = sha256Of(bytes)
    return { file: citedName(path, sha256), bytes, sha256 }
  } catch (error) {
    return { file, problem: refusal('file/unreadable', file, error) }
  }
}
