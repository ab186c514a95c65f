// Hazards 1A from end to end: what stands in a cell, the leaf that is made of it, and what is said at which cell.
import { expect, test } from 'vitest'
import { aForm, type Content, formula, judged, kinds, stored, words } from './sample-returned.js'

const ROW: Readonly<Record<string, number>> = Object.fromEntries(Object.keys(kinds).map((id, i) => [id, 5 + i]))

/** [title, indicator, what stands there, "state value", what is said at that cell] */
type Row = [string, keyof typeof kinds, Content, string, string?]

const rows: Row[] = [
  ['A01: a text 1.234 in a count is one thousand', 'vu', '1.234', 'value 1234', 'advice sheet/notation'],
  ['A02: a text 1.234 of hectares has two readings', 'ha', '1.234', 'refused', 'error sheet/two-readings'],
  ['A03: a stored 1.234 in a count is not taken', 'vu', stored('1.234'), 'refused', 'error sheet/not-whole'],
  ['A04: a text 12,5 of hectares has one reading', 'ha', '12,5', 'value 12.5', 'advice sheet/notation'],
  ['A04: a text 12,5 in a count is no whole number', 'vu', '12,5', 'refused', 'error sheet/not-whole'],
  ['A04: zeros after the mark of a count are told', 'vu', '10,00', 'value 10', 'warning sheet/read-as-group'],
  ['A05: a text 1,234 in a count is told', 'vu', '1,234', 'value 1234', 'warning sheet/read-as-group'],
  ['A05: a text 1,234 of hectares has two readings', 'ha', '1,234', 'refused', 'error sheet/two-readings'],
  [
    'A06: a text with two groups by points has one reading',
    'vu',
    '1.234.567',
    'value 1234567',
    'advice sheet/notation',
  ],
  [
    'A06: a text with two groups by commas has one reading',
    'vu',
    '1,234,567',
    'value 1234567',
    'advice sheet/notation',
  ],
  ['A07: groups and a mark in Vietnamese', 'ha', '1.234,56', 'value 1234.56', 'advice sheet/notation'],
  ['A07: groups and a mark in English', 'ha', '1,234.56', 'value 1234.56', 'advice sheet/notation'],
  ['A08: broken groups 1.23.4', 'ha', '1.23.4', 'refused', 'error sheet/broken-groups'],
  ['A08: broken groups 12.34.567', 'vu', '12.34.567', 'refused', 'error sheet/broken-groups'],
  ['A08: two marks together', 'ha', '1..234', 'refused', 'error sheet/broken-groups'],
  ['A10: groups by a blank', 'vu', '1 234', 'value 1234', 'advice sheet/notation'],
  ['A10: groups by U+00A0', 'vu', '1\u00a0234', 'value 1234', 'advice sheet/notation'],
  ['A10: groups by U+202F', 'vu', '1\u202f234', 'value 1234', 'advice sheet/notation'],
  ['A10: groups by U+2009', 'vu', '1\u2009234', 'value 1234', 'advice sheet/notation'],
  ['A10: two digits after a blank may be two numbers', 'vu', '12 34', 'refused', 'error sheet/broken-groups'],
  ['A11: a number stored as text counts', 'vu', '15', 'value 15', 'advice sheet/number-as-text'],
  [
    'A12: invisible marks around a number count for nothing',
    'vu',
    '\ufeff15\u200b\t',
    'value 15',
    'advice sheet/notation',
  ],
  ['A13: full-width digits', 'vu', '１２', 'value 12', 'advice sheet/notation'],
  ['A13: the letter O for 0', 'vu', '1O', 'refused', 'error sheet/letters-in-number'],
  ['A13: the letter l for 1', 'vu', 'l5', 'refused', 'error sheet/letters-in-number'],
  ['A13: digits of another script', 'vu', '٣', 'refused', 'error sheet/letters-in-number'],
  ['A14: a minus of U+2212 in a count', 'vu', '−5', 'refused', 'error sheet/negative'],
  ['A14: a dash before a figure', 'vu', '–5', 'refused', 'error sheet/sign-unclear'],
  ['A14: brackets', 'vu', '(5)', 'refused', 'error sheet/sign-unclear'],
  ['A14: a minus behind', 'vu', '5-', 'refused', 'error sheet/sign-unclear'],
  ['A14: a minus of U+2212 where figures may be negative', 'chenh', '−5', 'value -5', 'advice sheet/notation'],
  ['A14: brackets where figures may be negative', 'chenh', '(5)', 'refused', 'error sheet/sign-unclear'],
  ['A15: a dash that the form does not explain', 'vu', '-', 'refused', 'error sheet/mark-unclear'],
  ['A15: a cross that the form does not explain', 'vu', 'x', 'refused', 'error sheet/mark-unclear'],
  ['A15: dots say that the figure is unknown', 'vu', '…', 'missing', 'advice sheet/not-collected'],
  ['A15: three points are dots', 'vu', '...', 'missing', 'advice sheet/not-collected'],
  ['A16: “không”', 'vu', 'không', 'zero 0', 'advice sheet/notation'],
  ['A16: “ko”', 'vu', 'ko', 'zero 0', 'advice sheet/notation'],
  ['A16: “Không có”', 'vu', 'Không có', 'zero 0', 'advice sheet/notation'],
  ['A16: “không phát sinh” decomposed', 'vu', 'không phát sinh'.normalize('NFD'), 'zero 0', 'advice sheet/notation'],
  ['A16: “0 vụ”', 'vu', '0 vụ', 'zero 0', 'advice sheet/notation'],
  ['A17: a text of blanks is missing', 'vu', ' \u00a0', 'missing'],
  ['A20: the unit of the indicator behind a figure', 'vu', '15 vụ', 'value 15', 'advice sheet/notation'],
  ['A20: two figures with two units', 'vu', '15 vụ/20 đối tượng', 'refused', 'error sheet/other-unit'],
  ['A20: the unit of another indicator', 'vu', '15 người', 'refused', 'error sheet/other-unit'],
  ['A21: money in another unit is converted', 'tien', '3 triệu đồng', 'value 3000', 'warning sheet/money-converted'],
  ['A21: a word before money', 'tien', 'hơn 3 triệu', 'refused', 'error sheet/approximate'],
  ['A21: money with two readings', 'tien', '1.234 tỷ', 'refused', 'error sheet/two-readings'],
  ['A23: 1,2 tỷ', 'tien', '1,2 tỷ', 'value 1200000', 'warning sheet/money-converted'],
  ['A23: 1 tỷ 250 triệu', 'tien', '1 tỷ 250 triệu', 'value 1250000', 'warning sheet/money-converted'],
  ['A23: 1tr5', 'tien', '1tr5', 'refused', 'error sheet/money-unclear'],
  ['A23: 2 triệu rưỡi', 'tien', '2 triệu rưỡi', 'refused', 'error sheet/money-unclear'],
  ['A24: 12,5% in a percent', 'ty_le', '12,5%', 'value 12.5', 'advice sheet/notation'],
  ['A24: 12.5 % in a percent', 'ty_le', '12.5 %', 'value 12.5', 'advice sheet/notation'],
  ['A24: a percent in hectares', 'ha', '12,5%', 'refused', 'error sheet/percent-sign'],
  [
    'A24: a number of the format 0% in a count',
    'vu',
    stored('0.15', { format: '0%' }),
    'refused',
    'error sheet/percent-sign',
  ],
  ['A25: 0.125 of the format 0.0% is 12,5 %', 'ty_le', stored('0.125', { format: '0.0%' }), 'value 12.5'],
  ['A25: 12.5 without format is 12,5 %', 'ty_le', stored('12.5'), 'value 12.5'],
  ['A25: 0.125 without format may be either', 'ty_le', stored('0.125'), 'refused', 'error sheet/percent-scale'],
  ['A25: a text 0,5 of a percent may be either', 'ty_le', '0,5', 'refused', 'error sheet/percent-scale'],
  ['A26: a share above a hundred', 'ty_le', stored('135'), 'refused', 'error sheet/above-hundred'],
  [
    'A26: a share above a hundred by its format',
    'ty_le',
    stored('12.5', { format: '0%' }),
    'refused',
    'error sheet/above-hundred',
  ],
  ['A26: a share above a hundred as text', 'ty_le', '135%', 'refused', 'error sheet/above-hundred'],
  ['A27: mười lăm', 'vu', 'mười lăm', 'value 15', 'warning sheet/number-in-words'],
  ['A27: hai mươi tư', 'vu', 'hai mươi tư', 'value 24', 'warning sheet/number-in-words'],
  ['A27: một trăm linh năm', 'vu', 'Một trăm linh năm', 'value 105', 'warning sheet/number-in-words'],
  ['A27: vài', 'vu', 'vài', 'refused', 'error sheet/not-a-number'],
  ['A27: một số', 'vu', 'một số', 'refused', 'error sheet/not-a-number'],
  [
    'A28: a number of the format of days',
    'vu',
    stored('45385', { format: 'd/m/yyyy' }),
    'refused',
    'error sheet/date-in-number',
  ],
  ['A28: a text like a day', 'vu', '3/4', 'refused', 'error sheet/date-in-number'],
  ['A28: a text like a day with a dash', 'vu', '1-2', 'refused', 'error sheet/date-in-number'],
  [
    'A28, B01: the serial number of a near day in a cell of numbers is told',
    'vu',
    stored('46116', { format: '#,##0' }),
    'value 46116',
    'warning sheet/maybe-date',
  ],
  ['A29: khoảng 20', 'vu', 'khoảng 20', 'refused', 'error sheet/approximate'],
  ['A29: >20', 'vu', '>20', 'refused', 'error sheet/approximate'],
  ['A29: ~20', 'vu', '~20', 'refused', 'error sheet/approximate'],
  ['A29: 20-25', 'vu', '20-25', 'refused', 'error sheet/approximate'],
  ['A29: trên 20', 'vu', 'trên 20', 'refused', 'error sheet/approximate'],
  ['A30: 5+3', 'vu', '5+3', 'refused', 'error sheet/calculation-in-text'],
  ['A30: a text =5+3', 'vu', '=5+3', 'refused', 'error sheet/calculation-in-text'],
  ['A30: 10 (tăng 2)', 'vu', '10 (tăng 2)', 'refused', 'error sheet/calculation-in-text'],
  ['A31: 15*', 'vu', '15*', 'refused', 'error sheet/footnote-mark'],
  ['A31: 15(1)', 'vu', '15(1)', 'refused', 'error sheet/footnote-mark'],
  ['A31: 15¹', 'vu', '15¹', 'refused', 'error sheet/footnote-mark'],
  [
    'A31: a raised mark in rich text does not make 151 of 15',
    'vu',
    words('151', {
      runs: [
        { text: '15', struck: false, raised: false },
        { text: '1', struck: false, raised: true },
      ],
    }),
    'refused',
    'error sheet/footnote-mark',
  ],
  ['A33: 1e5', 'vu', '1e5', 'refused', 'error sheet/exponent-text'],
  ['A33: 0x10', 'vu', '0x10', 'refused', 'error sheet/exponent-text'],
  ['A33: Infinity', 'vu', 'Infinity', 'refused', 'error sheet/exponent-text'],
  [
    'A34: a count of 12.4 that is shown as 12',
    'vu',
    stored('12.4', { format: '0' }),
    'refused',
    'error sheet/rounded-count',
  ],
  ['A35: binary noise', 'ha', stored('0.30000000000000004'), 'value 0.3'],
  ['A36: a stored 1,5', 'ha', stored('1,5'), 'refused', 'error sheet/broken-number'],
  ['A37: a stored abc', 'ha', stored('abc'), 'refused', 'error sheet/broken-number'],
  ['A37: a stored 1e400', 'ha', stored('1e400'), 'refused', 'error sheet/broken-number'],
  ['A37: an empty stored number', 'vu', { value: { kind: 'broken' }, raw: '' }, 'refused', 'error sheet/broken-number'],
  ['A38: TRUE', 'vu', { value: { kind: 'truth', truth: true }, raw: '1' }, 'refused', 'error sheet/truth-value'],
  ['A39: two lines', 'vu', '10\n5', 'refused', 'error sheet/two-numbers'],
  ['A39: a semicolon', 'vu', '10;5', 'refused', 'error sheet/two-numbers'],
  ['A40: đồng beyond what a float holds', 'dong', stored('9007199254740993'), 'value 9007199254740993'],
  ['A41: a single 1.000 in a count is a thousand', 'vu', '1.000', 'value 1000', 'advice sheet/notation'],
  [
    'B04: a day of its own type',
    'vu',
    { value: { kind: 'date', date: '2025-06-30' }, raw: '2025-06-30' },
    'refused',
    'error sheet/date-in-number',
  ],
  ['H12: a stored negative count', 'vu', stored('-3'), 'refused', 'error sheet/negative'],
  ['H12: a stored negative where figures may be negative', 'chenh', stored('-3'), 'value -3'],
  ['H13: a count with a fraction', 'vu', stored('2.5'), 'refused', 'error sheet/not-whole'],
  [
    'A03: a stored 1.234 that the format shows as 1',
    'vu',
    stored('1.234', { format: '#,##0' }),
    'refused',
    'error sheet/not-whole',
  ],
  ['A03: a stored 250.5 of đồng is not taken', 'dong', stored('250.5'), 'refused', 'error sheet/not-whole'],
  ['A01: a text 250.000 of đồng is thousands', 'dong', '250.000', 'value 250000', 'advice sheet/notation'],
  [
    'D04: #REF!',
    'vu',
    { value: { kind: 'fault', fault: '#REF!' }, raw: '#REF!' },
    'refused',
    'error sheet/error-value',
  ],
  [
    'D04: #DIV/0! behind a formula',
    'vu',
    formula('A1/0', { value: { kind: 'fault', fault: '#DIV/0!' }, raw: '#DIV/0!' }),
    'refused',
    'error sheet/error-value',
  ],
  [
    'G02: an old figure struck through before the new one',
    'vu',
    words('1517', { struck: 'part', unstruck: '17' }),
    'refused',
    'error sheet/struck-part',
  ],
  ['G03: a cell struck through', 'vu', stored('15', { struck: 'whole' }), 'refused', 'error sheet/struck-out'],
  ['G04: a coloured cell says nothing', 'vu', stored('15', { fill: 'FF0000' }), 'value 15'],
  [
    'C34: a format that shows thousands',
    'vu',
    stored('1234567', { format: '#,##0,' }),
    'refused',
    'error sheet/scaling-format',
  ],
  [
    'C34: a format that shows millions',
    'tien',
    stored('1234567', { format: '0.0,,' }),
    'refused',
    'error sheet/scaling-format',
  ],
  ['C35: a format that hides', 'vu', stored('15', { format: ';;;' }), 'value 15', 'warning sheet/unseen-figure'],
  ['C35: white on white', 'vu', stored('15', { colour: 'FFFFFF' }), 'value 15', 'warning sheet/unseen-figure'],
  ['C35: white on blue is seen', 'vu', stored('15', { colour: 'FFFFFF', fill: '0000FF' }), 'value 15'],
  ['P02: a telephone number in a count', 'vu', '0912345678', 'refused', 'error sheet/personal-number'],
  ['P02: an identity number in a count', 'vu', '012345678901', 'refused', 'error sheet/personal-number'],
  ['P02: a name in a count', 'vu', 'Lò Văn Pó', 'refused', 'error sheet/not-a-number'],
  [
    'P02: a stored number of nine digits in a count',
    'vu',
    stored('912345678'),
    'value 912345678',
    'warning sheet/long-number',
  ],
]

