import { deflateRawSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readZip, ZIP_LIMITS, zipWords } from './zip.js'

const words = strToU8('<worksheet><v>1234</v></worksheet>'.repeat(20))
const good = zipSync({ 'xl/workbook.xml': words, 'xl/worksheets/sheet1.xml': [words, { level: 0 }] })
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

const partsOf = (bytes: Uint8Array) => {
  const read = readZip(bytes, 'xa-an-phu.xlsx')
  return 'parts' in read ? read.parts : undefined
}
const codeOf = (bytes: Uint8Array, limits = ZIP_LIMITS) => {
  const read = readZip(bytes, 'xa-an-phu.xlsx', limits)
  return 'problem' in read ? read.problem.code : undefined
}

/** The archive with other bytes where a text stands, at its nth place. */
function patched(bytes: Uint8Array, find: string, write: string | number[], nth = 0): Uint8Array {
  const copy = bytes.slice()
  let at = -1
  for (let i = 0; i <= nth; i++) at = Buffer.from(copy).indexOf(find, at + 1, 'latin1')
  if (at < 0) throw new Error(`no ${find}`)
  copy.set(typeof write === 'string' ? strToU8(write, true) : write, at)
  return copy
}
const header = { local: 'PK\x03\x04', central: 'PK\x01\x02', end: 'PK\x05\x06' }
/** A number of a header overwritten: where it begins behind its signature, and the bytes. */
function withField(bytes: Uint8Array, kind: keyof typeof header, offset: number, values: number[], nth = 0) {
  const copy = bytes.slice()
  let at = -1
  for (let i = 0; i <= nth; i++) at = Buffer.from(copy).indexOf(header[kind], at + 1, 'latin1')
  copy.set(values, at + offset)
  return copy
}

test('every part is read by its name, packed or not', () => {
  const parts = partsOf(good)!
  expect([...parts.keys()]).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml'])
  for (const part of parts.values()) expect(text(part)).toBe(text(words))
})

