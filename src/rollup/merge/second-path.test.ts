import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slotsOf } from '../../model/slot.js'
import type { Leaf } from '../../model/submission.js'
import { aWorkbook } from '../../testing/workbook-parts.js'
import { figuresOf } from './figures.js'
import { rawCells } from './raw-cells.js'
import { reread, SCALE, scaled } from './reread.js'
import { aCount, aForm, aLeaf, aRollUp, aSubmission, resolved, type Said } from './sample-rollups.js'
import { addAgain, rereadSubmission } from './second-path.js'

const rows =
  '<row r="7"><c r="C7" t="s"><v>1</v></c><c r="D7"><v>12</v></c></row>' +
  '<row r="8"><c r="D8" s="3" t="inlineStr"><is><r><t>1.2</t></r><r><t>34</t></r></is></c><c r="DD8"><v>5</v></c></row>' +
  '<row r="9"><c r="D9" t="str"><f>A1&amp;B1</f><v>a&amp;b &#7897;</v></c><c r="D10"/></row>'
const strings =
  '<si><t>không</t></si><si><r><t>Tổng </t></r><rPh><t>x</t></rPh><r><t xml:space="preserve">số</t></r></si>'

/** Cells of a text that is longer than what is looked at first, and so many that the sheet is not held as a string. */
const long = `<c r="E9" t="str"><v>${'ộ'.repeat(3000)}</v></c>`
const many = (more: number) =>
  Array.from({ length: more }, (_, i) => `<row r="${i + 20}"><c r="B${i + 20}"><v>${i}</v></c></row>`).join('')

test.each([0, 30_000])(
  'single cells are found in the bytes, with %d rows beside: numbers, texts, results, blanks',
  more => {
    const cellOf = rawCells(aWorkbook({ rows: rows + many(more), strings }))!
    const found = ['C7', 'D7', 'D8', 'DD8', 'D9', 'D10', 'C7', 'D11'].map(cell => cellOf('Biểu 01', cell))
    expect(found).toEqual([
      { text: 'Tổng số', numeric: false },
      { text: '12', numeric: true },
      { text: '1.234', numeric: false },
      { text: '5', numeric: true },
      { text: 'a&b ộ', numeric: false },
      { text: '', numeric: false },
      { text: 'Tổng số', numeric: false },
      undefined,
    ])
    expect(cellOf('Biểu 02', 'D7')).toBeUndefined()
    const all = rows.replace('<c r="D10"/>', long)
    const beside = rawCells(aWorkbook({ rows: all + many(more), strings }))!
    expect(beside('Biểu 01', 'E9')).toEqual({ text: 'ộ'.repeat(3000), numeric: false })
    expect(beside('Biểu 01', `B${more + 19}`)).toEqual(
      more === 0 ? undefined : { text: String(more - 1), numeric: true },
    )
  },
)

test('no bytes make the second reader throw', () => {
  const whole = aWorkbook({ rows, strings })
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), (at, byte, cut) => {
      const bytes = cut ? whole.slice(0, at) : whole.map((was, i) => (i === at ? byte : was))
      rawCells(bytes)?.('Biểu 01', 'C7')
    }),
  )
})

describe('a figure is read again', () => {
  const leaf = (value: string, more: Partial<Leaf> = {}): Leaf => ({ ...aLeaf(value, 0)!, ...more })
  test.each([
    ['12', true, leaf('12'), 'same'],
    ['1.2E1', true, leaf('12'), 'same'],
    ['0.30000000000000004', true, leaf('0.3'), 'same'],
    ['9007199254740993', true, leaf('9007199254740993'), 'same'],
    ['12', true, leaf('120'), 'other'],
    ['0.125', true, leaf('12.5'), 'other'],
    ['1.234', false, leaf('1234', { hazard: 'A01' }), 'same'],
    ['12,5', false, leaf('12.5', { hazard: 'A04' }), 'same'],
    ['12,5', false, leaf('125', { hazard: 'A04' }), 'same'],
    [' −5 ', false, leaf('-5', { hazard: 'A14' }), 'same'],
    ['15 vụ', false, leaf('15', { hazard: 'A20' }), 'same'],
    ['１２', false, leaf('12', { hazard: 'A13' }), 'same'],
    ['1.234', false, leaf('12.34', { hazard: 'A01' }), 'other'],
    ['15', false, leaf('16', { hazard: 'A11' }), 'other'],
    ['mười lăm', false, leaf('15', { hazard: 'A27' }), 'in words'],
    ['-', false, leaf('0'), 'in words'],
  ] as const)('%s, a number %s, taken as %j: %s', (text, numeric, taken, is) => {
    expect(reread(text, numeric, taken)).toBe(is)
  })
})

