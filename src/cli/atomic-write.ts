// Writes a file so that there is always the whole old one or the whole new one: temporary name, fsync, rename.
// Not the package write-file-atomic: 7.0.1 ignores short writes, so on a full disk it renames a truncated file and reports success.
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Puts `bytes` in the place of `path`; throws as node:fs does, and then leaves nothing behind. */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    const file = await open(temporary, 'w')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