test.each<Row>(rows)('%s', (_, id, content, outcome, said) => {
  const { leaf, said: all, diagnostics } = judged({ figures: { [id]: content, nguoi: 7 } })
  const { state, value, sheet, cell } = leaf(id)!
  expect([state, ...(value === undefined ? [] : [value])].join(' ')).toBe(outcome)
  expect({ sheet, cell }).toEqual({ sheet: 'Biểu số liệu', cell: `C${ROW[id]}` })
  expect(all).toEqual(said === undefined ? [] : [`${said} C${ROW[id]}`])
  for (const secret of ['0912345678', '912345678', '012345678901', 'Lò Văn'])
    expect(JSON.stringify(diagnostics)).not.toContain(secret)
  expect(leaf('nguoi')).toEqual({ state: 'value', value: '7', raw: '7', sheet, cell: 'C6' })
})

test('A02, A05: two cells that prove a notation decide the others, with a warning', () => {
  const form = aForm({ indicators: ['a', 'b', 'c', 'd'].map(id => ({ ...kinds.ha, id, title: id })) })
  const proven = judged({ form, figures: { a: '12,5', b: '7,25', c: '1.234', d: '1,234' } })
  expect([proven.leaf('c')?.value, proven.leaf('d')?.value]).toEqual(['1234', '1.234'])
  expect(proven.said.filter(text => text.startsWith('warning'))).toEqual([
    'warning sheet/notation-by-file C7',
    'warning sheet/notation-by-file C8',
  ])
  const one = judged({ form, figures: { a: '12,5', c: '1.234' } })
  expect(one.leaf('c')?.state).toBe('refused')
})

