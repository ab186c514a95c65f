// The value of a cell in an HTML table: its text, or the exact number that Excel and LibreOffice write beside it.
import type { Value } from '../model/table.js'
import { isFault, storedNumber } from './stored-number.js'

export type Attributes = Readonly<Record<string, string>>

const own = (attributes: Attributes, name: string): string | undefined =>
  Object.hasOwn(attributes, name) ? attributes[name] : undefined

/** The number stored beside the text: x:num of Excel, sdval of LibreOffice, data-v of pages made by programs. */
const storedIn = (attributes: Attributes): string | undefined =>
  own(attributes, 'x:num') ||
  own(attributes, 'sdval') ||
  (own(attributes, 'data-t') === 'n' ? own(attributes, 'data-v') : undefined)

/** The number format that LibreOffice writes behind two numbers of languages: "1033;0;#,##0.00". */
export const statedFormat = (attributes: Attributes): string | undefined =>
  own(attributes, 'sdnum')?.split(';').slice(2).join(';') || own(attributes, 'data-z')

/** The formula of Excel without "="; undefined where there is none. */
export const statedFormula = (attributes: Attributes): string | undefined =>
  own(attributes, 'x:fmla')?.replace(/^=/, '')

/**
 * What a cell holds. A stored number counts, as it does behind a number format in a workbook; but where the text cannot be that
 * number, rounded or not, somebody changed one of the two and the cell is broken: which of them holds is not guessed.
 */
export function htmlValue(shown: string, attributes: Attributes, format: string): { value: Value; raw: string } {
  const fault = own(attributes, 'x:err')
  if (fault !== undefined) return { value: { kind: 'fault', fault: fault || shown }, raw: shown }
  const truth = own(attributes, 'x:bool')
  if (truth !== undefined) return { value: { kind: 'truth', truth: /^(?:true|1)$/i.test(truth || shown) }, raw: shown }
  const stored = storedIn(attributes)
  if (stored === undefined || stored === '')
    return shown === '' ? { value: { kind: 'empty' }, raw: '' } : { value: { kind: 'text', text: shown }, raw: shown }
  // LibreOffice writes 0 beside what a formula failed with.
  if (isFault(shown)) return { value: { kind: 'fault', fault: shown }, raw: shown }
  const value = storedNumber(stored)
  if (value.kind !== 'number' || !couldShow(value.decimal, shown, format))
    return { value: { kind: 'broken' }, raw: `${stored} ${shown}`.trim() }
  return { value, raw: stored }
}

/** Whether a text may be how a number is shown: rounded, grouped, in percent, in thousands, in brackets. Dates are not judged. */
function couldShow(decimal: string, shown: string, format: string): boolean {
  const text = shown.replace(/[\s\u00a0\u202f]/g, '')
  if (text === '' || /^#+$/.test(text) || /[\p{L}/:]/u.test(text.replace(/[₫$€%]|đ(?:ồng)?|VND/giu, ''))) return true
  const digits = text.replace(/[^\d.,]/g, '')
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','))
  const grouped = /^\d+$|^\d{1,3}(?:[.,]\d{3})+$/.test(digits)
  const whole = Number(digits.replace(/[.,]/g, ''))
  const places = last < 0 ? 0 : digits.length - last - 1
  const value = Math.abs(Number(decimal))
  const inThousands = /,+(?=[^,0#?]*(?:;|$))/.exec(format)?.[0].length ?? 0
  const factor = text.includes('%') ? 100 : 1000 ** -inThousands
  const near = (candidate: number, unit: number) => Math.abs(value * factor - candidate) <= unit * 0.5000001
  return (grouped && near(whole, 1)) || near(whole / 10 ** places, 1 / 10 ** places)
}
