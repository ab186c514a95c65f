// What is said of a cell whose figure cannot be taken as it stands, or was taken with a doubt: one entry a way of writing.
import type { FindingTable } from '../../words/finding.js'

const TYPE_NUMBER = {
  vi: 'Nhập lại chỉ bằng chữ số, không dùng dấu phân cách hàng nghìn, không kèm chữ.',
  en: 'Type the figure again in digits only, without marks of thousands and without words.',
}
const ONE_READING = {
  vi: 'Một ô có hai cách hiểu thì mọi cách đoán đều có thể sai hàng nghìn lần; chỉ đơn vị biết số thật.',
  en: 'Where a cell can be read in two ways any guess may be wrong a thousandfold; only the unit knows the figure.',
}
const ONLY_FIGURES = {
  vi: 'Ô số liệu chỉ được tính khi ghi đúng một con số; phần chữ kèm theo có thể đổi nghĩa của số.',
  en: 'A cell counts only where it holds one figure; words beside it may change what it means.',
}

/** Refused: the figure is in no total until the unit has mended the cell. */
export const numberRefusals = {
  'sheet/two-readings': {
    severity: 'error',
    say: {
      vi: 'Ô ghi {text}, có thể hiểu là {first} hoặc {second}.',
      en: 'The cell holds {text}, which may be {first} or {second}.',
    },
    hint: {
      vi: 'Nhập lại bằng chữ số, không dùng dấu phân cách hàng nghìn: {first} hoặc {second}.',
      en: 'Type the figure again without marks of thousands: {first} or {second}.',
    },
    why: ONE_READING,
  },
  'sheet/not-whole': {
    severity: 'error',
    say: {
      vi: 'Ô ghi {text}, nhưng chỉ tiêu này tính theo {unit} và phải là số nguyên.',
      en: 'The cell holds {text}, but this indicator counts in {unit} and must be a whole number.',
    },
    hint: {
      vi: 'Nhập lại số nguyên, không dùng dấu phân cách{perhaps}.',
      en: 'Type a whole number without any mark{perhaps}.',
    },
    why: ONE_READING,
  },
  'sheet/rounded-count': {
    severity: 'error',
    say: {
      vi: 'Ô hiện {shown} nhưng chứa {value}; chỉ tiêu này phải là số nguyên.',
      en: 'The cell shows {shown} but holds {value}; this indicator must be a whole number.',
    },
    hint: { vi: 'Nhập lại số nguyên đúng: {shown}{or}?', en: 'Type the right whole number: {shown}{or}?' },
    why: {
      vi: 'Định dạng làm tròn chỉ đổi số nhìn thấy; tổng cộng theo số thật trong ô nên lệch với bản in.',
      en: 'A rounding format changes only what is seen; a total adds what the cell holds and differs from the print.',
    },
  },
  'sheet/broken-groups': {
    severity: 'error',
    say: {
      vi: 'Ô ghi {text}: các nhóm chữ số không đủ ba chữ số hoặc dấu dùng lẫn lộn.',
      en: 'The cell holds {text}: groups of digits are not of three, or the marks are mixed.',
    },
    hint: TYPE_NUMBER,
    why: ONE_READING,
  },
  'sheet/letters-in-number': {
    severity: 'error',
    say: {
      vi: 'Ô ghi {text}: có ký tự không phải chữ số 0–9 (chữ O, chữ l hoặc chữ số của ngôn ngữ khác).',
      en: 'The cell holds {text}: some characters are not the digits 0–9 (the letters O and l, or digits of another script).',
    },
    hint: TYPE_NUMBER,
    why: ONLY_FIGURES,
  },
  'sheet/negative': {
    severity: 'error',
    say: {
      vi: 'Ô ghi {text}, nhưng chỉ tiêu này không thể âm.',
      en: 'The cell holds {text}, but this indicator cannot be negative.',
    },
    hint: {
      vi: 'Nhập số của kỳ này, không nhập số chênh lệch; nếu là số điều chỉnh thì sửa ở kỳ đã báo cáo.',
      en: 'Type the figure of this period, not a difference; a correction belongs to the period that it corrects.',
    },
    why: {
      vi: 'Một số âm lẫn vào sẽ trừ bớt tổng của các đơn vị khác mà không ai thấy.',
      en: 'A negative figure takes away from what other units report, and nobody sees it.',
    },
  },
  'sheet/sign-unclear': {
    severity: 'error',
    say: {
      vi: 'Ô ghi {text}: dấu ngoặc hoặc dấu gạch có thể là số âm, “trong đó” hoặc gạch đầu dòng.',
      en: 'The cell holds {text}: brackets or a dash may mean a negative figure, “of which”, or a bullet.',
    },
    hint: TYPE_NUMBER,
    why: ONE_READING,
  },
  'sheet/mark-unclear': {
    severity: 'error',
    say: {
      vi: 'Ô ghi {text}; biểu này không quy ước ký hiệu đó là bằng 0, chưa có số hay không áp dụng.',
      en: 'The cell holds {text}; this form does not say whether that mark is 0, unknown or not applicable.',
    },
    hint: {
      vi: 'Gõ 0 nếu không phát sinh; để trống nếu chưa có số.',
      en: 'Type 0 where nothing occurred; leave the cell blank where the figure is unknown.',
    },
    why: {
      vi: 'Niên giám dùng “-” cho không phát sinh và “…” cho chưa thu thập; mỗi nơi quen một kiểu, nên không được đoán.',
      en: 'Yearbooks use “-” for none and “…” for not collected; habits differ, so the mark is not guessed.',
    },
  },
  'sheet/other-unit': {
    severity: 'error',
    say: {
      vi: 'Ô ghi {text}; biểu này tính theo {unit} và mỗi ô chỉ nhận một số.',
      en: 'The cell holds {text}; this form counts in {unit}, one figure a cell.',
    },
    hint: { vi: 'Chỉ nhập số tính theo {unit}.', en: 'Type only the figure in {unit}.' },
    why: ONLY_FIGURES,
  },
  'sheet/money-unclear': {
    severity: 'error',
    say: {
      vi: 'Ô ghi {text}; số tiền phải tính theo {unit}{meant}.',
      en: 'The cell holds {text}; the amount must be in {unit}{meant}.',
    },
    hint: { vi: 'Chỉ nhập số tính theo {unit}.', en: 'Type only the amount in {unit}.' },
    why: {
      vi: 'Nhầm đơn vị tiền làm số sai hàng nghìn lần; chỉ cách ghi đầy đủ mới được đổi đơn vị.',
      en: 'A slip in the unit of money is a thousandfold error; only amounts written in full are converted.',
    },
  },
  'sheet/percent-sign': {
    severity: 'error',
    say: {
      vi: 'Ô ghi {text} ở dạng phần trăm, nhưng chỉ tiêu này tính theo {unit}.',
      en: 'The cell holds {text} as a percentage, but this indicator counts in {unit}.',
    },
    hint: {
      vi: 'Nhập số tính theo {unit} và đặt định dạng ô là Số.',
      en: 'Type the figure in {unit} and set the format of the cell to Number.',
    },
    why: ONLY_FIGURES,
  },
  'sheet/percent-scale': {
    severity: 'error',
    say: {
      vi: 'Ô ghi {text}, có thể là {first} % hoặc {second} %.',
      en: 'The cell holds {text}, which may be {first} % or {second} %.',
    },
    hint: {
      vi: 'Nếu là {second} % thì gõ {second}; nếu đúng là {first} % thì đặt định dạng ô là Phần trăm rồi gõ {first}%.',
      en: 'Type {second} for {second} %; for {first} % set the format of the cell to Percentage and type {first}%.',
    },
    why: {
      vi: 'Trong cùng một cột, 0,125 có thể là 12,5 % gõ thiếu dấu %, hoặc đúng là 0,125 %.',
      en: 'In one column 0.125 may be 12.5 % without its sign, or 0.125 % indeed.',
    },
  },
  'sheet/above-hundred': {
    severity: 'error',
    say: {
      vi: 'Ô ghi {text}; tỷ lệ này không thể vượt quá 100 %.',
      en: 'The cell holds {text}; this share cannot be above 100 %.',
    },
    hint: { vi: 'Kiểm tra lại tử số và mẫu số.', en: 'Check the two figures that it was computed of.' },
    why: {
      vi: 'Phần của một tổng không thể lớn hơn tổng; số vượt mức thường do sai dấu thập phân.',
      en: 'A share of a whole cannot exceed the whole; it is mostly a misplaced decimal mark.',
    },
  },
  'sheet/not-a-number': {
    severity: 'error',
    say: { vi: 'Ô ghi {text}, không phải một con số.', en: 'The cell holds {text}, which is no figure.' },
    hint: {
      vi: 'Chỉ nhập chữ số; để trống nếu chưa có số. Lời giải thích ghi vào phần câu hỏi của biểu.',
      en: 'Type digits only; leave the cell blank where the figure is unknown. Remarks belong to the questions of the form.',
    },
    why: ONLY_FIGURES,
  },
  'sheet/date-in-number': {
    severity: 'error',
    say: {
      vi: 'Ô chứa một ngày ({text}), không phải số liệu; Excel tự đổi những gì gõ như 3/4 hoặc 1-2 thành ngày.',
      en: 'The cell holds a date ({text}), not a figure; Excel turns what is typed as 3/4 or 1-2 into a date.',
    },
    hint: {
      vi: 'Đặt định dạng ô là Số rồi nhập lại một con số.',
      en: 'Set the format of the cell to Number and type one figure again.',
    },
    why: {
      vi: 'Ngày được lưu như một số khoảng 45 nghìn; cộng vào tổng thì sai mà không ai thấy.',
      en: 'A date is stored as a number of some 45 thousand; in a total it is wrong and unseen.',
    },
  },
  'sheet/approximate': {
    severity: 'error',
    say: {
      vi: 'Ô ghi {text}: số ước chừng hoặc khoảng số thì không cộng được.',
      en: 'The cell holds {text}: an approximate figure or a range cannot be added up.',
    },
    hint: {
      vi: 'Nhập một con số; nếu là số ước tính thì đánh dấu x vào cột ước tính.',
      en: 'Type one figure; mark it in the column of estimates if it is one.',
    },
    why: ONLY_FIGURES,
  },
  'sheet/calculation-in-text': {
    severity: 'error',
    say: {
      vi: 'Ô ghi {text}: một phép tính hoặc số kèm lời, không phải một con số.',
      en: 'The cell holds {text}: a calculation, or a figure with words, instead of one figure.',
    },
    hint: { vi: 'Nhập kết quả cuối cùng bằng chữ số.', en: 'Type the final result in digits.' },
    why: ONLY_FIGURES,
  },
  'sheet/footnote-mark': {
    severity: 'error',
    say: {
      vi: 'Ô ghi {text}: có dấu chú thích dính liền với số{meant}.',
      en: 'The cell holds {text}: a mark of a footnote stands with the figure{meant}.',
    },
    hint: {
      vi: 'Xóa dấu chú thích, chỉ để lại con số; lời chú thích ghi vào phần câu hỏi của biểu.',
      en: 'Remove the mark and leave the figure alone; the note belongs to the questions of the form.',
    },
    why: {
      vi: 'Dấu chú thích viết cao đọc liền với số thì 15 thành 151.',
      en: 'A raised mark that is read with the figure makes 151 of 15.',
    },
  },
  'sheet/exponent-text': {
    severity: 'error',
    say: {
      vi: 'Ô ghi {text}: cách viết của máy tính, không phải số liệu.',
      en: 'The cell holds {text}: a notation of computers, not a figure.',
    },
    hint: TYPE_NUMBER,
    why: ONLY_FIGURES,
  },
  'sheet/broken-number': {
    severity: 'error',
    say: {
      vi: 'Giá trị lưu trong ô bị hỏng{text}: phần mềm xuất tệp đã ghi sai.',
      en: 'The stored value of the cell is broken{text}: the program that wrote the file made a mistake.',
    },
    hint: {
      vi: 'Mở tệp bằng Excel, nhập lại con số vào ô và lưu.',
      en: 'Open the file in Excel, type the figure again and save.',
    },
    why: {
      vi: 'Nhiều phần mềm đọc giá trị hỏng thành ô trống hoặc thành một phần của số, rồi cộng như thật.',
      en: 'Many programs read a broken value as a blank, or as the beginning of a number, and add it as if it were true.',
    },
  },
  'sheet/truth-value': {
    severity: 'error',
    say: {
      vi: 'Ô chứa giá trị đúng/sai (TRUE/FALSE), không phải số liệu.',
      en: 'The cell holds TRUE or FALSE, not a figure.',
    },
    hint: TYPE_NUMBER,
    why: {
      vi: 'Phép cộng coi TRUE là 1 và FALSE là 0, nên tổng sai mà không báo lỗi.',
      en: 'An addition takes TRUE for 1 and FALSE for 0, so a total is wrong without an error.',
    },
  },
  'sheet/two-numbers': {
    severity: 'error',
    say: {
      vi: 'Ô ghi {text}: có thể là nhiều số trong một ô.',
      en: 'The cell holds {text}: several figures in one cell, it seems.',
    },
    hint: { vi: 'Mỗi ô chỉ nhập một số.', en: 'Type one figure a cell.' },
    why: ONLY_FIGURES,
  },
  'sheet/thousands-column': {
    severity: 'error',
    say: {
      vi: 'Các số dạng chữ của cột “{column}” kết thúc bằng 000 sau dấu phân cách; {text} có thể là {first} hoặc {second}.',
      en: 'Figures typed as text in the column “{column}” end in 000 after a mark; {text} may be {first} or {second}.',
    },
    hint: {
      vi: 'Nhập lại cả cột bằng chữ số liền nhau: {first} hoặc {second}.',
      en: 'Type the whole column again without marks: {first} or {second}.',
    },
    why: {
      vi: 'Có phần mềm xuất 15 thành 15.000 (ba số lẻ); khi cả cột như vậy thì không thể biết là 15 hay 15 nghìn.',
      en: 'Some programs write 15 as 15.000 with three decimals; where a whole column is so, 15 and 15 thousand cannot be told apart.',
    },
  },
  'sheet/error-value': {
    severity: 'error',
    say: { vi: 'Ô báo lỗi {fault}, không có số liệu.', en: 'The cell shows the error {fault} and holds no figure.' },
    hint: {
      vi: 'Sửa công thức hoặc gõ trực tiếp con số rồi lưu lại.',
      en: 'Mend the formula, or type the figure itself, and save.',
    },
    why: {
      vi: 'Nhiều công cụ bỏ qua ô lỗi như ô trống, nên tổng thiếu mà không ai biết.',
      en: 'Many tools skip an error as if it were a blank, so that a total lacks it and nobody knows.',
    },
  },
  'sheet/personal-number': {
    severity: 'error',
    say: {
      vi: 'Ô chứa một dãy số giống số điện thoại hoặc số giấy tờ, không phải số liệu; nội dung không được nhắc lại ở đây.',
      en: 'The cell holds what looks like a telephone or identity number, not a figure; it is not repeated here.',
    },
    hint: {
      vi: 'Xóa dữ liệu cá nhân khỏi biểu và nhập số liệu tổng hợp.',
      en: 'Remove personal data from the form and type the aggregate figure.',
    },
    why: {
      vi: 'Biểu chỉ gửi số liệu tổng hợp; dữ liệu cá nhân không được đưa vào tổng, nhật ký hay thông báo.',
      en: 'A form carries aggregates only; personal data enters no total, log or message.',
    },
  },
} as const satisfies FindingTable

