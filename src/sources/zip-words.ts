// What is said of archives that are not read, or not read whole.
import type { Bilingual, Fills } from '../model/diagnostic.js'
import { type FindingTable, findingsFrom } from '../words/finding.js'

const SEND_AGAIN: Bilingual = {
  vi: 'Tệp có thể bị tải dở hoặc hỏng khi gửi; đề nghị đơn vị mở bằng Excel, lưu lại và gửi lại.',
  en: 'The file may be half downloaded or damaged on its way; ask the unit to open it in Excel, save it and send it again.',
}
const SAVE_XLSX: Bilingual = {
  vi: 'Mở tệp bằng Excel, chọn Lưu thành… dạng .xlsx không đặt mật khẩu rồi gửi lại.',
  en: 'Open the file in Excel, save it as .xlsx without a password and send it again.',
}

/** What is said of archives that are not read, by code. */
export const zipWords = {
  'sheet/empty-file': {
    severity: 'error',
    say: { vi: 'Tệp rỗng, không có byte nào.', en: 'The file is empty: it has no bytes.' },
    hint: SEND_AGAIN,
    why: {
      vi: 'Tệp rỗng không phải là báo cáo toàn số 0.',
      en: 'An empty file is not a report full of zeros.',
    },
  },
  'sheet/not-zip': {
    severity: 'error',
    say: {
      vi: 'Nội dung tệp không phải là bảng tính .xlsx.',
      en: 'The content of the file is no .xlsx spreadsheet.',
    },
    hint: SAVE_XLSX,
    why: {
      vi: 'Tệp được đọc theo nội dung, không theo tên.',
      en: 'Files are read by their content and never by their names.',
    },
  },
  'sheet/cut': {
    severity: 'error',
    say: { vi: 'Tệp bị cắt cụt: thiếu phần cuối.', en: 'The file is cut: its end is missing.' },
    hint: SEND_AGAIN,
    why: {
      vi: 'Tệp tải dở có thể thiếu dòng mà vẫn mở được ở chương trình khác.',
      en: 'A file that is half downloaded may lack rows and still open elsewhere.',
    },
  },
  'sheet/damaged': {
    severity: 'error',
    say: {
      vi: 'Tệp bị hỏng tại phần {part}: {what}.',
      en: 'The file is damaged at part {part}: {what}.',
    },
    hint: SEND_AGAIN,
    why: {
      vi: 'Một bit sai cũng có thể đổi chữ số; mã kiểm tra cho biết điều đó.',
      en: 'One wrong bit may change a digit, which the checksum tells.',
    },
  },
  'sheet/two-parts': {
    severity: 'error',
    say: {
      vi: 'Tệp có hai phần cùng tên {part}, mỗi chương trình có thể đọc một phần khác nhau.',
      en: 'The file has two parts named {part}; programs may read different ones.',
    },
    hint: SAVE_XLSX,
    why: {
      vi: 'Chương trình này đọc số này, chương trình kia đọc số khác, không bên nào báo lỗi.',
      en: 'One program reads one figure, another the other, and neither says so.',
    },
  },
  'sheet/encrypted': {
    severity: 'error',
    say: { vi: 'Phần {part} của tệp được mã hóa bằng mật khẩu.', en: 'Part {part} of the file is encrypted.' },
    hint: SAVE_XLSX,
    why: {
      vi: 'Không mở được thì không có số liệu; không nên gửi mật khẩu kèm tệp.',
      en: 'What cannot be opened has no figures, and passwords should not travel with files.',
    },
  },
  'sheet/zip-kind': {
    severity: 'error',
    say: {
      vi: 'Tệp nén theo cách không được hỗ trợ: {what}.',
      en: 'The file is packed in a way that is not supported: {what}.',
    },
    hint: SAVE_XLSX,
    why: {
      vi: 'Chương trình bảng tính không ghi tệp theo cách này.',
      en: 'No spreadsheet program writes files in this way.',
    },
  },
  'sheet/too-large': {
    severity: 'error',
    say: {
      vi: 'Tệp vượt giới hạn: {what}.',
      en: 'The file is beyond the limits: {what}.',
    },
    hint: {
      vi: 'Chỉ gửi biểu số liệu, xóa các trang tính, hình ảnh và dòng trống đã định dạng không cần thiết.',
      en: 'Send the form alone; remove sheets, pictures and formatted empty rows that are not needed.',
    },
    why: {
      vi: 'Biểu số liệu không bao giờ lớn như vậy; tệp có thể cố ý làm treo máy.',
      en: 'No form is ever so large; the file may be made to stall the machine.',
    },
  },
  'sheet/bytes-after': {
    severity: 'warning',
    say: {
      vi: 'Sau phần cuối của tệp nén còn {count} byte thừa; phần thừa không được đọc.',
      en: '{count} bytes stand after the end of the archive; they are not read.',
    },
    hint: SEND_AGAIN,
    why: {
      vi: 'Phần thừa có thể là một tệp khác được nối vào.',
      en: 'What stands behind may be another file that was joined on.',
    },
  },
} as const satisfies FindingTable

export const zipFinding = findingsFrom(zipWords)

/** Ends the reading of one archive; `readZip` alone catches it. */
export class ZipRefusal extends Error {
  constructor(
    readonly code: keyof typeof zipWords,
    readonly fills: Fills = {},
  ) {
    super(code)
  }
}

export const damaged = (part: string, vi: string, en: string) =>
  new ZipRefusal('sheet/damaged', { part, what: { vi, en } })
export const tooLarge = (vi: string, en: string) => new ZipRefusal('sheet/too-large', { what: { vi, en } })
export const unsupported = (vi: string, en: string) => new ZipRefusal('sheet/zip-kind', { what: { vi, en } })
