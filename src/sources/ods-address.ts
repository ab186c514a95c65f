// Addresses and formulas of OpenDocument as Excel writes them: `[.B4]` is B4, `[$'Biểu 01'.B4]` is 'Biểu 01'!B4.

const CELL = /^\$?[A-Z]{1,3}\$?[1-9]\d{0,6}$/
const WHOLE = /^(?:\$?[A-Z]{1,3}|\$?[1-9]\d{0,6})$/

/** An address with its sheet, "$'Biểu 01'.$C$7" or ".C7:.D9", as "'Biểu 01'!$C$7" or "C7:D9"; undefined for anything else. */
export function excelAddress(text: string): string | undefined {
  const ends = splitOutside(text, ':')
  const parts = ends.map(part)
  const [first, second, ...more] = parts
  if (first === undefined || more.length > 0 || parts.includes(undefined)) return undefined
  if (second === undefined) return ends.length === 1 ? whole(first) : undefined
  if (second.sheet !== '' && second.sheet !== first.sheet) return undefined
  return `${whole(first)}:${second.cell}`
}

interface Part {
  readonly sheet: string
  readonly cell: string
}

const whole = ({ sheet, cell }: Part): string => (sheet === '' ? cell : `${sheet}!${cell}`)

/** `$'Biểu 01'.$C$7` taken apart; the sheet in quotation marks as Excel wants them. Another file's sheet keeps its name. */
function part(text: string): Part | undefined {
  const dot = text.lastIndexOf('.')
  const cell = text.slice(dot + 1)
  if (dot < 0 || !(CELL.test(cell) || WHOLE.test(cell) || cell === '#REF!')) return undefined
  const stated = text.slice(0, dot)
  if (stated === '') return { sheet: '', cell }
  const hash = stated.startsWith("'") ? stated.indexOf("'#") : -1
  const file = hash < 0 ? '' : stated.slice(1, hash)
  const name = nameOf(hash < 0 ? stated : stated.slice(hash + 2))
  if (name === undefined) return undefined
  const book = file === '' ? '' : `[${file.slice(file.lastIndexOf('/') + 1)}]`
  return { sheet: `'${book}${name.replaceAll("'", "''")}'`, cell }
}

/** The name of a sheet without "$" and quotation marks; undefined where they do not match. */
function nameOf(stated: string): string | undefined {
  const text = stated.startsWith('$') ? stated.slice(1) : stated
  if (!text.startsWith("'")) return /['\]#]/.test(text) ? undefined : text
  return text.length > 1 && text.endsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : undefined
}

/** Splits at a mark that stands outside quotation marks. */
function splitOutside(text: string, mark: string): string[] {
  const parts: string[] = []
  let from = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "'") quoted = !quoted
    else if (text[at] === mark && !quoted) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  return [...parts, text.slice(from)]
}

/** A name of a sheet in an address of a range: "'Biểu 01'.A2:'Biểu 01'.D10" → "Biểu 01". */
export function sheetOfRange(range: string): string | undefined {
  const first = splitOutside(range, ':')[0]!
  const dot = first.lastIndexOf('.')
  return dot < 1 ? undefined : nameOf(first.slice(0, dot))
}

/** A formula as Excel writes it, without "="; empty where it holds what Excel has no words for. */
export function excelFormula(stated: string): string {
  const start = /^(?:of|msoxl|oooc)?:?=/.exec(stated)
  if (start === null) return ''
  const text = stated.slice(start[0].length)
  if (stated.startsWith('msoxl')) return text
  let out = ''
  let braces = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!
    if (sign === '"') {
      const end = endOfString(text, at)
      if (end < 0) return ''
      out += text.slice(at, end + 1)
      at = end
    } else if (sign === '[') {
      const end = endOfReference(text, at)
      const address = end < 0 ? undefined : excelAddress(text.slice(at + 1, end))
      if (address === undefined) return ''
      out += address
      at = end
    } else if (sign === '{' || sign === '}') {
      braces += sign === '{' ? 1 : -1
      out += sign
    } else if (sign === '|' && braces > 0) out += ';'
    else if (sign === ';' || sign === '~') out += ','
    else if (sign === '!') out += ' '
    else if (sign === "'" || sign === ']') return ''
    else out += sign
  }
  return out.replaceAll('COM.MICROSOFT.', '')
}

/** Where the string that begins here ends; a doubled quotation mark goes on. -1 where it does not end. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) if (text[at] === '"' && text[++at] !== '"') return at - 1
  return -1
}

function endOfReference(text: string, from: number): number {
  let quoted = false
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === "'") quoted = !quoted
    else if (text[at] === ']' && !quoted) return at
  }
  return -1
}
