// What is said of files that stand where returned forms are looked for, before their bytes are read.
import { type FindingTable, findingsFrom } from './finding.js'

export const returnFileWords = {
  'sheet/changing': {
    severity: 'error',
    say: {
      vi: 'Tệp thay đổi trong lúc đang đọc, nên nội dung đọc được có thể nửa cũ nửa mới.',
      en: 'The file changed while it was read, so what was read may be half old and half new.',
    },
    hint: {
      vi: 'Đợi phần mềm đồng bộ hoặc Excel lưu xong rồi chạy lại.',
      en: 'Wait until the file is synchronised or saved, then run again.',
    },
    why: {
      vi: 'Số liệu được tính từ một bản đọc trọn vẹn trong bộ nhớ; bản đọc dở không được dùng.',
      en: 'Figures are taken from one whole reading; a torn one is not used.',
    },
  },
  'sheet/link': {
    severity: 'advice',
    say: {
      vi: 'Bỏ qua: đây là liên kết tới nơi khác, không phải tệp nằm trong thư mục.',
      en: 'Passed over: this is a link to somewhere else, not a file of the folder.',
    },
    why: {
      vi: 'Liên kết có thể dẫn ra ngoài thư mục hoặc dẫn vòng, và cùng một tệp sẽ bị đọc hai lần.',
      en: 'Links may lead out of the folder or in a circle, and one file would be read twice.',
    },
  },
  'sheet/special-file': {
    severity: 'advice',
    say: {
      vi: 'Bỏ qua: đây là tệp đặc biệt của hệ thống (ống dẫn hoặc thiết bị).',
      en: 'Passed over: this is a special file of the system (a pipe or a device).',
    },
    why: {
      vi: 'Đọc ống dẫn hay thiết bị có thể không bao giờ xong.',
      en: 'Reading a pipe or a device may never end.',
    },
  },
  'sheet/not-a-spreadsheet': {
    severity: 'advice',
    say: {
      vi: 'Bỏ qua: đuôi tệp {ending} không phải của bảng tính.',
      en: 'Passed over: {ending} is no ending of a spreadsheet.',
    },
    hint: {
      vi: 'Nếu đây là báo cáo, đề nghị đơn vị điền vào biểu mẫu .xlsx; hoặc ghi thẳng tên tệp này trên dòng lệnh.',
      en: 'If this is a report, have the unit fill in the .xlsx form; or name the file itself on the command line.',
    },
    why: {
      vi: 'Trong thư mục thường có cả kế hoạch, công văn, bản quét; chúng được liệt kê để không tệp nào bị bỏ sót mà không ai biết.',
      en: 'Folders hold plans, letters and scans as well; they are listed so that nothing is dropped unseen.',
    },
  },
  'sheet/roll-up': {
    severity: 'advice',
    say: {
      vi: 'Đây là bảng tổng hợp do chương trình lập, không phải biểu của một đơn vị; dùng report merge để gộp tiếp.',
      en: 'This is a roll-up of this program, not the form of a unit; use report merge to merge it further.',
    },
    why: {
      vi: 'Bảng tổng hợp được gộp theo từng số liệu gốc bên trong, không bao giờ được cộng như một biểu.',
      en: 'A roll-up is merged by the figures that it carries, and never added as a form.',
    },
  },
  'sheet/nothing-to-map': {
    severity: 'error',
    say: {
      vi: 'Không tìm thấy bảng có cột nhãn và cột số để lập ánh xạ.',
      en: 'No table with a column of labels and columns of figures was found.',
    },
    hint: {
      vi: 'Kiểm tra xem số liệu có nằm trong ảnh không; đề nghị đơn vị dùng biểu mẫu được gửi.',
      en: 'See whether the figures are in a picture; have the unit use the form that was sent.',
    },
    why: {
      vi: 'Ánh xạ ghép nhãn của dòng, cột trong tệp với chỉ tiêu của biểu; không có nhãn thì không có gì để ghép.',
      en: 'A mapping joins labels of the file with indicators of the form; without labels there is nothing to join.',
    },
  },
  'sheet/mapping-unused': {
    severity: 'warning',
    say: {
      vi: 'Tệp ánh xạ này không được dùng: không tệp nào có đúng bố cục đã xác nhận.',
      en: 'This mapping is not used: no file has the layout that was confirmed.',
    },
    hint: {
      vi: 'Bố cục của tệp đã khác đi; lập lại tệp ánh xạ bằng --map.',
      en: 'The layout of the file has changed; make the mapping again with --map.',
    },
    why: {
      vi: 'Ánh xạ đã xác nhận chỉ có giá trị với đúng các nhãn ở đúng chỗ lúc xác nhận.',
      en: 'A confirmed mapping holds for the labels and places that were confirmed.',
    },
  },
} as const satisfies FindingTable

export const returnFileFinding = findingsFrom(returnFileWords)
