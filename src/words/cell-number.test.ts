import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Expected, notationOf, readCellNumber, readStoredNumber } from './cell-number.js'
import { shiftDecimal, storedDecimal } from './decimal-text.js'
import { readNumeral } from './numeral.js'

const cases: Expected = { kind: 'count', unit: 'vụ' }
const hectares: Expected = { kind: 'decimal', unit: 'ha' }
const change: Expected = { kind: 'decimal', signed: true }
const share: Expected = { kind: 'percent' }
const thousands: Expected = { kind: 'money', unit: 'nghìn đồng' }
const vietnamese = { vi: 2, en: 0 }

const shown = ({ state, value, warn, readings }: ReturnType<typeof readCellNumber>) =>
  state === 'refused'
    ? ['refused', ...readings]
    : [state, ...(value === undefined ? [] : [value]), ...(warn ? ['warn'] : [])]
const read = (text: string, expected: Expected, evidence?: { vi: number; en: number }) =>
  shown(readCellNumber(text, expected, evidence)).join(' ')

describe('rows of the catalogue of hazards', () => {
  test.each<[string, string, Expected, string, { vi: number; en: number }?]>([
    ['A01', '1.234', cases, 'value 1234'],
    ['A02', '1.234', hectares, 'refused 1234 1.234'],
    ['A02', '1.234', hectares, 'value 1234 warn', vietnamese],
    ['A02', '1.234', hectares, 'value 1.234 warn', { vi: 0, en: 3 }],
    ['A02', '1.234', hectares, 'refused 1234 1.234', { vi: 1, en: 0 }],
    ['A02', '1.234', { ...hectares, scale: 2 }, 'value 1234 warn'],
    ['A04', '12,5', hectares, 'value 12.5'],
    ['A04', '12,5', cases, 'refused 12.5'],
    ['A04', '10,00', cases, 'value 10 warn'],
    ['A04', '0,125', hectares, 'value 0.125'],
    ['A05', '1,234', cases, 'value 1234 warn'],
    ['A05', '1,234', hectares, 'refused 1234 1.234'],
    ['A05', '1,234', hectares, 'value 1.234 warn', vietnamese],
    ['A06', '1.234.567', cases, 'value 1234567'],
    ['A06', '1,234,567', cases, 'value 1234567'],
    ['A07', '1.234,56', hectares, 'value 1234.56'],
    ['A07', '1,234.56', hectares, 'value 1234.56'],
    ['A08', '1.23.4', hectares, 'refused'],
    ['A08', '12.34.567', cases, 'refused'],
    ['A08', '1..234', cases, 'refused'],
    ['A08', '0.123.456', cases, 'refused'],
    ['A08', ',5', hectares, 'refused'],
    ['A09', '1.234', hectares, 'refused 1234 1.234', { vi: 5, en: 1 }],
    ['A09', '12.5', hectares, 'value 12.5', { vi: 5, en: 1 }],
    ['A10', '1 234', cases, 'value 1234'],
    ['A10', '1\u00a0234\u00a0567', cases, 'value 1234567'],
    ['A10', '1\u202f234', cases, 'value 1234'],
    ['A10', '1\u2009234,5', hectares, 'value 1234.5'],
    ['A10', '12 34', cases, 'refused'],
    ['A10', '1  234', cases, 'refused'],
    ['A11', '15', cases, 'value 15'],
    ['A11', '05', cases, 'value 5'],
    ['A12', '\ufeff\t 15\u200b\u200e\r\n', cases, 'value 15'],
    ['A13', '１２', cases, 'value 12'],
    ['A13', '1O', cases, 'refused'],
    ['A13', 'l5', cases, 'refused'],
    ['A13', '٣', cases, 'refused'],
    ['A14', '−5', cases, 'refused'],
    ['A14', '-5', cases, 'refused'],
    ['A14', '(5)', cases, 'refused'],
    ['A14', '−5,5', change, 'value -5.5'],
    ['A14', '-0', change, 'zero 0'],
    ['A14', '(5)', change, 'refused'],
    ['A14', '5-', change, 'refused'],
    ['A14', '–5', change, 'refused'],
    ['A14', '- 5', change, 'refused'],
    ['A14', '+5', cases, 'refused'],
    ['A15', '-', cases, 'refused'],
    ['A15', '…', cases, 'missing'],
    ['A15', '...', cases, 'missing'],
    ['A15', 'x', cases, 'refused'],
    ['A15', '–', { ...cases, legend: { dash: 'zero' } }, 'zero 0'],
    ['A15', 'X', { ...cases, legend: { cross: 'not-applicable' } }, 'not-applicable'],
    ['A16', 'không', cases, 'zero 0'],
    ['A16', 'Ko', cases, 'zero 0'],
    ['A16', 'Không  có', cases, 'zero 0'],
    ['A16', 'không phát sinh'.normalize('NFD'), cases, 'zero 0'],
    ['A16', '0 vụ', cases, 'zero 0'],
    ['A17', '', cases, 'missing'],
    ['A17', ' \u00a0', cases, 'missing'],
    ['A17', '', { ...cases, blank: 'zero' }, 'zero 0'],
    ['A20', '15 vụ', cases, 'value 15'],
    ['A20', '15VỤ'.normalize('NFD'), cases, 'value 15'],
    ['A02', '1.234 ha', hectares, 'refused 1234 1.234'],
    ['A20', '15 vụ/20 đối tượng', cases, 'refused'],
    ['A20', '15 người', cases, 'refused'],
    ['A21', '3 triệu đồng', thousands, 'value 3000 warn'],
    ['A21', '3 triệu', thousands, 'value 3000 warn'],
    ['A21', '4500 đồng', thousands, 'value 4.5 warn'],
    ['A21', '1.234 tỷ', thousands, 'refused 1234000000 1234000'],
    ['A21', '3 triệu', cases, 'refused'],
    ['A20', '250 nghìn đồng', thousands, 'value 250'],
    ['A23', '1,2 tỷ', thousands, 'value 1200000 warn'],
    ['A23', '1 tỷ 250 triệu', thousands, 'value 1250000 warn'],
    ['A23', '250 triệu 1 tỷ', thousands, 'refused'],
    ['A23', '1,5 tỷ 250 triệu', thousands, 'refused'],
    ['A23', '1tr5', thousands, 'refused 1500'],
    ['A23', '2 triệu rưỡi', thousands, 'refused 2500'],
    ['A24', '12,5%', share, 'value 12.5'],
    ['A24', '12.5 %', share, 'value 12.5'],
    ['A24', '0,5%', share, 'value 0.5'],
    ['A24', '12,5%', hectares, 'refused'],
    ['A05', '1,250%', share, 'refused 1250 1.25'],
    ['A25', '0,5', share, 'refused 0.5 50'],
    ['A25', '1', share, 'refused 1 100'],
    ['A04', '12,5', share, 'value 12.5'],
    ['A27', 'vài', cases, 'refused'],
    ['A27', 'Một số', cases, 'refused'],
    ['A27', 'mười lăm vụ', cases, 'value 15 warn'],
    ['A27', 'ba triệu đồng', thousands, 'value 3000 warn'],
    ['A27', 'hai mươi nghìn', { kind: 'decimal', unit: 'nghìn người' }, 'refused 20000'],
    ['A27', 'hai mươi nghìn người', { kind: 'decimal', unit: 'nghìn người' }, 'value 20 warn'],
    ['A20', '51.000 người', { kind: 'count', unit: '1.000 người' }, 'refused'],
    ['A21', '51000 đồng', { kind: 'money', unit: '1.000 đồng' }, 'value 51 warn'],
    ['A21', '3 triệu', { kind: 'money', unit: '1.000.000 đồng' }, 'value 3 warn'],
    ['A28', '3/4', cases, 'refused'],
    ['A28', '1-2', cases, 'refused'],
    ['A29', 'khoảng 20', cases, 'refused'],
    ['A29', '>20', cases, 'refused'],
    ['A29', '~20', cases, 'refused'],
    ['A29', '20-25', cases, 'refused'],
    ['A29', 'trên 20', cases, 'refused'],
    ['A30', '5+3', cases, 'refused'],
    ['A30', '=5+3', cases, 'refused'],
    ['A30', '10 (tăng 2)', cases, 'refused'],
    ['A31', '15*', cases, 'refused'],
    ['A31', '15(1)', cases, 'refused'],
    ['A31', '15¹', cases, 'refused'],
    ['A33', '1e5', cases, 'refused'],
    ['A33', '0x10', cases, 'refused'],
    ['A33', 'Infinity', cases, 'refused'],
    ['A39', '10\n5', cases, 'refused'],
    ['A39', '10;5', cases, 'refused'],
    ['A41', '1.000', cases, 'value 1000'],
  ])('%s: %j', (hazard, text, expected, outcome, evidence) => {
    expect(read(text, expected, evidence)).toBe(outcome)
    if (!['A09', 'A28'].includes(hazard)) expect(readCellNumber(text, expected, evidence).hazard).toBe(hazard)
  })

  test.each<[string, string, Expected, string, boolean?]>([
    ['A03', '1.234', cases, 'refused 1.234 1234'],
    ['A34', '12.4', cases, 'refused 12.4 12400'],
    ['A25', '0.125', share, 'value 12.5', true],
    ['A25', '12.5', share, 'value 12.5'],
    ['A25', '0.125', share, 'refused 0.125 12.5'],
    ['A35', '0.30000000000000004', hectares, 'value 0.3'],
    ['A36', '1,5', hectares, 'refused'],
    ['A37', 'abc', cases, 'refused'],
    ['A37', '1e400', cases, 'refused'],
    ['A37', '', cases, 'refused'],
    ['A40', '9007199254740993', { kind: 'money', unit: 'đồng' }, 'value 9007199254740993'],
    ['A14', '-5', cases, 'refused -5'],
  ])('%s: stored %j', (_, raw, expected, outcome, percent = false) => {
    expect(shown(readStoredNumber(raw, expected, { percent })).join(' ')).toBe(outcome)
  })
})

