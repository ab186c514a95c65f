import { expect, test } from 'vitest'
import type { Cell } from '../model/table.js'
import { decodeLegacy, decodeLegacyBytes, encodingOfTexts, fontEncoding, legacyEncodingOf } from './legacy.js'
import { fromTcvn3, fromVni } from './legacy-letters.js'
import { encodingOfSheet, textOf } from './legacy-text.js'
import { latin1, MARKED_LETTERS, to1258, toTcvn3, toVni } from './sample-legacy.js'

const aText = (text: string, more: Partial<Cell> = {}) =>
  ({ value: { kind: 'text', text }, raw: text, ...more }) as const
const SENTENCE = 'Số vụ việc phát hiện, xử lý trong kỳ báo cáo của tỉnh Sơn La, đơn vị: nghìn đồng'

test('F18: VNI has every Vietnamese letter, small and capital, as one sign or two', () => {
  const lacking = MARKED_LETTERS.filter(letter => !/[ìÌíÍ]/.test(letter) && fromVni(toVni(letter)) !== letter)
  expect(lacking).toEqual([])
  expect(MARKED_LETTERS.filter(letter => toVni(letter) === letter && !/[ìÌíÍ]/.test(letter))).toEqual([])
})

test('F17: TCVN3 has every small letter and the plain capitals; tones stand behind other capitals', () => {
  const small = MARKED_LETTERS.filter(letter => letter === letter.toLowerCase() || /[ĂÂĐÊÔƠƯ]/.test(letter))
  // The sign for ý is that of Latin-1.
  expect(small.filter(letter => fromTcvn3(toTcvn3(letter)) !== letter)).toEqual([])
  expect(small.filter(letter => toTcvn3(letter) === letter)).toEqual(['ý'])
  expect(fromTcvn3('¢³N, A²')).toBe('ẤN, Ã')
  expect(fromTcvn3('m²')).toBe('m²')
})

test('F18: a letter of VNI takes the longest match', () => {
  expect(fromVni('Tieáng Vieät, ngöôøi, ñöôïc, ôû, nghóa, ÑAÏI HOÄI')).toBe(
    'Tiếng Việt, người, được, ở, nghĩa, ĐẠI HỘI',
  )
})

test('F13: bytes of windows-1258 become composed letters', () => {
  const bytes = to1258(SENTENCE)
  expect(legacyEncodingOf(bytes)).toBe('windows-1258')
  expect(decodeLegacyBytes(bytes, 'windows-1258')).toBe(SENTENCE)
})

test('F17, F18: bytes of the font encodings are told from one another and from other languages', () => {
  for (const [encoding, bytes] of [
    ['tcvn3', latin1(toTcvn3(SENTENCE))],
    ['vni', latin1(toVni(SENTENCE))],
  ] as const) {
    expect(legacyEncodingOf(bytes)).toBe(encoding)
    expect(decodeLegacyBytes(bytes, encoding)).toBe(SENTENCE)
  }
  expect(legacyEncodingOf(latin1('Größe der Straße, Überschuß, Führungskräfte'))).toBeUndefined()
})

test('F17: the font of a cell decides, and figures stay', () => {
  expect(textOf(aText('TØnh S¬n La', { font: '.VnTime' }))).toBe('Tỉnh Sơn La')
  expect(textOf(aText('Ñôn vò', { font: 'VNI-Times' }))).toBe('Đơn vị')
  for (const figure of ['1.234,5', '12,5%', '1\u00a0234', '−5', '15 m²'])
    expect(textOf(aText(figure, { font: '.VnArial' }))).toBe(figure)
  expect(textOf({ value: { kind: 'number', decimal: '15' }, raw: '15', font: '.VnTime' })).toBe('15')
})

test('F17: a sheet whose fonts do not tell is judged by all its texts', () => {
  const labels = ['Số vụ', 'Số người bị hại', 'Tỷ lệ giải quyết'].map(toTcvn3)
  expect(encodingOfTexts(labels)).toBe('tcvn3')
  expect(encodingOfTexts(labels.map(fromTcvn3))).toBeUndefined()
  expect(encodingOfTexts(['Café', 'Ürün', 'Größe', 'Straße'])).toBeUndefined()
  const sheet = encodingOfSheet(labels.map(label => aText(label, { font: 'Times New Roman' })))
  expect(textOf(aText(labels[1]!, { font: 'Times New Roman' }), sheet)).toBe('Số người bị hại')
  expect(textOf(aText('ct01'), sheet)).toBe('ct01')
})

test('F19: each run of a rich text is decoded by its own font', () => {
  const runs = [
    { text: 'Sè v', font: '.VnTime', struck: false, raised: false },
    { text: 'ô', font: '.VnTime', struck: false, raised: false },
    { text: ' và ngöôøi', font: 'VNI-Times', struck: false, raised: false },
    { text: ' bị hại', font: 'Arial', struck: false, raised: false },
  ]
  const text = runs.map(run => run.text).join('')
  expect(textOf(aText(text, { runs }))).toBe('Số vụ và người bị hại')
})

test('F20: letters of .VnTimeH are shown as capitals', () => {
  expect(fontEncoding('.VnTimeH')).toBe('tcvn3')
  expect(textOf(aText('tæng sè', { font: '.VnTimeH' }))).toBe('TỔNG SỐ')
})

test('F21: Unicode text in a cell whose font is still an old one stays as it is', () => {
  for (const text of [
    'Tổng số vụ',
    'Đơn vị tính',
    'Hà Nội',
    'Ô tô',
    'Tỉnh Sơn La',
    'cả nước',
    'Không có',
    'Lò Pá',
    'Có',
  ])
    for (const font of ['.VnTime', '.VnTimeH', 'VNI-Times']) expect(textOf(aText(text, { font }))).toBe(text)
  expect(decodeLegacy('Trong đó: nữ', 'vni')).toBe('Trong đó: nữ')
})

test('E20: the Icelandic and African look-alikes of Đ become Đ', () => {
  expect(textOf(aText('\u00d0iện Biên, huyện \u0189à B\u1eafc, x\u00e3 \u0111ông'))).toBe(
    'Điện Biên, huyện Đà Bắc, xã đông',
  )
})
