// Bytes → text for spreadsheets that are texts: by byte order mark, by the nulls of UTF-16, by strict UTF-8, else by which old
// encoding makes Vietnamese words of them. What none of these explains is refused; nothing is replaced by question marks.
import type { Diagnostic } from '../model/diagnostic.js'
import type { Place } from '../model/place.js'
import {
  decodeLegacy,
  decodeLegacyBytes,
  encodingOfTexts,
  type FontEncoding,
  legacyEncodingOf,
} from '../words/legacy.js'
import { legacyTextFinding } from './legacy-text-words.js'
import { Refused } from './refused.js'

export interface SheetText {
  readonly text: string
  readonly notes: readonly Diagnostic[]
}

const ENCODING_NAMES = { tcvn3: 'TCVN3', vni: 'VNI', 'windows-1258': 'Windows-1258' } as const
const SAMPLE = 4096
/** Tabs and line ends are text, and so are the marks that some exports leave between records. */
const CONTROLS = /[\x00-\x08\x0e-\x1f]/g

/** Which half of the pairs of a text in UTF-16 without a mark is nulls; undefined where neither is. */
function utf16ByNulls(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, SAMPLE) & ~1
  const nulls = [0, 0]
  for (let at = 0; at < length; at++) if (bytes[at] === 0) nulls[at & 1]!++
  const [even = 0, odd = 0] = nulls
  const many = length / 8
  if (odd > many && even < odd / 16) return 'utf-16le'
  return even > many && odd < even / 16 ? 'utf-16be' : undefined
}

function strictly(bytes: Uint8Array, encoding: string, stream = false): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream })
  } catch {
    return undefined
  }
}

/**
 * The text of a .csv or HTML file, letters as the file has them, and what a person should know of its encoding (hazards F12 to
 * F14). Refuses what is cut inside a character, what is no text, and what is in no known encoding.
 */
export function sheetTextOf(bytes: Uint8Array, file: string): SheetText {
  const place: Place = { kind: 'file', file }
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined
  const encoding = mark ?? utf16ByNulls(bytes) ?? 'utf-8'
  const text = strictly(bytes, encoding)
  if (text !== undefined) return { text: asText(text, place), notes: [] }
  if (encoding !== 'utf-8' || strictly(bytes, encoding, true) !== undefined)
    throw new Refused(legacyTextFinding('sheet/text-cut', place))
  const legacy = legacyEncodingOf(bytes)
  if (legacy === undefined) throw new Refused(legacyTextFinding('sheet/unknown-encoding', place))
  return {
    text: asText(decodeLegacyBytes(bytes, legacy), place),
    notes: [legacyTextFinding('sheet/old-encoding', place, { encoding: ENCODING_NAMES[legacy] })],
  }
}

/** The text without the mark that DOS put at its end, unless it is none. */
function asText(text: string, place: Place): string {
  const whole = text.endsWith('\x1a') ? text.slice(0, -1) : text
  const controls = whole.match(CONTROLS)?.length ?? 0
  if (whole.includes('\0') || controls > whole.length / 100)
    throw new Refused(legacyTextFinding('sheet/not-text', place))
  return whole
}

/** How cells without fonts are read whose letters are Unicode ones that stand for an old font encoding (hazards F17, F18). */
export interface PastedText {
  readonly read: (text: string) => string
  readonly notes: readonly Diagnostic[]
}

/** Judges the texts of all cells of a file together; those of Unicode stay, composed. */
export function pastedText(texts: Iterable<string>, file: string): PastedText {
  const encoding: FontEncoding | undefined = encodingOfTexts(texts)
  if (encoding === undefined) return { read: text => text.normalize('NFC'), notes: [] }
  return {
    read: text => decodeLegacy(text, encoding),
    notes: [legacyTextFinding('sheet/old-encoding', { kind: 'file', file }, { encoding: ENCODING_NAMES[encoding] })],
  }
}
