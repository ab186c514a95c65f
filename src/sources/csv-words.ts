// What is said of .csv files.
import type { Bilingual } from '../model/diagnostic.js'
import { type FindingTable, findingsFrom } from '../words/finding.js'

const SAVE_AGAIN: Bilingual = {
  vi: 'Mở lại tệp gốc bằng Excel, lưu dạng .xlsx (hoặc “CSV UTF-8”) rồi gửi lại; không sửa tệp .csv bằng trình soạn thảo.',
  en: 'Open the original in Excel, save it as .xlsx (or “CSV UTF-8”) and send it again; do not edit .csv files in a text editor.',
}

export const csvWords = {
  'sheet/csv-no-table': {
    severity: 'error',
    say: {
      vi: 'Tệp không chứa bảng nào: không có dòng nào tách được thành cột bằng dấu “;”, “,” hay tab.',
      en: 'The file holds no table: none of its lines parts into columns by “;”, “,” or tabs.',
    },
    hint: SAVE_AGAIN,
    why: {
      vi: 'Văn bản thường, trang báo lỗi của hộp thư hay tệp hỏng không được đọc như một biểu số liệu.',
      en: 'Prose, an error page of a mail gateway or a damaged file is not read as a form.',
    },
  },
  'sheet/csv-two-readings': {
    severity: 'error',
    say: {
      vi: 'Không rõ tệp ngăn cột bằng {one} hay {other}: cả hai cách đọc đều ra bảng.',
      en: 'Whether {one} or {other} parts the columns is unknown: both readings give a table.',
    },
    hint: SAVE_AGAIN,
    why: {
      vi: 'Dấu phẩy vừa có thể ngăn cột vừa có thể là dấu thập phân; đoán sai thì mọi con số đều sai.',
      en: 'A comma may part columns or be a decimal mark; a wrong guess makes every figure wrong.',
    },
  },
  'sheet/csv-quote': {
    severity: 'error',
    say: {
      vi: 'Dấu ngoặc kép không khớp tại dòng văn bản thứ {line} của tệp.',
      en: 'A quotation mark has no partner at line {line} of the text.',
    },
    hint: SAVE_AGAIN,
    why: {
      vi: 'Thiếu một dấu ngoặc kép thì nhiều dòng dính vào một ô và các cột bị lệch.',
      en: 'Without its partner a quotation mark swallows lines into one cell and shifts columns.',
    },
  },
  'sheet/csv-ragged': {
    severity: 'error',
    say: {
      vi: 'Dòng {row} có {count} cột, các dòng khác có {expected}.',
      en: 'Row {row} has {count} columns, the others have {expected}.',
    },
    hint: SAVE_AGAIN,
    why: {
      vi: 'Thừa hoặc thiếu một dấu ngăn cột (thường do số thập phân viết bằng dấu phẩy) làm các số phía sau lệch cột.',
      en: 'A mark too many or too few (often a decimal comma) shifts the figures behind it into other columns.',
    },
  },
  'sheet/csv-mixed-lines': {
    severity: 'warning',
    say: {
      vi: 'Tệp dùng lẫn nhiều kiểu xuống dòng; mỗi kiểu đều được coi là hết dòng.',
      en: 'The file mixes kinds of line ends; each was taken for the end of a row.',
    },
    hint: SAVE_AGAIN,
    why: {
      vi: 'Tệp ghép từ nhiều nguồn hoặc có ô nhiều dòng không đặt trong ngoặc kép thường có dấu hiệu này.',
      en: 'Files joined from several sources, or with unquoted cells of several lines, show this.',
    },
  },
  'sheet/csv-last-value': {
    severity: 'warning',
    say: {
      vi: 'Tệp kết thúc ngay sau chữ số của ô này, không có dấu xuống dòng; con số có thể bị cắt cụt.',
      en: 'The file ends right after a digit of this cell, without a line end; the figure may be cut.',
    },
    hint: {
      vi: 'Đối chiếu con số này với tệp gốc của đơn vị.',
      en: 'Compare this figure with the original of the unit.',
    },
    why: {
      vi: 'Tệp tải dở có thể dừng giữa một con số: 1234 chỉ còn 12.',
      en: 'A half downloaded file may stop inside a figure: 12 is left of 1234.',
    },
  },
  'sheet/csv-cell-length': {
    severity: 'error',
    say: {
      vi: 'Một ô dài hơn {limit} ký tự, điều không có trong bảng tính nào.',
      en: 'A cell is longer than {limit} characters, which no spreadsheet holds.',
    },
    hint: SAVE_AGAIN,
    why: {
      vi: 'Ô quá dài thường là nhiều dòng bị dính vào nhau vì thiếu dấu ngoặc kép.',
      en: 'A cell of that length is mostly many rows stuck together for want of a quotation mark.',
    },
  },
} as const satisfies FindingTable

export const csvFinding = findingsFrom(csvWords)
