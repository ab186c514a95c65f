// Everything that a form says to the unit that fills it in. A form is an official paper, so it speaks Vietnamese only.
import type { Form, FormIndicator } from '../../model/form.js'
import { unitOfMeasure } from '../../words/unit-of-measure.js'
import { signLegend } from './typed-signs.js'

export const wording = {
  formNumber: (id: string, version: string) => `Biểu số: ${id} (phiên bản ${version})`,
  deadline: (day: string | undefined) => `Hạn gửi: ${day ?? '....../....../......'}`,
  period: (name: string, window: string) => `Kỳ báo cáo: ${name} (số liệu ${window})`,
  unit: (name: string, code: string | undefined) =>
    `Đơn vị báo cáo: ${name}${code === undefined ? '' : ` (mã ${code})`}`,
  receiver: (to: string | undefined, via: string | undefined) => {
    if (to === undefined && via === undefined) return 'Đơn vị nhận báo cáo: ........................................'
    if (to === undefined || via === undefined) return `Đơn vị nhận báo cáo: ${to ?? via}`
    return `Đơn vị nhận báo cáo: ${to} (gửi qua ${via})`
  },
  head: { number: 'TT', label: 'Chỉ tiêu', unit: 'Đơn vị tính', estimate: 'ƯT' },
  parts: { partition: 'Chia ra:', subset: 'Trong đó:' },
  boxes: {
    submission: { label: 'Lần gửi thứ', note: 'Lần đầu ghi 1; gửi lại bản đã sửa thì ghi 2, 3…' },
    nothing: { label: 'Không phát sinh', note: 'Ghi x nếu cả kỳ không phát sinh; khi đó ô trống được hiểu là 0.' },
    partial: { label: 'Chỉ gửi các ô sửa lại', note: 'Ghi x nếu chỉ điền ô cần sửa; ô khác giữ số của lần trước.' },
  },
  cells:
    'Ô nền vàng: đơn vị điền. Ô nền xám: máy tự tính hoặc không điền. Không có thì ghi 0; để trống là chưa có số liệu. Cột ƯT: ghi x nếu số của dòng là số ước tính.',
  sensitive: (numbers: string) =>
    `Chỉ tiêu ${numbers} là số liệu nhạy cảm: chỉ ghi con số, không ghi chi tiết có thể nhận ra người trong cuộc; chỉ gửi cho đơn vị nhận báo cáo.`,
  question: (index: number, title: string, required: boolean) => `${index}. ${title}${required ? ' (bắt buộc)' : ''}`,
  questions: 'Phần trả lời bằng lời',
  signatures: {
    day: '......................., ngày ...... tháng ...... năm 20......',
    author: 'NGƯỜI LẬP BIỂU',
    authorSigns: '(Ký, ghi rõ họ tên)',
    head: 'THỦ TRƯỞNG ĐƠN VỊ',
    headSigns: '(Ký, ghi rõ họ tên, đóng dấu)',
  },
  earlier: { before: (name: string) => `Kỳ trước: ${name}`, lastYear: (name: string) => `Số đã tổng hợp: ${name}` },
  page: 'Trang ',
} as const

export interface Prompt {
  readonly title: string
  readonly text: string
}

const BLANK = 'Không có: ghi 0. Chưa có số liệu: để trống.'
const blankOf = (blank: 'missing' | 'zero' | undefined) => (blank === 'zero' ? 'Không có: ghi 0 hoặc để trống.' : BLANK)