test('A09: where both notations stand in one file no cell is decided by them, and the file is told', () => {
  const form = aForm({ indicators: ['a', 'b', 'c', 'd', 'e'].map(id => ({ ...kinds.ha, id, title: id })) })
  const { leaf, said } = judged({ form, figures: { a: '12,5', b: '7,25', c: '12.5', d: '1.234', e: '3' } })
  expect([leaf('a')?.value, leaf('c')?.value, leaf('d')?.state]).toEqual(['12.5', '12.5', 'refused'])
  expect(said).toContain('warning sheet/mixed-notation file')
  expect(said).toContain('error sheet/two-readings C8')
})

test('A15: a form may explain its marks', () => {
  const form = aForm({ marks: { dash: 'zero', cross: 'not-applicable' } })
  const { leaf } = judged({ form, figures: { vu: '-', nguoi: 'x', ha: '…' } })
  expect([leaf('vu')?.state, leaf('nguoi')?.state, leaf('ha')?.state]).toEqual(['zero', 'not-applicable', 'missing'])
  expect(leaf('nguoi')).not.toHaveProperty('value')
})

test('A11, A24: in a file of text alone a number as text is no news, and is read by the same grammar', () => {
  for (const format of ['csv', 'html'] as const) {
    const { leaf, said } = judged({ recognised: { format }, figures: { vu: '15', ha: '12,5', ty_le: '12,5%' } })
    expect([leaf('vu')?.value, leaf('ha')?.value, leaf('ty_le')?.value]).toEqual(['15', '12.5', '12.5'])
    expect(said).toEqual(['advice sheet/notation C10', 'advice sheet/notation C7'])
  }
})

