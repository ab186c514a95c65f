import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Form } from '../../model/form.js'
import { decimalOf, quotient, Sum } from './exact.js'
import { aCount, aForm, anyColumn, aRollUp, aUnit, figureIn, figuresIn, type Said } from './sample-rollups.js'

const ofUnits = (...says: readonly (readonly Said[])[]) => says.map((said, i) => ({ unit: `x${i + 1}`, says: said }))

describe('sums', () => {
  const form = aForm([aCount('vu')])

  test('every unit decided: the total is complete, and names the cell of each', () => {
    const figure = figureIn(form, 'vu', aRollUp({ sent: ofUnits([5], [0], ['x']) }))
    expect(figure).toMatchObject({ value: '5', state: 'complete', counted: 3, expected: 3, missing: [], refused: [] })
    expect(figure.from).toEqual([
      { unit: 'x1', file: 'x1.xlsx', sheet: 'Biểu 01', cell: 'D7', raw: '5', value: '5' },
      { unit: 'x2', file: 'x2.xlsx', sheet: 'Biểu 01', cell: 'D7', raw: '0', value: '0' },
    ])
  })

  test('a unit that is missing, blank or refused is named, and the total is incomplete', () => {
    const rollUp = aRollUp({ units: ['x1', 'x2', 'x3', 'x4'], sent: ofUnits([5], ['?'], ['!']) })
    expect(figureIn(form, 'vu', rollUp)).toMatchObject({
      value: '5',
      state: 'incomplete',
      counted: 1,
      expected: 4,
      missing: ['x2', 'x4'],
      refused: ['x3'],
    })
  })

  test('where no unit counts and one is refused, the figure is refused and has no value', () => {
    expect(figureIn(form, 'vu', aRollUp({ sent: ofUnits(['!'], ['?']) }))).toMatchObject({
      value: null,
      state: 'refused',
    })
    expect(figureIn(form, 'vu', aRollUp({ sent: ofUnits(['?'], ['?']) }))).toMatchObject({
      value: null,
      state: 'incomplete',
    })
  })

  test('A35, A40: sums are exact: ten tenths are one, and money beyond 2^53 keeps its last digits', () => {
    const money = aForm([
      { kind: 'money', id: 'chi', title: 'Chi', scale: 'dong', over_units: 'sum', over_time: 'sum' },
    ])
    expect(figureIn(money, 'chi', aRollUp({ sent: ofUnits(...Array.from({ length: 10 }, () => ['0.1'])) })).value).toBe(
      '1',
    )
    expect(figureIn(money, 'chi', aRollUp({ sent: ofUnits(['9007199254740993'], ['1']) })).value).toBe(
      '9007199254740994',
    )
    expect(figureIn(money, 'chi', aRollUp({ sent: ofUnits(['0.1'], ['0.2']) })).value).toBe('0.3')
  })

  test('any sum of decimals is that of scaled integers', () => {
    const upTo = (most: bigint) => fc.bigInt({ min: -most, max: most })
    const decimal = fc.tuple(
      fc.oneof(upTo(10n ** 18n), upTo(10n ** 11n), upTo(10n ** 5n)),
      fc.integer({ min: 0, max: 6 }),
    )
    fc.assert(
      fc.property(fc.array(decimal, { maxLength: 30 }), all => {
        const sum = new Sum()
        let scaled = 0n
        for (const [digits, places] of all) {
          sum.add(
            decimalOf(digits.toString())
              .div(10 ** places)
              .toFixed(),
          )
          scaled += digits * 10n ** BigInt(6 - places)
        }
        expect(decimalOf(sum.text()).times(1e6).toFixed()).toBe(scaled.toString())
      }),
    )
  })
})

