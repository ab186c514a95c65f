// Documents cited in a sentence: "Quyết định số 361/QĐ-TTg ngày 07/3/2016 của Thủ tướng Chính phủ", "Luật Đầu tư công".
// A number counts only beside the word for a type of document; "30/3", "193/204" and "HIV/AIDS" are no citations.
// The parts are read one after the other from the type on, each at one place, so that no text takes long.
import { type DocumentType, documentTypeNamed, documentTypeOf, documentTypes } from './document-types.js'

export interface CitedDate {
  readonly start: number
  readonly end: number
  readonly year: number
  readonly month?: number
  /** Only a date with a day is the date of a document; "năm 2016" tells the year alone. */
  readonly day?: number
}

export interface CitedNumber {
  readonly start: number
  readonly end: number
  /** As it stands, broken blanks and all. */
  readonly written: string
  /** "361/QĐ-TTg", without blanks. */
  readonly text: string
  /** The digits: "01". */
  readonly digits: string
  /** The year inside the number: 178/2004/NĐ-CP. */
  readonly year?: number
  /** What follows the digits and the year, without blanks; missing in "Nghị quyết liên tịch 01". */
  readonly symbol?: string
}

export interface Citation {
  readonly start: number
  readonly end: number
  /** Missing where a number follows "số" alone: "Quyết định số 12/QĐ-UBND, số 13/QĐ-UBND". */
  readonly type?: DocumentType
  /** The type as the sentence writes it. */
  readonly typeText: string
  readonly number?: CitedNumber
  readonly date?: CitedDate
  readonly issuer?: { readonly start: number; readonly end: number; readonly text: string }
  /** The name of a law. */
  readonly name?: string
}

/** Each word of a type with a small letter or a capital first: faster by half than a search blind to capitals. */
const cased = (name: string) =>
  name
    .split(' ')
    .map(word => `[${word[0]!.toUpperCase()}${word[0]!.toLowerCase()}]${word.slice(1)}`)
    .join(' ')
