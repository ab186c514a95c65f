// Labels of rows and headings as many hands write them: one key for all spellings of one label, and the words that tell two
// labels apart which are nearly the same.
import { distance } from 'fastest-levenshtein'
import { foldName } from './name-fold.js'

/** Marks of lists and numbers before a label: "-", "•", "1.", "1.2", "II.", "a)". */
const NUMBERING =
  /^(?:[-–—+*•·▪►➢✓]+\s*|\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[IVXivx]{1,6}|[a-zđA-ZĐ])[.)]\s*(?=\D)|\d{1,3}(?:\.\d{1,3}){1,4}\s+)/u
const LAST_PARENTHESIS = /\s*[([](?:\s*(?:đvt|đơn vị tính|đơn vị)\s*:)?\s*([^()[\]]{1,40})\s*[)\]]\s*[:.;,]*\s*$/iu

/** Units of measure that stand in forms beside those of the form at hand. */
const COMMON_UNITS = [
  'người vụ lượt ca hộ cuộc buổi cơ_sở đối_tượng trường_hợp hồ_sơ đơn xã lớp điểm kg g tấn ha m m2 km lần % ‰',
  'đồng nghìn_đồng ngàn_đồng triệu_đồng tỷ_đồng tỉ_đồng lượt_người vụ_việc tổ_chức thành_viên bài tin giờ ngày tháng',
].flatMap(line => line.split(' ').map(unit => unitKey(unit.replaceAll('_', ' '))))

/** The key of a unit of measure: "Nghìn đồng", "ngàn đồng" and "1.000 đồng" are one. */
export function unitKey(text: string): string {
  const key = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/[.:;,]+$/u, '')
  const money = key.replace(/^(?:ngàn|1[.,]?000|1000|nghin)\s+(đồng|đ)$/u, 'nghìn đồng').replace(/^tỉ /u, 'tỷ ')
  return money.replace(/^(nghìn|triệu|tỷ) (?:đ|vnđ)$/u, '$1 đồng').replace(/^(?:vnđ|đ)$/u, 'đồng')
}

/** A label without marks of lists before it, and the unit of measure that stands in parentheses behind it, where it is one. */
export function takeLabelApart(
  text: string,
  units: ReadonlySet<string> = new Set(),
): { readonly label: string; readonly unit: string | undefined } {
  let label = text.normalize('NFC').slice(0, 2000).replace(/\s+/gu, ' ').trim()
  for (let before = ''; before !== label; ) {
    before = label
    label = label.replace(NUMBERING, '').trim()
  }
  const [whole, unit] = LAST_PARENTHESIS.exec(label) ?? []
  if (whole === undefined || unit === undefined) return { label, unit: undefined }
  const key = unitKey(unit)
  if (!units.has(key) && !COMMON_UNITS.includes(key)) return { label, unit: undefined }
  return { label: label.slice(0, -whole.length).trim(), unit }
}

/**
 * The key under which all spellings of a label are equal: blind to case, composed letters, tone placement, line breaks, bullets,
 * numbering, punctuation and a unit of measure in parentheses (C25). Empty for a text without words.
 */
export function labelKey(text: string, units?: ReadonlySet<string>): string {
  const { label } = takeLabelApart(text, units)
  const key = foldName(label)
  return key === '' && /[%‰]/u.test(label) ? label.trim() : key
}

/** Words that turn a label into another one, however alike the rest is (C24). */
const TELLING = new Set(
  [
    'không chưa đã đang sắp từng phi bất vô có nam nữ trên dưới trước sau đầu cuối trong ngoài tăng giảm cũ mới lớn nhỏ',
    'mua bán vào ra đến đi hơn kém ít nhiều cao thấp cả riêng khác còn hết tự bắt buộc nguyện trẻ già kinh tối đa thiểu',
    'lũy kỳ năm tháng quý tuần ngày cùng kế hoạch thực ước tính chính thức tổng cộng xã huyện tỉnh phường quận vụ người',
    'đúng quá hạn kịp mất được bị gia hộ cơ nghèo cận nhận gửi trả đạt tốt xấu hoàn thành đủ thiếu sinh tử nội ngoại',
  ].flatMap(line => line.split(' ').map(word => foldName(word))),
)

/** The telling words and numbers of a label, sorted; two labels that differ in these never mean the same. */
export function tellingWords(text: string): string {
  const { label } = takeLabelApart(text)
  const numbers = label.match(/\d+(?:[.,]\d+)*/gu) ?? []
  const words = foldName(label)
    .split(' ')
    .filter(word => TELLING.has(word) || /^[ivx]+$/u.test(word))
  return [...numbers, ...words].sort().join(' ')
}

