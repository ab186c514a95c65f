// How the bodies of the State, the Party and the unions are written: capitals on the word for the body, on the words
// for its field and on names (NĐ 30/2020, Phụ lục II, mục IV). Names before and after the mergers of 2025 are both here.
import { toneNeutral } from './tone.js'

const FIELDS_OF_MINISTRIES = [
  'Ngoại giao, Nội vụ, Tư pháp, Tài chính, Công Thương, Nông nghiệp và Môi trường, Nông nghiệp và Phát triển nông thôn',
  'Xây dựng, Giao thông vận tải, Tài nguyên và Môi trường, Thông tin và Truyền thông, Khoa học và Công nghệ',
  'Giáo dục và Đào tạo, Y tế, Kế hoạch và Đầu tư, Dân tộc và Tôn giáo, Lao động - Thương binh và Xã hội',
].flatMap(line => line.split(', '))
const CULTURE = 'Văn hóa, Thể thao và Du lịch'

const NAMES: readonly string[] = [
  ...[...FIELDS_OF_MINISTRIES, CULTURE, 'Quốc phòng', 'Công an'].map(field => `Bộ ${field}`),
  ...[...FIELDS_OF_MINISTRIES, CULTURE, 'Văn hóa và Thể thao', 'Du lịch', 'Ngoại vụ', 'Quy hoạch - Kiến trúc'].map(
    field => `Sở ${field}`,
  ),
  'Ủy ban nhân dân',
  'Hội đồng nhân dân',
  'Tòa án nhân dân',
  'Viện kiểm sát nhân dân',
  'Ủy ban Dân tộc',
  'Ủy ban Thường vụ Quốc hội',
  'Ủy ban Mặt trận Tổ quốc',
  'Mặt trận Tổ quốc',
  'Tổng Liên đoàn Lao động',
  'Liên đoàn Lao động',
  'Hội Liên hiệp Phụ nữ',
  'Hội Nông dân',
  'Hội Cựu chiến binh',
  'Hội Chữ thập đỏ',
  'Hội Người cao tuổi',
  'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
  'Bộ Chỉ huy Quân sự',
  'Bộ Chỉ huy Bộ đội Biên phòng',
  'Bộ đội Biên phòng',
  'Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam',
  'Ban Chấp hành Trung ương',
  'Đảng Cộng sản Việt Nam',
  'Văn phòng Trung ương Đảng',
  'Văn phòng Chính phủ',
  'Văn phòng Chủ tịch nước',
  'Văn phòng Quốc hội',
  'Thanh tra Chính phủ',
  'Thủ tướng Chính phủ',
  'Kiểm toán Nhà nước',
  'Ngân hàng Nhà nước',
  'Ngân hàng Chính sách xã hội',
  'Kho bạc Nhà nước',
  'Thông tấn xã Việt Nam',
  'Đài Tiếng nói Việt Nam',
  'Đài Truyền hình Việt Nam',
  'Đài Phát thanh và Truyền hình',
  'Đài Phát thanh - Truyền hình',
]

interface Spelling {
  /** With small letters, marks on the first vowel. */
  readonly folded: string
  readonly name: string
}

const fold = (text: string) => toneNeutral(text).toLowerCase()

/** The ways in which the dash of a name is written; all are accepted here. */
const DASHES = [' - ', '-', ' – ', '–', ' ']
/** By the first word and the letter after it ("sở y"), the longer names first. */
const spellings = new Map<string, Spelling[]>()
const firstWords = new Set(['uỷ', 'toà'])
for (const name of NAMES)
  for (const dash of name.includes(' - ') ? DASHES : [' - ']) {
    const spelt = toneNeutral(name.replace(' - ', dash))
    const folded = fold(spelt)
    const gap = folded.indexOf(' ')
    firstWords.add(folded.slice(0, gap))
    const key = folded.slice(0, gap + 2)
    spellings.set(key, [...(spellings.get(key) ?? []), { folded, name: spelt }])
  }
