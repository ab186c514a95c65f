// Hazards 1D from end to end: formulas in the cells of figures, and totals that the form computes.
import { expect, test } from 'vitest'
import type { Cell } from '../../model/table.js'
import { aForm, type Content, formula, judged, kinds, type Sent, stored, words } from './sample-returned.js'

/** C5 is the count "vu", C6 the count "nguoi"; what it points at stands in E and F. */
type Row = [string, Content, string, string?]
const A1 = { E1: 5, E2: 3, E3: words('ghi chú'), F1: formula('E1*2', 10) } as const

const rows: Row[] = [
  ['D01: a formula without a result is computed', formula('E1*2'), 'value 10', 'advice sheet/result-computed'],
  [
    'D01: a sum without a result is computed',
    formula('SUM(E1:E3)+ROUND(E2/2,0)'),
    'value 10',
    'advice sheet/result-computed',
  ],
  [
    'D01: a formula of formulas without results is computed',
    formula('F1+1'),
    'value 11',
    'advice sheet/result-computed',
  ],
  [
    'D01: what cannot be computed and has no result is refused',
    formula('VLOOKUP(E1,E1:F2,2)'),
    'refused',
    'error sheet/formula-without-result',
  ],
  ['D02: a result that is not what the formula gives', formula('E1*2', 999), 'refused', 'error sheet/stale-result'],
  [
    'D02: a result whose formula rests on a changed formula',
    formula('F1+1', 12),
    'refused',
    'error sheet/stale-result',
  ],
  ['D02: binary noise of a result is no difference', formula('E1*0.1*2', stored('1.0000000000000002')), 'value 1'],
  ['D02: a true result counts without a word', formula('E1*2', 10), 'value 10'],
  [
    'D03: the child of a shared formula whose text is lost',
    formula(''),
    'refused',
    'error sheet/formula-without-result',
  ],
  [
    'D03: the child of a shared formula whose text is lost, with a result',
    formula('', 8),
    'value 8',
    'warning sheet/formula-unchecked',
  ],
  [
    'D04: a fault behind a formula',
    formula('E1/E9', { value: { kind: 'fault', fault: '#DIV/0!' }, raw: '#DIV/0!' }),
    'refused',
    'error sheet/error-value',
  ],
  [
    'D04: a fault that the formula hides from its stored result',
    formula('E1/E9', 4),
    'refused',
    'error sheet/stale-result',
  ],
  ['D05: a link to another file', formula('[1]Sheet1!B4', 8), 'refused', 'error sheet/external-link'],
  ['D05: a link to another file without result', formula("'[1]Biểu 1'!B4+1"), 'refused', 'error sheet/external-link'],
  ['D05: a link to another file by another cell', formula('E4', 8), 'refused', 'error sheet/external-link'],
  [
    'D06: IFERROR puts 0 in the place of an error',
    formula('IFERROR(E1/E9,0)', 0),
    'zero 0',
    'warning sheet/hidden-error',
  ],
  ['D06: IFERROR that hides nothing is no news', formula('IFERROR(E1/1,0)', 5), 'value 5'],
  ['D10: a formula that needs its own result', formula('C5+1', 8), 'refused', 'error sheet/circular'],
  ['D10: two cells that need each other', formula('F5+1', 8), 'refused', 'error sheet/circular'],
  [
    'D12: a formula that gives its figure as text',
    formula('"15"', words('15')),
    'value 15',
    'advice sheet/number-as-text',
  ],
  ['D13: RAND', formula('RAND()*10', 8), 'refused', 'error sheet/volatile'],
  ['D13: TODAY', formula('TODAY()', 46000), 'refused', 'error sheet/volatile'],
  ['D13: INDIRECT', formula('INDIRECT("A1")', 8), 'refused', 'error sheet/volatile'],
  ['D13: a changing figure by another cell', formula('E5', 8), 'refused', 'error sheet/volatile'],
  [
    'D14: an array with a result',
    formula('SUM(E1:E2*2)', 16, { array: true }),
    'value 16',
    'warning sheet/formula-unchecked',
  ],
  [
    'D14: LET with a result',
    formula('_xlfn.LET(_xlpm.x,5,_xlpm.x+1)', 6),
    'value 6',
    'warning sheet/formula-unchecked',
  ],
  ['D14: another sheet with a result', formula("'Chi tiết'!B4", 6), 'value 6', 'warning sheet/formula-unchecked'],
  [
    'D14: LET without a result',
    formula('_xlfn.LET(_xlpm.x,5,_xlpm.x+1)'),
    'refused',
    'error sheet/formula-without-result',
  ],
]

