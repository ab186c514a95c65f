// The named styles of a document, and the only place where millimetres and points become Word's units.
// Ids are ASCII and stay; names are what an office sees in Word's style pane, where it may adjust a document by hand.
import { AlignmentType, type IParagraphStyleOptions, type IRunOptions, type IStylesOptions, LineRuleType } from 'docx'
import type { Style, StyleKey } from '../model/style.js'
import type { Face } from './metrics.js'

/** Millimetres in twentieths of a point. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)
/** Points in twentieths of a point. */
export const pointTwips = (points: number): number => Math.round(points * 20)
/** Millimetres in points. */
export const points = (millimetres: number): number => (millimetres * 72) / 25.4
/** Twentieths of a point in millimetres. */
export const millimetres = (twips: number): number => (twips * 25.4) / 1440

export const FONT = 'Times New Roman'
export const LANGUAGE = 'vi-VN'
export const BLACK = '000000'
/** The bright red of the stamps of urgency. */
export const RED = 'FF0000'

interface Look {
  readonly name: string
  readonly size: StyleKey
  readonly bold?: true
  readonly italic?: true
  readonly color?: string
  readonly align: 'left' | 'center' | 'right' | 'both'
  /** Running text: `paragraph_space` above and `line_spacing` between its lines; all else is set single. */
  readonly running?: true
  readonly firstLine?: true
  readonly keepNext?: true
  /** 1 for the outermost heading. */
  readonly outline?: number
}

const heading = (level: number) =>
  ({
    name: `heading ${level}`,
    size: 'size_heading',
    bold: true,
    align: 'both',
    running: true,
    firstLine: true,
    keepNext: true,
    outline: level,
  }) as const satisfies Look

const looks = {
  National: { name: 'Quốc hiệu', size: 'size_national', bold: true, align: 'center' },
  Motto: { name: 'Tiêu ngữ', size: 'size_motto', bold: true, align: 'center' },
  Parent: { name: 'Cơ quan chủ quản', size: 'size_parent', align: 'center' },
  Issuer: { name: 'Cơ quan ban hành', size: 'size_issuer', bold: true, align: 'center' },
  Number: { name: 'Số, ký hiệu', size: 'size_number', align: 'center' },
  Date: { name: 'Địa danh, ngày tháng', size: 'size_date', italic: true, align: 'center' },
  LetterSummary: { name: 'Trích yếu công văn', size: 'size_letter_summary', align: 'center' },
  Draft: { name: 'Dự thảo', size: 'size_stamp', bold: true, align: 'center' },
  Urgency: { name: 'Dấu khẩn', size: 'size_stamp', bold: true, color: RED, align: 'center' },
  Circulation: { name: 'Phạm vi lưu hành', size: 'size_circulation', bold: true, align: 'center' },
  Title: { name: 'Title', size: 'size_kind', bold: true, align: 'center', keepNext: true },
  Subtitle: { name: 'Subtitle', size: 'size_summary', bold: true, align: 'center', keepNext: true },
  Addressees: { name: 'Kính gửi', size: 'size_addressees', align: 'left', running: true },
  Basis: { name: 'Căn cứ', size: 'size_basis', align: 'both', running: true, firstLine: true },
  Body: { name: 'Nội dung', size: 'size_body', align: 'both', running: true, firstLine: true },
  Heading1: heading(1),
  Heading2: heading(2),
  Heading3: heading(3),
  Heading4: heading(4),
  Heading5: heading(5),
  Heading6: heading(6),
  RecipientsHead: { name: 'Nơi nhận', size: 'size_recipients_head', bold: true, italic: true, align: 'left' },
  Recipients: { name: 'Danh sách nơi nhận', size: 'size_recipients', align: 'left' },
  SignatureLine: { name: 'Quyền hạn, chức vụ', size: 'size_signature', bold: true, align: 'center' },
  SignerTitle: { name: 'Chức danh khác của người ký', size: 'size_signature', bold: true, align: 'center' },
  SignerName: { name: 'Họ tên người ký', size: 'size_signature', bold: true, align: 'center' },
  AnnexMark: { name: 'Phụ lục', size: 'size_annex_mark', bold: true, align: 'center', keepNext: true },
  AnnexTitle: { name: 'Tên phụ lục', size: 'size_annex_title', bold: true, align: 'center', keepNext: true },
  AnnexNote: { name: 'Kèm theo văn bản', size: 'size_annex_note', italic: true, align: 'center', keepNext: true },
  Caption: { name: 'caption', size: 'size_body', bold: true, align: 'center', running: true, keepNext: true },
  TableUnit: { name: 'Đơn vị tính', size: 'size_table', italic: true, align: 'right', keepNext: true },
  TableHead: { name: 'Đầu bảng', size: 'size_table', bold: true, align: 'center', keepNext: true },
  TableText: { name: 'Nội dung bảng', size: 'size_table', align: 'left' },
  PageNumber: { name: 'header', size: 'size_page_number', align: 'center' },
  Contact: { name: 'footer', size: 'size_contact', align: 'left' },
} as const satisfies Record<string, Look>

