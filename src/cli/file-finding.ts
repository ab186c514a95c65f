// Findings about files themselves, made at the edge. One of them makes the program end with code 2.
import { type Diagnostic, type Fills, fill } from '../model/diagnostic.js'
import { type FileCode, fileWords, nearName, reasonOf } from '../words/files.js'
import { systemCode } from './world.js'

/** A finding about a whole file; `near` is the name of a file that may have been meant. */
export function fileFinding(code: FileCode, file: string, fills: Fills = {}, near?: string): Diagnostic {
  const { say, hint } = fileWords[code]
  return {
    code,
    severity: 'error',
    message: fill(say, fills),
    place: { kind: 'file', file },
    hint: near === undefined ? hint : fill(nearName, { name: near }),
    related: [],
  }
}

/** The finding for an error that the operating system raised; any other throw is a fault of ours and goes on. */
export function refusal(code: 'file/unreadable' | 'file/unwritable', file: string, error: unknown): Diagnostic {
  const system = systemCode(error)
  if (system === undefined) throw error
  return fileFinding(code, file, { reason: reasonOf(system) })
}

/** True for findings of this file. */
export const isFileFinding = ({ code }: Diagnostic): boolean => code.startsWith('file/')
