// The twin of a form as CSV, for those who have no spreadsheet program or fill it in by machine: the same ids in the same places,
// the marks in lines before the table (hazards 3.1, 10). UTF-8 with its mark, semicolons, since commas stand in numbers.
import type { ExpectedUnit } from '../../model/rollup.js'
import { unitOfMeasure } from '../../words/unit-of-measure.js'
import { type FormMould, marksOf } from './compose-form.js'
import type { LayoutRow } from './layout.js'
import { markRows, rowMarks } from './marks.js'
import { wording } from './wording.js'

const BEGINS_LIKE_FORMULA = /^[=+\-@\t\r]/

/** A cell as CSV has it: guarded where a program could take it for a formula, quoted where it must be (P07). */
export function csvCell(text: string): string {
  const guarded = BEGINS_LIKE_FORMULA.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

/** The bytes of a form as CSV. Lines are rows by the same ids as in the workbook; cells to fill in are empty. */
export function composeCsv(mould: FormMould, unit: ExpectedUnit): Uint8Array {
  const { layout } = mould
  const columns = layout.columns.filter(({ kind }) => kind !== 'earlier')
  const width = columns.length
  const lines: string[][] = []
  for (const [key, value] of markRows(marksOf(mould, unit))) lines.push([`#${key}=${value}`])
  for (const [box, value] of [
    ['submission', '1'],
    ['nothing', ''],
    ['partial', ''],
  ] as const)
    lines.push([rowMarks[box], '', wording.boxes[box].label, value, wording.boxes[box].note])
  lines.push(columns.map(column => (column.kind === 'row' ? rowMarks.ids : column.id)))
  lines.push(
    columns.map(column => {
      if (column.kind === 'row') return rowMarks.head
      return column.kind === 'figures' ? column.of.title : column.kind === 'earlier' ? '' : wording.head[column.kind]
    }),
  )
  for (const row of layout.rows) lines.push(columns.map(({ kind }) => cellOf(row, kind)))
  for (const [i, { question, id }] of layout.questions.entries()) {
    lines.push(['', '', wording.question(i + 1, question.title, question.required ?? false)])
    lines.push([id])
  }
  const full = (line: string[]) => [...line, ...Array<string>(Math.max(0, width - line.length)).fill('')]
  const text = lines.map(line => `${full(line).map(csvCell).join(';')}\r\n`).join('')
  return new TextEncoder().encode(`\ufeff${text.normalize('NFC')}`)
}

function cellOf(row: LayoutRow, kind: string): string {
  if (kind === 'row') return row.id
  if (row.kind === 'part') return kind === 'label' ? wording.parts[row.as] : ''
  if (kind === 'number') return row.number
  if (kind === 'label') return row.indicator.title
  return kind === 'unit' ? unitOfMeasure(row.indicator) : ''
}