describe('archives of the catalogue of hazards', () => {
  const named = (name: string) => zipSync({ [name]: words })
  const twins = patched(patched(zipSync({ 'a.xml': words, 'b.xml': words }), 'b.xml', 'a.xml'), 'b.xml', 'a.xml')
  const bomb = zipSync({ 'xl/sheet.xml': new Uint8Array(40 << 20) })
  test.each<[string, string, Uint8Array, string | undefined]>([
    ['F01', 'no bytes', new Uint8Array(), 'sheet/empty-file'],
    ['F02', 'the end is cut', good.subarray(0, good.length * 0.9), 'sheet/cut'],
    ['F04', 'one digit is flipped in a stored part', patched(good, '1234', '9234'), 'sheet/damaged'],
    ['F10', 'prose', strToU8('Kính gửi: Ủy ban nhân dân xã'), 'sheet/not-zip'],
    ['F08', 'a PDF', strToU8('%PDF-1.4'), 'sheet/not-zip'],
    ['F27', 'a bomb', bomb, 'sheet/too-large'],
    ['F29', 'the directory declares 4 GB', withField(good, 'central', 24, [255, 255, 255, 254]), 'sheet/damaged'],
    ['F29', 'the header declares 4 GB', withField(good, 'local', 22, [255, 255, 255, 254]), 'sheet/damaged'],
    ['F31', 'two parts of one name', twins, 'sheet/two-parts'],
    ['F31', 'two parts that differ in capitals', zipSync({ 'a.xml': words, 'A.xml': words }), 'sheet/two-parts'],
    ['F32', 'the header has another method', withField(good, 'local', 8, [0, 0]), 'sheet/damaged'],
    ['F32', 'the header has another name', patched(good, 'workbook', 'workbooc'), 'sheet/damaged'],
    ['F32', 'the header has another size', withField(good, 'local', 18, [1]), 'sheet/damaged'],
    ['F32', 'two entries share their bytes', withField(good, 'central', 42, [0, 0, 0, 0], 1), 'sheet/damaged'],
    ['F33', 'a name leads out', named('../x.xml'), 'sheet/damaged'],
    ['F33', 'a name is absolute', named('/x.xml'), 'sheet/damaged'],
    ['F33', 'a name is that of a prototype', named('xl/__proto__'), 'sheet/damaged'],
    ['F33', 'a name has a drive', named('C:x.xml'), 'sheet/damaged'],
    ['5.2', 'encrypted', withField(good, 'central', 8, [1, 0]), 'sheet/encrypted'],
    ['5.2', 'another compression', withField(good, 'central', 10, [14, 0]), 'sheet/zip-kind'],
    ['5.2', 'ZIP64', withField(good, 'end', 16, [255, 255, 255, 255]), 'sheet/zip-kind'],
    ['5.2', 'several volumes', withField(good, 'end', 4, [1, 0]), 'sheet/zip-kind'],
    ['5.2', 'the directory is elsewhere', withField(good, 'end', 16, [1, 0, 0, 0]), 'sheet/damaged'],
    ['5.2', 'the directory counts fewer parts', withField(good, 'end', 8, [1, 0, 1, 0]), 'sheet/damaged'],
  ])('%s: %s', (_, what, bytes, code) => {
    expect({ what, code: codeOf(bytes) }).toEqual({ what, code })
  })

  test('F33: backward slashes of old programs are read as slashes', () => {
    const read = partsOf(patched(patched(zipSync({ 'xl/a.xml': words }), 'xl/', 'xl\\'), 'xl/', 'xl\\'))
    expect([...read!.keys()]).toEqual(['xl/a.xml'])
  })

  test('5.3: bytes behind the end are told', () => {
    const longer = new Uint8Array(good.length + 5)
    longer.set(good)
    const read = readZip(longer, 'xa-an-phu.xlsx')
    expect('notes' in read && read.notes).toMatchObject([
      {
        code: 'sheet/bytes-after',
        severity: 'warning',
        message: { en: '5 bytes stand after the end of the archive; they are not read.' },
      },
    ])
  })

  test('5.2: sizes and counts are allowed up to their limits', () => {
    const [part, total] = [words.length, words.length * 2]
    const exact = { file: good.length, parts: 2, part, total }
    expect(codeOf(good, exact)).toBeUndefined()
    for (const key of ['file', 'parts', 'part', 'total'] as const)
      expect([key, codeOf(good, { ...exact, [key]: exact[key] - 1 })]).toEqual([key, 'sheet/too-large'])
  })

  test('a part that inflates to more than it declares is refused', () => {
    const liar = zipSync({ 'a.xml': new Uint8Array(5000) })
    const short = withField(withField(liar, 'local', 22, [10, 0, 0, 0]), 'central', 24, [10, 0, 0, 0])
    expect(codeOf(short)).toBe('sheet/damaged')
  })

  test('bytes behind the compressed data of a part are refused', () => {
    const packed = deflateRawSync(words)
    const padded = new Uint8Array(packed.length + 4)
    padded.set(packed)
    const stored = zipSync({ 'a.xml': [padded, { level: 0 }] })
    expect(codeOf(withField(withField(stored, 'local', 8, [8]), 'central', 10, [8]))).toBe('sheet/damaged')
  })
})

/** A small generator of numbers with a printed seed: fast, and the same on every machine. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed
  while (true) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state / 2 ** 32
  }
}

test('bytes flipped and files cut give the same parts or a refusal in words, never a throw', () => {
  const random = numbers(20260630)
  const below = (limit: number) => Math.floor(random.next().value * limit)
  let refused = 0
  for (let run = 0; run < 4000; run++) {
    const bytes = good.slice(0, run % 4 === 0 ? below(good.length) : good.length)
    for (let flips = run % 4 === 0 ? 0 : 1 + below(3); flips > 0; flips--) {
      const at = below(bytes.length)
      bytes[at] = bytes[at]! ^ (1 + below(255))
    }
    const read = readZip(bytes, 'xa-an-phu.xlsx')
    if ('problem' in read) {
      refused++
      expect(Object.keys(zipWords)).toContain(read.problem.code)
      expect(read.problem.message.vi + read.problem.message.en).not.toMatch(/\{(?:part|what|count)\}/)
    } else
      for (const part of read.parts.values()) if (text(part) !== text(words)) expect.fail(`run ${run} read other words`)
  }
  expect(refused).toBeGreaterThan(2000)
})
