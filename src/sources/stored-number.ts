// The number that a file states beside what it shows, of formats that are not Excel's own.
import type { Value } from '../model/table.js'
import { decimalsOf, storedDecimal } from '../words/decimal-text.js'

/** What a formula failed with, as programs show it in the place of its result. */
const FAULT = /^(?:#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!)|Err:\d{3})$/

export const isFault = (shown: string): boolean => FAULT.test(shown)

/** The number of a stored text; broken where it is none, and where digits of it are lost (hazards A36, A37, A40). */
export function storedNumber(stored: string): Value {
  const decimal = storedDecimal(stored)
  return decimal === undefined || isRounded(stored, decimal) ? { kind: 'broken' } : { kind: 'number', decimal }
}

/** LibreOffice writes fifteen digits: the last ones of longer whole numbers are lost, and zeros stand in their place. */
const isRounded = (stored: string, decimal: string): boolean =>
  /e/i.test(stored) && decimalsOf(decimal) === 0 && decimal.replace('-', '').length > 15 && /\d\.\d{14}/.test(stored)
