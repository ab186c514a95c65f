// What is said of a public list of provinces and communes that cannot be read.
import { type Bilingual, type Diagnostic, type Fills, fill } from '../model/diagnostic.js'
import type { Place } from '../model/place.js'

interface ListWords {
  readonly say: Bilingual
  readonly hint: Bilingual
}

const COLUMNS_HINT: Bilingual = {
  vi: 'Dòng tiêu đề cần có: Mã tỉnh, Tên tỉnh, Mã xã, Tên xã (không phân biệt hoa thường, dấu).',
  en: 'The heading line needs: Mã tỉnh, Tên tỉnh, Mã xã, Tên xã (blind to case and accents).',
}

/** By code. */
export const unitListWords = {
  'list/not-a-list': {
    say: {
      vi: 'Tệp không phải danh sách đơn vị hành chính dạng JSON hoặc CSV.',
      en: 'The file is no list of provinces and communes in JSON or CSV.',
    },
    hint: {
      vi: 'Với tệp Excel: mở ra, chọn lưu dạng "CSV UTF-8", rồi chạy lại với tệp vừa lưu.',
      en: 'Of an Excel file: open it, save it as "CSV UTF-8", and run again on that file.',
    },
  },
  'list/broken-json': {
    say: { vi: 'Tệp JSON bị hỏng hoặc thiếu từ chỗ này.', en: 'The JSON is broken or cut short here.' },
    hint: { vi: 'Tải lại danh sách từ nơi công bố.', en: 'Fetch the list again from where it is published.' },
  },
  'list/broken-csv': {
    say: {
      vi: 'Tệp CSV bị hỏng ở gần dòng này: dấu nháy kép không khép hoặc đặt sai chỗ.',
      en: 'The CSV is broken near this line: a double quote is not closed or stands in the wrong place.',
    },
    hint: {
      vi: 'Mở bằng bảng tính rồi lưu lại dạng "CSV UTF-8".',
      en: 'Open it as a spreadsheet and save it as "CSV UTF-8".',
    },
  },
  'list/no-columns': {
    say: { vi: 'Dòng tiêu đề còn thiếu cột: {columns}.', en: 'The heading line lacks the columns: {columns}.' },
    hint: COLUMNS_HINT,
  },
  'list/shape': {
    say: {
      vi: 'Ở đây cần một tỉnh có Code, FullName và danh sách Wards, mỗi xã có Code và FullName.',
      en: 'A province with Code, FullName and a list Wards is wanted here, each commune with Code and FullName.',
    },
    hint: {
      vi: 'Dạng đọc được: [{ "Code": "01", "FullName": "…", "Wards": [{ "Code": "00004", "FullName": "…" }] }].',
      en: 'What is read: [{ "Code": "01", "FullName": "…", "Wards": [{ "Code": "00004", "FullName": "…" }] }].',
    },
  },
  'list/three-levels': {
    say: {
      vi: 'Danh sách có cấp huyện; lệnh này chỉ đọc danh sách hai cấp tỉnh, xã (từ ngày 01/7/2025).',
      en: 'The list has districts; only lists of provinces and communes (since 1 July 2025) are read.',
    },
    hint: {
      vi: 'Tải danh sách sau ngày 01/7/2025, hoặc viết tệp đơn vị ba cấp theo tệp mẫu trong examples.',
      en: 'Fetch a list from after 1 July 2025, or write a file of three levels after the one under examples.',
    },
  },
  'list/code': {
    say: {
      vi: '"{value}" không phải mã {what}: mã gồm {digits} chữ số.',
      en: '"{value}" is no code of a {what}: it has {digits} digits.',
    },
    hint: {
      vi: 'Xem lại dòng này; dòng cộng, dòng ghi chú phải xóa khỏi danh sách.',
      en: 'Look at this line; lines of totals and notes must be taken out of the list.',
    },
  },
  'list/name': {
    say: { vi: 'Mã {code} không có tên.', en: 'The code {code} has no name.' },
    hint: { vi: 'Điền tên vào danh sách theo nơi công bố.', en: 'Fill the name in as it was published.' },
  },
  'list/code-repeated': {
    say: { vi: 'Mã {code} đã có trong danh sách.', en: 'The code {code} stands in the list already.' },
    hint: { vi: 'Mỗi đơn vị chỉ có một dòng; xóa dòng thừa.', en: 'A unit has one line; delete the other.' },
  },
  'list/name-repeated': {
    say: {
      vi: 'Trong tỉnh mã {province} đã có đơn vị tên "{name}".',
      en: 'The province {province} has a unit of the name "{name}" already.',
    },
    hint: { vi: 'Xem lại tên của hai đơn vị theo nơi công bố.', en: 'Compare both names with what was published.' },
  },
  'list/two-names': {
    say: {
      vi: 'Tỉnh mã {code} ở đây tên là "{name}", ở trên tên là "{other}".',
      en: 'The province {code} is called "{name}" here and "{other}" above.',
    },
    hint: { vi: 'Một mã tỉnh chỉ đi với một tên.', en: 'A code of a province goes with one name.' },
  },
} as const satisfies Record<string, ListWords>

/** A finding about a list. */
export function listFinding(code: keyof typeof unitListWords, place: Place, fills: Fills = {}): Diagnostic {
  const { say, hint } = unitListWords[code]
  return { code, severity: 'error', message: fill(say, fills), hint, place, related: [] }
}