test('A25: a share that is stored as 0.125 is 12.5 of a hundred, in a percentage only', () => {
  const leaf = { ...aLeaf('12.5', 0)!, hazard: 'A25' }
  expect([reread('0.125', true, leaf, true), reread('0.125', true, leaf)]).toEqual(['same', 'other'])
})

test('scaled integers are exact, and what cannot be held is not guessed', () => {
  expect(scaled('-12.5')).toBe(-125n * 10n ** BigInt(SCALE - 1))
  expect([scaled('1e5'), scaled(''), scaled(`0.${'1'.repeat(SCALE + 1)}`)]).toEqual([undefined, undefined, undefined])
})

const form = aForm([
  aCount('ca', { parts: { as: 'partition', of: ['nam', 'nu'] } }),
  aCount('nam'),
  aCount('nu'),
  { kind: 'ratio', id: 'ty_le', title: 'Tỷ lệ', numerator: 'nam', denominator: 'ca', decimals: 1 },
  { kind: 'mean', id: 'tb', title: 'Bình quân', unit: 'đ', weight: 'nam' },
  aCount('cao', { over_units: 'max' }),
  aCount('rieng', { over_units: 'none' }),
  { kind: 'text', id: 'loi', title: 'Lời' },
])
const figuresWith = (says: readonly (readonly Said[])[]) => {
  const periods = [resolved(aRollUp({ sent: says.map((said, i) => ({ unit: `x${i}`, says: said })) }), form)]
  return { periods, figures: figuresOf(form, periods).figures }
}

test('the two paths agree on whatever units say', () => {
  const said = fc.oneof(
    fc.integer({ min: -99, max: 9_999_999_999 }),
    fc.constantFrom('?', '!', 'x', '0.1', '12.345', '7.5'),
  )
  const unit = fc.tuple(fc.constant(undefined), said, said, said, said, said, fc.constant('lời'))
  fc.assert(
    fc.property(fc.array(unit, { minLength: 1, maxLength: 6 }), says => {
      const { periods, figures } = figuresWith(says)
      expect(addAgain(form, periods, figures)).toEqual([])
    }),
    { numRuns: 400 },
  )
})

test('a total that the second path does not find again is named with both values', () => {
  const { periods, figures } = figuresWith([[undefined, 4, 6, 2.5, 3, 3, '?']])
  const wrong = figures.map(one => (one.indicator === 'nu' ? { ...one, value: '7' } : one))
  expect(addAgain(form, periods, wrong)).toEqual([{ where: 'nu/trong_ky', first: '7', second: '6' }])
})

test('a leaf that is not what its cell holds is named with its place', () => {
  const slots = slotsOf(aForm([aCount('a'), aCount('b')]))
  const sent = aSubmission({ unit: 'x', says: [12, 1234] })
  const bytes = aWorkbook({ rows, strings })
  const text = { ...sent, leaves: [sent.leaves[0], { ...sent.leaves[1]!, raw: '1.234', hazard: 'A01' }] }
  expect(rereadSubmission(bytes, 'xlsx', text, slots)).toEqual([])
  const wrong = aSubmission({ unit: 'x', says: [13, '?'] })
  expect(rereadSubmission(bytes, 'xlsx', wrong, slots)).toEqual([
    { where: 'x.xlsx Biểu 01!D7', first: '13', second: '12' },
  ])
})
