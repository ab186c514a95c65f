// The roll-up as a workbook: the pages that an office prints and signs for, and the marks by which the next level knows it.
import type { SheetSpec, WorkbookSpec } from '../xlsx/spec.js'
import { chartSheet } from './chart-sheet.js'
import { comparisonSheet } from './comparison-sheet.js'
import { factsOf } from './figure-facts.js'
import { findingSheet } from './finding-sheet.js'
import { dealt, matrixOf, SUMMARY } from './matrix.js'
import { META_SHEET, ROLL_UP_PREFIX, rollUpMarks } from './meta.js'
import { sourceSheet } from './source-sheet.js'
import { submissionSheet } from './submission-sheet.js'
import { summaryAcross, summaryOfSheets } from './summary-sheet.js'
import { targetSheet } from './target-sheet.js'
import type { Scope } from './total.js'
import { groupSheets, unitSheets } from './unit-sheets.js'
import type { RollUpView } from './view.js'

/** Composes the workbook of a roll-up. Totals are live formulas with the exact values of the view. */
export function composeRollUp(view: RollUpView): WorkbookSpec {
  const facts = factsOf(view)
  const matrix = matrixOf(facts, view.units.length)
  const scope: Scope = {
    view,
    facts,
    sheet: SUMMARY,
    first: 0,
    count: view.units.length,
    figureOf: (indicator, column) => facts.of(indicator, column)?.figure,
    unitsAt: matrix.placeOf,
    totalAt: (indicator, column) => matrix.placeOf(indicator, column)?.total,
    partialAt: (indicator, column) => matrix.placeOf(indicator, column)?.partial,
  }
  const marks = rollUpMarks(view.job, view.leaves)
  const marksSheet: SheetSpec = {
    name: META_SHEET,
    state: 'veryHidden',
    rows: marks.map(pair => ({ cells: pair.map(words => ({ kind: 'text', text: words }) as const) })),
  }
  const sheets = [
    matrix.turned ? summaryOfSheets(scope) : summaryAcross(scope),
    ...(view.groups.length > 0 ? groupSheets(dealt(facts.all, 'Theo đơn vị cấp trên'), scope) : []),
    targetSheet(scope),
    comparisonSheet(scope),
    chartSheet(scope),
    ...unitSheets(matrix, scope),
    submissionSheet(view),
    findingSheet(scope),
    sourceSheet(view),
    marksSheet,
  ]
  return {
    title: `Tổng hợp: ${view.job.form.title}`,
    sheets: sheets.filter((sheet): sheet is SheetSpec => sheet !== undefined),
    properties: marks.map(([name, text]) => ({ name: ROLL_UP_PREFIX + name, text })),
    attached: view.attached,
  }
}
