// The sheet that a unit fills in, row by row. Merged cells stand above and below the table only, never in it (hazards 3.1).
import { cellName } from '../../model/cell-name.js'
import type { Form } from '../../model/form.js'
import type { ReportingJob } from '../../model/reporting-job.js'
import type { ExpectedUnit } from '../../model/rollup.js'
import { periodName, windowText } from '../../words/period.js'
import { unitOfMeasure } from '../../words/unit-of-measure.js'
import type { CellSpec, CellStyle, RowSpec } from '../xlsx/spec.js'
import type { EarlierFigures } from './earlier.js'
import { estimateRows, shownDecimals } from './input-rules.js'
import { COLUMNS, type FormLayout, formulaAt, headRows, type LayoutColumn, type LayoutRow } from './layout.js'
import { rowMarks } from './marks.js'
import { heightOf, type Paper } from './paper.js'
import { figureStyle, labelStyle, partLineStyle, SIZE, styles } from './styles.js'
import { wording } from './wording.js'

export interface FiguresSheet {
  readonly rows: readonly RowSpec[]
  readonly merges: readonly string[]
}

const text = (style: CellStyle, text: string): CellSpec => ({ kind: 'text', text, style })
const blank = (style: CellStyle): CellSpec => ({ kind: 'blank', style })

/** Texts at some columns, each merged up to a column where it is told so. */
type Texts = readonly (readonly [cell: CellSpec, from: number, to?: number])[]

/** A row outside the table, as high as its texts need in the cells that they are merged over. */
function lineOf(paper: Paper, row: number, texts: Texts, least = 1, id?: string): RowSpec {
  const cells: (CellSpec | undefined)[] = id === undefined ? [] : [text(styles.id, id)]
  const heights: number[] = []
  for (const [cell, from, to = from] of texts) {
    cells[from - 1] = cell
    for (let at = from; at < to; at++) cells[at] = blank(cell.style ?? {})
    const said = cell.kind === 'text' ? cell.text : ''
    heights.push(heightOf(said, paper.width(from, to), cell.style?.size ?? SIZE.table, least))
  }
  return { row, height: Math.max(...heights), cells: Array.from(cells) }
}

/** The row that names the unit: the only one above the table that differs between the forms of a period. */
export const unitRow = (unit: ExpectedUnit, { last }: FormLayout, paper: Paper): RowSpec =>
  lineOf(paper, headRows.unit, [
    [text(styles.lineStrong, wording.unit(unit.name, unit.code)), COLUMNS.number, last.column],
  ])

/** The sheet as all units have it: without the row of the unit, and with no earlier figures. */
export function figuresSheet(job: ReportingJob, layout: FormLayout, paper: Paper): FiguresSheet {
  const rows: RowSpec[] = []
  const merges = [`${cellName(headRows.unit, COLUMNS.number)}:${cellName(headRows.unit, layout.last.column)}`]
  const { form } = job
  const last = layout.last.column
  const line: Line = (row, texts, least, id) => {
    rows.push(lineOf(paper, row, texts, least, id))
    for (const [, from, to = from] of texts) if (to > from) merges.push(`${cellName(row, from)}:${cellName(row, to)}`)
  }

  const { offices } = job
  line(headRows.offices, [
    [text(styles.office, (offices?.parent ?? []).join('\n').toLocaleUpperCase('vi')), COLUMNS.number, COLUMNS.label],
    [text(styles.formNumber, wording.formNumber(form.id, form.version)), COLUMNS.unit, last],
  ])
  line(headRows.names, [
    [
      text(styles.officeName, (offices?.issuer ?? []).join('\n').toLocaleUpperCase('vi')),
      COLUMNS.number,
      COLUMNS.label,
    ],
    [text(styles.deadline, wording.deadline(job.deadline)), COLUMNS.unit, last],
  ])
  line(headRows.title, [[text(styles.title, form.title.toLocaleUpperCase('vi')), COLUMNS.number, last]])
  const period = wording.period(periodName(job.period).vi, windowText(job.window).vi)
  line(headRows.period, [[text(styles.period, period), COLUMNS.number, last]])
  line(headRows.receiver, [[text(styles.line, wording.receiver(offices?.to, offices?.via)), COLUMNS.number, last]])
  for (const box of ['submission', 'nothing', 'partial'] as const) {
    const value: CellSpec =
      box === 'submission' ? { kind: 'number', decimal: '1', style: styles.box } : blank(styles.box)
    const { label, note } = wording.boxes[box]
    line(
      headRows[box],
      [
        [text(styles.boxLabel, label), COLUMNS.number, COLUMNS.label],
        [value, COLUMNS.unit],
        [text(styles.boxNote, note), COLUMNS.unit + 1, last],
      ],
      1,
      rowMarks[box],
    )
  }
  rows.push(...tableRows(form, layout, paper, undefined))
  belowTable(layout, line)
  return { rows, merges }
}

