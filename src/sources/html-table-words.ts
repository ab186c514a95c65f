// What is said of HTML tables that are sent as spreadsheets.
import type { Bilingual } from '../model/diagnostic.js'
import { type FindingTable, findingsFrom } from '../words/finding.js'

const SAVE_XLSX: Bilingual = {
  vi: 'Mở tệp bằng Excel, chọn Lưu thành… dạng .xlsx rồi gửi lại.',
  en: 'Open the file in Excel, save it as .xlsx and send it again.',
}

export const htmlTableWords = {
  'sheet/mhtml': {
    severity: 'error',
    say: {
      vi: 'Đây là trang web lưu trữ một tệp (.mht), không phải bảng tính.',
      en: 'This is a web archive (.mht), not a spreadsheet.',
    },
    hint: SAVE_XLSX,
    why: {
      vi: 'Trang web lưu trữ chứa nhiều tệp lồng trong nhau; chương trình không đoán tệp nào là số liệu.',
      en: 'A web archive holds several files in one; which of them holds the figures is not guessed.',
    },
  },
  'sheet/html-no-table': {
    severity: 'error',
    say: { vi: 'Trang HTML không có bảng nào.', en: 'The HTML page has no table.' },
    hint: SAVE_XLSX,
    why: {
      vi: 'Trang báo lỗi của hộp thư hoặc trang đăng nhập thường bị lưu nhầm dưới tên bảng tính.',
      en: 'An error page of a mail gateway or a login page is often saved under the name of a spreadsheet.',
    },
  },
  'sheet/html-cut': {
    severity: 'error',
    say: { vi: 'Tệp bị cắt cụt: bảng chưa kết thúc.', en: 'The file is cut: a table does not end.' },
    hint: {
      vi: 'Tệp có thể bị tải dở; đề nghị đơn vị gửi lại.',
      en: 'The file may be half downloaded; ask the unit to send it again.',
    },
    why: {
      vi: 'Các dòng cuối bị mất có thể chứa số liệu; con số cuối cùng có thể thiếu chữ số.',
      en: 'The lost rows may hold figures, and the last figure may lack digits.',
    },
  },
  'sheet/html-nested': {
    severity: 'error',
    say: {
      vi: 'Một bảng nằm trong ô của bảng khác có số liệu.',
      en: 'A table lies in a cell of another table that has texts of its own.',
    },
    hint: SAVE_XLSX,
    why: {
      vi: 'Không rõ các ô của bảng bên trong thuộc dòng và cột nào của bảng bên ngoài.',
      en: 'Which row and column of the outer table the cells of the inner one belong to is unknown.',
    },
  },
} as const satisfies FindingTable

export const htmlTableFinding = findingsFrom(htmlTableWords)
