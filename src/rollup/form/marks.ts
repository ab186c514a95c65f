// What a form carries so that it is known again when it comes back: ids in hidden cells, names of cells, a sheet of facts about
// itself, properties of the file and a line at the foot of each page. The writer and the recogniser both stand on this file.

export const sheetNames = {
  figures: 'Biểu số liệu',
  guide: 'Hướng dẫn',
  check: 'Kiểm tra',
  /** Very hidden: no menu of Excel shows it. */
  meta: '_meta',
} as const

/** Raised where rows and columns that are no indicators move; what is known by ids does not need it. */
export const LAYOUT_VERSION = '1'

/** What a form says of itself, all as text. */
export interface FormMarks {
  readonly plan: string
  readonly form: string
  readonly version: string
  /** "2026-H1", with its first and last day as "15/12/2025". */
  readonly period: string
  readonly period_from: string
  readonly period_to: string
  /** The id in the list of units; `unit_name` is only for people. */
  readonly unit: string
  readonly unit_name: string
  /** The number that it was sent out with. What counts is the visible cell `submission_number`, which units raise. */
  readonly submission: string
  /** "18/6/2026"; empty where the plan states none. */
  readonly deadline: string
  /** `structureChecksum`, 64 hexadecimal digits. */
  readonly checksum: string
  readonly layout: string
}

export type MarkKey = keyof FormMarks

/** In the order of print. */
export const markKeys = [
  'plan',
  'form',
  'version',
  'period',
  'period_from',
  'period_to',
  'unit',
  'unit_name',
  'submission',
  'deadline',
  'checksum',
  'layout',
] as const satisfies readonly MarkKey[]

/** Of the custom properties of the file: "report.plan", "report.form" and so on. In CSV each is a line "#plan=…". */
export const PROPERTY_PREFIX = 'report.'

/** The rows of the sheet `_meta`: the key in column A, the value in column B, both as text, from row 1. */
export const markRows = (marks: FormMarks): readonly (readonly [MarkKey, string])[] =>
  markKeys.map(key => [key, marks[key]])

/** The marks among keys and values of any source; other keys are left out, and of a key twice the first counts. */
export function marksAmong(entries: Iterable<readonly [string, string]>): Partial<FormMarks> {
  const found = new Map<string, string>()
  for (const [key, value] of entries) if (!found.has(key)) found.set(key, value.normalize('NFC').trim())
  return Object.fromEntries(markKeys.flatMap(key => (found.has(key) ? [[key, found.get(key)!]] : [])))
}

/** The marks among the custom properties of a file. */
export const marksOfProperties = (properties: ReadonlyMap<string, string>): Partial<FormMarks> =>
  marksAmong(
    [...properties]
      .filter(([key]) => key.startsWith(PROPERTY_PREFIX))
      .map(([key, value]) => [key.slice(PROPERTY_PREFIX.length), value]),
  )

/** Ids of rows in the hidden column A. Rows of indicators hold the id of the indicator; ids never begin with "#". */
export const rowMarks = {
  /** The hidden row that holds the ids of columns. */
  ids: '#ids',
  /** The headings of columns. */
  head: '#head',
  /** The row of column numbers under them (A, B, C, 1, 2): no figures (hazard C21). */
  numbers: '#hdr',
  /** A line inside the table without figures: "Chia ra:". */
  part: '#part',
  /** Boxes over the table; what the unit types stands in the column `#unit` of the row. */
  submission: '#submission_number',
  nothing: '#nothing_occurred',
  partial: '#partial',
} as const

/** The row in which a question is answered, in the column `#label`. */
export const answerRow = (question: string): string => `#answer:${question}`

/** Ids of columns in the hidden row; columns of figures hold the id of the column. */
export const columnMarks = {
  row: '#row',
  number: '#tt',
  label: '#label',
  unit: '#unit',
  estimate: '#est',
} as const

/** Grey columns of earlier figures, beside the column that they are compared with: never read back. */
export const earlierColumn = (column: string): string => `#before:${column}`

/** Names of the workbook for cells that are no slots; of slots see `slotsOf`. */
export const boxNames = {
  submission: 'submission_number',
  nothing: 'nothing_occurred',
  partial: 'partial',
} as const
export const estimateName = (indicator: string): string => `est_${indicator}`
export const answerName = (question: string): string => `answer_${question}`

/** What is typed in a box, and in the column of estimates; case and blanks around it count for nothing. */
export const TICK = 'x'
export const isTick = (text: string): boolean => text.normalize('NFC').trim().toLowerCase() === TICK

/** What the printed line at the foot of a page holds. */
export interface FooterMarks extends Pick<FormMarks, 'form' | 'version' | 'period' | 'unit'> {
  /** The first eight digits of the checksum. */
  readonly checksum: string
}

/** "bieu_01-v1 · 2026-H1 · xa_03388 · 1a2b3c4d" */
export const footerLine = ({ form, version, period, unit, checksum }: FooterMarks): string =>
  `${form}-v${version} · ${period} · ${unit} · ${checksum.slice(0, 8)}`

const FOOTER =
  /(?:^|[^a-z0-9_])([a-z][a-z0-9_]{0,254})-v([0-9A-Za-z][0-9A-Za-z.-]{0,63}) · (\d{4}(?:-[A-Z0-9]{2,3})?) · ([a-z][a-z0-9_]{0,254}) · ([0-9a-f]{8})(?![0-9a-z_])/
/** Codes of headers and footers: sections, fonts with their styles, sizes, colours, fields. "&&" is a written "&". */
const FOOTER_CODE = /&(?:"[^"]*"|\d+|K[0-9A-F]{6}|K\d\d[+-]\d{3}|.)/gsu

/** The marks in the footer of a sheet with its codes, or in any printed text; undefined where the line is not there. */
export function readFooterLine(footer: string): FooterMarks | undefined {
  if (footer.length > 4096) return undefined
  const found = FOOTER.exec(
    footer
      .normalize('NFC')
      .replace(FOOTER_CODE, '\n')
      .replace(/[ \u00a0]+/g, ' '),
  )
  if (found === null) return undefined
  const [, form, version, period, unit, checksum] = found
  return { form: form!, version: version!, period: period!, unit: unit!, checksum: checksum! }
}
