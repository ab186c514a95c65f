// What a goal's sentence measures: "Nâng tỷ lệ … từ 50% lên 60%" is a percentage with a baseline and a target.
// Where a sentence can be read in several ways all readings are given, and nobody chooses among them here.
import { plainText } from '../model/inline.js'
import { type NumberInText, numbersInText } from '../words/numbers-in-text.js'

/** A target without its id: the keys of `PlanTarget` that a sentence can state. */
export interface GoalValue {
  readonly kind: 'percent' | 'count' | 'ratio' | 'change' | 'yes_no' | 'frequency'
  readonly baseline?: string
  readonly target?: string
  readonly direction?: 'up' | 'down' | 'keep'
  readonly approximate?: true
  readonly bound?: 'at_least' | 'at_most'
  readonly every?: 'week' | 'month' | 'quarter' | 'half_year' | 'year'
  readonly times?: string
}

export interface Goal {
  readonly text: string
  /** The values that the author states, or the only one that the sentence can mean. */
  readonly values: readonly GoalValue[]
  /** More than one where the sentence is ambiguous and the author did not decide. */
  readonly readings: readonly GoalValue[]
  /** True where braces end the sentence that cannot be read. */
  readonly malformed: boolean
}

const NUMBER = /^(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/u
const TIME_BEFORE =
  /(?:năm|giai đoạn|tháng|quý|ngày|tuần|khóa|khoá|lần thứ|thứ|điều|khoản|điểm|mục|số|phụ lục|cấp|đến|cuối) (?:[\dIVX]{1,4}\/)?$/iu
const YEAR_AFTER_TIME = /(?:đến|cuối) $/iu
const TIME_AFTER = /^ ?(?:tháng|ngày|năm|tuần|quý|giờ|phút|tuổi|lần)(?!\p{L})/iu
const AT_LEAST = /(?:ít nhất|tối thiểu|trên|không dưới|hơn)(?: là| khoảng)? $/iu
const AT_MOST = /(?:không quá|tối đa|dưới|không vượt quá)(?: là| khoảng)? $/iu
const ABOUT = /(?:khoảng|gần|xấp xỉ) $/iu
const MOVED = /^ (?:lên|xuống)(?: còn| đến| tới| mức| trên| dưới| khoảng)* $/iu
const REACHED = /(?:lên|xuống|còn|đạt|đến|tới|mức|trên|dưới)(?: ít nhất| tối thiểu| khoảng| trên| dưới)? $/iu
const RISE = /(?<!\p{L})(?:tăng(?! cường)|nâng(?! cao))(?!\p{L})/iu
const FALL = /(?<!\p{L})(?:giảm|hạ)(?!\p{L})/iu
const KEEP = /^(?:duy trì|giữ)(?!\p{L})/iu
const MOVED_BY = /(?:tăng|giảm)(?: thêm| ít nhất| tối thiểu| khoảng| từ| trên| mỗi năm)* $/iu

const PERIODS = { tuần: 'week', tháng: 'month', quý: 'quarter', '6 tháng': 'half_year', năm: 'year' } as const
const PERIOD = '(tuần|quý|6 tháng|tháng|năm)(?!\\p{L})'
const TIMES = '(\\d+(?: ?[-–] ?\\d+)?)'
const FREQUENCIES = [
  new RegExp(`${TIMES} lần ?(?:\\/|mỗi|một|trong|trên) ?(?:(?:01|1|một) )?${PERIOD}`, 'iu'),
  new RegExp(`(?:mỗi|hằng|hàng) ${PERIOD}[^.;]*? ${TIMES} lần`, 'iu'),
]

/** A number as targets write it: as in the sentence where that has the right form, else 99.5 as "99,5", 6 nghìn as "6.000". */
function written(number: NumberInText, text: string): string {
  const format = (value: number) => new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 }).format(value)
  const own = text.slice(number.start, number.end).replace(/\s*(?:%|phần trăm)$/iu, '')
  if (number.low !== number.high) return `${format(number.low)}-${format(number.high)}`
  return NUMBER.test(own) ? own : format(number.scaled ?? number.low)
}

/** Years, days, ages and numbers of articles are stated for another reason than to be reached. */
function isMeasure(number: NumberInText, text: string): boolean {
  const before = text.slice(Math.max(0, number.start - 20), number.start)
  const after = text.slice(number.end)
  if (number.percent) return true
  if (TIME_AFTER.test(after)) return false
  if (!/\d/u.test(text.slice(number.start, number.end))) return AT_LEAST.test(before) || AT_MOST.test(before)
  const isYear = Number.isInteger(number.low) && number.low >= 1945 && number.low <= 2200
  return !TIME_BEFORE.test(before) || (YEAR_AFTER_TIME.test(before) && !isYear)
}

function frequencyOf(text: string): { value: GoalValue; start: number; end: number } | undefined {
  for (const [i, pattern] of FREQUENCIES.entries()) {
    const match = pattern.exec(text)
    if (match === null) continue
    const [times, period] = i === 0 ? [match[1]!, match[2]!] : [match[2]!, match[1]!]
    const every = PERIODS[period.toLowerCase() as keyof typeof PERIODS]
    const value = { kind: 'frequency', every, times: times.replace(/ /gu, '') } as const
    return { value, start: match.index, end: match.index + match[0].length }
  }
  return undefined
}

