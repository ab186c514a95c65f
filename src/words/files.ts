// What we say about files that cannot be read or written. These findings come from the edge, not from a rule.
import type { Bilingual } from '../model/diagnostic.js'

interface FileWords {
  readonly why: Bilingual
  readonly say: Bilingual
  readonly hint: Bilingual
}

/** Every finding of the family `file/`: an error each, and the program ends with code 2. */
export const fileWords = {
  'file/missing': {
    why: {
      vi: 'Tên gõ ở dòng lệnh không dẫn tới tệp hay thư mục nào, nên không có gì để đọc.',
      en: 'The name on the command line leads to no file or folder, so there is nothing to read.',
    },
    say: { vi: 'Không có tệp hoặc thư mục này.', en: 'There is no such file or folder.' },
    hint: { vi: 'Kiểm tra lại tên và thư mục đang đứng.', en: 'Check the name and the folder that you are in.' },
  },
  'file/not-a-file': {
    why: {
      vi: 'Chương trình chỉ đọc tệp thường; thư mục hay thiết bị ở chỗ cần một tệp là gõ nhầm.',
      en: 'Only ordinary files are read; a folder or a device where a file is meant is a slip.',
    },
    say: { vi: 'Đây là {kind}, không phải một tệp thường.', en: 'This is {kind}, not an ordinary file.' },
    hint: { vi: 'Ghi tên một tệp YAML.', en: 'Name a YAML file.' },
  },
  'file/too-large': {
    why: {
      vi: 'Một kế hoạch dài nhất cũng chỉ vài trăm KB; tệp lớn hơn nhiều lần thường là nhầm tệp.',
      en: 'The longest plan has a few hundred KB; a file many times that size is nearly always the wrong file.',
    },
    say: {
      vi: 'Tệp quá lớn: {size} MiB; chương trình chỉ đọc tệp đến {limit} MiB.',
      en: 'The file is too large: {size} MiB; files of up to {limit} MiB are read.',
    },
    hint: {
      vi: 'Kiểm tra xem đây có đúng là tệp văn bản cần dùng không.',
      en: 'Check that this is the document that you mean.',
    },
  },
  'file/unreadable': {
    why: {
      vi: 'Hệ điều hành không cho đọc tệp hoặc thư mục này.',
      en: 'The operating system does not let this file or folder be read.',
    },
    say: { vi: 'Không đọc được: {reason}.', en: 'It cannot be read: {reason}.' },
    hint: {
      vi: 'Mở thử bằng một chương trình khác, hoặc hỏi người quản lý máy.',
      en: 'Try another program, or ask whoever looks after the machine.',
    },
  },
  'file/no-yaml': {
    why: {
      vi: 'Trong thư mục, chương trình tìm các tệp đuôi .yaml, .yml là văn bản (kế hoạch, công văn, báo cáo), danh mục hoặc biểu mẫu.',
      en: 'In a folder, the files looked for end in .yaml or .yml and are documents (plans, letters, reports), lists or forms.',
    },
    say: {
      vi: 'Thư mục này không có tệp YAML nào là văn bản, danh mục hoặc biểu mẫu.',
      en: 'This folder has no YAML file that is a document, a list or a form.',
    },
    hint: {
      vi: 'Ghi thẳng tên tệp, hoặc tên thư mục khác.',
      en: 'Name the file itself, or another folder.',
    },
  },
  'file/unwritable': {
    why: {
      vi: 'Kết quả được ghi ra tệp tạm rồi mới đổi tên, nên khi không ghi được thì tệp cũ vẫn nguyên vẹn.',
      en: 'Output goes to a temporary file that is then renamed, so where writing fails the old file is untouched.',
    },
    say: { vi: 'Không ghi được: {reason}.', en: 'It cannot be written: {reason}.' },
    hint: { vi: 'Chọn thư mục khác bằng --out.', en: 'Choose another folder with --out.' },
  },
  'file/changed': {
    why: {
      vi: 'Chương trình ghi nhớ trong .plan-outputs.json những gì mình đã ghi, và chỉ ghi đè đúng những tệp đó khi chưa ai sửa.',
      en: 'What was written is remembered in .plan-outputs.json, and only those files, unchanged since, are replaced.',
    },
    say: {
      vi: 'Không ghi đè: tệp đã bị sửa bằng tay hoặc không do chương trình này tạo ra.',
      en: 'It is not overwritten: it was changed by hand, or this program did not write it.',
    },
    hint: {
      vi: 'Đổi tên tệp để giữ lại, hoặc dùng --force để ghi đè.',
      en: 'Rename it to keep it, or use --force to overwrite it.',
    },
  },
  'file/same-output': {
    why: {
      vi: 'Tên tệp kết quả lấy theo tên tệp nguồn; hai tệp nguồn trùng tên ở hai thư mục sẽ đè lên nhau.',
      en: 'Output is named after its source; two sources of one name in two folders would overwrite each other.',
    },
    say: {
      vi: 'Tệp này và {other} cùng xuất ra {name}, nên cả hai đều không được ghi.',
      en: 'This file and {other} would both become {name}, so neither is written.',
    },
    hint: {
      vi: 'Đổi tên một tệp, hoặc xuất từng tệp vào thư mục riêng bằng --out.',
      en: 'Rename one of them, or build each into its own folder with --out.',
    },
  },
  'file/no-libreoffice': {
    why: {
      vi: 'Bản PDF do LibreOffice tạo ra từ tệp .docx; thiếu LibreOffice thì không có PDF, các tệp khác vẫn được ghi.',
      en: 'The PDF is made by LibreOffice from the .docx; without it there is no PDF, and all other files are written.',
    },
    say: {
      vi: 'Không tạo được PDF vì không tìm thấy LibreOffice trên máy này.',
      en: 'No PDF was made, because LibreOffice was not found on this machine.',
    },
    hint: {
      vi: 'Mở tệp .docx bằng Word rồi lưu thành PDF; hoặc cài LibreOffice, nếu cài ở nơi khác thường thì đặt biến SOFFICE.',
      en: 'Open the .docx in Word and save it as PDF; or install LibreOffice, and set SOFFICE where it stands in an unusual place.',
    },
  },
  'file/no-pdf': {
    why: {
      vi: 'LibreOffice đã chạy nhưng không cho ra tệp PDF.',
      en: 'LibreOffice ran but gave no PDF.',
    },
    say: {
      vi: 'LibreOffice không tạo được tệp PDF này: {reason}.',
      en: 'LibreOffice could not make this PDF: {reason}.',
    },
    hint: {
      vi: 'Đóng các cửa sổ LibreOffice rồi thử lại, hoặc mở tệp .docx và lưu thành PDF.',
      en: 'Close LibreOffice and try again, or open the .docx and save it as PDF.',
    },
  },
} as const satisfies Record<string, FileWords>

