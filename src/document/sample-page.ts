// Invented pages for the tests of this folder: every kind of block, and the shapes that break a layout.
import { type Inlines, inlinesOf } from '../model/inline.js'
import type { Block, Page, Sheet, TableCell } from '../model/page.js'
import type { Style } from '../model/style.js'

/** The values of `templates/nd30.style.yaml`; `styles.test.ts` holds that both agree. */
export const plainStyle: Style = {
  margin_top: 20,
  margin_bottom: 20,
  margin_left: 30,
  margin_right: 15,
  header_distance: 10,
  letterhead_left: 65,
  size_circulation: 13,
  size_national: 12,
  size_motto: 13,
  size_parent: 12,
  size_issuer: 12,
  size_number: 13,
  size_date: 13,
  size_letter_summary: 12,
  size_stamp: 13,
  size_kind: 14,
  size_summary: 14,
  size_addressees: 14,
  size_basis: 14,
  size_heading: 14,
  size_body: 14,
  size_signature: 14,
  size_recipients_head: 12,
  size_recipients: 11,
  size_contact: 11,
  size_page_number: 14,
  size_annex_mark: 14,
  size_annex_title: 14,
  size_annex_note: 14,
  size_table: 12,
  first_line: 12.7,
  paragraph_space: 6,
  line_spacing: 1.15,
  letter_summary_space: 6,
  title_space: 18,
  signature_space: 72,
  issuer_rule: 0.4,
  summary_rule: 0.4,
  annex_rule: 0.4,
}

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>

const plain = (text: string): Inlines => (text === '' ? [] : [{ text }])
const bold = (text: string): Inlines => (text === '' ? [] : [{ text, bold: true }])

/** A body paragraph; `lead` is printed bold, `text` may carry `**marks**`. */
export const aParagraph = (text: string, mark = '', lead = ''): Of<'paragraph'> => ({
  kind: 'paragraph',
  role: 'body',
  mark,
  lead: bold(lead),
  text: inlinesOf(text),
})

/** A paragraph of the italic list of legal bases. */
export const aBasis = (text: string): Of<'paragraph'> => ({
  kind: 'paragraph',
  role: 'basis',
  mark: '',
  lead: [],
  text: [{ text, italic: true }],
})

/** A heading that is not centred. */
export const aHeading = (level: number, mark: string, text: string): Of<'heading'> => ({
  kind: 'heading',
  level,
  mark,
  text: plain(text),
  centred: false,
})

/** A cell of one paragraph that covers one column and one row unless told. */
export const aCell = (text: string, more: Partial<TableCell> = {}): TableCell => ({
  paragraphs: [inlinesOf(text)],
  span: 1,
  rows: 1,
  align: 'left',
  bold: false,
  ...more,
})

const headCell = (text: string, more: Partial<TableCell> = {}) => aCell(text, { align: 'center', bold: true, ...more })

/** A letterhead with the shortest lines there are. */
export const aLetterhead = (more: Partial<Of<'letterhead'>> = {}): Of<'letterhead'> => ({
  kind: 'letterhead',
  parent: ['UBND TỈNH BẮC HÀ'],
  issuer: ['SỞ Y TẾ'],
  number: 'Số: 15/KH-SYT',
  date: 'Bắc Hà, ngày 05 tháng 3 năm 2026',
  summary: [],
  ...more,
})

/** A closing block of one list of recipients and a deputy's signature. */
export const aClosing = (more: Partial<Of<'closing'>> = {}): Of<'closing'> => ({
  kind: 'closing',
  recipients: [
    {
      head: 'Nơi nhận:',
      lines: [
        '- Ủy ban nhân dân tỉnh (để báo cáo);',
        '- Giám đốc và các Phó Giám đốc Sở;',
        '- Các đơn vị trực thuộc;',
        '- Ủy ban nhân dân các xã, phường (để phối hợp);',
        '- Lưu: VT, NVY (02 bản).',
      ],
    },
    { head: 'Bản điện tử:', lines: ['- Văn phòng Sở;', '- Cổng thông tin điện tử của Sở.'] },
  ],
  signature: {
    lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
    titles: ['Phó Trưởng ban Chỉ đạo tỉnh'],
    name: 'Nguyễn Văn Mẫu',
  },
  ...more,
})

