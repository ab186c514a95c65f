// Names of agencies as many hands write them: one key for all spellings of one name.
// Blind to case, to composed and decomposed letters, to where the tone mark stands (hóa/hoá), and to hyphens, commas and blanks.

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** Short forms that stand for the same words in every office. */
const SHORT_FORMS = new Map([
  ['UBND', 'ủy ban nhân dân'],
  ['HĐND', 'hội đồng nhân dân'],
  ['MTTQ', 'mặt trận tổ quốc'],
  ['UBMTTQ', 'ủy ban mặt trận tổ quốc'],
  ['TAND', 'tòa án nhân dân'],
  ['VKSND', 'viện kiểm sát nhân dân'],
  ['BCĐ', 'ban chỉ đạo'],
  ['TNCS', 'thanh niên cộng sản'],
  ['VPUB', 'văn phòng ủy ban nhân dân'],
  ['LĐTBXH', 'lao động thương binh và xã hội'],
  ['LĐTB&XH', 'lao động thương binh và xã hội'],
  ['GDĐT', 'giáo dục và đào tạo'],
  ['GD&ĐT', 'giáo dục và đào tạo'],
  ['VHTTDL', 'văn hóa thể thao và du lịch'],
  ['VHTT&DL', 'văn hóa thể thao và du lịch'],
  ['KHCN', 'khoa học và công nghệ'],
  ['KH&CN', 'khoa học và công nghệ'],
])

/** A syllable with its tone mark at the end, wherever it was written. */
function toneLast(syllable: string): string {
  const letters = syllable.normalize('NFD')
  const tone = letters.match(TONES)?.join('') ?? ''
  return tone === '' ? syllable : letters.replace(TONES, '').normalize('NFC') + tone
}

function foldWord(word: string): string {
  const words = (SHORT_FORMS.get(word) ?? word.replaceAll('&', ' và ')).toLowerCase().split(/\s+/u)
  return words
    .filter(one => one !== '')
    .map(toneLast)
    .join(' ')
}

/** The key under which all spellings of one name are equal. */
export function foldName(name: string): string {
  const known = new Map<string, string>()
  const words = name
    .normalize('NFC')
    .replace(/ ?& ?/gu, '&')
    .split(/[^\p{sc=Latn}\p{M}\p{N}&]+/u)
  const keys = words.map(word => {
    const key = known.get(word) ?? foldWord(word)
    known.set(word, key)
    return key
  })
  return keys.filter(key => key !== '').join(' ')
}

/** Whether a folded text holds a folded name, at the bounds of words. */
export const holdsName = (text: string, name: string): boolean => name !== '' && ` ${text} `.includes(` ${name} `)
