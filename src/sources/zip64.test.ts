// Archives of writers that leave room for sizes of 64 bits although a form never needs them.
import { crc32 } from 'node:zlib'
import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readZip } from './zip.js'

const WIDE = 0xffffffff
const words = strToU8('<worksheet><v>1234</v></worksheet>')
const little = (size: number, ...numbers: number[]) =>
  numbers.flatMap(number => Array.from({ length: size }, (_, i) => Math.floor(number / 2 ** (8 * i)) % 256))
const wideField = (...numbers: number[]) => [...little(2, 1, numbers.length * 8), ...little(8, ...numbers)]

interface Written {
  /** Size and packed size in the header of the part, and its extra field. */
  readonly local?: readonly [number, number]
  readonly localExtra?: readonly number[]
  /** Size, packed size and place in the directory, and its extra field. */
  readonly central?: readonly [number, number, number]
  readonly centralExtra?: readonly number[]
  /** What follows the part. */
  readonly after?: readonly number[]
}

/** An archive of one stored part. */
function anArchive({ local, localExtra = [], central, centralExtra = [], after }: Written): Uint8Array {
  const name = strToU8('a.xml')
  const sum = crc32(words)
  const flags = after === undefined ? 0 : 8
  const [size, packed] = local ?? (after === undefined ? [words.length, words.length] : [0, 0])
  const [fullSize, fullPacked, at] = central ?? [words.length, words.length, 0]
  const header = [
    ...[
      ...strToU8('PK\x03\x04'),
      ...little(2, 45, flags, 0, 0, 0),
      ...little(4, after === undefined ? sum : 0, packed, size),
    ],
    ...[...little(2, name.length, localExtra.length), ...name, ...localExtra, ...words, ...(after ?? [])],
  ]
  const directory = [
    ...[...strToU8('PK\x01\x02'), ...little(2, 45, 45, flags, 0, 0, 0), ...little(4, sum, fullPacked, fullSize)],
    ...[...little(2, name.length, centralExtra.length, 0, 0, 0), ...little(4, 0, at), ...name, ...centralExtra],
  ]
  const end = [...strToU8('PK\x05\x06'), ...little(2, 0, 0, 1, 1), ...little(4, directory.length, header.length), 0, 0]
  return Uint8Array.from([...header, ...directory, ...end])
}
const { length } = words
const fateOf = (written: Written) => {
  const read = readZip(anArchive(written), 'a.xlsx')
  return 'problem' in read ? read.problem.code : new TextDecoder().decode(read.parts.get('a.xml'))
}
const sum = crc32(words)

describe('wide fields that say what the headers say are read', () => {
  test.each<[string, Written]>([
    ['none at all', {}],
    ['in the header of the part', { local: [WIDE, WIDE], localExtra: wideField(length, length) }],
    [
      'in both',
      {
        local: [WIDE, WIDE],
        localExtra: wideField(length, length),
        central: [WIDE, WIDE, WIDE],
        centralExtra: wideField(length, length, 0),
      },
    ],
    ['only what is missing', { central: [WIDE, length, 0], centralExtra: wideField(length) }],
    ['only the place', { central: [length, length, WIDE], centralExtra: wideField(0) }],
    ['again what is not missing', { central: [length, length, 0], centralExtra: wideField(length, length, 0) }],
    ['a descriptor of 32 bits', { after: [...strToU8('PK\x07\x08'), ...little(4, sum, length, length)] }],
    ['a descriptor without its mark', { after: little(4, sum, length, length) }],
    [
      'a descriptor of 64 bits',
      {
        local: [WIDE, WIDE],
        localExtra: wideField(0, 0),
        after: [...strToU8('PK\x07\x08'), ...little(4, sum), ...little(8, length, length)],
      },
    ],
  ])('%s', (_, written) => {
    expect(fateOf(written)).toBe(new TextDecoder().decode(words))
  })
})

describe('wide fields of any other kind refuse the file', () => {
  test.each<[string, Written, string]>([
    ['F29 a size that needs them', { central: [WIDE, length, 0], centralExtra: wideField(2 ** 33) }, 'sheet/zip-kind'],
    [
      'a number that is missing there too',
      { central: [WIDE, WIDE, 0], centralExtra: wideField(length) },
      'sheet/zip-kind',
    ],
    ['no field at all', { central: [WIDE, length, 0] }, 'sheet/zip-kind'],
    ['a field that is cut', { central: [WIDE, length, 0], centralExtra: [...little(2, 1, 8), 1] }, 'sheet/zip-kind'],
    ['half a number', { central: [WIDE, length, 0], centralExtra: [...little(2, 1, 4), 1, 0, 0, 0] }, 'sheet/zip-kind'],
    [
      'F32 another size',
      { central: [length, length, 0], centralExtra: wideField(length + 1, length, 0) },
      'sheet/zip-kind',
    ],
    [
      'F32 another size in the header of the part',
      { local: [WIDE, WIDE], localExtra: wideField(5, length) },
      'sheet/damaged',
    ],
    [
      'F32 a wide descriptor where nothing announces it',
      { after: [...strToU8('PK\x07\x08'), ...little(4, sum), ...little(8, length, length)] },
      'sheet/damaged',
    ],
  ])('%s', (_, written, code) => {
    expect(fateOf(written)).toBe(code)
  })
})
