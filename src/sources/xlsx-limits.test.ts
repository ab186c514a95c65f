// The limits of hazards section 5.2, each at its edge, and files that are made to cost more than they weigh.
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { cellName } from '../model/cell-name.js'
import { aWorkbook, SHEET_NAMESPACE, type WorkbookParts } from '../testing/workbook-parts.js'
import { readSpreadsheet } from './spreadsheet.js'

/** The code of what refuses a workbook. Stored, not packed: what is here is many times the same. */
function refusalOf(parts: WorkbookParts): string | undefined {
  const read = readSpreadsheet(zipSync(unzipSync(aWorkbook(parts)), { level: 0 }), 'a.xlsx')
  if (read.kind !== 'workbook') return read.kind === 'problem' ? read.problem.code : read.kind
  for (const { cells } of read.workbook.tables) for (const cell of cells) if (cell.raw === undefined) return 'no raw'
  return undefined
}
const times = (count: number, make: (i: number) => string) => Array.from({ length: count }, (_, i) => make(i)).join('')
const merges = (count: number) =>
  `<mergeCells>${times(count, i => `<mergeCell ref="A${2 * i + 1}:B${2 * i + 1}"/>`)}</mergeCells>`

test.each<[string, number, (count: number) => WorkbookParts]>([
  ['merged ranges', 10_000, count => ({ after: merges(count) })],
  ['styles', 20_000, count => ({ styles: `<cellXfs>${'<xf/>'.repeat(count)}</cellXfs>` })],
  [
    'characters in a text',
    32_767,
    count => ({ rows: `<row><c t="inlineStr"><is><t>${'ệ'.repeat(count)}</t></is></c></row>` }),
  ],
  ['characters in a shared text', 32_767, count => ({ strings: `<si><t>${'ệ'.repeat(count)}</t></si>` })],
  [
    'characters of a formula that is text',
    32_767,
    count => ({ rows: `<row><c t="str"><v>${'a'.repeat(count)}</v></c></row>` }),
  ],
  ['remarks', 20_000, count => ({ beside: { comments: comments(count) } })],
])('5.2: %s up to %i', (_, limit, parts) => {
  expect([refusalOf(parts(limit)), refusalOf(parts(limit + 1))]).toEqual([undefined, 'sheet/too-much'])
})

test('5.2: one cell more than two millions, and one shared text more than half a million, are too much', () => {
  const rows = `<row>${'<c/>'.repeat(10_000)}</row>`.repeat(200)
  expect(refusalOf({ rows: `${rows}<row><c/></row>` })).toBe('sheet/too-much')
  expect(refusalOf({ strings: '<si/>'.repeat(500_001) })).toBe('sheet/too-much')
})

function comments(count: number): string {
  const list = times(count, i => `<comment ref="A${i + 1}"><text><t>x</t></text></comment>`)
  return `<comments xmlns="${SHEET_NAMESPACE}"><commentList>${list}</commentList></comments>`
}

describe('files that are made to stall are read or refused soon', () => {
  test.each<[string, WorkbookParts, string | undefined]>([
    [
      'hidden columns over and over',
      { before: `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(17_000)}</cols>` },
      'sheet/too-much',
    ],
    [
      'large ranges in which everything lies',
      {
        after: `<mergeCells>${times(65, i => `<mergeCell ref="${cellName(1, 3 * i + 1)}:${cellName(999, 3 * i + 2)}"/>`)}</mergeCells>`,
      },
      'sheet/too-much',
    ],
    [
      'arrays that fill one another',
      { rows: times(2000, i => `<row><c><f t="array" ref="A1:C${1000 + i}">1</f><v>1</v></c></row>`) },
      'sheet/address',
    ],
    [
      'a long formula that ten thousand cells share',
      {
        rows:
          `<row><c><f t="shared" si="0">${'A1+'.repeat(2700)}1</f><v>1</v></c></row>` +
          '<row><c><f t="shared" si="0"/><v>1</v></c></row>'.repeat(10_000),
      },
      'sheet/too-much',
    ],
    [
      'rows from the last to the first',
      { rows: times(50_000, i => `<row r="${50_000 - i}"><c><v>1</v></c></row>`) },
      undefined,
    ],
    [
      'cells from the last to the first',
      { rows: `<row>${times(16_384, i => `<c r="${cellName(1, 16_384 - i)}"><v>1</v></c>`)}</row>` },
      undefined,
    ],
    ['many names', { after: times(60_000, i => `<n${i} a${i}=""/>`) }, undefined],
    ['runs of one letter', { strings: `<si>${'<r><t>a</t></r>'.repeat(5000)}</si>` }, 'sheet/too-much'],
    ['names that fall into one place', { after: collidingNames(3000, 100) }, undefined],
  ])('%s', (_, parts, code) => {
    const before = performance.now()
    expect(refusalOf(parts)).toBe(code)
    expect(performance.now() - before).toBeLessThan(10_000)
  })

  test('a part that many sheets lead to is read once', () => {
    const sheets = times(200, i => `<sheet name="B${i}" sheetId="${i + 1}" r:id="s${i}"/>`)
    const drawing = `<d:wsDr xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">${'<d:oneCellAnchor/>'.repeat(100_000)}</d:wsDr>`
    const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const list = (links: string) =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`
    const parts: Record<string, string> = { 'xl/d.xml': drawing }
    parts['xl/_rels/workbook.xml.rels'] = list(
      times(200, i => `<Relationship Id="s${i}" Type="${types}/worksheet" Target="w/${i}.xml"/>`),
    )
    for (let i = 0; i < 200; i++) {
      parts[`xl/w/${i}.xml`] = `<worksheet xmlns="${SHEET_NAMESPACE}"><sheetData/></worksheet>`
      parts[`xl/w/_rels/${i}.xml.rels`] = list(`<Relationship Id="a" Type="${types}/drawing" Target="../d.xml"/>`)
    }
    const before = performance.now()
    expect(refusalOf({ sheets, parts })).toBeUndefined()
    expect(performance.now() - before).toBeLessThan(10_000)
  })

  test('F27: three hundred megabytes of blanks are refused while they are inflated', () => {
    const parts = unzipSync(aWorkbook({}))
    const bomb = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': new Uint8Array(70 << 20).fill(0x20) })
    const before = performance.now()
    const read = readSpreadsheet(bomb, 'a.xlsx')
    expect(read.kind === 'problem' && read.problem.code).toBe('sheet/too-large')
    expect(performance.now() - before).toBeLessThan(10_000)
  })
})

/** Elements whose names have sums that meet in the low bits, which is where a table would look for them. */
function collidingNames(count: number, repeats: number): string {
  const names: string[] = []
  for (let i = 0; names.length < count; i++) {
    const name = `n${i.toString(36)}`
    let hash = 0
    for (const byte of strToU8(name)) hash = (Math.imul(hash, 31) + byte) | 0
    if ((hash & 4095) === 77) names.push(name)
  }
  return names.map(name => `<${name}/>`.repeat(repeats)).join('')
}
