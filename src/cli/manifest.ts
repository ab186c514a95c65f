// What this program wrote into a folder, by content: only those files, unchanged since, may be replaced.
import { createHash } from 'node:crypto'

export const manifestName = '.plan-outputs.json'

/** Names of files in the folder, each with the hashes of what was written there last and is about to be written. */
export type Manifest = ReadonlyMap<string, readonly string[]>

/** The hash by which content is known again. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const isStrings = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(one => typeof one === 'string')

/** Reads a manifest; one that is broken counts as empty, so that nothing is overwritten on its word. */
export function readManifest(bytes: Uint8Array): Manifest {
  try {
    const { version, files } = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (version !== 1) return new Map()
    return new Map(Object.entries(files).filter((entry): entry is [string, readonly string[]] => isStrings(entry[1])))
  } catch {
    return new Map()
  }
}

/** The text of a manifest, sorted, so that two runs write the same. */
export function writeManifest(manifest: Manifest): Uint8Array {
  const files = Object.fromEntries([...manifest].sort(([a], [b]) => (a < b ? -1 : 1)))
  return new TextEncoder().encode(`${JSON.stringify({ version: 1, files }, undefined, 2)}\n`)
}
