// The tools that we compare with, installed into the scratch folder, and one JSON Schema file that they can read: they follow
// no reference from file to file.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const VERSIONS = { v8r: '5.1.0', 'ajv-cli': '5.0.0' }
const PATIENCE = 5 * 60 * 1000

/** Installs v8r and ajv-cli; gives the programs' files, or undefined where npm cannot fetch them. */
export function installPeers(scratch) {
  const folder = join(scratch, 'peers')
  const bin = name => join(folder, 'node_modules', '.bin', name)
  const peers = { v8r: bin('v8r'), ajv: bin('ajv') }
  if (Object.values(peers).every(file => existsSync(file))) return peers
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: VERSIONS }))
  const npm = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], {
    cwd: folder,
    timeout: PATIENCE,
    shell: process.platform === 'win32',
  })
  return npm.status === 0 ? peers : undefined
}

/** The same value with every reference pointing into this file. */
function inward(value) {
  if (Array.isArray(value)) return value.map(inward)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string' ? inner.replace('document.schema.json#', '#') : inward(inner),
    ]),
  )
}

/** The schema of plans with all that it refers to, as one JSON text. */
export function planSchema(schemas) {
  const read = name => JSON.parse(readFileSync(join(schemas, name), 'utf8'))
  const { $defs } = read('document.schema.json')
  return JSON.stringify(inward({ ...read('plan.schema.json'), $defs }))
}
