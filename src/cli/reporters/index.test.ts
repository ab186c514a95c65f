import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { reporters } from './index.js'

test('every printer of this folder can be named', () => {
  const files = readdirSync(new URL('.', import.meta.url))
  const tested = files.filter(name => name.endsWith('.test.ts')).map(name => name.replace('.test.ts', ''))
  expect(Object.keys(reporters).sort()).toEqual(tested.filter(name => name !== 'index').sort())
})