test.each([
  ['mười lăm', '15'],
  ['mười', '10'],
  ['mười một', '11'],
  ['hai mươi', '20'],
  ['hai mươi mốt', '21'],
  ['hai mươi tư', '24'],
  ['ba mươi lăm', '35'],
  ['ba mươi nhăm', '35'],
  ['một trăm', '100'],
  ['một trăm linh năm', '105'],
  ['một trăm lẻ bẩy', '107'],
  ['chín trăm chín mươi chín', '999'],
  ['một nghìn', '1000'],
  ['một ngàn không trăm linh năm', '1005'],
  ['một nghìn linh năm', '1005'],
  ['một nghìn hai mươi', '1020'],
  ['mười hai nghìn ba trăm bốn mươi lăm', '12345'],
  ['hai triệu ba trăm nghìn', '2300000'],
  ['một tỷ hai trăm nghìn', '1000200000'],
  ['hai mươi mốt tỉ không trăm linh ba triệu', '21003000000'],
])('the numeral %s is %s', (words, digits) => {
  expect(readNumeral(words)?.digits).toBe(digits)
})

test.each([
  'một trăm năm',
  'mười năm',
  'hai mươi năm',
  'hai mốt',
  'ba lăm',
  'một nghìn hai',
  'một triệu hai trăm',
  'trăm linh năm',
  'một mươi',
  'không trăm linh năm',
  'nghìn',
  'một nghìn hai triệu',
  'một nghìn một nghìn',
  'hai ba',
  'mười lăm rưỡi',
  'linh năm',
  '',
])('%j is left to a person', words => {
  expect(readNumeral(words)).toBeUndefined()
})

