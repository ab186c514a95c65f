// Exact sums of decimals. Whole numbers of up to fifteen digits, nearly all figures of forms, are added in the integers that
// a binary float holds exactly; everything else by big.js, which costs ten times more.
import Big from 'big.js'

const LONGEST = 15
const ROOM = 8e15
const SHORT = 12
const PLACES = 4

export const decimalOf = (text: string): Big => new Big(text)

/** A short decimal as a whole number of ten-thousandths; undefined for what is longer, finer or spelled otherwise. */
function tenThousandths(text: string): number | undefined {
  if (text.length > SHORT) return undefined
  let number = 0
  let fraction = -1
  const first = text.charCodeAt(0) === 0x2d ? 1 : 0
  for (let at = first; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (sign >= 0x30 && sign <= 0x39) number = number * 10 + sign - 0x30
    else if (sign === 0x2e && fraction < 0 && at > first) {
      fraction = text.length - 1 - at
      if (fraction < 1 || fraction > PLACES) return undefined
    } else return undefined
  }
  if (fraction < 0) return undefined
  for (let places = fraction; places < PLACES; places++) number *= 10
  return first === 1 ? -number : number
}

/** A sum that grows; exact at any length. */
export class Sum {
  private small = 0
  private fine = 0
  private rest: Big | undefined

  add(text: string): void {
    if (text.length <= LONGEST) {
      const number = Number(text)
      // A text of fifteen characters has at most as many digits, so a fraction is never taken for a whole number.
      if (Number.isInteger(number)) {
        this.small += number
        if (Math.abs(this.small) > ROOM) this.flush()
        return
      }
      const fine = tenThousandths(text)
      if (fine !== undefined) {
        this.fine += fine
        if (Math.abs(this.fine) > ROOM) this.flush()
        return
      }
    }
    this.rest = (this.rest ?? new Big(0)).plus(text)
  }

  addBig(amount: Big): void {
    this.rest = (this.rest ?? new Big(0)).plus(amount)
  }

  private flush() {
    this.rest = this.big()
    this.small = 0
    this.fine = 0
  }

  big(): Big {
    const whole = this.rest === undefined ? new Big(this.small) : this.rest.plus(this.small)
    if (this.fine === 0) return whole
    const fine = new Big(this.fine)
    // Moving the mark is exact; a division is rounded.
    fine.e -= PLACES
    return whole.plus(fine)
  }

  /** The one spelling of the sum: "-12.5", no zeros that say nothing. */
  text(): string {
    return this.rest === undefined && this.fine === 0 ? String(this.small) : plain(this.big())
  }
}

/** The sum of decimals in their one spelling. */
export function addUp(texts: readonly string[]): string {
  const sum = new Sum()
  for (const text of texts) sum.add(text)
  return sum.text()
}

const plain = (amount: Big) => (amount.eq(0) ? '0' : amount.toFixed())

/** A quotient rounded once, half away from zero; null where the divisor is 0. */
export function quotient(dividend: Big, divisor: Big, factor: number, decimals: number): string | null {
  if (divisor.eq(0)) return null
  // One rounding: the exact remainder decides, not a quotient that was cut before.
  const scale = new Big(10).pow(decimals)
  const scaled = dividend.times(factor).times(scale)
  const negative = scaled.lt(0) !== divisor.lt(0) && !scaled.eq(0)
  const whole = divided(scaled.abs(), divisor.abs())
  return plain((negative ? whole.times(-1) : whole).times(new Big(1).div(scale)))
}

/** A quotient of two positive decimals to the nearest whole number, halves up. */
function divided(dividend: Big, divisor: Big): Big {
  const places = Math.max(fractionOf(dividend), fractionOf(divisor))
  const shift = new Big(10).pow(places)
  const [a, b] = [BigInt(dividend.times(shift).toFixed()), BigInt(divisor.times(shift).toFixed())]
  return new Big(((2n * a + b) / (2n * b)).toString())
}

/** How many digits stand after the mark. */
const fractionOf = ({ c, e }: Big): number => Math.max(0, c.length - 1 - e)
