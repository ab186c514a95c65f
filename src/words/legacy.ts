// Vietnamese text from before Unicode: TCVN3 (fonts .Vn…), VNI (fonts VNI-…) and windows-1258. Which of them a text is in is
// judged by how many of its words become syllables; what would not get better is left as it is.
import { COMMON_SYLLABLES } from './common-syllables.js'
import { fromTcvn3, fromVni } from './legacy-letters.js'

const SYLLABLE = /^(?:ngh|ng|nh|th|tr|kh|gh|gi|ph|qu|ch|[bcdđghklmnpqrstvx])?[aăâeêioôơuưy]{1,3}(?:ng|nh|ch|[cmnpt])?$/u
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** Whether a word is built like a Vietnamese syllable: onset, vowels, coda, one tone at most. */
export function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD')
  const tones = parts.match(TONES)?.length ?? 0
  return tones <= 1 && SYLLABLE.test(parts.replace(TONES, '').normalize('NFC'))
}

interface Syllables {
  /** Words that hold a letter beyond ASCII. */
  readonly words: number
  /** Those of them that are built like syllables. */
  readonly good: number
  /** Those that official texts are full of. */
  readonly common: number
}

function syllables(text: string): Syllables {
  const words = text.split(/[\s\p{P}\p{N}$+<=>|~^`]+/u).filter(word => /[^\x00-\x7f]/.test(word))
  const common = words.filter(word => COMMON_SYLLABLES.has(word.toLowerCase())).length
  return { words: words.length, good: words.filter(isSyllable).length, common }
}

/** How much a text is Vietnamese: "Sè vô" is built like it too, "Số vụ" is what people write. */
const score = ({ good, common }: Syllables): number => good + common

export type LegacyEncoding = 'tcvn3' | 'vni' | 'windows-1258'
/** The encodings that live in fonts: their letters look like other Latin letters to every program. */
export type FontEncoding = 'tcvn3' | 'vni'

const DECODERS: Readonly<Record<FontEncoding, (text: string) => string>> = { tcvn3: fromTcvn3, vni: fromVni }
const SAMPLE = 200_000
/** So many of the words with marks must be syllables, and one of them a common one, before text is taken for an encoding. */
const CONVINCING = 0.6
const convinces = ({ words, good, common }: Syllables): boolean => good >= words * CONVINCING && common > 0

/** Which old encoding bytes that are no UTF-8 were written in; undefined where none makes syllables of most words. */
export function legacyEncodingOf(bytes: Uint8Array): LegacyEncoding | undefined {
  const sample = bytes.subarray(0, SAMPLE)
  const latin = new TextDecoder('latin1').decode(sample)
  const readings: readonly (readonly [LegacyEncoding, Syllables])[] = [
    ['tcvn3', syllables(fromTcvn3(latin))],
    ['vni', syllables(fromVni(latin))],
    ['windows-1258', syllables(new TextDecoder('windows-1258').decode(sample).normalize('NFC'))],
  ]
  const [best, found] = readings.reduce((a, b) => (score(b[1]) > score(a[1]) ? b : a))
  return convinces(found) ? best : undefined
}

/** Bytes of an old encoding as composed Unicode text. */
export function decodeLegacyBytes(bytes: Uint8Array, encoding: LegacyEncoding): string {
  if (encoding === 'windows-1258') return new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
  return DECODERS[encoding](new TextDecoder('latin1').decode(bytes)).normalize('NFC')
}

/** Signs that stand inside TCVN3 words and in no Vietnamese Unicode text. */
const TCVN3_SIGN = /[\p{sc=Latn}](?:[µ¶·¸¹¨»¼½¾®¬§«])|(?:[®§¬])[\p{sc=Latn}]/gu
/** A vowel followed by a VNI tone letter. */
const VNI_SIGN = /[aeouyôö][øùûõïâàáåãäêèéúüë]/giu
const MODERN = /[\u1ea0-\u1ef9ăđơư]/giu

/** Which old font encoding a Unicode text still is in, as when it was pasted without conversion; undefined for Unicode text. */
export function pastedEncodingOf(text: string): FontEncoding | undefined {
  const sample = text.slice(0, SAMPLE)
  const modern = sample.match(MODERN)?.length ?? 0
  const tcvn3 = sample.match(TCVN3_SIGN)?.length ?? 0
  if (tcvn3 >= 3 && tcvn3 > modern) return 'tcvn3'
  const vni = sample.match(VNI_SIGN)?.length ?? 0
  return vni >= 3 && vni > modern ? 'vni' : undefined
}

/** The encoding that a font stands for: ".VnTime" and its kin, "VNI-Times" and its kin; undefined for fonts of Unicode. */
export function fontEncoding(font: string | undefined): FontEncoding | undefined {
  if (font === undefined) return undefined
  if (/^\s*\.vn/i.test(font)) return 'tcvn3'
  return /^\s*vni[-\s]/i.test(font) ? 'vni' : undefined
}

/** Fonts as .VnTimeH show every letter as a capital. */
const showsCapitals = (font: string): boolean => /^\s*\.vn.*h\s*$/i.test(font)

/** Letters that no text of an old font encoding holds, since its bytes are Latin ones. */
const BEYOND_LATIN = /[\u0100-\u01b0\u1ea0-\u1ef9]/

/**
 * A text of an old font encoding in composed Unicode letters. It is decoded only where that makes more of its words Vietnamese:
 * Unicode text in a cell whose font is still .VnTime stays as it is (hazard F21), and so do figures and plain ASCII.
 */
export function decodeLegacy(text: string, encoding: FontEncoding, font = ''): string {
  if (!/[^\x00-\x7f]/.test(text)) return text
  const composed = text.normalize('NFC')
  if (BEYOND_LATIN.test(composed)) return composed
  const decoded = DECODERS[encoding](composed).normalize('NFC')
  if (score(syllables(decoded)) <= score(syllables(composed))) return composed
  return showsCapitals(font) ? decoded.toUpperCase() : decoded
}

/** Too few words tell nothing of a whole sheet. */
const FEWEST_WORDS = 3

/**
 * The old encoding that the texts of a sheet are in although no font says so, as after the font was changed for all cells
 * (hazard F17); undefined for Unicode texts, and where there is too little to judge by.
 */
export function encodingOfTexts(texts: Iterable<string>): FontEncoding | undefined {
  let sample = ''
  for (const text of texts) {
    if (/[^\x00-\x7f]/.test(text)) sample += `${text}\n`
    if (sample.length > SAMPLE) break
  }
  if (sample === '') return undefined
  const asIs = score(syllables(sample.normalize('NFC')))
  const read = (['tcvn3', 'vni'] as const).map(encoding => ({ encoding, as: syllables(DECODERS[encoding](sample)) }))
  const best = score(read[1]!.as) > score(read[0]!.as) ? read[1]! : read[0]!
  return best.as.words >= FEWEST_WORDS && convinces(best.as) && score(best.as) > asIs ? best.encoding : undefined
}