/** Sign, whole part and fraction under each pair of a mark of groups (or none) and a mark of decimals. */
const grammars = ['\\.', ',', ' ', '(?!)'].flatMap(group =>
  [',', '\\.']
    .filter(mark => mark !== group)
    .map(mark => new RegExp(`^(-?)((?:[1-9]\\d?\\d?(?:${group}\\d{3})+)|\\d+)(?:${mark}(\\d+))?$`)),
)

/** Every number that a text may be, found by another road than the product's: each grammar tried by itself. */
function meanings(text: string, expected: Expected): Set<string> {
  let body = text.replace(/^ +| +$/g, '')
  const percent = body.endsWith('%')
  if (percent) body = body.slice(0, -1).replace(/ +$/, '')
  if (percent && expected.kind !== 'percent') return new Set()
  const found = new Set<string>()
  for (const grammar of grammars) {
    const match = grammar.exec(body)
    if (match === null) continue
    const [, sign, whole = '', fraction = ''] = match
    if (sign === '-' && expected.signed !== true) continue
    if (expected.kind === 'count' && (/[1-9]/.test(fraction) || fraction.length === 3)) continue
    const number = Number(`${sign}${whole.replace(/\D/g, '')}.${fraction || '0'}`)
    found.add(String(number === 0 ? 0 : number))
    if (expected.kind === 'percent' && !percent && number > 0 && number <= 1) found.add(String(number * 100))
  }
  return found
}

