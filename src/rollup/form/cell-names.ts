// The names of the cells of a form, which programs move with the cells.
import { cellName } from '../../model/cell-name.js'
import type { Form } from '../../model/form.js'
import { slotsOf } from '../../model/slot.js'
import { type NameSpec, sheetReference } from '../xlsx/spec.js'
import { estimateRows } from './input-rules.js'
import { COLUMNS, type FormLayout, headRows } from './layout.js'
import { answerName, boxNames, estimateName, sheetNames } from './marks.js'

const absolute = (row: number, column: number) =>
  `${sheetReference(sheetNames.figures)}!${cellName(row, column).replace(/^([A-Z]+)/, '$$$1$$')}`

/** Every named cell of the sheet of figures. */
export function cellNames(form: Form, layout: FormLayout): readonly NameSpec[] {
  const { indicatorRows, figureColumns } = layout
  return [
    ...(['submission', 'nothing', 'partial'] as const).map(box => ({
      name: boxNames[box],
      refersTo: absolute(headRows[box], COLUMNS.unit),
    })),
    ...slotsOf(form).map(({ name, indicator, column }) => ({
      name,
      refersTo: absolute(indicatorRows.get(indicator.id)!, figureColumns.get(column.id)!),
    })),
    ...estimateRows(form, layout).map(({ indicator, row }) => ({
      name: estimateName(indicator.id),
      refersTo: absolute(row, layout.last.column),
    })),
    ...layout.questions.map(({ question, at }) => ({
      name: answerName(question.id),
      refersTo: absolute(at, COLUMNS.label),
    })),
  ]
}
