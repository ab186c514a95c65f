// Periods as people write them: "Quý II/2026", "06 tháng đầu năm", "T5/2026". The vocabulary is closed (B09): what is not in
// it is no period, and what a text leaves open (a year, which half) stays open.
import { PERIODS_A_YEAR, type Period, type PeriodKind, periodOf, readPeriod } from '../model/period.js'

export interface PeriodLabel {
  readonly kind: PeriodKind
  /** Absent of "6 tháng", which may be either half. */
  readonly index?: number
  readonly year?: number
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']
const MONTH_WORDS = ['một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai']
const QUARTER_WORDS = ['một', 'hai', 'ba', 'tư']

/** The words of the vocabulary with their marks, and without any: a text mixes the two ways only by mistake. */
const ACCENTED = {
  month: 'tháng',
  quarter: 'quý',
  year: 'năm',
  first: 'đầu',
  last: 'cuối',
  of: 'của',
  whole: 'cả',
  period: 'kỳ(?: báo cáo)?',
  three: 'ba',
  six: 'sáu',
  nine: 'chín',
  twelve: 'mười hai',
  monthWords: [...MONTH_WORDS].sort((a, b) => b.length - a.length).join('|'),
  quarterWords: QUARTER_WORDS.join('|'),
}
const BARE: typeof ACCENTED = {
  month: 'thang',
  quarter: 'quy',
  year: 'nam',
  first: 'dau',
  last: 'cuoi',
  of: 'cua',
  whole: 'ca',
  period: 'ky(?: bao cao)?',
  three: 'ba',
  six: 'sau',
  nine: 'chin',
  twelve: 'muoi hai',
  monthWords: '(?!)',
  quarterWords: '(?!)',
}

function patternOf(words: typeof ACCENTED): string {
  const roman = [...ROMAN].sort((a, b) => b.length - a.length).join('|')
  const year = `(?:(?:[ ]*[/.,:-][ ]*|[ ]+)(?:${words.year}[ :]*)?(?<year>(?:19|20|21)\\d\\d))?`
  const half = `(?:[ ]+(?<part>${words.first}|${words.last})(?:[ ]+(?:${words.of}[ ]+)?${words.year})?)?`
  const many = `(?<many>0?[369]|12|${words.twelve}|${words.three}|${words.six}|${words.nine})[ ]*(?:${words.month}|t)${half}`
  const month = `(?:${words.month}[ ]*|t[ ]?[.]?[ ]?(?=\\d))(?<month>\\d{1,2}|${roman}|${words.monthWords})`
  const quarter = `(?:${words.quarter}[ ]*|q[ ]?[.]?[ ]?)(?<quarter>0?[1-4]|iv|i{1,3}|${words.quarterWords})`
  const whole = `(?<whole>(?:${words.whole} )?${words.year}[ :]*(?<yearAlone>(?:19|20|21)\\d\\d)|${words.whole} ${words.year})`
  return `(?<![\\p{sc=Latn}\\d])(?:(?:${many}|${quarter}|${month})(?![\\p{sc=Latn}\\d])${year}|${whole})(?![\\p{sc=Latn}\\d])`
}

const PATTERNS = [ACCENTED, BARE].map(words => ({ words, pattern: patternOf(words) }))
const WHOLE = PATTERNS.map(({ words, pattern }) => new RegExp(`^(?:${words.period}[ ]?:?[ ]?)?${pattern}$`, 'u'))
const INSIDE = PATTERNS.map(({ pattern }) => new RegExp(pattern, 'gu'))

/** What every label holds; tells most lines apart without the slower patterns. */
const HINT = /th[aá]ng|qu[yý]|n[aă]m|\d[ ]*t|(?<!\p{sc=Latn})[tq][ .]*[\div]/u

/** No title is longer; a cell may hold 32,767 characters. */
const MAX_TEXT = 2_000

/** One spelling: composed, lower case, single blanks, and "quý" for the other ways to write it. */
const folded = (text: string): string =>
  text
    .slice(0, MAX_TEXT)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u200b\ufeff]+/gu, ' ')
    .replace(/q(?:úy|uí|úi)(?!\p{sc=Latn})/gu, 'quý')
    .trim()

const place = (words: readonly string[], text: string) => {
  const at = words.indexOf(text)
  return at < 0 ? undefined : at + 1
}
const numberOf = (text: string, words: readonly string[]) =>
  /^\d+$/.test(text) ? Number(text) : (place(ROMAN, text) ?? place(words, text))

const MANY: Readonly<Record<string, number>> = {
  ba: 3,
  sáu: 6,
  sau: 6,
  chín: 9,
  chin: 9,
  'mười hai': 12,
  'muoi hai': 12,
}

type Groups = Readonly<Record<string, string | undefined>>

