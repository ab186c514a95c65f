import { expect, test } from 'vitest'
import { isSyllable } from '../words/legacy.js'
import { fromTcvn3 } from '../words/legacy-letters.js'
import { decodeText } from './text.js'

const codeOf = (bytes: Uint8Array) => {
  const decoded = decodeText(bytes, 'a.yaml')
  return 'problem' in decoded ? decoded.problem.code : decoded.text
}
const latin1 = (text: string) => Uint8Array.from(text, letter => letter.charCodeAt(0))

test('UTF-8 is read in composed letters, with or without a byte order mark, CRLF as LF', () => {
  const text = 'title: Kế hoạch\nplace: Bắc Hà\n'
  expect(codeOf(new TextEncoder().encode(text))).toBe(text)
  expect(codeOf(new TextEncoder().encode(text.normalize('NFD')))).toBe(text)
  expect(codeOf(new TextEncoder().encode(`\ufeff${text.replaceAll('\n', '\r\n')}`))).toBe(text)
})

test('UTF-16 is named, with and without a byte order mark', () => {
  const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
  expect(codeOf(utf16('\ufefftitle: Ke hoach'))).toBe('yaml/utf-16')
  expect(codeOf(utf16('title: Ke hoach nam 2026'))).toBe('yaml/utf-16')
})

test('windows-1258 is named', () => {
  // "Kế hoạch phòng, chống" with the tone marks of windows-1258: EC sắc, F2 nặng, CC huyền, EA ê, F4 ô.
  expect(codeOf(latin1('title: K\xea\xec hoa\xf2ch pho\xccng, ch\xf4\xecng'))).toBe('yaml/windows-1258')
})

test('TCVN3 is named, as bytes and as text that was pasted unconverted', () => {
  const written = 'title: KÕ ho¹ch phßng, chèng tÖ n¹n x· héi ®Þa ph\u00ad¬ng'
  expect(fromTcvn3(written)).toBe('title: Kế hoạch phòng, chống tệ nạn xã hội địa phương')
  expect(codeOf(latin1(written))).toBe('yaml/tcvn3')
  expect(codeOf(new TextEncoder().encode(written))).toBe('yaml/tcvn3')
})

test('VNI text that was pasted unconverted is named', () => {
  expect(codeOf(new TextEncoder().encode('title: Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam'))).toBe('yaml/vni')
})

test('bytes that are no text are named with what they are', () => {
  expect(codeOf(Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2]))).toBe('yaml/binary')
  expect(codeOf(Uint8Array.from([1, 2, 0, 65, 66, 67, 68, 69, 70]))).toBe('yaml/binary')
  const decoded = decodeText(latin1('title: abc \xff\xfe\xfd'), 'a.yaml')
  expect('problem' in decoded && decoded.problem.message.en).toBe('The file is no UTF-8 text: byte 12 is invalid.')
})

test('syllables are told from other words', () => {
  for (const word of ['nghiêng', 'khuyến', 'Ủy', 'quốc', 'giữ', 'đường', 'yếu', 'loạn'])
    expect(isSyllable(word), word).toBe(true)
  for (const word of ['ho¹ch', 'zoo', 'bcd', 'hoạcch']) expect(isSyllable(word), word).toBe(false)
})