export type LookId = keyof typeof looks

const lookOf = (id: LookId): Look => looks[id]

/** How an element of that look is set, for measuring it. */
export function faceOf(id: LookId, style: Style): Face {
  const { size, bold, italic } = lookOf(id)
  return { size: style[size], ...(bold && { bold }), ...(italic && { italic }) }
}

/**
 * What each run of an element says of itself, so that size, weight and slant are found without reading the styles.
 * Only the body itself is silent: its size is that of the whole document, and an office may change it in the style.
 */
export function runLook(id: LookId, style: Style): IRunOptions {
  const { size, bold, italic, color } = lookOf(id)
  return {
    ...(id !== 'Body' && { size: style[size] * 2 }),
    ...(bold && { bold }),
    ...(italic && { italics: italic }),
    ...(color !== undefined && { color }),
  }
}

/** Whether an element is running text, which may be torn over two pages, though not by one line. */
export const isRunning = (id: LookId): boolean => lookOf(id).running ?? false

/** The heading of a level; deeper ones than Word's sixth share its look. */
export const headingLook = (level: number): LookId =>
  `Heading${Math.min(Math.max(level, 1), 6) as 1 | 2 | 3 | 4 | 5 | 6}`

function paragraphStyle(id: LookId, style: Style): IParagraphStyleOptions {
  const { name, align, running, firstLine, keepNext, outline } = lookOf(id)
  return {
    id,
    name,
    basedOn: 'Normal',
    ...((outline !== undefined || id === 'Title') && { next: 'Body' }),
    quickFormat: true,
    run: { size: style[lookOf(id).size] * 2, color: BLACK, ...runLook(id, style) },
    paragraph: {
      alignment: AlignmentType[align === 'both' ? 'JUSTIFIED' : (align.toUpperCase() as 'LEFT' | 'CENTER' | 'RIGHT')],
      spacing: running
        ? {
            before: pointTwips(style.paragraph_space),
            after: 0,
            line: Math.round(240 * style.line_spacing),
            lineRule: LineRuleType.AUTO,
          }
        : { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
      ...(firstLine && { indent: { firstLine: twips(style.first_line) } }),
      ...(keepNext && { keepNext }),
      ...(outline !== undefined && { outlineLevel: outline - 1 }),
    },
  }
}

/** The styles of a document whose measures are those of `style`. */
export function documentStyles(style: Style): IStylesOptions {
  const font = { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT }
  const run: IRunOptions = {
    font,
    size: style.size_body * 2,
    color: BLACK,
    language: { value: LANGUAGE, eastAsia: LANGUAGE, bidirectional: LANGUAGE },
  }
  const spacing = { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO }
  return {
    default: { document: { run, paragraph: { spacing } } },
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true, run, paragraph: { spacing } },
      ...(Object.keys(looks) as LookId[]).map(id => paragraphStyle(id, style)),
      {
        id: 'Rule',
        name: 'Đường kẻ',
        basedOn: 'Normal',
        run: { size: 2 },
        paragraph: { alignment: AlignmentType.CENTER },
      },
    ],
    characterStyles: [{ id: 'DefaultParagraphFont', name: 'Default Paragraph Font', uiPriority: 1, semiHidden: true }],
  }
}