describe('ratios and means', () => {
  const form = aForm([
    aCount('tu'),
    aCount('mau'),
    { kind: 'ratio', id: 'ty_le', title: 'Tỷ lệ', numerator: 'tu', denominator: 'mau', decimals: 3 },
  ])

  test('H01: a ratio over units is the sum of numerators over the sum of denominators, never a mean of ratios', () => {
    expect(figureIn(form, 'ty_le', aRollUp({ sent: ofUnits([1, 2], [900, 900]) }))).toMatchObject({
      value: '99.889',
      state: 'complete',
    })
  })

  test('a unit counts in a ratio where both of its parts are decided; a denominator of 0 gives no value', () => {
    const half = aRollUp({ sent: ofUnits([1, 2], [5, '?'], ['!', 4]) })
    expect(figureIn(form, 'ty_le', half)).toMatchObject({
      value: '50',
      state: 'incomplete',
      counted: 1,
      missing: ['x2'],
      refused: ['x3'],
    })
    expect(figureIn(form, 'ty_le', aRollUp({ sent: ofUnits([0, 0], ['x', 'x']) }))).toMatchObject({
      value: null,
      state: 'complete',
    })
    expect(figureIn(form, 'ty_le', aRollUp({ sent: ofUnits([0, 0], [1, 3]) })).value).toBe('33.333')
  })

  test.each([
    ['2', '3', 100, 1, '66.7'],
    ['1', '8', 100, 0, '13'],
    ['-1', '8', 100, 0, '-13'],
    ['1', '3', 1, 2, '0.33'],
    ['0.005', '1', 1, 2, '0.01'],
    ['1', '1000', 1, 2, '0'],
    ['-1', '1000', 1, 2, '0'],
    ['5', '0', 100, 1, null],
  ] as const)(
    '%s / %s × %s with %s decimals is %s: rounded once, halves away from zero',
    (a, b, factor, decimals, is) => {
      expect(quotient(decimalOf(a), decimalOf(b), factor, decimals)).toBe(is)
    },
  )

  test('H02: a mean over units is weighted; without people there is nothing to average', () => {
    const mean = aForm([
      aCount('nguoi'),
      { kind: 'mean', id: 'tb', title: 'Bình quân', unit: 'đồng', weight: 'nguoi', decimals: 2 },
    ])
    expect(figureIn(mean, 'tb', aRollUp({ sent: ofUnits([1, 10], [99, '20.5']) }))).toMatchObject({
      value: '20.4',
      state: 'complete',
    })
    expect(figureIn(mean, 'tb', aRollUp({ sent: ofUnits([0, '?'], [2, 7]) }))).toMatchObject({
      value: '7',
      state: 'complete',
    })
    expect(figureIn(mean, 'tb', aRollUp({ sent: ofUnits([3, '?'], [2, 7]) }))).toMatchObject({
      value: '7',
      state: 'incomplete',
      missing: ['x1'],
    })
  })

  test('H24: a change of a ratio is not a figure: ratios stay ratios, and a percent without parts has no sum', () => {
    const percent = aForm([{ kind: 'percent', id: 'p', title: 'P', over_units: 'none', over_time: 'none' }])
    expect(figureIn(percent, 'p', aRollUp({ sent: ofUnits([10], [12]) }))).toMatchObject({
      value: null,
      state: 'not-additive',
    })
  })
})

describe('wholes and their parts', () => {
  const form = aForm([
    aCount('ca', { parts: { as: 'partition', of: ['nam', 'nu'] } }),
    aCount('nam'),
    aCount('nu'),
    { kind: 'ratio', id: 'ty_le_nu', title: 'Tỷ lệ nữ', numerator: 'nu', denominator: 'ca', decimals: 1 },
  ])

  test('the whole of a partition is the sum of the totals of its parts, whatever its own cells say', () => {
    const rollUp = aRollUp({ sent: ofUnits([99, 4, 5], [undefined, 1, 2]) })
    expect(figureIn(form, 'ca', rollUp)).toMatchObject({ value: '12', state: 'complete' })
    expect(figureIn(form, 'ca', rollUp).from.map(({ cell }) => cell)).toEqual(['D8', 'D8', 'D9', 'D9'])
    expect(figureIn(form, 'ty_le_nu', rollUp).value).toBe('58.3')
  })

  test('a whole lacks each unit that lacks a part, or whose own cell is refused', () => {
    const rollUp = aRollUp({ sent: ofUnits(['?', 4, '?'], ['!', 1, 2]) })
    expect(figureIn(form, 'ca', rollUp)).toMatchObject({ state: 'refused', missing: ['x1'], refused: ['x2'] })
  })

  test('a figure that is not applicable is decided and adds nothing', () => {
    const rollUp = aRollUp({ sent: ofUnits([undefined, 'x', 'x'], [undefined, 3, 'x']) })
    expect(figureIn(form, 'ca', rollUp)).toMatchObject({ value: '3', state: 'complete' })
  })
})

