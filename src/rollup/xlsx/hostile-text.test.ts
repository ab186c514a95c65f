// Text of others on its way into a workbook: it stays the text that it was, and nothing in it is obeyed.

import fc from 'fast-check'
import { strFromU8 } from 'fflate'
import { expect, test } from 'vitest'
import { readXlsx } from '../../sources/xlsx.js'
import { all, at, partOf, partsOf, treeOf } from '../../testing/docx-parts.js'
import { row, text } from './sample-workbook.js'
import { writeXlsx } from './write.js'
import { attributeText, textXml } from './xml-text.js'

const bookOf = (...texts: readonly string[]) =>
  writeXlsx({ sheets: [{ name: 'Một', rows: texts.map(one => row(text(one))) }] })

/** The texts that our own reader finds again. */
function readBack(bytes: Uint8Array): string[] {
  const read = readXlsx(bytes, 'a.xlsx')
  if ('problem' in read) throw new Error(read.problem.message.en)
  return [...read.workbook.tables[0]!.cells].map(({ value }) => (value.kind === 'text' ? value.text : value.kind))
}

const payloads = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  '=HYPERLINK("http://x.invalid","a")',
  "=cmd|'/c calc'!A1",
  '=WEBSERVICE("http://x.invalid")',
]

test('P07: a text that begins like a formula is a string cell, marked to stay text when somebody edits it', () => {
  const bytes = bookOf(...payloads)
  const cells = all(partOf(bytes, 'xl/worksheets/sheet1.xml'), 'c')
  const looks = at(partOf(bytes, 'xl/styles.xml'), 'cellXfs')!.children
  expect(cells).toHaveLength(payloads.length)
  for (const { attributes, children } of cells) {
    expect(attributes.t).toBe('s')
    expect(children.map(({ name }) => name)).toEqual(['v'])
    expect(looks[Number(attributes.s)]!.attributes.quotePrefix).toBe('1')
  }
  const plain = partOf(bookOf('vụ'), 'xl/worksheets/sheet1.xml')
  expect(all(plain, 'c')[0]!.attributes.s).toBeUndefined()
})

test('P08: no part of a workbook leads outside of it, whatever its texts say', () => {
  for (const [path, part] of partsOf(bookOf(...payloads))) {
    const xml = strFromU8(part)
    expect(xml).not.toContain('TargetMode')
    expect(path).not.toMatch(/externalLink|connections|vbaProject/)
    if (path.startsWith('xl/worksheets/')) expect(xml).not.toContain('<f>')
  }
})

test('P09: control characters, direction marks and half pairs become visible signs or escapes, never bare', () => {
  expect(textXml('a\u0000b\u0007c\u001fd')).toBe('a_x0000_b_x0007_c_x001F_d')
  expect(textXml('x\u202egnp.exe')).toBe('x\\u202egnp.exe')
  expect(textXml('\ud800a\udfff')).toBe('\ufffda\ufffd')
  expect(textXml('😀')).toBe('😀')
  expect(textXml('\ufffe\uffff')).toBe('_xFFFE__xFFFF_')
  expect(textXml('dòng 1\ndòng 2\tcột')).toBe('dòng 1\ndòng 2\tcột')
  expect(textXml('\r\n')).toBe('_x000D_\n')
})

test('P09: a text that looks like an escape of the format stays what it is', () => {
  expect(textXml('_x0041_')).toBe('_x005F_x0041_')
  expect(textXml('_x004_ và _x00411_')).toBe('_x004_ và _x00411_')
  expect(readBack(bookOf('_x0041_', '_x005F_'))).toEqual(['_x0041_', '_x005F_'])
})

test('P09: a text longer than a cell holds is cut with a mark, and never within a pair', () => {
  const [cut] = readBack(bookOf('ă'.repeat(40_000)))
  expect(cut).toHaveLength(32_767)
  expect(cut!.endsWith(' […]')).toBe(true)
  const [pairs] = readBack(bookOf(`${'x'.repeat(32_762)}😀😀😀`))
  expect(pairs).not.toMatch(/\p{Cs}/u)
  expect(pairs!.endsWith('😀 […]')).toBe(false)
  expect(readBack(bookOf('x'.repeat(32_767)))[0]).toHaveLength(32_767)
})

test('texts leave in NFC, and signs of XML mean nothing', () => {
  expect(readBack(bookOf('tie\u0302\u0301ng', '<b>&amp;"\'</b>', ' hai đầu '))).toEqual([
    'tiếng',
    '<b>&amp;"\'</b>',
    ' hai đầu ',
  ])
  expect(attributeText('"a" < b\n&', 5)).toBe('&quot;a&quot; …')
})

test('any text at all is a well-formed part, and reads back as it was but for what may not be', () => {
  const texts = fc.sample(fc.string({ unit: 'binary', maxLength: 40 }), { numRuns: 500, seed: 7 }).map(one => `x${one}`)
  const bytes = bookOf(...texts)
  for (const [, part] of partsOf(bytes)) treeOf(strFromU8(part))
  const found = readBack(bytes)
  expect(found).toHaveLength(texts.length)
  const clean = (one: string) => !/[\p{Cc}\p{Cf}\p{Cs}\ufffe\uffff]/u.test(one)
  for (const [i, one] of texts.entries()) if (clean(one)) expect(found[i]).toBe(one.normalize('NFC'))
  expect(texts.filter(clean).length).toBeGreaterThan(20)
})
