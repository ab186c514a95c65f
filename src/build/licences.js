// The licence notices of the packages that a bundle contains, as their licences ask for.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const packageOf = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//

/** Name, version, licence and its text, for each package that one of the bundled files (paths from `root`) comes from. */
export async function licencesOf(root, inputs) {
  const folders = [...new Set(inputs.flatMap(path => packageOf.exec(path)?.[1] ?? []))].sort()
  const notices = new Map()
  for (const folder of folders) {
    const { name, version, license } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'))
    const file = (await readdir(join(root, folder))).sort().find(file => /^licen[cs]e/i.test(file))
    if (license === undefined && file === undefined) throw new Error(`${name} states no licence`)
    const text = file === undefined ? '' : `\n${(await readFile(join(root, folder, file), 'utf8')).trim()}\n`
    notices.set(`${name} ${version}`, `${name} ${version} (${license ?? 'see below'})\n${text}`)
  }
  return [...notices.values()].join(`\n${'-'.repeat(80)}\n\n`)
}