for (const known of spellings.values()) known.sort((a, b) => b.folded.length - a.folded.length)
const either = (letter: string) => letter.toUpperCase() + letter.toLowerCase()
/** Where a name may begin, whatever its capitals and tone placement. */
const FIRST_WORD = new RegExp(
  `(?:${[...firstWords].map(word => [...word].map(letter => `[${either(letter)}]`).join('')).join('|')})(?= )`,
  'g',
)
const LONGEST = Math.max(...NAMES.map(name => name.length))

const setOf = (words: string) => new Set(words.split(' '))
/** In small letters these words also end other words: "cơ sở y tế", "đại hội nông dân", "bệnh viện". */
const NOT_AFTER = new Map([
  ['sở', setOf('cơ trụ công xứ thị')],
  ['hội', setOf('xã đại cơ chi lễ quốc hiệp nghị tổ liên dạ giáo')],
  ['viện', setOf('bệnh')],
  ['đoàn', setOf('tập công liên chi thành tỉnh huyện binh trung')],
  ['ban', setOf('ủy')],
  ['đài', setOf('vũ lâu')],
  ['liên', setOf('tổng')],
])
/** "cán bộ y tế", "tiến bộ khoa học và công nghệ": a ministry in small letters is sure only after these words. */
const MINISTRY_AFTER = setOf('của do với gửi cho về tại từ trình sang đến theo')
/** "Lãnh đạo Sở xây dựng kế hoạch": the field is a verb as well, so only its capitals tell that a name is meant. */
const ALSO_VERB = new Set(['sở xây dựng', 'bộ xây dựng'])
/** Every province has a station, so the word may be common: "các đài phát thanh và truyền hình". */
const ALSO_COMMON = setOf('đài')

export interface MisspeltAgency {
  readonly start: number
  readonly end: number
  readonly written: string
  readonly expected: string
}

const LETTER = /\p{sc=Latn}/u

/** The word before an index, in small letters; undefined after punctuation. */
const wordBefore = (text: string, index: number) =>
  /(\p{sc=Latn}+) +$/u.exec(text.slice(Math.max(0, index - 12), index))?.[1]?.toLowerCase()

/** Whether a stretch in small letters may be another word than the body that it looks like. */
function ambiguous(written: string, before: string | undefined, spelt: string): boolean {
  const first = spelt.slice(0, spelt.indexOf(' '))
  if (ALSO_VERB.has(spelt)) return written[first.length + 1] === spelt[first.length + 1]
  if (written[0] !== spelt[0]) return false
  if (ALSO_COMMON.has(first)) return true
  if (first === 'bộ') return before === undefined || !MINISTRY_AFTER.has(before)
  return before !== undefined && (before === 'các' || (NOT_AFTER.get(first)?.has(before) ?? false))
}

/** Every body of an NFC text whose capitals are not those of its name; names all in capitals are left alone. */
export function misspeltAgencies(text: string): MisspeltAgency[] {
  const found: MisspeltAgency[] = []
  let end = 0
  for (const { 0: first, index } of text.matchAll(FIRST_WORD)) {
    if (index < end || LETTER.test(text[index - 1] ?? ' ')) continue
    const known = spellings.get(fold(text.slice(index, index + first.length + 2)))
    if (known === undefined) continue
    const right = known.find(({ name }) => text.startsWith(name, index))
    if (right) {
      end = index + right.name.length
      continue
    }
    const stretch = toneNeutral(text.slice(index, index + LONGEST + 1))
    const folded = stretch.toLowerCase()
    if (folded.length !== stretch.length) continue // a letter of another language grew: places would not agree
    const spelling = known.find(
      ({ folded: spelt }) => folded.startsWith(spelt) && !LETTER.test(folded[spelt.length] ?? ' '),
    )
    if (spelling === undefined) continue
    end = index + spelling.folded.length
    const written = stretch.slice(0, spelling.folded.length)
    if (written === spelling.name || written === spelling.name.toUpperCase()) continue
    if (ambiguous(written, wordBefore(text, index), spelling.folded)) continue
    found.push({ start: index, end, written: text.slice(index, end), expected: spelling.name })
  }
  return found
}