/** A table of seven columns under a head of two rows, long enough to cross a page. */
export function aTaskTable(rows: number): Of<'table'> {
  const tasks = [
    'Tổ chức tập huấn cho cán bộ y tế cơ sở về tư vấn, dự phòng và chuyển gửi người bệnh',
    'Rà soát, cập nhật danh sách cơ sở cung cấp dịch vụ; báo cáo kết quả về Phòng Nghiệp vụ Y',
    'Truyền thông trên đài truyền thanh của các xã, phường',
  ]
  return {
    kind: 'table',
    caption: 'Bảng phân công nhiệm vụ',
    unit: 'Đơn vị tính: lượt người',
    widths: [0.06, 0.34, 0.15, 0.15, 0.1, 0.1, 0.1],
    head: [
      [
        headCell('TT', { rows: 2 }),
        headCell('Nhiệm vụ', { rows: 2 }),
        headCell('Cơ quan thực hiện', { span: 2 }),
        headCell('Thời gian', { rows: 2 }),
        headCell('Số lượng', { rows: 2 }),
        headCell('Sản phẩm', { rows: 2 }),
      ],
      [headCell('Chủ trì'), headCell('Phối hợp')],
    ],
    rows: [
      [aCell('I', { align: 'center', bold: true }), aCell('Nhiệm vụ thường xuyên', { span: 6, bold: true })],
      ...Array.from({ length: rows }, (_, i): TableCell[] => [
        aCell(String(i + 1), { align: 'center' }),
        aCell(tasks[i % tasks.length]!, { align: 'justify' }),
        ...(i % 2 === 0 ? [aCell('Phòng Nghiệp vụ Y', { rows: Math.min(2, rows - i) })] : []),
        { ...aCell('Ủy ban nhân dân các xã'), paragraphs: [plain('Trung tâm Y tế;'), plain('Ủy ban nhân dân các xã')] },
        aCell('Quý II/2026', { align: 'center' }),
        aCell('1.250', { align: 'right' }),
        aCell(i % 3 === 0 ? '' : 'Báo cáo'),
      ]),
    ],
  }
}

const sentence =
  'Các đơn vị căn cứ chức năng, nhiệm vụ được giao chủ động xây dựng kế hoạch chi tiết, bố trí nguồn lực, tổ chức triển ' +
  'khai đồng bộ, hiệu quả; kịp thời phát hiện và báo cáo những khó khăn, vướng mắc phát sinh trong quá trình thực hiện.'

/** A sheet in portrait with nothing in its margins unless told. */
export const aSheet = (blocks: readonly Block[], more: Partial<Sheet> = {}): Sheet => ({
  orientation: 'portrait',
  contact: [],
  blocks,
  ...more,
})

/** A page of the plain style. */
export const aPage = (sheets: readonly Sheet[], more: Partial<Page> = {}): Page => ({
  title: 'Kế hoạch phòng, chống tệ nạn xã hội năm 2026',
  issuer: 'Sở Y tế',
  style: plainStyle,
  sheets,
  ...more,
})

