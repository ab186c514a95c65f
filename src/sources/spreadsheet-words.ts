// What is said of files before any reader of spreadsheets takes them.
import type { Bilingual } from '../model/diagnostic.js'
import { type FindingTable, findingsFrom } from '../words/finding.js'

const SAVE_XLSX: Bilingual = {
  vi: 'Đề nghị đơn vị mở tệp bằng Excel, chọn Lưu thành… dạng .xlsx rồi gửi lại.',
  en: 'Ask the unit to open the file in Excel, save it as .xlsx and send it again.',
}

export const spreadsheetWords = {
  'sheet/other-ending': {
    severity: 'warning',
    say: {
      vi: 'Tên tệp có đuôi {ending}, nhưng nội dung là {what}; tệp được đọc theo nội dung.',
      en: 'The name of the file ends in {ending}, but its content is {what}; it is read by its content.',
    },
    hint: {
      vi: 'Không đổi đuôi tệp bằng tay; dùng Lưu thành… trong Excel.',
      en: 'Do not change endings by hand; use Save As in Excel.',
    },
    why: {
      vi: 'Đuôi tệp ai cũng đổi được, nội dung thì không; nhưng người mở tệp bằng tay có thể nhầm.',
      en: 'Anybody can change an ending, not so the content; yet a person who opens the file may be misled.',
    },
  },
  'sheet/password': {
    severity: 'error',
    say: {
      vi: 'Tệp được đặt mật khẩu mở, không đọc được.',
      en: 'The file needs a password to open and cannot be read.',
    },
    hint: {
      vi: 'Đề nghị đơn vị bỏ mật khẩu mở tệp (Tệp › Thông tin › Bảo vệ sổ làm việc) rồi gửi lại; không gửi mật khẩu kèm theo.',
      en: 'Ask the unit to remove the password to open (File › Info › Protect Workbook) and send it again; not to send the password.',
    },
    why: {
      vi: 'Không mở được thì không có số liệu nào; chương trình không hỏi mật khẩu hàng loạt.',
      en: 'What cannot be opened has no figures, and passwords are not asked for in bulk.',
    },
  },
  'sheet/old-excel': {
    severity: 'error',
    say: {
      vi: 'Tệp do Excel 95 hoặc cũ hơn ghi; chữ tiếng Việt trong tệp không đọc lại được.',
      en: 'The file was written by Excel 95 or older; Vietnamese text in it cannot be read back.',
    },
    hint: SAVE_XLSX,
    why: {
      vi: 'Dạng tệp này không giữ được chữ Unicode, nên tên chỉ tiêu và tên đơn vị có thể đã mất dấu.',
      en: 'This kind of file cannot hold Unicode, so names of indicators and units may have lost their marks.',
    },
  },
  'sheet/unknown-content': {
    severity: 'error',
    say: {
      vi: 'Không nhận ra nội dung tệp: không phải bảng tính, cũng không phải văn bản.',
      en: 'The content of the file is not recognised: neither a spreadsheet nor text.',
    },
    hint: SAVE_XLSX,
    why: {
      vi: 'Tệp lạ được đọc như văn bản sẽ ra những ô vô nghĩa; báo lỗi thì đơn vị gửi lại được.',
      en: 'Unknown bytes read as text give cells without meaning; told of it, the unit can send the file again.',
    },
  },
  'sheet/placeholder': {
    severity: 'error',
    say: {
      vi: 'Tệp chỉ gồm các byte 0: có thể là tệp trên đám mây chưa tải về máy.',
      en: 'The file consists of zero bytes only: it may be a file in a cloud that was never fetched.',
    },
    hint: {
      vi: 'Mở thư mục đồng bộ, chọn “Luôn giữ trên thiết bị này” cho tệp rồi chạy lại.',
      en: 'Open the synchronised folder, choose “Always keep on this device” for the file and run again.',
    },
    why: {
      vi: 'Tệp chưa tải về không phải là báo cáo toàn số 0.',
      en: 'A file that is not there yet is no report full of zeros.',
    },
  },
  'sheet/open-elsewhere': {
    severity: 'warning',
    say: {
      vi: 'Đây là tệp khóa của Excel hoặc LibreOffice: báo cáo cùng tên đang được mở, có thể chưa lưu.',
      en: 'This is a lock file of Excel or LibreOffice: the report of that name is open and may not be saved yet.',
    },
    hint: {
      vi: 'Lưu và đóng báo cáo rồi chạy lại.',
      en: 'Save and close the report, then run again.',
    },
    why: {
      vi: 'Số liệu trên màn hình có thể khác số liệu trong tệp.',
      en: 'The figures on the screen may differ from those in the file.',
    },
  },
  'sheet/no-report': {
    severity: 'advice',
    say: {
      vi: 'Bỏ qua: đây là tệp của hệ điều hành hoặc tệp tạm, không phải báo cáo.',
      en: 'Passed over: a file of the operating system or a temporary one, not a report.',
    },
    why: {
      vi: 'Các tệp này tự sinh ra trong thư mục; chúng vẫn được liệt kê để không tệp nào bị bỏ sót mà không ai biết.',
      en: 'Such files appear in folders by themselves; they are listed so that nothing is dropped unseen.',
    },
  },
} as const satisfies FindingTable

export const spreadsheetFinding = findingsFrom(spreadsheetWords)
