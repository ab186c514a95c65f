// The short road for nearly all files: a form that came back exactly as it was sent out, but for what was typed. Each cell of it
// is compared with the form of the job; whatever differs is left to the ladder, which says what it is.
import { cellName } from '../../model/cell-name.js'
import type { Form } from '../../model/form.js'
import type { ReportingJob } from '../../model/reporting-job.js'
import type { ExpectedUnit } from '../../model/rollup.js'
import { type Slot, slotsOf } from '../../model/slot.js'
import type { Recognised } from '../../model/submission.js'
import type { Cell, CellPlace, Cells, Table, Workbook } from '../../model/table.js'
import { unitOfFileName } from '../../words/unit-file-name.js'
import { unitOfMeasure } from '../../words/unit-of-measure.js'
import { composeForm, formMould } from '../form/compose-form.js'
import { computedFormula } from '../form/computed.js'
import { headRows, layoutOf, slotCell } from '../form/layout.js'
import { earlierColumn, isTick, markKeys, PROPERTY_PREFIX, readFooterLine, sheetNames } from '../form/marks.js'
import { wording } from '../form/wording.js'
import type { SheetSpec } from '../xlsx/spec.js'
import { checksumOf } from './identity.js'
import type { ReturnedFile } from './recognition.js'
import { footerMark } from './sheet-signs.js'

/** What the sheet of figures of every unit has in common, for one choice of columns of earlier figures. */
interface Sent {
  readonly texts: readonly (readonly [cell: string, text: string])[]
  /** Cells that the form computes. */
  readonly computed: readonly string[]
  readonly unitCell: string
  readonly boxes: { readonly submission: string; readonly nothing: string; readonly partial: string }
  readonly slots: readonly { readonly slot: Slot; readonly cell: string; readonly estimate: string }[]
  /** Cells of earlier figures and their headings, which differ from unit to unit. */
  readonly earlier: readonly string[]
  readonly answers: readonly { readonly id: string; readonly cell: string }[]
  readonly names: ReadonlyMap<string, string>
  readonly formulas: readonly (string | undefined)[]
  readonly printedUnits: readonly (string | undefined)[]
  readonly otherSheets: ReadonlyMap<string, number>
}

const sentForms = new WeakMap<ReportingJob, Map<string, Sent | undefined>>()
const unitsById = new WeakMap<ReportingJob, ReadonlyMap<string, ExpectedUnit>>()

function unitOf(id: string, job: ReportingJob): ExpectedUnit | undefined {
  const known = unitsById.get(job) ?? new Map([...job.expected, ...job.above].map(unit => [unit.id, unit]))
  unitsById.set(job, known)
  return known.get(id)
}

/** The return of a file in which nothing but figures, boxes and answers differs from the form; undefined for any other. */
export function asSent(workbook: Workbook, { file, sha256 }: ReturnedFile, job: ReportingJob): Recognised | undefined {
  const table = workbook.tables.find(({ name }) => name === sheetNames.figures)
  if (table === undefined || table.state !== 'visible' || table.filtered || table.drawings > 0 || table.pivot)
    return undefined
  const { cells } = table
  const sent = sentFor(job, earlierIn(cells, job.form))
  if (sent === undefined) return undefined
  const unit = markedUnit(workbook, table, job)
  if (unit === undefined || !isNamed(workbook, sent) || !hasOtherSheets(workbook, sent)) return undefined
  if (workbook.tables.some(one => footerMark(one) !== undefined)) return undefined
  if (textAt(cells, sent.unitCell) !== wording.unit(unit.name, unit.code)) return undefined
  for (const [name, text] of sent.texts) if (textAt(cells, name) !== text) return undefined
  for (const name of sent.computed) if (cells.get(name) === undefined) return undefined
  if (!file.includes(unit.id)) {
    const named = unitOfFileName(file, job)
    if (named !== undefined && named !== unit.id) return undefined
  }
  return read(table, sent, { file, sha256, unit: unit.id, workbook, job })
}

const textAt = (cells: Cells, name: string): string | undefined => {
  const value = cells.get(name)?.value
  return value?.kind === 'text' ? value.text : undefined
}

/** The columns of earlier figures that a sheet has, by the row of ids. */
function earlierIn(cells: Cells, form: Form): ReadonlySet<string> {
  const found = new Set<string>()
  const byId = new Map(form.columns.map(({ id }) => [earlierColumn(id), id]))
  for (let column = 5; column <= 5 + 2 * form.columns.length; column++) {
    const id = byId.get(textAt(cells, cellName(headRows.ids, column)) ?? '')
    if (id !== undefined) found.add(id)
  }
  return found
}

