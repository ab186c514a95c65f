// Every rule over its own samples: silent over the good ones, speaking on exactly the marked lines of the bad ones.
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { OfficialDocument } from '../model/document.js'
import { readYaml } from '../sources/yaml.js'
import { overMinimal } from '../testing/minimal.js'
import { documentRules } from './index.js'
import { reviewOf } from './review.js'
import { runRules } from './run.js'

const MARK = '# ← here'

/** The lines on which a rule speaks; a sample with the comment `# --issue` is judged as if about to be issued. */
function linesOf(rule: (typeof documentRules)[number], sample: string): number[] {
  const { value, diagnostics, locate, keys } = readYaml(overMinimal(sample).normalize('NFC'), 'sample.yaml')
  expect(diagnostics).toEqual([])
  const document = value as OfficialDocument
  const review = reviewOf(document, document.agencies ?? {}, sample.includes('# --issue'), keys)
  const places = runRules([rule], review, locate).map(found => found.place)
  return places.map(place => (place.kind === 'text' ? place.line : 0)).sort((a, b) => a - b)
}

const marked = (sample: string) => sample.split('\n').flatMap((line, i) => (line.includes(MARK) ? [i + 1] : []))

for (const rule of documentRules) {
  test(`${rule.code} is silent over its good samples`, () => {
    expect(rule.good.length).toBeGreaterThan(0)
    for (const sample of rule.good) expect(linesOf(rule, sample), sample).toEqual([])
  })
  test(`${rule.code} speaks on the marked lines of its bad samples`, () => {
    expect(rule.bad.length).toBeGreaterThan(0)
    for (const sample of rule.bad) {
      expect(marked(sample).length, sample).toBeGreaterThan(0)
      expect([...new Set(linesOf(rule, sample))], sample).toEqual(marked(sample))
    }
  })
  test(`${rule.code} says the same in both languages, in composed letters, with a full stop`, () => {
    const texts = [rule.why, rule.say, ...(rule.hint ? [rule.hint] : [])].flatMap(text => [text.vi, text.en])
    for (const text of texts) {
      expect(text).toBe(text.normalize('NFC'))
      expect(text).toMatch(/[.?]$/u)
    }
  })
}

test('every rule file stands in the list, under the name of its file', () => {
  const files = readdirSync(new URL('./plan', import.meta.url)).filter(
    file => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  )
  expect(documentRules.map(rule => rule.code).sort()).toEqual(files.map(file => `plan/${file.slice(0, -3)}`).sort())
})
