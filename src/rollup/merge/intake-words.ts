// What is said of roll-ups that are given to be merged again.
import type { Bilingual } from '../../model/diagnostic.js'
import { type FindingTable, findingsFrom } from '../../words/finding.js'

const MERGE_AGAIN: Bilingual = {
  vi: 'Đề nghị nơi lập bản tổng hợp gửi lại đúng tệp mà lệnh report merge đã ghi, không lưu lại bằng chương trình khác; hoặc gộp lại từ biểu của các đơn vị.',
  en: 'Ask for the very file that report merge wrote, not saved again by another program; or merge the forms of the units anew.',
}
const NEVER_PRINTED: Bilingual = {
  vi: 'Bản tổng hợp được gộp tiếp từ số gốc của từng đơn vị mang theo trong tệp, không bao giờ từ số tổng in trên trang: số in có thể đã làm tròn hoặc bị sửa.',
  en: 'A roll-up is merged further from the figures of each unit that it carries, never from the totals on its pages: those may be rounded or changed.',
}

export const intakeWords = {
  'rollup/leaves-lost': {
    severity: 'error',
    say: {
      vi: 'Đây là một bản tổng hợp, nhưng số gốc của các đơn vị không còn trong tệp; có thể tệp đã được lưu lại bằng chương trình khác.',
      en: 'This is a roll-up, but the figures of its units are no longer in the file; another program may have saved it.',
    },
    hint: MERGE_AGAIN,
    why: NEVER_PRINTED,
  },
  'rollup/leaves-altered': {
    severity: 'error',
    say: {
      vi: 'Số gốc mang theo trong bản tổng hợp này không khớp mã kiểm tra ghi trong tệp; tệp đã bị thay đổi.',
      en: 'The figures of units inside this roll-up do not fit the checksum that the file states; it was altered.',
    },
    hint: MERGE_AGAIN,
    why: NEVER_PRINTED,
  },
  'rollup/leaves-version': {
    severity: 'error',
    say: {
      vi: 'Bản tổng hợp này do một phiên bản khác của chương trình ghi (dạng số gốc {version}), nên không đọc được.',
      en: 'Another version of this program wrote this roll-up (leaves of form {version}), so it cannot be read.',
    },
    hint: {
      vi: 'Dùng cùng phiên bản chương trình ở mọi cấp, rồi lập lại bản tổng hợp.',
      en: 'Use the same version of the program at all levels and make the roll-up again.',
    },
    why: NEVER_PRINTED,
  },
  'rollup/totals-altered': {
    severity: 'error',
    say: {
      vi: 'Số tổng in ở ô này là {printed}, còn cộng từ số gốc mang theo trong tệp được {computed}; bản tổng hợp đã bị sửa.',
      en: 'The total in this cell is {printed}, and the figures of units inside the file give {computed}; the roll-up was altered.',
    },
    hint: MERGE_AGAIN,
    why: {
      vi: 'Khi số in và số gốc khác nhau thì không biết số nào đúng, nên không dùng số nào.',
      en: 'Where the printed totals and the figures behind them differ, neither can be trusted.',
    },
  },
  'rollup/other-form': {
    severity: 'error',
    say: {
      vi: 'Bản tổng hợp này theo biểu {found}, không phải biểu {wanted} của kế hoạch.',
      en: 'This roll-up is of the form {found}, not of {wanted}, which the plan names.',
    },
    hint: {
      vi: 'Kiểm tra biểu mẫu của kế hoạch; nếu biểu đã sửa, các cấp phải lập lại bản tổng hợp theo cùng một phiên bản.',
      en: 'Check the form of the plan; where it was changed, all levels must make their roll-ups again by one version.',
    },
    why: {
      vi: 'Cùng một mã chỉ tiêu ở hai phiên bản biểu có thể mang nghĩa khác nhau.',
      en: 'In two versions of a form one id may mean two things.',
    },
  },
  'rollup/other-period': {
    severity: 'error',
    say: {
      vi: 'Bản tổng hợp này của kỳ {found}, không nằm trong kỳ {wanted}.',
      en: 'This roll-up is for {found}, which is no part of {wanted}.',
    },
    hint: { vi: 'Chọn đúng tệp của kỳ, hoặc sửa --period.', en: 'Take the file of the period, or mend --period.' },
    why: {
      vi: 'Số của kỳ khác mà cộng vào thì tổng không còn là của kỳ báo cáo.',
      en: 'With the figures of another period a total is no longer that of the report.',
    },
  },
  'rollup/other-window': {
    severity: 'error',
    say: {
      vi: 'Số liệu của bản tổng hợp này tính từ {from} đến {to}; các tệp khác của cùng kỳ {period} tính từ {wantedFrom} đến {wantedTo}.',
      en: 'The figures of this roll-up run from {from} to {to}; other files for {period} run from {wantedFrom} to {wantedTo}.',
    },
    hint: {
      vi: 'Thống nhất ngày chốt số liệu giữa các cấp, rồi lập lại bản tổng hợp.',
      en: 'Agree on the days at all levels and make the roll-up again.',
    },
    why: {
      vi: 'Cùng tên kỳ mà khác ngày chốt thì có ngày được tính hai lần, có ngày không ai tính.',
      en: 'With one name and different days, some days are counted twice and others by nobody.',
    },
  },
  'rollup/periods-do-not-tile': {
    severity: 'error',
    say: {
      vi: 'Các kỳ {periods} không ghép kín kỳ {wanted}: {what}.',
      en: 'The periods {periods} do not make up {wanted}: {what}.',
    },
    hint: {
      vi: 'Đưa vào đủ các bản tổng hợp của những kỳ nối nhau, mỗi ngày thuộc đúng một kỳ.',
      en: 'Give the roll-ups of periods that follow one another, so that each day belongs to exactly one.',
    },
    why: {
      vi: 'Thiếu một kỳ thì tổng thiếu, hai kỳ chồng nhau thì tổng thừa; cả hai đều trông như số đúng.',
      en: 'With a period missing the total is too small, with two that overlap too large, and both look right.',
    },
  },
  'rollup/not-last-year': {
    severity: 'error',
    say: {
      vi: 'Bản tổng hợp để so sánh là của kỳ {found}; cùng kỳ năm trước phải là {wanted}.',
      en: 'The roll-up to compare with is for {found}; the same period of the year before is {wanted}.',
    },
    hint: { vi: 'Chọn đúng tệp với --previous.', en: 'Name the right file with --previous.' },
    why: {
      vi: 'Tăng giảm chỉ có nghĩa khi so hai kỳ cùng loại, cùng độ dài.',
      en: 'A rise or a fall means something only between two periods of one kind and length.',
    },
  },
  'rollup/own-level': {
    severity: 'warning',
    say: {
      vi: 'Đây là bản tổng hợp của chính cấp này, nằm trong thư mục biểu gửi về; nó không được cộng vào.',
      en: 'This is a roll-up of this very level that lies among the returned forms; it is not added.',
    },
    hint: {
      vi: 'Để bản tổng hợp ở thư mục khác; nếu đúng là muốn gộp, ghi thẳng tên tệp trên dòng lệnh.',
      en: 'Keep roll-ups in another folder; to merge it on purpose, name the file itself on the command line.',
    },
    why: {
      vi: 'Bản tổng hợp cũ giữ những số mà các đơn vị có thể đã sửa hoặc rút lại.',
      en: 'An older roll-up holds figures that units may have mended or withdrawn since.',
    },
  },
} as const satisfies FindingTable

export const intakeFinding = findingsFrom(intakeWords)
