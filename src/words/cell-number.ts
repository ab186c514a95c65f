// The one place where the text of a spreadsheet cell becomes a number: every reading under the Vietnamese and the English
// notation is listed, those that the indicator forbids are dropped, and what then has two meanings is refused, not guessed.
import type { Marks } from '../model/form.js'
import { decimalsOf, decimalText, shiftDecimal, storedDecimal } from './decimal-text.js'
import { readNumeral } from './numeral.js'

export type Notation = 'vi' | 'en'

/** What the grammar must know of an indicator. Amounts of money are in `unit`, percents in points (12.5 for 12,5 %). */
export interface Expected {
  readonly kind: 'count' | 'decimal' | 'percent' | 'money'
  /** Its unit of measure as the form prints it: "vụ", "ha", "nghìn đồng". */
  readonly unit?: string
  readonly signed?: boolean
  /** The most digits after the mark that its figures can have. */
  readonly scale?: number
  readonly blank?: 'zero' | 'missing'
  /** What marks such as "-" or "x" say in a form that explains them. */
  readonly legend?: Marks
}

/** How many cells of the same file can be read in one notation only (`notationOf`). */
export type NotationEvidence = Readonly<Record<Notation, number>>

export interface CellNumber {
  readonly state: 'value' | 'zero' | 'missing' | 'not-applicable' | 'refused'
  /** The exact decimal, where there is one. */
  readonly value?: string
  /** What the text may mean, each once: one of a value, none or several of a refusal. */
  readonly readings: readonly string[]
  /** The row of the catalogue of hazards that decided. */
  readonly hazard: string
  /** Counted, but a person should see it. */
  readonly warn: boolean
}

/** A cell holds no more; longer text comes from no spreadsheet program. */
const LONGEST = 32_767
const PADDING = /^[ \t\r\n\u00a0\u202f\u2009\u200b\ufeff\u200e\u200f]$/
const NO_NEED = { dash: undefined, dots: 'missing', cross: undefined } as const

const missing = (hazard: string): CellNumber => ({ state: 'missing', readings: [], hazard, warn: false })
const refused = (hazard: string, readings: readonly string[] = []): CellNumber => ({
  state: 'refused',
  readings: [...new Set(readings)],
  hazard,
  warn: false,
})
const counted = (value: string, hazard: string, warn = false): CellNumber => ({
  state: value === '0' ? 'zero' : 'value',
  value,
  readings: [value],
  hazard,
  warn,
})

/** Text without the blanks and invisible marks around it; a loop, since a regular expression may go back over them. */
function trimmed(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && PADDING.test(text[start]!)) start++
  while (end > start && PADDING.test(text[end - 1]!)) end--
  return text.slice(start, end)
}

/** For comparing words: NFC, lower case, one space between them. */
const folded = (text: string) =>
  trimmed(text)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ \u00a0]+/g, ' ')

interface Reading {
  readonly value: string
  /** Undefined where both notations read it alike. */
  readonly notation: Notation | undefined
  /** How many digits were written after the mark, zeros too. */
  readonly written: number
  readonly grouped: boolean
}

const PLAIN = /^\d+$/
const DECIMAL = /^(\d+)([.,])(\d+)$/
const GROUPED = /^([1-9]\d{0,2}(?:([.,]|[ \u00a0\u202f\u2009])\d{3})(?:\2\d{3})*)(?:([.,])(\d+))?$/

