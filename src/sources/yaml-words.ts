// What is said of YAML that cannot be read: one sentence for each error of the parser and each of our limits.
import { type Bilingual, type Diagnostic, type Fills, fill } from '../model/diagnostic.js'
import type { Place } from '../model/place.js'

interface Words {
  readonly name: string
  readonly say: Bilingual
  readonly hint: Bilingual
}

const INDENT_HINT: Bilingual = {
  vi: 'Các khóa cùng cấp phải thụt vào bằng nhau, mỗi cấp hai dấu cách.',
  en: 'Keys of one level must be indented alike, two spaces a level.',
}
const QUOTE_HINT: Bilingual = {
  vi: 'Viết giá trị trong dấu nháy kép, ví dụ: title: "Mục tiêu: tăng 5%".',
  en: 'Put the value in double quotes, for example: title: "Mục tiêu: tăng 5%".',
}

/** Keyed by the error code of the `yaml` package, or by the name of our own limit. */
const WORDS: Readonly<Record<string, Words>> = {
  empty: {
    name: 'empty',
    say: { vi: 'Tệp không có nội dung.', en: 'The file is empty.' },
    hint: { vi: 'Chạy "plan new" để tạo tệp mẫu.', en: 'Run "plan new" to make a file to start from.' },
  },
  version: {
    name: 'version',
    say: { vi: 'Chỉ thị %YAML {detail} không được hỗ trợ.', en: 'The directive %YAML {detail} is not supported.' },
    hint: {
      vi: 'Xóa dòng %YAML; tệp được đọc theo YAML 1.2.',
      en: 'Delete the %YAML line; files are read as YAML 1.2.',
    },
  },
  unprintable: {
    name: 'unprintable',
    say: {
      vi: 'Có ký tự không in được (U+{detail}), thường theo vào khi chép từ phần mềm khác.',
      en: 'Here is a character that cannot be printed (U+{detail}); such come along when text is copied from other programs.',
    },
    hint: {
      vi: 'Xóa ký tự ấy rồi gõ lại chữ hai bên nếu thiếu.',
      en: 'Delete it, and type the letters beside it again if one is missing.',
    },
  },
  'complex-key': {
    name: 'complex-key',
    say: {
      vi: 'Khóa phải là một từ; ở đây là một danh sách, một nhóm khóa hoặc một neo.',
      en: 'A key must be a word; here stands a list, a map or an alias.',
    },
    hint: {
      vi: 'Bỏ dấu "?" ở đầu dòng; nếu là chữ có dấu ngoặc thì đặt cả giá trị trong dấu nháy kép.',
      en: 'Remove the "?" that opens the line; put a text with brackets in double quotes.',
    },
  },
  'too-deep': {
    name: 'too-deep',
    say: { vi: 'Các mục lồng nhau quá {limit} cấp.', en: 'Items are nested more than {limit} levels deep.' },
    hint: { vi: 'Giảm số cấp lồng nhau.', en: 'Nest less deeply.' },
  },
  RESOURCE_EXHAUSTION: {
    name: 'too-deep',
    say: { vi: 'Các mục lồng nhau quá {limit} cấp.', en: 'Items are nested more than {limit} levels deep.' },
    hint: { vi: 'Giảm số cấp lồng nhau.', en: 'Nest less deeply.' },
  },
  aliases: {
    name: 'aliases',
    say: {
      vi: 'Tệp dùng lại neo (&, *) quá {limit} lần, hoặc lặp lại quá nhiều nội dung.',
      en: 'The file repeats anchors (&, *) more than {limit} times, or repeats too much with them.',
    },
    hint: { vi: 'Viết nội dung ra thay cho neo.', en: 'Write the content out in place of the anchors.' },
  },
  'alias-circle': {
    name: 'alias-circle',
    say: {
      vi: 'Neo "{detail}" được dùng bên trong chính nó.',
      en: 'The anchor of "{detail}" is used inside itself.',
    },
    hint: { vi: 'Viết nội dung ra thay cho neo.', en: 'Write the content out in place of the anchor.' },
  },
  DUPLICATE_KEY: {
    name: 'duplicate-key',
    say: {
      vi: 'Khóa "{detail}" được viết hai lần trong cùng một mục.',
      en: 'The key "{detail}" is written twice in one map.',
    },
    hint: { vi: 'Giữ lại một khóa, gộp nội dung của hai khóa.', en: 'Keep one of them and join their contents.' },
  },
  TAB_AS_INDENT: {
    name: 'tab',
    say: { vi: 'Dòng thụt vào bằng phím Tab.', en: 'The line is indented with a tab.' },
    hint: { vi: 'Thay Tab bằng dấu cách, mỗi cấp hai dấu cách.', en: 'Use spaces, two for each level.' },
  },
  BAD_INDENT: {
    name: 'indent',
    say: {
      vi: 'Dòng thụt vào không đúng cấp, hoặc dấu ngoặc, dấu nháy mở trước đó chưa được đóng.',
      en: 'The line is not indented to its level, or a bracket or quote before it was not closed.',
    },
    hint: {
      vi: 'Các khóa cùng cấp phải thụt vào bằng nhau, mỗi cấp hai dấu cách; dấu nào mở thì phải đóng.',
      en: 'Keys of one level must be indented alike, two spaces a level; what is opened must be closed.',
    },
  },
  BLOCK_AS_IMPLICIT_KEY: {
    name: 'colon-in-value',
    say: {
      vi: 'Giá trị có dấu hai chấm nên bị hiểu thành một khóa mới.',
      en: 'The value holds a colon and reads as a new key.',
    },
    hint: QUOTE_HINT,
  },
  MULTILINE_IMPLICIT_KEY: {
    name: 'multiline-key',
    say: {
      vi: 'Dòng "{detail}" không phải là khóa: thiếu dấu hai chấm hoặc sai thụt dòng.',
      en: 'The line "{detail}" is no key: a colon is missing or it is indented wrongly.',
    },
    hint: INDENT_HINT,
  },
  'no-blank': {
    name: 'multiline-key',
    say: {
      vi: 'Sau dấu hai chấm của khóa "{detail}" thiếu dấu cách.',
      en: 'The colon after the key "{detail}" wants a space.',
    },
    hint: {
      vi: 'Viết "khóa: giá trị", có một dấu cách sau dấu hai chấm.',
      en: 'Write "key: value" with a space after the colon.',
    },
  },
  'hard-space': {
    name: 'hard-space',
    say: {
      vi: 'Dấu cách ở đây là dấu cách cứng (U+00A0) chép từ Word; YAML không coi là dấu cách.',
      en: 'The space here is a no-break space (U+00A0) copied from Word, which is no space to YAML.',
    },
    hint: { vi: 'Xóa rồi gõ lại bằng phím cách.', en: 'Delete it and type a plain space.' },
  },
  MISSING_CHAR: {
    name: 'missing-character',
    say: {
      vi: 'Thiếu dấu nháy, dấu ngoặc, dấu phẩy hoặc dấu hai chấm.',
      en: 'A quote, bracket, comma or colon is missing.',
    },
    hint: {
      vi: 'Kiểm tra dấu mở và dấu đóng trước vị trí này.',
      en: 'Check opening and closing marks before this place.',
    },
  },
  UNEXPECTED_TOKEN: {
    name: 'unexpected',
    say: { vi: 'Ký tự "{detail}" không đúng chỗ.', en: '"{detail}" is out of place.' },
    hint: QUOTE_HINT,
  },
  BAD_SCALAR_START: {
    name: 'value-start',
    say: { vi: 'Giá trị không được bắt đầu bằng "{detail}".', en: 'A value may not begin with "{detail}".' },
    hint: QUOTE_HINT,
  },
  MULTIPLE_DOCS: {
    name: 'several-documents',
    say: {
      vi: 'Tệp chứa nhiều văn bản YAML, ngăn bởi dòng "---".',
      en: 'The file holds several YAML documents, divided by "---".',
    },
    hint: { vi: 'Mỗi tệp chỉ viết một văn bản.', en: 'Write one document a file.' },
  },
  BAD_ALIAS: {
    name: 'alias',
    say: {
      vi: 'Dấu sao mở đầu "{detail}" chỉ tới một neo không có trong tệp.',
      en: 'The star of "{detail}" points to an anchor that is not in the file.',
    },
    hint: QUOTE_HINT,
  },
  TAG_RESOLVE_FAILED: {
    name: 'tag',
    say: { vi: 'Thẻ kiểu "{detail}" không được hỗ trợ.', en: 'The type tag "{detail}" is not supported.' },
    hint: { vi: 'Bỏ phần bắt đầu bằng dấu "!".', en: 'Remove the part that begins with "!".' },
  },
  BAD_DQ_ESCAPE: {
    name: 'escape',
    say: {
      vi: 'Dấu gạch chéo ngược "{detail}" trong dấu nháy kép không đúng.',
      en: 'The backslash "{detail}" inside double quotes is wrong.',
    },
    hint: {
      vi: 'Dùng dấu nháy đơn, hoặc viết hai dấu gạch chéo ngược.',
      en: 'Use single quotes, or write two backslashes.',
    },
  },
}

const OTHER: Words = {
  name: 'syntax',
  say: { vi: 'Nội dung tại đây không đúng cú pháp YAML.', en: 'The text here is not correct YAML.' },
  hint: INDENT_HINT,
}

/** A finding of family `yaml`; `error` is a code of the parser or a name of ours. */
export function yamlFinding(error: string, place: Place, fills: Fills = {}): Diagnostic {
  const words = WORDS[error] ?? OTHER
  return {
    code: `yaml/${words.name}`,
    severity: 'error',
    message: fill(words.say, fills),
    hint: fill(words.hint, fills),
    place,
    related: [],
  }
}

/** All that can be said of YAML, for `explain`. */
export const yamlWords: readonly Words[] = [...Object.values(WORDS), OTHER]
