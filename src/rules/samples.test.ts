// Every rule over its own samples: silent over the good ones, speaking on exactly the marked lines of the bad ones.
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Diagnostic } from '../model/diagnostic.js'
import type { OfficialDocument } from '../model/document.js'
import type { Form } from '../model/form.js'
import type { Rule } from '../model/rule.js'
import type { UnitList } from '../model/units.js'
import { readYaml, type YamlFile } from '../sources/yaml.js'
import { overMinimal, overMinimalForm, overMinimalUnits } from '../testing/minimal.js'
import { formReviewOf } from './form-review.js'
import { documentRules, formRules, unitRules } from './index.js'
import { type Review, reviewOf } from './review.js'
import { runRules } from './run.js'
import { unitReviewOf } from './unit-review.js'

const MARK = '# ← here'

/** A rule with what runs it over a whole file of its family. */
interface Tested {
  readonly rule: Pick<Rule<never>, 'code' | 'why' | 'say' | 'hint' | 'good' | 'bad'>
  readonly over: (fragment: string) => string
  readonly run: (yaml: YamlFile, sample: string) => readonly Diagnostic[]
}

/** What samples may name under `reporting`: a form and a list of units, each by its name; other files are not there. */
function namedIn(document: OfficialDocument): Review['named'] {
  const { form, units } = (document.kind === 'plan' && document.reporting) || {}
  const known = {
    'bieu.form.yaml': { kind: 'form', form: readYaml(overMinimalForm(''), 'bieu.form.yaml').value as Form },
    'don-vi.units.yaml': { kind: 'units' },
  } as const
  const of = (path: string) => known[path as keyof typeof known] ?? { kind: undefined }
  return { ...(form !== undefined && { form: of(form) }), ...(units !== undefined && { units: of(units) }) }
}

/** A sample with the comment `# --issue` is judged as if about to be issued. */
const ofDocuments: readonly Tested[] = documentRules.map(rule => ({
  rule,
  over: overMinimal,
  run: ({ value, locate, keys }, sample) => {
    const document = value as OfficialDocument
    const issue = sample.includes('# --issue')
    return runRules([rule], reviewOf(document, document.agencies ?? {}, issue, keys, namedIn(document)), locate)
  },
}))
const ofUnits: readonly Tested[] = unitRules.map(rule => ({
  rule,
  over: overMinimalUnits,
  run: ({ value, locate }) => runRules([rule], unitReviewOf(value as UnitList), locate),
}))
const ofForms: readonly Tested[] = formRules.map(rule => ({
  rule,
  over: overMinimalForm,
  run: ({ value, locate }) => runRules([rule], formReviewOf(value as Form), locate),
}))
const FAMILIES = { plan: ofDocuments, units: ofUnits, form: ofForms }

/** The lines on which a rule speaks. */
function linesOf({ over, run }: Tested, sample: string): number[] {
  const yaml = readYaml(over(sample).normalize('NFC'), 'sample.yaml')
  expect(yaml.diagnostics).toEqual([])
  const places = run(yaml, sample).map(found => found.place)
  return places.map(place => (place.kind === 'text' ? place.line : 0)).sort((a, b) => a - b)
}

const marked = (sample: string) => sample.split('\n').flatMap((line, i) => (line.includes(MARK) ? [i + 1] : []))

for (const tested of Object.values(FAMILIES).flat()) {
  const { rule } = tested
  test(`${rule.code} is silent over its good samples`, () => {
    expect(rule.good.length).toBeGreaterThan(0)
    for (const sample of rule.good) expect(linesOf(tested, sample), sample).toEqual([])
  })
  test(`${rule.code} speaks on the marked lines of its bad samples`, () => {
    expect(rule.bad.length).toBeGreaterThan(0)
    for (const sample of rule.bad) {
      expect(marked(sample).length, sample).toBeGreaterThan(0)
      expect([...new Set(linesOf(tested, sample))], sample).toEqual(marked(sample))
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

test.each(Object.entries(FAMILIES))(
  'every rule file of %s stands in the list, under the name of its file',
  (family, list) => {
    const files = readdirSync(new URL(`./${family}`, import.meta.url)).filter(
      file => file.endsWith('.ts') && !file.endsWith('.test.ts'),
    )
    const codes = list.map(({ rule }) => rule.code)
    const unlisted = files.filter(file => !codes.includes(`${family}/${file.slice(0, -3)}`))
    const lines = unlisted.map(file => `import … from './${family}/${file.slice(0, -3)}.js'`).join('; ')
    expect(unlisted, `to be added to rules/index.ts, and its name to the list: ${lines}`).toEqual([])
    expect(codes.sort()).toEqual(files.map(file => `${family}/${file.slice(0, -3)}`).sort())
  },
)