/** Every kind of block, over a plan, a landscape annex and an extract. */
export function samplePage(): Page {
  return aPage([
    aSheet(
      [
        aLetterhead({
          parent: ['ỦY BAN NHÂN DÂN TỈNH BẮC HÀ'],
          issuer: ['SỞ LAO ĐỘNG - THƯƠNG BINH', 'VÀ XÃ HỘI'],
          urgency: { text: 'HỎA TỐC', width: 30, height: 8 },
          draft: 'DỰ THẢO',
        }),
        { kind: 'title', name: 'KẾ HOẠCH', summary: ['Phòng, chống tệ nạn xã hội', 'trên địa bàn tỉnh năm 2026'] },
        { kind: 'addressees', names: ['- Ủy ban nhân dân tỉnh;', '- Sở Tài chính.'] },
        aBasis('Căn cứ Luật Phòng, chống ma túy ngày 30 tháng 3 năm 2021;'),
        aBasis('Căn cứ Kế hoạch số 07/KH-UBND ngày 12 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh.'),
        { kind: 'heading', level: 1, mark: 'Phần I', text: plain('NHỮNG VẤN ĐỀ CHUNG'), centred: true },
        aHeading(1, 'I.', 'MỤC ĐÍCH, YÊU CẦU'),
        aParagraph(`${sentence} Báo cáo gửi trước ngày **30/3** và *ghi rõ* số liệu.`, '1.', 'Mục đích:'),
        aParagraph(sentence, '2.', 'Yêu cầu:'),
        aHeading(2, '1.', 'Chỉ tiêu cụ thể'),
        aHeading(3, '1.1.', 'Truyền thông'),
        aParagraph('Nâng tỷ lệ xã, phường có hình thức truyền thông thường xuyên từ 50% lên 60%.', 'a)'),
        aParagraph('Ít nhất 193/204 xã, phường có cán bộ được tập huấn.', '-'),
        aHeading(4, 'a)', 'Nội dung khác'),
        ...Array.from({ length: 10 }, () => aParagraph(sentence)),
        aTaskTable(3),
        aParagraph('Trên đây là Kế hoạch của Sở, đề nghị các đơn vị nghiêm túc triển khai thực hiện./.'),
        aClosing(),
      ],
      {
        circulation: { text: 'LƯU HÀNH NỘI BỘ', width: 50, height: 8 },
        contact: [
          'Địa chỉ: Số 1 đường Mẫu, phường Mẫu, tỉnh Bắc Hà',
          'Điện thoại: 000 000 000; thư điện tử: vanthu@mau.invalid',
        ],
      },
    ),
    aSheet(
      [
        {
          kind: 'annex',
          mark: 'Phụ lục I',
          title: ['PHÂN CÔNG NHIỆM VỤ'],
          note: '(Kèm theo Kế hoạch số 15/KH-SYT ngày 05 tháng 3 năm 2026 của Sở Y tế)',
        },
        aTaskTable(30),
      ],
      { orientation: 'landscape' },
    ),
    aSheet([
      {
        kind: 'extract',
        title: 'TRÍCH KẾ HOẠCH',
        note: '(Trích Kế hoạch số 15/KH-SYT ngày 05 tháng 3 năm 2026 của Sở Y tế)',
      },
      aParagraph(sentence, '1.'),
    ]),
  ])
}

/** An official letter: a summary of two lines under the number, one addressee, the longest date line there is. */
export function letterPage(): Page {
  return aPage(
    [
      aSheet([
        aLetterhead({
          parent: ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ HỒ CHÍ MINH'],
          issuer: ['SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI'],
          number: 'Số:        /SLĐTBXH-PCTNXH',
          date: 'Thành phố Hồ Chí Minh, ngày 05 tháng 01 năm 2026',
          summary: ['V/v xây dựng kế hoạch phòng, chống', 'tệ nạn xã hội năm 2026'],
          urgency: { text: 'KHẨN', width: 20, height: 8 },
        }),
        { kind: 'addressees', names: ['Ủy ban nhân dân các xã, phường, đặc khu'] },
        ...Array.from({ length: 4 }, () => aParagraph(sentence)),
        aClosing({
          recipients: [
            {
              head: 'Nơi nhận:',
              lines: [
                '- Như trên;',
                ...Array.from(
                  { length: 12 },
                  (_, i) => `- Đơn vị trực thuộc số ${i + 1} (để phối hợp thực hiện và báo cáo);`,
                ),
                '- Lưu: VT, PCTNXH.',
              ],
            },
          ],
          signature: { lines: ['GIÁM ĐỐC'], titles: [], name: '' },
        }),
      ]),
    ],
    { title: 'Công văn về việc xây dựng kế hoạch', issuer: 'Sở Lao động - Thương binh và Xã hội' },
  )
}