test('A26: completion above a hundred is counted and told', () => {
  const form = aForm({ indicators: [{ ...kinds.ty_le, bound: 'completion' }] })
  const { leaf, said } = judged({ form, figures: { ty_le: stored('135') } })
  expect(leaf('ty_le')?.value).toBe('135')
  expect(said).toEqual(['warning sheet/above-bound C5'])
})

test('A34: a decimal that is shown with fewer digits than the form has is counted and told', () => {
  const form = aForm({ indicators: [{ ...kinds.ha, decimals: 1 }] })
  const { leaf, said } = judged({ form, figures: { ha: stored('12.4', { format: '0' }) } })
  expect(leaf('ha')?.value).toBe('12.4')
  expect(said).toEqual(['warning sheet/rounded-on-screen C5'])
  expect(judged({ form, figures: { ha: stored('12.44', { format: '0.0' }) } }).said).toEqual([])
})

test('A41: a column whose text figures all end in three zeros is refused', () => {
  const form = aForm({ indicators: ['a', 'b', 'c', 'd'].map(id => ({ ...kinds.vu, id, title: id })) })
  const all = judged({ form, figures: { a: '15.000', b: '1.000', c: '7.000', d: 4 } })
  expect(['a', 'b', 'c', 'd'].map(id => all.leaf(id)?.state)).toEqual(['refused', 'refused', 'refused', 'value'])
  expect(all.said).toEqual(['C5', 'C6', 'C7'].map(c => `error sheet/thousands-column ${c}`))
  const proven = judged({ form, figures: { a: '15.000', b: '1234.000', c: '12' } })
  expect([proven.leaf('a')?.state, proven.leaf('b')?.state, proven.leaf('c')?.value]).toEqual([
    'refused',
    'refused',
    '12',
  ])
  const most = judged({ form, figures: { a: '15.000', b: '1.000', c: '7.000', d: '12' } })
  expect(most.leaf('a')?.state).toBe('refused')
  const some = judged({ form, figures: { a: '1.000', b: '12', c: '7' } })
  expect(some.leaf('a')?.value).toBe('1000')
})

test('H10: a figure beyond what the form calls usual is counted and told', () => {
  const form = aForm({ indicators: [{ ...kinds.vu, min: 5, max: 100 }] })
  expect(judged({ form, figures: { vu: 1000 } }).said).toEqual(['warning sheet/above-usual C5'])
  expect(judged({ form, figures: { vu: 4 } }).said).toEqual(['warning sheet/below-usual C5'])
  expect(judged({ form, figures: { vu: 100 } }).said).toEqual([])
})
