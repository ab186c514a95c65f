// The head of a document: issuing body, number, place and date, kind and summary, addressees (NĐ 30, Phụ lục I, mục II.1–5, 9).
import { type Issuer, listOf, type OfficialDocument, type PartialDate } from '../model/document.js'
import type { Block, Letterhead, Stamp } from '../model/page.js'

/** What stands where a number or a part of a date is not known yet: room for a pen. */
const BLANK = '      '

export const upper = (text: string): string => text.toLocaleUpperCase('vi')

/** Takes the final marks off, so that the list may set its own. */
export const bare = (text: string): string => text.replace(/[\s;.,…]+$/u, '').trimStart()

/** Names as a list is punctuated: each ends with ";", the last with ".". */
export const punctuated = (names: readonly string[]): string[] =>
  names.map((name, i) => `${bare(name)}${i === names.length - 1 ? '.' : ';'}`)

const padded = (number: number) => String(number).padStart(2, '0')

/** "15", "05" for a number below ten, room for a pen when it is not known. */
export function numberText(document: OfficialDocument): string {
  const { value } = document.number
  if (value === undefined || value === null) return BLANK
  return String(value).padStart(2, '0')
}

/** "ngày 05 tháng 3 năm 2026": days below ten and the months 1 and 2 are padded, parts that are not known are blank. */
export function dateText(date: PartialDate | undefined): string {
  const { day, month, year } = date ?? {}
  const days = day === undefined ? BLANK : padded(day)
  const months = month === undefined ? BLANK : month < 3 ? padded(month) : String(month)
  return `ngày ${days} tháng ${months} năm ${year ?? BLANK}`
}

export const kindName = { plan: 'Kế hoạch', letter: 'Công văn', report: 'Báo cáo' } as const

/** The issuing body as a sentence names it: its lines on one. */
export const issuerText = (issuer: Issuer): string => listOf(issuer.name).join(' ')

/** "Kế hoạch số 15/KH-SYT ngày 05 tháng 3 năm 2026 của Sở Y tế". */
export const documentText = (document: OfficialDocument): string =>
  `${kindName[document.kind]} số ${numberText(document)}/${document.number.symbol} ${dateText(document.date)} của ${issuerText(document.issuer)}`

/** The stamps of NĐ 30, Phụ lục I, mục III.2 with their sizes in millimetres. */
const URGENCY: Readonly<Record<NonNullable<OfficialDocument['urgency']>, Stamp>> = {
  urgent: { text: 'KHẨN', width: 20, height: 8 },
  very_urgent: { text: 'THƯỢNG KHẨN', width: 40, height: 8 },
  express: { text: 'HỎA TỐC', width: 30, height: 8 },
}
/** The decree gives no size for these; they are as high as the others. */
export const CIRCULATION: Readonly<Record<NonNullable<OfficialDocument['circulation']>, Stamp>> = {
  internal: { text: 'LƯU HÀNH NỘI BỘ', width: 50, height: 8 },
  return: { text: 'XEM XONG TRẢ LẠI', width: 50, height: 8 },
}

export function composeLetterhead(document: OfficialDocument, draft: boolean): Letterhead {
  const summary = document.kind === 'letter' ? listOf(document.title) : []
  return {
    kind: 'letterhead',
    parent: listOf(document.issuer.parent).map(upper),
    issuer: listOf(document.issuer.name).map(upper),
    number: `Số: ${numberText(document)}/${document.number.symbol}`,
    date: `${document.place}, ${dateText(document.date)}`,
    summary: summary.map((line, i) => (i === 0 ? `V/v ${line}` : line)),
    ...(document.urgency && { urgency: URGENCY[document.urgency] }),
    ...(draft && { draft: 'DỰ THẢO' }),
  }
}

/** "KẾ HOẠCH" with its summary; a letter has none. */
export function composeTitle(document: OfficialDocument): Block[] {
  if (document.kind === 'letter') return []
  return [{ kind: 'title', name: upper(kindName[document.kind]), summary: listOf(document.title) }]
}

/** "Kính gửi:" with one name on its line, or several as a list. */
export function composeAddressees(document: OfficialDocument): Block[] {
  const names = listOf(document.to)
  if (names.length === 0) return []
  return [
    { kind: 'addressees', names: names.length === 1 ? names.map(bare) : punctuated(names).map(name => `- ${name}`) },
  ]
}
