// Decimals as text: exact at any length, written in one way ("-12.5", no sign on zero, no zeros that say nothing).
// Nothing here passes through a binary float.

/** The one spelling of a decimal given by the digits before and after its mark. */
export function decimalText(whole: string, fraction = '', negative = false): string {
  const left = whole.replace(/^0+(?=\d)/, '') || '0'
  const last = lastSaying(fraction)
  const digits = last === 0 ? left : `${left}.${fraction.slice(0, last)}`
  return negative && digits !== '0' ? `-${digits}` : digits
}

/** How many digits of a fraction are left when the zeros at its end are cut; a loop, since /0+$/ is quadratic. */
function lastSaying(fraction: string): number {
  let last = fraction.length
  while (last > 0 && fraction[last - 1] === '0') last--
  return last
}

/** The decimal times ten to a power. */
export function shiftDecimal(decimal: string, power: number): string {
  const negative = decimal.startsWith('-')
  const [whole = '', fraction = ''] = decimal.slice(negative ? 1 : 0).split('.')
  const left = power < 0 ? whole.padStart(-power + 1, '0') : whole
  const right = power > 0 ? fraction.padEnd(power, '0') : fraction
  const digits = left + right
  const mark = left.length + power
  return decimalText(digits.slice(0, mark), digits.slice(mark), negative)
}

/** How many digits stand after the mark. */
export const decimalsOf = (decimal: string): number =>
  decimal.includes('.') ? decimal.length - 1 - decimal.indexOf('.') : 0

const DOUBLE = /^([+-]?)(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:[eE]([+-]?\d{1,5}))?$/
/** What a spreadsheet program keeps of a number; digits beyond are noise of its binary floats. */
const SIGNIFICANT = 15

/**
 * The number of a stored value (`<v>` of a workbook), which must be an xsd:double in full; undefined for anything else,
 * infinities included. Whole numbers stay exact; of fractions, digits after the fifteenth are rounded away.
 */
export function storedDecimal(raw: string): string | undefined {
  // Nearly all figures of forms; the rest of the road costs ten times more.
  if (/^(?:0|-?[1-9]\d{0,14}|-?(?:0|[1-9]\d{0,8})\.\d{0,5}[1-9])$/.test(raw)) return raw
  if (raw.length > 1000) return undefined
  const match = DOUBLE.exec(raw.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''))
  if (match === null) return undefined
  const [, sign, whole = '', afterWhole = '', bare = '', exponent = '0'] = match
  if (Math.abs(Number(exponent)) > 400 || !Number.isFinite(Number(match[0]))) return undefined
  const exact = shiftDecimal(decimalText(whole, afterWhole || bare, sign === '-'), Number(exponent))
  return exact.includes('.') ? roundNoise(exact) : exact
}

/** A fraction with at most fifteen significant digits, half away from zero; digits before the mark are never touched. */
function roundNoise(decimal: string): string {
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.')
  const idle = whole === '0' ? /^0*/.exec(fraction)![0].length : 0
  const keep = Math.max(0, SIGNIFICANT - (whole === '0' ? 0 : whole.length)) + idle
  return roundDecimal(decimal, keep)
}

/** The decimal with at most so many digits after the mark, half away from zero. */
export function roundDecimal(decimal: string, decimals: number): string {
  if (decimalsOf(decimal) <= decimals) return decimal
  const negative = decimal.startsWith('-')
  const [whole = '', fraction = ''] = decimal.slice(negative ? 1 : 0).split('.')
  const up = fraction[decimals]! >= '5' ? 1n : 0n
  const rounded = shiftDecimal(String(BigInt(whole + fraction.slice(0, decimals)) + up), -decimals)
  return negative && rounded !== '0' ? `-${rounded}` : rounded
}
