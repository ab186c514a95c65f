// The district level (huyện, quận, thị xã, thị trấn), which ended on 1 July 2025, and how sentences speak of it.
import type { PartialDate } from '../model/document.js'

export interface Mention {
  readonly text: string
  readonly start: number
  readonly end: number
}

const UNIT = '(?:huyện|quận|(?<!đô )thị xã|thị trấn)'
const WORD = new RegExp(String.raw`(?<!\p{sc=Latn})(?:cấp |các |UBND |HĐND )?${UNIT}(?!\p{sc=Latn})`, 'giu')
/** Tells most sentences apart without the slower pattern. */
const ANY = /[Hh]uyện|HUYỆN|[Qq]uận|QUẬN|[Tt]hị [xX]ã|[Tt]hị [tT]rấn|THỊ /u
/** Bodies of the district level itself; a hospital or a school may keep an old name. */
const BODY = new RegExp(
  String.raw`^\s*(?:(?:các )?${UNIT}|(?:UBND|HĐND|(?:ủy|uỷ) ban nhân dân|hội đồng nhân dân|chủ tịch|công an|phòng|ban chỉ huy quân sự|thường trực)(?!\p{sc=Latn})[^;.()]{0,60}(?<!\p{sc=Latn})${UNIT})(?!\p{sc=Latn})`,
  'iu',
)
const PAST =
  /(?<!\p{sc=Latn})(?:cũ|trước đây|giải thể|sáp nhập|kết thúc hoạt động|không tổ chức|bỏ cấp|trước ngày)(?!\p{sc=Latn})/iu
/** A citation or a quotation, up to the end of its clause. */
const CITED = /số(?:: | )?\d+\/[^;.]*|“[^”]*”|"[^"]*"/gu

/** Whether a document of this date is of the time without districts; unknown dates are not. */
export const afterDistricts = ({ year, month }: PartialDate = {}): boolean =>
  year !== undefined && (year > 2025 || (year === 2025 && month !== undefined && month >= 7))

/** Whether a name is that of a district, or of a body that existed at the district level only. */
export const isDistrictBody = (name: string): boolean => BODY.test(name.normalize('NFC'))

/** Where a sentence speaks of the district level as if it existed; citations, quotations and history do not count. */
export function districtMentions(sentence: string): Mention[] {
  if (!ANY.test(sentence)) return []
  const found = [...sentence.matchAll(WORD)]
  if (found.length === 0 || PAST.test(sentence)) return []
  const cited = [...sentence.matchAll(CITED)].map(match => [match.index, match.index + match[0].length] as const)
  return found
    .map(match => ({ text: match[0], start: match.index, end: match.index + match[0].length }))
    .filter(({ start }) => !cited.some(([from, to]) => start >= from && start < to))
}
