// What can be wrong before any spreadsheet is looked at: the plan, the period, and the two files that the plan names.
import { type FindingTable, findingsFrom } from '../../words/finding.js'

export const jobWords = {
  'rollup/not-a-plan': {
    severity: 'error',
    say: {
      vi: 'Tệp này không phải kế hoạch (kind: plan), nên không cho biết biểu mẫu và đơn vị báo cáo.',
      en: 'This file is no plan (kind: plan), so it does not tell the form and the reporting units.',
    },
    hint: {
      vi: 'Ghi tên tệp kế hoạch, ví dụ: ke-hoach.plan.yaml.',
      en: 'Name the file of a plan: ke-hoach.plan.yaml.',
    },
    why: {
      vi: 'Biểu mẫu, danh mục đơn vị và hạn nộp đều nằm ở mục reporting của kế hoạch; các lệnh tổng hợp chỉ cần kế hoạch và kỳ báo cáo.',
      en: 'Form, units and deadlines are those under reporting of the plan; the commands need only a plan and a period.',
    },
  },
  'rollup/unknown-period': {
    severity: 'error',
    say: {
      vi: 'Kỳ báo cáo "{period}" không đúng cách ghi.',
      en: 'The period "{period}" is not written as periods are.',
    },
    hint: {
      vi: 'Ghi một trong các cách: {year}-M05 (tháng 5), {year}-Q2 (quý II), {year}-H1 (6 tháng đầu năm), {year}-9M (9 tháng đầu năm), {year} (cả năm).',
      en: 'Write one of: {year}-M05 (May), {year}-Q2 (second quarter), {year}-H1 (first half), {year}-9M (nine months), {year} (the year).',
    },
    why: {
      vi: 'Kỳ quyết định những ngày nào thuộc báo cáo và tệp nào được nhận; chương trình không đoán kỳ.',
      en: 'The period decides which days a report covers and which files belong to it; it is never guessed.',
    },
  },
  'rollup/reporting-missing': {
    severity: 'error',
    say: {
      vi: 'Kế hoạch chưa ghi {key}, nên chưa biết {what}.',
      en: 'The plan does not state {key}, so {what} is not known.',
    },
    hint: {
      vi: 'Thêm vào kế hoạch: reporting: { form: bieu-01.form.yaml, units: don-vi.units.yaml }.',
      en: 'Add to the plan: reporting: { form: bieu-01.form.yaml, units: don-vi.units.yaml }.',
    },
    why: {
      vi: 'Không có biểu mẫu thì không biết ô nào là số liệu nào; không có danh mục đơn vị thì không biết thiếu ai.',
      en: 'Without the form no cell has a meaning; without the list of units nobody can be missed.',
    },
  },
  'rollup/reporting-unreadable': {
    severity: 'error',
    say: {
      vi: 'Không mở được tệp "{path}" mà {key} nêu ({what}).',
      en: 'The file "{path}" that {key} names ({what}) cannot be opened.',
    },
    hint: {
      vi: 'Kiểm tra tên tệp; đường dẫn tính từ thư mục của kế hoạch.',
      en: 'Check the name of the file; the path starts at the folder of the plan.',
    },
    why: {
      vi: 'Biểu mẫu và danh mục đơn vị là tệp riêng, dùng chung cho nhiều kế hoạch; thiếu một tệp thì không tổng hợp được.',
      en: 'Form and units are files of their own that several plans share; without one of them nothing can be rolled up.',
    },
  },
  'rollup/reporting-kind': {
    severity: 'error',
    say: {
      vi: 'Tệp "{path}" mà {key} nêu phải là {what} (kind: {kind}), không phải kind: {found}.',
      en: 'The file "{path}" that {key} names must be {what} (kind: {kind}), not kind: {found}.',
    },
    hint: { vi: 'Sửa {key} cho đúng tệp.', en: 'Correct {key}.' },
    why: {
      vi: 'Hai tệp ở reporting.form và reporting.units có vai trò khác nhau và không thay cho nhau được.',
      en: 'The files under reporting.form and reporting.units have different parts and cannot stand for each other.',
    },
  },
  'rollup/period-without-deadline': {
    severity: 'warning',
    say: {
      vi: 'Kế hoạch có ghi hạn nộp báo cáo, nhưng không có hạn nào của kỳ {name}; không xét được nộp đúng hạn hay muộn.',
      en: 'The plan states deadlines, but none for {name}; who is late cannot be told.',
    },
    hint: {
      vi: 'Xem lại kỳ đã ghi, nhất là năm; hoặc thêm hạn của kỳ này vào reporting.deadlines (period, on).',
      en: 'Check the period, above all its year; or add its deadline to reporting.deadlines (period, on).',
    },
    why: {
      vi: 'Ghi nhầm năm của kỳ là lỗi thường gặp; hạn nộp của kế hoạch cho biết kỳ nào được báo cáo.',
      en: 'A wrong year in the period is a common slip; the deadlines of the plan tell which periods are reported.',
    },
  },
  'rollup/no-expected-unit': {
    severity: 'error',
    say: {
      vi: 'Không có đơn vị nào còn hiệu lực vào ngày {day}, ngày cuối của kỳ {name}.',
      en: 'No unit is valid on {day}, the last day of {name}.',
    },
    hint: {
      vi: 'Xem lại from, to của các đơn vị và các cấp trong "{path}", hoặc kỳ báo cáo.',
      en: 'Check from and to of units and levels in "{path}", or the period.',
    },
    why: {
      vi: 'Không có đơn vị nào phải nộp thì tổng nào cũng thành 0 mà trông như đủ.',
      en: 'Where nobody is expected, every total would be 0 and look complete.',
    },
  },
  'rollup/unit-without-units': {
    severity: 'warning',
    say: {
      vi: '"{unit}" có các đơn vị cấp dưới, nhưng không đơn vị nào còn hiệu lực vào ngày {day}; không chờ báo cáo nào từ địa bàn này.',
      en: '"{unit}" has units below it, but none is valid on {day}; no report is expected from there.',
    },
    hint: {
      vi: 'Thêm các đơn vị mới, hoặc sửa from, to của những đơn vị đang có.',
      en: 'Add the new units, or correct from and to of those that are there.',
    },
    why: {
      vi: 'Thường là danh mục chưa được cập nhật sau khi sắp xếp đơn vị; số của cả một địa bàn sẽ thiếu mà không ai thấy.',
      en: 'Most often a list that was not renewed after a reorganisation; the figures of a whole area would be missed unseen.',
    },
  },
  'rollup/units-ended': {
    severity: 'warning',
    say: {
      vi: '{count} đơn vị kết thúc trong kỳ {name} nên không chờ báo cáo riêng: {units}.',
      en: '{count} units ended within {name}, so no report of their own is expected: {units}.',
    },
    hint: {
      vi: 'Số liệu của cả kỳ do đơn vị kế tiếp báo cáo; chương trình không chia số của đơn vị cũ.',
      en: 'Their successors report the whole period; figures of an old unit are never apportioned.',
    },
    why: {
      vi: 'Đơn vị được chờ báo cáo là đơn vị còn hiệu lực vào ngày cuối của kỳ; đơn vị đã kết thúc được nêu tên để không bị bỏ quên.',
      en: 'Expected are the units of the last day of the period; those that ended are named, so that none is forgotten.',
    },
  },
} as const satisfies FindingTable

export const jobFinding = findingsFrom(jobWords)
