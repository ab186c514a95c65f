// What can be wrong with a file of decisions or a mapping, held against the job that it is used with.
import { type FindingTable, findingsFrom } from '../../words/finding.js'

export const filedWords = {
  'rollup/filed-kind': {
    severity: 'error',
    say: {
      vi: 'Tệp này phải là {what} (kind: {kind}), không phải kind: {found}.',
      en: 'This file must be {what} (kind: {kind}), not kind: {found}.',
    },
    why: {
      vi: 'Quyết định và bảng ghép nhãn là hai loại tệp khác nhau; dùng nhầm thì không có tác dụng nào.',
      en: 'Decisions and mappings are different files; used for each other they would have no effect.',
    },
  },
  'rollup/filed-period': {
    severity: 'error',
    say: {
      vi: 'Tệp này dùng cho kỳ {period}, không phải kỳ {expected} đang tổng hợp.',
      en: 'This file is for the period {period}, not for {expected}.',
    },
    hint: { vi: 'Dùng tệp của đúng kỳ, hoặc sửa period.', en: 'Use the file of this period, or correct period.' },
    why: {
      vi: 'Quyết định của kỳ trước mà áp vào kỳ này thì số bất thường mới được chấp nhận mà không ai xem.',
      en: 'With decisions of another period an unusual figure would be accepted that nobody has looked at.',
    },
  },
  'rollup/filed-unknown': {
    severity: 'error',
    say: { vi: 'Không có {what} mã "{id}" trong {where}.', en: 'There is no {what} "{id}" in {where}.' },
    hint: { vi: 'Sửa lại mã.', en: 'Correct the id.' },
    why: {
      vi: 'Mã gõ nhầm thì quyết định rơi vào chỗ không có, và số vẫn sai như trước mà không ai biết.',
      en: 'A mistyped id leads nowhere, and the figure stays as wrong as it was without anybody knowing.',
    },
  },
  'rollup/filed-day': {
    severity: 'error',
    say: { vi: 'Ngày {day} không có trong lịch.', en: 'The calendar has no {day}.' },
    why: {
      vi: 'Ngày sai thì không xét được đúng hạn hay muộn.',
      en: 'With a wrong day it cannot be told who is late.',
    },
  },
  'rollup/filed-name-taken': {
    severity: 'error',
    say: {
      vi: 'Tên "{name}" là của đơn vị khác ({other}), nên không dùng để chỉ "{unit}" được.',
      en: 'The name "{name}" is that of another unit ({other}), so it cannot stand for "{unit}".',
    },
    why: {
      vi: 'Một tên chỉ hai đơn vị thì số của đơn vị này có thể cộng cho đơn vị kia.',
      en: 'Where one name means two units, the figures of one may be added for the other.',
    },
  },
  'rollup/filed-form': {
    severity: 'error',
    say: {
      vi: 'Bảng ghép nhãn này làm cho biểu {form} phiên bản {version}, không phải biểu {expected}.',
      en: 'This mapping was made for version {version} of the form {form}, not for {expected}.',
    },
    hint: {
      vi: 'Lập lại bảng ghép nhãn cho biểu đang dùng.',
      en: 'Make the mapping again for the form that is used.',
    },
    why: {
      vi: 'Biểu đổi chỉ tiêu thì cùng một nhãn có thể là số khác.',
      en: 'Where indicators changed, the same label may be another figure.',
    },
  },
  'rollup/filed-twice': {
    severity: 'error',
    say: { vi: '{what} "{text}" được ghi hai lần.', en: '{what} "{text}" stands twice.' },
    hint: { vi: 'Chỉ giữ một dòng.', en: 'Keep one of the two.' },
    why: {
      vi: 'Hai nhãn cho một chỉ tiêu, hay một nhãn cho hai chỉ tiêu, thì không biết lấy số nào.',
      en: 'With two labels for one indicator, or one label for two, nobody knows which figure counts.',
    },
  },
} as const satisfies FindingTable

export const filedFinding = findingsFrom(filedWords)
