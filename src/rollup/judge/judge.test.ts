// Laws of judging, over cells that nobody would think of.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Leaf } from '../../model/submission.js'
import type { Cell, Value } from '../../model/table.js'
import { judge } from './judge.js'
import { aForm, aJob, aReturned, type Content, formula, kinds, stored, twoColumns, words } from './sample-returned.js'

const form = aForm({
  columns: twoColumns,
  indicators: [
    { ...kinds.vu, id: 'tong', parts: { as: 'partition', of: ['vu', 'nguoi'] } },
    ...Object.values(kinds),
    { ...kinds.ha, id: 'rong', parts: { as: 'subset', of: ['ha'] } },
  ],
  marks: { dash: 'zero', cross: 'not-applicable' },
  rules: [{ id: 'r', check: 'vu <= nguoi', severity: 'error', say: 'Số vụ không lớn hơn số người.' }],
})

const digits = fc.stringMatching(/^[-−(]?[0-9]{1,4}([., {3}][0-9]{1,3}){0,3}[%)]?( vụ| triệu| tỷ đồng)?$/)
const anyText = fc.oneof(
  digits,
  fc.constantFrom(
    '',
    ' ',
    '-',
    '…',
    'x',
    'không',
    'mười lăm',
    'Lò Văn Pó',
    '0912345678',
    '1.000',
    '15 vụ',
    '12,5%',
    '3/4',
    '1\n2',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
)
const value = fc.oneof<fc.Arbitrary<Value>[]>(
  anyText.map(text => ({ kind: 'text', text })),
  fc.constant({ kind: 'empty' }),
  fc.boolean().map(truth => ({ kind: 'truth', truth })),
  fc.constantFrom('#REF!', '\u001b[2J').map(fault => ({ kind: 'fault', fault })),
  fc.constant({ kind: 'date', date: '2026-06-30' }),
  fc.constant({ kind: 'broken' }),
)
const marks = fc.record<Partial<Cell>>(
  {
    format: fc.constantFrom('General', '0%', '0', 'd/m/yyyy', '#,##0,', ';;;', '\\'),
    struck: fc.constantFrom('none', 'part', 'whole'),
    hidden: fc.boolean(),
    colour: fc.constantFrom('FFFFFF', '000000'),
    coveredBy: fc.constant('C5:D6'),
    formula: fc.constantFrom(
      '',
      '1+1',
      'C5',
      'D5+C5',
      'RAND()',
      'IFERROR(1/0,0)',
      '[1]a!A1',
      'SUM(C5:D12)',
      '(((',
      'X9',
    ),
    array: fc.constant(true as const),
  },
  { requiredKeys: [] },
)
const content: fc.Arbitrary<Content> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.oneof(fc.integer({ min: -9, max: 99999 }).map(String), fc.double({ noNaN: true }).map(String)), marks)
      .map(([raw, more]) => stored(raw, more)),
  },
  { weight: 3, arbitrary: anyText.map(text => words(text)) },
  {
    weight: 1,
    arbitrary: fc.tuple(anyText, marks).map(([text, more]) => words(text, { unstruck: text.slice(1), ...more })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(value, marks)
      .map(([one, more]) => ({ value: one, raw: one.kind === 'text' ? one.text : '1', ...more })),
  },
)
const names = form.indicators.flatMap(({ id }) => [`${id}_trong_ky`, `${id}_luy_ke`])
const sent = fc.record({
  figures: fc.dictionary(fc.constantFrom(...names), content),
  nothingOccurred: fc.boolean(),
  partial: fc.boolean(),
  format: fc.constantFrom('xlsx' as const, 'csv' as const),
  merges: fc.subarray(['C5:D6', 'A1:XFD1', 'rác']),
  period: fc.constantFrom('2026-M06', '2026-H1'),
  removed: fc.subarray(names, { maxLength: 2 }),
})

/** Every number that the characters of a cell may be meant as, whatever the indicator: digits with each mark as the decimal one. */
function couldBe(raw: string, leaf: Leaf): boolean {
  const wanted = Number(leaf.value)
  const plain = raw.normalize('NFKC').replace(/[−–]/g, '-')
  if (!/\d/.test(plain)) return true
  const found = [Number(plain)]
  const body = /-?\s*\d[\d.,\s]*/.exec(plain)![0].replace(/\s/g, '')
  found.push(Number(body.replace(/[.,]/g, '')))
  for (const mark of ['.', ',']) {
    const [whole = '', fraction, ...more] = body.split(mark)
    if (fraction !== undefined && more.length === 0)
      found.push(Number(`${whole.replace(/[.,]/g, '')}.${fraction.replace(/[.,]/g, '') || 0}`))
  }
  const powers = [1, 100, 1e3, 1e6, 1e9, 1e-3]
  return found.some(one => powers.some(power => Math.abs(one * power - wanted) <= Math.abs(wanted) * 1e-12))
}

