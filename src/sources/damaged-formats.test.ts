// Damaged files of each format beside .xlsx: whatever the bytes, a workbook or a verdict, soon. FUZZ_SEED and FUZZ_RUNS repeat or extend.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import { sampleSpreadsheets } from '../testing/sample-spreadsheets.js'
import { readCsv } from './csv.js'
import { readHtmlTables } from './html-table.js'
import { readOds } from './ods.js'
import { readXls } from './xls.js'
import { readXml2003 } from './xml-2003.js'

const SEED = Number(process.env.FUZZ_SEED ?? 20260701)
const RUNS = Number(process.env.FUZZ_RUNS ?? 150)
const SLOWEST = 10_000

/** What the library prints about damaged records goes nowhere in the worker either. */
vi.spyOn(console, 'error').mockImplementation(() => undefined)

const readers = {
  csv: readCsv,
  'csv in windows-1258': readCsv,
  'csv in TCVN3 letters': readCsv,
  ods: readOds,
  html: readHtmlTables,
  'xml-2003': readXml2003,
  xls: readXls,
}
type Kind = keyof typeof sampleSpreadsheets

let state = SEED
const below = (limit: number): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return Math.floor((state / 2 ** 32) * limit)
}

function damaged(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice()
  const at = below(copy.length)
  const length = 1 + below(60)
  switch (below(5)) {
    case 0:
      for (let flips = 1 + below(4); flips > 0; flips--) copy[below(copy.length)]! ^= 1 << below(8)
      return copy
    case 1:
      return copy.subarray(0, at)
    case 2:
      return Uint8Array.from([...copy.subarray(0, at), ...copy.subarray(at + length)])
    case 3:
      return Uint8Array.from([...copy.subarray(0, at), ...copy.subarray(below(at + 1), at), ...copy.subarray(at)])
    default:
      copy.fill([0, 0x20, 0x22, 0x3c, 0xff][below(5)]!, at, at + length)
      return copy
  }
}

/** Damage inside a part of an archive that is whole again around it. */
function damagedInside(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).filter(name => name !== 'mimetype')
  const name = names[below(names.length)]!
  const text = strFromU8(parts[name]!)
  const at = below(text.length)
  const words = ['1048576', '-1', '99999999', '"', '<', '</table:table-row>', '&amp;', 'table:', '']
  const changed = text.slice(0, at) + words[below(words.length)]! + text.slice(at + below(8))
  return zipSync({ ...parts, [name]: strToU8(changed) }, { level: 0 })
}

test('F05, F06, F07: each sample is read as what it is', () => {
  for (const kind of Object.keys(sampleSpreadsheets) as Kind[]) {
    const result = readers[kind](sampleSpreadsheets[kind], 'a')
    if ('problem' in result) throw new Error(`${kind}: ${result.problem.message.en}`)
    expect([...result.workbook.tables[0]!.cells].length, kind).toBeGreaterThan(3)
  }
})

test.each(Object.keys(sampleSpreadsheets) as Kind[])(
  'F02, F03, F42: %s that is damaged anywhere gives a workbook or a verdict',
  kind => {
    const read = readers[kind]
    let slowest = 0
    let refused = 0
    for (let run = 0; run < RUNS; run++) {
      const bytes =
        kind === 'ods' && run % 2 === 0 ? damagedInside(sampleSpreadsheets.ods) : damaged(sampleSpreadsheets[kind])
      const started = performance.now()
      const result = read(bytes, 'a')
      if ('problem' in result) {
        refused++
        expect(result.problem.message.vi, `seed ${SEED}, run ${run}`).not.toBe('')
      } else
        for (const table of result.workbook.tables)
          for (const cell of table.cells) expect(cell.place.sheet).toBe(table.name)
      slowest = Math.max(slowest, performance.now() - started)
    }
    expect(slowest).toBeLessThan(SLOWEST)
    expect(refused).toBeGreaterThan(0)
    expect(Object.keys(Object.prototype)).toEqual([])
  },
)
