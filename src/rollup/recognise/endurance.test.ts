import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellName } from '../../model/cell-name.js'
import { checkReturn } from '../check-return.js'
import { sampleJob } from '../form/sample-form.js'
import { aNumber, aText, FILE, type Loose, LooseReturn } from './sample-return.js'

const words = fc.constantFrom(
  '#ids',
  '#row',
  '#head',
  '#label',
  '#unit',
  '#answer:kien_nghi',
  '#submission_number',
  'co_so',
  'kinh_phi',
  'trong_ky',
  'luy_ke',
  'Kinh phí đã chi',
  'Trong kỳ',
  'Tổng cộng',
  'Đơn vị báo cáo: Xã Thử Nghiệm',
  'Đơn vị báo cáo:',
  'Kỳ báo cáo: 6 tháng đầu năm 2026',
  '__proto__',
  'constructor',
  '\u0000\u001b[2J',
  '\ud800',
  'x'.repeat(32_767),
  '1 '.repeat(16_000),
  '('.repeat(5_000),
)
const cell = fc.oneof(
  words.map(text => aText(text)),
  fc.string({ unit: 'binary', maxLength: 20 }).map(text => aText(text)),
  fc.integer().map(number => aNumber(number)),
  fc.constant<Loose>({ value: { kind: 'broken' }, raw: '1,5' }),
  fc.constant<Loose>({ value: { kind: 'empty' }, raw: '', formula: 'A1+' }),
  fc.constant(undefined),
)
const at = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 12 }))
const changes = fc.array(fc.tuple(at, cell), { maxLength: 40 })
const merges = fc.array(fc.constantFrom('A1:Z99', 'E14:F14', 'nonsense', 'E14', ':', 'XFD1:A1'), { maxLength: 3 })
const targets = fc.constantFrom("'Biểu số liệu'!$E$14", '#REF!', "'", 'A1:B2', "'Biểu số liệu'!$ZZZ$99999999", '')

test('nothing that a workbook holds makes recognising or judging throw, and each outcome says why', () => {
  fc.assert(
    fc.property(
      changes,
      merges,
      fc.array(fc.tuple(fc.nat(60), targets), { maxLength: 5 }),
      fc.boolean(),
      fc.constantFrom('none', 'marks', 'ids', 'both'),
      (cells, ranges, names, fill, forget) => {
        const sent = new LooseReturn()
        if (fill) sent.fill()
        if (forget === 'marks' || forget === 'both') sent.forgetMarks()
        if (forget === 'ids' || forget === 'both') sent.forgetIds()
        for (const [[row, column], one] of cells) sent.figures.set(cellName(row, column), one)
        for (const [i, refersTo] of names) {
          const old = sent.names[i]
          if (old !== undefined) sent.names[i] = { ...old, refersTo }
        }
        sent.figures.more = { ...sent.figures.more, merges: ranges }
        const found = checkReturn(sent.workbook(), { file: FILE, sha256: 'a' }, { job: sampleJob })
        if (found.state === 'refused' || found.state === 'skipped') expect(found.diagnostics.length).toBeGreaterThan(0)
        for (const submission of found.submissions)
          for (const leaf of submission.leaves) if (leaf?.state === 'value') expect(leaf.value).toMatch(/\S/)
        for (const { message } of found.diagnostics) {
          expect(message.vi).not.toMatch(/[\u0000-\u0008\u001b]/)
          expect(message.vi.length).toBeLessThan(2_000)
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('C28: a sheet of half a million cells below the form costs little time, and is told', () => {
  const sent = new LooseReturn().fill()
  const book = sent.workbook()
  const [figures, ...others] = book.tables
  const { cells } = figures!
  const many = {
    size: cells.size + 500_000,
    get: cells.get,
    *[Symbol.iterator]() {
      yield* cells
      for (let i = 0; i < 500_000; i++) {
        const row = 100 + Math.floor(i / 10)
        const column = 1 + (i % 10)
        const place = { kind: 'cell', file: FILE, sheet: figures!.name, cell: cellName(row, column) } as const
        yield { row, column, place, format: 'General', struck: 'none', hidden: false, ...aText('Số liệu cũ') } as const
      }
    },
  }
  const started = performance.now()
  const found = checkReturn(
    { ...book, tables: [{ ...figures!, cells: many }, ...others] },
    { file: FILE, sha256: 'a' },
    { job: sampleJob },
  )
  expect(performance.now() - started).toBeLessThan(20_000)
  expect(found.state).toBe('used')
  expect(found.diagnostics.map(({ code }) => code)).toContain('sheet/stray-cell')
})
