// report units: a public list of provinces and communes → the unit file of one province, so that no office types one.
import { basename, dirname } from 'node:path'
import { distance } from 'fastest-levenshtein'
import { type CheckedList, checkUnitList, renderUnitFile } from '../index.js'
import type { Fills } from '../model/diagnostic.js'
import { reasonOf } from '../words/files.js'
import { sayIn, type Words } from '../words/index.js'
import { foldName } from '../words/name-fold.js'
import type { Call, Run } from './command.js'
import { exitCodeOf, printFindings } from './findings.js'
import { readSource, shown } from './inputs.js'
import { misuse } from './program.js'
import { visible } from './reporters/visible.js'
import { schemaAddress } from './schema-address.js'
import { type Files, systemCode } from './world.js'

type Province = CheckedList['provinces'][number]

const NEAREST = 3

/** "5" and "05" are one code. */
const sameCode = (a: string, b: string) => a.padStart(2, '0') === b.padStart(2, '0')

/** The provinces whose code, or whose name, is nearest to what was typed, the nearest first. */
function nearest(typed: string, provinces: readonly Province[]): readonly Province[] {
  const wanted = foldName(typed)
  const far = ({ code, name }: Province) => {
    const proper = name.replace(/^(?:tỉnh|thành phố)\s/iu, '')
    return Math.min(distance(typed, code), distance(wanted, foldName(name)), distance(wanted, foldName(proper)))
  }
  return [...provinces].sort((a, b) => far(a) - far(b) || (a.code < b.code ? -1 : 1)).slice(0, NEAREST)
}

/** Writes a file that is not there yet; what hinders it is wrong use, said in one sentence. */
async function write(path: string, text: string, { lang, world }: Call) {
  const refuse = (entry: keyof Words['usage'], fills: Fills) => misuse(lang, entry, fills)
  const file = shown(path)
  try {
    await world.files.create(path, new TextEncoder().encode(text))
  } catch (error) {
    const code = systemCode(error)
    if (code === undefined) throw error
    if (code === 'EEXIST') refuse('outputExists', { file })
    if (!isFolder(dirname(path), world.files)) refuse('outputFolder', { folder: shown(dirname(path)) })
    refuse('outputUnwritable', { file, reason: reasonOf(code) })
  }
}

function isFolder(path: string, files: Files): boolean {
  try {
    return files.stat(path).kind === 'folder'
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return false
  }
}

/** Makes the unit file of a province. */
export const run: Run = async call => {
  const { options, lang, world } = call
  const { province: wanted, out } = options
  if (wanted === undefined) misuse(lang, 'missingOption', { name: '--province' })
  if (out !== undefined && !/^.+\.ya?ml$/iu.test(basename(out))) misuse(lang, 'outputName', { file: shown(out) })
  const source = readSource(call.args[0]!, world.files)
  const found = 'code' in source ? [source] : []
  const list = 'code' in source ? undefined : await checkUnitList(source)
  const diagnostics = [...found, ...(list?.diagnostics ?? [])]
  if (list === undefined || diagnostics.length > 0) {
    await printFindings(call, 'err', 'pretty', diagnostics, 'code' in source ? [] : [source], 1)
    return exitCodeOf(diagnostics)
  }
  const province = list.provinces.find(({ code }) => sameCode(code, wanted))
  if (province === undefined) {
    const near = nearest(wanted, list.provinces).map(({ code, name }) => `${code} (${name})`)
    misuse(lang, 'unknownProvince', { code: wanted, near: near.join(', ') })
  }
  const path = out ?? `don-vi-${province.code}.units.yaml`
  await write(path, await renderUnitFile(province, schemaAddress('units', path, world.files)), call)
  const file = shown(path)
  world.out.write(`${world.out.isTTY ? visible(file) : file}\n`)
  const fills = { name: visible(province.name), count: province.units.length }
  if (!options.quiet) world.err.write(`${sayIn(lang, w => w.unitsWritten, fills)}\n`)
  return 0
}
