// What is said of a value that has not the shape of its kind: one sentence for each keyword of our schemas.
import type { Bilingual } from '../model/diagnostic.js'

export interface Say {
  readonly name: string
  readonly say: Bilingual
  readonly hint?: Bilingual
}

/** The types of YAML values, as a clerk calls them. */
export const TYPES: Readonly<Record<string, Bilingual>> = {
  string: { vi: 'một chuỗi chữ', en: 'a text' },
  integer: { vi: 'một số nguyên', en: 'a whole number' },
  number: { vi: 'một số', en: 'a number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  array: { vi: 'một danh sách', en: 'a list' },
  object: { vi: 'một mục gồm các khóa', en: 'a map of keys' },
  null: { vi: 'để trống', en: 'empty' },
}

/** One sentence for each keyword of our schemas; of those with one name, which is the code, `explain` tells the last. */
export const schemaWords = {
  unknown: {
    name: 'unknown-key',
    say: { vi: '{where} không có khóa "{key}".', en: '{where} has no key "{key}".' },
    hint: { vi: 'Các khóa dùng được: {keys}.', en: 'Keys that may stand here: {keys}.' },
  },
  misspelt: {
    name: 'unknown-key',
    say: {
      vi: '{where} không có khóa "{key}"; ý bạn là "{guess}"?',
      en: '{where} has no key "{key}"; did you mean "{guess}"?',
    },
    hint: { vi: 'Sửa "{key}" thành "{guess}".', en: 'Change "{key}" to "{guess}".' },
  },
  colon: {
    name: 'quotes',
    say: {
      vi: '{where} phải là chuỗi chữ, nhưng dấu hai chấm làm cho "{key}" bị đọc thành một khóa.',
      en: '{where} must be a text, but the colon makes a key of "{key}".',
    },
    hint: {
      vi: 'Đặt cả câu trong dấu nháy kép, hoặc viết ">-" rồi viết câu ở dòng sau, thụt vào.',
      en: 'Put the whole sentence in double quotes, or write ">-" and the sentence indented on the next line.',
    },
  },
  cut: {
    name: 'quotes',
    say: {
      vi: 'Trong dấu ngoặc nhọn, dấu phẩy tách "{key}" thành một khóa riêng.',
      en: 'Within braces the comma makes "{key}" a key of its own.',
    },
    hint: { vi: 'Đặt cả cụm trong dấu nháy kép: "{whole}".', en: 'Put the whole in double quotes: "{whole}".' },
  },
  decimal: {
    name: 'quotes',
    say: {
      vi: 'Dấu phẩy tách {first},{second} thành hai phần tử của danh sách.',
      en: 'The comma splits {first},{second} into two entries of the list.',
    },
    hint: {
      vi: 'Nếu là một số thập phân thì viết "{first},{second}"; nếu là hai số thì viết "{first}", "{second}".',
      en: 'Write "{first},{second}" for one decimal number, or "{first}", "{second}" for two numbers.',
    },
  },
  curly: {
    name: 'quotes',
    say: {
      vi: 'Giá trị của {where} nằm trong dấu nháy cong của Word; YAML chỉ hiểu dấu nháy thẳng.',
      en: 'The value of {where} stands in the curly quotes of Word; YAML knows straight ones alone.',
    },
    hint: { vi: 'Gõ lại bằng dấu nháy thẳng: "{inner}".', en: 'Type straight quotes: "{inner}".' },
  },
  required: {
    name: 'missing-key',
    say: { vi: '{where} còn thiếu khóa "{key}".', en: '{where} lacks the key "{key}".' },
    hint: { vi: 'Thêm "{key}: …" vào mục này.', en: 'Add "{key}: …" here.' },
  },
  typeOf: {
    name: 'type',
    say: { vi: '{where} phải là {expected}, đang là {actual}.', en: '{where} must be {expected}, it is {actual}.' },
    hint: { vi: '{description}', en: 'In Vietnamese: {description}' },
  },
  list: {
    name: 'type',
    say: { vi: '{where} phải là {expected}, đang là {actual}.', en: '{where} must be {expected}, it is {actual}.' },
    hint: {
      vi: 'Viết mỗi phần tử một dòng, đầu dòng là dấu gạch ngang "-" rồi một dấu cách.',
      en: 'Write each entry on its own line, beginning with a hyphen "-" and a space.',
    },
  },
  noList: {
    name: 'type',
    say: { vi: '{where} phải là {expected}, đang là {actual}.', en: '{where} must be {expected}, it is {actual}.' },
    hint: {
      vi: 'Bỏ dấu gạch đầu dòng hoặc cặp ngoặc vuông thừa.',
      en: 'Remove the hyphen or the square brackets that make a list of it.',
    },
  },
  type: {
    name: 'type',
    say: { vi: '{where} phải là {expected}, đang là {actual}.', en: '{where} must be {expected}, it is {actual}.' },
  },
  quoted: {
    name: 'quotes',
    say: {
      vi: '{where} phải là chuỗi chữ, nhưng {written} bị đọc thành {actual}.',
      en: '{where} must be a text, but {written} reads as {actual}.',
    },
    hint: { vi: 'Viết trong dấu nháy kép: "{written}".', en: 'Put it in double quotes: "{written}".' },
  },
  enum: {
    name: 'choice',
    say: {
      vi: '"{value}" không phải là giá trị của {where}; chỉ nhận: {choices}.',
      en: '"{value}" is no value of {where}; it takes: {choices}.',
    },
  },
  guess: {
    name: 'choice',
    say: {
      vi: '"{value}" không phải là giá trị của {where}; ý bạn là "{guess}"?',
      en: '"{value}" is no value of {where}; did you mean "{guess}"?',
    },
    hint: { vi: 'Các giá trị nhận được: {choices}.', en: 'It takes: {choices}.' },
  },
  pattern: {
    name: 'form',
    say: { vi: '"{value}" không đúng dạng của {where}.', en: '"{value}" has not the form of {where}.' },
    hint: { vi: '{description}', en: 'In Vietnamese: {description}' },
  },
  ids: {
    name: 'id',
    say: { vi: '{where} ghi nhiều mã trong một chuỗi chữ.', en: '{where} holds several ids in one text.' },
    hint: { vi: 'Viết thành danh sách trong dấu ngoặc vuông: [{ids}].', en: 'Make a list of them: [{ids}].' },
  },
  id: {
    name: 'id',
    say: {
      vi: 'Mã "{value}" không đúng dạng: chỉ dùng chữ thường không dấu, số và gạch dưới, bắt đầu bằng chữ cái.',
      en: 'The id "{value}" is malformed: use lower-case ASCII letters, digits and underscores, beginning with a letter.',
    },
  },
  empty: {
    name: 'empty',
    say: { vi: '{where} không được để trống.', en: '{where} may not be empty.' },
  },
  noKind: {
    name: 'missing-kind',
    say: {
      vi: 'Thiếu dòng "kind" cho biết loại tệp.',
      en: 'The line "kind", which says what the file is, is missing.',
    },
    hint: {
      vi: 'Thêm ở đầu tệp một trong các loại: {choices}; ví dụ "kind: plan".',
      en: 'Add one of these at the top: {choices}; for example "kind: plan".',
    },
  },
  notMap: {
    name: 'not-a-document',
    say: {
      vi: 'Tệp không phải là một văn bản: phải gồm các dòng dạng "khóa: giá trị".',
      en: 'The file is no document: it must be lines of "key: value".',
    },
    hint: { vi: 'Bắt đầu bằng "kind: plan", hoặc chạy "plan new".', en: 'Begin with "kind: plan", or run "plan new".' },
  },
  otherKind: {
    name: 'other-kind',
    say: {
      vi: 'Tệp loại "{kind}" không do lệnh này kiểm tra.',
      en: 'A file of kind "{kind}" is not checked by this command.',
    },
  },
  registry: {
    name: 'registry',
    say: {
      vi: 'Không đọc được tệp danh mục cơ quan "{path}".',
      en: 'The registry of agencies "{path}" cannot be read.',
    },
    hint: {
      vi: 'Kiểm tra đường dẫn (tính từ thư mục của tệp này) và nội dung tệp (kind: agencies).',
      en: 'Check the path (relative to the folder of this file) and that the file is of kind: agencies.',
    },
  },
  range: {
    name: 'range',
    say: { vi: 'Giá trị {value} của {where} phải {limit}.', en: 'The value {value} of {where} must be {limit}.' },
  },
} as const satisfies Record<string, Say>