function sentFor(job: ReportingJob, earlier: ReadonlySet<string>): Sent | undefined {
  const ofJob = sentForms.get(job) ?? new Map<string, Sent | undefined>()
  sentForms.set(job, ofJob)
  const key = [...earlier].join(' ')
  if (!ofJob.has(key)) ofJob.set(key, makeSent(job, earlier))
  return ofJob.get(key)
}

function makeSent(job: ReportingJob, earlier: ReadonlySet<string>): Sent | undefined {
  const [unit] = job.expected
  if (unit === undefined) return undefined
  const { form } = job
  const headings = { heading: '', figures: new Map() }
  const mould = formMould(job, earlier.size === 0 ? undefined : { columns: earlier, of: () => headings })
  const spec = composeForm(mould, unit)
  const layout = layoutOf(form, earlier)
  const [figures, ...others] = spec.sheets
  const unitText = wording.unit(unit.name, unit.code)
  const earlierAt = new Set(layout.earlierColumns.values())
  const texts: [string, string][] = []
  const computed: string[] = []
  const late: string[] = []
  let unitCell: string | undefined
  for (const { name, row, column, cell } of filledCells(figures!)) {
    if (earlierAt.has(column) && row >= headRows.head) continue
    if (cell.kind === 'formula') computed.push(name)
    else if (cell.kind !== 'text') continue
    else if (row === headRows.unit && cell.text === unitText) unitCell = name
    else texts.push([name, cell.text.normalize('NFC')])
  }
  if (unitCell === undefined) return undefined
  for (const column of earlierAt)
    for (let row: number = headRows.head; row <= layout.last.row; row++) late.push(cellName(row, column))
  const slots = slotsOf(form)
  const column = (id: string) => layout.figureColumns.get(id)!
  return {
    texts,
    computed,
    unitCell,
    boxes: {
      submission: cellName(headRows.submission, 4),
      nothing: cellName(headRows.nothing, 4),
      partial: cellName(headRows.partial, 4),
    },
    slots: slots.map(slot => ({
      slot,
      cell: slotCell(layout, slot),
      estimate: cellName(layout.indicatorRows.get(slot.indicator.id)!, layout.last.column),
    })),
    earlier: late,
    answers: layout.questions.map(({ question, at }) => ({ id: question.id, cell: cellName(at, 3) })),
    names: new Map((spec.names ?? []).map(({ name, refersTo }) => [name, refersTo])),
    formulas: slots.map(({ indicator, column: of, typed }) =>
      typed
        ? undefined
        : computedFormula(form, indicator, id => cellName(layout.indicatorRows.get(id) ?? 0, column(of.id))),
    ),
    printedUnits: slots.map(({ indicator }) => unitOfMeasure(indicator) || undefined),
    otherSheets: new Map(others.map(sheet => [sheet.name, [...filledCells(sheet)].length])),
  }
}

function* filledCells({ rows }: SheetSpec) {
  let at = 0
  for (const { row, cells } of rows) {
    at = row ?? at + 1
    for (const [i, cell] of cells.entries())
      if (cell !== undefined && cell.kind !== 'blank' && !(cell.kind === 'text' && cell.text === ''))
        yield { name: cellName(at, i + 1), row: at, column: i + 1, cell }
  }
}

/** The unit that all three marks of the form name, where they say what this job expects. */
function markedUnit({ tables, properties }: Workbook, { footer }: Table, job: ReportingJob): ExpectedUnit | undefined {
  const meta = tables.find(({ name }) => name === sheetNames.meta)
  const foot = readFooterLine(footer)
  if (meta === undefined || foot === undefined) return undefined
  const marks = new Map<string, string>()
  for (const [i, key] of markKeys.entries()) {
    const value = meta.cells.get(`B${i + 1}`)?.raw ?? ''
    if (meta.cells.get(`A${i + 1}`)?.raw !== key || (properties.get(PROPERTY_PREFIX + key) ?? '') !== value)
      return undefined
    marks.set(key, value)
  }
  const { form, plan, period, window } = job
  const checksum = checksumOf(job)
  const wanted = { plan, form: form.id, version: form.version, period: period.id, checksum }
  for (const [key, value] of Object.entries(wanted)) if (marks.get(key) !== value) return undefined
  if (marks.get('period_from') !== window.from || marks.get('period_to') !== window.to) return undefined
  const id = marks.get('unit')!
  const agrees = foot.form === form.id && foot.version === form.version && foot.period === period.id && foot.unit === id
  return agrees && checksum.startsWith(foot.checksum) ? unitOf(id, job) : undefined
}

