// Writes results into a folder. A file that somebody else wrote, or changed since, is never overwritten without --force.
// The manifest learns the new content before it is written: a run killed in between leaves no file that is not known again.
import { join } from 'node:path'
import type { Diagnostic } from '../model/diagnostic.js'
import { fileFinding, refusal } from './file-finding.js'
import { shown } from './inputs.js'
import { hashOf, type Manifest, manifestName, readManifest, writeManifest } from './manifest.js'
import { type Files, systemCode } from './world.js'

export interface Output {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface Written {
  /** The files that now hold the results, also where they held them before. */
  readonly paths: readonly string[]
  readonly findings: readonly Diagnostic[]
}

/** The content of a file, or undefined where there is none. */
function contentOf(path: string, files: Files): Uint8Array | undefined {
  try {
    const { kind, size } = files.stat(path)
    if (kind === 'special') return new Uint8Array()
    return files.read(path, size)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined
    throw error
  }
}

function manifestIn(folder: string, files: Files): Manifest {
  try {
    return readManifest(contentOf(join(folder, manifestName), files) ?? new Uint8Array())
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return new Map()
  }
}

/** Writes the results of one document; what is refused or fails is a finding, and the others are written. */
export async function writeOutputs(
  folder: string,
  outputs: readonly Output[],
  files: Files,
  force: boolean,
): Promise<Written> {
  const held = new Set<string>()
  const findings: Diagnostic[] = []
  try {
    files.makeFolder(folder)
  } catch (error) {
    return { paths: [], findings: [refusal('file/unwritable', shown(folder), error)] }
  }
  const before = manifestIn(folder, files)
  const after = new Map(before)
  const due: Output[] = []
  for (const output of outputs) {
    const path = join(folder, output.name)
    try {
      const old = contentOf(path, files)
      const oldHash = old && hashOf(old)
      const newHash = hashOf(output.bytes)
      const known = oldHash === newHash || (oldHash !== undefined && before.get(output.name)?.includes(oldHash))
      if (old !== undefined && !known && !force) {
        findings.push(fileFinding('file/changed', shown(path)))
        continue
      }
      after.set(output.name, known && oldHash !== newHash ? [oldHash!, newHash] : [newHash])
      if (oldHash === newHash) held.add(output.name)
      else due.push(output)
    } catch (error) {
      findings.push(refusal('file/unwritable', shown(path), error))
    }
  }
  const writing = async (path: string, bytes: Uint8Array): Promise<boolean> => {
    try {
      await files.replace(path, bytes)
      return true
    } catch (error) {
      findings.push(refusal('file/unwritable', shown(path), error))
      return false
    }
  }
  const manifest = writeManifest(after)
  const isNews = Buffer.compare(manifest, writeManifest(before)) !== 0
  if (!isNews || (await writing(join(folder, manifestName), manifest)))
    for (const { name, bytes } of due) if (await writing(join(folder, name), bytes)) held.add(name)
  const paths = outputs.filter(({ name }) => held.has(name)).map(({ name }) => shown(join(folder, name)))
  return { paths, findings }
}
