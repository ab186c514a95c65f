// A second reading of an accepted figure, written apart from the grammar of `words/cell-number`: it asks only whether the
// digits that the file holds can be the value that was taken. Numbers here are integers times ten to the power of -SCALE.
import type { Leaf } from '../../model/submission.js'

export const SCALE = 30
const UNIT = 10n ** BigInt(SCALE)

/** A decimal as a scaled integer; undefined where it is none, or has more decimals than are held here. */
export function scaled(decimal: string): bigint | undefined {
  const mark = decimal.indexOf('.')
  if (mark < 0) return /^-?\d+$/.test(decimal) ? BigInt(decimal) * UNIT : undefined
  const fraction = decimal.length - 1 - mark
  if (fraction > SCALE || !/^-?\d+\.\d+$/.test(decimal)) return undefined
  return BigInt(decimal.slice(0, mark) + decimal.slice(mark + 1)) * 10n ** BigInt(SCALE - fraction)
}

/** What a stored number means: whole numbers digit by digit, others to the fifteen digits that spreadsheets keep. */
function stored(raw: string): bigint | undefined {
  const text = raw.trim()
  if (/^[+-]?\d+$/.test(text)) return BigInt(text) * UNIT
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/.test(text)) return undefined
  const [digits = '', exponent = '0'] = Number(text).toExponential(14).split('e')
  const shift = SCALE - 14 + Number(exponent)
  const integer = BigInt(digits.replace('.', ''))
  return shift < 0 ? undefined : integer * 10n ** BigInt(shift)
}

/** Hazards in whose cells something else than digits was read: words, amounts of money with their names, formulas. */
const IN_WORDS = new Set(['A16', 'A21', 'A22', 'A23', 'A27', 'B01'])

/** Every number that the digits of a text can be: with each of its marks as the decimal one, or none. */
function* possible(text: string): Generator<bigint> {
  const plain = text.normalize('NFKC').replace(/[\u2212\u2013]/g, '-')
  const match = /\d[\d.,\s'’]*/.exec(plain)
  if (match === null) return
  const sign = plain.slice(0, match.index).includes('-') ? -1n : 1n
  const digits = match[0].replace(/\D/g, '')
  const tail = match[0].split(/[.,]/).at(-1)!.replace(/\D/g, '').length
  const whole = sign * BigInt(digits) * UNIT
  yield whole
  if (tail < digits.length && tail <= SCALE) yield whole / 10n ** BigInt(tail)
}

const DIGITS = /^\d{1,15}(?:\.\d{1,6})?$/

export type Reread = 'same' | 'other' | 'in words'

/** Whether the characters of a cell can be the value that was taken from it. */
export function reread(text: string, numeric: boolean, { value, hazard, raw }: Leaf, percent = false): Reread {
  // Nearly all figures: the file holds the very digits that were taken.
  if (numeric && text === value && DIGITS.test(text)) return 'same'
  const taken = scaled(value ?? '')
  if (taken === undefined) return 'in words'
  if (raw.startsWith('=') || (hazard !== undefined && IN_WORDS.has(hazard))) return 'in words'
  if (numeric) {
    const held = stored(text)
    if (held === undefined) return 'other'
    // A share that is stored as 0.125 and shown as 12,5% is 12.5 of a hundred.
    return held === taken || (percent && held * 100n === taken) ? 'same' : 'other'
  }
  for (const one of possible(text)) if (one === taken) return 'same'
  return text.trim() === '' || !/\d/.test(text) ? 'in words' : 'other'
}