/** Every name of the form leads to its cell, and no other name of a form is there. */
function isNamed({ names }: Workbook, sent: Sent): boolean {
  let found = 0
  for (const { name, refersTo, sheet } of names) {
    const expected = sent.names.get(name)
    if (expected === undefined) {
      if (/^(?:in|sum)_/i.test(name)) return false
    } else if (expected !== refersTo || sheet !== undefined) return false
    else found++
  }
  return found === sent.names.size
}

/** The sheets beside are those of the form, each with as many cells as it went out with. */
function hasOtherSheets({ tables }: Workbook, { otherSheets }: Sent): boolean {
  if (tables.length !== otherSheets.size + 1) return false
  return tables.every(
    ({ name, cells, pivot, drawings }) =>
      name === sheetNames.figures || (otherSheets.get(name) === cells.size && !pivot && drawings === 0),
  )
}

interface Reading extends ReturnedFile {
  readonly unit: string
  readonly workbook: Workbook
  readonly job: ReportingJob
}

const isBlank = (cell: Cell) => cell.formula === undefined && cell.raw.trim() === ''

/** What was typed; undefined where something more stands on the sheet, or something that the ladder has a word for. */
function read(table: Table, sent: Sent, { file, sha256, unit, workbook, job }: Reading): Recognised | undefined {
  const { cells: all } = table
  let left = all.size - sent.texts.length - sent.computed.length - 1
  const filled = (name: string) => {
    const cell = all.get(name)
    if (cell !== undefined) left--
    return cell !== undefined && (cell.value.kind !== 'empty' || cell.formula !== undefined) ? cell : undefined
  }
  let isEmpty = true
  const cells: (Cell | undefined)[] = []
  const places: CellPlace[] = []
  for (const { slot, cell: name } of sent.slots) {
    const cell = slot.typed ? filled(name) : all.get(name)
    if (cell?.hidden) return undefined
    if (slot.typed && cell !== undefined && !isBlank(cell)) isEmpty = false
    cells.push(cell)
    places.push(cell?.place ?? { kind: 'cell', file, sheet: table.name, cell: name })
  }
  const submission = filled(sent.boxes.submission)
  const number = submission?.value.kind === 'number' ? /^[1-9]\d{0,3}$/.exec(submission.value.decimal) : null
  if (number === null) return undefined
  const ticks = [filled(sent.boxes.nothing), filled(sent.boxes.partial)]
  if (ticks.some(cell => cell !== undefined && !isTick(cell.raw))) return undefined
  const [nothing, partial] = ticks
  const answers = new Map<string, { text: string; place: CellPlace }>()
  for (const { id, cell: name } of sent.answers) {
    const cell = filled(name)
    if (cell === undefined) continue
    if (cell.value.kind !== 'text' || cell.runs !== undefined || cell.font !== undefined) return undefined
    const text = cell.value.text.trim()
    if (text !== '') answers.set(id, { text, place: cell.place })
  }
  for (const name of sent.earlier) filled(name)
  const estimates = sent.slots.map(() => false)
  if (left > 0) {
    const rows = new Map<string, boolean>()
    for (const [i, { estimate }] of sent.slots.entries()) {
      if (!rows.has(estimate)) {
        const cell = filled(estimate)
        if (cell !== undefined && !isTick(cell.raw)) return undefined
        rows.set(estimate, cell !== undefined)
      }
      estimates[i] = rows.get(estimate)!
    }
  }
  // Something stands where the form has nothing; or nothing was filled in: the ladder says which.
  if (left !== 0 || (isEmpty && answers.size === 0 && nothing === undefined)) return undefined
  return {
    file,
    sha256,
    format: workbook.format,
    unit,
    period: job.period.id,
    number: Number(number[0]),
    partial: partial !== undefined,
    nothingOccurred: nothing !== undefined,
    evidence: 'L0',
    ...(workbook.manualCalculation && { manualCalculation: true }),
    tables: [table],
    places,
    cells,
    formulas: sent.formulas,
    estimates,
    printedUnits: sent.printedUnits,
    answers,
  }
}
