// Makes a folder and those above it. Not `recursive` of mkdir: in a folder that can hold no other (/proc) Node 20 tries for ever.
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

/** Afterwards the folder is there; throws as node:fs does. */
export function makeFolder(path: string): void {
  if (isFolder(path)) return
  const above = dirname(path)
  if (!existsSync(above) && above !== path) makeFolder(above)
  try {
    mkdirSync(path)
  } catch (error) {
    // Another run may have made it meanwhile.
    if (!isFolder(path)) throw error
  }
}
