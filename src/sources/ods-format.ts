// Number formats of OpenDocument, which are elements, as the codes that Excel has for them: "#,##0.00", "0.0%", "d/m/yyyy".
import type { Tag } from './xml.js'

const NUMBER: ReadonlySet<string> = new Set(['urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0'])
const STYLE: ReadonlySet<string> = new Set(['urn:oasis:names:tc:opendocument:xmlns:style:1.0'])

const KINDS = new Set([
  'number-style',
  'percentage-style',
  'currency-style',
  'date-style',
  'time-style',
  'boolean-style',
  'text-style',
])
/** Parts of dates and times: short and long. */
const PARTS: Readonly<Record<string, readonly [string, string]>> = {
  day: ['d', 'dd'],
  month: ['m', 'mm'],
  year: ['yy', 'yyyy'],
  'day-of-week': ['ddd', 'dddd'],
  hours: ['h', 'hh'],
  minutes: ['m', 'mm'],
  seconds: ['s', 'ss'],
  'am-pm': ['AM/PM', 'AM/PM'],
}
/** More digits than any program shows. */
const MOST_DIGITS = 30

const digits = (stated: string | undefined): number => Math.min(Number(stated ?? 0) || 0, MOST_DIGITS)

function numberCode(tag: Tag): string {
  const places = tag('decimal-places', NUMBER)
  const grouped = tag('grouping', NUMBER) === 'true'
  const whole = digits(tag('min-integer-digits', NUMBER))
  if (places === undefined && !grouped && whole <= 1) return 'General'
  const left = grouped ? `#,##${'0'.repeat(Math.max(whole, 1))}` : '0'.repeat(whole) || '#'
  const right = digits(places) === 0 ? '' : `.${'0'.repeat(digits(places))}`
  const factor = Number(tag('display-factor', NUMBER) ?? 1)
  return left + right + (factor > 1 ? ','.repeat(Math.min(Math.round(Math.log10(factor) / 3), 4)) : '')
}

/** Signs that stand for themselves in codes; others are put in quotation marks. */
const literal = (text: string, percent: boolean): string =>
  (percent ? /^[-+()/: .,%]*$/ : /^[-+()/: .,]*$/).test(text) ? text : `"${text.replaceAll('"', '')}"`

/** Gathers the formats of a file as their elements come; `codeOf` gives that of a name. */
export function formatCollector() {
  const formats = new Map<string, { code: string; sections: string[] }>()
  let open: { name: string; kind: string; code: string; sections: string[] } | undefined
  return {
    open(name: string, tag: Tag) {
      if (KINDS.has(name)) open = { name: tag('name', STYLE) ?? '', kind: name, code: '', sections: [] }
      if (open === undefined) return
      const dated = PARTS[name]
      if (dated !== undefined) {
        const long = tag('style', NUMBER) === 'long'
        const textual = name === 'month' && tag('textual', NUMBER) === 'true'
        open.code += textual ? (long ? 'mmmm' : 'mmm') : dated[long ? 1 : 0]
      } else if (name === 'number') open.code += numberCode(tag)
      else if (name === 'scientific-number') open.code += '0.00E+00'
      else if (name === 'fraction') open.code += '# ?/?'
      else if (name === 'boolean') open.code += 'BOOLEAN'
      else if (name === 'text-content') open.code += '@'
      else if (name === 'map') open.sections.push(tag('apply-style-name', STYLE) ?? '')
    },
    text(text: string, name: string) {
      if (open === undefined) return
      if (name === 'text') open.code += literal(text, open.kind === 'percentage-style')
      else if (name === 'currency-symbol') open.code += `"${text.replaceAll('"', '')}"`
    },
    close(name: string) {
      if (open === undefined || name !== open.kind) return
      formats.set(open.name, { code: open.code, sections: open.sections })
      open = undefined
    },
    /** The code of a format; sections for other signs stand before its own, as Excel writes them. */
    codeOf(name: string): string {
      const format = formats.get(name)
      if (format === undefined) return 'General'
      return [...format.sections.slice(0, 3).map(section => formats.get(section)?.code ?? ''), format.code].join(';')
    },
  }
}