test.each<Row>(rows)('%s', (_, content, outcome, said) => {
  const others = { ...A1, E4: formula('[1]Sheet1!B4', 8), E5: formula('NOW()', 8), F5: formula('C5*2', 16) }
  const { leaf, said: all } = judged({ figures: { vu: content, nguoi: 7 }, others })
  const { state, value } = leaf('vu')!
  expect([state, ...(value === undefined ? [] : [value])].join(' ')).toBe(outcome)
  expect(all).toEqual(said === undefined ? [] : [`${said} C5`])
})

test('D01: what was computed here names its formula as where it comes from', () => {
  const { leaf } = judged({ figures: { vu: formula('E1*2') }, others: A1 })
  expect(leaf('vu')).toMatchObject({ state: 'value', value: '10', raw: '=E1*2', cell: 'C5' })
})

test('C34: a format that shows thousands deceives over a computed figure too', () => {
  const { leaf, said } = judged({ figures: { vu: formula('E1*1000', undefined, { format: '#,##0,' }) }, others: A1 })
  expect(leaf('vu')?.state).toBe('refused')
  expect(said).toEqual(['advice sheet/result-computed C5', 'error sheet/scaling-format C5'])
})

test('D01: a formula that gives a blank is a blank', () => {
  for (const result of [undefined, words('')]) {
    const { leaf } = judged({ figures: { vu: formula('IF(E9="","",E9)', result), nguoi: 7 }, others: A1 })
    expect(leaf('vu')?.state).toBe('missing')
  }
})

test('D15: the same formula counts alike from programs that store its result as a number, as text, or not at all', () => {
  const results: (Content | undefined)[] = [stored('8'), stored('8.0'), words('8'), undefined]
  for (const result of results) {
    const { leaf } = judged({ figures: { vu: formula('E1+E2', result), nguoi: 7 }, others: A1 })
    expect(leaf('vu')?.value).toBe('8')
  }
})

test('D11: a file that computes on demand only is told where it has formulas', () => {
  const sent: Sent = { figures: { vu: formula('E1*2', 10) }, others: A1, recognised: { manualCalculation: true } }
  expect(judged(sent).said).toEqual(['warning sheet/manual-calculation file'])
  expect(judged({ ...sent, figures: { vu: 10 } }).said).toEqual([])
})

const form = aForm({
  indicators: [
    { ...kinds.vu, id: 'tong', title: 'Tổng số vụ', parts: { as: 'partition', of: ['a', 'b'] } },
    { ...kinds.vu, id: 'a', title: 'Vụ mới' },
    { ...kinds.vu, id: 'b', title: 'Vụ cũ' },
  ],
})
const own = 'IF(COUNT(C6,C7)<2,"",SUM(C6:C7))'
const totals = (
  tong: Content | undefined,
  a: Content | undefined = 4,
  b: Content | undefined = 5,
  formulas = { tong: own },
) =>
  judged({
    form,
    figures: { ...(tong !== undefined && { tong }), ...(a !== undefined && { a }), ...(b !== undefined && { b }) },
    formulas: { tong_trong_ky: formulas.tong },
  })

test('D07, H08: the parts of a partition decide, and a total that differs is told with both figures', () => {
  const { leaf, said, diagnostics } = totals(formula(own, 10))
  expect(leaf('tong')).toMatchObject({ state: 'value', value: '9', raw: '10' })
  expect(said).toEqual(['warning sheet/total-differs C5'])
  expect(diagnostics[0]!.message.vi).toContain('10')
  expect(diagnostics[0]!.message.vi).toContain('9')
  expect(totals(formula(own, 9)).said).toEqual([])
  expect(totals(undefined).leaf('tong')?.value).toBe('9')
})

