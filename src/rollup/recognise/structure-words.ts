// What is said of the build of a returned sheet: rows, columns, labels, merged and hidden cells, sheets beside it.
import { type FindingTable, findingsFrom } from '../../words/finding.js'

const SEND_AGAIN = {
  vi: 'Đề nghị đơn vị điền vào biểu mẫu gốc được gửi cho mình và gửi lại.',
  en: 'Have the unit fill in the form as it was sent out, and send that.',
}

export const structureWords = {
  'sheet/not-recognised': {
    severity: 'error',
    say: {
      vi: 'Không nhận ra biểu {form} trong tệp này: {reason}.',
      en: 'The form {form} is not recognised in this file: {reason}.',
    },
    hint: {
      vi: 'Lập tệp ánh xạ bằng report check TỆP --map TỆP.mapping.yaml rồi xác nhận từng nhãn, hoặc đề nghị đơn vị dùng biểu mẫu được gửi.',
      en: 'Make a mapping file with report check FILE --map FILE.mapping.yaml and confirm each label, or have the unit use the form that was sent.',
    },
    why: {
      vi: 'Không có mã chỉ tiêu và nhãn không khớp đủ một đối một thì không biết số nào thuộc chỉ tiêu nào; nhãn gần giống không bao giờ được tự nhận.',
      en: 'Without ids, and with labels that do not fit one to one, nobody knows which figure is which; labels that are nearly the same are never taken.',
    },
  },
  'sheet/by-labels': {
    severity: 'warning',
    say: {
      vi: 'Tệp không có mã chỉ tiêu; số liệu được nhận theo nhãn dòng và tiêu đề cột, khớp đủ một đối một.',
      en: 'The file has no ids; figures are taken by the labels of rows and columns, which fit one to one.',
    },
    why: {
      vi: 'Nhãn đúng từng chữ (không kể hoa thường, dấu đầu dòng, đơn vị tính trong ngoặc) và đủ mọi chỉ tiêu thì mới được nhận.',
      en: 'Labels count only where each is the same (but for case, bullets and a unit in parentheses) and none is missing.',
    },
  },
  'sheet/by-mapping': {
    severity: 'warning',
    say: {
      vi: 'Số liệu được nhận theo tệp ánh xạ do {by} xác nhận ngày {date}.',
      en: 'Figures are taken by the mapping file that {by} confirmed on {date}.',
    },
    why: {
      vi: 'Ánh xạ chỉ được dùng khi bố cục của tệp đúng như lúc xác nhận.',
      en: 'A mapping is used only where the layout of the file is the one that was confirmed.',
    },
  },
  'sheet/transposed': {
    severity: 'error',
    say: {
      vi: 'Bảng bị xoay: chỉ tiêu nằm theo cột, cột số liệu nằm theo dòng.',
      en: 'The table is turned: indicators stand in columns, and columns of figures in rows.',
    },
    hint: SEND_AGAIN,
    why: {
      vi: 'Bảng xoay không có mã thì không thể chắc ô nào là số nào.',
      en: 'In a turned table without ids nobody can be sure which cell is which figure.',
    },
  },
  'sheet/label-changed': {
    severity: 'warning',
    say: {
      vi: 'Nhãn của chỉ tiêu {id} đã bị sửa thành {found}; biểu mẫu ghi “{expected}”. Số liệu được nhận theo mã.',
      en: 'The label of the indicator {id} was changed to {found}; the form says “{expected}”. The figure is taken by its id.',
    },
    hint: {
      vi: 'Hỏi lại đơn vị có hiểu chỉ tiêu khác đi không.',
      en: 'Ask the unit whether it understands the indicator differently.',
    },
    why: {
      vi: 'Nhãn bị sửa có thể chỉ là chữ, cũng có thể là đơn vị đã tính một thứ khác.',
      en: 'A changed label may be wording only, or the unit may have counted something else.',
    },
  },
  'sheet/label-elsewhere': {
    severity: 'error',
    say: {
      vi: 'Dòng mang mã {id} (“{expected}”) lại có nhãn {found}; không rõ số ở dòng này thuộc chỉ tiêu nào.',
      en: 'The row with the id {id} (“{expected}”) is labelled {found}; it is not clear whose figures stand here.',
    },
    hint: SEND_AGAIN,
    why: {
      vi: 'Khi các dòng bị sắp xếp lại mà cột mã ẩn không đi theo, mã và nhãn chỉ hai chỉ tiêu khác nhau.',
      en: 'Where rows were sorted without the hidden ids, id and label mean two indicators.',
    },
  },
  'sheet/heading-changed': {
    severity: 'warning',
    say: {
      vi: 'Tiêu đề cột {id} đã bị sửa thành {found}; biểu mẫu ghi “{expected}”. Số liệu được nhận theo mã.',
      en: 'The heading of the column {id} was changed to {found}; the form says “{expected}”. Figures are taken by its id.',
    },
    hint: {
      vi: 'Hỏi lại đơn vị có điền đúng loại số của cột không.',
      en: 'Ask the unit whether it typed the kind of figure that the column is for.',
    },
    why: {
      vi: 'Tiêu đề bị sửa có thể chỉ là chữ, cũng có thể là đơn vị đã điền loại số khác.',
      en: 'A changed heading may be wording only, or the unit may have typed another kind of figure.',
    },
  },
  'sheet/heading-elsewhere': {
    severity: 'error',
    say: {
      vi: 'Cột mang mã {id} (“{expected}”) lại có tiêu đề {found}; không rõ số trong cột thuộc loại nào.',
      en: 'The column with the id {id} (“{expected}”) is headed {found}; it is not clear which figures stand in it.',
    },
    hint: SEND_AGAIN,
    why: {
      vi: 'Đổi chỗ hai cột mà dòng mã ẩn không đi theo thì số trong kỳ và lũy kế bị tráo.',
      en: 'Where columns were swapped without the hidden ids, figures in the period and cumulative ones change places.',
    },
  },
  'sheet/row-missing': {
    severity: 'error',
    say: {
      vi: 'Biểu không còn dòng của chỉ tiêu “{title}” ({id}).',
      en: 'The row of the indicator “{title}” ({id}) is gone.',
    },
    hint: SEND_AGAIN,
    why: {
      vi: 'Dòng bị xóa là thiếu số liệu, không phải số 0, và dòng kế tiếp không bao giờ được đọc thay.',
      en: 'A removed row is a missing figure, not 0, and the row below is never read in its place.',
    },
  },
  'sheet/column-missing': {
    severity: 'error',
    say: {
      vi: 'Biểu không còn cột “{title}” ({id}).',
      en: 'The column “{title}” ({id}) is gone.',
    },
    hint: SEND_AGAIN,
    why: {
      vi: 'Cột bị xóa là thiếu số liệu, và cột kế bên không bao giờ được đọc thay.',
      en: 'A removed column is missing figures, and the column beside it is never read in its place.',
    },
  },
  'sheet/partial-undeclared': {
    severity: 'error',
    say: {
      vi: 'Tệp chỉ có {count} trong {all} dòng của biểu và không đánh dấu là bản bổ sung.',
      en: 'The file has {count} of the {all} rows of the form and is not marked as partial.',
    },
    hint: {
      vi: 'Nếu chỉ gửi các dòng sửa, đề nghị đánh dấu x vào ô “Chỉ gửi một phần số liệu” của biểu gốc; nếu không thì gửi lại cả biểu.',
      en: 'Where only changed rows are meant, have the box for partial figures ticked in the form itself; else the whole form is to be sent.',
    },
    why: {
      vi: 'Nếu coi những dòng không có là 0 hoặc là không đổi thì tổng sẽ sai mà không ai biết.',
      en: 'If rows that are not there counted as 0, or as unchanged, totals would be wrong and nobody would know.',
    },
  },
  'sheet/moved': {
    severity: 'warning',
    say: {
      vi: 'Các dòng hoặc cột của biểu đã đổi chỗ so với biểu gốc; số liệu được nhận theo mã.',
      en: 'Rows or columns of the form have moved; figures are taken by ids.',
    },
    why: {
      vi: 'Vị trí không bao giờ là căn cứ; mã ẩn của dòng và cột đi theo khi chèn, xóa hoặc đổi chỗ.',
      en: 'Place never counts; the hidden ids of rows and columns go with them.',
    },
  },
  'sheet/unknown-row': {
    severity: 'warning',
    say: {
      vi: 'Dòng {row} có nhãn {label} không thuộc biểu; các giá trị {values} không được tính vào đâu.',
      en: 'Row {row}, labelled {label}, is none of the form; its values {values} are counted nowhere.',
    },
    hint: {
      vi: 'Nếu số này phải nằm trong một chỉ tiêu của biểu, đề nghị đơn vị cộng vào chỉ tiêu đó và gửi lại.',
      en: 'Where these figures belong to an indicator of the form, have the unit add them there and send the form again.',
    },
    why: {
      vi: 'Dòng do đơn vị thêm không có mã, nên không biết thuộc chỉ tiêu nào.',
      en: 'A row that a unit added has no id, so it belongs to no indicator.',
    },
  },
  'sheet/unknown-column': {
    severity: 'warning',
    say: {
      vi: 'Cột {column} có tiêu đề {label} không thuộc biểu; {count} giá trị trong cột không được tính vào đâu.',
      en: 'Column {column}, headed {label}, is none of the form; its {count} values are counted nowhere.',
    },
    hint: {
      vi: 'Nếu cột ghi số đã sửa, đề nghị đơn vị ghi số đúng vào cột của biểu và gửi lại.',
      en: 'Where it holds corrected figures, have the unit type these into the columns of the form and send it again.',
    },
    why: {
      vi: 'Cột do đơn vị thêm (“Số cũ”, “Ghi chú”) không có mã, nên không bao giờ được đọc thay cột của biểu.',
      en: 'A column that a unit added has no id, and is never read in the place of a column of the form.',
    },
  },
  'sheet/total-row': {
    severity: 'warning',
    say: {
      vi: 'Dòng tổng {label} do đơn vị thêm ghi {found}, trong khi các dòng phía trên cộng lại là {sum}; dòng này không được tính.',
      en: 'The total row {label} that the unit added says {found}, and the rows above it add up to {sum}; the row is not counted.',
    },
    hint: {
      vi: 'Hỏi lại đơn vị con số nào đúng.',
      en: 'Ask the unit which of them is right.',
    },
    why: {
      vi: 'Tổng của đơn vị không bao giờ được cộng cùng các phần; lệch với các phần là dấu hiệu có dòng sai hoặc thiếu.',
      en: 'A total is never counted beside its parts; where it differs from them a row is wrong or missing.',
    },
  },
  'sheet/total-row-agrees': {
    severity: 'advice',
    say: {
      vi: 'Dòng tổng {label} do đơn vị thêm khớp với các dòng phía trên và không được tính.',
      en: 'The total row {label} that the unit added agrees with the rows above and is not counted.',
    },
    why: {
      vi: 'Tổng luôn được tính lại từ các chỉ tiêu có mã.',
      en: 'Totals are always computed from the indicators that have ids.',
    },
  },
  'sheet/numbers-row': {
    severity: 'advice',
    say: {
      vi: 'Dòng {row} là dòng đánh số cột; không được tính.',
      en: 'Row {row} numbers the columns; it is not counted.',
    },
    why: {
      vi: 'Dòng “A, B, 1, 2, 3=1+2” dưới tiêu đề không phải số liệu.',
      en: 'A row “A, B, 1, 2, 3=1+2” under the headings holds no figures.',
    },
  },
  'sheet/heading-repeated': {
    severity: 'advice',
    say: {
      vi: 'Dòng {row} lặp lại tiêu đề bảng; không được tính.',
      en: 'Row {row} repeats the headings; it is not counted.',
    },
    why: {
      vi: 'Tiêu đề hay được chép lại ở đầu mỗi trang in.',
      en: 'Headings are often copied to the top of each printed page.',
    },
  },
  'sheet/stray-cell': {
    severity: 'warning',
    say: {
      vi: 'Ngoài bảng số liệu còn {count} ô có nội dung, xa nhất là ô này; không được tính.',
      en: 'Outside the table there are {count} cells with content, this one the farthest; they are not counted.',
    },
    why: {
      vi: 'Ô gõ nhầm ở xa làm trang tính phình to, và có thể là số liệu bị đặt nhầm chỗ.',
      en: 'A cell typed far away swells the sheet, and may be a figure in the wrong place.',
    },
  },
  'sheet/hidden-figures': {
    severity: 'warning',
    say: {
      vi: '{count} ô số liệu của biểu đang bị ẩn, bắt đầu từ ô này; số trong đó vẫn được tính.',
      en: '{count} cells of the form are hidden, this one the first; their figures are counted.',
    },
    hint: {
      vi: 'Hiện lại các dòng, cột bị ẩn và kiểm tra số.',
      en: 'Show the hidden rows and columns, and check the figures.',
    },
    why: {
      vi: 'Dòng của biểu bị ẩn có thể còn số của kỳ trước mà người điền không thấy.',
      en: 'A hidden row of the form may hold figures of an earlier period that nobody saw.',
    },
  },
  'sheet/hidden-others': {
    severity: 'warning',
    say: {
      vi: '{count} ô bị ẩn, không thuộc biểu, có giá trị; không được tính.',
      en: '{count} hidden cells that are none of the form hold values; they are not counted.',
    },
    why: {
      vi: 'Dòng hoặc cột ẩn không có mã thường là số cũ bỏ lại.',
      en: 'Hidden rows and columns without ids are mostly figures of old.',
    },
  },
  'sheet/filtered': {
    severity: 'warning',
    say: {
      vi: 'Trang tính đang bật lọc; các dòng của biểu vẫn được đọc đủ, kể cả dòng bị lọc ẩn.',
      en: 'A filter is set on the sheet; all rows of the form are read, those that it hides too.',
    },
    hint: { vi: 'Bỏ lọc rồi kiểm tra lại số liệu.', en: 'Clear the filter and check the figures.' },
    why: {
      vi: 'Người điền chỉ thấy một phần các dòng khi lọc đang bật.',
      en: 'Whoever fills in a filtered sheet sees only part of its rows.',
    },
  },
  'sheet/code-twice': {
    severity: 'error',
    say: {
      vi: 'Mã {id} xuất hiện {count} lần trên trang tính; không rõ dòng hoặc cột nào là của biểu.',
      en: 'The id {id} stands {count} times on the sheet; it is not clear which row or column is that of the form.',
    },
    hint: {
      vi: 'Xóa dòng hoặc cột chép thừa rồi gửi lại.',
      en: 'Have the copied row or column removed, and the form sent again.',
    },
    why: {
      vi: 'Chép cả dòng sẽ chép theo mã ẩn; hai dòng cùng mã thì không được chọn hộ.',
      en: 'A copied row takes its hidden id with it; of two rows with one id none is chosen.',
    },
  },
  'sheet/code-name-disagree': {
    severity: 'error',
    say: {
      vi: 'Theo mã ẩn, số của “{title}” ở ô {cell}; theo tên ô thì ở {named}. Hai căn cứ mâu thuẫn nên không dùng.',
      en: 'By the hidden ids the figure of “{title}” stands in {cell}, by the name of the cell in {named}. They contradict, so it is not used.',
    },
    hint: {
      vi: 'Ô số liệu có thể đã bị cắt và dán sang chỗ khác; đề nghị gõ lại số vào biểu gốc.',
      en: 'Cells were perhaps cut and pasted elsewhere; have the figures typed into the form again.',
    },
    why: {
      vi: 'Biểu mẫu định vị mỗi ô bằng hai cách độc lập; cắt-dán làm tên ô đi theo số, nên hai cách chỉ hai nơi.',
      en: 'Each cell of a form is located in two ways; cutting and pasting moves its name, and then the two differ.',
    },
  },
  'sheet/name-lost': {
    severity: 'error',
    say: {
      vi: 'Tên của ô {cell} (“{title}”) đã mất, nên không chắc số ở đây thuộc chỉ tiêu nào.',
      en: 'The name of the cell {cell} (“{title}”) is lost, so it is not certain whose figure stands here.',
    },
    hint: {
      vi: 'Có thể một ô khác đã được cắt và dán đè lên; đề nghị gõ lại số vào biểu gốc.',
      en: 'Another cell was perhaps cut and pasted over it; have the figure typed into the form again.',
    },
    why: {
      vi: 'Khi dán đè, tên của ô bị đè biến mất và số đang thấy có thể là của chỉ tiêu khác.',
      en: 'Pasting over a cell removes its name, and the figure seen may belong to another indicator.',
    },
  },
  'sheet/codes-lost': {
    severity: 'warning',
    say: {
      vi: 'Mã ẩn của biểu đã mất; số liệu được nhận theo tên ô và nhãn, khớp nhau.',
      en: 'Hidden ids of the form are gone; figures are taken by the names of cells and by labels, which agree.',
    },
    why: {
      vi: 'Mất một trong hai căn cứ thì nhãn phải khớp mới được nhận.',
      en: 'Where one of two locators is lost, labels must agree.',
    },
  },
  'sheet/names-lost': {
    severity: 'warning',
    say: {
      vi: 'Tên ô của biểu đã mất; số liệu được nhận theo mã ẩn của dòng và cột.',
      en: 'The names of cells are gone; figures are taken by the hidden ids of rows and columns.',
    },
    why: {
      vi: 'Chép trang tính sang tệp khác làm mất tên ô; mã ẩn vẫn còn nguyên.',
      en: 'Copying a sheet into another file loses the names of cells; the hidden ids are whole.',
    },
  },
  'sheet/copy-identical': {
    severity: 'warning',
    say: {
      vi: 'Trang {copy} là bản chép giống hệt của trang này; chỉ được tính một lần.',
      en: 'The sheet {copy} is an identical copy of this one; it is counted once.',
    },
    why: {
      vi: 'Hai trang cùng mã mà cùng số thì chỉ là bản chép.',
      en: 'Two sheets with the same ids and the same figures are copies.',
    },
  },
  'sheet/copy-differs': {
    severity: 'error',
    say: {
      vi: 'Trang {copy} có cùng mã với trang này nhưng khác số ở {count} ô, đầu tiên là ô này; không rõ trang nào đúng.',
      en: 'The sheet {copy} has the ids of this one, and differs from it in {count} cells, this one the first; it is not clear which is right.',
    },
    hint: {
      vi: 'Đề nghị đơn vị xóa trang thừa và gửi lại.',
      en: 'Have the unit remove the sheet that is not meant, and send the file again.',
    },
    why: {
      vi: 'Đọc cả hai thì tính hai lần, chọn một thì có thể chọn nhầm.',
      en: 'Reading both counts twice, and choosing one may choose the wrong one.',
    },
  },
  'sheet/empty-form': {
    severity: 'error',
    say: {
      vi: 'Đơn vị gửi biểu trống: không ô nào có số liệu và ô “không phát sinh” không được đánh dấu.',
      en: 'The form came back empty: no cell is filled in, and the box for “nothing occurred” is not ticked.',
    },
    hint: {
      vi: 'Nếu trong kỳ không phát sinh, đề nghị đánh dấu x vào ô đó; nếu có số liệu thì điền rồi gửi lại.',
      en: 'Where nothing occurred, have the box ticked; else have the figures filled in and the form sent again.',
    },
    why: {
      vi: 'Biểu trống không phải là số 0: có thể đơn vị gửi nhầm bản chưa điền.',
      en: 'An empty form is not 0: the unit may have sent the wrong file.',
    },
  },
  'sheet/figures-in-pictures': {
    severity: 'error',
    say: {
      vi: 'Số liệu nằm trong ảnh: biểu có {count} ảnh hoặc hộp chữ, còn các ô số liệu đều trống.',
      en: 'The figures are in pictures: the sheet has {count} of them, and every cell is empty.',
    },
    hint: { vi: 'Đề nghị đơn vị gõ số vào các ô của biểu.', en: 'Have the figures typed into the cells of the form.' },
    why: {
      vi: 'Ảnh chụp bảng số không đọc được thành số một cách chắc chắn.',
      en: 'A picture of a table cannot be read as figures with certainty.',
    },
  },
  'sheet/pivot': {
    severity: 'advice',
    say: {
      vi: 'Trang này có bảng tổng hợp (PivotTable); chỉ các ô có mã của biểu được đọc.',
      en: 'This sheet shows a pivot table; only cells with ids of the form are read.',
    },
    why: {
      vi: 'Bảng tổng hợp giữ bản sao dữ liệu có thể đã cũ.',
      en: 'A pivot table keeps a copy of its figures, which may be old.',
    },
  },
  'sheet/secrecy-mark': {
    severity: 'error',
    say: {
      vi: 'Tài liệu có dấu {mark}; không được đọc tiếp.',
      en: 'The document bears the mark {mark}; it is not read further.',
    },
    hint: {
      vi: 'Tài liệu mật được xử lý theo quy định về bảo vệ bí mật nhà nước, không đưa vào tệp tổng hợp thường.',
      en: 'Secret documents are handled by their own rules, and do not go into an ordinary roll-up.',
    },
    why: {
      vi: 'Số liệu có độ mật không được gộp vào tệp không có độ mật.',
      en: 'Figures under a mark of secrecy are not merged into a file without one.',
    },
  },
  'sheet/person-column': {
    severity: 'warning',
    say: {
      vi: 'Biểu có dữ liệu cá nhân (“{kind}”); chương trình không đọc, không tổng hợp.',
      en: 'The sheet has personal data (“{kind}”); it is neither read nor merged.',
    },
    hint: {
      vi: 'Đề nghị đơn vị chỉ gửi số liệu tổng hợp, không gửi danh sách người.',
      en: 'Have the unit send figures only, and no lists of persons.',
    },
    why: {
      vi: 'Dữ liệu cá nhân của nạn nhân, đối tượng không được đi kèm báo cáo số liệu.',
      en: 'Personal data of victims and offenders must not travel with figures.',
    },
  },
  'sheet/submission-unreadable': {
    severity: 'error',
    say: {
      vi: 'Ô “Lần gửi thứ” ghi {found}; phải là một số nguyên từ 1.',
      en: 'The number of the submission says {found}; a whole number from 1 is expected.',
    },
    hint: { vi: 'Ghi 1 cho lần đầu, 2 cho lần gửi lại thứ nhất.', en: 'Type 1 for the first time, 2 for the next.' },
    why: {
      vi: 'Lần gửi có số cao hơn thay thế các lần trước, nên số này phải chắc chắn.',
      en: 'A submission with a higher number replaces the others, so the number must be certain.',
    },
  },
  'sheet/tick-unclear': {
    severity: 'warning',
    say: {
      vi: 'Ô đánh dấu ghi {found}; chỉ chữ x mới được coi là đánh dấu.',
      en: 'The box says {found}; only an x counts as a tick.',
    },
    hint: { vi: 'Ghi x để đánh dấu, hoặc để trống.', en: 'Type an x, or leave it blank.' },
    why: {
      vi: 'Đánh dấu làm thay đổi cách hiểu các ô trống, nên phải rõ ràng.',
      en: 'A tick changes what blanks mean, so it must be plain.',
    },
  },
} as const satisfies FindingTable

export const structureFinding = findingsFrom(structureWords)
