// Where this package lies: the same answer from src/ (tests), dist/ (the bundle) and an installed copy.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) {
    if (dirname(folder) === folder)
      throw new Error('The package of the program is not complete: package.json is missing.')
    folder = dirname(folder)
  }
  return folder
}

/** The bytes of a file that the package brings along (`templates/nd30.style.yaml`). */
export const packageFile = (name: string): Uint8Array => readFileSync(join(packageFolder(), name))

/** The version in package.json. */
export function packageVersion(): string {
  const { version } = JSON.parse(Buffer.from(packageFile('package.json')).toString('utf8')) as { version: string }
  return version
}