test('D07: where only the total is given, the parts are refused and the total with them', () => {
  const form = totals(10, '', '')
  expect(['tong', 'a', 'b'].map(id => form.leaf(id)?.state)).toEqual(['refused', 'refused', 'refused'])
  expect(form.said).toEqual(['error sheet/only-total C5'])
  const one = totals(10, 4, '')
  expect(['tong', 'a', 'b'].map(id => one.leaf(id)?.state)).toEqual(['refused', 'value', 'refused'])
})

test('D08: a number that was typed over the formula of a total is compared', () => {
  expect(totals(9).said).toEqual(['advice sheet/formula-overwritten C5'])
  const wrong = totals(8)
  expect(wrong.said).toEqual(['warning sheet/total-differs C5'])
  expect(wrong.leaf('tong')?.value).toBe('9')
})

test('D09: a total that misses a row is ours all the same, and told', () => {
  const { leaf, said } = totals(formula('SUM(C6:C6)', 4))
  expect(leaf('tong')?.value).toBe('9')
  expect(said).toEqual(['warning sheet/total-differs C5'])
  expect(totals(formula('C6+C7', 9)).said).toEqual(['advice sheet/formula-replaced C5'])
  expect(totals(formula('IF(COUNT($C$6, C7)<2,"",sum(C6:C7))', 9)).said).toEqual([])
})

test('D04: a total that shows a fault is told, and the parts count', () => {
  const { leaf, said } = totals(formula('SUM(#REF!)', { value: { kind: 'fault', fault: '#REF!' }, raw: '#REF!' }))
  expect(leaf('tong')?.value).toBe('9')
  expect(said).toEqual(['warning sheet/total-unreadable C5'])
})

test('a whole with a missing part is missing, and with a refused part refused', () => {
  expect(totals(formula(own, words('')), 4, '').leaf('tong')?.state).toBe('missing')
  const refused = totals(formula(own, 9), 4, '1.23.4').leaf('tong')
  expect(refused).toMatchObject({ state: 'refused', cell: 'C5' })
  expect(refused).not.toHaveProperty('value')
})

test('H17: rounding of parts is no difference', () => {
  const rounded = aForm({
    indicators: [
      { ...kinds.ha, id: 'tong', decimals: 1, parts: { as: 'partition', of: ['a', 'b', 'c'] } },
      ...['a', 'b', 'c'].map(id => ({ ...kinds.ha, id, decimals: 1 })),
    ],
  })
  const thirds = (tong: string) =>
    judged({ form: rounded, figures: { tong: stored(tong), a: stored('33.3'), b: stored('33.3'), c: stored('33.3') } })
  expect(thirds('100').said).toEqual([])
  expect(thirds('100').leaf('tong')?.value).toBe('99.9')
  expect(thirds('100.1').said).toEqual(['warning sheet/total-differs C5'])
})

test('wholes of wholes are added up from the lowest parts', () => {
  const nested = aForm({
    indicators: [
      { ...kinds.vu, id: 'cao', parts: { as: 'partition', of: ['thap', 'c'] } },
      { ...kinds.vu, id: 'thap', parts: { as: 'partition', of: ['a', 'b'] } },
      ...['a', 'b', 'c'].map(id => ({ ...kinds.vu, id })),
    ],
  })
  const { leaf } = judged({ form: nested, figures: { a: 1, b: 2, c: 4 } })
  expect([leaf('thap')?.value, leaf('cao')?.value]).toEqual(['3', '7'])
  expect(judged({ form: nested, figures: { a: '1O', b: 2, c: 4 } }).leaf('cao')?.state).toBe('refused')
})

test('A35, A40: totals are exact', () => {
  const many = Array.from({ length: 10 }, (_, i) => `p${i}`)
  const tenths = aForm({
    indicators: [
      { ...kinds.ha, id: 'tong', parts: { as: 'partition', of: many } },
      ...many.map(id => ({ ...kinds.ha, id })),
    ],
  })
  const figures = (raw: string): Record<string, Partial<Cell>> => Object.fromEntries(many.map(id => [id, stored(raw)]))
  expect(judged({ form: tenths, figures: figures('0.1') }).leaf('tong')?.value).toBe('1')
  expect(judged({ form: tenths, figures: figures('9007199254740993') }).leaf('tong')?.value).toBe('90071992547409930')
})
