// Damaged files: whatever the bytes, there is a workbook or a verdict in words, soon. FUZZ_SEED and FUZZ_RUNS repeat or extend.
import * as xlsx from '@e965/xlsx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { cellName } from '../model/cell-name.js'
import { aWorkbook, SHEET_NAMESPACE } from '../testing/workbook-parts.js'
import { readSpreadsheet } from './spreadsheet.js'

const SEED = Number(process.env.FUZZ_SEED ?? 20260630)
const RUNS = Number(process.env.FUZZ_RUNS ?? 10_000)
/** A file may take ten seconds; small ones that take one have met something that is not linear. */
const SLOWEST = 10_000

let state = SEED
const below = (limit: number): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return Math.floor((state / 2 ** 32) * limit)
}
const pick = <T>(list: readonly T[]): T => list[below(list.length)]!

const rich = aWorkbook({
  rows:
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f t="shared" ref="B1:B3" si="0">C1*2</f><v>12.5</v></c><c r="C1" t="inlineStr"><is><t>Số vụ &amp; 1</t></is></c></row>' +
    '<row r="2" hidden="1"><c r="A2" t="s"><v>1</v></c><c r="B2"><f t="shared" si="0"/><v>-3</v></c><c r="C2" t="b"><v>1</v></c></row>' +
    '<row r="3"><c r="A3" t="str"><f>A1&amp;A2</f><v>x_x000D_y</v></c><c r="B3" t="e"><f t="array" ref="B3:C3">1/0</f><v>#DIV/0!</v></c><c r="C3"><v>1e2</v></c></row>',
  strings:
    '<si><t>Chỉ tiêu</t></si><si><r><rPr><strike/><rFont val=".VnTime"/></rPr><t>15</t></r><r><t>17</t></r></si>',
  styles:
    '<numFmts><numFmt numFmtId="164" formatCode="#,##0,"/></numFmts><fonts><font><name val="Arial"/></font><font><strike/></font></fonts><fills><fill/></fills><cellXfs><xf/><xf numFmtId="164" fontId="1" fillId="0"/></cellXfs>',
  before: '<sheetPr/><dimension ref="A1:C3"/><cols><col min="3" max="3" hidden="1"/></cols>',
  after:
    '<autoFilter ref="A1:C3"><filterColumn colId="0"/></autoFilter><mergeCells><mergeCell ref="D1:E2"/></mergeCells><headerFooter><oddFooter>&amp;Lbieu</oddFooter></headerFooter>',
  workbook:
    '<definedNames><definedName name="in_a_b">\'Biểu 01\'!$B$1</definedName></definedNames><calcPr calcMode="auto"/>',
  beside: {
    comments: `<comments xmlns="${SHEET_NAMESPACE}"><authors><author>A</author></authors><commentList><comment ref="B1" authorId="0"><text><t>ước tính</t></text></comment></commentList></comments>`,
    drawing:
      '<d:wsDr xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><d:oneCellAnchor/></d:wsDr>',
  },
})
const plain = aWorkbook({
  rows: '<row><c><v>1</v></c><c><v>2.5</v></c></row><row><c t="inlineStr"><is><t>a</t></is></c></row>',
})

function saved(bookType: 'biff8' | 'ods' | 'csv' | 'html' | 'xlml'): Uint8Array {
  const book = xlsx.utils.book_new()
  xlsx.utils.book_append_sheet(
    book,
    xlsx.utils.aoa_to_sheet([
      ['Chỉ tiêu', 'Số vụ'],
      ['a', 1],
      ['b', 2.5],
    ]),
    'Bieu',
  )
  return new Uint8Array(xlsx.write(book, { bookType, type: 'array' }) as ArrayBuffer)
}

/** Zipped formats come often: their own layers stand between a byte and a figure. */
const zipped = [rich, rich, plain, saved('ods')]
const others = [saved('csv'), saved('html'), saved('xlml'), saved('biff8')]
/** The bytes that reading depends on, so that damage is not spent on parts that are only held against their checksums. */
const stored = zipped.map(bytes => zipSync(unzipSync(bytes), { level: 0 }))
const unzipped = zipped.map(bytes => unzipSync(bytes))

const NUMBERS = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xfffffffe, 0xffffffff]
const SIGNATURES = [0x504b0102, 0x504b0304, 0x504b0506]

function byteDamage(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice()
  const at = below(copy.length)
  switch (below(6)) {
    case 0:
      for (let flips = 1 + below(3); flips > 0; flips--) copy[below(copy.length)]! ^= 1 << below(8)
      return copy
    case 1:
      return copy.subarray(0, at)
    case 2:
      return Uint8Array.from([...copy.subarray(0, at), ...copy.subarray(Math.min(copy.length, at + 1 + below(64)))])
    case 3: {
      const range = copy.subarray(at, at + 1 + below(200))
      return Uint8Array.from([...copy.subarray(0, at + range.length), ...range, ...copy.subarray(at + range.length)])
    }
    case 4:
      copy.fill(pick([0, 0x20, 0x3c, 0xff]), at, at + 1 + below(16))
      return copy
    default: {
      // A field of a header: somewhere behind one of its signatures.
      const view = new DataView(copy.buffer)
      const heads = [...copy.keys()].filter(i => i + 50 < copy.length && SIGNATURES.includes(view.getUint32(i)))
      const head = heads.length === 0 ? below(Math.max(1, copy.length - 4)) : pick(heads) + 4 + 2 * below(21)
      if (below(2) === 0) view.setUint32(Math.min(head, copy.length - 4), pick(NUMBERS), true)
      else view.setUint16(Math.min(head, copy.length - 4), pick(NUMBERS) & 0xffff, true)
      return copy
    }
  }
}

