// Bytes → text: UTF-8 in composed letters (NFC). Anything else is named and refused, never guessed into words.
import { type Bilingual, type Diagnostic, fill } from '../model/diagnostic.js'
import type { Place } from '../model/place.js'
import { legacyEncodingOf, pastedEncodingOf } from '../words/legacy.js'

export type Decoded = { readonly text: string } | { readonly problem: Diagnostic }

const SAVE_HINT: Bilingual = {
  vi: 'Mở tệp bằng trình soạn thảo, chọn lưu với bảng mã UTF-8 (Unicode) rồi chạy lại.',
  en: 'Open the file in an editor, save it as UTF-8 (Unicode) and run again.',
}
const FONT_HINT: Bilingual = {
  vi: 'Chuyển mã sang Unicode (ví dụ bằng Unikey: Công cụ, Chuyển mã), lưu UTF-8 rồi chạy lại.',
  en: 'Convert the text to Unicode (for example with the converter of Unikey), save it as UTF-8 and run again.',
}
const TEXT_HINT: Bilingual = {
  vi: 'Tệp kế hoạch là tệp văn bản YAML; kiểm tra lại tên tệp.',
  en: 'A plan file is a YAML text file; check the name of the file.',
}

/** What is said of bytes that are no UTF-8 text, by code. */
export const textWords = {
  'yaml/utf-16': {
    say: {
      vi: 'Tệp dùng bảng mã UTF-16, chương trình chỉ đọc UTF-8.',
      en: 'The file is in UTF-16; only UTF-8 is read.',
    },
    hint: SAVE_HINT,
  },
  'yaml/windows-1258': {
    say: {
      vi: 'Tệp dùng bảng mã Windows-1258, chương trình chỉ đọc UTF-8.',
      en: 'The file is in windows-1258; only UTF-8 is read.',
    },
    hint: SAVE_HINT,
  },
  'yaml/tcvn3': {
    say: {
      vi: 'Chữ trong tệp dùng bảng mã TCVN3 (phông .VnTime), không phải Unicode.',
      en: 'The text is in TCVN3 (fonts .VnTime), not in Unicode.',
    },
    hint: FONT_HINT,
  },
  'yaml/vni': {
    say: {
      vi: 'Chữ trong tệp dùng bảng mã VNI (phông VNI-Times), không phải Unicode.',
      en: 'The text is in VNI (fonts VNI-Times), not in Unicode.',
    },
    hint: FONT_HINT,
  },
  'yaml/not-utf-8': {
    say: {
      vi: 'Tệp không phải văn bản UTF-8: byte thứ {at} không hợp lệ.',
      en: 'The file is no UTF-8 text: byte {at} is invalid.',
    },
    hint: SAVE_HINT,
  },
  'yaml/binary': {
    say: { vi: 'Đây là {what}, không phải tệp YAML.', en: 'This is {what}, not a YAML file.' },
    hint: TEXT_HINT,
  },
} as const satisfies Record<string, { say: Bilingual; hint: Bilingual }>

const SIGNATURES: readonly { bytes: readonly number[]; what: Bilingual }[] = [
  { bytes: [0x50, 0x4b, 3, 4], what: { vi: 'tệp nén hoặc tệp Word, Excel', en: 'a zip, Word or Excel file' } },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: { vi: 'tệp Word, Excel kiểu cũ', en: 'an old Word or Excel file' } },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: { vi: 'tệp PDF', en: 'a PDF file' } },
]

/** Where the first byte stands that UTF-8 does not allow, from 1. */
function firstBad(bytes: Uint8Array): number {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = (low + high) >> 1
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle + 1), { stream: true })
      low = middle + 1
    } catch {
      high = middle
    }
  }
  return low + 1
}

/** Reads bytes as UTF-8 text in composed letters, without a byte order mark and with LF line ends. */
export function decodeText(bytes: Uint8Array, file: string): Decoded {
  const place: Place = { kind: 'file', file }
  const problem = (code: keyof typeof textWords, fills = {}): Decoded => ({
    problem: {
      code,
      severity: 'error',
      message: fill(textWords[code].say, fills),
      hint: textWords[code].hint,
      place,
      related: [],
    },
  })
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return problem('yaml/utf-16')
  const signature = SIGNATURES.find(known => known.bytes.every((byte, i) => bytes[i] === byte))
  if (signature) return problem('yaml/binary', { what: signature.what })
  const head = bytes.subarray(0, 4096)
  const zeros = head.filter(byte => byte === 0).length
  if (zeros > head.length / 4) return problem('yaml/utf-16')
  if (bytes.includes(0)) return problem('yaml/binary', { what: { vi: 'tệp nhị phân', en: 'a binary file' } })
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const legacy = legacyEncodingOf(bytes)
    return legacy ? problem(`yaml/${legacy}`) : problem('yaml/not-utf-8', { at: firstBad(bytes) })
  }
  const pasted = pastedEncodingOf(text)
  if (pasted) return problem(`yaml/${pasted}`)
  return { text: text.normalize('NFC').replace(/\r\n?/gu, '\n') }
}