/** What a cell of a figure says when it is chosen. The title is that of its column, since headings scroll out of sight. */
export function promptOf(form: Form, indicator: FormIndicator, column: string, whole: boolean): Prompt {
  if (indicator.kind === 'text')
    return {
      title: 'Trả lời bằng lời',
      text: 'Viết ngắn gọn. Không ghi họ tên, số căn cước, số điện thoại, nơi ở của ai.',
    }
  const range = 'signed' in indicator && indicator.signed ? '' : ' từ 0 trở lên'
  const number =
    indicator.kind === 'percent'
      ? indicator.bound === 'completion'
        ? 'Số phần trăm hoàn thành, ví dụ: 105,5% thì gõ con số 105,5 theo dấu của máy.'
        : 'Số từ 0 đến 100, ví dụ: 85% thì gõ 85.'
      : whole
        ? `Số nguyên${range}, gõ liền, ví dụ: 1234.`
        : `Số${range}, gõ liền; phần lẻ gõ theo dấu của máy.`
  const legend = signLegend(form)
  const words = [
    `Đơn vị tính: ${unitOfMeasure(indicator)}.`,
    number,
    blankOf('blank' in indicator ? indicator.blank : undefined),
    ...(legend === undefined ? [] : [`Được ghi ${legend}.`]),
  ]
  return { title: column, text: words.join(' ') }
}

export const refusals = {
  whole: 'Ô này chỉ nhận số nguyên từ 0 trở lên, gõ liền các chữ số, ví dụ: 1234. Chưa có số liệu thì để trống.',
  decimal: 'Ô này chỉ nhận một số từ 0 trở lên. Phần lẻ gõ theo dấu của máy; không gõ chữ hay đơn vị tính.',
  signed: 'Ô này chỉ nhận một số. Phần lẻ gõ theo dấu của máy; không gõ chữ hay đơn vị tính.',
  percent: 'Ô này chỉ nhận số từ 0 đến 100, ví dụ: 85% thì gõ 85.',
  text: 'Nội dung dài quá 2000 ký tự; đề nghị viết ngắn hơn.',
  tick: 'Ô này chỉ nhận chữ x, hoặc để trống.',
  submission: 'Lần gửi là số từ 1 đến 99.',
  title: 'Chưa đúng',
} as const

export const prompts = {
  estimate: { title: 'Ước tính', text: 'Ghi x nếu số của dòng này là số ước tính; số chính thức thì để trống.' },
  submission: {
    title: 'Lần gửi thứ',
    text: 'Lần đầu: 1. Gửi lại bản đã sửa: 2, rồi 3…; bản có số lớn hơn thay bản trước.',
  },
  nothing: {
    title: 'Không phát sinh',
    text: 'Ghi x nếu trong kỳ đơn vị không phát sinh số liệu nào. Khi đó ô để trống được hiểu là 0.',
  },
  partial: {
    title: 'Chỉ gửi các ô sửa lại',
    text: 'Ghi x nếu lần này chỉ điền những ô cần sửa. Ô để trống giữ số của lần gửi trước. Gửi đủ cả biểu thì để trống.',
  },
  answer: {
    title: 'Trả lời bằng lời',
    text: 'Không ghi họ tên, số căn cước, số điện thoại, nơi ở của ai. Không có thì ghi: Không.',
  },
} as const satisfies Record<string, Prompt>

/** The sheet that counts what is left to do. */
export const checkWords = {
  title: 'KIỂM TRA TRƯỚC KHI GỬI',
  blanks: 'Ô còn trống',
  breaks: 'Chỗ chưa khớp',
  head: ['TT', 'Chỉ tiêu', 'Ô còn trống', 'Chưa khớp', 'Chỗ chưa khớp', 'Xem'],
  go: 'Đến ô',
  left: ['Còn ', ' ô trống.'],
  none: 'Không còn ô trống.',
  wrong: ['', ' chỗ chưa khớp.'],
  right: 'Không có chỗ chưa khớp.',
  notNumber: 'Có ô không phải là số.',
  unusual: (from: number | undefined, to: number | undefined) =>
    from === undefined
      ? `Lớn hơn mức thường gặp (${to}).`
      : to === undefined
        ? `Nhỏ hơn mức thường gặp (${from}).`
        : `Ngoài khoảng thường gặp (${from} đến ${to}).`,
  more: (other: string) => `Lớn hơn chỉ tiêu ${other}.`,
  lessThanPeriod: (late: string, early: string) => `"${late}" nhỏ hơn "${early}".`,
  notNothing: 'Đã ghi không phát sinh nhưng có số khác 0.',
  submission: 'Lần gửi phải là số từ 1 trở lên.',
  rule: (numbers: string) => `Quan hệ giữa các chỉ tiêu ${numbers}`,
  nothingBox: 'Ô "Không phát sinh"',
  submissionBox: 'Ô "Lần gửi thứ"',
  help: 'Bảng này tự đếm khi điền. Ô còn trống nghĩa là chưa có số liệu: vẫn gửi được, nhưng tổng của đơn vị cấp trên sẽ ghi là chưa đủ. Chỗ chưa khớp cần xem lại trước khi gửi.',
} as const