/** "3 tháng đầu năm" is a quarter, "12 tháng" the year; "6 tháng" leaves open which half. */
function ofMonths(months: number, part: string | undefined): PeriodLabel | undefined {
  const first = part?.startsWith('đ') || part?.startsWith('d')
  if (months === 3) return part === undefined ? undefined : { kind: 'quarter', index: first ? 1 : 4 }
  if (months === 6) return { kind: 'half_year', ...(part !== undefined && { index: first ? 1 : 2 }) }
  if (part !== undefined && !first) return undefined
  return months === 9 ? { kind: 'nine_months', index: 1 } : { kind: 'year', index: 1 }
}

function labelOf(groups: Groups, text: string): PeriodLabel | undefined {
  const { many, part, month, quarter, whole } = groups
  const year = groups.year ?? groups.yearAlone
  const dated = (label: PeriodLabel | undefined) => label && { ...label, ...(year && { year: Number(year) }) }
  if (whole !== undefined) return dated({ kind: 'year', index: 1 })
  if (many !== undefined) return dated(ofMonths(MANY[many] ?? Number(many), part))
  if (quarter !== undefined) return dated({ kind: 'quarter', index: numberOf(quarter, QUARTER_WORDS)! })
  // "tháng năm 2026" may be May, or a form in which the number of the month was left out.
  if (month === 'năm' && !/tháng năm(?: năm|[ ]*[/.-])/u.test(text)) return undefined
  const index = numberOf(month!, MONTH_WORDS)
  return index !== undefined && index >= 1 && index <= PERIODS_A_YEAR.month
    ? dated({ kind: 'month', index })
    : undefined
}

/**
 * The period that a whole text names, an id ("2026-H1") among them; undefined for any other text. Unaccented words are read
 * where no word of the text has a mark, so that "Quỹ 2" or "Nam 2026" beside marked words is no period.
 */
export function readPeriodLabel(text: string): PeriodLabel | undefined {
  const plain = folded(text).replace(/^[("“[ ]+|[)"”\].;: ]+$/gu, '')
  if (!HINT.test(plain) && !plain.includes('-')) return undefined
  const id = plain.includes('-') ? readPeriod(plain.toUpperCase()) : undefined
  if (id !== undefined) return { kind: id.kind, index: id.index, year: id.year }
  for (const pattern of WHOLE) {
    const found = pattern.exec(plain)
    if (found !== null) return labelOf(found.groups!, found[0])
  }
  return undefined
}

/** What stands before a month that is part of a date, of a span or of a comparison, and no period of a report. */
const NOT_AFTER =
  /(?:\d[ ]?|[ ,][ivx]{1,4}[ ]|(?:^| )(?:từ|đến|tới|hết|và|cùng kỳ|trước|sau)[ ]|(?:tháng|quý|t|q)[ ]?[\divx]{1,4}[ ]?[-–—,][ ]?)$/u
const NOT_BEFORE =
  /^[ ]?(?:(?:đến|tới|và)[ ]|[-–—,&][ ]?)(?:hết )?(?:(?:tháng|quý|t|q)[ ]?)?(?:\d{1,2}|[ivx]+)(?![\p{sc=Latn}\d])/u

/**
 * The periods that a longer text names, as the title of a sheet does: "BÁO CÁO … THÁNG 5 NĂM 2026". Dates ("ngày 15 tháng 5"),
 * spans ("từ tháng 1 đến tháng 5") and "cùng kỳ năm 2025" are passed over. A year alone is weak evidence: plans are named by it.
 */
export function periodLabelsIn(text: string): PeriodLabel[] {
  const plain = folded(text)
  if (!HINT.test(plain)) return []
  const [accented, bare] = INSIDE as [RegExp, RegExp]
  const pattern = /[^\u0000-\u007f–—“”…]/u.test(plain) ? accented : bare
  const found: PeriodLabel[] = []
  for (const match of plain.matchAll(pattern)) {
    const before = plain.slice(Math.max(0, match.index - 24), match.index)
    if (NOT_AFTER.test(before) || NOT_BEFORE.test(plain.slice(match.index + match[0].length))) continue
    const label = labelOf(match.groups!, match[0])
    if (label !== undefined) found.push(label)
  }
  return found
}

/** The period of a label; `year` is taken where it states none. Undefined where something is left open. */
export function periodOfLabel(label: PeriodLabel, year?: number): Period | undefined {
  const its = label.year ?? year
  return its === undefined || label.index === undefined ? undefined : periodOf(label.kind, its, label.index)
}

/** Whether a label names another period than this one: what it leaves open contradicts nothing. */
export const contradicts = (label: PeriodLabel, period: Period): boolean =>
  label.kind !== period.kind ||
  (label.index !== undefined && label.index !== period.index) ||
  (label.year !== undefined && label.year !== period.year)
