// Writes a file so that there is always the whole old one or the whole new one: temporary name, fsync, rename.
// Not the package write-file-atomic: 7.0.1 ignores short writes, so on a full disk it renames a truncated file and reports success.
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Writes `bytes` beside `path` under another name, synced, has them put in place, and leaves nothing else behind. */
export async function viaTemporary(
  path: string,
  bytes: Uint8Array,
  putInPlace: (temporary: string) => Promise<void>,
): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    const file = await open(temporary, 'w')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await putInPlace(temporary)
  } finally {
    await rm(temporary, { force: true })
  }
}

/** Puts `bytes` in the place of `path`; throws as node:fs does, and then leaves nothing behind. */
export const replaceFile = (path: string, bytes: Uint8Array): Promise<void> =>
  viaTemporary(path, bytes, temporary => rename(temporary, path))
