// The figures that were located become a recognised return: cells by slot, formulas as the form would have them there, boxes,
// estimates, printed units of measure, answers.
import { cellName } from '../../model/cell-name.js'
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Form } from '../../model/form.js'
import { slotsOf } from '../../model/slot.js'
import type { Evidence, Recognised } from '../../model/submission.js'
import type { Cell, CellPlace, SpreadsheetFormat } from '../../model/table.js'
import { takeLabelApart } from '../../words/label.js'
import { quoted } from '../../words/personal.js'
import { unitOfMeasure } from '../../words/unit-of-measure.js'
import { computedFormula } from '../form/computed.js'
import { isTick } from '../form/marks.js'
import type { At, Located } from './located.js'
import { holds } from './sheet-view.js'
import { structureFinding } from './structure-words.js'

export interface Identity {
  readonly file: string
  readonly sha256: string
  readonly format: SpreadsheetFormat
  readonly unit: string
  readonly period: string
  readonly evidence: Evidence
  readonly manualCalculation: boolean
  /** The number that the form was sent out with; what the unit typed goes before it. */
  readonly number: number
}

/** What a return holds; undefined where the number of the submission cannot be read. */
export function assemble(
  located: Located,
  form: Form,
  identity: Identity,
): { readonly recognised: Recognised | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const { view, boxes, rowOf, columnOf, estimateColumn } = located
  const slots = slotsOf(form)
  const diagnostics: Diagnostic[] = []
  const at = (place: At | undefined): Cell | undefined =>
    place === undefined ? undefined : view.table.cells.get(cellName(place.row, place.column))
  const filled = (place: At | undefined) => {
    const cell = at(place)
    return holds(cell) ? cell : undefined
  }
  const tick = (place: At | undefined): boolean => {
    const cell = filled(place)
    const text = view.text(cell)
    if (cell === undefined || text === '') return false
    if (isTick(text)) return true
    diagnostics.push(structureFinding('sheet/tick-unclear', cell.place, { found: quoted(text) }))
    return false
  }
  const typed = submissionNumber(filled(boxes.submission))
  if (typed === 'unreadable') {
    const cell = filled(boxes.submission)!
    diagnostics.push(structureFinding('sheet/submission-unreadable', cell.place, { found: quoted(cell.raw) }))
    return { recognised: undefined, diagnostics }
  }
  const cells = located.places.map(filled)
  const estimated = new Map<string, boolean>()
  if (estimateColumn !== undefined)
    for (const { id } of form.indicators) {
      const row = rowOf.get(id)
      if (row === undefined) continue
      const cell = filled({ row, column: estimateColumn })
      // Whatever stands there, the unit marked the figure.
      estimated.set(id, tick({ row, column: estimateColumn }) || (cell !== undefined && view.text(cell) !== ''))
    }
  const answers = new Map<string, { text: string; place: CellPlace }>()
  for (const [id, place] of located.answers) {
    const cell = filled(place)
    const text = view.text(cell)
    if (cell !== undefined && text !== '') answers.set(id, { text, place: cell.place })
  }
  const units = new Set(form.indicators.map(unitOfMeasure))
  const money = unitOfSheet(located)
  return {
    recognised: {
      file: identity.file,
      sha256: identity.sha256,
      format: identity.format,
      unit: identity.unit,
      period: identity.period,
      number: typed ?? identity.number,
      partial: tick(boxes.partial),
      nothingOccurred: tick(boxes.nothing),
      evidence: identity.evidence,
      ...(identity.manualCalculation && { manualCalculation: true }),
      tables: [view.table],
      places: located.places.map(place => place && view.place(place.row, place.column)),
      cells,
      formulas: slots.map(slot => {
        const column = columnOf.get(slot.column.id)
        if (slot.typed || column === undefined) return undefined
        return computedFormula(form, slot.indicator, id => cellName(rowOf.get(id) ?? 0, column))
      }),
      estimates: slots.map(({ indicator }) => estimated.get(indicator.id) ?? false),
      printedUnits: slots.map(
        ({ indicator }, i) =>
          printedUnit(located, located.places[i], units) ?? (indicator.kind === 'money' ? money : undefined),
      ),
      answers,
    },
    diagnostics,
  }
}

const WHOLE = /^(?:lần\s*(?:thứ\s*)?)?0*([1-9]\d{0,3})(?:\.0+)?$/iu

function submissionNumber(cell: Cell | undefined): number | undefined | 'unreadable' {
  if (cell === undefined || cell.raw.trim() === '') return undefined
  const text = cell.value.kind === 'number' ? cell.value.decimal : cell.raw.normalize('NFKC').trim()
  const found = WHOLE.exec(text)
  return found === null ? 'unreadable' : Number(found[1])
}

/** What the row, else the label of the row, else the heading of the column prints as the unit of measure. */
function printedUnit(
  { view, unitColumn, labelColumn, first, rowOf }: Located,
  place: At | undefined,
  units: ReadonlySet<string>,
): string | undefined {
  if (place === undefined) return undefined
  const own = unitColumn === undefined ? '' : view.text(view.at(place.row, unitColumn))
  if (own !== '') return own
  if (labelColumn !== undefined) {
    const { unit } = takeLabelApart(view.text(view.at(place.row, labelColumn)), units)
    if (unit !== undefined) return unit
  }
  const top = Math.min(...rowOf.values())
  for (const row of view.numbers) {
    if (row >= top) break
    if (row < first) continue
    const { unit } = takeLabelApart(view.text(view.at(row, place.column)), units)
    if (unit !== undefined) return unit
  }
  return undefined
}

const UNIT_LINE = /^\(?\s*(?:đvt|đơn vị tính)\s*:\s*([^()]{1,40}?)\s*\)?\.?$/iu

/** The unit of measure that the head of a sheet states for all of its sums of money; undefined where it states none. */
function unitOfSheet({ view, first }: Located): string | undefined {
  for (const row of view.numbers) {
    if (row > first) return undefined
    for (const cell of view.rows.get(row)!) {
      const [, unit] = cell.raw.length <= 60 ? (UNIT_LINE.exec(view.text(cell)) ?? []) : []
      if (unit !== undefined) return unit
    }
  }
  return undefined
}

/** Whether no cell that the unit types holds anything, answers included. */
export const isEmpty = ({ cells, answers }: Recognised, form: Form): boolean =>
  answers.size === 0 && slotsOf(form).every(({ typed, index }) => !typed || isBlank(cells[index]))

const isBlank = (cell: Cell | undefined) => cell === undefined || (cell.formula === undefined && cell.raw.trim() === '')
