// Where the first line of a file that we write sends an editor for its schema.
import { dirname, join, relative, resolve } from 'node:path'
import type { DraftKind } from '../model/draft.js'
import { shown } from './inputs.js'
import { packageFile } from './package-dir.js'
import { type Files, systemCode } from './world.js'

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const idOf = (schema: string): string => (JSON.parse(schema) as { $id: string }).$id

/**
 * The address that editors find the schema under. Where the schemas lie beside the file or above it (a checkout, an office's
 * folder of plans) that is a relative path, good on every machine that has the folder. Elsewhere it is the schema's own name:
 * where this program is installed differs from machine to machine and must not stand in a file that is passed on.
 */
export function schemaAddress(kind: DraftKind | 'units' | 'mapping', file: string, files: Files): string {
  const id = idOf(textOf(packageFile(`schemas/${kind}.schema.json`)))
  const home = dirname(resolve(file))
  for (let folder = home; ; folder = dirname(folder)) {
    const schema = join(folder, 'schemas', `${kind}.schema.json`)
    try {
      if (files.stat(schema).kind === 'file' && idOf(textOf(files.read(schema, 1 << 20))) === id)
        return shown(relative(home, schema))
    } catch (error) {
      if (systemCode(error) === undefined && !(error instanceof SyntaxError)) throw error
    }
    if (dirname(folder) === folder) return id
  }
}