/** The sheet of instructions: numbered lines, those with a heading in bold before them. */
export const guide = {
  title: 'HƯỚNG DẪN GHI BIỂU',
  lines: [
    [
      'Ô cần điền.',
      'Ở trang "Biểu số liệu", chỉ điền các ô nền vàng. Ô nền xám do máy tự tính hoặc không phải điền. Bấm phím Tab để sang ô cần điền tiếp theo.',
    ],
    [
      'Ô trống khác số 0.',
      'Không có trường hợp nào thì ghi 0. Chưa có số liệu thì để trống; ô trống không bao giờ được tính là 0. Không ghi dấu gạch ngang, dấu ba chấm hay chữ vào ô số.',
    ],
    [
      'Không phát sinh.',
      'Nếu cả kỳ đơn vị không phát sinh số liệu nào, ghi x vào ô "Không phát sinh" ở đầu biểu, rồi gửi biểu như thường lệ.',
    ],
    [
      'Số ước tính.',
      'Nếu số của một dòng là số ước tính, ghi x vào cột ƯT của dòng đó. Khi có số chính thức thì gửi lại bản sửa.',
    ],
    [
      'Số lẻ.',
      'Phần lẻ gõ theo dấu của máy đang dùng. Không gõ dấu ngăn cách hàng nghìn, không gõ kèm đơn vị tính; số phần trăm chỉ gõ con số, ví dụ 85.',
    ],
    [
      'Giữ nguyên biểu.',
      'Không chèn, không xóa, không đổi chỗ hàng và cột; không đổi tên trang; không chép bảng sang tệp khác. Dán số liệu thì chọn dán giá trị (Paste Special, Values).',
    ],
    [
      'Kiểm tra.',
      'Ô chuyển màu đỏ là chưa phải số; màu cam là hai số chưa khớp nhau. Trang "Kiểm tra" đếm ô còn trống và chỗ chưa khớp, bấm "Đến ô" để tới chỗ cần xem.',
    ],
    [
      'Gửi lại bản sửa.',
      'Sửa ngay trên tệp đã gửi, tăng "Lần gửi thứ" thêm 1 rồi gửi lại cả biểu. Nếu chỉ điền những ô cần sửa thì ghi x vào ô "Chỉ gửi các ô sửa lại"; ô để trống giữ số của lần trước.',
    ],
    [
      'Không ghi thông tin cá nhân.',
      'Biểu chỉ nhận con số. Không ghi họ tên, ngày sinh, số căn cước, số điện thoại, địa chỉ của bất cứ ai, kể cả ở phần trả lời bằng lời.',
    ],
    ['Lưu và gửi.', 'Lưu ở dạng .xlsx (hoặc .ods), không đặt mật khẩu, rồi gửi đúng hạn theo đường văn bản quy định.'],
  ],
  /** The line after which the machine shows how it writes a decimal. */
  /** In place of {signs}. */
  noSigns: 'Không ghi dấu gạch ngang, dấu ba chấm hay chữ vào ô số.',
  signs: (legend: string) => `Chỉ được ghi thay số: ${legend}. Không ghi dấu hay chữ khác vào ô số.`,
  decimalLine: 4,
  decimal: 'Trên máy này, số một phẩy năm gõ là:',
  notes: 'Giải thích chỉ tiêu',
} as const
