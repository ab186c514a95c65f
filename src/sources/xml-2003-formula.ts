// Formulas in the notation of rows and columns (R[-1]C), as Excel 2003 XML has them, in that of addresses (B4).
import { cellName, MOST_COLUMNS, MOST_ROWS } from '../model/cell-name.js'

/** One reference: row and column, each from 1 (`R4`), from here (`R[-1]`) or here (`R`); alone they mean whole rows or columns. */
const REFERENCE = /^R(?:\[(-?\d{1,7})\]|(\d{1,7}))?C(?:\[(-?\d{1,5})\]|(\d{1,5}))?(?![A-Za-z0-9_.([])/
const NAME = /^[\p{sc=Latn}_\\][\p{sc=Latn}\p{M}\d_.]*/u

function letters(column: number): string {
  return cellName(1, column).slice(0, -1)
}

/** The address that a reference means from a cell; undefined outside the sheet. Fixed ones get their "$". */
function address(match: RegExpExecArray, row: number, column: number): string | undefined {
  const [, rowBy, rowAt, columnBy, columnAt] = match
  const toRow = rowAt === undefined ? row + Number(rowBy ?? 0) : Number(rowAt)
  const toColumn = columnAt === undefined ? column + Number(columnBy ?? 0) : Number(columnAt)
  if (toRow < 1 || toRow > MOST_ROWS || toColumn < 1 || toColumn > MOST_COLUMNS) return undefined
  return `${columnAt === undefined ? '' : '$'}${letters(toColumn)}${rowAt === undefined ? '' : '$'}${toRow}`
}

/** A formula at a cell without "="; empty where it holds references that have no simple address (whole rows, other files' forms). */
export function addressFormula(stated: string, row: number, column: number): string {
  const text = stated.replace(/^=/, '')
  let out = ''
  for (let at = 0; at < text.length; ) {
    const sign = text[at]!
    if (sign === '"' || sign === "'") {
      const end = endOfQuoted(text, at, sign)
      if (end < 0) return ''
      out += text.slice(at, end + 1)
      at = end + 1
      continue
    }
    const rest = text.slice(at, at + 300)
    const reference = REFERENCE.exec(rest)
    if (reference !== null) {
      const name = address(reference, row, column)
      if (name === undefined) return ''
      out += name
      at += reference[0].length
      continue
    }
    const name = NAME.exec(rest)?.[0]
    // "R", "C" and "R[1]" alone are whole rows and columns.
    if (name !== undefined && /^[RC]\d*$/i.test(name)) return ''
    out += name ?? sign
    at += name?.length ?? 1
  }
  return out
}

/** Where a quoted stretch ends; a doubled mark goes on. -1 where it does not end. */
function endOfQuoted(text: string, from: number, mark: string): number {
  for (let at = from + 1; at < text.length; at++) if (text[at] === mark && text[++at] !== mark) return at - 1
  return -1
}
