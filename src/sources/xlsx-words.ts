// What is said of workbooks that are not read. The readers throw a refusal; `readXlsx` alone catches it and gives it as a finding.

import type { Bilingual, Diagnostic, Fills } from '../model/diagnostic.js'
import type { Place } from '../model/place.js'
import { type FindingTable, findingsFrom } from '../words/finding.js'
import { withoutControls } from '../words/personal.js'

const SAVE_AGAIN: Bilingual = {
  vi: 'Đề nghị đơn vị mở tệp bằng Excel, lưu lại dạng .xlsx và gửi lại.',
  en: 'Ask the unit to open the file in Excel, save it as .xlsx and send it again.',
}

export const xlsxWords = {
  'sheet/other-file': {
    severity: 'error',
    say: { vi: 'Đây là {what}, không phải bảng tính .xlsx.', en: 'This is {what}, not an .xlsx spreadsheet.' },
    hint: {
      vi: 'Đề nghị đơn vị điền số liệu vào biểu .xlsx được gửi; nếu đây là bảng tính của phần mềm khác thì mở bằng phần mềm đó, lưu thành .xlsx rồi gửi lại.',
      en: 'Ask the unit to fill in the .xlsx form that was sent; a spreadsheet of another program is opened in that program, saved as .xlsx and sent again.',
    },
    why: {
      vi: 'Chỉ bảng tính mới có các ô số liệu; đọc tệp loại khác như bảng tính sẽ ra số sai.',
      en: 'Only a spreadsheet has cells with figures; another kind of file read as one gives wrong figures.',
    },
  },
  'sheet/part-missing': {
    severity: 'error',
    say: { vi: 'Tệp thiếu phần {part}.', en: 'Part {part} is missing from the file.' },
    hint: SAVE_AGAIN,
    why: {
      vi: 'Thiếu một phần thì không biết số liệu nào đã mất.',
      en: 'With a part missing nobody knows which figures are lost.',
    },
  },
  'sheet/xml': {
    severity: 'error',
    say: { vi: 'Không đọc được phần {part}: {what}.', en: 'Part {part} cannot be read: {what}.' },
    hint: SAVE_AGAIN,
    why: {
      vi: 'Một phần bị cắt hoặc bị sửa có thể mất dòng mà không để lại dấu vết.',
      en: 'A part that is cut or altered may have lost rows without a trace.',
    },
  },
  'sheet/no-sheet': {
    severity: 'error',
    say: { vi: 'Tệp không có trang tính nào.', en: 'The file has no worksheet.' },
    hint: SAVE_AGAIN,
    why: {
      vi: 'Tệp không có trang tính thì không có số liệu; đó không phải là số 0.',
      en: 'A file without worksheets has no figures, which does not mean zero.',
    },
  },
  'sheet/macro-sheet': {
    severity: 'error',
    say: {
      vi: 'Trang “{name}” là trang macro kiểu cũ, không được đọc.',
      en: 'Sheet “{name}” is an old macro sheet, which is not read.',
    },
    hint: SAVE_AGAIN,
    why: {
      vi: 'Trang macro kiểu cũ là chương trình, không phải biểu số liệu.',
      en: 'An old macro sheet is a program, not a form.',
    },
  },
  'sheet/same-name': {
    severity: 'error',
    say: { vi: 'Tệp có hai trang tính cùng tên “{name}”.', en: 'The file has two sheets named “{name}”.' },
    hint: SAVE_AGAIN,
    why: {
      vi: 'Công thức và tên ô trỏ tới trang theo tên, nên hai trang cùng tên không phân biệt được.',
      en: 'Formulas and names refer to sheets by name, so two of one name cannot be told apart.',
    },
  },
  'sheet/twice': {
    severity: 'error',
    say: {
      vi: 'Trang “{name}” ghi {cell} hai lần, không rõ lần nào đúng.',
      en: 'Sheet “{name}” states {cell} twice; which one holds is unknown.',
    },
    hint: SAVE_AGAIN,
    why: {
      vi: 'Mỗi chương trình có thể lấy một giá trị khác nhau, mà không báo gì.',
      en: 'Each program may take another value, without a word.',
    },
  },
  'sheet/address': {
    severity: 'error',
    say: {
      vi: 'Trang “{name}” có địa chỉ không hợp lệ: {cell}.',
      en: 'Sheet “{name}” has an address that is not allowed: {cell}.',
    },
    hint: SAVE_AGAIN,
    why: {
      vi: 'Ô không rõ địa chỉ thì không biết thuộc chỉ tiêu nào.',
      en: 'A cell without a clear address belongs to no known indicator.',
    },
  },
  'sheet/too-much': {
    severity: 'error',
    say: { vi: 'Tệp vượt giới hạn {limit} {what}.', en: 'The file is beyond the limit of {limit} {what}.' },
    hint: {
      vi: 'Chỉ gửi biểu số liệu, xóa các trang tính và định dạng thừa.',
      en: 'Send the form alone; remove sheets and formats that are not needed.',
    },
    why: {
      vi: 'Biểu số liệu không bao giờ lớn như vậy; tệp có thể bị hỏng hoặc cố ý làm treo máy.',
      en: 'No form is ever so large; the file may be damaged, or made to stall the machine.',
    },
  },
  'sheet/macros': {
    severity: 'warning',
    say: {
      vi: 'Tệp có chứa macro; chỉ các ô được đọc, macro không được chạy và không được chép lại.',
      en: 'The file contains macros; only its cells are read, and macros are neither run nor copied.',
    },
    hint: {
      vi: 'Không bật macro khi mở tệp bằng tay; đề nghị đơn vị gửi dạng .xlsx.',
      en: 'Do not enable macros when opening the file by hand; ask the unit to send it as .xlsx.',
    },
    why: {
      vi: 'Macro là chương trình có thể đổi số liệu hoặc gây hại cho máy.',
      en: 'Macros are programs that may alter figures or harm the machine.',
    },
  },
} as const satisfies FindingTable

export const sheetFinding = findingsFrom(xlsxWords)

/** Ends the reading of one workbook. */
export class SheetRefusal extends Error {
  constructor(
    readonly code: Exclude<keyof typeof xlsxWords, 'sheet/macros'>,
    readonly fills: Fills = {},
    /** Where in the workbook, if one cell is meant. */
    readonly at?: { readonly sheet: string; readonly cell: string },
  ) {
    super(code)
  }

  findingIn(file: string): Diagnostic {
    const place: Place = this.at === undefined ? { kind: 'file', file } : { kind: 'cell', file, ...this.at }
    return sheetFinding(this.code, place, shownFills(this.fills))
  }
}

const LONGEST_SHOWN = 120

/** Names that a file brings, as a message may show them: short, and without signs that would move a cursor. */
export const shownFills = (fills: Fills): Fills =>
  Object.fromEntries(
    Object.entries(fills).map(([hole, given]) => [
      hole,
      typeof given === 'string' ? withoutControls(given.slice(0, LONGEST_SHOWN)) : given,
    ]),
  )

export const tooMuch = (limit: number, vi: string, en: string) =>
  new SheetRefusal('sheet/too-much', { limit, what: { vi, en } })
