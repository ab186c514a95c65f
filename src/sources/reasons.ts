// Why the form of a file matters: one reason for each code of the families yaml and schema, for `explain`.
import type { Bilingual } from '../model/diagnostic.js'

const LEVELS: Bilingual = {
  vi: 'Số dấu cách đầu dòng cho biết mục nào nằm trong mục nào; lệch một dấu cách là thành mục khác hoặc không đọc được.',
  en: 'The spaces before a line say what it belongs to; one more or less puts it elsewhere, or makes the file unreadable.',
}
const PAIRS: Bilingual = {
  vi: 'Dấu nháy và dấu ngoặc đi thành cặp; thiếu một dấu thì phần sau của tệp bị đọc lẫn vào giá trị này.',
  en: 'Quotes and brackets come in pairs; where one is missing, the rest of the file is read into this value.',
}
const SIGNS: Bilingual = {
  vi: 'Trong YAML các dấu như * & ! % @ { [ " ở đầu giá trị và dấu hai chấm rồi dấu cách ở giữa có nghĩa riêng; muốn là chữ thì đặt cả giá trị trong dấu nháy.',
  en: 'To YAML signs such as * & ! % @ { [ " at the head of a value, and a colon with a space inside it, have a meaning of their own; within quotes they are text.',
}
const ENCODING: Bilingual = {
  vi: 'Mỗi bảng mã ghi chữ có dấu một khác; đọc nhầm bảng mã thì chữ trên văn bản in ra sai, nên chương trình chỉ nhận UTF-8.',
  en: 'Each encoding writes accented letters in its own way; one that is mistaken prints wrong letters, so only UTF-8 is taken.',
}
const NAMES: Bilingual = {
  vi: 'Khóa mà chương trình không biết thì không được in và không được kiểm tra; nội dung sẽ mất khỏi văn bản mà không ai hay.',
  en: 'A key that is not known is neither printed nor checked; what it says would be missing from the document unnoticed.',
}
const ANCHORS: Bilingual = {
  vi: 'Dấu * ở đầu giá trị nghĩa là "chép lại chỗ có dấu &"; văn bản ít khi cần đến, còn dùng nhiều thì tệp phình ra không giới hạn.',
  en: 'A star before a value means "copy what stands at &"; documents seldom need it, and many of them swell a file without limit.',
}