/** Every number that digits and marks may be, without sign; empty for what is no number. */
function readingsOf(digits: string): Reading[] {
  if (PLAIN.test(digits)) return [{ value: decimalText(digits), notation: undefined, written: 0, grouped: false }]
  const readings: Reading[] = []
  const grouped = GROUPED.exec(digits)
  if (grouped !== null && grouped[2] !== grouped[3]) {
    const [, whole = '', separator, mark, fraction = ''] = grouped
    const vi = separator === '.' || mark === ','
    const en = separator === ',' || mark === '.'
    readings.push({
      value: decimalText(whole.replace(/\D/g, ''), fraction),
      notation: vi ? 'vi' : en ? 'en' : undefined,
      written: fraction.length,
      grouped: true,
    })
  }
  const decimal = DECIMAL.exec(digits)
  if (decimal !== null) {
    const [, whole = '', mark, fraction = ''] = decimal
    const notation = mark === ',' ? 'vi' : 'en'
    readings.push({ value: decimalText(whole, fraction), notation, written: fraction.length, grouped: false })
  }
  return readings
}

/** Figures without decimals: counts, and amounts whose unit is not divided. */
const isWhole = ({ kind, scale }: Expected) => kind === 'count' || scale === 0

/** In counts a decimal part must be zeros, and three digits after a mark are a group, never a decimal part. */
function fits({ value, written }: Reading, expected: Expected): boolean {
  if (isWhole(expected)) return !value.includes('.') && written !== 3
  return decimalsOf(value) <= (expected.scale ?? Number.POSITIVE_INFINITY)
}

/** The notation that a text shows by itself: "12,5" and "1.234.567" are Vietnamese, "12.5" English, "1.234" and "12" neither. */
export function notationOf(text: string): Notation | undefined {
  if (text.length > LONGEST) return undefined
  const digits = trimmed(text)
    .replace(/^[-−]/, '')
    .replace(/[ \u00a0]?%$/, '')
  const notations = new Set(readingsOf(digits).map(reading => reading.notation))
  return notations.size === 1 ? [...notations][0] : undefined
}

/** The row of hazards that names a number written like this. */
function hazardOf(digits: string, reading: Reading, expected: Expected): string {
  if (/[１-９０]/.test(digits)) return 'A13'
  if (/[^\d.,]/.test(digits)) return 'A10'
  if (!/\D/.test(digits)) return 'A11'
  if (/[.,]/g.exec(digits)!.index !== Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(',')))
    return reading.written > 0 ? 'A07' : 'A06'
  if (!reading.grouped) return 'A04'
  if (isWhole(expected) && /^\d+[.,]000$/.test(digits)) return 'A41'
  return digits.includes(',') ? 'A05' : isWhole(expected) ? 'A01' : 'A02'
}

