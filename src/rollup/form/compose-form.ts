// One form for one unit: what it asks, what it says, and the marks by which it is known again. The same unit, period and form give
// the same bytes.
import { cellName } from '../../model/cell-name.js'
import type { ReportingJob } from '../../model/reporting-job.js'
import type { ExpectedUnit } from '../../model/rollup.js'
import type { RowSpec, SheetSpec, WorkbookSpec } from '../xlsx/spec.js'
import { cellNames } from './cell-names.js'
import { checksSheet } from './checks-sheet.js'
import { conditionsOf } from './colours.js'
import type { Earlier } from './earlier.js'
import { type FiguresSheet, figuresSheet, tableRows, unitRow } from './figures-sheet.js'
import { guideSheet } from './guide-sheet.js'
import { validationsOf } from './input-rules.js'
import { COLUMNS, type FormLayout, headRows, layoutOf } from './layout.js'
import { type FormMarks, footerLine, LAYOUT_VERSION, markRows, PROPERTY_PREFIX, sheetNames } from './marks.js'
import { type Paper, paperOf } from './paper.js'
import { factsOf, structureChecksum } from './structure.js'
import { styles } from './styles.js'
import { wording } from './wording.js'

/** Of more columns labels stay in sight. Headings do not: what stands above them would fill a small screen. */
const WIDE = 10

/** What the forms of all units have in common; made once for thousands of them. */
export interface FormMould {
  readonly job: ReportingJob
  readonly layout: FormLayout
  readonly paper: Paper
  readonly checksum: string
  readonly earlier: Earlier | undefined
  readonly figures: FiguresSheet
  readonly shared: Pick<SheetSpec, 'validations' | 'conditions'>
  readonly sheets: readonly SheetSpec[]
  readonly names: WorkbookSpec['names']
}

/** All forms of a mould have these rows as they are. */
const commonRows = ({ rows, merges }: FiguresSheet): FiguresSheet => ({
  rows: rows.map(row => ({ ...row, common: true })),
  merges,
})

/** Prepares the forms of a period. */
export function formMould(job: ReportingJob, earlier?: Earlier): FormMould {
  const { form } = job
  const layout = layoutOf(form, earlier?.columns)
  const paper = paperOf(layout)
  return {
    job,
    layout,
    paper,
    figures: commonRows(figuresSheet(job, layout, paper)),
    checksum: structureChecksum(factsOf(form)),
    earlier,
    shared: { validations: validationsOf(form, layout), conditions: conditionsOf(form, layout) },
    sheets: [guideSheet(form, layout), checksSheet(form, layout)],
    names: cellNames(form, layout),
  }
}

/** What the form of a unit says of itself. */
export function marksOf({ job, checksum }: Pick<FormMould, 'job' | 'checksum'>, unit: ExpectedUnit): FormMarks {
  return {
    plan: job.plan,
    form: job.form.id,
    version: job.form.version,
    period: job.period.id,
    period_from: job.window.from,
    period_to: job.window.to,
    unit: unit.id,
    unit_name: unit.name,
    submission: '1',
    deadline: job.deadline ?? '',
    checksum,
    layout: LAYOUT_VERSION,
  }
}

/** The rows of one unit: those of all, with its name and, where there are such, its earlier figures. */
function rowsOf({ job, layout, paper, figures, earlier }: FormMould, unit: ExpectedUnit): readonly RowSpec[] {
  const own = unitRow(unit, layout, paper)
  const table = earlier === undefined ? undefined : tableRows(job.form, layout, paper, earlier.of(unit.id))
  const inTable = ({ row = 0 }: RowSpec) => row >= headRows.ids && row <= layout.last.row
  const others = table === undefined ? figures.rows : figures.rows.filter(row => !inTable(row))
  return [...others, own, ...(table ?? [])].sort((a, b) => a.row! - b.row!)
}

/** The workbook of one unit. */
export function composeForm(mould: FormMould, unit: ExpectedUnit): WorkbookSpec {
  const { job, layout, paper } = mould
  const marks = marksOf(mould, unit)
  const rows = rowsOf(mould, unit)
  const figures: SheetSpec = {
    name: sheetNames.figures,
    common: 'rows',
    columns: paper.columns,
    rows,
    merges: mould.figures.merges,
    ...mould.shared,
    ...(layout.columns.length > WIDE && { freeze: { rows: 0, columns: COLUMNS.label } }),
    gridlines: false,
    tabColour: '3F7F5F',
    protection: { allow: ['formatColumns', 'formatRows'] },
    print: {
      orientation: paper.orientation,
      area: `${cellName(1, COLUMNS.number)}:${cellName(rows.at(-1)!.row!, layout.last.column)}`,
      repeatRows: [headRows.head, headRows.numbers],
      centred: true,
      footer: { left: [footerLine(marks)], right: [wording.page, { field: 'page' }, '/', { field: 'pages' }] },
    },
  }
  const meta: SheetSpec = {
    name: sheetNames.meta,
    state: 'veryHidden',
    columns: [{ width: 16 }, { width: 70 }],
    rows: markRows(marks).map(row => ({ cells: row.map(text => ({ kind: 'text', text, style: styles.fact })) })),
    protection: {},
  }
  return {
    title: job.form.title,
    sheets: [figures, ...mould.sheets, meta],
    ...(mould.names && { names: mould.names }),
    properties: markRows(marks).map(([key, text]) => ({ name: PROPERTY_PREFIX + key, text })),
    lockStructure: true,
  }
}
