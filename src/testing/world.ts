// A world in memory for tests of commands: files in a map, streams in strings, a clock that stands still.
import { posix } from 'node:path'
import type { Pdf } from '../cli/pdf.js'
import type { Files, World } from '../cli/world.js'

export interface WorldPlan {
  /** Paths and what stands there; folders come of themselves. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  readonly folders?: readonly string[]
  /** Pipes and devices. */
  readonly special?: readonly string[]
  /** Paths that fail, each with the code of the operating system: to be read, or to be written. */
  readonly unreadable?: Readonly<Record<string, string>>
  readonly unwritable?: Readonly<Record<string, string>>
  readonly env?: World['env']
  readonly isTTY?: boolean
  readonly columns?: number
  readonly pdf?: Pdf
  /** The code of the system's error when stdout cannot be written. */
  readonly outFails?: string
}

export interface MemoryWorld extends World {
  readonly disk: Map<string, Uint8Array>
  readonly stdout: () => string
  readonly stderr: () => string
  /** The text of a file that must be there. */
  readonly text: (path: string) => string
}

const fail = (code: string): never => {
  throw Object.assign(new Error(code), { code })
}

function filesOn(disk: Map<string, Uint8Array>, plan: WorldPlan): Files {
  const folders = new Set<string>(['.'])
  const addFolder = (path: string): void => {
    if (disk.has(path)) fail('EEXIST')
    folders.add(path)
    if (posix.dirname(path) !== path) addFolder(posix.dirname(path))
  }
  for (const path of [...disk.keys(), ...(plan.special ?? [])]) addFolder(posix.dirname(path))
  for (const path of plan.folders ?? []) addFolder(path)
  const refuse = (table: Readonly<Record<string, string>> | undefined, path: string) => {
    const code = table?.[path]
    if (code !== undefined) fail(code)
  }
  return {
    stat: given => {
      const path = posix.normalize(given).replace(/(?<=.)\/$/, '')
      if (folders.has(path)) return { kind: 'folder', size: 0 }
      if (plan.special?.includes(path)) return { kind: 'special', size: 0 }
      return { kind: 'file', size: (disk.get(path) ?? fail('ENOENT')).length }
    },
    read: (given, limit) => {
      const path = posix.normalize(given)
      refuse(plan.unreadable, path)
      if (folders.has(path)) fail('EISDIR')
      return (disk.get(path) ?? fail('ENOENT')).subarray(0, limit)
    },
    list: given => {
      const folder = posix.normalize(given).replace(/(?<=.)\/$/, '')
      refuse(plan.unreadable, folder)
      if (!folders.has(folder)) fail('ENOENT')
      const all = [...disk.keys(), ...folders, ...(plan.special ?? [])]
      return all.filter(path => path !== '.' && posix.dirname(path) === folder).map(path => posix.basename(path))
    },
    identity: path => posix.normalize(path),
    makeFolder: given => {
      const path = posix.normalize(given)
      refuse(plan.unwritable, path)
      addFolder(path)
    },
    replace: async (given, bytes) => {
      const path = posix.normalize(given)
      refuse(plan.unwritable, path)
      if (folders.has(path)) fail('EISDIR')
      disk.set(path, bytes)
    },
    create: async (given, bytes) => {
      const path = posix.normalize(given)
      if (disk.has(path) || folders.has(path)) fail('EEXIST')
      if (!folders.has(posix.dirname(path))) fail('ENOENT')
      refuse(plan.unwritable, path)
      disk.set(path, bytes)
    },
  }
}

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

/** Makes a world; paths are relative, with slashes. */
export function memoryWorld(plan: WorldPlan = {}): MemoryWorld {
  const disk = new Map(Object.entries(plan.files ?? {}).map(([path, content]) => [path, bytesOf(content)]))
  const written = { out: '', err: '' }
  const terminal = (stream: 'out' | 'err') => ({
    write: (text: string) => {
      written[stream] += text
    },
    isTTY: plan.isTTY ?? false,
    ...(plan.columns !== undefined && { columns: plan.columns }),
  })
  return {
    files: filesOn(disk, plan),
    out: terminal('out'),
    err: terminal('err'),
    env: plan.env ?? {},
    now: () => new Date(2026, 2, 2, 8),
    toPdf: async () => plan.pdf ?? { kind: 'missing' },
    flushed: async () => plan.outFails,
    disk,
    stdout: () => written.out,
    stderr: () => written.err,
    text: path => new TextDecoder().decode(disk.get(path) ?? fail(`ENOENT ${path}`)),
  }
}
