// What is said of OpenDocument files beyond what is said of every workbook.
import { type FindingTable, findingsFrom } from '../words/finding.js'

export const odsWords = {
  'sheet/ods-password': {
    severity: 'error',
    say: { vi: 'Tệp .ods được đặt mật khẩu mở tệp.', en: 'The .ods file needs a password to open.' },
    hint: {
      vi: 'Mở tệp, bỏ mật khẩu khi lưu (bỏ dấu “Lưu với mật khẩu”) rồi gửi lại; không gửi mật khẩu.',
      en: 'Open the file, save it without a password and send it again; do not send the password.',
    },
    why: {
      vi: 'Chương trình không hỏi mật khẩu và không đọc được số liệu đã mã hóa.',
      en: 'The program asks for no passwords and cannot read encrypted figures.',
    },
  },
} as const satisfies FindingTable

export const odsFinding = findingsFrom(odsWords)
