import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { json } from './json.js'
import { aContext, anyDiagnostics, someDiagnostics } from './sample-diagnostics.js'

const schema = JSON.parse(readFileSync(new URL('../../../schemas/diagnostics.schema.json', import.meta.url), 'utf8'))
const fits = new Ajv2020({ strict: true }).compile(schema)

test('findings print flat, in both languages, with their counts', () => {
  const printed = json(someDiagnostics, aContext())
  expect(printed.endsWith('}\n')).toBe(true)
  expect(JSON.parse(printed)).toEqual({
    diagnostics: [
      {
        code: 'plan/task-dates',
        severity: 'error',
        message: {
          vi: 'Ngày kết thúc 1/3 sớm hơn ngày bắt đầu 1/4.',
          en: 'The end date 1/3 is before the start date 1/4.',
        },
        file: 'kế hoạch.yaml',
        line: 2,
        col: 8,
        hint: { vi: 'Sửa lại một trong hai ngày.', en: 'Mend one of the two dates.' },
        related: [
          {
            file: 'kế hoạch.yaml',
            line: 1,
            col: 8,
            note: { vi: 'ngày bắt đầu ở đây', en: 'the start date is here' },
          },
        ],
      },
      {
        code: 'sheet/number-as-text',
        severity: 'warning',
        message: { vi: 'Ô chứa số ở dạng chữ: "12,5".', en: 'The cell holds a number as text: "12,5".' },
        file: 'xa-an-phu.xlsx',
        sheet: 'Tổng hợp',
        cell: 'C7',
        related: [],
      },
      {
        code: 'plan/short',
        severity: 'advice',
        message: { vi: 'Kế hoạch không có mục tiêu nào.', en: 'The plan has no target.' },
        file: 'kế hoạch.yaml',
        related: [],
      },
    ],
    summary: { files: 3, errors: 1, warnings: 1, advice: 1 },
  })
})

test('the language of the terminal changes nothing', () => {
  expect(json(someDiagnostics, aContext({ lang: 'en' }))).toBe(json(someDiagnostics, aContext({ lang: 'vi' })))
})

test('whatever the words, the output parses back and fits its schema', () => {
  fc.assert(
    fc.property(anyDiagnostics, diagnostics => {
      const parsed = JSON.parse(json(diagnostics, aContext()))
      expect(fits(parsed), JSON.stringify(fits.errors)).toBe(true)
      expect(parsed.diagnostics.map((d: { message: unknown }) => d.message)).toEqual(diagnostics.map(d => d.message))
    }),
  )
})

test('the schema refuses a finding without its file, half a position, and an unknown key', () => {
  const [whole] = JSON.parse(json(someDiagnostics, aContext())).diagnostics
  const summary = { files: 1, errors: 1, warnings: 0, advice: 0 }
  expect(fits({ diagnostics: [whole], summary })).toBe(true)
  expect(fits({ diagnostics: [{ ...whole, file: undefined }], summary })).toBe(false)
  expect(fits({ diagnostics: [{ ...whole, col: undefined }], summary: { ...summary } })).toBe(false)
  expect(fits({ diagnostics: [{ ...whole, colour: 'red' }], summary })).toBe(false)
})
