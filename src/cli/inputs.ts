// Finds and reads the files that a command line names: each file once, folders with their subfolders, in sorted order.
// What cannot be read becomes a finding; the other files go on.
import { basename, dirname, isAbsolute, join, resolve, sep } from 'node:path'
import { closest, distance } from 'fastest-levenshtein'
import type { Open, Source } from '../index.js'
import type { Bilingual, Diagnostic } from '../model/diagnostic.js'
import { kindWords } from '../words/files.js'
import { fileFinding, refusal } from './file-finding.js'
import { type Files, systemCode } from './world.js'

/** The longest plans have some hundred kilobytes; nothing larger is read. */
export const MAX_BYTES = 2 * 1024 * 1024

export interface Inputs {
  readonly sources: readonly Source[]
  readonly findings: readonly Diagnostic[]
}

/** Names are shown with slashes on every system, so that results of two machines can be compared. */
export const shown = (path: string): string => path.replaceAll(sep, '/')

const mebibytes = (bytes: number): Bilingual => {
  const text = (bytes / 1024 / 1024).toFixed(1)
  return { vi: text.replace('.', ','), en: text }
}

/** The name in a folder that a mistyped one may have meant. */
function nearNameOf(path: string, files: Files): string | undefined {
  try {
    const name = basename(path)
    // The same name is one that is no UTF-8: it is listed and not found.
    const others = files.list(dirname(path)).filter(other => other !== name)
    const near = others.length === 0 ? undefined : closest(name, others)
    return near !== undefined && distance(name, near) <= Math.max(2, name.length / 4) ? near : undefined
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return undefined
  }
}

function statOf(path: string, files: Files): ReturnType<Files['stat']> | Diagnostic {
  try {
    return files.stat(path)
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR')
      return fileFinding('file/missing', shown(path), {}, nearNameOf(path, files))
    return refusal('file/unreadable', shown(path), error)
  }
}

/** Reads one ordinary file of no more than `limit` bytes. */
export function readSource(path: string, files: Files, limit = MAX_BYTES): Source | Diagnostic {
  const stat = statOf(path, files)
  if ('code' in stat) return stat
  const file = shown(path)
  if (stat.kind !== 'file') return fileFinding('file/not-a-file', file, { kind: kindWords[stat.kind] })
  const tooLarge = (size: number) =>
    fileFinding('file/too-large', file, { size: mebibytes(size), limit: limit / 1024 / 1024 })
  if (stat.size > limit) return tooLarge(stat.size)
  try {
    const bytes = files.read(path, limit + 1)
    return bytes.length > limit ? tooLarge(bytes.length) : { file, bytes }
  } catch (error) {
    return refusal('file/unreadable', file, error)
  }
}

const OURS = /^(?:issuer|number|body|signature|recipients|agencies)[ \t]*:/m
const OUR_KIND = /^kind[ \t]*:[ \t]*["']?(?:plan|letter|report|agencies|units|form|decisions|mapping)\b/m
const OTHER_KIND = /^kind[ \t]*:[ \t]*["']?style\b/m

/** In a folder, YAML of other programs and of other commands is passed over; a broken document of ours is not. */
function concernsUs({ bytes }: Source): boolean {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Not UTF-8: the check says so.
    return true
  }
  return text.trim() === '' || text.includes('\0') || OUR_KIND.test(text) || (OURS.test(text) && !OTHER_KIND.test(text))
}

const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const isYaml = (name: string) => /\.ya?ml$/i.test(name)
const isPassedOver = (name: string) => name.startsWith('.') || name === 'node_modules'

/** The YAML files of a folder and its subfolders. Linked folders are entered once, so that a circle ends. */
function* filesIn(folder: string, files: Files, entered: Set<string>): Generator<string | Diagnostic> {
  let names: readonly string[]
  try {
    const identity = files.identity(folder)
    if (entered.has(identity)) return
    entered.add(identity)
    names = files.list(folder)
  } catch (error) {
    yield refusal('file/unreadable', shown(folder), error)
    return
  }
  for (const name of [...names].sort(byName)) {
    if (isPassedOver(name)) continue
    const path = join(folder, name)
    const stat = statOf(path, files)
    // Something that is no YAML file by its name and cannot even be looked at concerns nobody.
    if ('code' in stat) {
      if (isYaml(name)) yield stat
    } else if (stat.kind === 'folder') yield* filesIn(path, files, entered)
    else if (isYaml(name)) yield path
  }
}

/** Reads what the command line names. */
export function readInputs(paths: readonly string[], files: Files): Inputs {
  const sources = new Map<string, Source>()
  const findings: Diagnostic[] = []
  const add = (path: string, wanted: (source: Source) => boolean): boolean => {
    const key = resolve(path)
    if (sources.has(key)) return true
    const read = readSource(path, files)
    if ('code' in read) findings.push(read)
    else if (wanted(read)) sources.set(key, read)
    else return false
    return true
  }
  for (const path of paths) {
    const stat = statOf(path, files)
    if ('code' in stat) findings.push(stat)
    else if (stat.kind !== 'folder') add(path, () => true)
    else {
      let any = false
      for (const found of filesIn(path, files, new Set())) {
        if (typeof found !== 'string') findings.push(found)
        any = typeof found !== 'string' || add(found, concernsUs) || any
      }
      if (!any) findings.push(fileFinding('file/no-yaml', shown(path)))
    }
  }
  return { sources: [...sources.values()], findings }
}

/** Opens files that documents name, relative to the naming file; each is read once. */
export function openerOf(files: Files): { open: Open; opened: ReadonlyMap<string, Source> } {
  const opened = new Map<string, Source>()
  const open: Open = (path, from) => {
    const target = isAbsolute(path) ? path : join(dirname(from), path)
    const file = shown(target)
    const known = opened.get(file)
    if (known !== undefined) return known
    const read = readSource(target, files)
    if ('code' in read) return undefined
    opened.set(file, read)
    return read
  }
  return { open, opened }
}
