// The numbers that a Vietnamese sentence states: "6.000", "99,5%", "193/204", "từ 1 - 2", "mười hai", "6 nghìn".
// Numbers inside the marks of documents ("30/2020/NĐ-CP", "C04") are not among them.

export interface NumberInText {
  /** Where it stands, sign of percent included. */
  readonly start: number
  readonly end: number
  /** A single number has the same low and high; "60-80" has 60 and 80. */
  readonly low: number
  readonly high: number
  /** The whole of a ratio: 204 in "193/204". */
  readonly of: number | undefined
  readonly percent: boolean
  /** The number in full where a word multiplies it: 6000 for "6 nghìn". */
  readonly scaled: number | undefined
}

const AMOUNT = String.raw`\d{1,3}(?:\.\d{3})+(?!\d)(?:,\d+)?|\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)?`
const UNITS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
const DIGIT_WORDS = `${UNITS.join('|')}|mốt|tư|lăm|bẩy`
/** Alternatives that may open a sentence with a capital. */
const either = (words: readonly string[]) =>
  words.map(word => `[${word[0]}${word[0]!.toUpperCase()}]${word.slice(1)}`).join('|')
const IN_WORDS = `(?:(?:${either([...UNITS.slice(1), 'bẩy'])}) mươi|[mM]ười)(?: (?:${DIGIT_WORDS})(?!\\p{sc=Latn}))?|${either([...UNITS, 'bẩy'])}`

/** One step over a text: the mark of a document, a date, a number in digits, or one in words. */
const STEP = new RegExp(
  [
    String.raw`(?<mark>(?<![\p{sc=Latn}\d])(?:\d{1,9}\/){1,3}\p{Lu}[\p{sc=Latn}\d&/-]*|(?<![\p{sc=Latn}\d])\p{sc=Latn}{1,20}\d+)`,
    String.raw`(?<date>(?<!\d)\d{1,2}\/\d{1,2}\/\d{4}(?!\d))`,
    String.raw`(?<low>(?<!\d)(?:${AMOUNT}))(?:\/(?<of>\d+)(?![\d/]))?`,
    String.raw`(?<words>(?<!\p{sc=Latn})(?:${IN_WORDS})(?!\p{sc=Latn}))`,
  ].join('|'),
  'gu',
)
const PERCENT = /(?: ?%| phần trăm(?!\p{sc=Latn}))/iuy
const SCALE = / (nghìn|ngàn|triệu|tỷ|tỉ)(?!\p{sc=Latn})/iuy
const RANGE = /(?: ?[-–—] ?| (?:đến|tới) )(?=\d|một |hai |ba |bốn |năm |sáu |bảy |tám |chín |mười )/iuy
const SCALES: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 }

/** "6.000" 6000, "10 000" 10000, "99,5" 99.5, "01" 1; "99.5" is 99.5, for its point parts no thousands. */
export function amountOf(text: string): number {
  const plain = /^\d{1,3}(?:[. \u00a0]\d{3})+(?:,\d+)?$/u.test(text) ? text.replace(/[. \u00a0]/gu, '') : text
  return Number(plain.replace(',', '.'))
}

/** "hai" 2, "mười hai" 12, "hai mươi mốt" 21. */
function wordsValue(text: string): number {
  const words = text.toLowerCase().split(' ')
  const unit = (word: string | undefined) => {
    const usual = { mốt: 'một', tư: 'bốn', lăm: 'năm', bẩy: 'bảy' }[word ?? ''] ?? word ?? ''
    return UNITS.indexOf(usual) + 1
  }
  if (words[0] === 'mười') return 10 + unit(words[1])
  return words[1] === 'mươi' ? unit(words[0]) * 10 + unit(words[2]) : unit(words[0])
}

const YEAR_BEFORE =
  /(?:^|[\s(])(?:hằng|hàng|mỗi|trong|cả|từng|nhiều|các|những|đầu|cuối|giữa|tháng|quý|tổng kết|\d+) $/iu
const YEAR_AFTER = /^(?:$|[^ ]| (?:nay|sau|trước|qua|tới|học|đầu|cuối|tiếp|liền|và|\d))/iu

/** "năm" is five or a year: a year before a number, at the end of a phrase, and after words such as "hằng". */
const isYear = (text: string, start: number, end: number) =>
  YEAR_BEFORE.test(text.slice(Math.max(0, start - 12), start)) || YEAR_AFTER.test(text.slice(end, end + 8))

const at = (pattern: RegExp, text: string, index: number) => {
  pattern.lastIndex = index
  return pattern.exec(text)
}

/** Every number of a text, left to right. */
export function numbersInText(text: string): NumberInText[] {
  const found: NumberInText[] = []
  /** Where the range begins that the next number ends, if the text says so. */
  let open: number | undefined
  for (const match of text.matchAll(STEP)) {
    const { low, of, words } = match.groups!
    const start = match.index
    let end = start + match[0].length
    if (low === undefined && words === undefined) continue
    if (words?.toLowerCase() === 'năm' && isYear(text, start, end)) continue
    if (words?.toLowerCase() === 'một' && / (?:số|phần|cách|mặt|khi)(?!\p{sc=Latn})/iuy.test(text.slice(end, end + 6)))
      continue
    const value = low === undefined ? wordsValue(words!) : amountOf(low)
    const scale = at(SCALE, text, end)
    const scaled = scale ? value * SCALES[scale[1]!.toLowerCase()]! : undefined
    if (scale) end += scale[0].length
    const percent = at(PERCENT, text, end)
    if (percent) end += percent[0].length
    const number = {
      start,
      end,
      low: value,
      high: value,
      of: of === undefined ? undefined : Number(of),
      percent: percent !== null,
      scaled,
    }
    const first = found.at(-1)
    if (open === start && first)
      found[found.length - 1] = {
        ...number,
        start: first.start,
        low: first.low,
        percent: number.percent || first.percent,
      }
    else found.push(number)
    const link = of === undefined && open !== start ? at(RANGE, text, end) : null
    open = link ? end + link[0].length : undefined
  }
  return found
}

/** The two ends of a value as a target writes it: "60" 60 and 60, "60-80" 60 and 80. */
export function endsOf(value: string): { readonly low: number; readonly high: number } {
  const [low, high] = value.split(/[-–]/u).map(part => amountOf(part.trim()))
  return { low: low!, high: high ?? low! }
}