const TOKENS = [
  '<',
  '>',
  '/>',
  '</row>',
  '<row>',
  '</c>',
  '<c r="A1">',
  '<c>',
  '<v>',
  '</v>',
  '<v>7</v>',
  '<f>',
  '"',
  '&',
  '&amp;',
  '&#0;',
  '&x;',
  ']]>',
  '<!--',
  '-->',
  '<![CDATA[',
  '<?',
  '?>',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  'xmlns=""',
  ' r="XFD1048576"',
  ' r="A0"',
  ' t="s"',
  ' t="q"',
  ' s="70000"',
  ' si="9"',
  ' ref="A1:XFD1048576"',
  ' hidden="1"',
  '99999999',
  '-1',
  '1,5',
  '1e400',
  'NaN',
  '\u0000',
  '\ufffe',
  'A'.repeat(40_000),
  '<a>'.repeat(80),
  '__proto__',
  ' ',
  '\n',
  ' Target="../../x"',
  ' table:number-rows-repeated="99999999"',
]

function textDamage(text: string): string {
  let changed = text
  for (let edits = 1 + below(3); edits > 0; edits--) {
    // Between tags and values rather than within words.
    const borders = /[<>"=\s]/g
    borders.lastIndex = below(changed.length + 1)
    const at = borders.exec(changed)?.index ?? changed.length
    const cut = pick([0, 0, 1, 5, 30])
    const piece = below(3) === 0 ? changed.slice(at, at + below(120)) : pick(TOKENS)
    changed = changed.slice(0, at) + piece + changed.slice(at + cut)
  }
  return changed
}

function tokenDamage(index: number): Uint8Array {
  const parts = unzipped[index]!
  const names = Object.keys(parts).filter(name => /\.(?:xml|rels)$/.test(name))
  const name = below(2) === 0 ? (names.find(part => /sheet1|content/.test(part)) ?? pick(names)) : pick(names)
  return zipSync({ ...parts, [name]: strToU8(textDamage(strFromU8(parts[name]!))) }, { level: 0 })
}

/** Everything that a reader may ask of what was read; undefined where it was refused. */
function shownBy(bytes: Uint8Array, file: string): string | undefined {
  const read = readSpreadsheet(bytes, file)
  if (read.kind !== 'workbook') {
    const said = read.kind === 'problem' ? [read.problem] : read.kind === 'skip' ? [read.why] : read.notes
    for (const { message, code } of said) {
      expect(code).toMatch(/^sheet\/[a-z0-9-]+$/)
      expect(message.vi + message.en).not.toMatch(/\{\w+\}/)
    }
    return undefined
  }
  const lines: string[] = []
  for (const { name, cells, remarks, merges } of read.workbook.tables) {
    lines.push(name, ...remarks.values(), ...merges)
    let count = 0
    for (const cell of cells) {
      const { row, column, place, value, raw, formula, coveredBy } = cell
      if (place.cell !== cellName(row, column)) throw new Error(`${place.cell} is not ${cellName(row, column)}`)
      if (count++ < 50 && cells.get(place.cell)?.raw !== raw) throw new Error(`${place.cell} is not found again`)
      lines.push(`${place.cell} ${JSON.stringify(value)} ${raw} ${formula} ${coveredBy}`)
    }
    if (count !== cells.size) throw new Error(`${count} cells of ${cells.size}`)
  }
  return lines.join('\n')
}

test(`${RUNS} damaged files give workbooks or verdicts, and no damaged archive other cells (seed ${SEED})`, () => {
  const clean = stored.map(bytes => shownBy(bytes, 'a.xlsx'))
  expect(clean.every(shown => shown !== undefined)).toBe(true)
  let readable = 0
  let slowest = 0
  for (let run = 0; run < RUNS; run++) {
    const kind = run % 10
    const index = below(stored.length)
    const before = performance.now()
    try {
      if (kind < 4) {
        const shown = shownBy(byteDamage(stored[index]!), 'a.xlsx')
        // The checksums of an archive leave nothing to guess: the cells are those of the whole file, or none.
        if (shown !== undefined && shown !== clean[index]) throw new Error('other cells were read')
        if (shown !== undefined) readable++
      } else if (kind < 8) {
        if (shownBy(tokenDamage(index), 'a.xlsx') !== undefined) readable++
      } else if (kind === 8) {
        if (shownBy(byteDamage(pick(others)), 'a.xls') !== undefined) readable++
      } else if (
        shownBy(Buffer.from(textDamage(Buffer.from(pick(others)).toString('latin1')), 'latin1'), 'a.csv') !== undefined
      )
        readable++
    } catch (error) {
      throw new Error(`run ${run} of seed ${SEED}`, { cause: error })
    }
    slowest = Math.max(slowest, performance.now() - before)
  }
  expect(slowest).toBeLessThan(SLOWEST)
  expect(readable).toBeGreaterThan(RUNS / 20)
  expect(readable).toBeLessThan((RUNS * 19) / 20)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})
