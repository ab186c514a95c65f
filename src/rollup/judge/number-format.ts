// What a number format does to the figure under it, as far as it can deceive: percent, date, thousands left out, nothing shown.
// Codes are those that files store ("0.0%", "#,##0,", "[$-42A]d/m/yyyy"), in the notation of English whatever the language.

export interface ShownAs {
  readonly percent: boolean
  /** Days or hours. */
  readonly date: boolean
  /** Shown in thousands or millions: the eye sees another figure than the file holds. */
  readonly scaled: boolean
  /** Positive and negative figures are not shown at all. */
  readonly hides: 'all' | 'negative' | 'none'
  /** How many decimals are shown; undefined where the format does not cut. */
  readonly decimals: number | undefined
}

const AS_IT_IS: ShownAs = { percent: false, date: false, scaled: false, hides: 'none', decimals: undefined }
/** Formats that nearly all figures have; looked up before anything is taken apart. */
const KNOWN = new Map<string, ShownAs>([
  ['General', AS_IT_IS],
  ['@', AS_IT_IS],
  ['0', { ...AS_IT_IS, decimals: 0 }],
  ['#,##0', { ...AS_IT_IS, decimals: 0 }],
])
/** Files may hold thousands of codes; more than these are taken apart each time. */
const MOST_KNOWN = 500
const LONGEST = 255

/** Codes that files name by number only, and whose text depends on the country: those of East Asia and Thailand are dates. */
const NUMBERED = /^#(\d{1,3})$/
const isDateNumber = (id: number) => (id >= 27 && id <= 36) || (id >= 50 && id <= 58) || (id >= 71 && id <= 81)

/** A code without what it prints literally: quoted and escaped text, fill marks, colours and countries in brackets. */
function bare(code: string): { text: string; elapsed: boolean } {
  let text = ''
  let elapsed = false
  for (let at = 0; at < code.length; at++) {
    const mark = code[at]!
    if (mark === '\\' || mark === '_' || mark === '*') at++
    else if (mark === '"' || mark === '[') {
      const end = code.indexOf(mark === '"' ? '"' : ']', at + 1)
      if (mark === '[' && /^\[[hms]+\]$/i.test(code.slice(at, end + 1))) elapsed = true
      if (end === -1) break
      at = end
    } else text += mark
  }
  return { text, elapsed }
}

function takeApart(code: string): ShownAs {
  const number = NUMBERED.exec(code)
  if (number !== null) return { ...AS_IT_IS, date: isDateNumber(Number(number[1])) }
  const { text, elapsed } = bare(code.slice(0, LONGEST))
  const [positive = '', negative = positive, , ...more] = text.split(';')
  const parts = [positive, negative].map(part => part.trim())
  const figures = parts.join(';').replace(/general|standard/gi, '')
  const mark = /[0#?]\.([0#?]*)/.exec(positive)
  const general = /general|standard/i.test(positive) || !/[0#?]/.test(positive) || more.length > 1
  return {
    percent: figures.includes('%'),
    date: elapsed || /[ymdhs]/i.test(figures.replace(/e[+-]/gi, '')),
    scaled: /[0#?],+(?![0#?,])/.test(figures),
    hides: code !== '' && parts[0] === '' ? 'all' : code !== '' && parts[1] === '' ? 'negative' : 'none',
    decimals:
      general || /e[+-]|\//i.test(positive) ? undefined : (mark?.[1]?.length ?? 0) + (positive.includes('%') ? 2 : 0),
  }
}

/** What a format does to figures; total over all texts. Of formats with conditions, what any of their first parts does. */
export function shownAs(code: string): ShownAs {
  const known = KNOWN.get(code)
  if (known !== undefined) return known
  const found = takeApart(code)
  if (KNOWN.size < MOST_KNOWN && code.length <= LONGEST) KNOWN.set(code, found)
  return found
}
