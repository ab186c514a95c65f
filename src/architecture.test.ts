// Who imports whom: imports point down, and a package is used in its own room only. The table is that of the house.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize, relative } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

/** What each room may see beside itself: rooms below it, and packages. Modules of Node that compute and reach
 * nothing are packages like others; `node:` stands for those that reach outside. */
const sees: Readonly<Record<string, string>> = {
  cli: 'index reports limited words model node: node:crypto node:zlib commander chalk inquirer cli-progress entities fastest-levenshtein fast-string-width',
  reports: 'index rollup sources rules words model node:crypto',
  limited: 'sources',
  index: 'document sources rules words model',
  document: 'words model docx fflate entities',
  rollup: 'words model big.js fastest-levenshtein fflate entities node:zlib node:crypto',
  sources: 'words model yaml ajv csv-parse fastest-levenshtein fflate htmlparser2 @e965/xlsx node:zlib node:buffer',
  rules: 'words model',
  words: 'model jsep fastest-levenshtein',
  model: '',
}
/** Rooms of the workshop: they may see everything, and nobody sees them. */
const workshop = ['build', 'bench', 'testing']

const src = import.meta.dirname
const roomOf = (file: string) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : basename(file).split('.')[0]!)
/** Tests, and the samples that several tests of a room share. */
const isTest = (file: string) => /\.test\.[tj]s$/.test(file) || /(^|\/)sample-[^/]*\.ts$/.test(file)

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map(file => file.replaceAll('\\', '/'))
  .filter(file => /(?<!\.d)\.[tj]s$/.test(file) && !file.startsWith('sources/generated/'))
const product = files.filter(file => !isTest(file) && !workshop.includes(roomOf(file)))

/** The imports of a file, types and dynamic ones too: paths from src for our own, names for packages. */
function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(src, file), 'utf8'))
  return importedFiles.map(({ fileName }) => {
    if (fileName.startsWith('.')) return normalize(join(dirname(file), fileName)).replaceAll('\\', '/')
    if (fileName.startsWith('node:'))
      return ['node:zlib', 'node:crypto', 'node:buffer'].includes(fileName) ? fileName : 'node:'
    return fileName.split('/', fileName.startsWith('@') ? 2 : 1).join('/')
  })
}

/** One package is named like a file. */
const isOurs = (target: string) => target.endsWith('.js') && target !== 'big.js'

test.each(product)('%s imports only what its room may see', file => {
  const room = roomOf(file)
  expect(Object.keys(sees)).toContain(room)
  const allowed = [room, ...sees[room]!.split(' ')]
  const strangers = importsOf(file).filter(target => !allowed.includes(isOurs(target) ? roomOf(target) : target))
  expect(strangers).toEqual([])
})

test('what is made for tests is imported by tests only', () => {
  const found = product.flatMap(file => importsOf(file).filter(target => isTest(target.replace(/\.js$/, '.ts'))))
  expect(found).toEqual([])
})

test('each room sees only rooms that stand below it', () => {
  const rooms = Object.keys(sees)
  for (const [i, room] of rooms.entries())
    expect(rooms.slice(0, i + 1).filter(above => sees[room]!.split(' ').includes(above))).toEqual([])
})

test('the programs import nothing but the bundle', () => {
  for (const name of ['plan.js', 'report.js']) {
    const { importedFiles } = ts.preProcessFile(readFileSync(join(src, '../bin', name), 'utf8'))
    expect(importedFiles.map(({ fileName }) => fileName)).toEqual(['node:fs'])
  }
})

test('nobody ends the process: exit codes are returned', () => {
  const ends = [...files, '../bin/plan.js', '../bin/report.js'].filter(file => {
    if (file === relative(src, import.meta.filename)) return false
    return readFileSync(join(src, file), 'utf8').includes('process.exit(')
  })
  expect(ends).toEqual([])
})
