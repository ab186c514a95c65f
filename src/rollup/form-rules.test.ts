import { expect, test } from 'vitest'
import type { Form, FormRule } from '../model/form.js'
import { slotsOf } from '../model/slot.js'
import { readExpression } from '../words/expression.js'
import { breakFormula } from './form-expression.js'
import { placeRules, verdictOf } from './form-rules.js'

const count = (id: string) =>
  ({ id, title: id, kind: 'count', unit: 'vụ', over_units: 'sum', over_time: 'sum' }) as const
const formWith = (...rules: readonly Partial<FormRule>[]): Form => ({
  kind: 'form',
  id: 'bieu_01',
  version: '1',
  title: 'Kết quả',
  columns: [
    { id: 'trong_ky', title: 'Trong kỳ', kind: 'in_period' },
    { id: 'luy_ke', title: 'Lũy kế', kind: 'cumulative' },
  ],
  indicators: [count('phat_hien'), count('da_xu_ly'), { id: 'ghi_chu', title: 'Ghi chú', kind: 'text' }],
  rules: rules.map((rule, i) => ({
    id: `r${i}`,
    check: 'da_xu_ly <= phat_hien',
    severity: 'error',
    say: 'Sai.',
    ...rule,
  })),
})

/** Each rule with its column, its verdict, and the names of its cells; figures are given by the names of their cells. */
function judged(form: Form, figures: Readonly<Record<string, string>>) {
  const slots = slotsOf(form)
  return placeRules(form).map(placed => {
    const verdict = verdictOf(placed, index => figures[slots[index]!.name])
    return [placed.rule.id, placed.column?.id ?? '*', verdict, ...placed.slots.map(({ name }) => name)].join(' ')
  })
}

test('H09: a rule is held against each column, and names the cells of its figures', () => {
  const figures = {
    in_phat_hien_trong_ky: '3',
    in_da_xu_ly_trong_ky: '5',
    in_phat_hien_luy_ke: '9',
    in_da_xu_ly_luy_ke: '9',
  }
  expect(judged(formWith({}), figures)).toEqual([
    'r0 trong_ky broken in_da_xu_ly_trong_ky in_phat_hien_trong_ky',
    'r0 luy_ke kept in_da_xu_ly_luy_ke in_phat_hien_luy_ke',
  ])
})

test('H09: a rule may be for some columns, or compare two columns once', () => {
  const form = formWith({ columns: ['luy_ke'] }, { check: 'phat_hien.luy_ke >= phat_hien.trong_ky' })
  expect(judged(form, { in_phat_hien_trong_ky: '3', in_phat_hien_luy_ke: '2' })).toEqual([
    'r0 luy_ke unknown in_da_xu_ly_luy_ke in_phat_hien_luy_ke',
    'r1 * broken in_phat_hien_luy_ke in_phat_hien_trong_ky',
  ])
})

test('H09: a missing operand is not 0, and a rule holds only where its condition is met', () => {
  const form = formWith(
    { columns: ['trong_ky'] },
    { columns: ['trong_ky'], when: 'phat_hien > 0', check: 'da_xu_ly > 0' },
  )
  const verdicts = (figures: Readonly<Record<string, string>>) => judged(form, figures).map(line => line.split(' ')[2])
  expect(verdicts({ in_da_xu_ly_trong_ky: '5' })).toEqual(['unknown', 'kept'])
  expect(verdicts({ in_da_xu_ly_trong_ky: '0' })).toEqual(['unknown', 'unknown'])
  expect(verdicts({ in_da_xu_ly_trong_ky: '0', in_phat_hien_trong_ky: '0' })).toEqual(['kept', 'kept'])
  expect(verdicts({ in_da_xu_ly_trong_ky: '0', in_phat_hien_trong_ky: '2' })).toEqual(['kept', 'broken'])
  expect(verdicts({})).toEqual(['unknown', 'unknown'])
})

const formula = (check: string, when?: string) => {
  const conditionOf = (text: string) => {
    const read = readExpression(text)
    if ('fault' in read) throw new Error(read.fault.en)
    return read.condition
  }
  const cells: Readonly<Record<string, string>> = { a: '$C$5', b: '$C$6', 'b.luy_ke': '$D$6' }
  return breakFormula(
    conditionOf(check),
    when === undefined ? undefined : conditionOf(when),
    ({ indicator, column }) => cells[column === undefined ? indicator : `${indicator}.${column}`],
  )
}

test('H09: the formula of a broken rule is FALSE while a figure is missing', () => {
  expect(formula('a <= b')).toBe('IFERROR(AND(ISNUMBER($C$5),ISNUMBER($C$6),ROUND($C$5-$C$6,6)>0),FALSE)')
  expect(formula('a + b.luy_ke * 2 == -b', 'a != 0')).toBe(
    'AND(IFERROR(AND(ISNUMBER($C$5),ROUND($C$5-0,6)<>0),FALSE),' +
      'IFERROR(AND(ISNUMBER($C$5),ISNUMBER($D$6),ISNUMBER($C$6),ROUND(($C$5+($D$6*2))-(-$C$6),6)<>0),FALSE))',
  )
})

test('in the formula of a broken rule "and" is broken by either part, "or" by both, and "not" by its opposite', () => {
  const one = (sign: string) => `IFERROR(AND(ISNUMBER($C$5),ROUND($C$5-1,6)${sign}0),FALSE)`
  expect(formula('a < 1 and a > 1')).toBe(`OR(${one('>=')},${one('<=')})`)
  expect(formula('a < 1 or a > 1')).toBe(`AND(${one('>=')},${one('<=')})`)
  expect(formula('not (a < 1)')).toBe(one('<'))
  expect(formula('a == 1 or not (a != 1 and a >= 1)')).toBe(`AND(${one('<>')},AND(${one('<>')},${one('>=')}))`)
})

test('a rule over a figure without a cell has no formula', () => {
  expect(formula('a <= ty_le')).toBeUndefined()
})
