// Vietnamese numerals in words, read by their whole grammar: "một trăm linh năm" 105, "hai mươi mốt nghìn" 21000.
// What speech leaves out is not guessed: "một trăm năm", "hai mốt", "một triệu hai" and "mười năm" are no numerals here.

const UNITS = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
/** Digits after linh, and before trăm and mươi. */
const DIGITS = new Map([...UNITS.entries()].slice(1).map(([digit, word]) => [word, digit]))
DIGITS.set('bẩy', 7)
/** Digits after mười: "mười năm" is ten years. */
const AFTER_TEN = new Map(DIGITS)
AFTER_TEN.delete('năm')
AFTER_TEN.set('lăm', 5).set('nhăm', 5)
/** Digits after mươi: "hai mươi một" is heard too. */
const AFTER_TENS = new Map(AFTER_TEN).set('mốt', 1).set('tư', 4)

const SCALES: readonly { words: readonly string[]; power: number }[] = [
  { words: ['tỷ', 'tỉ'], power: 9 },
  { words: ['triệu'], power: 6 },
  { words: ['nghìn', 'ngàn'], power: 3 },
]
const powerOf = (word: string) => SCALES.find(scale => scale.words.includes(word))?.power

/** Three digits of a numeral. Those after a scale word begin with hundreds, with "linh", or with tens. */
interface Group {
  readonly amount: number
  /** "không trăm", "linh": says by itself that hundreds are none. */
  readonly filled: boolean
  /** A digit alone: "hai" in "một nghìn hai", which speech uses for two hundred. */
  readonly alone: boolean
}

function groupOf(words: readonly string[]): Group | undefined {
  let at = 0
  let amount = 0
  let filled = false
  const hundreds = words[0] === 'không' ? 0 : DIGITS.get(words[0] ?? '')
  if (hundreds !== undefined && words[1] === 'trăm') {
    amount = hundreds * 100
    filled = hundreds === 0
    at = 2
    if (at === words.length) return filled ? undefined : { amount, filled, alone: false }
  }
  const rest = words.slice(at)
  const [first = '', second, third] = rest
  const digit = DIGITS.get(first)
  if (first === 'linh' || first === 'lẻ') {
    const unit = second === 'tư' ? 4 : DIGITS.get(second ?? '')
    return unit === undefined || rest.length !== 2
      ? undefined
      : { amount: amount + unit, filled: filled || at === 0, alone: false }
  }
  if (first === 'mười') {
    const unit = second === undefined ? 0 : AFTER_TEN.get(second)
    return unit === undefined || rest.length > 2 ? undefined : { amount: amount + 10 + unit, filled, alone: false }
  }
  if (digit !== undefined && second === 'mươi' && digit > 1) {
    const unit = third === undefined ? 0 : AFTER_TENS.get(third)
    if (unit === undefined || rest.length > 3) return undefined
    return { amount: amount + digit * 10 + unit, filled, alone: false }
  }
  return at === 0 && digit !== undefined && rest.length === 1 ? { amount: digit, filled, alone: true } : undefined
}

export interface Numeral {
  /** The number, as its digits. */
  readonly digits: string
  /** Whether nghìn, triệu or tỷ is among the words. */
  readonly scaled: boolean
}

/** The number that the words say, all of them and nothing else; lower case, NFC, one space between words. */
export function readNumeral(text: string): Numeral | undefined {
  const words = text.split(' ', 40)
  if (words.length > 30) return undefined
  let total = 0n
  let from = 0
  let above = Number.POSITIVE_INFINITY
  for (let at = 0; at <= words.length; at++) {
    const power = at === words.length ? 0 : powerOf(words[at]!)
    if (power === undefined || (power === 0 && at === from)) continue
    const group = groupOf(words.slice(from, at))
    if (group === undefined || power >= above) return undefined
    const opens = above === Number.POSITIVE_INFINITY
    if (opens ? group.filled : power === 0 && !group.filled && (group.alone || above > 3)) return undefined
    total += BigInt(group.amount) * 10n ** BigInt(power)
    above = power
    from = at + 1
  }
  return above === Number.POSITIVE_INFINITY
    ? undefined
    : { digits: String(total), scaled: total > 0n && words.some(word => powerOf(word) !== undefined) }
}