export type FileCode = keyof typeof fileWords

/** Why the operating system refused, by its error code. */
const reasons: Readonly<Record<string, Bilingual>> = {
  EACCES: { vi: 'không có quyền', en: 'no permission' },
  EPERM: {
    vi: 'không có quyền, hoặc tệp đang mở ở chương trình khác',
    en: 'no permission, or open in another program',
  },
  EBUSY: { vi: 'tệp đang mở ở chương trình khác', en: 'it is open in another program' },
  ELOOP: { vi: 'liên kết trỏ vòng quanh', en: 'the links lead in a circle' },
  ENOENT: { vi: 'đường dẫn không còn nữa', en: 'the path is gone' },
  ENOSPC: { vi: 'ổ đĩa đã đầy', en: 'the disk is full' },
  EDQUOT: { vi: 'đã dùng hết dung lượng được cấp', en: 'the quota is used up' },
  EFBIG: { vi: 'tệp vượt cỡ cho phép', en: 'it is larger than is allowed' },
  EROFS: { vi: 'ổ đĩa chỉ cho đọc', en: 'the disk is read-only' },
  ENOTDIR: { vi: 'một phần của đường dẫn là tệp, không phải thư mục', en: 'part of the path is a file, not a folder' },
  EEXIST: { vi: 'đã có một tệp trùng tên ở chỗ cần thư mục', en: 'a file stands where the folder should be' },
  EISDIR: { vi: 'đã có một thư mục trùng tên', en: 'a folder of that name stands there' },
  ENAMETOOLONG: { vi: 'tên quá dài', en: 'the name is too long' },
  EIO: { vi: 'ổ đĩa báo lỗi', en: 'the disk reports an error' },
  EMFILE: { vi: 'máy đang mở quá nhiều tệp', en: 'too many files are open' },
}

/** The words for an error code of the operating system; an unknown one is quoted. */
export const reasonOf = (code: string): Bilingual =>
  (Object.hasOwn(reasons, code) ? reasons[code] : undefined) ?? {
    vi: `hệ điều hành báo ${code}`,
    en: `the system says ${code}`,
  }

/** The kinds of thing that can stand where a file is meant. */
export const kindWords = {
  folder: { vi: 'một thư mục', en: 'a folder' },
  special: { vi: 'một tệp đặc biệt (ống dẫn hoặc thiết bị)', en: 'a special file (a pipe or a device)' },
} as const satisfies Record<string, Bilingual>

/** A hint where the folder has a file of nearly the same name. */
export const nearName: Bilingual = {
  vi: 'Ở đó có "{name}"; có phải tệp này không?',
  en: 'There is "{name}"; is it that one?',
}

/** What goes wrong when LibreOffice runs. */
export const pdfReasons = {
  late: { vi: 'chạy quá {seconds} giây nên đã bị dừng', en: 'it ran for more than {seconds} seconds and was stopped' },
  silent: { vi: 'chạy xong mà không có tệp PDF', en: 'it ended without a PDF' },
  unstartable: { vi: 'không chạy được chương trình ({code})', en: 'the program does not start ({code})' },
} as const satisfies Record<string, Bilingual>