/** Counted, and told. */
export const numberRemarks = {
  'sheet/notation-by-file': {
    severity: 'warning',
    say: {
      vi: 'Ô ghi {text}, được hiểu là {value} theo cách ghi của các ô khác trong tệp.',
      en: 'The cell holds {text}, taken for {value} as other cells of the file are written.',
    },
    hint: {
      vi: 'Nếu không phải {value} thì nhập lại bằng số.',
      en: 'If it is not {value}, type it again as a number.',
    },
    why: {
      vi: 'Khi ít nhất hai ô khác chỉ đọc được theo một kiểu dấu và không ô nào theo kiểu kia, kiểu đó được dùng cho cả tệp.',
      en: 'Where two other cells or more can be read in one notation only, and none in the other, it holds for the file.',
    },
  },
  'sheet/read-as-group': {
    severity: 'warning',
    say: {
      vi: 'Ô ghi {text}, được hiểu là {value}, vì chỉ cách hiểu đó hợp với chỉ tiêu này.',
      en: 'The cell holds {text}, taken for {value}, the only reading that fits this indicator.',
    },
    hint: {
      vi: 'Nếu không phải {value} thì nhập lại bằng số.',
      en: 'If it is not {value}, type it again as a number.',
    },
    why: {
      vi: 'Dấu trong số không theo cách viết tiếng Việt; số được tính nhưng nên được người kiểm tra nhìn lại.',
      en: 'The marks are not those of Vietnamese notation; the figure is counted, and a person should see it.',
    },
  },
  'sheet/money-converted': {
    severity: 'warning',
    say: {
      vi: 'Ô ghi {text}, được đổi thành {value} {unit}.',
      en: 'The cell holds {text}, converted to {value} {unit}.',
    },
    hint: { vi: 'Nhập số theo {unit} của biểu.', en: 'Type the amount in {unit}, the unit of the form.' },
    why: {
      vi: 'Số tiền ghi đủ đơn vị thì đổi được chính xác, nhưng khác đơn vị của biểu nên cần người xem lại.',
      en: 'An amount with its unit in full converts exactly, but it is not in the unit of the form, so a person should see it.',
    },
  },
  'sheet/number-in-words': {
    severity: 'warning',
    say: {
      vi: 'Ô ghi số bằng chữ {text}, được hiểu là {value}.',
      en: 'The cell holds {text} in words, taken for {value}.',
    },
    hint: { vi: 'Nhập bằng chữ số: {value}.', en: 'Type it in digits: {value}.' },
    why: {
      vi: 'Số viết bằng chữ đọc được trọn vẹn thì được tính; đọc dở thì không.',
      en: 'Numerals in words count where the whole text is read, and only there.',
    },
  },
  'sheet/above-bound': {
    severity: 'warning',
    say: {
      vi: 'Ô ghi {text}, vượt quá 100 %.',
      en: 'The cell holds {text}, above 100 %.',
    },
    hint: {
      vi: 'Kiểm tra lại số thực hiện và số kế hoạch; nếu đúng thì giữ nguyên.',
      en: 'Check the result and the plan; keep the figure if both are right.',
    },
    why: {
      vi: 'Mức hoàn thành kế hoạch có thể vượt 100 %, nhưng cũng có thể do sai dấu thập phân.',
      en: 'The completion of a plan may exceed 100 %, but a misplaced decimal mark makes it too.',
    },
  },
  'sheet/rounded-on-screen': {
    severity: 'warning',
    say: {
      vi: 'Ô hiện {shown} nhưng chứa {value}; số {value} được tính.',
      en: 'The cell shows {shown} but holds {value}; {value} is counted.',
    },
    hint: {
      vi: 'Nếu {shown} là số đúng thì nhập lại {shown}.',
      en: 'If {shown} is right, type {shown} again.',
    },
    why: {
      vi: 'Định dạng làm tròn nhiều hơn mức của biểu, nên bản in của đơn vị khác số được cộng.',
      en: 'The format rounds more than the form does, so what the unit printed differs from what is added.',
    },
  },
  'sheet/maybe-date': {
    severity: 'warning',
    say: {
      vi: 'Ô chứa {value}, trùng với cách Excel lưu ngày {date}; có thể là ngày gõ nhầm.',
      en: 'The cell holds {value}, which is how Excel stores the day {date}; it may be a date typed by mistake.',
    },
    hint: {
      vi: 'Kiểm tra lại con số; nếu đã gõ như 3/4 hoặc 1-2 thì nhập lại.',
      en: 'Check the figure; if something like 3/4 or 1-2 was typed, type it again.',
    },
    why: {
      vi: 'Trong ô đã định dạng số, Excel vẫn đổi 3/4 thành ngày và chỉ hiện số thứ tự của ngày đó.',
      en: 'In a cell formatted as a number Excel still turns 3/4 into a day, and shows only its serial number.',
    },
  },
  'sheet/long-number': {
    severity: 'warning',
    say: {
      vi: 'Ô chứa số đếm có từ 9 chữ số trở lên; có thể là số điện thoại hoặc số giấy tờ gõ nhầm.',
      en: 'The cell holds a count of nine digits or more; it may be a telephone or identity number typed by mistake.',
    },
    hint: { vi: 'Kiểm tra lại con số.', en: 'Check the figure.' },
    why: {
      vi: 'Số đếm của một đơn vị hiếm khi đến hàng trăm triệu.',
      en: 'What one unit counts hardly ever reaches a hundred million.',
    },
  },
  'sheet/number-as-text': {
    severity: 'advice',
    say: {
      vi: 'Ô chứa số ở dạng chữ: {text}, đọc là {value}.',
      en: 'The cell holds a number as text: {text}, read as {value}.',
    },
    hint: {
      vi: 'Đặt định dạng ô là Số để công thức của Excel cộng được.',
      en: 'Set the format of the cell to Number, so that formulas of Excel add it.',
    },
    why: {
      vi: 'Hàm SUM của Excel bỏ qua số ở dạng chữ; chương trình đọc và tính số đó.',
      en: 'SUM of Excel leaves out numbers stored as text; here they are read and counted.',
    },
  },
  'sheet/notation': {
    severity: 'advice',
    say: { vi: 'Ô ghi {text}, đọc là {value}.', en: 'The cell holds {text}, read as {value}.' },
    why: {
      vi: 'Cách ghi có đúng một cách hiểu nên được thống nhất; giá trị không đổi.',
      en: 'The notation has one reading and was made uniform; the value is unchanged.',
    },
  },
  'sheet/not-collected': {
    severity: 'advice',
    say: { vi: 'Ô ghi {text}, nghĩa là chưa có số.', en: 'The cell holds {text}: the figure is unknown.' },
    why: {
      vi: 'Ký hiệu “…” nghĩa là có phát sinh nhưng chưa thu thập được; ô được coi là thiếu, không phải bằng 0.',
      en: 'The mark “…” says that something occurred and was not collected; the cell is missing, not 0.',
    },
  },
  'sheet/not-applicable': {
    severity: 'advice',
    say: { vi: 'Ô ghi {text}, nghĩa là không áp dụng.', en: 'The cell holds {text}: not applicable.' },
    why: {
      vi: 'Biểu quy ước ký hiệu này là không áp dụng; ô không tham gia tính tổng.',
      en: 'The form says that this mark means not applicable; the cell takes no part in totals.',
    },
  },
} as const satisfies FindingTable
