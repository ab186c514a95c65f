// What is said of old .xls files, and of files whose reader ran out of time or memory.
import type { Bilingual } from '../model/diagnostic.js'
import { type FindingTable, findingsFrom } from '../words/finding.js'

const SAVE_XLSX: Bilingual = {
  vi: 'Đề nghị đơn vị mở tệp bằng Excel, chọn Lưu thành… dạng .xlsx rồi gửi lại.',
  en: 'Ask the unit to open the file in Excel, save it as .xlsx and send it again.',
}

export const xlsWords = {
  'sheet/xls-broken': {
    severity: 'error',
    say: {
      vi: 'Tệp .xls bị hỏng hoặc bị cắt cụt, không đọc được trọn vẹn.',
      en: 'The .xls file is broken or cut and cannot be read to its end.',
    },
    hint: SAVE_XLSX,
    why: {
      vi: 'Đọc phần còn lại của một tệp hỏng thì số thiếu mà không ai biết.',
      en: 'Read as far as it goes, a broken file gives figures that lack others, and nobody knows.',
    },
  },
  'sheet/xls-limit': {
    severity: 'error',
    say: {
      vi: 'Trang “{name}” đầy đến giới hạn của dạng .xls ({what}); phần vượt quá có thể đã bị cắt bỏ khi lưu.',
      en: 'Sheet “{name}” is full to the limit of .xls ({what}); what went beyond may have been dropped when it was saved.',
    },
    hint: SAVE_XLSX,
    why: {
      vi: 'Dạng .xls chỉ chứa 65.536 dòng và 256 cột; phần thừa biến mất không báo trước.',
      en: 'An .xls holds 65,536 rows and 256 columns; what exceeds them disappears without a word.',
    },
  },
  'sheet/too-slow': {
    severity: 'error',
    say: {
      vi: 'Đọc tệp quá {seconds} giây chưa xong nên đã dừng.',
      en: 'Reading the file took over {seconds} seconds and was stopped.',
    },
    hint: SAVE_XLSX,
    why: {
      vi: 'Một tệp hỏng hoặc cố ý phá không được làm treo việc tổng hợp của mọi đơn vị khác.',
      en: 'One damaged or hostile file must not hold up the figures of all other units.',
    },
  },
  'sheet/too-hungry': {
    severity: 'error',
    say: {
      vi: 'Đọc tệp cần quá {megabytes} MB bộ nhớ nên đã dừng.',
      en: 'Reading the file needed over {megabytes} MB of memory and was stopped.',
    },
    hint: SAVE_XLSX,
    why: {
      vi: 'Một tệp hỏng hoặc cố ý phá không được chiếm hết bộ nhớ của máy.',
      en: 'One damaged or hostile file must not take all memory of the machine.',
    },
  },
} as const satisfies FindingTable

export const xlsFinding = findingsFrom(xlsWords)