describe('what is not summed over units', () => {
  test('H18: people whom two units may both count are listed, and have no total', () => {
    const form = aForm([aCount('tai_pham', { over_units: 'none' })])
    const figure = figureIn(form, 'tai_pham', aRollUp({ sent: ofUnits([3], [4]) }))
    expect(figure).toMatchObject({ value: null, state: 'not-additive', counted: 2 })
    expect(figure.from.map(({ unit, value }) => [unit, value])).toEqual([
      ['x1', '3'],
      ['x2', '4'],
    ])
  })

  test('H19: a peak is the greatest of the units, a low the least, and neither is summed', () => {
    const form = aForm([aCount('cao', { over_units: 'max' }), aCount('thap', { over_units: 'min' })])
    const rollUp = aRollUp({ sent: ofUnits([9, 9], [10, 10], ['x', 'x']) })
    expect(figureIn(form, 'cao', rollUp)).toMatchObject({ value: '10', state: 'complete' })
    expect(figureIn(form, 'thap', rollUp).value).toBe('9')
  })

  test('words are listed by unit', () => {
    const form = aForm([{ kind: 'text', id: 'kho_khan', title: 'Khó khăn' }])
    const figure = figureIn(form, 'kho_khan', aRollUp({ sent: ofUnits(['đường xa'], ['?']) }))
    expect(figure).toMatchObject({ value: null, state: 'not-additive', missing: ['x2'] })
    expect(figure.from.map(({ value }) => value)).toEqual(['đường xa'])
  })
})

describe('several periods', () => {
  const COLUMNS: Form['columns'] = [anyColumn, { id: 'luy_ke', title: 'Lũy kế', kind: 'cumulative' }]
  const month = (n: number, sent: ReturnType<typeof ofUnits>) => aRollUp({ period: `2026-M0${n}`, sent })

  test('H05: what counts from January is that of the last month; what counts in the month is summed', () => {
    const form = aForm([aCount('vu')], COLUMNS)
    const months = [1, 2, 3, 4, 5, 6].map(n => month(n, ofUnits([2, 2 * n], [1, n])))
    const { figures } = figuresIn(form, ...months)
    expect(figures.map(({ value }) => value)).toEqual(['18', '18'])
    expect(figures[1]!.from.map(({ value }) => value)).toEqual(['12', '6'])
  })

  test('H20: a stock is summed over units and never over time', () => {
    const form = aForm([aCount('dang_quan_ly', { over_time: 'latest' })])
    const months = [month(1, ofUnits([5], [7])), month(2, ofUnits([6], [7])), month(3, ofUnits([4], [8]))]
    expect(figureIn(form, 'dang_quan_ly', ...months)).toMatchObject({ value: '12', state: 'complete' })
  })

  test('a month without a figure leaves the sum of the year incomplete, and the last month decides a stock', () => {
    const form = aForm([aCount('vu'), aCount('ton', { over_time: 'latest' })])
    const months = [month(1, ofUnits([5, '?'])), month(2, ofUnits(['?', 7]))]
    expect(figureIn(form, 'vu', ...months)).toMatchObject({ value: null, state: 'incomplete', missing: ['x1'] })
    expect(figureIn(form, 'ton', ...months)).toMatchObject({ value: '7', state: 'complete' })
  })

  test('people who may come again each month have no total over time', () => {
    const form = aForm([aCount('nguoi', { over_time: 'none' }), aCount('dinh', { over_time: 'max' })])
    const months = [month(1, ofUnits([5, 3], [1, 1])), month(2, ofUnits([5, 2], [1, 4]))]
    expect(figureIn(form, 'nguoi', ...months)).toMatchObject({ value: null, state: 'not-additive' })
    expect(figureIn(form, 'dinh', ...months)).toMatchObject({ value: '7', state: 'complete' })
  })

  test('a ratio of a year is made of the sums of the year, a mean of all its weights', () => {
    const form = aForm([
      aCount('tu'),
      aCount('mau'),
      { kind: 'ratio', id: 'ty_le', title: 'Tỷ lệ', numerator: 'tu', denominator: 'mau', decimals: 1 },
      { kind: 'mean', id: 'tb', title: 'Bình quân', unit: 'đ', weight: 'mau' },
    ])
    const months = [month(1, ofUnits([1, 2, 10])), month(2, ofUnits([9, 18, 20]))]
    const { figures } = figuresIn(form, ...months)
    expect(figures.map(({ value }) => value)).toEqual(['10', '20', '50', '19'])
  })

  test('a unit that was there in the first month only counts in sums over time, and not in stocks of the end', () => {
    const form = aForm([aCount('vu'), aCount('ton', { over_time: 'latest' })])
    const first = aRollUp({ period: '2026-M01', sent: [{ unit: 'cu', says: [3, 30] }] })
    const second = aRollUp({ period: '2026-M02', units: [aUnit('moi')], sent: [{ unit: 'moi', says: [4, 40] }] })
    expect(figureIn(form, 'vu', first, second)).toMatchObject({ value: '7', counted: 2, expected: 2 })
    expect(figureIn(form, 'ton', first, second)).toMatchObject({
      value: '40',
      counted: 1,
      expected: 1,
      state: 'complete',
    })
  })
})
