// Every rule over texts that nobody should write: it neither throws nor takes long.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OfficialDocument } from '../model/document.js'
import { documentRules } from './index.js'
import { reviewOf } from './review.js'

/** A plan in which one text stands wherever a text may stand. */
const everywhere = (text: string): OfficialDocument => ({
  kind: 'plan',
  issuer: { parent: text, name: [text] },
  number: { value: null, symbol: text.replaceAll(/\s/g, '') || 'KH' },
  place: text,
  title: text,
  to: text,
  agencies: { a: { name: text } },
  basis: { list: [text, { text }], opening: text },
  body: [text, { title: text, text: [text, text], items: [{ agency: 'a', text }] }],
  annexes: [{ title: text, items: [{ table: { columns: [{ title: text }], rows: [[text, { text }]] } }] }],
  recipients: { paper: [text, { name: text }], archive: { units: [text] } },
  signature: { post: text, head: text, name: text },
})

const PIECES = [
  ...[
    ' ',
    '  ',
    '.',
    ',',
    ', ',
    '. ',
    '- ',
    '1.',
    '1. ',
    '1/',
    '12/3 ',
    '/',
    '(',
    '( ',
    '…',
    '\n',
    '*',
    '**',
    '“',
    '%',
    'I. ',
    'a) ',
  ],
  ...[
    'a',
    'A',
    'á',
    'Đ',
    'oà',
    'uỷ ',
    'các ',
    'a b ',
    'sở ',
    'bộ ',
    'hội ',
    'ủy ban nhân ',
    'nhân dân ',
    'nhà nước ',
    'của ',
  ],
  ...[
    'ngày ',
    'ngày 1 tháng ',
    'tháng 1 năm ',
    'từ thứ hai đến ',
    'điều 1 ',
    'Khoản 1 ',
    'quận 1 ',
    'vùng tây ',
    'Luật ',
    'Luật A, chống ',
  ],
  ...[
    'Kế hoạch số 1/KH-',
    '-A',
    ' BXH-',
    'kế hoạch ',
    'số 1/QĐ',
    'Căn cứ ',
    'TS. ',
    'xã ',
    '100% ',
    '1-2 ',
    'không quá ',
    'khoảng ',
  ],
]

test.each(PIECES)('every rule reads ten thousand letters of "%s" at once', piece => {
  const text = piece.repeat(Math.ceil(10_000 / piece.length))
  const review = reviewOf({ ...everywhere('Thực hiện'), title: text, body: [text] }, {}, true, () => [])
  for (const rule of documentRules) {
    const start = process.cpuUsage().user
    let findings = 0
    for (const _ of rule.check(review)) findings++
    expect((process.cpuUsage().user - start) / 1000, `${rule.code}, ${findings} findings`).toBeLessThan(300)
  }
})

test('no rule throws on any text in any place', () => {
  const text = fc.oneof(
    fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 }).map(p => p.join('')),
    fc.string({ minLength: 1 }),
  )
  fc.assert(
    fc.property(text, fc.boolean(), (words, issue) => {
      const document = everywhere(words)
      const review = reviewOf(document, document.agencies ?? {}, issue, () => [])
      for (const rule of documentRules) for (const finding of rule.check(review)) expect(finding.at).toBeDefined()
    }),
    { numRuns: 200 },
  )
})