const TYPE = new RegExp([...documentTypes.map(type => type.name), 'số'].map(cased).join('|'), 'g')
const LETTER = /\p{sc=Latn}/u
/** Up to three words between type and number: "Kế hoạch liên ngành số", "Thông báo kết luận số". */
const BEFORE_NUMBER = /((?: {1,3}\p{sc=Latn}\p{Ll}{0,9}){0,3}) {1,3}số:? {0,2}(?=\d)| {1,3}(?=\d)/uy
const BARE_LEAD = /:? {1,3}(?=\d)/y
const NUMBER_AFTER_NAME = / {1,3}số:? {0,2}(?=\d)/y
const DIGITS = /\d{1,5}[a-z]?(?![\d%]|[.,]\d)/y
const YEAR = / ?\/ ?((?:19|20)\d\d)(?!\d)/y
const FIRST_GROUP = / ?\/ ?(\p{sc=Latn}[\p{sc=Latn}\d&]{0,15})(?![\p{sc=Latn}\d])/uy
const PARTY_GROUP = / ?- ?(\p{Lu}[\p{sc=Latn}]{0,5}) ?\/ ?(\p{Lu}[\p{sc=Latn}\d]{1,15})(?![\p{sc=Latn}\d])/uy
const NEXT_GROUP = /[-–/](\p{sc=Latn}[\p{sc=Latn}\d&]{0,24})(?![\p{sc=Latn}\d])/uy
/** A dash with a blank on both sides joins only the first two groups: "QĐ - TTg", but "12/KH-UBND - UBND tỉnh". */
const LOOSE_GROUP = /(?: [-–] ?|[-–] )(\p{Lu}{2}[\p{sc=Latn}\d&]{0,22})(?![\p{sc=Latn}\d])/uy
const SPACED_GROUP = /(?: [-–]|[-–] )(\p{Lu}{2}[\p{sc=Latn}\d&]{0,22})(?![\p{sc=Latn}\d])/uy
const BROKEN_GROUP = / (\p{Lu}{2}[\p{Lu}\d&]{0,22})(?=[-–]\p{Lu})/uy
const TO_DATE = /(?: {0,2},)? {0,3}(?:\(| {0,1}ký | {0,1}ban hành )?/y
const SLASH_DATE = /ngày {1,3}(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4})(?!\d)/y
const WRITTEN_DATE = /ngày {1,3}(\d{1,2}) {1,3}tháng {1,3}(\d{1,2}) {1,3}năm {1,3}(\d{4})(?!\d)/y
const MONTH = /tháng {1,3}(\d{1,2})(?: ?[/-] ?| {1,3}năm {1,3})(\d{4})(?!\d)/y
const ONLY_YEAR = /năm {1,3}(\d{4})(?!\d)/y
const TO_ISSUER = /(?: {0,2},| {0,2}\))? {1,3}của {1,3}(?=\S)/y
/** What may follow a bare number after a binding type: "Nghị định 178 về …", but not "Quyết định 2 việc". */
const AFTER_BARE = /(?= *(?:$|[,;.:)/“"]|của |ngày |về |và |năm (?:19|20)\d\d))/y
/** Where the name of an issuer or of a law ends: the words that go on with what the document does or when. */
const STOP =
  /(?:về|ban hành|phê duyệt|quy định|quyết|hướng dẫn|triển khai|tổ chức thực hiện|thực hiện|ngày|năm|sửa đổi|thay thế|giai đoạn|tại|trong|có|được|đã|là|do|theo|để|nhằm|số|này|nêu|cho|khi|với|trên|từ|tiếp|kèm|đến|đối với|gồm|và phù hợp|và các)(?!\p{sc=Latn})/iuy
/** With these words a name goes on after a comma: "Phòng, chống", "Bảo vệ, chăm sóc". */
const AFTER_COMMA = /^(?:chống|ngừa|chăm|chữa|tố|tài|khuyến|viên|cải)/u

const at = (pattern: RegExp, text: string, index: number) => {
  pattern.lastIndex = index
  return pattern.exec(text)
}

/** The number from `start` on, where its digits begin. */
function numberAt(text: string, start: number): CitedNumber | undefined {
  const digits = at(DIGITS, text, start)?.[0]
  if (digits === undefined) return undefined
  let end = start + digits.length
  let clean = digits
  const year = at(YEAR, text, end)
  if (year) {
    end += year[0].length
    clean += `/${year[1]}`
  }
  const party = year ? null : at(PARTY_GROUP, text, end)
  const first = party ? null : at(FIRST_GROUP, text, end)
  let symbol: string | undefined
  if (party) {
    symbol = `${party[1]}/${party[2]}`
    clean += `-${symbol}`
    end += party[0].length
  } else if (first && (/\p{Lu}/u.test(first[1]!) || text[end + first[0].length] === '-')) {
    symbol = first[1]!
    clean += `/${symbol}`
    end += first[0].length
  }
  if (symbol !== undefined)
    for (let groups = 0; groups < 12; groups++) {
      const next = at(NEXT_GROUP, text, end) ?? at(groups === 0 ? LOOSE_GROUP : SPACED_GROUP, text, end)
      const broken = next ? null : at(BROKEN_GROUP, text, end)
      if (next) {
        const sign = next[0].trim().startsWith('/') ? '/' : '-'
        symbol += sign + next[1]
        clean += sign + next[1]
        end += next[0].length
      } else if (broken) {
        symbol += broken[1]
        clean += broken[1]
        end += broken[0].length
      } else break
    }
  return {
    start,
    end,
    written: text.slice(start, end),
    text: clean,
    digits,
    ...(year && { year: Number(year[1]) }),
    ...(symbol !== undefined && { symbol }),
  }
}

/** The date that stands from `start` on, after a comma or a bracket if there is one. */
function dateAt(text: string, start: number): CitedDate | undefined {
  const from = start + (at(TO_DATE, text, start)?.[0].length ?? 0)
  const slash = at(SLASH_DATE, text, from)
  if (slash) return whole(from, slash[0], slash[1], slash[3], slash[4])
  const written = at(WRITTEN_DATE, text, from)
  if (written) return whole(from, written[0], written[1], written[2], written[3])
  const month = at(MONTH, text, from)
  if (month) return { start: from, end: from + month[0].length, year: Number(month[2]), month: Number(month[1]) }
  const year = at(ONLY_YEAR, text, from)
  return year ? { start: from, end: from + year[0].length, year: Number(year[1]) } : undefined
}

const whole = (start: number, text: string, day?: string, month?: string, year?: string): CitedDate => ({
  start,
  end: start + text.length,
  year: Number(year),
  month: Number(month),
  day: Number(day),
})

/** Where a name that begins at `start` ends: at punctuation or at a word that no name goes on with. */
function nameEnd(text: string, start: number): number {
  let end = start
  for (let words = 0; words < 25; words++) {
    const gap = end === start ? 0 : text[end] === ' ' ? 1 : 0
    let from = end + gap
    if (text[end] === ',' && AFTER_COMMA.test(text.slice(end + 2, end + 10))) from = end + 2
    else if (end !== start && gap === 0) break
    let stop = from
    while (stop < text.length && stop - from < 30 && !' ,;.:()“”"/\n'.includes(text[stop]!)) stop++
    const word = text.slice(from, stop)
    if (word === '' || at(STOP, text, from)) break
    if (word === 'và' && /^ (?:Bộ luật|Luật|Nghị|Quyết|Thông|Chỉ|Kế|Pháp|các )/u.test(text.slice(stop, stop + 9))) break
    end = stop
  }
  return end
}

/** Whether another type among the words between type and number is the one that the number belongs to. */
function belongsLater(type: DocumentType, between: string, symbol: string | undefined): boolean {
  const group = symbol?.split(/[-/]/u)[0] ?? ''
  if (type.abbreviations.includes(group)) return false
  return documentTypes.some(other => between.includes(other.name.toLowerCase()))
}

/** The citation that begins with the word for a type at `start`; nothing where the word is used otherwise. */
function citationAt(text: string, start: number, typeText: string): Citation | undefined {
  const named = start + typeText.length
  const type = documentTypeNamed(typeText)
  const capital = typeText[0] !== typeText[0]!.toLowerCase()
  const lead = at(type ? BEFORE_NUMBER : BARE_LEAD, text, named)
  let number = lead ? numberAt(text, named + lead[0].length) : undefined
  if (type === undefined) {
    if (!number?.symbol || !documentTypeOf(number.symbol.split(/[-/]/u)[0]!)) return undefined
  } else if (number?.symbol !== undefined) {
    if (belongsLater(type, (lead?.[1] ?? '').toLowerCase(), number.symbol)) return undefined
  } else if (number) {
    const dated = number.year !== undefined && (capital || /số/u.test(lead![0]))
    const alone = capital && type.binding && at(AFTER_BARE, text, number.end) && text[number.end] !== '/'
    if (!dated && !alone) number = undefined
  }
  const law = capital && type?.law === true
  let end = number?.end ?? named
  let name = law && lead?.[1] ? lead[1].trim() : undefined
  if (number === undefined) {
    if (!law || text[named] !== ' ' || /^ (?:sư|gia|số|khoa)(?!\p{sc=Latn})/u.test(text.slice(named, named + 7)))
      return undefined
    end = nameEnd(text, named + 1)
    name = text.slice(named + 1, end).trim()
    if (!LETTER.test(name)) return undefined
    const numbered = at(NUMBER_AFTER_NAME, text, end)
    number = numbered ? numberAt(text, end + numbered[0].length) : undefined
    end = number?.end ?? end
  }
  let date = dateAt(text, end)
  end = date?.end ?? end
  const by = at(TO_ISSUER, text, end)
  const issuerStart = end + (by?.[0].length ?? 0)
  const issuerEnd = by ? nameEnd(text, issuerStart) : issuerStart
  const issuer =
    issuerEnd > issuerStart
      ? { start: issuerStart, end: issuerEnd, text: text.slice(issuerStart, issuerEnd) }
      : undefined
  end = issuer?.end ?? end
  if (issuer && date?.day === undefined) {
    const later = dateAt(text, end)
    if (later?.day !== undefined) {
      date = later
      end = later.end
    }
  }
  return {
    start,
    end,
    typeText,
    ...(type && { type }),
    ...(number && { number }),
    ...(date && { date }),
    ...(issuer && { issuer }),
    ...(name !== undefined && { name }),
  }
}

/** Every document that an NFC text cites, in order. */
export function citationsOf(text: string): Citation[] {
  const found: Citation[] = []
  if (!/\d|luật|Luật|lệnh/.test(text)) return found
  let end = 0
  for (const { 0: typeText, index } of text.matchAll(TYPE)) {
    const after = text[index + typeText.length]
    if (index < end || (after !== ' ' && after !== ':')) continue
    if (index > 0 && LETTER.test(text[index - 1]!)) continue
    const citation = citationAt(text, index, typeText)
    if (citation === undefined) continue
    found.push(citation)
    end = citation.end
  }
  return found
}
