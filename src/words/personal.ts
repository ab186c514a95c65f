// What may be quoted from a returned file. A cell that ought to hold a figure may hold a name, a number of an identity card
// or of a telephone; such text is never repeated in a finding, a log or an output (hazards P01, P02, P05, P09, P10).
import type { Bilingual } from '../model/diagnostic.js'

const LONGEST_QUOTE = 40
const HIDDEN: Bilingual = { vi: '(nội dung ẩn)', en: '(hidden)' }

/** Nine digits or more with at most two separating marks between them: identity cards, telephones, accounts. */
const LONG_NUMBER = /\d(?:[ .,\-–—/()\u00a0\u202f\u2009]{0,2}\d){8,}/
/** Digits in full groups of three are an amount, however long ("1.234.567.890 đồng"); no identity number is written with its
 * zero cut off, and of a telephone with its country the groups are told by their beginning. */
const AMOUNT =
  /^[-−]?(?!84[ .]?[35789])[1-9]\d{0,2}(?:([., \u00a0\u202f\u2009])\d{3})(?:\1\d{3})*(?:[.,]\d+)?(?: ?(?:%|[\p{Ll} /]{1,20}))?$/u
const WORD = '\\p{Lu}[\\p{sc=Latn}\\p{M}]*'
/** Words with a capital each, one after the other. */
const CAPITALS = new RegExp(`(?<![\\p{sc=Latn}\\p{M}])${WORD}(?:[ \\t\\u00a0.]{1,3}${WORD})+`, 'gu')
const ADDRESS =
  /[^\s@]@[^\s@]|(?<!\p{sc=Latn})(?:cccd|cmnd|cmt|sđt|số điện thoại|họ và tên|họ tên|sinh năm|ngày sinh)(?!\p{sc=Latn})/iu
/** "bà Hoa", "Anh A": somebody is spoken of. */
const SPOKEN = /(?<!\p{sc=Latn})(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Ee]m|[Cc]háu)\s+\p{Lu}\p{sc=Latn}*/gu

const listOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))
/** Family names, of the peoples of the mountains too; without marks, since many hands leave them out. */
const FAMILY = listOf(
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh doan mai dao truong lam luong cao ' +
    'ta ha to quach thai luu chu phung kieu nghiem khuat vi lo vang giang sung thao hang quang ca tong cam deo nong ma ' +
    'trieu ban phan chao tan lu mua cu hau cha thi be hua lau xong va moong cut loc khang chang tien sin po',
)
/** What stands between the two in most names of people. */
const MIDDLE = listOf('van thi')
/** Levels of units: the name after them is that of a place, which is public. */
const PLACES = listOf('tỉnh thành phố huyện quận thị xã phường trấn đặc khu thôn bản tổ khu tp tx')
/** Words at the head of capitals that begin no name: labels of forms, offices, and the two lines of the state. */
const LABELS = listOf(
  'tổng cộng số vụ việc người đối tượng nạn nhân lượt trong ngoài kỳ tháng quý năm biểu mẫu báo cáo ủy uỷ ban nhân dân ' +
    'hđnd ubnd ubmttq mttq tand vksnd bcđ bc chỉ đạo công an phòng sở hội đoàn đơn vị tiêu tỷ lệ lũy luỹ kế cùng nay trước ' +
    'sau kế hoạch thực hiện kết quả ghi chú nội dung stt tt ngày giờ địa điểm mức đánh giá kinh phí triệu đồng nghìn tỷ ' +
    'việt nam cộng hòa hoà xã hội chủ nghĩa độc lập tự do hạnh phúc phụ lục dữ liệu thông tin tên họ và các không có là ' +
    'chưa đã i mới sửa gửi bản file copy final sheet ok',
)

/** The number of a quarter or a part stands for all of them. */
const ROMAN = 'i'
const MARKS = /[\u0300-\u036f]/g
const bare = (word: string) => word.normalize('NFD').replace(MARKS, '').replace(/[đĐ]/g, 'd').toLowerCase()
/** The same words as files are named, without marks, save those that are family names then. */
const withoutMarks = (words: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...words].map(bare).filter(word => !FAMILY.has(word)))

interface Vocabulary {
  readonly places: ReadonlySet<string>
  readonly labels: ReadonlySet<string>
}
const IN_CELLS: Vocabulary = { places: PLACES, labels: LABELS }
const IN_FILE_NAMES: Vocabulary = {
  places: new Set([...PLACES, ...withoutMarks(PLACES)]),
  // "Bao cao" heads most of them.
  labels: new Set([...LABELS, ...withoutMarks(LABELS), 'cao']),
}

/** Whether words with a capital each are somebody's name, as far as can be told; in doubt they are. */
function isName(before: string, capitals: string, { places, labels }: Vocabulary): boolean {
  const words = capitals
    .split(/[ \t\u00a0.]+/)
    .filter(word => word !== '')
    .map(word => (/^[IVX]{1,4}$/.test(word) ? ROMAN : word.normalize('NFC').toLowerCase()))
  let last = /(\p{sc=Latn}+)[ \t\u00a0.]*$/u.exec(before)?.[1]?.normalize('NFC').toLowerCase() ?? ''
  let at = 0
  while (at < words.length && (labels.has(words[at]!) || places.has(words[at]!)) && !isFullName(words, at))
    last = words[at++]!
  const left = words.slice(at)
  if (places.has(last)) return left.some((_, from) => isFullName(left, from))
  return left.length > (at === 0 ? 0 : 1)
}