test('nothing that cells hold makes judging throw; what is refused or missing has no value, and what is a value was read', () => {
  fc.assert(
    fc.property(sent, ({ figures, merges, period, removed, ...recognised }) => {
      const returned = aReturned({ form, figures, period, removed, recognised, table: { merges } })
      const { submission, diagnostics } = judge(returned, aJob(form, period))
      const { slots } = { slots: submission.leaves }
      expect(slots.length).toBe(returned.places.length)
      for (const [i, leaf] of submission.leaves.entries()) {
        if (leaf === undefined) continue
        const counts = leaf.state === 'value' || leaf.state === 'zero'
        expect('value' in leaf).toBe(counts)
        if (!counts) continue
        if (leaf.state === 'zero') expect(leaf.value).toBe('0')
        const cell = returned.cells[i]
        const indicator = form.indicators[Math.min(Math.floor(i / 2), form.indicators.length - 1)]!
        if (leaf.raw === '' || leaf.raw.startsWith('=') || leaf.hazard === 'H25' || cell === undefined) continue
        if (indicator.id === 'tong') continue
        expect(leaf.raw).toBe(cell.raw)
        expect(leaf.value).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/)
        if (!couldBe(leaf.raw, leaf)) expect([leaf.raw, leaf.value]).toEqual([])
      }
      for (const { message } of diagnostics) {
        expect(`${message.vi}${message.en}`).not.toMatch(/[\u0000-\u001f\u202e]|undefined/)
        expect(`${message.vi}${message.en}`).not.toMatch(/Lò Văn Pó|0912345678/)
      }
    }),
    { numRuns: 600 },
  )
})

test('P02, H25: nothing that is judged of a file tells of a person, wherever the file speaks of one', () => {
  const secrets = [
    'Lò Văn Pó',
    'GIÀNG THỊ SÚA',
    'nguyễn văn an',
    '0912345678',
    '012345678901',
    '0912 345 678',
    'a.pao@xa.vn',
  ]
  const secret = fc.tuple(
    fc.constantFrom('', 'gặp ', '15 ', '(', 'Nạn nhân '),
    fc.constantFrom(...secrets),
    fc.constantFrom('', ' ốm', ', 15 vụ', ')'),
  )
  const place = { kind: 'cell', file: 'xa-an-phu.xlsx', sheet: 'Biểu số liệu', cell: 'C30' } as const
  fc.assert(
    fc.property(fc.array(secret, { minLength: 6, maxLength: 6 }), parts => {
      const [figure, percent, text, remark, note, answer] = parts.map(one => one.join(''))
      const figures = {
        vu_trong_ky: figure!,
        ty_le_luy_ke: words(percent!, { struck: 'part', unstruck: percent! }),
        loi_trong_ky: text!,
      }
      const returned = aReturned({
        form,
        figures,
        others: { E6: note! },
        table: { remarks: new Map([['C6', remark!]]) },
        printed: { vu: figure! },
        recognised: { answers: new Map([['kien_nghi', { text: answer!, place }]]) },
      })
      const { submission, diagnostics } = judge(returned, aJob(form))
      const all = JSON.stringify([submission.leaves, [...submission.answers], diagnostics]).normalize('NFC')
      for (const one of secrets) expect(all).not.toContain(one)
    }),
    { numRuns: 300 },
  )
})

test('the same file is judged alike each time, and the order of its cells is that of the form', () => {
  const figures = { vu_trong_ky: '1.23.4', nguoi_trong_ky: formula('RAND()', 5), ha_luy_ke: '1.234' }
  const once = () => judge(aReturned({ form, figures }), aJob(form))
  expect(once()).toEqual(once())
})

test('a clean form of 180 figures is judged in a fraction of a millisecond', () => {
  const indicators = Array.from({ length: 60 }, (_, i) => ({ ...kinds.vu, id: `ct${i}`, title: `Chỉ tiêu ${i}` }))
  const columns = [...twoColumns, { id: 'cung_ky', title: 'Cùng kỳ', kind: 'same_period_last_year' }] as const
  const large = aForm({ indicators, columns })
  const figures = Object.fromEntries(
    indicators.flatMap(({ id }, i) => [
      [`${id}_trong_ky`, i],
      [`${id}_luy_ke`, i * 7],
      [`${id}_cung_ky`, 900 + i],
    ]),
  )
  const returned = aReturned({ form: large, figures })
  const job = aJob(large)
  expect(judge(returned, job).diagnostics).toEqual([])
  for (let i = 0; i < 2000; i++) judge(returned, job)
  // The processor's time, since other work may share the machine; five times what it takes.
  const times = Array.from({ length: 5 }, () => {
    const start = process.cpuUsage()
    for (let i = 0; i < 400; i++) judge(returned, job)
    return process.cpuUsage(start).user / 1000 / 400
  })
  expect(Math.min(...times)).toBeLessThan(0.5)
})
