import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'
import { beforeAll, describe, expect, test } from 'vitest'
import * as source from '../index.js'
import * as reports from '../reports.js'
import { overMinimal } from '../testing/minimal.js'
import { bundleCore } from './core.js'

let files
beforeAll(async () => {
  files = (await bundleCore(fileURLToPath(new URL('../../', import.meta.url)))).files
}, 60_000)

const load = (cachedData, name = 'core') => {
  const script = new Script(files[`${name}.cjs`], cachedData && { cachedData })
  const module = { exports: {} }
  script.runInThisContext()(createRequire(import.meta.url), module, module.exports)
  return { rejected: script.cachedDataRejected, core: module.exports }
}

describe.each([
  ['core', 'index', source],
  ['reports-core', 'reports', reports],
])('the script %s', (name, module, exports) => {
  test('has one byte a letter', () => {
    expect(files[`${name}.cjs`]).not.toMatch(/[^\0-\x7f]/)
  })

  test('gives what the source gives, and its loader names all of it', () => {
    const names = Object.keys(exports).sort()
    expect(Object.keys(load(undefined, name).core).sort()).toEqual(names)
    expect(files[`${module}.js`]).toContain(`export const { ${names.join(', ')} } =`)
  })

  test('has a code cache that fits it', () => {
    expect(load(files[`${name}.cache`], name).rejected).toBe(false)
  })
})

test('the reports do not carry the builder of Word documents', () => {
  expect(files['reports-core.cjs'].length).toBeLessThan(files['core.cjs'].length * 1.5)
  expect(files['reports-core.cjs']).not.toContain('w:sectPr')
})

test('the bundle finds what the source finds in the bad samples of all rules', () => {
  const { core } = load()
  const samples = source.knownCodes().flatMap(code => source.explain(code).bad)
  expect(samples.length).toBeGreaterThan(50)
  for (const sample of samples) {
    const file = { file: 'a.yaml', bytes: new TextEncoder().encode(overMinimal(sample)) }
    const open = () => undefined
    const { locate: _, ...found } = core.checkDocument(file, { open })
    expect(source.checkDocument(file, { open })).toEqual({ ...found, locate: expect.any(Function) })
  }
}, 60_000)
