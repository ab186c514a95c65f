import { expect, test } from 'vitest'
import { readCsv } from '../../sources/csv.js'
import { formMould, marksOf } from './compose-form.js'
import { composeCsv, csvCell } from './csv-form.js'
import { markRows, rowMarks } from './marks.js'
import { sampleForm, sampleJob, sampleUnit } from './sample-form.js'

const mould = formMould(sampleJob)
const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(composeCsv(mould, sampleUnit))

test('the twin in CSV is the same in every line', async () => {
  await expect(text.replaceAll('\r\n', '\n')).toMatchFileSnapshot('golden/form.csv')
})

test('it begins with the mark of UTF-8, and its lines are as wide as each other', () => {
  expect(text.startsWith('\ufeff#plan=ke-hoach-thu;')).toBe(true)
  const quotes = text.replace(/"[^"]*"/g, '')
  expect(
    new Set(
      quotes
        .trimEnd()
        .split('\r\n')
        .map(line => line.split(';').length),
    ).size,
  ).toBe(1)
})

test('it is read back with the same ids and marks', () => {
  const read = readCsv(composeCsv(mould, sampleUnit), 'bieu.csv')
  if ('problem' in read) throw new Error(read.problem.message.vi)
  const first = [...read.workbook.tables[0]!.cells].filter(({ column }) => column === 1).map(({ raw }) => raw)
  for (const [key, value] of markRows(marksOf(mould, sampleUnit))) expect(first).toContain(`#${key}=${value}`)
  for (const { id } of sampleForm.indicators) expect(first).toContain(id)
  for (const mark of [rowMarks.ids, rowMarks.head, rowMarks.submission, '#answer:kien_nghi'])
    expect(first).toContain(mark)
  expect(first).not.toContain(rowMarks.numbers)
})

test.each([
  ['=1+1', "'=1+1"],
  ['+84', "'+84"],
  ['- Tại gia đình', "'- Tại gia đình"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['\rx', '"\'\rx"'],
  ['a;b', '"a;b"'],
  ['a"b', '"a""b"'],
  ['hai\ndòng', '"hai\ndòng"'],
  ['vụ', 'vụ'],
])('P07: %j is written as %j', (given, expected) => {
  expect(csvCell(given)).toBe(expected)
})