/** Takes the only reading, or refuses them all; `convert` takes a reading to the indicator's own unit. */
function decide(
  digits: string,
  expected: Expected,
  evidence: NotationEvidence | undefined,
  convert: (value: string) => string = value => value,
): CellNumber | undefined {
  const ascii = digits.replace(/[０-９]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
  const all = readingsOf(ascii).map(reading => ({ ...reading, value: convert(reading.value) }))
  if (all.length === 0) return undefined
  const hazard = hazardOf(digits === ascii ? ascii : digits, all[0]!, expected)
  const left = all.filter(reading => fits(reading, expected))
  const values = [...new Set(left.map(reading => reading.value))]
  if (values.length === 1) {
    const [reading] = left
    const dropped = all.some(other => other.value !== values[0])
    const doubtful = isWhole(expected) ? reading!.written > 0 || (dropped && reading!.notation === 'en') : dropped
    return counted(values[0]!, hazard, doubtful)
  }
  const shown = all.map(reading => reading.value)
  if (values.length === 0) return refused(hazard, shown)
  const proven = evidence === undefined ? undefined : provenBy(evidence)
  const chosen = left.find(reading => reading.notation === proven)
  return proven === undefined || chosen === undefined ? refused(hazard, shown) : counted(chosen.value, hazard, true)
}

/** A file proves its notation when two cells or more show it and none shows the other. */
function provenBy({ vi, en }: NotationEvidence): Notation | undefined {
  if (vi >= 2 && en === 0) return 'vi'
  return en >= 2 && vi === 0 ? 'en' : undefined
}

const ZERO_WORDS = new Set(['không', 'ko', 'không có', 'không phát sinh'])
const DASH = /^[-–—]$/
const DOTS = /^(?:…|\.{3})$/

function readMark(text: string, { legend }: Expected): CellNumber | undefined {
  const mark = DASH.test(text) ? 'dash' : DOTS.test(text) ? 'dots' : /^[xX]$/.test(text) ? 'cross' : undefined
  if (mark === undefined) return undefined
  const meaning = legend?.[mark] ?? NO_NEED[mark]
  if (meaning === undefined) return refused('A15')
  if (meaning === 'zero') return counted('0', 'A15')
  return { state: meaning, readings: [], hazard: 'A15', warn: false }
}

const CURRENCY_POWER: Readonly<Record<string, number>> = { đồng: 0, nghìn: 3, ngàn: 3, triệu: 6, tỷ: 9, tỉ: 9 }
const MONEY_UNIT = /^(?:(nghìn|ngàn|triệu|tỷ|tỉ) |1(\.?000(?:\.?000)?) ?)?đồng$/

/** The power of ten of a unit of money: "triệu đồng" 6, "1.000 đồng" 3; undefined for other units. */
export function moneyPower(unit: string): number | undefined {
  const match = MONEY_UNIT.exec(folded(unit))
  if (match === null) return undefined
  return match[2] === undefined ? CURRENCY_POWER[match[1] ?? 'đồng'] : match[2].replaceAll('.', '').length
}

const AMOUNTS = /^((?:[\d.,]{1,40} ?(?:nghìn|ngàn|triệu|tỷ|tỉ)(?: (?=\d)|(?= đồng$)|$)){1,4})(?: ?đồng)?$/
const AMOUNT = /([\d.,]+) ?(nghìn|ngàn|triệu|tỷ|tỉ)/g
const SLANG = /^(\d{1,9}) ?(?:(tr|triệu|tỷ|tỉ) ?(\d)|(triệu|tỷ|tỉ) rưỡi)$/

/** "1,2 tỷ", "1 tỷ 250 triệu", "3 triệu đồng", "3000 đồng" in the unit of the form; slang is refused with what it may mean. */
function readMoney(text: string, expected: Expected, evidence?: NotationEvidence): CellNumber | undefined {
  const own = expected.unit === undefined ? undefined : moneyPower(expected.unit)
  if (expected.kind !== 'money' || own === undefined) return undefined
  const slang = SLANG.exec(text)
  if (slang !== null) {
    const [, whole = '', short, tenth = '5', long] = slang
    const power = short === 'tr' ? 6 : CURRENCY_POWER[(short ?? long)!]!
    return refused('A23', [shiftDecimal(decimalText(whole, tenth), power - own)])
  }
  const plain = / ?đồng$/.test(text) ? text.replace(/ ?đồng$/, '') : undefined
  if (plain !== undefined && /^[\d.,]+$/.test(plain))
    return warned(
      decide(plain, expected, evidence, v => shiftDecimal(v, -own)),
      'A21',
    )
  if (!AMOUNTS.test(text)) return undefined
  const parts = [...text.matchAll(AMOUNT)].map(([, digits = '', word = '']) => ({
    digits,
    power: CURRENCY_POWER[word]!,
  }))
  if (parts.length === 1) {
    const { digits, power } = parts[0]!
    return warned(
      decide(digits, expected, evidence, value => shiftDecimal(value, power - own)),
      digits.includes(',') ? 'A23' : 'A21',
    )
  }
  const whole = parts.every(({ digits }, i) => PLAIN.test(digits) && (i === 0 || digits.length <= 3))
  const falling = parts.every(({ power }, i) => i === 0 || power < parts[i - 1]!.power)
  if (!whole || !falling) return refused('A23')
  const sum = parts.reduce((total, { digits, power }) => total + BigInt(digits) * 10n ** BigInt(power), 0n)
  const value = shiftDecimal(String(sum), -own)
  const fit = decimalsOf(value) <= (expected.scale ?? Number.POSITIVE_INFINITY)
  return fit ? counted(value, 'A23', true) : refused('A23', [value])
}

const warned = (found: CellNumber | undefined, hazard: string): CellNumber | undefined =>
  found && { ...found, hazard, warn: found.state !== 'refused' }

/** "hai mươi nghìn" where people are counted in thousands: twenty of them, or a thousand times as many. */
const SCALED_UNIT = /000|(?:^| )(?:trăm|nghìn|ngàn|triệu|tỷ|tỉ)(?: |$)/

/** Words to the last: "mười lăm", "ba triệu đồng". Money in words that name a scale is in đồng. */
function readWords(text: string, expected: Expected): CellNumber | undefined {
  const own = expected.kind === 'money' && expected.unit !== undefined ? moneyPower(expected.unit) : undefined
  const inMoney = own !== undefined && text.endsWith(' đồng')
  const numeral = readNumeral(inMoney ? text.slice(0, -' đồng'.length) : text)
  if (numeral === undefined) return undefined
  if (own === undefined && numeral.scaled && SCALED_UNIT.test(folded(expected.unit ?? '')))
    return refused('A27', [numeral.digits])
  const power = own !== undefined && (inMoney || numeral.scaled) ? -own : 0
  const value = shiftDecimal(numeral.digits, power)
  const fit = expected.kind === 'count' ? 0 : (expected.scale ?? Number.POSITIVE_INFINITY)
  if (decimalsOf(value) > fit || onePercentOrHundred(value, expected)) return refused('A27', [value])
  return counted(value, 'A27', true)
}

/** Up to 1 without a sign of percent: a hundredth of what it seems, or a share of one. */
const onePercentOrHundred = (value: string, { kind }: Expected) =>
  kind === 'percent' && (value === '1' || /^0\./.test(value))

/** Why a text that is no number is none; the first that fits names it. */
const REASONS: readonly (readonly [string, RegExp])[] = [
  ['A39', /[\r\n;]/],
  ['A33', /^(?:\d+(?:[.,]\d+)?e[+-]?\d+|0x[\da-f]+|[+-]?(?:infinity|nan))$/i],
  ['A28', /^(?:\d{1,4}[/-](?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])[/-]\d{1,4})(?:[/-]\d{1,4})?$/],
  ['A29', /^(?:[<>~≈≥≤]|khoảng |trên |dưới |hơn |gần |chừng |ít nhất |tối đa )|\d ?[-–] ?\d/],
  ['A30', /^=|\d ?[+*] ?\d|\d ?\([^()\d]/],
  ['A31', /^[\d.,]+ ?(?:\*+|\(\d+\)|[¹²³⁰⁴-⁹]+)$/],
  ['A14', /^(?:[-−–+] ?[\d.,]+|\([\d.,]+\)|[\d.,]+-)$/],
  ['A24', /%$/],
  ['A08', /^[\d.,]+$/],
  ['A10', /^\d[\d \u00a0\u202f\u2009.,]*$/],
  ['A13', /^[\p{Nd}oOlI]+$/u],
  ['A21', /^\d[\d.,]* ?(?:nghìn|ngàn|triệu|tỷ|tỉ|đồng)/],
  ['A20', /^\d/],
]
const reasonOf = (text: string): string => REASONS.find(([, shape]) => shape.test(text))?.[0] ?? 'A27'

/** The number that the text of one cell says for an indicator, or why it says none. Never throws, takes linear time. */
export function readCellNumber(text: string, expected: Expected, evidence?: NotationEvidence): CellNumber {
  if (text.length > LONGEST) return refused('A39')
  const plain = trimmed(text)
  if (plain === '') return expected.blank === 'zero' ? counted('0', 'A17') : missing('A17')
  const mark = readMark(plain, expected)
  if (mark !== undefined) return mark
  const words = folded(plain)
  if (ZERO_WORDS.has(words)) return counted('0', 'A16')

  const signed = /^[-−+]/.test(plain)
  if ((signed && expected.signed !== true) || /\d[ \u00a0]{2,}\d/.test(plain)) return refused(reasonOf(words))
  const unsigned = signed ? plain.slice(1) : plain
  const found = readUnsigned(unsigned, signed ? words.slice(1) : words, expected, evidence)
  if (found === undefined || (signed && /^[^\d０-９]/.test(unsigned))) return refused(reasonOf(words))
  if (!signed && found.hazard === 'A11' && plain !== text) return { ...found, hazard: 'A12' }
  if (!/^[-−]/.test(plain)) return found
  const minus = (value: string) => (value === '0' ? '0' : `-${value}`)
  const hazard = found.state === 'refused' ? found.hazard : 'A14'
  const readings = found.readings.map(minus)
  return { ...found, hazard, readings, ...(found.value === undefined ? {} : { value: minus(found.value) }) }
}

function readUnsigned(
  plain: string,
  words: string,
  expected: Expected,
  evidence: NotationEvidence | undefined,
): CellNumber | undefined {
  const sign = /[ \u00a0]?%$| phần trăm$/.exec(words)
  if (sign !== null)
    return expected.kind === 'percent'
      ? under(decide(words.slice(0, sign.index), expected, evidence), 'A24')
      : undefined
  const bare = decide(plain, expected, evidence)
  if (bare?.value !== undefined && onePercentOrHundred(bare.value, expected))
    return refused('A25', [bare.value, shiftDecimal(bare.value, 2)])
  if (bare !== undefined) return bare

  const unit = expected.unit === undefined ? '' : folded(expected.unit)
  // Of a unit such as "1.000 người" no figure can be told: "51.000 người" is not 5 of them.
  if (/^[^\d%]/.test(unit) && words.endsWith(unit)) {
    const number = trimmed(words.slice(0, -unit.length))
    const inUnit = decide(number, expected, evidence)
    if (inUnit !== undefined) return under(inUnit, inUnit.value === '0' ? 'A16' : 'A20')
    if (number.length + 1 < words.length && moneyPower(unit) === undefined) {
      const numeral = readWords(number, expected)
      if (numeral !== undefined) return numeral
    }
  }
  return readMoney(words, expected, evidence) ?? readWords(words, expected)
}

/** The same outcome under another row of the catalogue, unless two readings are what decided. */
const under = (found: CellNumber | undefined, hazard: string): CellNumber | undefined =>
  found && (found.state === 'refused' || found.warn ? found : { ...found, hazard })

/**
 * The number that a stored value (`<v>` of a numeric cell) is for an indicator: what a program computed or a person typed
 * as a number. A count with a fraction is "1.234" typed where the point is a decimal mark, or a figure that the format rounds.
 */
export function readStoredNumber(raw: string, expected: Expected, format: { readonly percent: boolean }): CellNumber {
  const stored = storedDecimal(raw)
  if (stored === undefined) return refused(/^-?\d+,\d+$/.test(raw) ? 'A36' : 'A37')
  if (stored.startsWith('-') && expected.signed !== true) return refused('A14', [stored])
  if (expected.kind !== 'percent') {
    if (format.percent) return refused('A24', [stored, shiftDecimal(stored, 2)])
    if (!isWhole(expected) || !stored.includes('.')) return counted(stored, 'A35')
    return refused('A03', decimalsOf(stored) <= 3 ? [stored, shiftDecimal(stored, 3)] : [stored])
  }
  if (format.percent) return counted(shiftDecimal(stored, 2), 'A25')
  const low = onePercentOrHundred(stored.replace('-', ''), expected)
  return low ? refused('A25', [stored, shiftDecimal(stored, 2)]) : counted(stored, 'A25')
}
