import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cell, cellsOf } from '../../model/table.js'
import { formulaSheet } from './formula.js'
import { agrees } from './formula-verdict.js'

const place = (cell: string) => ({ kind: 'cell', file: 'a.xlsx', sheet: 'Biểu', cell }) as const
const at = (name: string, more: Partial<Cell>): Cell => {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(name)!
  const column = letters.charCodeAt(0) - 64
  const empty = { value: { kind: 'empty' }, raw: '', format: 'General', struck: 'none', hidden: false } as const
  return { ...empty, row: Number(row), column, place: place(name), ...more }
}
const number = (name: string, decimal: string) => at(name, { value: { kind: 'number', decimal }, raw: decimal })
const text = (name: string, words: string) => at(name, { value: { kind: 'text', text: words }, raw: words })
const cells = [number('A1', '5'), number('A2', '0.1'), text('A3', 'chữ'), number('A4', '-2'), text('A5', '12,5')]

function compute(formula: string, more: readonly Cell[] = []): string {
  const cell = at('Z1', { formula })
  const outcome = formulaSheet(cellsOf([...cells, ...more, cell]), 'Biểu').outcomeOf(cell)
  if ('unknown' in outcome) return outcome.unknown
  const { value } = outcome
  switch (value.kind) {
    case 'number':
      return value.number.toFixed()
    case 'text':
      return JSON.stringify(value.text)
    case 'truth':
      return String(value.truth).toUpperCase()
    case 'fault':
      return value.fault
    default:
      return value.kind
  }
}

test.each([
  ['1+2*3', '7'],
  ['(1+2)*3', '9'],
  ['10-4-3', '3'],
  ['-2^2', '4'],
  ['2^-1', '0.5'],
  ['50%*A1', '2.5'],
  ['--A1', '5'],
  ['A2*3-0.3', '0'],
  ['1/3*3', '0.9999999999999999999999999999999999999999'],
  ['A1/0', '#DIV/0!'],
  ['A1+A3', '#VALUE!'],
  ['A1+A5', 'other'],
  ['A1+B9', '5'],
  ['B9', '0'],
  ['SUM(A1:A5)', '3.1'],
  ['sum($A$1,A2,B1:B9)', '5.1'],
  ['SUM(A4:A1)', '3.1'],
  ['AVERAGE(A1:A5)', '1.0333333333333333333333333333333333333333'],
  ['AVERAGE(B1:B2)', '#DIV/0!'],
  ['MAX(A1:A5)&"/"&MIN(A1:A5)', '"5/-2"'],
  ['ROUND(2.675,2)', '2.68'],
  ['ROUND(-2.5,0)', '-3'],
  ['ROUND(1234,-2)', '1200'],
  ['ROUNDUP(2.01,0)+ROUNDDOWN(2.99,0)', '5'],
  ['ABS(A4)', '2'],
  ['COUNT(A1:A5)', '3'],
  ['COUNTA(A1:B9)', '5'],
  ['COUNTBLANK(B1:B9)', '9'],
  ['IF(COUNT(A1,B9)<2,"",SUM(A1:A2))', '""'],
  ['IF(A1>=5,A1,0)', '5'],
  ['IF(A3="CHỮ",1,2)', '1'],
  ['IF(A1="5",1,2)', '2'],
  ['IF(B9="",1,2)', '1'],
  ['AND(A1>1,NOT(A1=6))', 'TRUE'],
  ['OR(FALSE,A4<>-2)', 'FALSE'],
  ['ISNUMBER(A3)', 'FALSE'],
  ['IFERROR(1/0,7)', '7'],
  ["Biểu!A1+'Biểu'!A2", '5.1'],
  ['Khác!A1', 'other'],
  ['[2]Biểu!A1', 'external'],
  ['IF(TRUE,1,NOW())', 'volatile'],
  ['SUM(A:A)', 'other'],
  ['SUM(A1:XFD1048576)', 'other'],
  ['1+', 'other'],
  ['SUM(1;2)', 'other'],
  ['{1,2}', 'other'],
  ['Z1', 'circular'],
  ['9e299*9e299', '#NUM!'],
  ['#REF!+1', '#REF!'],
  ['', 'other'],
])('%s gives %s', (formula, result) => {
  expect(compute(formula)).toBe(result)
})

test('D10: circles end in linear time, and chains without end are none', () => {
  const chain = Array.from({ length: 5000 }, (_, i) => at(`B${i + 1}`, { formula: `B${i + 2}+B${i + 2}` }))
  const start = performance.now()
  expect(compute('B1', chain)).toBe('circular')
  const circle = Array.from({ length: 300 }, (_, i) => at(`B${i + 1}`, { formula: `B${((i + 1) % 300) + 1}+A1` }))
  expect(compute('B1', circle)).toBe('circular')
  const doubling = Array.from({ length: 150 }, (_, i) => at(`B${i + 2}`, { formula: `B${i + 1}*B${i + 1}` }))
  expect(compute('B151', [number('B1', '9'), ...doubling])).toBe('#NUM!')
  expect(compute(`${'('.repeat(4000)}1${')'.repeat(4000)}`)).toBe('circular')
  expect(compute(Array(300).fill('SUM(C1:C9999)').join('+'))).toBe('other')
  expect(performance.now() - start).toBeLessThan(2000)
})

test('any text of a formula has an outcome', () => {
  const part = fc.constantFrom(
    'A1',
    'A3',
    'Z1',
    'SUM(',
    'IF(',
    'ROUND(',
    ')',
    ',',
    '+',
    '-',
    '*',
    '/',
    '^',
    '%',
    '&',
    '"a"',
    '1',
    '2.5',
    '<',
    '=',
    ':',
    'TRUE',
    '#N/A',
    '{',
    '(',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 14 }), parts => typeof compute(parts.join('')) === 'string'),
    {
      numRuns: 2000,
    },
  )
})

test('sums and products are those of exact decimals', () => {
  const decimal = fc.tuple(fc.integer({ min: -99999, max: 99999 }), fc.integer({ min: 0, max: 999 }))
  const shown = ([whole, thousandths]: readonly [number, number]) => `${whole}.${String(thousandths).padStart(3, '0')}`
  const scaled = ([whole, thousandths]: readonly [number, number]) =>
    BigInt(whole) * 1000n + BigInt(shown([whole, thousandths]).startsWith('-') ? -thousandths : thousandths)
  fc.assert(
    fc.property(fc.array(decimal, { minLength: 1, maxLength: 8 }), list => {
      const sum = compute(list.map(one => `(${shown(one)})`).join('+'))
      const exact = list.reduce((total, one) => total + scaled(one), 0n)
      const [whole = '', fraction = ''] = sum.replace('-', '').split('.')
      expect(BigInt(whole + fraction.padEnd(3, '0')) * (sum.startsWith('-') ? -1n : 1n)).toBe(exact)
    }),
  )
})

test('a stored result agrees where fifteen digits do', () => {
  const cell = at('Z1', { formula: '1/3' })
  const outcome = formulaSheet(cellsOf([cell]), 'Biểu').outcomeOf(cell)
  const value = 'value' in outcome ? outcome.value : undefined
  expect(agrees({ kind: 'number', decimal: '0.333333333333333' }, value!)).toBe(true)
  expect(agrees({ kind: 'number', decimal: '0.3333333333' }, value!)).toBe(false)
  expect(agrees({ kind: 'text', text: '0,333' }, value!)).toBe(false)
})
