// Vietnamese text from before Unicode: TCVN3 (fonts .Vn…), VNI (fonts VNI-…) and windows-1258.
// The tables are facts of those encodings; whether a text is in one of them is judged by how many of its words become syllables.

const UNICODE = [...'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂĐÊÔƠƯ']
const TCVN3 = [...'µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢§£¤¥¦']
const FROM_TCVN3 = new Map(TCVN3.map((letter, i) => [letter, UNICODE[i]!]))

/** Text typed in TCVN3 (read as Latin-1) in Unicode; letters outside the table stay. */
export const fromTcvn3 = (text: string): string => [...text].map(letter => FROM_TCVN3.get(letter) ?? letter).join('')

const SYLLABLE = /^(?:ngh|ng|nh|th|tr|kh|gh|gi|ph|qu|ch|[bcdđghklmnpqrstvx])?[aăâeêioôơuưy]{1,3}(?:ng|nh|ch|[cmnpt])?$/u
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** Whether a word is built like a Vietnamese syllable: onset, vowels, coda, one tone at most. */
export function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD')
  const tones = parts.match(TONES)?.length ?? 0
  return tones <= 1 && SYLLABLE.test(parts.replace(TONES, '').normalize('NFC'))
}

/** The words that hold a letter beyond ASCII, and how many of them are syllables. */
function syllables(text: string): { words: number; good: number } {
  const words = text.split(/[\s\p{P}\p{N}$+<=>|~^`]+/u).filter(word => /[^\x00-\x7f]/.test(word))
  return { words: words.length, good: words.filter(isSyllable).length }
}

export type LegacyEncoding = 'tcvn3' | 'vni' | 'windows-1258'

/** Which old encoding bytes that are no UTF-8 were written in; undefined where none makes syllables of most words. */
export function legacyEncodingOf(bytes: Uint8Array): LegacyEncoding | undefined {
  const sample = bytes.subarray(0, 200_000)
  const asTcvn3 = syllables(fromTcvn3(new TextDecoder('latin1').decode(sample)))
  const as1258 = syllables(new TextDecoder('windows-1258').decode(sample).normalize('NFC'))
  const best = asTcvn3.good >= as1258.good ? ('tcvn3' as const) : ('windows-1258' as const)
  const { words, good } = best === 'tcvn3' ? asTcvn3 : as1258
  return words > 0 && good >= words * 0.6 ? best : undefined
}

/** Signs that stand inside TCVN3 words and in no Vietnamese Unicode text. */
const TCVN3_SIGN = /[\p{sc=Latn}](?:[µ¶·¸¹¨»¼½¾®¬§«])|(?:[®§¬])[\p{sc=Latn}]/gu
/** A vowel followed by a VNI tone letter. */
const VNI_SIGN = /[aeouyôö][øùûõïâàáåãäêèéúüë]/giu
const MODERN = /[\u1ea0-\u1ef9ăđơư]/giu

/** Which old font encoding a Unicode text still is in, as when it was pasted without conversion; undefined for Unicode text. */
export function pastedEncodingOf(text: string): 'tcvn3' | 'vni' | undefined {
  const sample = text.slice(0, 200_000)
  const modern = sample.match(MODERN)?.length ?? 0
  const tcvn3 = sample.match(TCVN3_SIGN)?.length ?? 0
  if (tcvn3 >= 3 && tcvn3 > modern) return 'tcvn3'
  const vni = sample.match(VNI_SIGN)?.length ?? 0
  return vni >= 3 && vni > modern ? 'vni' : undefined
}
