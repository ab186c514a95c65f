import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aContext, aDiagnostic, anyDiagnostics, someDiagnostics } from './sample-diagnostics.js'
import { sarif } from './sarif.js'

const text = { type: 'object', required: ['text'], properties: { text: { type: 'string' } } }
const position = { type: 'integer', minimum: 1 }
const location = {
  type: 'object',
  required: ['physicalLocation'],
  additionalProperties: false,
  properties: {
    id: { type: 'integer', minimum: 0 },
    message: text,
    logicalLocations: { type: 'array' },
    physicalLocation: {
      type: 'object',
      required: ['artifactLocation'],
      additionalProperties: false,
      properties: {
        artifactLocation: {
          type: 'object',
          required: ['uri'],
          additionalProperties: false,
          properties: { uri: { type: 'string', pattern: "^([A-Za-z0-9._~/:!()*'-]|%[0-9A-F]{2})*$" } },
        },
        region: {
          type: 'object',
          required: ['startLine', 'startColumn'],
          additionalProperties: false,
          properties: { startLine: position, startColumn: position, endColumn: position },
        },
      },
    },
  },
}

/** What SARIF 2.1.0 asks of the properties that we use (sections 3.13, 3.14, 3.19, 3.27 to 3.30, 3.49). */
const required = {
  type: 'object',
  required: ['version', 'runs'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['tool', 'results'],
        additionalProperties: false,
        properties: {
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          tool: {
            type: 'object',
            required: ['driver'],
            properties: {
              driver: {
                type: 'object',
                required: ['name'],
                additionalProperties: false,
                properties: {
                  name: { const: 'ke-hoach' },
                  language: { type: 'string', pattern: '^[a-z]{2}(-[A-Z]{2})?$' },
                  rules: {
                    type: 'array',
                    uniqueItems: true,
                    items: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } },
                  },
                },
              },
            },
          },
          results: {
            type: 'array',
            items: {
              type: 'object',
              required: ['message'],
              additionalProperties: false,
              properties: {
                ruleId: { type: 'string' },
                ruleIndex: { type: 'integer', minimum: 0 },
                level: { enum: ['none', 'note', 'warning', 'error'] },
                message: text,
                locations: { type: 'array', items: location },
                relatedLocations: { type: 'array', items: location, uniqueItems: true },
              },
            },
          },
        },
      },
    },
  },
}
const fits = new Ajv2020({ strict: true }).compile(required)

const runOf = (...[diagnostics, context]: Parameters<typeof sarif>) => JSON.parse(sarif(diagnostics, context)).runs[0]

test('a finding becomes a result with its region, in the language asked for', () => {
  const run = runOf(someDiagnostics, aContext({ lang: 'en' }))
  expect(run.results[0]).toEqual({
    ruleId: 'plan/task-dates',
    ruleIndex: 1,
    level: 'error',
    message: { text: 'The end date 1/3 is before the start date 1/4.\n→ Mend one of the two dates.' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'k%E1%BA%BF%20ho%E1%BA%A1ch.yaml' },
          region: { startLine: 2, startColumn: 8, endColumn: 11 },
        },
      },
    ],
    relatedLocations: [
      {
        id: 0,
        message: { text: 'the start date is here' },
        physicalLocation: {
          artifactLocation: { uri: 'k%E1%BA%BF%20ho%E1%BA%A1ch.yaml' },
          region: { startLine: 1, startColumn: 8, endColumn: 11 },
        },
      },
    ],
  })
  expect(run.results[1].locations[0].logicalLocations).toEqual([{ fullyQualifiedName: 'Tổng hợp!C7' }])
  expect(run.results.map((result: { level: string }) => result.level)).toEqual(['error', 'warning', 'note'])
})

test('each code is listed once, and each result points at its own', () => {
  const run = runOf([...someDiagnostics, ...someDiagnostics], aContext())
  const ids = run.tool.driver.rules.map((rule: { id: string }) => rule.id)
  expect(ids).toEqual(['plan/short', 'plan/task-dates', 'sheet/number-as-text'])
  for (const result of run.results) expect(ids[result.ruleIndex]).toBe(result.ruleId)
})

test('paths of both systems become URIs', () => {
  const uri = (file: string) =>
    runOf([aDiagnostic({ place: { kind: 'file', file } })], aContext()).results[0].locations[0].physicalLocation
      .artifactLocation.uri
  expect(uri('thư mục\\a#1.yaml')).toBe('th%C6%B0%20m%E1%BB%A5c/a%231.yaml')
  expect(uri('C:\\a b.yaml')).toBe('file:///C:/a%20b.yaml')
  expect(uri('/srv/a b.yaml')).toBe('file:///srv/a%20b.yaml')
})

test('whatever the words, the log has the shape that SARIF 2.1.0 requires', () => {
  fc.assert(
    fc.property(anyDiagnostics, diagnostics => {
      const log = JSON.parse(sarif(diagnostics, aContext()))
      expect(fits(log), JSON.stringify(fits.errors)).toBe(true)
      expect(log.runs[0].results.length).toBe(diagnostics.length)
    }),
  )
})
