// What is said of what people do to a cell beside typing in it: strike out, merge, hide, colour, hang remarks on it.
import type { FindingTable } from '../../words/finding.js'

export const markWords = {
  'sheet/struck-part': {
    severity: 'error',
    say: {
      vi: 'Một phần của ô bị gạch ngang: {text}, sau khi bỏ phần gạch còn {left}.',
      en: 'A part of the cell is struck through: {text}, of which {left} remains.',
    },
    hint: {
      vi: 'Xóa hẳn phần bị gạch, chỉ để lại con số đúng.',
      en: 'Delete what is struck through and leave the right figure alone.',
    },
    why: {
      vi: 'Số cũ bị gạch và số mới nằm trong cùng một ô; nhiều công cụ đọc dính thành một số.',
      en: 'The old figure and the new one stand in one cell; many tools read them as one number.',
    },
  },
  'sheet/struck-out': {
    severity: 'error',
    say: {
      vi: 'Cả ô bị gạch ngang ({text}), không rõ số còn giá trị hay không.',
      en: 'The whole cell is struck through ({text}); whether the figure still holds is unknown.',
    },
    hint: {
      vi: 'Bỏ gạch ngang nếu số đúng; nhập số mới hoặc xóa ô nếu số bị hủy.',
      en: 'Remove the strike if the figure holds; type the new one, or clear the cell, if it was withdrawn.',
    },
    why: {
      vi: 'Gạch ngang thường là hủy số, nhưng cũng có nơi gạch để đánh dấu đã kiểm tra.',
      en: 'A strike mostly withdraws a figure, but some use it for “checked”.',
    },
  },
  'sheet/merged-figures': {
    severity: 'error',
    say: {
      vi: 'Ô nằm trong vùng gộp {range}, nên không rõ số thuộc ô nào.',
      en: 'The cell lies in the merged range {range}, so it is unknown which cell the figure belongs to.',
    },
    hint: {
      vi: 'Bỏ gộp ô trong vùng số liệu rồi nhập từng số vào đúng ô.',
      en: 'Split the merged cells among the figures and type each figure in its own cell.',
    },
    why: {
      vi: 'Dưới vùng gộp vẫn có thể còn số cũ mà người nhìn không thấy, và mỗi phần mềm đọc một kiểu.',
      en: 'Under a merged range an old figure may remain that nobody sees, and programs read it differently.',
    },
  },
  'sheet/scaling-format': {
    severity: 'error',
    say: {
      vi: 'Định dạng {format} làm ô hiện số đã chia nghìn hoặc triệu; trong ô là {value}.',
      en: 'The format {format} shows the figure in thousands or millions; the cell holds {value}.',
    },
    hint: {
      vi: 'Đặt lại định dạng ô là Số rồi kiểm tra con số hiện ra.',
      en: 'Set the format of the cell to Number and check the figure that appears.',
    },
    why: {
      vi: 'Người nhập tin vào số nhìn thấy, còn máy cộng số trong ô: lệch nhau hàng nghìn lần.',
      en: 'The person trusts what is seen and the machine adds what is stored: a thousandfold difference.',
    },
  },
  'sheet/unseen-figure': {
    severity: 'warning',
    say: {
      vi: 'Số trong ô không nhìn thấy được (chữ cùng màu nền hoặc định dạng ẩn), nhưng vẫn được tính.',
      en: 'The figure in the cell cannot be seen (white on white, or a format that hides it), but it is counted.',
    },
    hint: {
      vi: 'Làm cho số hiện ra, hoặc xóa nếu là số thừa.',
      en: 'Make the figure visible, or clear the cell if it does not belong there.',
    },
    why: {
      vi: 'Số không nhìn thấy thì không ai kiểm tra được trước khi ký.',
      en: 'Nobody can check before signing what nobody sees.',
    },
  },
  'sheet/remark': {
    severity: 'warning',
    say: { vi: 'Ô có ghi chú kèm theo: {text}.', en: 'A remark hangs on the cell: {text}.' },
    hint: {
      vi: 'Đọc ghi chú trước khi dùng số; số ước tính thì đánh dấu x vào cột ước tính.',
      en: 'Read it before the figure is used; mark estimates in the column of estimates.',
    },
    why: {
      vi: 'Ghi chú như “ước tính”, “chưa duyệt” làm thay đổi giá trị của số, nhưng phép cộng không đọc ghi chú.',
      en: 'A remark such as “estimate” or “not approved” changes what a figure is worth, and no addition reads it.',
    },
  },
  'sheet/note-with-digits': {
    severity: 'warning',
    say: {
      vi: 'Cuối hàng có lời ghi kèm chữ số: {text}; có thể là số sửa.',
      en: 'A note with digits stands at the end of the row: {text}; it may be a correction.',
    },
    hint: {
      vi: 'Nếu là số sửa thì sửa thẳng vào ô số liệu rồi xóa lời ghi.',
      en: 'If it corrects a figure, correct the figure itself and remove the note.',
    },
    why: {
      vi: 'Lời ghi như “sửa 15 thành 17” không tự sửa được con số trong ô.',
      en: 'A note such as “15 should be 17” does not correct the cell.',
    },
  },
  'sheet/mixed-notation': {
    severity: 'warning',
    say: {
      vi: 'Tệp dùng lẫn hai kiểu dấu: {vi} ô kiểu Việt Nam (12,5) và {en} ô kiểu Anh (12.5).',
      en: 'The file mixes two notations: {vi} cells are Vietnamese (12,5) and {en} are English (12.5).',
    },
    hint: {
      vi: 'Nhập số ở dạng số của Excel, không gõ dạng chữ.',
      en: 'Type figures as numbers of Excel, not as text.',
    },
    why: {
      vi: 'Khi có hai người nhập hai kiểu, các ô như 1.234 không thể biết là nghìn hay là số lẻ, nên bị từ chối.',
      en: 'Where two people typed in two ways, a cell such as 1.234 may be thousands or decimals, so it is refused.',
    },
  },
  'sheet/unit-changed': {
    severity: 'error',
    say: {
      vi: 'Đơn vị tính in trong tệp là {printed}, biểu quy định là “{unit}”; số liệu không được tính.',
      en: 'The file prints the unit of measure {printed}, the form has “{unit}”; the figure is not counted.',
    },
    hint: {
      vi: 'Ghi lại đơn vị tính “{unit}” và nhập số theo đơn vị đó.',
      en: 'Put back the unit “{unit}” and type the figures in it.',
    },
    why: {
      vi: 'Đổi nghìn đồng thành triệu đồng ở tiêu đề làm cả cột sai nghìn lần mà từng số vẫn trông hợp lý.',
      en: 'A heading changed from thousand to million makes a whole column wrong a thousandfold, and each figure looks right.',
    },
  },
} as const satisfies FindingTable
