// What styles of an HTML table say of its figures: classes in <style>, as Excel writes them, and styles of single elements.

/** What an element says of its own look; undefined where it leaves it to the one around it. */
export interface Look {
  readonly struck?: boolean
  readonly raised?: boolean
  readonly hidden?: boolean
  readonly font?: string
  readonly colour?: string
  readonly fill?: string
  readonly format?: string
  /** The cell covers columns on the screen only, as text that flows over does. */
  readonly unmerged?: boolean
}

const MOST_CLASSES = 20_000
/** Number formats that Excel writes by name. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['Fixed', '0.00'],
  ['Standard', '#,##0.00'],
  ['Percent', '0.00%'],
  ['Short Date', 'dd/mm/yyyy'],
  ['Medium Date', 'dd-mmm-yy'],
  ['Long Date', 'dd mmmm yyyy'],
  ['Short Time', 'hh:mm'],
  ['Scientific', '0.00E+00'],
  ['Text', '@'],
])

/** The look that declarations make: "text-decoration:line-through; mso-number-format:'\@'". */
export function lookOf(style: string): Look {
  let look: Look = {}
  for (const declaration of splitAt(style, ';')) {
    const colon = declaration.indexOf(':')
    if (colon < 0) continue
    const name = declaration.slice(0, colon).trim().toLowerCase()
    const value = declaration.slice(colon + 1).trim()
    look = { ...look, ...said(name, value) }
  }
  return look
}

function said(name: string, value: string): Look {
  const plain = value.toLowerCase().replace(/\s*!important$/, '')
  switch (name) {
    case 'text-decoration':
    case 'text-decoration-line':
      return { struck: plain.includes('line-through') }
    case 'vertical-align':
      return plain === 'super' ? { raised: true } : {}
    case 'display':
      return { hidden: plain === 'none' }
    case 'visibility':
      return { hidden: plain === 'hidden' || plain === 'collapse' }
    case 'font-family':
      return { font: unquoted(splitAt(value, ',')[0]!) }
    case 'color':
      return colour(plain, 'colour')
    case 'background':
    case 'background-color':
      return colour(plain, 'fill')
    case 'mso-number-format': {
      const code = unescaped(unquoted(value))
      return { format: NAMED.get(code) ?? code }
    }
    case 'mso-ignore':
      return { unmerged: plain.includes('colspan') }
    default:
      return {}
  }
}

const colour = (value: string, key: 'colour' | 'fill'): Look => {
  const hex = /#([\da-f]{6})\b/i.exec(value)?.[1]
  return hex === undefined ? {} : { [key]: hex.toUpperCase() }
}
const unquoted = (text: string): string => text.trim().replace(/^(["'])(.*)\1$/s, '$2')
/** "\0022" and "\@" stand for signs that would end the declaration. */
const unescaped = (text: string): string =>
  text.replace(/\\(?:([\da-f]{4})|(.))/gis, (_, code: string | undefined, sign: string) =>
    code === undefined ? sign : String.fromCharCode(Number.parseInt(code, 16)),
  )

/** Splits at a mark that stands outside quotation marks and behind no backslash. */
function splitAt(text: string, mark: string): string[] {
  const parts: string[] = []
  let from = 0
  let quote = ''
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!
    if (sign === '\\') at++
    else if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === mark) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  return [...parts, text.slice(from)]
}

/** The looks of a style sheet, by class (".xl65") and by element ("td"); selectors of other kinds are passed over. */
export function looksOf(sheet: string): Map<string, Look> {
  const looks = new Map<string, Look>()
  for (const rule of sheet.replaceAll('<!--', '').replaceAll('-->', '').split('}')) {
    const brace = rule.indexOf('{')
    if (brace < 0) continue
    const look = lookOf(rule.slice(brace + 1))
    for (const selector of rule.slice(0, brace).split(',')) {
      const key = /^\s*(?:[a-z]*(\.[\w-]+)|([a-z]+))\s*$/i.exec(selector)
      if (key === null || looks.size > MOST_CLASSES) continue
      const name = (key[1] ?? key[2]!).toLowerCase()
      looks.set(name, { ...looks.get(name), ...look })
    }
  }
  return looks
}
