// For tests: Unicode text in the old encodings, by tables turned around.
import { fromTcvn3, fromVni } from './legacy-letters.js'

const LETTERS = [...'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂĐÊÔƠƯ']
const CAPITALS = LETTERS.map(letter => letter.toUpperCase())
const MARKS = [...'ùøûõïâáàåãäêéèúüë']

/** Letter → signs, by trying every sign on the decoder. */
function turned(decode: (text: string) => string, signs: Iterable<string>): ReadonlyMap<string, string> {
  const table = new Map<string, string>()
  for (const sign of signs) {
    const letter = decode(sign)
    if ([...letter].length === 1 && letter !== sign && !table.has(letter)) table.set(letter, sign)
  }
  return table
}

function* pairs(): Generator<string> {
  for (const vowel of 'aeouyôö')
    for (const mark of MARKS) {
      yield vowel + mark
      yield vowel.toUpperCase() + mark.toUpperCase()
    }
  yield* 'æóòîôöñÆÓÒÎÔÖÑ'
}

const latin = Array.from({ length: 95 }, (_, i) => String.fromCharCode(0xa1 + i))
const TCVN3 = turned(fromTcvn3, latin)
const VNI = turned(fromVni, pairs())

const written = (text: string, table: ReadonlyMap<string, string>) =>
  [...text.normalize('NFC')].map(letter => table.get(letter) ?? letter).join('')

/** Every Vietnamese letter with a mark, small and capital. */
export const MARKED_LETTERS: readonly string[] = [...new Set([...LETTERS, ...CAPITALS])]
export const toTcvn3 = (text: string): string => written(text, TCVN3)
export const toVni = (text: string): string => written(text, VNI)

/** The bytes of a text whose letters are Latin-1. */
export const latin1 = (text: string): Uint8Array => Uint8Array.from(text, letter => letter.charCodeAt(0))

const TONES = new Map(
  [...'\u0300\u0309\u0303\u0301\u0323'].map((tone, i) => [tone, [0xcc, 0xd2, 0xde, 0xec, 0xf2][i]!]),
)
const BASES = new Map(
  [...'ĂăÂâĐđÊêÔôƠơƯư'].map((base, i) => [
    base,
    [0xc3, 0xe3, 0xc2, 0xe2, 0xd0, 0xf0, 0xca, 0xea, 0xd4, 0xf4, 0xd5, 0xf5, 0xdd, 0xfd][i]!,
  ]),
)

/** The bytes of windows-1258: the base letter with its shape, then the tone. */
export function to1258(text: string): Uint8Array {
  const bytes: number[] = []
  for (const letter of text.normalize('NFC')) {
    const parts = letter.normalize('NFD')
    const tone = [...parts].find(mark => TONES.has(mark))
    const base = [...parts]
      .filter(mark => mark !== tone)
      .join('')
      .normalize('NFC')
    bytes.push(BASES.get(base) ?? base.charCodeAt(0))
    if (tone !== undefined) bytes.push(TONES.get(tone)!)
  }
  return Uint8Array.from(bytes)
}
