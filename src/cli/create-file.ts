// Writes a file that is not there yet. Of two programs that write it at once one wins, and the other is told.
import { link, rename, stat } from 'node:fs/promises'
import { viaTemporary } from './atomic-write.js'

/** Some file systems (FAT, network folders) have no second names for a file. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EACCES']

const failure = (code: string, path: string) => Object.assign(new Error(`${code}: ${path}`), { code })

/** Puts `bytes` at `path`, whole or not at all; throws EEXIST where something stands there, and leaves it alone. */
export const createFile = (path: string, bytes: Uint8Array): Promise<void> =>
  viaTemporary(path, bytes, async temporary => {
    try {
      await link(temporary, path)
    } catch (error) {
      if (!NO_LINKS.includes((error as NodeJS.ErrnoException).code ?? '')) throw error
      const there = await stat(path).catch(() => undefined)
      if (there !== undefined) throw failure('EEXIST', path)
      await rename(temporary, path)
    }
  })
