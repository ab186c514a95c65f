// Everything outside that a command may touch: files, the two streams, environment, clock, LibreOffice.
// Commands get it handed in, so tests run them on a world in memory.
import { closeSync, constants, fstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs'
import type { Ask } from './ask.js'
import { replaceFile } from './atomic-write.js'
import { createFile } from './create-file.js'
import { makeFolder } from './make-folder.js'
import type { ToPdf } from './pdf.js'

export type FileKind = 'file' | 'folder' | 'special'

/** The door to the disk. Where it fails it throws as node:fs does, with a `code`. */
export interface Files {
  /** Follows links. */
  readonly stat: (path: string) => {
    readonly kind: FileKind
    readonly size: number
    /** When its content was last changed, in milliseconds; absent in a world without a clock. */
    readonly changed?: number
  }
  /** At most `limit` bytes; never waits for a pipe or a device. */
  readonly read: (path: string, limit: number) => Uint8Array
  readonly list: (folder: string) => readonly string[]
  /** The same text for two names of one folder. */
  readonly identity: (path: string) => string
  readonly makeFolder: (path: string) => void
  /** Afterwards there is the new file, or the old one and a throw; also after a kill. */
  readonly replace: (path: string, bytes: Uint8Array) => Promise<void>
  /** Afterwards there is the new file; throws EEXIST where something stands there already. */
  readonly create: (path: string, bytes: Uint8Array) => Promise<void>
}

/** One of the process's output streams. */
export interface Terminal {
  readonly write: (text: string) => unknown
  readonly isTTY: boolean
  readonly columns?: number | undefined
  /** The stream itself, for a progress bar, which moves the cursor. */
  readonly stream?: NodeJS.WritableStream
}

export interface World {
  readonly files: Files
  readonly out: Terminal
  readonly err: Terminal
  readonly env: Readonly<Record<string, string | undefined>>
  readonly now: () => Date
  readonly toPdf: ToPdf
  /** Asks a person; absent where there is no terminal to ask on. */
  readonly ask?: Ask
  /** Waits until all of stdout is written; gives the system's error code where it could not be. */
  readonly flushed: () => Promise<string | undefined>
}

/** The code of an error that the operating system raised; undefined for any other throw, which is a fault of ours. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined
  return /^E[A-Z0-9]+$/.test(error.code) ? error.code : undefined
}

const kindOf = (stat: { isFile(): boolean; isDirectory(): boolean }): FileKind =>
  stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'special'

function readUpTo(path: string, limit: number): Uint8Array {
  // O_NONBLOCK is absent on Windows, which has no pipes among its files.
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const room = Buffer.alloc(Math.min(limit, fstatSync(descriptor).size + 1))
    let length = 0
    for (;;) {
      const count = readSync(descriptor, room, length, room.length - length, null)
      length += count
      if (count === 0 || length === room.length) return room.subarray(0, length)
    }
  } finally {
    closeSync(descriptor)
  }
}

const realFiles: Files = {
  stat: path => {
    const stat = statSync(path)
    return { kind: kindOf(stat), size: stat.size, changed: stat.mtimeMs }
  },
  read: readUpTo,
  list: folder => readdirSync(folder),
  identity: path => realpathSync(path),
  makeFolder,
  replace: replaceFile,
  create: createFile,
}

const terminal = (stream: NodeJS.WriteStream): Terminal => ({
  write: text => stream.write(text),
  isTTY: stream.isTTY === true,
  get columns() {
    return stream.columns
  },
  stream,
})

/** Watches stdout for a full disk. A pipe that is closed early (`plan … | head`) is no error; stderr has nobody to tell. */
function watchStreams(): World['flushed'] {
  let failure: string | undefined
  process.stderr.on('error', () => {})
  process.stdout.on('error', error => {
    const code = systemCode(error)
    if (code !== 'EPIPE') failure = code ?? error.name
  })
  return () => new Promise(resolve => process.stdout.write('', () => setImmediate(() => resolve(failure))))
}

/** The process's own files, streams, environment and clock. */
export const realWorld = (): World => ({
  files: realFiles,
  out: terminal(process.stdout),
  err: terminal(process.stderr),
  env: process.env,
  now: () => new Date(),
  toPdf: async (docx, env) => (await import('./pdf.js')).toPdf(docx, env),
  ...(process.stdin.isTTY &&
    process.stderr.isTTY && {
      ask: async (question, chalk) => (await import('./ask.js')).askOnTerminal(question, chalk),
    }),
  flushed: watchStreams(),
})
