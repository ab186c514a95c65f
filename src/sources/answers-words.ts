// What is said of an answer that cannot be read. What the schema says of one stands with the schema.
import type { Bilingual } from '../model/diagnostic.js'

export const answerWords = {
  kind: {
    vi: '{name} không có câu trả lời này.',
    en: '{name} has no such answer.',
  },
  task: {
    vi: 'Nhiệm vụ phải bắt đầu bằng mã hoặc tên cơ quan và dấu hai chấm; chưa thấy cơ quan của "{answer}". Các mã: {known}.',
    en: 'A task begins with the id or the name of its agency and a colon; none was found in "{answer}". Ids: {known}.',
  },
  noAgency: {
    vi: 'Chưa có cơ quan nào để giao nhiệm vụ "{answer}": thêm cơ quan trước.',
    en: 'There is no agency yet for the task "{answer}": name the agency first.',
  },
  taskText: {
    vi: 'Sau dấu hai chấm của "{answer}" phải có nội dung nhiệm vụ.',
    en: 'The task must stand behind the colon of "{answer}".',
  },
  deadline: {
    vi: 'Thời hạn phải viết dạng "ngày/tháng: việc phải gửi", ví dụ "15/6: Báo cáo 6 tháng"; "{answer}" không đúng dạng này.',
    en: 'A deadline is written "day/month: what is due", such as "15/6: Báo cáo 6 tháng"; "{answer}" is not.',
  },
  noDay: { vi: 'Không có ngày {answer} trong lịch.', en: 'The calendar has no day {answer}.' },
  goal: {
    vi: 'Không hiểu phần trong dấu ngoặc nhọn của "{answer}". Viết {percent: 50 -> 60}, {count: 15}, {ratio: 193/204}, {change: down 10}, {frequency: 1 / month}, {yes_no} hoặc {none}.',
    en: 'The braces of "{answer}" cannot be read. Write {percent: 50 -> 60}, {count: 15}, {ratio: 193/204}, {change: down 10}, {frequency: 1 / month}, {yes_no} or {none}.',
  },
  authority: {
    vi: '"{answer}" không phải quyền hạn ký; dùng TM., KT., TL., TUQ. hoặc Q., hai dòng thì viết "TM. / KT.".',
    en: '"{answer}" is no authority to sign; use TM., KT., TL., TUQ. or Q., or "TM. / KT." for two lines.',
  },
  number: { vi: '"{answer}" không phải là một số.', en: '"{answer}" is no number.' },
  head: {
    vi: 'Chức vụ hoặc tập thể "{answer}" in sau quyền hạn ký (TM., KT., …), nên phải có cả quyền hạn ký.',
    en: '"{answer}" is printed behind an authority (TM., KT., …), so there must be one.',
  },
} as const satisfies Record<string, Bilingual>
