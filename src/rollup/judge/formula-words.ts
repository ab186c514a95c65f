// What is said of formulas in the cells of a form, and of totals that a form or a unit computed.
import type { FindingTable } from '../../words/finding.js'

const OPEN_AND_SAVE = {
  vi: 'Mở tệp bằng Excel hoặc LibreOffice, nhấn F9 để tính lại rồi lưu, hoặc gõ thẳng con số.',
  en: 'Open the file in Excel or LibreOffice, press F9 to compute it again and save, or type the figure itself.',
}
const TYPE_RESULT = {
  vi: 'Gõ thẳng con số vào ô thay cho công thức.',
  en: 'Type the figure itself in the place of the formula.',
}
const OURS_COUNTS = {
  vi: 'Tổng luôn được cộng lại từ các ô thành phần; ô tổng trong tệp chỉ để đối chiếu.',
  en: 'Totals are always added up from the cells of the parts; the total in the file is only compared.',
}

export const formulaWords = {
  'sheet/formula-without-result': {
    severity: 'error',
    say: {
      vi: 'Ô có công thức nhưng tệp không lưu kết quả, và công thức này không tự tính lại ở đây được.',
      en: 'The cell has a formula without a stored result, and this formula cannot be computed here.',
    },
    hint: OPEN_AND_SAVE,
    why: {
      vi: 'Tệp do phần mềm khác xuất có thể chỉ chứa công thức; đọc thành ô trống thì tổng thiếu.',
      en: 'Files of other programs may hold formulas alone; read as blanks they make totals too small.',
    },
  },
  'sheet/result-computed': {
    severity: 'advice',
    say: {
      vi: 'Ô có công thức nhưng tệp không lưu kết quả; đã tính lại được {value}.',
      en: 'The cell has a formula without a stored result; computed here it gives {value}.',
    },
    why: {
      vi: 'Công thức chỉ dùng các phép tính cơ bản trên cùng trang nên tính lại chính xác được.',
      en: 'The formula uses basic operations on its own sheet only, so it can be computed exactly.',
    },
  },
  'sheet/stale-result': {
    severity: 'error',
    say: {
      vi: 'Kết quả lưu trong ô là {stored}, nhưng công thức cho {computed}.',
      en: 'The stored result of the cell is {stored}, but its formula gives {computed}.',
    },
    hint: OPEN_AND_SAVE,
    why: {
      vi: 'Kết quả cũ còn lại khi số liệu đã đổi mà chưa tính lại; không biết số nào là số đơn vị muốn báo cáo.',
      en: 'An old result stays when figures change and nothing is computed again; which one the unit means is unknown.',
    },
  },
  'sheet/external-link': {
    severity: 'error',
    say: {
      vi: 'Ô lấy số từ một tệp khác, nên không kiểm tra được.',
      en: 'The cell takes its figure from another file, so it cannot be checked.',
    },
    hint: TYPE_RESULT,
    why: {
      vi: 'Kết quả lưu có thể là bản cũ của một tệp không gửi kèm; chương trình không bao giờ mở liên kết.',
      en: 'The stored result may be an old copy of a file that was not sent; links are never followed.',
    },
  },
  'sheet/hidden-error': {
    severity: 'warning',
    say: {
      vi: 'Công thức dùng IFERROR để thay lỗi bằng một số; số {value} được tính.',
      en: 'The formula uses IFERROR, which puts a figure in the place of an error; {value} is counted.',
    },
    hint: {
      vi: 'Kiểm tra công thức; nếu chưa có số thì để trống, không thay bằng 0.',
      en: 'Check the formula; leave the cell blank where the figure is unknown, and do not put 0.',
    },
    why: {
      vi: 'Lỗi bị che thành 0 trông giống như không phát sinh.',
      en: 'An error that is shown as 0 looks as if nothing occurred.',
    },
  },
  'sheet/circular': {
    severity: 'error',
    say: {
      vi: 'Công thức trong ô cần chính kết quả của nó (tham chiếu vòng) hoặc dựa vào một chuỗi công thức quá dài.',
      en: 'The formula of the cell needs its own result (a circular reference), or rests on an endless chain of formulas.',
    },
    hint: TYPE_RESULT,
    why: {
      vi: 'Tham chiếu vòng không có kết quả xác định; số đang hiện tùy vào số lần tính lại.',
      en: 'A circular reference has no definite result; what is shown depends on how often it was computed.',
    },
  },
  'sheet/volatile': {
    severity: 'error',
    say: {
      vi: 'Công thức trong ô cho kết quả khác nhau mỗi lần mở tệp (TODAY, RAND, INDIRECT…).',
      en: 'The formula of the cell gives another result at each opening (TODAY, RAND, INDIRECT and the like).',
    },
    hint: TYPE_RESULT,
    why: {
      vi: 'Số liệu báo cáo phải giữ nguyên từ khi ký đến khi tổng hợp.',
      en: 'A reported figure must stay the same from signing to merging.',
    },
  },
  'sheet/formula-unchecked': {
    severity: 'warning',
    say: {
      vi: 'Công thức trong ô không kiểm tra lại được ở đây; kết quả lưu {value} được tính.',
      en: 'The formula of the cell cannot be checked here; its stored result {value} is counted.',
    },
    hint: {
      vi: 'Kiểm tra con số; gõ thẳng con số thì không còn cảnh báo này.',
      en: 'Check the figure; typed as a number it is not warned of.',
    },
    why: {
      vi: 'Chỉ các phép tính cơ bản trên cùng trang được tính lại; công thức mảng, hàm khác hoặc số từ trang khác thì không.',
      en: 'Only basic operations on the same sheet are computed again; arrays, other functions and other sheets are not.',
    },
  },
  'sheet/manual-calculation': {
    severity: 'warning',
    say: {
      vi: 'Tệp đặt chế độ tính thủ công và có {count} ô số liệu là công thức; kết quả lưu có thể đã cũ.',
      en: 'The file computes by hand only and has {count} figures with formulas; stored results may be old.',
    },
    hint: OPEN_AND_SAVE,
    why: {
      vi: 'Ở chế độ tính thủ công, Excel không cập nhật công thức khi số liệu đổi.',
      en: 'In this mode Excel does not bring formulas up to date when figures change.',
    },
  },
  'sheet/total-differs': {
    severity: 'warning',
    say: {
      vi: 'Ô tổng ghi {stated}, cộng các thành phần được {sum}; số {sum} được tính.',
      en: 'The total says {stated}, its parts add up to {sum}; {sum} is counted.',
    },
    hint: {
      vi: 'Kiểm tra lại các thành phần; nếu thiếu một thành phần thì bổ sung vào đúng ô của nó.',
      en: 'Check the parts; where one is left out, put it into its own cell.',
    },
    why: OURS_COUNTS,
  },
  'sheet/total-unreadable': {
    severity: 'warning',
    say: {
      vi: 'Ô tổng ghi {text}, không phải một con số; tổng được cộng từ các thành phần: {sum}.',
      en: 'The total holds {text}, which is no figure; its parts add up to {sum}, which is counted.',
    },
    hint: {
      vi: 'Khôi phục công thức của ô tổng, hoặc tải lại biểu.',
      en: 'Put back the formula of the total, or use a fresh form.',
    },
    why: OURS_COUNTS,
  },
  'sheet/total-unchecked': {
    severity: 'advice',
    say: {
      vi: 'Ô tổng ghi {stated}; không đối chiếu được và không dùng, vì có thành phần bị từ chối hoặc còn thiếu.',
      en: 'The total says {stated}; it is neither checked nor used, since a part is refused or missing.',
    },
    why: OURS_COUNTS,
  },
  'sheet/only-total': {
    severity: 'error',
    say: {
      vi: 'Chỉ có tổng ({stated}), còn thành phần để trống; không tách được nên tổng không được tính.',
      en: 'Only the total is given ({stated}) while parts are blank; it cannot be told apart and is not counted.',
    },
    hint: {
      vi: 'Nhập từng thành phần; thành phần không phát sinh thì gõ 0.',
      en: 'Type each part; type 0 where nothing occurred.',
    },
    why: {
      vi: 'Tổng của cả tỉnh được cộng từ các thành phần; nhận riêng tổng thì thành phần sẽ thiếu mà không ai biết.',
      en: 'Totals of the province are added up from parts; a bare total would hide that the parts are lacking.',
    },
  },
  'sheet/formula-overwritten': {
    severity: 'advice',
    say: {
      vi: 'Ô tổng được gõ thẳng số {stated} thay cho công thức; số này đúng bằng tổng các thành phần.',
      en: 'The total was typed ({stated}) over its formula; it equals the sum of its parts.',
    },
    why: OURS_COUNTS,
  },
  'sheet/formula-replaced': {
    severity: 'advice',
    say: {
      vi: 'Công thức của ô tổng khác công thức của biểu, nhưng kết quả bằng tổng các thành phần.',
      en: 'The formula of the total is not that of the form, but its result equals the sum of its parts.',
    },
    why: OURS_COUNTS,
  },
} as const satisfies FindingTable