/** A family name with a middle name after it. */
const isFullName = (words: readonly string[], at: number) =>
  FAMILY.has(bare(words[at]!)) && MIDDLE.has(bare(words[at + 1] ?? '')) && at + 2 < words.length

/** Names in small letters are told by their two first words alone. */
const SMALL_NAME =
  /(?<!\p{sc=Latn})(?:nguyễn|trần|phạm|huỳnh|hoàng|đặng|bùi|đỗ|ngô|dương|đinh|trịnh|vũ|võ|lê|phan|lò|quàng|vàng|giàng|sùng|thào|lường|nguyen|tran|pham|huynh|dang|trinh|giang|sung|thao) (?:văn|thị|van|thi) \p{sc=Latn}+(?: \p{Lu}\p{sc=Latn}*)*/giu

/** Marks that show nothing: they would part the digits of a number, or turn a line around. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g
const searched = (text: string) => text.replace(INVISIBLE, '').normalize('NFKC').trim()

/** Whether a text could tell who somebody is. In doubt it could. */
export function mayBePersonal(text: string): boolean {
  const plain = searched(text)
  if (AMOUNT.test(plain)) return false
  return LONG_NUMBER.test(plain) || ADDRESS.test(plain) || namesIn(plain, IN_CELLS).length > 0
}

/** Where a text seems to name somebody. */
function namesIn(text: string, vocabulary: Vocabulary): { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = []
  const add = ({ 0: { length }, index }: RegExpMatchArray) => found.push({ from: index!, to: index! + length })
  for (const match of text.matchAll(SPOKEN)) add(match)
  for (const match of text.matchAll(SMALL_NAME)) add(match)
  for (const match of text.matchAll(CAPITALS))
    if (isName(text.slice(Math.max(0, match.index - 12), match.index), match[0], vocabulary)) add(match)
  return found
}

/** Whether a text is nothing but a number of a telephone or an identity card: nine digits or more that begin with 0 or +84. */
export function isIdentityNumber(text: string): boolean {
  const plain = searched(text)
  if (plain.length > 60 || !/^(?:\+84|0(?![.,]))[\d .,\-–()\u00a0]*$/.test(plain)) return false
  return plain.replace(/\D/g, '').length >= 9
}

/** Control and direction marks as visible escapes, so that no text moves a cursor or turns a line around. */
export const withoutControls = (text: string): string =>
  text.replace(
    /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff]/g,
    mark => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** The text of a cell as findings may quote it: in quotation marks, or told to be hidden. */
export function quoted(text: string): Bilingual {
  const plain = text
    .slice(0, 4 * LONGEST_QUOTE)
    .normalize('NFC')
    .trim()
    .replace(/[\r\n]+/g, ' ↵ ')
  if (plain.length > LONGEST_QUOTE || mayBePersonal(plain)) return HIDDEN
  return { vi: `“${withoutControls(plain)}”`, en: `“${withoutControls(plain)}”` }
}

const LONGEST_TEXT = 2000
const E_MAIL = /[^\s@]{1,64}@[^\s@]+/g

/**
 * The words of a free text as they may travel on: composed letters, no control or direction marks, cut at 2,000 characters,
 * names and long numbers taken out; hidden as a whole where something is left that could tell who somebody is (hazard H25).
 */
export function withoutPersons(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\t\r\n\u00a0\u2028\u2029]+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, '')
    .replace(INVISIBLE, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .trim()
  const cut = plain.length > LONGEST_TEXT ? `${plain.slice(0, LONGEST_TEXT).replace(/[\ud800-\udbff]$/, '')}…` : plain
  let masked = cut.replace(E_MAIL, GONE)
  masked = masked.replace(new RegExp(LONG_NUMBER, 'g'), number => (AMOUNT.test(number) ? number : GONE))
  let shown = ''
  let at = 0
  for (const { from, to } of namesIn(masked, IN_CELLS).sort((a, b) => a.from - b.from)) {
    if (from >= at) shown += masked.slice(at, from) + GONE
    at = Math.max(at, to)
  }
  masked = shown + masked.slice(at)
  const left = masked.replaceAll(GONE, '')
  return ADDRESS.test(left) || namesIn(searched(left), IN_CELLS).length > 0 || hasLongNumber(left) ? HIDDEN.vi : masked
}
const GONE = '(ẩn)'
const hasLongNumber = (text: string) =>
  (searched(text).match(new RegExp(LONG_NUMBER, 'g')) ?? []).some(number => !AMOUNT.test(number))

/** Days and hours in the names of files, which are long numbers of nobody. */
const STAMP = /(?<!\d)20\d\d[-_.]?[01]\d[-_.]?[0-3]\d(?:[-_. T]{0,3}[0-2]\d[-_.h]?[0-5]\d(?:[-_.]?[0-5]\d)?)?(?!\d)/g

/** The name of a file as it may be shown: itself, or where it seems to name somebody, the beginning of its SHA-256. */
export function fileNameShown(name: string, sha256: string): string {
  const [, base = name, extension = ''] = /^(.*?)(\.[A-Za-z0-9]{1,5})?$/su.exec(name) ?? []
  const words = searched(base)
    .replace(STAMP, ' ')
    .replace(/[_\-+,()[\].]+/g, ' ')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
  const personal = LONG_NUMBER.test(words) || ADDRESS.test(words) || namesIn(words, IN_FILE_NAMES).length > 0
  return personal ? `tep-${sha256.slice(0, 12)}${extension}` : withoutControls(name)
}