/** The hidden row of ids, the headings, the column numbers, and a row for each indicator. */
export function tableRows(
  form: Form,
  layout: FormLayout,
  paper: Paper,
  earlier: EarlierFigures | undefined,
): readonly RowSpec[] {
  const { columns } = layout
  const ids = columns.map(column => text(styles.id, column.kind === 'row' ? rowMarks.ids : column.id))
  const heads = columns.map(column => headOf(column, earlier))
  const head = heads.map((words, i) =>
    text(i === 0 ? styles.id : columns[i]!.kind === 'earlier' ? styles.headEarlier : styles.head, words),
  )
  const height = Math.max(...heads.slice(1).map((words, i) => headHeight(words, paper.width(i + 2, i + 2))))
  let figures = 0
  const numbers = columns.map(column => {
    if (column.kind === 'row') return text(styles.id, rowMarks.numbers)
    const letters = { number: 'A', label: 'B', unit: 'C' } as const
    if (column.kind === 'figures') return text(styles.columnNumber, String(++figures))
    return column.kind in letters
      ? text(styles.columnNumber, letters[column.kind as keyof typeof letters])
      : blank(styles.columnNumber)
  })
  const estimates = new Set(estimateRows(form, layout).map(({ row }) => row))
  return [
    { row: headRows.ids, hidden: true, cells: ids },
    { row: headRows.head, height, cells: head },
    { row: headRows.numbers, cells: numbers },
    ...layout.rows.map(row => ({
      row: row.at,
      ...rowHeight(row, paper),
      cells: columns.map(column => cellOf(form, layout, row, column, estimates, earlier)),
    })),
  ]
}

/** Rows are high enough to be written in by hand; those of texts grow with what is typed. */
const LOWEST_ROW = 18
const TEXT_LINES = 4

function rowHeight(row: LayoutRow, { width }: Paper): Pick<RowSpec, 'height' | 'grows'> {
  if (row.kind === 'part') return { height: LOWEST_ROW }
  const { indicator } = row
  const label = heightOf(indicator.title, width(COLUMNS.label, COLUMNS.label) - 2 * row.depth, SIZE.table)
  const unit = heightOf(unitOfMeasure(indicator), width(COLUMNS.unit, COLUMNS.unit), SIZE.table)
  const isText = indicator.kind === 'text'
  const typed = isText ? heightOf('', 1, SIZE.table, TEXT_LINES) : 0
  return { height: Math.max(LOWEST_ROW, label, unit, typed), ...(isText && { grows: true }) }
}

/** Headings break between words only, so the longest word decides as well. */
const headHeight = (words: string, width: number) => heightOf(words, width * 0.8, SIZE.table)

function headOf(column: LayoutColumn, earlier: EarlierFigures | undefined): string {
  switch (column.kind) {
    case 'row':
      return rowMarks.head
    case 'number':
    case 'label':
    case 'unit':
    case 'estimate':
      return wording.head[column.kind]
    case 'figures':
      return column.of.title
    case 'earlier':
      return earlier?.heading ?? ''
  }
}

function cellOf(
  form: Form,
  layout: FormLayout,
  row: LayoutRow,
  column: LayoutColumn,
  estimates: ReadonlySet<number>,
  earlier: EarlierFigures | undefined,
): CellSpec {
  if (column.kind === 'row') return text(styles.id, row.id)
  if (row.kind === 'part') {
    if (column.kind === 'label') return text(partLineStyle(row.depth), wording.parts[row.as])
    return blank(column.kind === 'number' || column.kind === 'unit' ? styles.cell : styles.blank)
  }
  const { indicator } = row
  switch (column.kind) {
    case 'number':
      return text(styles.number, row.number)
    case 'label':
      return text(labelStyle(row.depth), indicator.title)
    case 'unit':
      return text(styles.unit, unitOfMeasure(indicator))
    case 'estimate':
      return blank(estimates.has(row.at) ? styles.estimate : styles.blank)
    case 'earlier': {
      const decimal = earlier?.figures.get(indicator.id)?.get(column.of.id)
      const style = figureStyle('earlier', shownDecimals(indicator))
      return decimal === undefined ? blank(style) : { kind: 'number', decimal, style }
    }
    case 'figures': {
      if (indicator.kind === 'text') return blank(column.of === form.columns[0] ? styles.text : styles.blank)
      const formula = formulaAt(form, layout, indicator, column.at)
      if (formula === undefined) return blank(figureStyle('typed', shownDecimals(indicator)))
      const style = figureStyle('computed', shownDecimals(indicator))
      return { kind: 'formula', formula, result: { kind: 'text', text: '' }, style }
    }
  }
}

type Line = (row: number, texts: Texts, least?: number, id?: string) => void

/** Lines of a typed answer that are seen at once; the row can be made higher. */
const ANSWER_LINES = 4

/** Remarks, questions and signatures. Nothing in rows without an id is read back (C20). */
function belowTable(layout: FormLayout, line: Line): void {
  const { last } = layout
  const sensitive = layout.rows.flatMap(row =>
    row.kind === 'figures' && 'sensitive' in row.indicator && row.indicator.sensitive ? [row.number] : [],
  )
  const remarks = [wording.cells, ...(sensitive.length > 0 ? [wording.sensitive(sensitive.join(', '))] : [])]
  line(last.row + 1, [[text(styles.note, remarks.join('\n')), COLUMNS.number, last.column]])
  if (layout.questions.length > 0)
    line(last.row + 2, [[text(styles.lineStrong, wording.questions), COLUMNS.number, last.column]])
  for (const [i, { question, asks, at, id }] of layout.questions.entries()) {
    const words = wording.question(i + 1, question.title, question.required ?? false)
    line(asks, [[text(styles.line, words), COLUMNS.number, last.column]])
    line(at, [[blank(styles.answer), COLUMNS.label, last.column]], ANSWER_LINES, id)
  }
  const below = (layout.questions.at(-1)?.at ?? last.row + 1) + 2
  const { day, author, authorSigns, head, headSigns } = wording.signatures
  const right = [COLUMNS.unit, last.column] as const
  line(below, [[text(styles.signature, day), ...right]])
  line(below + 1, [
    [text(styles.signer, author), COLUMNS.number, COLUMNS.label],
    [text(styles.signer, head), ...right],
  ])
  line(below + 2, [
    [text(styles.signature, authorSigns), COLUMNS.number, COLUMNS.label],
    [text(styles.signature, headSigns), ...right],
  ])
}
