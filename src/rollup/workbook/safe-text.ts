// Words that come from files of others, as pages may print them (hazards P02, P05, P10).
import type { SeenFile } from '../../model/rollup.js'
import { mayBePersonal, withoutControls } from '../../words/personal.js'

/** The name of a file; where it may tell who somebody is, the unit and the hash stand in its place. `names` are those of units. */
export function fileText({ file, sha256 }: Pick<SeenFile, 'file' | 'sha256'>, names: readonly string[]): string {
  const plain = file.normalize('NFC')
  const rest = names.reduce((left, name) => left.replaceAll(name, ' '), plain.slice(plain.lastIndexOf('/') + 1))
  return mayBePersonal(rest.replace(/\.\w+$/u, '').replace(/[_-]+/g, ' '))
    ? sha256 === ''
      ? '(tên tệp ẩn)'
      : `(tệp ${sha256.slice(0, 12)})`
    : withoutControls(plain)
}
