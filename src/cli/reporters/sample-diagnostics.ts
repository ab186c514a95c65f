// Invented findings for the tests of this folder: one of each kind of place and severity.
import { Chalk } from 'chalk'
import fc from 'fast-check'
import type { Diagnostic } from '../../model/diagnostic.js'
import type { ReportContext } from './reporter.js'

/** A finding in a text file, an error unless told. */
export const aDiagnostic = (more: Partial<Diagnostic> = {}): Diagnostic => ({
  code: 'plan/task-dates',
  severity: 'error',
  message: {
    vi: 'Ngày kết thúc 1/3 sớm hơn ngày bắt đầu 1/4.',
    en: 'The end date 1/3 is before the start date 1/4.',
  },
  place: { kind: 'text', file: 'kế hoạch.yaml', line: 2, col: 8, length: 3 },
  related: [],
  ...more,
})

/** An error with everything, a warning in a cell, advice about a whole file. */
export const someDiagnostics: readonly Diagnostic[] = [
  aDiagnostic({
    hint: { vi: 'Sửa lại một trong hai ngày.', en: 'Mend one of the two dates.' },
    related: [
      {
        place: { kind: 'text', file: 'kế hoạch.yaml', line: 1, col: 8, length: 3 },
        note: { vi: 'ngày bắt đầu ở đây', en: 'the start date is here' },
      },
    ],
  }),
  aDiagnostic({
    code: 'sheet/number-as-text',
    severity: 'warning',
    message: { vi: 'Ô chứa số ở dạng chữ: "12,5".', en: 'The cell holds a number as text: "12,5".' },
    place: { kind: 'cell', file: 'xa-an-phu.xlsx', sheet: 'Tổng hợp', cell: 'C7' },
  }),
  aDiagnostic({
    code: 'plan/short',
    severity: 'advice',
    message: { vi: 'Kế hoạch không có mục tiêu nào.', en: 'The plan has no target.' },
    place: { kind: 'file', file: 'kế hoạch.yaml' },
  }),
]

/** The text that the places of `someDiagnostics` point into. */
export const source = 'start: 1/4\n  end: 1/3\n'

/** A context without colours, in Vietnamese, unless told. */
export const aContext = (more: Partial<ReportContext> = {}): ReportContext => ({
  lang: 'vi',
  chalk: new Chalk({ level: 0 }),
  sourceOf: file => (file.endsWith('.yaml') ? source : undefined),
  files: 3,
  quiet: false,
  ...more,
})

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('\r', '\n', '%', ':', ',', '<', '&', '"', '\0', '\u001b', '\ud800', '\ufffe', 'ậ'),
  }),
)
const anyWords = fc.record({ vi: anyText, en: anyText })
const anyPlace = fc.oneof(
  fc.record({ kind: fc.constant('file' as const), file: anyText }),
  fc.record({
    kind: fc.constant('text' as const),
    file: anyText,
    line: fc.integer({ min: 1, max: 9 }),
    col: fc.integer({ min: 1, max: 300 }),
    length: fc.nat(300),
  }),
  fc.record({ kind: fc.constant('cell' as const), file: anyText, sheet: anyText, cell: fc.constant('C7') }),
)

/** Findings with whatever words, file names and sheets a user's files can hold. */
export const anyDiagnostics: fc.Arbitrary<readonly Diagnostic[]> = fc.array(
  fc.record(
    {
      code: fc.constantFrom('plan/task-dates', 'yaml/syntax'),
      severity: fc.constantFrom('error' as const, 'warning' as const, 'advice' as const),
      message: anyWords,
      place: anyPlace,
      hint: anyWords,
      related: fc.array(fc.record({ place: anyPlace, note: anyWords }), { maxLength: 2 }),
    },
    { requiredKeys: ['code', 'severity', 'message', 'place', 'related'] },
  ),
  { maxLength: 4 },
)
