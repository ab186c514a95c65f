import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FormulaToken, formulaTokens } from './formula-tokens.js'

const show = (token: FormulaToken): string => {
  const corner = ({ row, column, rowFixed, columnFixed }: Extract<FormulaToken, { kind: 'cell' }>['at']) =>
    `${columnFixed ? '$' : ''}${column}.${rowFixed ? '$' : ''}${row}`
  switch (token.kind) {
    case 'cell':
      return `cell ${token.sheet ?? ''}!${corner(token.at)}`
    case 'range':
      return `${token.whole ?? 'range'} ${token.sheet ?? ''}!${corner(token.first)}:${corner(token.last)}`
    case 'name':
      return `name ${token.sheet ?? ''}!${token.text}`
    default:
      return 'text' in token ? `${token.kind} ${token.text}` : token.kind
  }
}
const shown = (formula: string) => formulaTokens(formula)?.map(show)

test.each<[string, string[] | undefined]>([
  ['SUM(C7:C9)', ['function SUM', 'open', 'range !3.7:3.9', 'close']],
  ['$C$7+C$8-$C9', ['cell !$3.$7', 'operator +', 'cell !3.$8', 'operator -', 'cell !$3.9']],
  ["'Biểu 01'!C7*2", ['cell Biểu 01!3.7', 'operator *', 'number 2']],
  ["'It''s'!C7:D8", ["range It's!3.7:4.8"]],
  ['Bieu_1!C7', ['cell Bieu_1!3.7']],
  ['[1]Sheet1!$A$1', ['cell [1]Sheet1!$1.$1']],
  ['T1:T3!A1', ['cell T1:T3!1.1']],
  ['A:$B', ['columns !1.$1:$2.$1048576']],
  ['3:$4', ['rows !$1.3:$16384.$4']],
  ['LOG10(A1)', ['function LOG10', 'open', 'cell !1.1', 'close']],
  [
    'IF(A1<>"C7 ""x""",TRUE,12.5%)',
    [
      'function IF',
      'open',
      'cell !1.1',
      'operator <>',
      'string C7 "x"',
      'comma',
      'name !TRUE',
      'comma',
      'number 12.5',
      'percent',
      'close',
    ],
  ],
  ['in_so_vu_ky', ['name !in_so_vu_ky']],
  ["'Biểu 01'!tổng", ['name Biểu 01!tổng']],
  [
    '_xlfn.CONCAT(A1;{1,2})',
    [
      'function _xlfn.CONCAT',
      'open',
      'cell !1.1',
      'semicolon',
      'array-open',
      'number 1',
      'comma',
      'number 2',
      'array-close',
      'close',
    ],
  ],
  ['#REF!+Sheet1!#REF!', ['error #REF!', 'operator +', 'error #REF!']],
  ['Bang1[[#This Row],[Số vụ]]', ['table Bang1[[#This Row],[Số vụ]]']],
  ['A1:INDEX(B1,1)', ['cell !1.1', 'operator :', 'function INDEX', 'open', 'cell !2.1', 'comma', 'number 1', 'close']],
  ['1.5E-3', ['number 1.5E-3']],
  ['XFE1', ['name !XFE1']],
  ['A1B', ['name !A1B']],
  ['"never closed', undefined],
  ['a[never closed', undefined],
  ['5 § 3', undefined],
])('the tokens of %s', (formula, tokens) => {
  expect(shown(formula)).toEqual(tokens)
})

test('tokens stand in order, and between them are blanks only', () => {
  const piece = fc.constantFrom(
    'A1',
    '$B$2',
    ':',
    '"a"',
    "'b c'!",
    'SUM',
    '(',
    ')',
    ',',
    '1.5',
    ' ',
    '#REF!',
    'x',
    '[',
    ']',
    '%',
    "'",
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
      const formula = pieces.join('')
      const tokens = formulaTokens(formula)
      if (tokens === undefined) return
      let at = 0
      for (const { from, to } of tokens) {
        expect(formula.slice(at, from).trim()).toBe('')
        expect(to).toBeGreaterThan(from)
        at = to
      }
      expect(formula.slice(at).trim()).toBe('')
    }),
  )
})
