// What a unit is asked to mend, as a sheet that it can be sent: which file, sheet and cell, what is wrong, what to do, and how to
// send the form again. An official paper, so it speaks Vietnamese only; it holds findings and never a figure of its own.
import type { Diagnostic } from '../model/diagnostic.js'
import type { ReportingJob } from '../model/reporting-job.js'
import { periodInSentence } from '../words/period.js'
import { returnListWords as words } from './return-list-words.js'
import type { CellSpec, CellStyle, RowSpec, WorkbookSpec } from './xlsx/spec.js'
import { writeXlsx } from './xlsx/write.js'

export interface ReturnList {
  /** The name of the unit; undefined where it is not known whose the files are. */
  readonly unit: string | undefined
  /** The number that the next submission is to bear; undefined where that of the last is not known. */
  readonly next: number | undefined
  readonly diagnostics: readonly Diagnostic[]
}

const base = { size: 12, wrap: true, valign: 'center' } as const satisfies CellStyle
const styles = {
  office: { ...base, bold: true, align: 'center' },
  title: { ...base, size: 14, bold: true, align: 'center' },
  line: { ...base },
  lineStrong: { ...base, bold: true },
  head: { ...base, size: 11, bold: true, align: 'center', border: 'thin', fill: 'E7EEE9' },
  cell: { ...base, size: 11, border: 'thin', valign: 'top' },
  centred: { ...base, size: 11, border: 'thin', valign: 'top', align: 'center' },
  must: { ...base, size: 11, bold: true, border: 'thin', valign: 'top', align: 'center', colour: '9C0006' },
} as const satisfies Record<string, CellStyle>

/** In digits of the standard font; together the width of a landscape page. */
const WIDTHS = [5, 12, 32, 15, 7, 44, 37] as const
const LINE = 15.5

const text = (style: CellStyle, words: string): CellSpec => ({ kind: 'text', text: words, style })
/** How many lines a text takes in a column, about: letters are narrower than digits by little. */
const linesOf = (words: string, width: number) =>
  words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 0.95) / width)), 0)

/** A unit knows its file, and not the folder that an office keeps it in. */
const baseOf = (file: string) => file.slice(file.lastIndexOf('/') + 1)

/** Findings that a unit has to do with, those that must be mended first; notation is no business of theirs. */
export function toMend(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const of = (wanted: Diagnostic['severity']) => diagnostics.filter(({ severity }) => severity === wanted)
  return [...of('error'), ...of('warning')]
}

/** The list as the bytes of an .xlsx; the same findings give the same bytes. */
export function writeReturnList({ unit, next, diagnostics }: ReturnList, job: ReportingJob): Uint8Array {
  const rows: RowSpec[] = []
  const merges: string[] = []
  const width = WIDTHS.reduce((sum, one) => sum + one, 0)
  const line = (style: CellStyle, said: string, gap = 0) => {
    const row = rows.length + 1
    merges.push(`A${row}:G${row}`)
    rows.push({ height: linesOf(said, width) * (style.size === 14 ? 19 : 16.5) + 3 + gap, cells: [text(style, said)] })
  }
  const { offices } = job
  if (offices !== undefined && offices.issuer.length > 0)
    line(styles.lineStrong, offices.issuer.join(' ').toLocaleUpperCase('vi'))
  line(styles.title, words.title, 8)
  line(styles.office, words.about(job.form.title, periodInSentence(job.period).vi))
  line(styles.lineStrong, words.to(unit))
  line(styles.line, words.opening(unit, periodInSentence(job.period).vi))
  for (const said of words.how(next, job.deadline)) line(styles.line, said)
  rows.push({ height: 8, cells: [] })
  const head = rows.length + 1
  rows.push({ height: 32, cells: words.head.map(said => text(styles.head, said)) })
  for (const [i, found] of toMend(diagnostics).entries()) {
    const { place, severity, message, hint } = found
    const [sheet, cell] = place.kind === 'cell' ? [place.sheet, place.cell] : [words.wholeFile, '']
    const must = severity === 'error'
    const cells: readonly (readonly [CellStyle, string])[] = [
      [styles.centred, String(i + 1)],
      [must ? styles.must : styles.centred, must ? words.must : words.check],
      [styles.cell, baseOf(place.file)],
      [styles.cell, sheet],
      [styles.centred, cell],
      [styles.cell, message.vi],
      [styles.cell, hint?.vi ?? words.noHint],
    ]
    const lines = Math.max(...cells.map(([, said], at) => linesOf(said, WIDTHS[at]!)))
    rows.push({ height: Math.min(400, lines * LINE + 4), cells: cells.map(([style, said]) => text(style, said)) })
  }
  const spec: WorkbookSpec = {
    title: words.title,
    sheets: [
      {
        name: words.sheet,
        columns: WIDTHS.map(one => ({ width: one })),
        rows,
        merges,
        freeze: { rows: head, columns: 0 },
        gridlines: false,
        print: {
          orientation: 'landscape',
          repeatRows: [head, head],
          footer: { right: [words.page, { field: 'page' }, '/', { field: 'pages' }] },
        },
      },
    ],
  }
  return writeXlsx(spec)
}
