// What is said of workbooks that are not read. The readers throw a refusal; `readXlsx` alone catches it and gives it as a finding.

import type { Diagnostic } from '../model/diagnostic.js'
import { type Bilingual, type Fills, fill } from '../model/diagnostic.js'
import type { Place } from '../model/place.js'

const SAVE_AGAIN: Bilingual = {
  vi: 'Đề nghị đơn vị mở tệp bằng Excel, lưu lại dạng .xlsx và gửi lại.',
  en: 'Ask the unit to open the file in Excel, save it as .xlsx and send it again.',
}

export const xlsxWords = {
  'sheet/other-file': {
    say: { vi: 'Đây là {what}, không phải bảng tính .xlsx.', en: 'This is {what}, not an .xlsx spreadsheet.' },
    hint: SAVE_AGAIN,
  },
  'sheet/part-missing': {
    say: { vi: 'Tệp thiếu phần {part}.', en: 'Part {part} is missing from the file.' },
    hint: SAVE_AGAIN,
  },
  'sheet/xml': {
    say: { vi: 'Không đọc được phần {part}: {what}.', en: 'Part {part} cannot be read: {what}.' },
    hint: SAVE_AGAIN,
  },
  'sheet/no-sheet': {
    say: { vi: 'Tệp không có trang tính nào.', en: 'The file has no worksheet.' },
    hint: SAVE_AGAIN,
  },
  'sheet/macro-sheet': {
    say: {
      vi: 'Trang “{name}” là trang macro kiểu cũ, không được đọc.',
      en: 'Sheet “{name}” is an old macro sheet, which is not read.',
    },
    hint: SAVE_AGAIN,
  },
  'sheet/same-name': {
    say: { vi: 'Tệp có hai trang tính cùng tên “{name}”.', en: 'The file has two sheets named “{name}”.' },
    hint: SAVE_AGAIN,
  },
  'sheet/twice': {
    say: {
      vi: 'Trang “{name}” ghi {cell} hai lần, không rõ lần nào đúng.',
      en: 'Sheet “{name}” states {cell} twice; which one holds is unknown.',
    },
    hint: SAVE_AGAIN,
  },
  'sheet/address': {
    say: {
      vi: 'Trang “{name}” có địa chỉ không hợp lệ: {cell}.',
      en: 'Sheet “{name}” has an address that is not allowed: {cell}.',
    },
    hint: SAVE_AGAIN,
  },
  'sheet/too-much': {
    say: { vi: 'Tệp vượt giới hạn {limit} {what}.', en: 'The file is beyond the limit of {limit} {what}.' },
    hint: {
      vi: 'Chỉ gửi biểu số liệu, xóa các trang tính và định dạng thừa.',
      en: 'Send the form alone; remove sheets and formats that are not needed.',
    },
  },
} as const satisfies Record<string, { say: Bilingual; hint: Bilingual }>

/** Ends the reading of one workbook. */
export class SheetRefusal extends Error {
  constructor(
    readonly code: keyof typeof xlsxWords,
    readonly fills: Fills = {},
    /** Where in the workbook, if one cell is meant. */
    readonly at?: { readonly sheet: string; readonly cell: string },
  ) {
    super(code)
  }

  findingIn(file: string): Diagnostic {
    const place: Place = this.at === undefined ? { kind: 'file', file } : { kind: 'cell', file, ...this.at }
    const { say, hint } = xlsxWords[this.code]
    return { code: this.code, severity: 'error', message: fill(say, this.fills), hint, place, related: [] }
  }
}

export const tooMuch = (limit: number, vi: string, en: string) =>
  new SheetRefusal('sheet/too-much', { limit, what: { vi, en } })
