// The letters of the encodings from before Unicode, as they appear when their bytes are read as Latin letters: TCVN3 (one sign a
// letter; fonts .Vn…) and VNI (a letter, then a sign for its marks; fonts VNI-…). The tables are facts of those encodings.

const UNICODE = [...'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂĐÊÔƠƯ']
const TCVN3 = [...'µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢§£¤¥¦']
const FROM_TCVN3 = new Map(TCVN3.map((letter, i) => [letter, UNICODE[i]!]))
/** Tones that stand behind a capital, which has no signs of its own with them. */
const TCVN3_TONES = new Map([
  ['°', '\u0300'],
  ['±', '\u0309'],
  ['²', '\u0303'],
  ['³', '\u0301'],
  ['´', '\u0323'],
])
const VOWEL = /^[AEIOUYĂÂÊÔƠƯ]$/iu

/** Text typed in TCVN3 (read as Latin-1) in Unicode; letters outside the table stay. */
export function fromTcvn3(text: string): string {
  let before = ''
  let decoded = ''
  for (const letter of text) {
    const tone = VOWEL.test(before) ? TCVN3_TONES.get(letter) : undefined
    before = tone ?? FROM_TCVN3.get(letter) ?? letter
    decoded += before
  }
  return decoded.normalize('NFC')
}

/** What stands behind a plain vowel: tones alone, and the hat or the bow alone or with a tone. */
const VNI_TONES = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' } as const
const VNI_HAT = { â: '', á: '\u0301', à: '\u0300', å: '\u0309', ã: '\u0303', ä: '\u0323' } as const
const VNI_BOW = { ê: '', é: '\u0301', è: '\u0300', ú: '\u0309', ü: '\u0303', ë: '\u0323' } as const
/** Letters that are one sign: i with its tones, y with the dot below, the horned vowels, đ. */
const VNI_ALONE = { æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ', ô: 'ơ', ö: 'ư', ñ: 'đ' } as const

/** Two signs or one → one letter of Unicode, in each mixture of capitals; the case is that of the first sign. */
function vniTable(): Map<string, string> {
  const table = new Map<string, string>()
  const put = (first: string, second: string, letter: string) => {
    for (const mark of new Set([second, second.toUpperCase()])) {
      table.set(first + mark, letter)
      table.set(first.toUpperCase() + mark, letter.toUpperCase())
    }
  }
  for (const [sign, tone] of Object.entries(VNI_TONES))
    for (const [vowel, base] of Object.entries({ a: 'a', e: 'e', o: 'o', u: 'u', y: 'y', ô: 'ơ', ö: 'ư' }))
      put(vowel, sign, (base + tone).normalize('NFC'))
  for (const [sign, tone] of Object.entries(VNI_HAT))
    for (const [vowel, base] of [
      ['a', 'â'],
      ['e', 'ê'],
      ['o', 'ô'],
    ] as const)
      put(vowel, sign, (base + tone).normalize('NFC'))
  for (const [sign, tone] of Object.entries(VNI_BOW)) put('a', sign, `ă${tone}`.normalize('NFC'))
  for (const [sign, letter] of Object.entries(VNI_ALONE)) put(sign, '', letter)
  return table
}
const FROM_VNI = vniTable()

/** Text typed in VNI (read as Latin-1) in Unicode, the longest match first; letters outside the table stay. */
export function fromVni(text: string): string {
  let decoded = ''
  for (let at = 0; at < text.length; at++) {
    const two = FROM_VNI.get(text.slice(at, at + 2))
    decoded += two ?? FROM_VNI.get(text[at]!) ?? text[at]!
    if (two !== undefined && at + 1 < text.length) at++
  }
  return decoded
}