test('of all short strings none is accepted that has a second reading, and none refused that has one', () => {
  const letters = [...'015.,-% ']
  const indicators = [cases, hectares, change, share]
  let texts = ['']
  let accepted = 0
  for (let length = 1; length <= 5; length++) {
    texts = texts.flatMap(text => letters.map(letter => text + letter))
    for (const text of texts)
      for (const expected of indicators) {
        const { value } = readCellNumber(text, expected)
        const readings = meanings(text, expected)
        if (value !== undefined) accepted++
        const agrees =
          value === undefined ? readings.size !== 1 : readings.size === 1 && readings.has(String(Number(value)))
        if (!agrees) expect({ text, kind: expected.kind, value, readings: [...readings] }).toBeUndefined()
      }
  }
  expect(accepted).toBeGreaterThan(1000)
})

const texts = fc.array(
  fc.constantFrom(...'0123456789.,-% ()/', 'không ', 'mươi ', 'triệu', 'tỷ ', ' đồng', 'một ', 'vụ', 'x'),
  {
    maxLength: 12,
  },
)
const indicator = fc.constantFrom(cases, hectares, change, share, thousands)

test('an accepted text has one reading, which is its value, and composed and decomposed letters are read alike', () => {
  fc.assert(
    fc.property(texts, indicator, (parts, expected) => {
      const text = parts.join('')
      const found = readCellNumber(text, expected)
      if (found.value !== undefined) expect(found.readings).toEqual([found.value])
      expect(new Set(found.readings).size).toBe(found.readings.length)
      expect(readCellNumber(text.normalize('NFD'), expected)).toEqual(found)
    }),
    { numRuns: 1000 },
  )
})

const anyText = fc.array(fc.integer({ min: 0, max: 0x10ffff })).map(codes => String.fromCodePoint(...codes))
test('any text has an outcome', () => {
  fc.assert(fc.property(anyText, indicator, (text, expected) => void readCellNumber(text, expected)))
})

test('the longest cells are read in linear time', () => {
  const hard = [
    '1',
    '1.',
    '1 ',
    '1.234',
    ' ',
    '-',
    '1 triệu ',
    'mười ',
    '1,',
    'không ',
    '(',
    '1 234 ',
    '٣',
    '0',
    '\u200b',
    '1-',
  ]
  const started = performance.now()
  for (const piece of hard)
    for (const expected of [cases, share, thousands])
      for (const end of ['', 'a', '%', ' đồng'])
        readCellNumber(`1${piece.repeat(40_000)}`.slice(0, 32_000) + end, expected)
  expect(performance.now() - started).toBeLessThan(4000)
})

test.each([
  ['12,5', 'vi'],
  ['1.234.567', 'vi'],
  ['12.5', 'en'],
  ['1,234.5', 'en'],
  ['1.234', undefined],
  ['12', undefined],
  ['Xã A', undefined],
])('%j shows the notation %s', (text, notation) => {
  expect(notationOf(text)).toBe(notation)
})

test('shifting a decimal there and back changes nothing', () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.integer({ min: -40, max: 40 }), (number, power) => {
      expect(shiftDecimal(shiftDecimal(String(number), power), -power)).toBe(String(number))
    }),
  )
})

test('a stored double keeps its value to fifteen digits, and whole numbers keep all of theirs', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }), number => {
      const stored = storedDecimal(String(number))!
      expect(Math.abs(Number(stored) - number)).toBeLessThanOrEqual(Math.abs(number) * 5.1e-15)
      expect(stored.replace(/^-?[0.]*|\./g, '').length).toBeLessThanOrEqual(15)
    }),
  )
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 30n), 10n ** 30n), number => {
      expect(storedDecimal(String(number))).toBe(String(number))
    }),
  )
})

test('amounts of a unit that is not divided are read as counts are', () => {
  const whole: Expected = { kind: 'money', unit: 'đồng', scale: 0 }
  expect(['250.000', '250,000', '10,00', '12,5'].map(text => read(text, whole))).toEqual([
    'value 250000',
    'value 250000 warn',
    'value 10 warn',
    'refused 12.5',
  ])
  expect(shown(readStoredNumber('1.234', whole, { percent: false }))).toEqual(['refused', '1.234', '1234'])
})