/** By code; a code that is not here is explained by the reason of its family. */
export const formReasons: Readonly<Record<string, Bilingual>> = {
  'yaml/indent': LEVELS,
  'yaml/multiline-key': {
    vi: 'Mỗi dòng của mục là một khóa, dấu hai chấm, một dấu cách rồi giá trị; thiếu một thứ thì không biết đâu là khóa.',
    en: 'Each line of a map is a key, a colon, a space and the value; where one is missing, the key cannot be told.',
  },
  'yaml/tab': {
    vi: 'Phím Tab rộng hẹp tùy máy, nên YAML không cho dùng Tab để thụt dòng.',
    en: 'A tab is as wide as each machine makes it, so YAML does not take it for indentation.',
  },
  'yaml/hard-space': {
    vi: 'Dấu cách cứng trông như dấu cách thường, nhưng YAML coi là một chữ, nên khóa và cấp của dòng bị hiểu sai.',
    en: 'A no-break space looks like a space but is a letter to YAML, so keys and levels are misread.',
  },
  'yaml/unprintable': {
    vi: 'Ký tự không in được không ai nhìn thấy, nhưng làm Word báo tệp hỏng hoặc đảo chiều cả dòng chữ.',
    en: 'Nobody sees such characters, but they break the document for Word or turn the direction of a line.',
  },
  'yaml/missing-character': PAIRS,
  'yaml/colon-in-value': SIGNS,
  'yaml/unexpected': SIGNS,
  'yaml/value-start': SIGNS,
  'yaml/tag': SIGNS,
  'yaml/alias': ANCHORS,
  'yaml/aliases': ANCHORS,
  'yaml/alias-circle': ANCHORS,
  'yaml/escape': {
    vi: 'Trong dấu nháy kép, dấu gạch chéo ngược mở đầu một ký tự đặc biệt (\\n là xuống dòng); ký tự sau nó không thuộc loại nào thì không hiểu được.',
    en: 'Within double quotes a backslash begins a special character (\\n is a new line); one that does not exist cannot be read.',
  },
  'yaml/duplicate-key': {
    vi: 'Hai khóa trùng tên thì chỉ một giá trị được giữ, giá trị kia mất mà không ai hay.',
    en: 'Of two keys with one name only one value could be kept, and the other would be lost unnoticed.',
  },
  'yaml/several-documents': {
    vi: 'Mỗi tệp xuất ra một văn bản cùng tên; phần sau dòng "---" sẽ không được in.',
    en: 'A file becomes one document of the same name; what follows "---" would not be printed.',
  },
  'yaml/too-deep': {
    vi: 'Văn bản hành chính không có nhiều cấp đến thế; tệp như vậy là gõ nhầm hoặc không phải tệp kế hoạch.',
    en: 'No official document has so many levels; such a file is a slip or no plan.',
  },
  'yaml/empty': {
    vi: 'Tệp trống thì không có gì để kiểm tra hay in.',
    en: 'An empty file holds nothing to check or print.',
  },
  'yaml/utf-16': ENCODING,
  'yaml/windows-1258': ENCODING,
  'yaml/tcvn3': ENCODING,
  'yaml/vni': ENCODING,
  'yaml/not-utf-8': ENCODING,
  'schema/unknown-key': NAMES,
  'schema/missing-key': {
    vi: 'Thiếu khóa này thì không đủ để in hoặc để theo dõi; chương trình không tự điền.',
    en: 'Without this key there is not enough to print or to follow up, and nothing is filled in by guess.',
  },
  'schema/empty': {
    vi: 'Khóa có mặt mà không có giá trị thường là quên điền; chỗ nào cố ý để trống thì bỏ hẳn khóa.',
    en: 'A key without a value was mostly forgotten; where a blank is meant, the key is left out.',
  },
  'schema/quotes': {
    vi: 'Không có dấu nháy kép thẳng, YAML đọc 05 thành 5, tách câu ở dấu hai chấm, tách tên ở dấu phẩy trong ngoặc; có dấu nháy thì giữ đúng như đã viết.',
    en: 'Without straight double quotes YAML reads 05 as 5, splits sentences at a colon and names at a comma within brackets; within quotes all stays as it was written.',
  },
  'schema/id': {
    vi: 'Mã nối các phần của tệp với nhau và thành tên ô, tên tệp, nên chỉ gồm những ký tự mà mọi máy viết giống nhau.',
    en: 'Ids tie the parts of a file together and become names of cells and files, so they use only what all machines write alike.',
  },
  'schema/choice': {
    vi: 'Khóa này chỉ nhận những giá trị mà chương trình biết in và biết kiểm tra.',
    en: 'This key takes only values that can be printed and checked.',
  },
  'schema/form': {
    vi: 'Số, ngày, ký hiệu viết đúng một dạng thì mới so sánh, tính hạn và in theo thể thức được.',
    en: 'Numbers, dates and symbols of one form can be compared, counted and printed as the decree wants.',
  },
  'schema/type': {
    vi: 'Danh sách, mục gồm các khóa và chuỗi chữ được in khác nhau; viết nhầm loại thì không biết in thế nào.',
    en: 'Lists, maps and texts print in different ways; of the wrong one it cannot be told how.',
  },
  'schema/range': {
    vi: 'Giá trị ngoài khoảng này không thể có thật (tháng 13) hoặc không in được.',
    en: 'A value outside this range cannot be (month 13) or cannot be printed.',
  },
  'schema/missing-kind': {
    vi: 'Kế hoạch, công văn, báo cáo có khóa và thể thức khác nhau; dòng kind cho biết tệp là loại nào.',
    en: 'Plans, letters and reports have keys and forms of their own; the line kind says which a file is.',
  },
  'schema/registry': {
    vi: 'Cơ quan mà kế hoạch nhắc bằng mã được lấy tên từ tệp danh mục; không đọc được thì không có tên để in.',
    en: 'Agencies that a plan names by id get their names from the registry; without it there is nothing to print.',
  },
}
