import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'
import { beforeAll, expect, test } from 'vitest'
import * as source from '../index.js'
import { overMinimal } from '../testing/minimal.js'
import { bundleCore } from './core.js'

let files
beforeAll(async () => {
  files = (await bundleCore(fileURLToPath(new URL('../../', import.meta.url)))).files
}, 60_000)

const load = cachedData => {
  const script = new Script(files['core.cjs'], cachedData && { cachedData })
  const module = { exports: {} }
  script.runInThisContext()(createRequire(import.meta.url), module, module.exports)
  return { rejected: script.cachedDataRejected, core: module.exports }
}

test('the bundle has one byte a letter', () => {
  expect(files['core.cjs']).not.toMatch(/[^\0-\x7f]/)
})

test('the bundle gives what the source gives, and the loader names all of it', () => {
  const names = Object.keys(source).sort()
  expect(Object.keys(load().core).sort()).toEqual(names)
  expect(files['index.js']).toContain(`export const { ${names.join(', ')} } =`)
})

test('the code cache fits the bundle', () => {
  expect(load(files['core.cache']).rejected).toBe(false)
})

test('the bundle finds what the source finds in the bad samples of all rules', () => {
  const { core } = load()
  const samples = source.knownCodes().flatMap(code => source.explain(code).bad)
  expect(samples.length).toBeGreaterThan(50)
  for (const sample of samples) {
    const file = { file: 'a.yaml', bytes: new TextEncoder().encode(overMinimal(sample)) }
    const open = () => undefined
    expect(core.checkDocument(file, { open })).toEqual(source.checkDocument(file, { open }))
  }
}, 60_000)