/** What stands around a number: bounds, "khoảng", and the way that the sentence points. */
function manner(text: string, before: string, after: string): Partial<GoalValue> {
  const most = AT_MOST.test(before)
  const least = AT_LEAST.test(before) || /^ ?trở lên/iu.test(after)
  return {
    ...(most || (FALL.test(text) && !RISE.test(text))
      ? { direction: 'down' as const }
      : KEEP.test(text) && { direction: 'keep' as const }),
    ...(ABOUT.test(before) && { approximate: true as const }),
    ...(most ? { bound: 'at_most' as const } : least && { bound: 'at_least' as const }),
  }
}

function readingsOf(number: NumberInText, text: string): GoalValue[] {
  const before = text.slice(0, number.start)
  const value = { target: written(number, text), ...manner(text, before, text.slice(number.end)) }
  if (number.of !== undefined) return [{ kind: 'ratio', ...value, target: text.slice(number.start, number.end) }]
  if (!number.percent) return [{ kind: 'count', ...value }]
  const moves = FALL.test(before) ? 'down' : RISE.test(before) ? 'up' : undefined
  const change: GoalValue[] = moves ? [{ kind: 'change', ...value, direction: moves }] : []
  if (MOVED_BY.test(before)) return change
  const fromTo = number.low !== number.high && /từ $/iu.test(before)
  return moves && !fromTo && !REACHED.test(before)
    ? [...change, { kind: 'percent', ...value }]
    : [{ kind: 'percent', ...value }]
}

/** "từ 50% lên 60%": one value with its baseline. */
function movedFrom(first: NumberInText, second: NumberInText, text: string): GoalValue | undefined {
  const link = text.slice(first.end, second.start)
  if (!MOVED.test(link) || first.of !== second.of) return undefined
  const down = /xuống/iu.test(link)
  const kind = second.percent ? 'percent' : second.of === undefined ? 'count' : 'ratio'
  if (kind === 'ratio') return undefined
  return {
    kind,
    baseline: written(first, text),
    target: written(second, text),
    ...(down && { direction: 'down' as const }),
  }
}

/** Every reading of a sentence: none where it measures nothing, several where it is ambiguous. */
export function goalReadings(sentence: string): readonly GoalValue[] {
  const { text } = plainText(sentence)
  const often = frequencyOf(text)
  const numbers = numbersInText(text).filter(
    number => isMeasure(number, text) && !(often && number.start >= often.start && number.end <= often.end),
  )
  const readings: GoalValue[] = often ? [often.value] : []
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i]!
    const next = numbers[i + 1]
    const moved = next && movedFrom(number, next, text)
    if (moved) i++
    readings.push(...(moved ? [moved] : readingsOf(number, text)))
    const [low, high] = written(number, text).split('-')
    if (!moved && number.low !== number.high && (RISE.test(text) || FALL.test(text)))
      readings.push({ kind: number.percent ? 'percent' : 'count', baseline: low!, target: high! })
  }
  return readings
}

const BRACES = /(?:\s*\{[^{}]*\})+\s*$/u

/** The value that an author states in braces: "{percent: 50 -> 60}"; undefined where the braces cannot be read. */
function valueIn(words: string): GoalValue | 'none' | undefined {
  const match = /^\s*([a-z_]+)\s*(?::\s*(.*?))?\s*$/u.exec(words)
  if (match === null) return undefined
  const [, kind, rest = ''] = match
  switch (kind) {
    case 'none':
      return rest === '' ? 'none' : undefined
    case 'yes_no':
      return rest === '' ? { kind } : undefined
    case 'percent':
    case 'count':
    case 'ratio':
    case 'change': {
      const [, way, baseline, target] = /^(?:(up|down|keep)\s+)?(?:(\S.*?)\s*->\s*)?(\S.*)$/u.exec(rest) ?? []
      if (target === undefined || (kind === 'change' && way === undefined)) return undefined
      const direction = way as 'up' | 'down' | 'keep' | undefined
      return { kind, ...(baseline && { baseline }), target, ...(direction && { direction }) }
    }
    case 'frequency': {
      const [, times, every] = /^(\S.*?)\s*\/\s*(week|month|quarter|half_year|year)$/u.exec(rest) ?? []
      return times === undefined ? undefined : { kind, every: every as NonNullable<GoalValue['every']>, times }
    }
    default:
      return undefined
  }
}

/** A value as braces state it; bounds and "khoảng" stay with the sentence. */
export function bracesOf({ kind, baseline, target, direction, every, times }: GoalValue): string {
  if (kind === 'yes_no') return `{${kind}}`
  if (kind === 'frequency') return `{${kind}: ${times} / ${every}}`
  const from = baseline === undefined ? '' : `${baseline} -> `
  return `{${kind}: ${direction === undefined ? '' : `${direction} `}${from}${target}}`
}

/** Reads a goal as it was given: a sentence, with braces behind it where its author says what it measures. */
export function readGoal(answer: string): Goal {
  const braces = BRACES.exec(answer)
  const text = braces ? answer.slice(0, braces.index) : answer
  const found = goalReadings(text)
  if (braces === null) return { text, values: found.length === 1 ? found : [], readings: found, malformed: false }
  const stated = [...braces[0].matchAll(/\{([^{}]*)\}/gu)].map(([, words]) => valueIn(words!))
  const values = stated.flatMap(value =>
    value === undefined || value === 'none' ? [] : [found.find(one => bracesOf(one) === bracesOf(value)) ?? value],
  )
  const clear = stated.every(value => value !== undefined && (value !== 'none' || stated.length === 1))
  return { text, values, readings: [], malformed: !clear || text === '' }
}
