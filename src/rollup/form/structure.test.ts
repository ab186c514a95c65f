import { expect, test } from 'vitest'
import { factFormula, factText, type StructureFacts, structureChecksum } from './structure.js'

const facts: StructureFacts = {
  form: 'bieu_01',
  version: '1',
  columns: [{ id: 'trong_ky', title: 'Trong kỳ' }],
  rows: [
    { id: 'tong', title: 'Tổng số', unit: 'vụ', formulas: ['SUM(a.trong_ky,b.trong_ky)'] },
    { id: 'a', title: '- Nam', unit: 'vụ', formulas: [''] },
  ],
  questions: [{ id: 'kien_nghi', title: 'Kiến nghị' }],
}
const row = (change: object): StructureFacts => ({ ...facts, rows: [{ ...facts.rows[0]!, ...change }, facts.rows[1]!] })

test('the checksum does not change with what programs change when they save a file', () => {
  const sum = structureChecksum(facts)
  expect(sum).toMatch(/^[0-9a-f]{64}$/)
  for (const title of ['Tổng\u00a0số', ' Tổng  số\r\n', 'Tổng số'.normalize('NFD'), 'Tổng\nsố'])
    expect(structureChecksum(row({ title }))).toBe(sum)
  const guarded = { ...facts, rows: [facts.rows[0]!, { ...facts.rows[1]!, title: "'- Nam" }] }
  expect(structureChecksum(guarded)).toBe(sum)
})

test.each<[string, StructureFacts]>([
  ['another form', { ...facts, form: 'bieu_02' }],
  ['another version', { ...facts, version: '2' }],
  ['a label', row({ title: 'Tổng' })],
  ['a unit of measure', row({ unit: 'người' })],
  ['a formula', row({ formulas: ['SUM(a.trong_ky)'] })],
  ['an id', row({ id: 'tong_so' })],
  ['a heading', { ...facts, columns: [{ id: 'trong_ky', title: 'Lũy kế' }] }],
  ['the order of rows', { ...facts, rows: [...facts.rows].reverse() }],
  ['a row that is gone', { ...facts, rows: facts.rows.slice(1) }],
  ['a question', { ...facts, questions: [] }],
])('the checksum changes with %s', (_, changed) => {
  expect(structureChecksum(changed)).not.toBe(structureChecksum(facts))
})

test('a formula is taken with the names of its figures, wherever the table stands', () => {
  const at = (top: number) => (r: number, column: number) =>
    column === 5 && r >= top ? `${'abc'[r - top]}.trong_ky` : undefined
  const expected = 'IF(COUNT(b.trong_ky,c.trong_ky)<2,"",SUM(b.trong_ky:c.trong_ky))'
  expect(factFormula('IF(COUNT(E13,E14)<2,"",SUM(E13:E14))', at(12))).toBe(expected)
  expect(factFormula('if( COUNT($E$31, E32) < 2, "", sum(E31:E32) )', at(30))).toBe(expected)
  expect(factFormula('E1+E13', at(12))).toBe('R1C5+b.trong_ky')
})

test('what cannot be taken apart is kept as text', () => {
  expect(factFormula('"không đóng', () => undefined)).toBe('"không đóng')
  expect(factText('\u200bA\t B')).toBe('A B')
})
