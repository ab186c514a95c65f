// What is said of spreadsheets that are texts (.csv, HTML) and whose encoding is old or not known.
import { type FindingTable, findingsFrom } from '../words/finding.js'

export const legacyTextWords = {
  'sheet/unknown-encoding': {
    severity: 'error',
    say: {
      vi: 'Không nhận ra bảng mã của tệp: không phải UTF-8, UTF-16, Windows-1258, TCVN3 hay VNI tiếng Việt.',
      en: 'The encoding of the file is unknown: it is no Vietnamese UTF-8, UTF-16, windows-1258, TCVN3 or VNI.',
    },
    hint: {
      vi: 'Mở tệp bằng Excel, lưu lại dạng .xlsx hoặc “CSV UTF-8” rồi gửi lại.',
      en: 'Open the file in Excel, save it as .xlsx or as “CSV UTF-8” and send it again.',
    },
    why: {
      vi: 'Đọc sai bảng mã thì nhãn và tên đơn vị thành ký tự lạ, số liệu không gắn được với chỉ tiêu nào.',
      en: 'Read in a wrong encoding, labels and names of units turn into other signs, and no figure finds its indicator.',
    },
  },
  'sheet/text-cut': {
    severity: 'error',
    say: {
      vi: 'Tệp bị cắt cụt: kết thúc ở giữa một ký tự.',
      en: 'The file is cut: it ends in the middle of a character.',
    },
    hint: {
      vi: 'Tệp có thể bị tải dở; đề nghị đơn vị gửi lại.',
      en: 'The file may be half downloaded; ask the unit to send it again.',
    },
    why: {
      vi: 'Phần bị mất có thể chứa số liệu; con số cuối cùng còn lại có thể thiếu chữ số.',
      en: 'The lost part may hold figures, and the last figure that is left may lack digits.',
    },
  },
  'sheet/not-text': {
    severity: 'error',
    say: {
      vi: 'Nội dung tệp không phải văn bản: có ký tự điều khiển.',
      en: 'The content of the file is no text: it holds control characters.',
    },
    hint: {
      vi: 'Mở tệp bằng chương trình đã tạo ra nó, lưu lại dạng .xlsx rồi gửi lại.',
      en: 'Open the file in the program that made it, save it as .xlsx and send it again.',
    },
    why: {
      vi: 'Tệp nhị phân hoặc tệp hỏng không bao giờ được đoán thành bảng số liệu.',
      en: 'A binary or damaged file is never guessed into a table of figures.',
    },
  },
  'sheet/old-encoding': {
    severity: 'advice',
    say: {
      vi: 'Chữ trong tệp dùng bảng mã {encoding}, đã được đọc sang Unicode; con số giữ nguyên.',
      en: 'The text of the file is in {encoding} and was read into Unicode; figures are as they were.',
    },
    hint: {
      vi: 'Nên dùng phông Unicode (Times New Roman) và lưu dạng .xlsx.',
      en: 'Prefer a Unicode font (Times New Roman) and save as .xlsx.',
    },
    why: {
      vi: 'Bảng mã cũ được nhận ra theo tỷ lệ âm tiết tiếng Việt; nhãn đọc được phải khớp với biểu thì số liệu mới được dùng.',
      en: 'Old encodings are told by how many words become Vietnamese syllables; labels must still match the form.',
    },
  },
} as const satisfies FindingTable

export const legacyTextFinding = findingsFrom(legacyTextWords)