/** Words of which a label has one: with another of the group it is another label. */
const OPPOSED = [
  'đã chưa đang',
  'nam nữ',
  'trên dưới',
  'trước sau',
  'đầu cuối',
  'tăng giảm',
  'trong ngoài',
  'mua bán',
  'đúng quá',
].map(group => new Set(group.split(' ').map(word => foldName(word))))

const NEGATIONS = ['không', 'chưa', 'phi', 'bất'].map(word => foldName(word))

/** Whether one label says the opposite of another or names another number: "đã xử lý", "chưa xử lý"; "dưới 16", "dưới 18". */
export function contradicts(a: string, b: string): boolean {
  const left = takeLabelApart(a).label
  const right = takeLabelApart(b).label
  const words = [left, right].map(text => new Set(foldName(text).split(' ')))
  const numbers = [left, right].map(text => text.match(/\d+/gu)?.join(' ') ?? '')
  if (numbers[0] !== '' && numbers[1] !== '' && numbers[0] !== numbers[1]) return true
  if (NEGATIONS.some(word => words[0]!.has(word) !== words[1]!.has(word))) return true
  return OPPOSED.some(group => {
    const [one, other] = words.map(all => [...group].filter(word => all.has(word)))
    return one!.length > 0 && other!.length > 0 && !one!.some(word => other!.includes(word))
  })
}

/** How alike two keys of labels are, from 0 to 1: by their letters and by the words that they share. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1
  const longest = Math.max(a.length, b.length)
  if (longest === 0 || longest > 1000) return 0
  const letters = 1 - distance(a, b) / longest
  const left = new Set(a.split(' '))
  const right = new Set(b.split(' '))
  let shared = 0
  for (const word of left) if (right.has(word)) shared++
  const words = shared / (left.size + right.size - shared)
  return (letters + words) / 2
}

/** Labels of rows and columns that add others up; such a row is none of the form's (C09). */
const TOTALS = new Set(
  ['tổng cộng', 'cộng', 'tổng số', 'tổng', 'tc', 'cộng chung', 'tổng cộng chung'].map(text => foldName(text)),
)

/** Whether a label is that of a total row. */
export const isTotalLabel = (text: string): boolean => TOTALS.has(labelKey(text))

const PERSON_HEADINGS: readonly (readonly [heading: string, words: RegExp])[] = [
  ['Họ và tên', /^(?:họ (?:và )?tên|tên (?:nạn nhân|đối tượng|người)|họ,? tên)(?:$|[^\p{L}])/u],
  ['Ngày sinh', /^(?:ngày(?:,? tháng,?(?: năm)?)? sinh|năm sinh|sinh năm|ntns)(?:$|[^\p{L}])/u],
  ['Địa chỉ', /^(?:địa chỉ|nơi (?:ở|thường trú|tạm trú|cư trú)|quê quán|hộ khẩu)(?:$|[^\p{L}])/u],
  ['Số điện thoại', /^(?:số )?(?:điện thoại|đt|sđt|di động)(?:$|[^\p{L}])/u],
  ['CCCD', /^(?:số )?(?:cccd|cmnd|căn cước|chứng minh nhân dân|định danh cá nhân|hộ chiếu)(?:$|[^\p{L}])/u],
]

/** The kind of personal data that a heading announces, in our own words; undefined for any other heading (P01). */
export function personHeading(text: string): string | undefined {
  if (text.length > 60) return undefined
  const plain = text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()
  return PERSON_HEADINGS.find(([, words]) => words.test(plain))?.[0]
}

/** A mark of secrecy that stands by itself in capitals, or after "Độ mật:" (P11); undefined where there is none. */
export function secrecyMark(text: string): string | undefined {
  if (text.length > 60) return undefined
  const plain = text.normalize('NFC').replace(/\s+/gu, ' ').trim()
  const found = /^\(?(?:đ(?:ộ|óng dấu)(?: chỉ)? mật\s*:?\s*)?(tuyệt mật|tối mật|mật)\)?[.!]?$/iu.exec(plain)
  if (found === null) return undefined
  const mark = found[1]!.toLocaleUpperCase('vi')
  return found[1] === mark || /^\(?đ/iu.test(plain) ? mark : undefined
}

/** Whether a row of texts numbers the columns: "A", "B", "1", "2", "3=1+2" (C21). At least two of them, and nothing else. */
export function numbersColumns(texts: readonly string[]): boolean {
  const numbered = texts.map(text => text.normalize('NFKC').trim()).filter(text => text !== '')
  if (numbered.length < 2) return false
  let last = 0
  for (const text of numbered) {
    const [, number] = /^\(?(\d{1,3})\)?(?:\s*=\s*[\d\s+\-−–*/:()xX×%]{1,40})?$/u.exec(text) ?? []
    if (number === undefined) {
      if (last > 0 || !/^\(?[A-ZĐa-zđ]\)?$/u.test(text)) return false
    } else if (Number(number) !== last + 1) return false
    else last++
  }
  return last > 0
}
