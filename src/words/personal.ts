// What may be quoted from a returned file. A cell that ought to hold a figure may hold a name, a number of an identity card
// or of a telephone; such text is never repeated in a finding, a log or an output (hazards P01, P02, P10).
import type { Bilingual } from '../model/diagnostic.js'

const LONGEST_QUOTE = 40
const HIDDEN: Bilingual = { vi: '(nội dung ẩn)', en: '(hidden)' }

/** Nine digits or more with at most one separating mark between two: identity cards, telephones, accounts. */
const LONG_NUMBER = /\d(?:[ .\-–\u00a0]?\d){8,}/
/** Digits in full groups of three are an amount, however long: "1.234.567.890". */
const AMOUNT = /^[-+−]?\d{1,3}(?:([., \u00a0])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/
/** Two words or more, each with a capital: "Lò Văn Pó", "NGUYỄN THỊ A". */
const NAME = /\p{Lu}\p{sc=Latn}*(?:\s+\p{Lu}\p{sc=Latn}*)+/u
const ADDRESS = /@\S|\b(?:cccd|cmnd|sđt|số điện thoại|họ và tên|sinh năm|ngày sinh)\b/iu

/** Whether a text could tell who somebody is. In doubt it could. */
export function mayBePersonal(text: string): boolean {
  const plain = text.normalize('NFC').trim()
  if (AMOUNT.test(plain)) return false
  return LONG_NUMBER.test(plain) || NAME.test(plain) || ADDRESS.test(plain)
}

/** Control and direction marks as visible escapes, so that no text moves a cursor or turns a line around. */
export const withoutControls = (text: string): string =>
  text.replace(
    /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff]/g,
    mark => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** The text of a cell as findings may quote it: in quotation marks, or told to be hidden. */
export function quoted(text: string): Bilingual {
  const plain = text.normalize('NFC').trim()
  if (plain.length > LONGEST_QUOTE || mayBePersonal(plain)) return HIDDEN
  return { vi: `“${withoutControls(plain)}”`, en: `“${withoutControls(plain)}”` }
}
